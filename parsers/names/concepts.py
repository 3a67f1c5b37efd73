"""Common words of organisations' names, and how English, French, German, Spanish, Turkish, Arabic, Persian and
Russian texts write them: "Jabhat al-Nusra" is "the Nusra Front".

Data and nothing else. Latin words stand as ``key.tokens`` leaves them: lower case, no accents, no article.
Must import nothing of ours.
"""

_CONCEPTS = {
    "front": "front frente cephe cephesi jabhat jabha jabhah jebhat cabhat جبهة",
    "movement": "movement mouvement movimiento bewegung hareket hareketi harakat haraka harakah haraket harkat "
    "حركة حرکت dvizhenie dvizheniye jonbesh جنبش",
    "party": "party parti partei partido partisi partiya hizb hezb hizbi hizbe حزب",
    "army": "army armee ejercito ordu ordusu armiya jaish jaysh jeish jaich جيش ارتش",
    "brigade": "brigade brigades brigada brigadas tugay tugayi tugaylari liwa liwaa لواء الوية katiba katibat "
    "kataib كتيبة كتائب battalion battalions bataillon batallon taburu",
    "forces": "forces niru niroo nirooha force kuvvetleri fuerzas krafte quwat quwwat kuvat قوات sily",
    "council": "council conseil consejo rat konsey konseyi meclis meclisi majlis majles مجلس sovet shura شورى "
    "شورای",
    "committee": "committee comite komitee komite komitesi lajna lajnat lajnah لجنة komitet",
    "organisation": "org organisation organization organizasyon organizacion orgut orgutu tanzim tandhim تنظيم منظمة "
    "munazzama munadhamat organizatsiya sazman sazeman سازمان hayat haya هيئة",
    "group": "group groupe gruppe grupo grup jamaa jamaat jamaah gamaa djamaat cemaat جماعة مجموعة gruppa "
    "grupp holding holdings jituan",
    "state": "state etat staat estado devlet devleti dawla dawlat dawlah daula دولة dowlat gosudarstvo",
    "islamic": "islamic islami islamiya islamiyya islamiyyah islamiyah islamique islamico islamica islamisch "
    "islamische islamischer islamia islamiyye إسلامية اسلامية إسلامي اسلامي اسلامی islamskoe "
    "islamskoye eslami",
    "foundation": "foundation fondation stiftung fundacion vakif vakfi muassasa muassasat muassassa moassese "
    "stichting stiftelse stiftelsen fonden "
    "mossasa mouassasat مؤسسة bonyad bonyade fond",
    "charity": "charity charitable khairiya khayriya khayriyya khayriyyah kheireyye خيرية",
    "association": "society assn association asociacion verein dernek dernegi jamiat jamiyat jamiya jamiyyat جمعية "
    "assotsiatsiya",
    "bank": "unhaeng bank banque banco bankasi banka masraf مصرف بنك بانک",
    "company": "co company compagnie compania cia gesellschaft sirket sirketi sharikat sharika sherkat sherkate "
    "شركة شرکت kompaniya compagnia",
    "trade": "trade trading commerce commercial comercio comercial comercializadora handel ticaret ticari maoyi muyok "
    "tijara tijariya تجارة تجارية torgovlya torgovyi bazargani بازرگانی",
    "exchange": "exchange sarafi saraf sarafa sarrafa sarafah sirafa sayrafa hawala havala صرافة صرافی صيرفة "
    "حوالة",
    "industry": "industry industries industrie industrial industria industrias sanayi sanayii sinaat صناعة sanaye "
    "صنایع promyshlennost",
    "insurance": "insurance assurance versicherung seguros sigorta bimeh bime تأمين تامين بیمه strakhovaya",
    "aviation": "aviation havacilik aviacion luftfahrt tayaran طيران havapeima aviatsiya",
    "shipping": "shipping kashtirani keshtirani reederei denizcilik maritime naviera sudokhodnaya ملاحة کشتیرانی",
    "ministry": "min ministry ministere ministerium ministerio bakanligi bakanlik wizara wizarat وزارة وزارت "
    "ministerstvo",
    "university": "univ university universite universitat universidad universitesi jamia jamiat جامعة daneshgah "
    "دانشگاه universitet",
    "institute": "institute institut instituto enstitu enstitusu mahad معهد",
    "center": "center centre zentrum centro merkez merkezi markaz مركز مرکز tsentr",
    "union": "union unidad ittihad itihad ettehad birlik birligi اتحاد soyuz vereinigung",
    "national": "national nacional nationale ulusal milli watani wataniya وطني وطنية melli ملی natsionalnyi",
    "general": "gen general generale genel amma عامة",
    "people": "people peoples peuple volk pueblo halk ahl nas شعب narod narodnaya mardom",
    "liberation": "liberation befreiung liberacion kurtulus tahrir tehrir تحرير osvobozhdenie",
    "defence": "defence defense verteidigung defensa savunma difa defa دفاع oborona oborony",
    "relief": "relief secours ighatha igatha إغاثة اغاثة",
    "supporters": "supporters partisans helpers ansar أنصار انصار",
    "foreigners": "foreigners etrangers auslander extranjeros yabancilar ghuraba غرباء",
    "resistance": "resistance resistencia widerstand direnis muqawama moqawama مقاومة",
    "office": "office bureau buro oficina ofis byuro maktab مكتب daftar دفتر",
    "court": "court tribunal gericht mahkeme mahkemesi mahkama محكمة دادگاه sud",
    "levant": "levant sham cham shaam شام",
    "iraq": "iraq irak عراق",
    "syria": "syria syrie syrien siria suriye suriya سوريا سورية",
    "syrian": "syrian syrienne syrisch syrische sirio siria suriyeli suri suriyya سوري",
    "democratic": "democratic democratique demokratische democratico demokratik dimuqratiyya ديمقراطية",
    "republic": "republic republique republik republica cumhuriyet cumhuriyeti jumhuriya جمهورية respublika",
    "airlines": "airlines airways aerolineas havayollari fluggesellschaft aviakompaniya",
    "factory": "factory usine fabrik fabrica fabrika fabrikasi karkhaneh مصنع کارخانه zavod plant",
    "oil": "oil petrole petroleo petrol naft نفط نفت neft",
    "steel": "steel acier stahl acero celik foulad fulad فولاد stal",
    "cement": "cement ciment zement cemento cimento siman سيمان سیمان",
    "railway": "railway rail eisenbahn ferrocarril demiryolu",
    "east": "east eastern est ost oriental dogu sharq sharqi sharghi شرق شرقي vostok",
    "west": "west western ouest gharb gharbi غرب غربي",
    "north": "north shomal northern nord norte kuzey shamal شمال",
    "south": "south southern sud sur guney janub jonoub جنوب",
    "school": "school ecole schule escuela okul okulu madrasa madrassa madrassah مدرسة",
    "hospital": "hospital hopital krankenhaus hastane hastanesi mustashfa مستشفى bimarestan",
    "prison": "prison penitentiary jail gefangnis carcel hapishane sijn سجن zendan",
    "police": "police polizei policia polis shurta شرطة politsiya militsiya",
    "guard": "guard guards garde garda muhafizlari haras حرس pasdaran sepah سپاه",
    "revolution": "revolution revolutionary revolucion devrim thawra enghelab انقلاب ثورة",
    "construction": "construction constructions construcciones constructora construccion insaat stroitelstvo "
    "stroitelnaya sakhteman sakhtemani omran انشاءات إنشاءات ساختمان ساختمانی bau",
    "investment": "investment investments invest inversiones inversion inversora yatirim istithmar استثمار "
    "sarmayeh sarmaye سرمایه investitsii investitsionnaya investissement investissements",
    "services": "services service servicios servicio servis hizmet hizmetleri khadamat khadamate خدمات uslugi "
    "dienste",
    "transport": "transport transportation transporte transportes nakliyat naql haml نقل حمل transportnaya "
    "perevozki",
    "technology": "technology technologies technological tecnologia tecnologias tecnologica teknoloji teknolojileri "
    "fanavari fannavari فناوری فناوري تكنولوجيا tekhnologii tekhnologiya tekhnologicheskii technologie",
    "science": "science sciences scientific ciencia ciencias cientifica ilim bilim olum elmi علوم علمي علمی "
    "nauchno nauchnyi nauchnoe nauki wissenschaft scientifique",
    "research": "research recherche recherches investigacion investigaciones forschung arastirma tahqiqat "
    "tahghighat tahghigh pazhouhesh pazhuhesh pajouhesh تحقیقات تحقیق پژوهش بحوث بحث buhuth issledovatelskii "
    "issledovanii",
    "production": "production produccion producciones productora productos products produits manufacturing "
    "manufacturers fabricacion tolid tolidi تولید تولیدی uretim imalat proizvodstvo proizvodstvennoe "
    "proizvodstvennaya intaj إنتاج انتاج",
    "engineering": "engineering ingenieria ingenierie muhendislik mohandesi mohandesin handasa handasieh مهندسی "
    "هندسة هندسية inzhiniring",
    "energy": "energy energia energie enerji طاقة انرژی energeticheskaya energetika",
    "electric": "electric electrical electricity electricidad elektrik elektrizitat bargh برق كهرباء kahraba power",
    "petrochemical": "petrochemical petrochemicals petroquimica petrokimya petroshimi petrochimie پتروشیمی "
    "بتروكيماويات neftekhimicheskaya neftekhim",
    "gas": "gas gaz غاز گاز",
    "mining": "mining mines mine minera mineria minas madencilik maden maaden maadan معدن معادن",
    "coal": "coal zoghal زغال carbon kohle charbon ugol فحم",
    "wood": "wood choob chub چوب madera holz bois خشب",
    "agriculture": "agriculture agricultural agricola agricolas agropecuaria keshavarzi کشاورزی زراعة زراعية "
    "زراعي tarim ziraat agricole landwirtschaft",
    "livestock": "livestock cattle ganadera ganaderas ganadero ganaderia hayvancilik",
    "finance": "finance finances financial financiera financieras financieros finanzas finans finanz finansovaya "
    "financiere مالية مالی مالي",
    "credit": "credit credito kredit kredi etebari اعتباری اعتبار ائتمان",
    "estate": "estate inmobiliaria inmobiliario inmuebles immobilien immobilier immobiliere emlak aqarat عقارات "
    "عقارية amlak املاک",
    "hotel": "hotel hotels hoteles hotelera hoteleras hotelero oteli otel gostinitsa هتل فندق funduq",
    "tourism": "tourism tourist touristic tourisme turismo turistica turistico turizm سياحة گردشگری",
    "food": "food foods alimentos alimenticios alimentaria gida gidai غذائية غذایی aliments lebensmittel",
    "medical": "medical medicine medica medicas medicos medicamentos tibbi pezeshki پزشکی طبية طبي meditsinskaya "
    "medizin",
    "pharmacy": "pharmacy pharmacies pharma pharmaceutical pharmaceuticals farmacia farmacias farmaceutica "
    "farmaceuticos drogueria droguerias drogas daru daroo darou داروسازی دارویی أدوية ilac ecza",
    "security": "security securite seguridad sicherheit guvenlik guvenligi amniyat amniyyat أمن امن امنیت امنیتی "
    "bezopasnost bezopasnosti",
    "intelligence": "intelligence inteligencia istihbarat mukhabarat mukhabarate مخابرات استخبارات istikhbarat "
    "ettelaat اطلاعات razvedka",
    "military": "military militar militares militaire militar askeri nezami نظامی عسكرية عسكري askariya voennyi "
    "voennaya voenno militarische",
    "navy": "navy naval marina marine bahriya بحرية daryaei دریایی voenno-morskoi",
    "sea": "sea ocean darya دریا بحر deniz",
    "air": "air hava havai havaei هوایی هوا جوية jawiya aerea aereo",
    "space": "space fazai فضایی فضاء kosmicheskii kosmos espacio espace",
    "weapons": "weapons arms armas silah silahli asliha أسلحة oruzhie",
    "communications": "communications communication telecommunications telecommunication telecom "
    "comunicaciones telecomunicaciones iletisim ertebatat mokhaberat مخابراتی ارتباطات اتصالات ittisalat svyaz",
    "world": "world mundial mundo welt dunya jahan jahani jehan جهان جهانی عالمي alami",
    "new": "new nuevo nueva nuevos yeni novyi novaya novoe jadid jadida jadidah jadeed jadeeda جديد جديدة جدید "
    "novin",
    "united": "united unida unidas unidos unido unies vereinigte birlesik mottahed muttahida متحدة متحد "
    "obedinennaya obedinennyi",
    "family": "family families familia familias famille aile ailesi usra أسرة اسرة خانواده",
    "welfare": "welfare care riaya رعاية refah رفاه بهزیستی behzisti",
    "palestine": "palestine palestinian palestina filistin filistini filistinya filastin فلسطين فلسطيني فلسطینی",
    "lebanon": "lebanon lebanese liban libanais libanesa lubnan lubnani lubnanya lubnaniya لبنان لبناني",
    "workers": "workers worker obreros trabajadores arbeiter isci iscileri kargar kargaran کارگران کارگر عمال "
    "karkeren rabochikh",
    "youth": "youth shabab shabaab شباب genclik javanan جوانان jeunesse jeunes juventud jugend molodezh",
    "emigrants": "emigrants migrants muhajirin muhajireen muhajiroun mohajerin مهاجرين muhacir muhacirin",
    "martyrs": "martyrs shuhada shohada شهداء شهدا martires sehitleri",
    "unity": "unity wahda wahdat vahdat وحدة وحدت",
    "call": "call dawa dawah dawat dava دعوة",
    "revival": "revival ihya إحياء احياء",
    "heritage": "heritage turath تراث",
    "caliphate": "caliphate khilafa khilafah khilafat hilafet خلافة califat",
    "province": "province wilaya wilayat wilayah vilayat vilayet ولاية provincia eyalet",
    "soldiers": "soldiers jund junud جند جنود soldados",
    "iran": "iran iranian irani ايران ایران ايراني ایرانی",
    "russia": "russia russian rossiya rossii rossiiskaya rossiiskoi russkaya russkoe rusya روسيا",
    "turkey": "turkey turkish turkiye turk turkei تركيا",
    "korea": "korea korean choson",
    "women": "women femmes mujeres kadin kadinlar frauen نساء زنان",
    "development": "development desarrollo developpement entwicklung kalkinma tanmiya tanmiyah تنمية tosee touseeh "
    "توسعه razvitie razvitiya",
    "corporation": "corp corporation corporacion korporatsiya",
    "export": "export exports exportacion exportaciones exportadora ihracat saderat صادرات تصدير tasdir eksport",
    "import": "import imports importacion importaciones importadora ithalat varedat واردات استيراد",
    "caucasus": "caucasus kavkaz kavkaza kafkas kafkasya qawqaz قوقاز",
    "federal": "federal federalnoe federalnyi federalnaya federale",
    "enterprise": "enterprise enterprises predpriyatie empresa",
    "unitary": "unitary unitarnoe",
    "economic": "economic ekonomicheskoe economica eghtesad eghtesadi eqtesad eqtesadi iqtisad اقتصاد اقتصادی",
    "housing": "housing maskan مسكن مسکن vivienda wohnungsbau",
    "cooperative": "cooperative cooperativa kooperatif taavon taavoni تعاون تعاونی",
    "internal": "internal interior dakheli dakhiliya داخلية داخلی vnutrennikh",
    "rebuilding": "rebuilding reconstruction renovation nosazi reconstruccion wiederaufbau",
    "design": "design konstruktorskoe diseno tasarim",
    "egypt": "egypt egyptian egypte egipto misir misr مصر",
    "libya": "libya libyan libye libia libyen ليبيا",
    "yemen": "yemen yemeni yaman يمن",
    "belarus": "belarus belarusian belarusskii belorusskii bielorrusia",
    "india": "india indian hind hindistan هند",
    "textile": "textile textiles textil textiles tekstil nasaji منسوجات نساجی",
    "metal": "metal metals metallic metales metalurgica metallurgical metallurgy metalurji felezat",
    "africa": "africa african afrique africain africaine afrika ifriqiya ifriqiyah afrikanische أفريقيا "
    "افريقيا إفريقيا",
    "morocco": "morocco moroccan maroc marocain marocaine marruecos marroqui marokko maghrib maghribi "
    "maghrebi مغرب مغربي",
    "algeria": "algeria algerian algerie algerien algerienne argelia cezayir jazair jazairi jazayer جزائر "
    "جزائري",
    "tunisia": "tunisia tunisian tunisie tunisien tunisienne tunez tunesien tunus tunisi تونس تونسي",
    "sudan": "sudan sudanese soudan soudanais sudani سودان سوداني",
    "somalia": "somalia somali somalie صومال صومالي",
    "afghanistan": "afghanistan afghan afghani أفغانستان افغانستان أفغاني افغاني",
    "america": "america american amerique americain americaine americano amerika amriki amrikiya أمريكا "
    "أمريكي",
    "china": "china chinese chine chinois chinoise chino cin sini صين صيني",
    "germany": "germany german allemagne allemand allemande alemania aleman deutsch deutsche deutscher "
    "deutschland almanya almani ألمانيا ألماني",
    "kurdistan": "kurdistan kurdish kurde kurdo kurdi kurt kurdische كردستان كردي كردية",
    "freedom": "freedom liberte libertad freiheit ozgurluk hurriya hurriyya hurriyyah azadi azadiya "
    "svoboda svobody حرية آزادی",
    "justice": "justice justicia gerechtigkeit adalet adala adalah عدالة",
    "media": "media medien medios medya ilam ilami إعلام اعلام",
    "machinery": "machinery machines machine maquinaria maschinen makine mashiny mashinostroenie "
    "mashinostroitelnyi ماشین",
    "aircraft": "aircraft airplane airplanes avion avions aviones flugzeug ucak havapeyma havapeymai "
    "havapaymaie هواپیما هواپیمایی طائرات",
    "white": "white blanco blanca blanc blanche weiss beyaz sefid أبيض سفید",
    "black": "black negro negra noir noire schwarz siyah chernoe chernyi أسود سیاه",
    "directorate": "directorate direction direccion direktion mudiriyya mudiriya upravlenie upravleniya "
    "upravleniye mudurlugu مديرية",
    "electronics": "electronics electronic electronique electronica elektronik elektronika elektronnaya "
    "إلكترونيات الکترونیک",
    "chemistry": "chemistry chemical chemicals chimie chimique quimica quimicas chemie kimya shimi shimiya "
    "khimicheskii khimii كيماويات کیمیا شیمی شیمیایی",
    "nuclear": "nuclear nucleaire nukleer nuklear yadernaya yadernyi atomic atom atomique atomica atomi "
    "هسته نووي نووية ذرية",
    "missile": "missile missiles rocket rockets misil fuze raketa raketnaya mushak صاروخ صواريخ موشک",
    "sports": "sport sports deporte deportes spor varzesh رياضة ورزش",
    "mineral": "mineral minerals minerales mineralnye mineraux معدنی",
}
CONCEPTS = {spelling: concept for concept, spellings in _CONCEPTS.items() for spelling in spellings.split()}
"""A spelling to the concept that it stands for, named by an English word."""

TELLING = frozenset(
    (
        "afghanistan",
        "africa",
        "algeria",
        "america",
        "belarus",
        "caucasus",
        "china",
        "egypt",
        "foreigners",
        "germany",
        "india",
        "iran",
        "iraq",
        "korea",
        "kurdistan",
        "lebanon",
        "levant",
        "libya",
        "morocco",
        "palestine",
        "russia",
        "somalia",
        "sudan",
        "supporters",
        "syria",
        "syrian",
        "tunisia",
        "turkey",
        "yemen",
    )
)
"""Concepts that tell as much of whose name it is as any other word."""
