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
    "forces": "forces force kuvvetleri fuerzas krafte quwat quwwat kuvat قوات sily",
    "council": "council conseil consejo rat konsey konseyi meclis meclisi majlis majles مجلس sovet shura شورى "
    "شورای",
    "committee": "committee comite komitee komite komitesi lajna lajnat lajnah لجنة komitet",
    "organisation": "org organisation organization organizasyon organizacion orgut orgutu tanzim tandhim تنظيم منظمة "
    "munazzama munadhamat organizatsiya sazman sazeman سازمان hayat haya هيئة",
    "group": "group groupe gruppe grupo grup jamaa jamaat jamaah gamaa djamaat cemaat جماعة مجموعة gruppa",
    "state": "state etat staat estado devlet devleti dawla dawlat dawlah daula دولة dowlat gosudarstvo",
    "islamic": "islamic islami islamiya islamiyya islamiyyah islamiyah islamique islamico islamica islamisch "
    "islamische islamischer islamia islamiyye إسلامية اسلامية إسلامي اسلامي اسلامی islamskoe "
    "islamskoye eslami",
    "foundation": "foundation fondation stiftung fundacion vakif vakfi muassasa muassasat muassassa moassese "
    "mossasa mouassasat مؤسسة bonyad bonyade fond",
    "charity": "charity charitable khairiya khayriya khayriyya khayriyyah kheireyye خيرية",
    "association": "assn association asociacion verein dernek dernegi jamiat jamiyat jamiya jamiyyat جمعية "
    "assotsiatsiya",
    "bank": "bank banque banco bankasi banka masraf مصرف بنك بانک",
    "company": "co company compagnie compania cia gesellschaft sirket sirketi sharikat sharika sherkat sherkate "
    "شركة شرکت kompaniya compagnia",
    "trade": "trade trading commerce commercial comercio comercial comercializadora handel ticaret ticari "
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
    "defence": "defence defense verteidigung defensa savunma difa دفاع oborona oborony",
    "relief": "relief secours ighatha igatha إغاثة اغاثة",
    "supporters": "supporters partisans helpers ansar أنصار انصار",
    "foreigners": "foreigners etrangers auslander extranjeros yabancilar ghuraba غرباء",
    "resistance": "resistance resistencia widerstand direnis muqawama moqawama مقاومة",
    "office": "office bureau buro oficina ofis maktab مكتب daftar دفتر",
    "court": "court tribunal gericht mahkeme mahkemesi mahkama محكمة دادگاه sud",
    "levant": "levant sham cham shaam شام",
    "iraq": "iraq irak عراق",
    "syria": "syria syrie syrien siria suriye suriya سوريا سورية",
    "syrian": "syrian syrienne syrisch syrische sirio siria suriyeli suri suriyya سوري",
    "democratic": "democratic democratique demokratische democratico demokratik dimuqratiyya ديمقراطية",
    "republic": "republic republique republik republica cumhuriyet cumhuriyeti jumhuriya جمهورية respublika",
    "airlines": "airlines airways aerolineas havayollari fluggesellschaft aviakompaniya",
    "factory": "factory usine fabrik fabrica fabrika fabrikasi karkhaneh مصنع کارخانه zavod",
    "oil": "oil petrole petroleo petrol naft نفط نفت neft",
    "steel": "steel acier stahl acero celik foulad fulad فولاد stal",
    "cement": "cement ciment zement cemento cimento siman سيمان سیمان",
    "railway": "railway rail eisenbahn ferrocarril demiryolu",
    "east": "east eastern est ost oriental dogu sharq sharqi sharghi شرق شرقي vostok",
    "west": "west western ouest gharb gharbi غرب غربي",
    "north": "north northern nord norte kuzey shamal شمال",
    "south": "south southern sud sur guney janub jonoub جنوب",
    "school": "school ecole schule escuela okul okulu madrasa madrassa madrassah مدرسة",
    "hospital": "hospital hopital krankenhaus hastane hastanesi mustashfa مستشفى bimarestan",
    "prison": "prison penitentiary jail gefangnis carcel hapishane sijn سجن zendan",
    "police": "police polizei policia polis shurta شرطة politsiya militsiya",
    "guard": "guard guards garde garda muhafizlari haras حرس pasdaran sepah سپاه",
    "revolution": "revolution revolutionary revolucion devrim thawra enghelab انقلاب ثورة",
}
CONCEPTS = {spelling: concept for concept, spellings in _CONCEPTS.items() for spelling in spellings.split()}
"""A spelling to the concept that it stands for, named by an English word."""

TELLING = frozenset(("foreigners", "iraq", "levant", "supporters", "syria", "syrian"))
"""Concepts that tell as much of whose name it is as any other word."""
