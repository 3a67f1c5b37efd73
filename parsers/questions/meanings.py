"""Words that mean the same in the news, in six languages: "appointed", "named" and "became" ask for one thing.

A question's word finds the sentences that have any word of its meaning. Forms are listed where a stem wouldn't meet
them ("fled", "flee"). Must import nothing of ours but how words are stemmed.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from parsers.questions.affairs import AFFAIRS
from parsers.questions.families import FAMILIES
from parsers.stems import stems

MEANINGS: Mapping[str, Mapping[str, str]] = {
    "appoint": {
        "en": "appointed appoint named become became elected elect inaugurated sworn chosen appointment takeover",
        "fr": "nommé nommée nommer désigné élu élue élire devenu devenir devient nomination investi",
        "ar": "عين عينت تعيين نصب انتخب انتخبت أصبح تولى تولت اختير",
        "de": "ernannt ernannte ernennen gewählt wählen Ernennung berufen vereidigt",
        "es": "nombrado nombrada nombrar nombró elegido elegida elegir designado nombramiento convertirse",
        "tr": "atandı atanan atama seçildi seçilen getirildi",
    },
    "resign": {
        "en": "resigned resign resignation quit quits stepped",
        "fr": "démissionné démissionner démission démissionne",
        "ar": "استقال استقالت استقالة تنحى",
        "de": "zurückgetreten zurücktreten Rücktritt",
        "es": "dimitió dimitir dimisión renunció renunciar",
        "tr": "istifa",
    },
    "dismiss": {
        "en": "dismissed dismiss dismissal sacked sack fired ousted removed",
        "fr": "limogé limogée limoger renvoyé congédié destitué",
        "ar": "أقال أقيل أقالت إقالة عزل أعفي",
        "de": "entlassen entließ Entlassung abgesetzt",
        "es": "destituido destituida destituyó destituir despedido cesado",
        "tr": "görevden azledildi",
    },
    "replace": {
        "en": "replaced replace succeeded successor replacement",
        "fr": "remplacé remplacer remplace succédé successeur",
        "ar": "خلف خلفت بدلا",
        "de": "ersetzt ersetzte Nachfolger Nachfolgerin",
        "es": "sustituido sustituyó reemplazado reemplazó sucesor",
        "tr": "halefi",
    },
    "kill": {
        "en": "killed kill kills killing died die dies dead death deaths murdered murder slain",
        "fr": "tué tués tuée tuer mort morts mourir décédé décès assassiné",
        "ar": "قتل قتلت مقتل قتلى مات توفي توفيت وفاة موت اغتيل استشهد",
        "de": "getötet tötete tot gestorben starb Tote Tod sterben ermordet",
        "es": "murió murieron morir muerto muertos muerte mató mataron asesinado fallecido falleció",
        "tr": "öldü öldürüldü öldürdü ölü ölüm",
    },
    "wound": {
        "en": "wounded wound hurt injured injure injuries injury",
        "fr": "blessé blessés blessée blessées blesser blessure",
        "ar": "أصيب أصيبوا أصيبت جرح جرحى جروح إصابة الجرحى مصابين",
        "de": "verletzt verletzte Verletzte",
        "es": "herido herida heridos heridas lesionado",
        "tr": "yaralandı yaralı yaralanan",
    },
    "visit": {
        "en": "visited visit travelled traveled travel arrived arrive went go goes came landed land arrival trip",
        "fr": "visité visiter visite rendu rendue rendre arrivé arrivée allé voyage",
        "ar": "زار زارت زيارة وصل وصلت توجه سافر",
        "de": "besuchte besucht besuchen Besuch reiste gereist ankam",
        "es": "visitó visitar visita viajó viajar llegó llegar",
        "tr": "ziyaret gitti geldi",
    },
    "leave": {
        "en": "left leave leaves leaving departed depart",
        "fr": "quitté quitter quitte parti partir départ",
        "ar": "غادر غادرت مغادرة ترك رحل",
        "de": "verließ verlassen abgereist",
        "es": "abandonó salió marchó",
        "tr": "ayrıldı terk",
    },
    "flee": {
        "en": "fled flee flees fleeing escaped escape",
        "fr": "fui fuir fuit fuite enfui échappé",
        "ar": "هرب هربت فرار هروب نزح نزحت نزوح",
        "de": "floh geflohen fliehen Flucht geflüchtet",
        "es": "huyó huir huida escapó escapar",
        "tr": "kaçtı kaçan firar",
    },
    "dissolve": {
        "en": "dissolved dissolve dissolution disbanded disband",
        "fr": "dissous dissout dissoute dissoudre dissolution",
        "ar": "حل حلت حلها انحل",
        "de": "aufgelöst löste Auflösung",
        "es": "disuelto disuelta disolvió disolver disolución",
        "tr": "feshedildi dağıtıldı fesih",
    },
    "found": {
        "en": "founded found founder founding established establish created formed",
        "fr": "fondé fondée fonder fondateur créé créée créer",
        "ar": "أسس تأسس تأسست أسست تأسيس مؤسس أنشئ",
        "de": "gegründet gründete Gründer Gründung",
        "es": "fundado fundada fundó fundar fundador creado",
        "tr": "kuruldu kurdu kurucu kurulan",
    },
    "lead": {
        "en": "leads lead leader led head heads headed chief commander commands runs chair chairs boss director",
        "fr": "dirige diriger dirigé dirigeant chef commande commandant patron directeur directrice",
        "ar": "يقود تقود قاد قائد زعيم يتزعم رئيس يرأس مدير",
        "de": "führt leitet geführt Chef Chefin Leiter Leiterin Anführer Vorsitzender Vorsitzende",
        "es": "dirige dirigir lidera líder jefe jefa encabeza director directora",
        "tr": "yönetiyor lideri lider başkanı başında yönetir",
    },
    "arrest": {
        "en": "arrested arrest arrests detained captured jailed custody",
        "fr": "arrêté arrêtée arrêter arrestation interpellé détenu capturé",
        "ar": "اعتقل اعتقلت اعتقال أوقف أوقفت توقيف احتجز",
        "de": "verhaftet verhaftete festgenommen Festnahme Verhaftung",
        "es": "detenido detenida detuvo detuvieron arrestado arrestó detención",
        "tr": "gözaltına tutuklandı tutukladı yakalandı",
    },
    "release": {
        "en": "released release freed free frees",
        "fr": "libéré libérée libérer libération relâché",
        "ar": "أطلق أفرج الإفراج سراح",
        "de": "freigelassen Freilassung freigesprochen",
        "es": "liberado liberada liberó liberar liberación",
        "tr": "serbest",
    },
    "kidnap": {
        "en": "kidnapped kidnap kidnapping abducted abduct seized hostage",
        "fr": "enlevé enlevée enlever enlèvement kidnappé otage ravi",
        "ar": "خطف خطفت اختطف اختطاف رهينة",
        "de": "entführt entführte Entführung Geisel",
        "es": "secuestrado secuestrada secuestró secuestro rehén",
        "tr": "kaçırıldı kaçırdı rehine",
    },
    "attack": {
        "en": "attacked attack attacks assault raid raided offensive",
        "fr": "attaqué attaquer attaque attaques assaut offensive",
        "ar": "هاجم هاجمت هجوم هجمات اعتداء",
        "de": "angegriffen Angriff Überfall",
        "es": "atacó atacado atacar ataque ataques ofensiva",
        "tr": "saldırdı saldırı saldırısı",
    },
    "surround": {
        "en": "surrounded surround ringed encircled besieged siege",
        "fr": "encerclé encercler assiégé siège cerné",
        "ar": "طوق طوقت تطويق حاصر حصار",
        "de": "umstellt umzingelt belagert eingekesselt",
        "es": "rodeado rodeó cercado sitiado",
        "tr": "kuşatıldı kuşattı çevrildi",
    },
    "surrender": {
        "en": "surrendered surrender",
        "fr": "rendu reddition capitulé",
        "ar": "استسلم استسلمت استسلام سلم",
        "de": "ergab ergeben kapitulierte",
        "es": "rindió rendido rendición",
        "tr": "teslim",
    },
    "deny": {
        "en": "denied deny denies denial rejected reject",
        "fr": "démenti démentir nié nier dément",
        "ar": "نفى نفت ينفي نفي أنكر",
        "de": "bestritt bestritten bestreiten dementierte geleugnet",
        "es": "negó negado negar desmintió",
        "tr": "reddetti yalanladı inkar",
    },
    "accuse": {
        "en": "accused accuse accuses accusation accusations charged charge blamed",
        "fr": "accusé accuser accuse accusation accusations",
        "ar": "اتهم اتهمت اتهام اتهامات تهمة",
        "de": "beschuldigt beschuldigte angeklagt Vorwurf Anklage",
        "es": "acusó acusado acusar acusación acusaciones",
        "tr": "suçladı suçlama suçlamaları itham",
    },
    "announce": {
        "en": "announced announce announcement declared declare",
        "fr": "annoncé annoncer annonce déclaré déclarer",
        "ar": "أعلن أعلنت إعلان",
        "de": "angekündigt kündigte erklärte erklärt verkündet",
        "es": "anunció anunciar anuncio declaró declarado",
        "tr": "açıkladı duyurdu ilan",
    },
    "promise": {
        "en": "promised promise pledged vowed vow",
        "fr": "promis promet promettre promesse",
        "ar": "وعد وعدت تعهد تعهدت",
        "de": "versprach versprochen zugesagt",
        "es": "prometió prometer prometido promesa",
        "tr": "söz",
    },
    "warn": {
        "en": "warned warn warning warnings",
        "fr": "averti avertir avertissement alerté",
        "ar": "حذر حذرت تحذير تحذيرات",
        "de": "warnte gewarnt Warnung",
        "es": "advirtió advertido alertó alerta",
        "tr": "uyardı uyarı",
    },
    "agree": {
        "en": "agreed agree agreement deal accepted accept accord",
        "fr": "accepté accepter accord convenu conclu",
        "ar": "اتفق اتفقت اتفاق وافق",
        "de": "einigten Einigung Abkommen stimmte akzeptiert",
        "es": "acordó acordaron acuerdo aceptó aceptar",
        "tr": "anlaştı anlaşma kabul",
    },
    "ceasefire": {
        "en": "ceasefire truce armistice",
        "fr": "trêve armistice",
        "ar": "هدنة",
        "de": "Waffenruhe Waffenstillstand Feuerpause",
        "es": "tregua",
        "tr": "ateşkes",
    },
    "meet": {
        "en": "met meet meets meeting talks",
        "fr": "rencontré rencontrer rencontre reçu entretien",
        "ar": "التقى التقت لقاء اجتمع اجتماع",
        "de": "traf getroffen treffen Treffen",
        "es": "reunió reunirse reunión encuentro",
        "tr": "görüştü buluştu görüşme",
    },
    "fall": {
        "en": "fell fall falls collapsed collapse collapses overthrown toppled toppling",
        "fr": "tombé chute effondré effondrement renversé",
        "ar": "سقط سقطت سقوط انهار انهارت انهيار",
        "de": "gestürzt Sturz fiel eingestürzt einstürzte zusammengebrochen",
        "es": "cayó caída derrumbó derrumbe derrocado",
        "tr": "düştü yıkıldı çöktü devrildi",
    },
    "destroy": {
        "en": "destroyed destroy demolished",
        "fr": "détruit détruite détruire démoli",
        "ar": "دمر دمرت تدمير هدم",
        "de": "zerstört zerstörte Zerstörung",
        "es": "destruyó destruido destruida destrucción",
        "tr": "yıkıldı tahrip",
    },
    "build": {
        "en": "built build construction constructed rebuilt rebuild",
        "fr": "construit construite construire construction bâti",
        "ar": "بني بنيت بناء شيد",
        "de": "gebaut baute erbaut Bau errichtet",
        "es": "construido construida construyó construcción",
        "tr": "yapıldı inşa yapımı",
    },
    "open": {
        "en": "opened open opens reopened reopen reopens inaugurated",
        "fr": "ouvert ouvrir rouvert rouvrir inauguré",
        "ar": "افتتح افتتحت فتح افتتاح",
        "de": "eröffnet eröffnete öffnete geöffnet Eröffnung wiedereröffnet",
        "es": "abrió abierto abierta reabierto reabrió inaugurado inauguró",
        "tr": "açıldı açtı açılış açılan",
    },
    "close": {
        "en": "closed close shut suspended closure",
        "fr": "fermé fermée fermer fermeture",
        "ar": "أغلق أغلقت إغلاق",
        "de": "geschlossen schloss gesperrt Sperrung",
        "es": "cerrado cerrada cerró cierre",
        "tr": "kapatıldı kapandı",
    },
    "begin": {
        "en": "began begin begins begun started start starts launched launch",
        "fr": "commencé commencer débuté début lancé",
        "ar": "بدأ بدأت بداية انطلق",
        "de": "begann begonnen beginnt Beginn gestartet",
        "es": "empezó comenzó empezar comenzar inicio",
        "tr": "başladı başlandı başlangıç",
    },
    "end": {
        "en": "ended end ends finished",
        "fr": "fini terminé terminer fin achevé",
        "ar": "انتهى انتهت نهاية",
        "de": "beendet endete Ende",
        "es": "terminó terminado acabó fin",
        "tr": "bitti sona sonlandı",
    },
    "order": {
        "en": "ordered order orders",
        "fr": "ordonné ordonner ordonne",
        "ar": "أمر أمرت",
        "de": "angeordnet ordnete",
        "es": "ordenó ordenado ordenar",
        "tr": "emretti emri",
    },
    "evacuate": {
        "en": "evacuated evacuate evacuation",
        "fr": "évacué évacuer évacuation",
        "ar": "إخلاء أخلت أجلى إجلاء",
        "de": "evakuiert Evakuierung",
        "es": "evacuado evacuar evacuación",
        "tr": "tahliye",
    },
    "base": {
        "en": "based headquartered headquarters seat",
        "fr": "basé basée siège",
        "ar": "مقر مقره مقرها",
        "de": "Sitz ansässig",
        "es": "sede basada",
        "tr": "merkezi",
    },
    "birth": {
        "en": "born birth",
        "fr": "né née naissance",
        "ar": "ولد ولدت ميلاد",
        "de": "geboren Geburt",
        "es": "nació nacido nacimiento",
        "tr": "doğdu doğum",
    },
    "steal": {
        "en": "stolen stole steal theft robbery robbed",
        "fr": "volé volés voler vol cambriolage",
        "ar": "سرق سرقت سرقة",
        "de": "gestohlen stahl Diebstahl",
        "es": "robado robó robo robados",
        "tr": "çalındı çaldı hırsızlık",
    },
    "president": {
        "en": "president presidency presidential",
        "fr": "président présidente présidence",
        "ar": "رئيس رئيسا رئاسة رئيسة",
        "de": "Präsident Präsidentin",
        "es": "presidente presidenta presidencia",
        "tr": "cumhurbaşkanı",
    },
    "mayor": {
        "en": "mayor",
        "fr": "maire mairesse",
        "ar": "عمدة",
        "de": "Bürgermeister Bürgermeisterin",
        "es": "alcalde alcaldesa",
        "tr": "belediye",
    },
    "minister": {
        "en": "minister ministry",
        "fr": "ministre ministère",
        "ar": "وزير وزيرة وزارة",
        "de": "Minister Ministerin Ministerium",
        "es": "ministro ministra ministerio",
        "tr": "bakan bakanı bakanlık",
    },
    "camp": {
        "en": "camp compound",
        "fr": "camp",
        "ar": "مخيم معسكر",
        "de": "Lager Camp",
        "es": "campamento campo",
        "tr": "kamp kampı",
    },
    "bridge": {
        "en": "bridge",
        "fr": "pont",
        "ar": "جسر",
        "de": "Brücke",
        "es": "puente",
        "tr": "köprü köprüyü köprünün",
    },
    "dam": {
        "en": "dam",
        "fr": "barrage",
        "ar": "سد سدود",
        "de": "Damm Staudamm",
        "es": "presa",
        "tr": "baraj barajı",
    },
    "museum": {
        "en": "museum",
        "fr": "musée",
        "ar": "متحف",
        "de": "Museum",
        "es": "museo",
        "tr": "müze müzesi",
    },
    "police": {"en": "police", "fr": "police", "ar": "شرطة", "de": "Polizei", "es": "policía", "tr": "polis"},
    "army": {
        "en": "army military",
        "fr": "armée",
        "ar": "جيش",
        "de": "Armee",
        "es": "ejército",
        "tr": "ordu",
    },
    "prison": {
        "en": "prison jail",
        "fr": "prison",
        "ar": "سجن",
        "de": "Gefängnis",
        "es": "prisión cárcel",
        "tr": "hapis",
    },
    "hospital": {
        "en": "hospital",
        "fr": "hôpital",
        "ar": "مستشفى",
        "de": "Krankenhaus",
        "es": "hospital",
        "tr": "hastane",
    },
    "trial": {
        "en": "trial",
        "fr": "procès",
        "ar": "محاكمة",
        "de": "Prozess",
        "es": "juicio",
        "tr": "dava duruşma",
    },
    "election": {
        "en": "election elections vote",
        "fr": "élection élections scrutin vote",
        "ar": "انتخابات",
        "de": "Wahl Wahlen",
        "es": "elección elecciones",
        "tr": "seçim seçimler",
    },
    "flood": {
        "en": "flood floods flooded",
        "fr": "inondation inondations inondé crue",
        "ar": "فيضان فيضانات",
        "de": "Hochwasser Überschwemmung Flut",
        "es": "inundación inundaciones",
        "tr": "sel",
    },
}


@cache
def _every() -> Mapping[str, Mapping[str, str]]:
    families = {f"en:{forms.split()[0]}": {"en": forms} for forms in FAMILIES.split("; ")}
    return {**MEANINGS, **AFFAIRS, **families}


@cache
def meanings_by_stem(language: str) -> Mapping[str, tuple[str, ...]]:
    """Of one language: which meanings a stem has."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for meaning, words in _every().items():
        for word in words.get(language, "").split():
            found[stems(word, language)[0]][meaning] = None
    return {stem: tuple(names) for stem, names in found.items()}


@cache
def stems_of_meaning(meaning: str, language: str) -> tuple[str, ...]:
    """The stems of a meaning's words in a language; in every language when the table lacks that one."""
    words = _every()[meaning]
    known = {language: words[language]} if language in words else words
    every = (stems(word, each)[0] for each, listed in known.items() for word in listed.split())
    return tuple(dict.fromkeys(every))
