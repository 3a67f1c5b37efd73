"""Turkish phrases that state aliases and facts. Templates, and nothing else; the package says how to read them."""

WORDS = {
    "suffix": r"(?:['’]\w+)?",
    "the": r"[\"“‘']?",
    "group": r"(?:grup|örgüt|tugay|parti|hareket|milis|ittifak|koalisyon|şirket)",
    "role": r"(?:\w+ ){0,3}?(?:[Cc]umhurbaşkanı|[Bb]aşkanı?|[Bb]aşbakanı?|[Bb]akanı?|[Vv]alisi|[Bb]üyükelçisi|[Ss]özcüsü|[Ll]ideri|[Kk]omutanı|[Gg]enel [Ss]ekreteri|[Mm]üdürü|[Ss]avcısı|[Dd]iktatörü?|[Ee]miri|[Kk]ralı?)(?: [Yy]ardımcısı)?",
}

ALIASES = [
    (
        "also known as",
        "olarak bilinen|olarak da bilinen|adıyla bilinen|adıyla da|olarak tanınan|diye bilinen|ismiyle",
        r"<a:q>(?:['’]?\w{0,4})? (?:olarak da|olarak|adıyla da|adıyla|ismiyle|diye|koduyla|takma adıyla)(?: daha iyi| daha çok)? (?:bilinen|tanınan) (?:\w+ ){0,3}?<s:n>",
    ),
    (
        "is known as",
        "olarak biliniyor|olarak bilinir|adıyla bilin|olarak da bilin",
        r"<s:n><suffix>,? (?:\w+ ){0,3}?<the><a:q>(?:['’]?\w{0,4})? (?:olarak da|olarak|adıyla da|adıyla) (?:biliniyor|bilinir|bilinmektedir|tanınıyor)",
    ),
    (
        "alias",
        "namıdiğer|nam-ı diğer|kod adı|kod adlı|takma ad",
        r"<s:n><suffix>,? (?:namıdiğer|nam-ı diğer|kod adı|takma adı),? <the><a:q>",
    ),
    (
        "nom de guerre",
        "kod adlı|takma adlı|lakaplı",
        r"<a:q> (?:kod adlı|takma adlı|lakaplı) (?:\w+ ){0,3}?<s:p>",
    ),
    (
        "real name",
        "gerçek adı|asıl adı|gerçek ismi",
        r"<s:n><suffix>,? \(?(?:gerçek adı|asıl adı|gerçek ismi)(?: ise)?,? <the><a:q>",
    ),
    (
        "formerly",
        "eski adıyla|eski adı|önceki adıyla",
        r"<s:o><suffix>,? \(?(?:eski adıyla|eski adı|önceki adıyla) <the><a:q>",
    ),
    ("formerly", "eski adıyla", r"eski adıyla <the><a:q>,? (?:\w+ ){0,2}?<s:o>"),
    ("or", " veya | ya da ", r"<s:o>,? (?:veya|ya da) <a:o>(?=,| \()"),
]

