"""Names that Arabic and English do not spell by sound, and capitals that make no name."""

from __future__ import annotations

from typing import Final

# What an English name begins with, in lower case, and what its Arabic counterparts hold, folded.
EXONYMS: Final[dict[str, str]] = {
    "abbasid": "عباسي", "acre": "عكا", "aden": "عدن", "aegean": "ايج", "afghan": "افغان",
    "africa": "افريقي", "albania": "البان", "aleppo": "حلب", "alexandria": "اسكندري",
    "algeri": "جزاير", "algiers": "جزاير", "america": "امريك اميرك", "amman": "عمان",
    "angola": "انغول انجول", "ankara": "انقر", "arab": "عرب سعودي", "arctic": "قطب شمالي",
    "argentin": "ارجنتين", "armen": "ارمن ارمين", "asia": "اسيا اسيو", "assyri": "اشور",
    "aswan": "اسوان", "athens": "اثينا", "atlantic": "اطلس", "australia": "استرالي",
    "austria": "نمس", "aviv": "ابيب", "azerbaijan": "اذربيجان اذري", "baghdad": "بغداد",
    "bahrain": "بحرين", "bangladesh": "بنغلاد بنجلاد", "barcelona": "برشلون", "basra": "بصر",
    "beijing": "بكين", "beirut": "بيروت", "belarus": "بيلاروس", "belgi": "بلجيك",
    "benghazi": "بنغازي", "berlin": "برلين", "bethlehem": "لحم", "bosnia": "بوسن",
    "brazil": "برازيل", "brit": "بريطان", "brotherhood": "اخوان", "brussels": "بروكسل",
    "bulgari": "بلغار", "burma": "بورم", "cairo": "قاهر", "cambodia": "كمبودي",
    "cameroon": "كاميرون", "canad": "كند", "casablanca": "بيضاء", "chad": "تشاد",
    "chechn": "شيشان", "chile": "تشيل شيلي", "chin": "صين", "christ": "مسيح ميلاد نصار",
    "colombia": "كولومبي", "congo": "كونغو كونجو", "congress": "كونغرس كونجرس مؤتمر",
    "copt": "قبط", "coptic": "قبط", "crimea": "قرم", "croat": "كروات", "cuba": "كوب",
    "cypr": "قبرص", "czech": "تشيك", "daesh": "داعش", "damascus": "دمشق",
    "danish": "دنمارك دانمارك", "daraa": "درعا", "delhi": "دلهي", "denmark": "دنمارك دانمارك",
    "dhabi": "ابوظبي ظبي", "doha": "دوح", "dubai": "دبي", "dutch": "هولند", "egypt": "مصر",
    "eid": "عيد", "emirat": "امارات", "engl": "انجلتر انكلتر", "english": "انجليز انكليز",
    "erbil": "اربيل", "erdogan": "اردوغان", "eritrea": "اريتري", "ethiopia": "اثيوبي حبش",
    "eu": "اتحاد اوروب", "euphrates": "فرات", "europ": "اوروب اورب", "facebook": "فيسبوك",
    "fallujah": "فلوج", "fatah": "فتح", "fes": "فاس", "fez": "فاس", "finland": "فنلند",
    "finnish": "فنلند", "france": "فرنس", "french": "فرنس", "friday": "جمع", "gaza": "غز",
    "gaziantep": "عنتاب", "geneva": "جنيف", "georgia": "جورجي", "german": "المان",
    "ghana": "غانا غاني", "giza": "جيز", "google": "غوغل جوجل", "greece": "يونان",
    "greek": "يونان اغريق", "hague": "لاهاي", "haifa": "حيفا", "haiti": "هايتي", "hajj": "حج",
    "hama": "حماه", "hamas": "حماس", "hebron": "خليل", "hezbollah": "حزب", "homs": "حمص",
    "houthi": "حوثي", "hungar": "مجر هنغار", "iceland": "ايسلند", "idlib": "ادلب", "india": "هند",
    "indonesia": "اندونيسي", "iran": "ايران", "iraq": "عراق", "ireland": "ايرلند",
    "irish": "ايرلند", "isis": "داعش اسلامي", "islam": "اسلام", "islamabad": "اسلام",
    "israel": "اسراييل صهيون", "istanbul": "اسطنبول استنبول", "ital": "ايطالي",
    "ivory": "عاج ديفوار", "jaffa": "يافا", "jakarta": "جاكرتا", "japan": "يابان", "jeddah": "جد",
    "jerusalem": "قدس اورشليم", "jew": "يهود", "jordan": "اردن", "kabul": "كابول كابل",
    "karbala": "كربلاء", "kenya": "كيني", "khartoum": "خرطوم", "kiev": "كييف", "kirkuk": "كركوك",
    "korea": "كوري", "kosovo": "كوسوفو", "kremlin": "كرملين", "kurd": "كرد اكراد",
    "kuwait": "كويت", "kyiv": "كييف", "latakia": "لاذقي", "leban": "لبنان", "levant": "شام مشرق",
    "libya": "ليبي", "lisbon": "لشبون", "london": "لندن", "luxor": "اقصر", "madagascar": "مدغشقر",
    "madrid": "مدريد", "malaysia": "ماليزي", "mali": "مالي", "manama": "منام",
    "marrakesh": "مراكش", "mauritan": "موريتان", "mecca": "مك", "medina": "مدين",
    "mediterr": "متوسط", "merkel": "ميركل", "mesopotam": "رافد نهرين", "mexic": "مكسيك",
    "microsoft": "مايكروسوفت", "milan": "ميلان", "mogadishu": "مقديشو", "monday": "اثنين",
    "mongolia": "مغول منغول", "morocc": "مغرب", "moscow": "موسكو", "mosul": "موصل",
    "mozambi": "موزمبيق", "mumbai": "مومباي بومباي", "muscat": "مسقط", "muslim": "مسلم اسلام",
    "myanmar": "ميانمار", "nabatieh": "نبطي", "nairobi": "نيروبي", "najaf": "نجف",
    "nato": "ناتو اطلسي", "nazareth": "ناصر", "nepal": "نيبال", "netanyahu": "نتنياهو",
    "netherlands": "هولند", "niger": "نيجر", "nigeria": "نيجيري", "nile": "نيل", "ninev": "نينوي",
    "norw": "نرويج", "obama": "اوباما", "olympi": "اولمبي", "oman": "عمان", "oran": "وهران",
    "pacific": "هاد", "pakistan": "باكستان", "palestin": "فلسطين", "palmyra": "تدمر",
    "paris": "باريس", "persia": "فارس فرس", "peru": "بيرو", "philippin": "فلبين فيليبين",
    "poland": "بولند بولون", "polish": "بولند بولون", "portug": "برتغال", "putin": "بوتين",
    "pyongyang": "بيونغ", "qatar": "قطر", "quran": "قران", "rabat": "رباط", "ramadan": "رمضان",
    "ramadi": "رمادي", "ramallah": "رام", "raqqa": "رق", "reuters": "رويترز", "riyadh": "رياض",
    "roman": "روما رومان", "rome": "روما", "russia": "روس", "rwanda": "رواند", "sanaa": "صنعاء",
    "saturday": "سبت", "saudi": "سعودي", "scot": "اسكتلند", "senegal": "سنغال",
    "seoul": "سيول سول", "serbia": "صرب", "sfax": "صفاقس", "sharjah": "شارق", "shi": "شيع",
    "sidon": "صيدا", "sinai": "سيناء", "singapore": "سنغافور", "slovak": "سلوفاك",
    "sloveni": "سلوفين", "somali": "صومال", "spain": "اسباني", "spanish": "اسبان",
    "stockholm": "ستوكهولم استوكهولم", "sudan": "سودان", "suez": "سويس", "sunday": "احد",
    "sunni": "سن", "swed": "سويد", "swiss": "سويسر", "switzerland": "سويسر", "sydney": "سيدني",
    "syria": "سوري", "syriac": "سريان", "taiwan": "تايوان", "taliban": "طالبان", "tangier": "طنج",
    "tanzan": "تنزان", "tehran": "طهران", "thai": "تايلاند تايلند", "thursday": "خميس",
    "tigris": "دجل", "tikrit": "تكريت", "tokyo": "طوكيو", "tripoli": "طرابلس", "trump": "ترامب",
    "tuesday": "ثلاثاء", "tunis": "تونس", "turk": "ترك", "twitter": "تويتر", "tyre": "صور",
    "uganda": "اوغند", "uk": "متحد بريطان", "ukrain": "اوكران", "umayyad": "اموي",
    "un": "امم متحد", "us": "متحد امريك اميرك واشنطن", "usa": "متحد امريك اميرك",
    "vatican": "فاتيكان", "venezuela": "فنزويل", "venice": "بندقي", "vienna": "فيينا",
    "vietnam": "فيتنام", "washington": "واشنطن", "wednesday": "اربعاء", "yemen": "يمن",
    "york": "نيويورك يورك", "zambia": "زامبي", "zealand": "نيوزيلند", "zimbabwe": "زيمبابو",
}  # fmt: skip

