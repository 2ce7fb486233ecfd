"""Names that Arabic and English do not spell by sound."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

SHORTEST: Final = 4  # letters of a counterpart that names of peoples are made of

# What an English name begins with, in lower case, and what its Arabic counterparts hold, folded.
EXONYMS: Final[dict[str, str]] = {
    "abbasid": "عباسي", "abraham": "ابراهيم ابراهام", "acre": "عكا", "aden": "عدن", "aegean": "ايج",
    "afghan": "افغان", "africa": "افريقي افارق", "albania": "البان", "aleppo": "حلب",
    "alexandria": "اسكندري", "algeri": "جزاير", "algiers": "جزاير", "alps": "الب",
    "amazigh": "امازيغ", "america": "امريك اميرك", "amman": "عمان", "andalus": "اندلس",
    "angola": "انغول انجول", "ankara": "انقر", "antarctic": "قطب", "arab": "عرب سعودي عروب",
    "arctic": "قطب شمالي", "argentin": "ارجنتين", "aristotle": "ارسطو", "armen": "ارمن ارمين",
    "asia": "اسيا اسيو", "assyri": "اشور", "aswan": "اسوان", "athens": "اثينا", "atlantic": "اطلس",
    "australia": "استرالي", "austria": "نمس", "austro": "نمس", "aviv": "ابيب",
    "azerbaijan": "اذربيجان اذري", "babylon": "بابل", "baghdad": "بغداد", "bahrain": "بحرين",
    "balkan": "بلقان", "balt": "بلطيق", "bangladesh": "بنغلاد بنجلاد بنغال بنجال",
    "barcelona": "برشلون", "basra": "بصر", "beijing": "بكين", "beirut": "بيروت",
    "belarus": "بيلاروس", "belgi": "بلجيك", "benghazi": "بنغازي", "berber": "امازيغ بربر",
    "berlin": "برلين", "bethlehem": "لحم", "bible": "انجيل مقدس", "bosnia": "بوسن",
    "bosphorus": "بوسفور", "brazil": "برازيل", "brexit": "بريطان بريكست بريكسيت", "brit": "بريطان",
    "brotherhood": "اخوان", "brussels": "بروكسل", "buddh": "بوذ", "bulgari": "بلغار",
    "bundesliga": "المان بوندسليغا", "burma": "بورم", "byzant": "بيزنط", "cairo": "قاهر",
    "cambodia": "كمبودي", "cameroon": "كاميرون", "canad": "كند", "caribbean": "كاريبي",
    "carthage": "قرطاج", "casablanca": "بيضاء", "caspian": "قزوين", "catalan": "كتالون كاتالون",
    "caucas": "قوقاز", "chad": "تشاد", "chaldean": "كلدان", "charles": "تشارلز شارل كارلوس",
    "chechn": "شيشان", "chile": "تشيل شيلي", "chin": "صين تشاينا", "christ": "مسيح ميلاد نصار",
    "colombia": "كولومبي", "congo": "كونغو كونجو", "congress": "كونغرس كونجرس مؤتمر",
    "constantine": "قسنطين قسطنطين", "constantinople": "قسطنطين", "copt": "قبط اقباط",
    "coptic": "قبط اقباط", "cordoba": "قرطب", "crimea": "قرم", "croat": "كروات", "crusad": "صليب",
    "cuba": "كوب", "cypr": "قبرص", "czech": "تشيك", "daesh": "داعش", "damasc": "دمشق",
    "danish": "دنمارك دانمارك", "danube": "دانوب", "daraa": "درعا", "dardanelles": "دردنيل",
    "david": "داود دافيد ديفيد", "delhi": "دلهي", "denmark": "دنمارك دانمارك",
    "dhabi": "ابوظبي ظبي", "doha": "دوح", "druze": "دروز درزي", "dubai": "دبي", "dutch": "هولند",
    "edinburgh": "ادنبر", "egypt": "مصر", "eid": "عيد", "elijah": "ايليا", "emirat": "امارات",
    "engl": "انجلتر انكلتر", "england": "انجلتر انكلتر بريطان انجليز انكليز",
    "english": "انجليز انكليز", "erbil": "اربيل", "erdogan": "اردوغان", "eritrea": "اريتري",
    "ethiopia": "اثيوبي حبش", "eu": "اتحاد اوروب", "euphrates": "فرات", "europ": "اوروب اورب",
    "facebook": "فيسبوك", "fallujah": "فلوج", "fatah": "فتح", "fes": "فاس", "fez": "فاس",
    "finland": "فنلند", "finnish": "فنلند", "france": "فرنس", "french": "فرنس", "galilee": "جليل",
    "gaulle": "ديغول", "gaza": "غز", "gaziantep": "عنتاب", "geneva": "جنيف", "george": "جورج جرجس",
    "georgia": "جورجي", "german": "المان", "ghana": "غانا غاني", "giza": "جيز",
    "google": "غوغل جوجل", "gospel": "انجيل", "granada": "غرناط", "greece": "يونان",
    "greek": "يونان اغريق", "gulf": "خليج", "hague": "لاهاي", "haifa": "حيفا", "haiti": "هايتي",
    "hajj": "حج", "hama": "حماه", "hamas": "حماس", "hebron": "خليل", "hezbollah": "حزب",
    "himalaya": "هيمالايا", "hind": "هندوس", "homer": "هوميروس", "homs": "حمص", "houthi": "حوثي",
    "hungar": "مجر هنغار", "iceland": "ايسلند", "idlib": "ادلب", "india": "هند هنود",
    "indies": "هند", "indonesia": "اندونيسي", "iowa": "ايوا", "iran": "ايران", "iraq": "عراق",
    "ireland": "ايرلند", "irish": "ايرلند", "isaac": "اسحاق", "isaiah": "اشعيا",
    "isis": "داعش اسلامي", "islam": "اسلام", "islamabad": "اسلام", "israel": "اسراييل صهيون",
    "istanbul": "اسطنبول استنبول", "ital": "ايطالي", "ivory": "عاج ديفوار", "jacob": "يعقوب جاكوب",
    "jaffa": "يافا", "jakarta": "جاكرتا", "james": "يعقوب جيمس", "japan": "يابان", "jeddah": "جد",
    "jerusalem": "قدس اورشليم", "jesus": "يسوع مسيح عيسي", "jew": "يهود", "john": "يوحنا جون",
    "jonah": "يونس يونان", "jordan": "اردن", "joseph": "يوسف جوزيف جوزف", "joshua": "يشوع",
    "judah": "يهوذا", "jupiter": "مشتري", "kabul": "كابول كابل", "karbala": "كربلاء",
    "kenya": "كيني", "khartoum": "خرطوم", "kiev": "كييف", "kirkuk": "كركوك", "korea": "كوري",
    "kosovo": "كوسوفو", "kremlin": "كرملين", "kurd": "كرد اكراد", "kuwait": "كويت", "kyiv": "كييف",
    "latakia": "لاذقي", "leban": "لبنان", "leicester": "ليستر", "levant": "شام مشرق",
    "libya": "ليبي", "liga": "اسبان ليغا ليجا", "ligue": "فرنس ليغ ليج", "lisbon": "لشبون",
    "london": "لندن", "luke": "لوقا لوك", "luxor": "اقصر", "madagascar": "مدغشقر",
    "madrid": "مدريد", "malaysia": "ماليزي", "maldiv": "مالديف", "mali": "مالي", "manama": "منام",
    "marrakesh": "مراكش", "mary": "مريم ماري", "matthew": "متي ماثيو", "mauritan": "موريتان",
    "mecca": "مك", "medina": "مدين", "mediterr": "متوسط", "memphis": "ممفيس منف", "merkel": "ميركل",
    "mesopotam": "رافد نهرين", "mexic": "مكسيك", "michael": "ميخاييل مايكل",
    "microsoft": "مايكروسوفت", "milan": "ميلان", "mississippi": "مسيسيب", "mogadishu": "مقديشو",
    "mongol": "مغول منغول", "morocc": "مغرب مغارب", "moscow": "موسكو", "moses": "موسي",
    "mosul": "موصل", "mozambi": "موزمبيق", "mumbai": "مومباي بومباي", "muscat": "مسقط",
    "muslim": "مسلم اسلام", "myanmar": "ميانمار", "nabatieh": "نبطي", "naguib": "نجيب",
    "nairobi": "نيروبي", "najaf": "نجف", "najib": "نجيب", "naples": "نابول", "nato": "ناتو اطلسي",
    "nazareth": "ناصر", "nazi": "نازي", "nepal": "نيبال", "netanyahu": "نتنياهو",
    "netherlands": "هولند", "niger": "نيجر", "nigeria": "نيجيري", "nile": "نيل", "ninev": "نينوي",
    "noah": "نوح نوا", "norw": "نرويج", "obama": "اوباما", "ohio": "اوهاي", "olympi": "اولمبي",
    "oman": "عمان", "omdurman": "درمان", "oran": "وهران", "oscar": "اوسكار", "ottoman": "عثمان",
    "pacific": "هاد", "pakistan": "باكستان", "palestin": "فلسطين", "palmyra": "تدمر",
    "paris": "باريس", "paul": "بولس بول", "persia": "فارس فرس", "peru": "بيرو",
    "peter": "بطرس بيتر", "pharaoh": "فرعون", "philippin": "فلبين فيليبين", "plato": "افلاطون",
    "poland": "بولند بولون", "polish": "بولند بولون", "portug": "برتغال", "ptolem": "بطليموس بطلم",
    "putin": "بوتين", "pyongyang": "بيونغ", "qatar": "قطر", "quran": "قران", "rabat": "رباط",
    "ramadan": "رمضان", "ramadi": "رمادي", "ramallah": "رام", "raqqa": "رق", "reuters": "رويترز",
    "riyadh": "رياض", "roman": "روما رومان روم", "rome": "روما", "russia": "روس", "rwanda": "رواند",
    "sahara": "صحراء", "sahel": "ساحل", "sanaa": "صنعاء", "satan": "شيطان", "saturn": "زحل",
    "saudi": "سعودي", "saul": "شاول", "savio": "مخلص", "scot": "اسكتلند", "senegal": "سنغال",
    "seoul": "سيول سول", "serbia": "صرب", "sfax": "صفاقس", "sharjah": "شارق", "shi": "شيع",
    "sicil": "صقلي", "sidon": "صيدا", "sinai": "سيناء", "singapore": "سنغافور", "slovak": "سلوفاك",
    "sloveni": "سلوفين", "socrates": "سقراط", "solomon": "سليمان سولومون", "somali": "صومال",
    "spain": "اسباني", "spaniard": "اسبان", "spanish": "اسبان", "stephen": "ستيفن اسطفان",
    "stockholm": "ستوكهولم استوكهولم", "sudan": "سودان", "suez": "سويس", "sunni": "سن",
    "swed": "سويد", "swiss": "سويسر", "switzerland": "سويسر", "sydney": "سيدني",
    "syria": "سوري شام", "syriac": "سريان", "taiwan": "تايوان", "taliban": "طالبان",
    "tangier": "طنج", "tanzan": "تنزان", "tehran": "طهران", "thai": "تايلاند تايلند",
    "thomas": "توما", "tigray": "تيغر تيجر", "tigris": "دجل", "tikrit": "تكريت", "tokyo": "طوكيو",
    "tripoli": "طرابلس", "trump": "ترامب", "tunis": "تونس", "turk": "ترك اتراك", "twitter": "تويتر",
    "tyre": "صور", "uae": "امارات", "uganda": "اوغند", "uk": "متحد بريطان", "ukrain": "اوكران",
    "umayyad": "اموي", "un": "امم متحد", "us": "متحد امريك اميرك واشنطن", "usa": "متحد امريك اميرك",
    "vatican": "فاتيكان", "venezuela": "فنزويل", "venice": "بندقي", "vienna": "فيينا",
    "vietnam": "فيتنام", "wales": "ويلز", "washington": "واشنطن", "welsh": "ويلز",
    "yahweh": "رب يهوه", "yazidi": "ايزيدي يزيدي", "yemen": "يمن", "york": "نيويورك يورك",
    "zambia": "زامبي", "zealand": "نيوزيلند", "zimbabwe": "زيمبابو", "zion": "صهيون",
    "zionis": "صهيون",
}  # fmt: skip
_STEMS: Final = {key: tuple(stems.split()) for key, stems in EXONYMS.items()}
_ENDINGS: Final = ("", "ا", "ه", "ي", "يا", "يه", "يون", "يين", "يات")
# Counterparts that are words of the language besides.
_WORDS: Final = frozenset((
    "ساحل", "بيضاء", "متوسط", "متحد", "صحراء", "قاهر", "اخوان", "مقدس", "ميلاد", "موتمر", "دوري",
    "اتحاد", "بندقي", "رافد", "نهرين", "ناصر", "شمال", "قطب", "واسط", "مخلص", "رياض", "شيطان",
    "مدين", "انجيل", "صليب", "مشتري", "فارس", "عيد", "سويس",
    "شمالي", "مالي", "سيول", "سول", "لوقا", "البان", "رمادي", "سريان", "موصل", "كابل", "اقصر",
    "انقر", "قران", "منام", "رومان",
))  # fmt: skip
_OF_EXONYMS: Final = frozenset(
    stem + ending
    for stems in _STEMS.values()
    for stem in stems
    if len(stem) >= SHORTEST and stem not in _WORDS
    for ending in _ENDINGS
)


@lru_cache(2048)
def counterparts(word: str) -> tuple[str, ...]:
    """Return what the English names begin with that a folded Arabic name is known to stand for."""
    bare = word.removeprefix("لل").removeprefix("ال")
    return tuple(
        key for key, stems in _STEMS.items() if word.startswith(stems) or bare.startswith(stems)
    )


def is_of_exonym(word: str) -> bool:
    """Tell whether a folded Arabic word is a known counterpart, or names its people."""
    return word in _OF_EXONYMS or word.removeprefix("ال") in _OF_EXONYMS
