"""English words that name nothing by themselves, however they are capitalised."""

from __future__ import annotations

import re
from typing import Final

from reader.domain.english import family

# What no name is likely to end in.
_DERIVED: Final = re.compile(
    r"(?:ing|[st]ions?|ments?|ness|it(?:y|ies)|isms?|ers|ies|ists?|ous|ives?|ics|able|[ae]nc[ey]|"
    r"ships?|hood|ology|ograph\w*|i[sz]ed)$"
)
# Word families that news and documents write in lower case, as `family` gives them.
_FAMILIES: Final = frozenset(
    """
    abandon abb abduct abid abil abl aboard abolish abomin aborigin abort about abov abroad absenc
    absent absolut absorb abstract abund abus academ accel accelerat accept acces accessibil
    accident accommod accompan accomplish accord account accountant accru accumulat accurac accurat
    accus achiev acid acknowledg acp acquir acquisit acquit acr acros act action activ activat actor
    actres actu actuat acut ad adapt add addict addit addres adequat adher adjacent adjust admin
    administr administrat admir admis admit adopt adult advanc advantag advers adversar advertis
    advic advis afar affair affect affirm afflict afford afraid after afternoon afterward ag again
    against agenc agenda agent aggreg aggregat aggres ago agr agricultur ahead aid aim air airbas
    aircraft airlin airport airwa alarm alcohol alert algorithm alia alias alien align aliv all
    alleg alli alloc allocat allow allowl ally almost alon along alongsid alphabet alread also altar
    alter alternat although altitud alwa amaz ambassad ambul amend amid amino amnest among amount
    analog analys analysi analyst analyt analyz ancest anch ancient and angel anger angl angr anim
    animat anniversar annot announc annu anoint anonymou anoth answ anthem anti antiqu any anybod
    anym anyon anyth anywh apart api apolog apologis app apparent appear append appl applicant
    appoint appreciat approach appropriat approv approximat april ar arch archaeolog archipelago
    architect architectur area arena argu aris arithmet ark arm army aros around arous arra arrang
    arrest arriv arrow arsen art articl artif artifact artist artwork ascend ash asham asid ask
    asleep aspect assassin assassinat assault assemb assembl assert asses asset assign assist
    assistant associ associat assort assum assumpt assur astonish astra astronaut astronom asylum
    async athlet atla atlant atmosph atom attach attack attain attempt attend attent attitud attorn
    attract attribut auct audi audio audit august aunt auth authent authenticat authoriz auto autom
    automat automobil autumn avail availabil avenu averag aviat avoid await awar award awarenes away
    awesom axi azd baby back backend background backpack backup backward bacon bad badg bag bak
    baker bal balanc ballet balloon ballot ban banana band bang bank bar barcod baron barrack barrel
    barri bas baseb baselin basi basic basilica basin basket basketb bat batch bath battl bay bazaar
    be beach bear beat beaut beautiful becaus becom bed bedroom been befor beg begin behalf behav
    behavi behaviour behind behold being bel belief believ belong belov below belt benchmark beneath
    beneficiar benefit bequ berb besid besieg bet beta betra between beyond bicycl bid big bil bin
    binar bind bint biodivers biolog bird birth birthda bishop bit black blam blank blanket bles
    blew blind blob bloc block blog blood blow blu board boat body boil bold bomb bon bond bonu book
    bookmark boolean boost boot bootstrap bor bord borrow bos bot both bottl bottom boulevard bound
    boundar bours bow bowl box boy boycot boyfriend bracket brain branch brand breach bread break
    breakdown breakfast breast breath breed brew brib brick bridg brief brigad bright bring broad
    broadcast broadwa brok bronz broth brows brush bucket budget buf bug build bul bulk bullet
    bulletin bundl burden bureau burn burnt bury bus busines businessman busy but button buy buyer
    bypas byt cabinet cabl cach caf cak cal calcul calculat calendar caliph callback calm camel
    camera camp campaign campu can canal canc cancel candidat cannot canon canva canyon cap capabil
    capabl capac capacit capit capita capt captagon captain captur car carbon card careful cargo
    carri cart carv cas cash cashi casino cast castl cat catalog catch categ categoriz cathedr cattl
    caus causewa caut cav ceas ceasefir cedar ceil cel celebr celebrat celsiu cement cemet cent
    centr centraliz centur ceremon certain certif certificat chain chair challeng chamb champ
    championship chanc chancel chang channel chant chapel chapt char charact character characteriz
    charg chariot chart chas chat cheap check checkbox checkl checkout checkpoint chees chem
    chemistr ches chest chief child childhood chip chloroplast choic choos chron chronicl chunk
    church churn cigaret cinema circl circuit circulat circumcis circumst cit citadel citizen
    citizenship city civil claim clarif clas clash classif classifi classmat classroom claus clay
    clean cleans cleanup clear clerk click client clif climat climb clin clip cllr clock clon clos
    closur cloth cloud club clust coach coal coalit coast coat cod codex coerc cof cognit coin cold
    collab collaborat collaps colleagu collect colleg collegiat collid collis colon colonel color
    colour column com combat combin comet comfort comic comma command commemorat comment commerc
    commis commit common commun communicat comp compact compan compar comparison compat compatibil
    compel compens compensat compet competent competit compil compl complain complaint complet
    complex compli compliant complicat component compos composit compound comprehens compres compris
    compromis compuls comput conc concentr concentrat concept concern concert conclud conclus
    concret concurrent condemn condit conduct conf confed confederac confes confid confident config
    configur confin confirm confiscat conflict confront confus congreg congressman connect conqu
    cons consanguin consci consecut consent consequ conserv conservat consid consign consistent
    consol consolid consolidat consortium constant constituent constitut constrain constraint
    construct consult consultant consum consumpt cont contact contain contemporar content context
    continent continu continuou contour contract contradict contrar contrast contribut control
    controvers conv conveni convenient convent convers convert convict convinc convo cook cool coop
    cooperat coordin coordinat cop copy copyright cor coral cord corn corp corporat correct correl
    correspond corrid corrupt cost could council counsel count counterpart countr countrysid coup
    coupl coupon courag cours court cousin cov covenant cover coverag cow cpp craft crash crat creat
    creatur credent credit creek crescent crew cri crim crimin crisi crit criteria criticis cron
    crop cros crowd crown cruc crud cruis crush cry ctenoph cu cub cubic cubit cultur cup cur curl
    current curricula curriculum curs curtain curv custod custom customiz cut cyber cybersecur cycl
    dad daemon dail dam damag danc dang dangerou dark darknes dashboard dat data databas dataset
    daught dawn day de dead deadlin deaf deal dealt death debacl debat debit debt debug dec decad
    deceas decemb decid decim decis declar declin decod decorat decr decreas dedicat deduct deed
    deep default defeat defect defenc defend defendant defens deficit defil defin definit degr
    degrad deit dela deleg delegat delet deliberat delight delimit deliv delta demand demo democrac
    democrat demon demonstr demonstrat deni dens dent deny depart departur depend dependent depict
    deplo deport deposit depr deprecat depreci depres depth deput derb deriv descend descendant
    describ descript desert deserv design designat desir desk desktop desolat despis despit destin
    destro destruct detail detain detect detent deter determin dev devastat develop devi devic devil
    devis devot devour di diabet diagnos diagnosi diagnost diagram dialect dialog dialogu dictat
    dictionar did diem diet dif different differentiat difficult dig digest digit dign dimens din
    dinar dioxid dip diplomat dir direct directorat dirham disabil disabl disagr disappear
    disappoint disast disbeliev disc discard discharg discipl disciplin disclos discount discov
    discrep discret discrimin discriminat discus diseas dish disk dismis disobedi disobedient disord
    dispatch dispers displa displac dispos disposit disput disrupt dissolv dist distant distil
    distinct distinguish distres distribut district disturb div diver divers divid divis divorc
    diwan do doc dock doct doctrin docu documentar dog dol dollar dom domain domest domin dominat
    don donat donk donor door dos dot doubl doubt down download downstream dozen draft drag dragon
    drama drank draw dream dres dri dril drink driv dron drop dropdown drought drown drug drunk dry
    du dual duches dug duk dump duplicat dur durabl durat dust duty dwel dynam dynast each ear earl
    earli earn earth earthquak eas easi east eastern easy eat econom ecosystem edg edict edit educ
    effect effici efficient effort egg eight eighth eith elast elder elect electr electron element
    elementar elevat eleven eleventh elig eligibil elimin eliminat els elsewh email emb embank embas
    embed embrac emerg emir emis emit emmy emoji emot emper emphasiz empir emplo empow empt enabl
    enact encamp enclos encod encompas encount encourag encrypt end endang endpoint endur enem energ
    enforc engag engin engrav enhanc enjo enough enrich enrol ensur enter enterpris entir entit
    entitl entr enum enumerat env envelop environ envo enzym epidem episcop episod equal equat
    equilibrium equip equit equivalent era erect error escal escalat escap espec essent establish
    estat estim estimat estuar etc etern ethic ethn euro ev evacuat evalu evaluat even event eventu
    ever everyda everyon everyth everywh evid evil evolut evolv exact exalt exam examin exampl exc
    excellent except exces exchang excit exclud exclus excus exec execut exempt exercis exhaust
    exhibit exil exist exit expand expans expect expel expenditur expens experi expert expertis
    expir expl explain explan explicit explod exploit explos expo export expos exposur expres extend
    extens extent extern extinct extra extract extrem ey fabr fac faci facil facilitat fact facult
    fahrenheit fail failov failur fair faith faithful fak fal fallac fallback fals fam fami familiar
    famin famou fan far farm fash fast fat fath fatigu fault favor favorit favour fe fear feast
    featur februar feder fee feed feedback feel fellow felon femal fenc fest fetch fever few fewer
    fict fictitiou field fierc fift fifteen fifth fig fight figur fil filenam film filt fin final
    finaliz financ find fing finish finit fir firefight firew firm first firstborn fisc fish
    fisherman fishermen fit fiv fix fl flag flam flash flat fleet flesh flex flexibil flight float
    flock flood floor flotilla flour flourish flow fluid flush fly focu focus fold folk follow font
    food fool foot footb for forbidden forc forecast foreign foremost forest forev forg forget
    forgiven forgivenes forgotten fork form format formula fort forth fortres forum forward fossil
    fost found fountain four fourteen fourth fr fract fractur frag fram framework frankincens fraud
    freedom freez freight frequ frequent fresh frida friend friendship frighten from front frozen
    fruit fuel ful fulfil fun funct function fund funda funer furnitur futur gain gal galax gam gang
    gap garden garment gas gat gatewa gath gaug gazet gen gend gener generat genet genocid genr geof
    geograph geolog get giant gift girl girlfriend git giv glaci glad glas glob glor glossar go goal
    goalkeep goat god gold golden golf good gorg gospel govern governorat gpt grab grac grad
    gradebook gradu graduat grain gram grammar grand grandchildren granddaught grandfath grandma
    grandmoth grandpa grandson grant graph gras grav great green greenh greet grid griev gros ground
    group grov grow growth guarant guard gues guest guid guidelin guilt gulf gun gunmen guy ha habit
    habitat hack had hail hair hal half halt hand handl hang hap happen happines harb harbour hard
    harden hardwar harm harmful harnes harsh harv hash hast hat hatr hav head headles headmast
    headmistres headquart heal health heap hear hearsa heart heartbeat heat heav heaven heavi hectar
    height heir helicopt helmet help helpful her herald herd heritag hero herself hi hid hierarch
    high highlight highwa hil him himself hint hir hist histor hit hol hold holida holy hom homeland
    homeown homework hon honest honor honour hook hop horizont horn hors hospit host hostag hostel
    hostil hot hotel hour hous household how howev html hub hug human humanitar humbl humid hundr
    hung hungr hunt hur hurrican hurt husband hybrid hydrogen hypothesi ibn ic icon id idea ideal
    ident identif identifi idl idol ignor ill illeg illnes illustr illustrat imag imagin imam
    immediat immun impact impair imper impl implicit import important impos imprison improv in inact
    inadmis inbound incens inch incident incit inclin includ inclus incom incorporat incorrect incr
    increas incur ind independ independent index indic indicat indict indigenou indirect individu
    industr inequ infant infect infer infinit infl inflict influ info inform infrastructur ingest
    ingredient inhabit inhabitant inherit iniqu init initializ initiat inject injur ink inlet inlin
    inner innocent innov innovat input inquir inscrib inscript insect insecur insert insid insight
    insist insp inspect inspir inst instant instead institut instru instruct insufficient insur int
    integ integr integrat intellig intelligent intend intens intent intention inter interact
    intercept intercompan interf interfac interi intermediat intern internet interpret interrupt
    intersect interstat interv interven intervent interview into introduc introduct invalid invas
    invent invest investig investigat invit invo invok involv iron irrig isl island isol isolat issu
    it item iter iterat itself jail januar jewel jin job join joint jok journ joy json judg judic
    judiciar juic july jump jun junct juni jurisdict jury just justif kanban keep kernel key
    keyboard keyword kick kid kidn kidnap kil kilogram kilomet kilometr kind kindergarten kindnes
    king kingdom kis kit kitchen kn knif knight knock know knowledg lab label labor laborat labour
    lack laden lady lagoon lak lamb lamp lan land landlord landown landscap languag laptop larg last
    lat latenc later latest latitud laugh launch laureat law lawful lawmak lawsuit lawy lay layer
    layout lead leadership leaf leagu leagug leak lean learn leas leav lectur ledg leg legac legal
    legend legisl legislat legitimat lend length leopard lesson lest let level leverag li liabil
    liabl liber liberat librar licenc licens lieutenant lif lifecycl lifetim lift light lighth
    lightweight lik likelihood limit lin lineag linear linen lingu link lion lip liquid list listen
    liter literar literatur littl liv livestock load loan local locat lock lodg log logic login logo
    long look lookup loop loopback loot lord los lot loud lov low lower lowercas lowest loyalt luck
    lunar lunch lung luxur machin madam magazin magic magnet magnificent magnitud mail main maintain
    mainten major mak maker mal malaria malnutrit man manag mandat manif manipulat mans manu
    manufactur manuscript many map mar marathon march margin marin marina maritim mark market markup
    marriag martyr mas mask massacr mast mat match mater math mathemat matrix matur mausoleum max
    maximiz maximum may mayor meadow meal mean meaningful measur meat mechan medal medi media mediat
    medic medicin medium meet melod melt memb membership membran memor ment menu mer merc merchant
    mercur merg messag messeng messr metadata metal meteorolog meter method methodolog metr metro
    metropolitan microcontrol microphon mid middl midnight midterm midwif might migr migrant migrat
    mil mileag mileston militar milk min mind miner mini minim minimiz minimum minist ministr minor
    minu minut mir mis mislead mismatch missil mistak mistaken mix mixtur mobil mocha mock mod model
    moderat modern modif modul moistur molecul mom moment mon monast monda monetar monit monk monopo
    month monu mood moon moral morn mortgag mosqu most moth motion motiv motor motorcycl mount
    mountain mourn mous mouth mov movi mr mrs much mud multi multip multipl multitud mum municip
    murd muscl museum music must mutat mutu myself myst nam namespac narrow nation nativ natur naval
    navig navigat navy ne near nearb necessar necessari neck need negat neglect neglig negligent
    negoti negotiat neighb neighborhood neighbour neighbourhood neith nerv nest net network neur
    neutr never new newer newl news newspap next nic nicknam night nin ninet nineteenth ninth nobel
    nobod nod nois nomad nomenclatur nomin non nonconform noon nor norm normaliz north northeast
    northern northw nos not notabl notat notebook noth notic notif notion novel novemb now npm
    nuclear nul numb numer numerou nurs nutrit oasi oath obey object oblig observ observat obtain
    occas occup occur ocean octob odd odys off offens offer offic offlin offset offspr often oil old
    older oldest oliv omit on onboard onc ongo onlin only onto open openai openclaw oper opera
    operand operat opin opponent opportun oppos opposit oppres opt optim optimiz option orbit
    orchestr orchestra order ordin ordinar org organ organis organiz orient origin originat other
    otherwis ought our ourselv out outbound outbreak outcom outer outgo outlet outlin outpost output
    outsid outstand over overcom overdu overflow overhead overla overlap overlook overpa overrid
    overridden overs oversight overtim overview overwhelm overwrit ow own owner ownership oxygen pac
    pack packag packet pact pad pag pain painful paint pair palac pallet palm pan pandem panel paper
    paradigm paradis paragraph parallel param paramet parcel parent parish park parkwa parlia
    parliamentar pars part particip participant participat particl particular partit partn
    partnership pas passag passeng passport password past pastur patch patent patern path pati
    patient patriarch patrol pattern paus pav pavil pay payabl payload payment payrol peac peaceful
    peacekeep peak pearl pedestr peer pen penalt pend penguin peninsula pens peopl per perc percent
    percentag perfect perform perhap period periph perish permanent permis permit perpetrat pers
    persistent person persona personaliz personnel perspect persuad petit petrol petroleum pharmac
    phas phenomenon philosoph phon photo photograph phras phys pick pictur piec pier pigeon pil
    pilgrim pillar pilot pin pion pip pipelin pit pitch pixel pizza plac placehold plagu plain
    plaintif plan planet plant plast plat plateau platform play playof plaza plead pleas pleasur
    pledg pleistocen plot plu plug plugin plund pnpm pocket poem poet poetr point poison pol polic
    policymak polit pollut pond pool poor pop popul popular populat popup port portfolio pos posit
    posses possib possibil post postpon pot potent pound pour povert power powerful pr pract prairi
    prais pray preach prec preciou precis predeces predefin predict pref prefix pregn pregnant
    preliminar premi premis premium prepa prepar prerequisit pres prescrib present preserv preset
    presid president pressur pret pretend prevail prevent previ preview previou prey pric pricel
    prid priest prim primar primari primit princ princes princip principl print prior prioritiz
    prison privac privat privileg priz pro prob probab probabil problem proc procedur proces
    proclaim procur produc product profes profici profil profit profitabil proforma program progres
    prohibit project prolong promenad prominent promis promot prompt proof prop propert prophes
    prophet proport propos proposit prosecut prosp prospect prostitut prot protect protein protocol
    prototyp proud prov proven provid provinc provis provok prox prun psalm psycholog publ publish
    pul puls pump punch punish pupil pur purchas purif puritan purpos pursu push put pyramid quak
    qual qualif quant quantum quarantin quart quarterfin quartet queen quer quest questionnair queu
    quick quiet quit quiz quot quota rac racist radi radic radio radiu raid rail railwa rain rainf
    rais ral ram ranch random rang rank ransom rap rapid rar rat rath rating ratio ration raw ray re
    reach react read readines real realis realiz realm realtim reap rear reason reassign rebat rebel
    rebuild rec recal recalculat receipt recent recept reces recip recipient recit recognis recognit
    recogniz recommend reconcil reconcili reconnect reconstruct record recount recov recreat recruit
    recur recurs recycl red redeem redeplo redirect reduc reduct reef ref refer referendum refin
    reflect reform refresh refrigerat refug refund refus regain regard regardles regex regi regim
    region regist registr regres regret regul regular regulat reign reimburs reinforc reject rejo
    rela relat relationship releas relevant reli reliabil relief reliev relig religiou reload rely
    remain remaind remark rememb remind remit remnant remot remov renais renam rend renew renov rent
    reopen repa repair repeat repent repetit repl repla replac replenish repo report reposit
    represent representat reproach reproduct republ republican reput requ requir requisit rescu
    research resembl reserv reservoir reset resid resident residu resign resist resolut resolv
    resort resourc respect respond respondent respons responsibil rest restart restaurant restrict
    result resum resurrect retail retain retent retir retr retriev return reus rev revalu reveng
    revenu revers revert review revis reviv revok revolut revolutionar reward rewrit ric rich rid
    ridg rift right righteou righteousnes ring riot ris risk rival river riyal road rob robot rock
    rocket rod rol roof room root ros rotat rough round rout routin rover row royal rubbl ruin rul
    ruler run runtim rural rush sack sacr sacrif sad saf safet sail saint sak sal salar salt salv
    sam sampl sanct sanctif sanctuar sand sandbox sanit sank satellit satisf satisfact saturda
    saturn sav savannah saving say scal scan scar scarc scat scen scenario schedul schem schema
    scholar scholarship school scienc scient scientif scop scor scrap scratch scream screen
    screenshot scrib script scriptur scrol se sea seal seamles search season seat second secondar
    secret secretar secretariat sect secur see seed seek seem segment seiz sel select self semant
    semi semifin senat send seni sens sensit sent sentinel separ separat septemb sequ sergeant seri
    serializ series seriou serv servant serverles ses set settl setup seven sevent seventeen seventh
    sever sex sexu sgt sh shad shadow shak shal sham shap shar sharp shed sheep sheet sheikh shekel
    shel shelt shepherd sherif shield shift ship shipyard shirt sho shock shook shoot shop shor
    short shortag shortcut should shout show shrin shrink shut sick sid sieg sight sign signatur
    signif significant silenc silent silk silv similar simp simpl simplif simul simulat simultan sin
    sinc sing singl sink sir sist sit situ six sixt sixteen sixth siz ski skil skin skip sky skylin
    slain slam slash slav sleep slic slid slight slip slogan slop slot slow smal smart smartphon
    smel smil smok smooth smuggl snapchat snapshot snippet snow soar soci societ socket soft softwar
    soil sol solar soldi solid solidar solut solv som someon someth sometim somewh son song soon
    sophisticat sor sorrow sort soul sound sourc south southeast southern southw sovereign
    sovereignt sp spa spac spacecraft span spar spark spawn speak spear spec specialis specializ
    species specif spectat speech speed spel spend spin spirit split spoil spokesman spons sport
    spot spous spread spring sprint spy squar src stabil stabl stack stadium staf stag stakehold
    stal stamp stand standard standardiz star start startup stat statist statu status statut stay
    steal steam steel steer step stick stil stipulat stir stock stomach ston stop stor storag storm
    straight strain strait strand strang strateg stream streamlin street strength strengthen stres
    stretch strict strik string strip striv strok strong structur stuck stud student stuf stumbl
    stupid styl su sub subagent subcateg subcontract subdivis subgrid subject subledg submerg submis
    submit subscrib subscript subsequent subset subsid subst substant substitut subsystem subtract
    suburb suc succes successful such sudden suf sufficient sug sugar suicid suit suitcas sultan
    sultanat sum summar summariz summit summon sun sunda sung sunset sup superi supermarket supervis
    suppl suppli support suppos suppres suprem supt sur surfac surg surgeon surplu surpris surround
    surv surveil susp suspect suspend suspens suspiciou sustain swallow swamp swap swear sweep sweet
    swept swift swim switch sword symbol symptom synagogu sync synchron synchroniz syndicat syndrom
    syntax synthesiz system systemat tab tabernacl tabl tablet tackl tact tag tail tak tal talent
    talk tank tap target task taskforc tast tavern tax taxi tea teach team tear tech techn techniqu
    technolog teenag tel telecommun telegraph telemetr telephon telescop televis temp temperatur
    templ templat temporar temporari tempt ten tenant tend tenni tens tent tenth ter term termin
    terminat terrac territ test testa testif testimon text th than thank that theatr theft their
    them themselv then theor theoret ther therap thereb theref therein thes they thick thin thing
    think third thirst thirt thirteenth this thos though thought thousand thr thread threat threaten
    threshold thril thron through throughout throughput throw thursda thus ti tick ticket tier tiger
    tight tighten til tim timelin timeout timer timesheet timestamp timezon tiny tip tir tissu titl
    tobacco toda togeth toggl token tol toler tomato tomb tomorrow ton tongu tonight too tool
    toolbar tooth top topic tor torch torn tortur total touch tour tourna toward tower town toxic
    toy tr trac track tract trad tradit traf traffick trag trail train trait transact transcript
    transf transform transgres transit transl translat transmis transmit transpar transparent
    transport trap travel treasur treat trembl trend trespas tri trial triangl trib tribun trick
    trig trip tripartit tripl troop trop troph troubl troubleshoot troup tru truc truck trul trust
    truth try tts tub tuesda tumour tun tunnel turbin turn turnout tutor twelfth twelv twent
    twentieth twic twin two txt typ typic ultimat ultra umbrella unabl unauthoriz unavail unbil
    unchang uncheck uncl unclean unconstitut uncov undefin under undergo underground understand
    unemplo unexpect unif union uniqu unit univers universiad unjust unknown unles unlik unlock
    unprecedent unset unsupport until untrust unusu up upcom updat upgrad upload upon upper upstream
    upward urban urg urgent url us usag useful user usernam usual util utiliz utter vacat vaccin
    vacuum vain val valid validat valu van vantag var vari variant variet variou vary vast vault
    vect veget vehicl veloc vend ventur verbos verdict verif vers versu vert very vessel veteran via
    viaduct vic vict victim video view villag vineyard viol violat violent virgin virtu viru visa
    visibil visibl vision visit visu visualiz vitamin voic void volcano voltag volum volunt voluntar
    vot voter vouch vow voyag vuln vulnerabil wa wadi wag wait waiv wak wal walk wallet wand want
    war wareh warm warn warrant warri wash wast watch watchl water waterf waterfront wav way weak
    weaken weaknes wealth weapon wear weath web webhook webpag websit wed wednesda week weekend weep
    weigh weight wel welcom wept wer west western wetland whal wharf what whatev wheat wheel when
    whenev wher wherea wherev wheth which whil whistl whit who whoev whol whom whos why wick
    wickednes wid widen wider widespread widget widow width wif wiki wil wild wildcard wildernes
    wildlif win wind window wing wint wip wir wis wisdom wish with withdraw withdrew withhold within
    without witnes wizard wolv woman womb wond wood wooden wor word work workflow workload worksheet
    workshop workspac world worldwid worship worth would wound wrap wrath writ wrong wrongdo yacht
    yard year yellow yesterda yet yield you young your yourself yourselv youth zero zip zon zoo
    """.split()  # noqa: SIM905 - thousands of quotation marks less
)


def is_ordinary(word: str) -> bool:
    """Tell whether a capitalised word is one that offices, bodies and titles are called by."""
    lower = word.lower()
    return family(lower) in _FAMILIES or _DERIVED.search(lower) is not None