# Ordinary words that offices, bodies and places are called by.
TITLE_WORDS: Final = frozenset(
    """
    absent academy accord accords act action additional administration adopted afar affairs agency
    ages aggression agreement agricultural agriculture air airlines airport alley alliance alone
    alternative ambulance amnesty antiquities appeal apple armed army arrives arsenal article arts
    ask assembly association associations atlas atomic aunt authority avenue aviation award back
    bacon baker ban bank banks bar base basin battle bay beach beg begin belt big bill bint bishop
    bitter black block blue bodies bond book borders bourse bread bridge bridges broadcasting budget
    business caliph camp canal capital captagon cards carrier cassation castle category causeway
    cedar centers central centre certain chamber champions championship championships chancellor
    change charter chemical chemistry chess children church citadel city civil climate clock club
    coast coffee cold college colonel combined command commerce commission commissioner committee
    common communication communist community company complex comprehensive computational
    confederation conference conqueror conservation conservative constituent constitutional control
    convention conventions cook cooperation coordination coral corporation corps corridor council
    court crater creativity crime criminal cross crown culture cup cyber daily dam danger data dawn
    day days dead decade declaration defence delta democracy democratic department derby desert
    deterrence development diabetes dialogue digital directorate discovers discovery disease
    district diwan doctors document down dragon dream drinking drug drugs dynasty ear earth east
    eastern economic edge education election electoral electronics emergency emir emperor empire
    employees employment energy engineering environment establishment establishments euro eve
    exchange exhibition exile exporters extremely faculty fair family far fares fashion father
    federal federation female festival fiction fifth film finance financial fine fire first
    fisheries fleet flotilla folk follow food football force forces foreign forest forgiven formula
    forum foster foundation four fourth framework frankincense freedom freedoms friendship front
    fund future galaxy gallery games gas gate general genocide girls given glacier global god golden
    good governing government grand great greater green group guard guardian gulf hail hall hang
    have health heights helmets here heritage hero high higher highway hill hills him holding holy
    home honour hope hospital hotel house housing how human humanitarian hunting hurricane ibn ice
    images imam independence independent indigenous industry initiative inner innovation inspector
    institute institution integrated integrity intelligence interior international interview
    investigation investment irrigation island islands jobs joint journal journalists judge judicial
    justice king kingdom kings knights labour laden lake lakes land language large law leader
    leadership league learning leopard letters liberation library lieutenant light line linguistics
    list literature lives lord lower lunar magnificent mail major malaria man management mandate
    march maritime mark market marketing markets martyrs mass matter may medical medicine memorial
    memory mental mercy meteorological metro middle midwife migrants migration min mines minister
    ministry miss missing mission mocha monastery monetary mood moon mosque mosques mother mountains
    movement municipality museum music mystery national nations native nature naval navy net never
    new news nights north northern not nuclear oasis observatory ocean office oil old one open opera
    operation operations order organisation organization our page palace palm panel park parliament
    party path patriarch peace peninsula people personality petroleum physics plain plan planet
    planning poet police pope population port porter ports post power powers pre premier presidency
    president presidential press prevention prime prince princess prize pro probe producers
    professional professor programme prohibition project promotion prophet prosecution protect
    protection protocol public pyramid pyramids quantum quarter quartet queen question radio
    railways rally rapid ray real reconciliation reconstruction red redeployment reed refugee
    refugees regard region regional registry regulation relief religious remembers renaissance
    report reporters representatives republic republican research reserve resistance resolution
    resources return revolution revolutionary rice rights ring river road rob room rose roses routes
    royal sacred safety said sake salt sand school science sciences scientific sea season second
    secretariat secretary security self senate sergeant service services settlement seven shadow she
    sheikh shield shirts shore silk sir social solidarity song south southeast southern sovereign
    spa space speaker special spirit sport sports spring square stability stadium staff standard
    standards star start state states station statistics statue still stock stone storey storm
    strait strangers strategic street strip studies sultan sultanate summit sun sung support supreme
    survey survivors swimmers swimming syndicate syndrome tablet taxes team technology
    telecommunications telescope tell temple that the theatre thousand throne tiger tour tourism
    tower town trade traffic training transition transitional transport treasury treaty tree
    tribunal tripartite troupe truth twenty two ultra uncle union united unity university upper
    urban valley van vice victor vision voice volcanoes wadi wall war warehouse wars was watch water
    weapons wedding week west western whaling white wildlife will win window windows wisdom without
    wolves women wonders workers works world year you your youth zone zoo
    """.split()  # noqa: SIM905 - seven hundred quotation marks less
)