FACTS = [
    (
        "led by",
        "led by",
        "liderliğindeki|önderliğindeki|yönetimindeki|komutasındaki|başkanlığındaki|liderliğini yaptığı|yönettiği",
        r"<o:p><suffix> (?:liderliğindeki|önderliğindeki|yönetimindeki|komutasındaki|başkanlığındaki|liderliğini yaptığı|yönettiği|kurduğu ve yönettiği) (?:\w+ ){0,4}?<s:o>",
    ),
    (
        "its leader",
        "leads",
        "lideri|komutanı|başkanı|şefi|emiri",
        r"<o:o><suffix>,? (?:\w+ )?(?:lideri|komutanı|başkanı|genel başkanı|şefi|emiri),? <s:p>",
    ),
    (
        "leads",
        "leads",
        "yönet|liderliğini|komuta",
        r"<s:p><suffix>,? (?:\w+ ){0,3}?<o:o><suffix> (?:yönetiyor|yönetmektedir|liderliğini yapıyor|komuta ediyor)",
    ),
    (
        "the group's leader",
        "leads",
        "lideri|komutanı|başkanı",
        r"(?P<it><group>)\w* (?:lideri|komutanı|başkanı) <s:p>",
    ),
    ("founder of", "founded", "kurucusu|kuran|kurdu", r"<o:o><suffix>,? (?:kurucusu|kurucu lideri),? <s:p>"),
    (
        "founded",
        "founded",
        "kurdu|kurmuştu",
        r"<s:p><suffix>,? (?:\w+(?:['’]\w+)? ){0,4}?<o:o><suffix> (?:kurdu|kurmuştu)",
    ),
    ("member of", "member of", "üyesi", r"<o:o><suffix> üyesi(?: olan)?,? <s:p>"),
    (
        "appointed",
        "role",
        "atandı|seçildi|getirildi|atanan",
        r"<s:p><suffix>,? (?:\w+ ){0,5}?(?P<v><role>)(?:lığına|liğine|na|ne)? (?:olarak )?(?:atandı|seçildi|getirildi|göreve getirildi)",
    ),
    (
        "title",
        "role",
        "",
        r"(?P<v>(?:(?-i:[A-ZÇĞİÖŞÜ])\w+ |geçici |eski |devrik ){0,2}(?:Cumhurbaşkanı|Devlet Başkanı|Başbakanı?|Dışişleri Bakanı|Savunma Bakanı|İçişleri Bakanı|Bakanı|Büyükelçisi|Valisi|Genel Sekreteri|lideri|diktatörü)) <s:p>",
    ),
    (
        "nationality",
        "nationality",
        "",
        r"(?:^| )(?P<v>Fransız|Suriyeli|Iraklı|Türk|Alman|Rus|Amerikalı|İngiliz|Belçikalı|Tunuslu|Faslı|Çeçen|Özbek) (?:(?:vatandaşı|gazeteci|cihatçı|militan|avukat|oyuncu|futbolcu|diplomat|yazar|iş insanı|savaşçı) )?<s:p>",
    ),
    ("seated in", "based in", "merkezi", r"merkezi <o:l><suffix> (?:bulunan|olan) (?:\w+ ){0,3}?<s:o>"),
    ("based in", "based in", "merkezli", r"<o:l> merkezli (?:\w+ ){0,3}?<s:o>"),
    ("ally of", "ally of", "müttefiki", r"<o:n><suffix> (?:\w+ )?müttefiki <s:n>"),
    ("rival of", "rival of", "rakibi", r"<o:n><suffix> (?:\w+ )?rakibi <s:n>"),
    (
        "was dissolved",
        "dissolved",
        "feshedil|dağıtıl|feshetti|lağvedil",
        r"<s:o>(?:\))?<suffix>,? (?:\w+ ){0,5}?(?P<v>feshedildi|dağıtıldı|kendini feshetti|feshetti|lağvedildi)",
    ),
    (
        "dissolved",
        "dissolved",
        "feshedilen|dağıtılan|lağvedilen",
        r"(?P<v>feshedilen|dağıtılan|lağvedilen) <s:o>",
    ),
]

ATTRIBUTIONS = [
    r"<a:n><suffix> göre",
    r"<a:n><suffix>,? (?:[^.;\ue000-\uebff]{0,60} )?(?:söyledi|açıkladı|belirtti|bildirdi|duyurdu|kaydetti|dedi)",
]
REPORTED = r"\bgöre\b|\bsöyledi\b|\baçıkladı\b|\bbelirtti\b|\bbildirdi\b|\bduyurdu\b|\bdedi\b|\bbildirildi\b"
ALLEGED = r"\biddia|\bsuçla|\bşüpheli|\bsözde\b"
DENIED = r"\byalanla|\breddet|\bdeğil\b|\binkar"
PLANNED = r"\bplanlıyor\b|\bbekleniyor\b|\w+(?:acak|ecek)\b"
HE = r"^(?:o|onun)\b"
IT = r"^(?:grup|örgüt|tugay|parti|hareket|milis|ittifak|koalisyon|şirket)"
