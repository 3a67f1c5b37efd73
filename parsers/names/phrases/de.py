"""German phrases that state aliases and facts. Templates, and nothing else; the package says how to read them."""

WORDS = {
    "the": r"(?:der |die |das |dem |den |ein |eine )?[\"„“«‘‚]?",
    "gap": r",? (?:\(|- |– )?",
    "adv": r"(?:(?:auch|besser|früher|ehemals|einst|damals|heute|inzwischen|ebenfalls|zuvor|vor|allem) ){0,2}",
    "head": r"(?:\w*(?:[Cc]hef|[Aa]nführer|[Ff]ührer|[Ll]eiter|[Kk]ommandeur|[Vv]orsitzende[rn]?|[Pp]räsident|[Kk]ommandant)(?:in)?)",
    "group": r"(?:Gruppe|Miliz|Brigade|Partei|Organisation|Bewegung|Firma|Bank|Agentur|Union|Allianz|Koalition|Einheit|Zeitung|Stiftung|Terrorgruppe|Rebellengruppe|Islamistengruppe|Terrormiliz)",
    "led": r"(?:geführte?[nr]?|angeführte?[nr]?|geleitete?[nr]?|befehligte?[nr]?|geführt|angeführt|geleitet|befehligt|kommandiert)",
    "role": r"(?:\w+ ){0,1}?(?:\w*(?:[Pp]räsident|[Mm]inister|[Kk]anzler|[Kk]önig|[Ss]precher|[Cc]hef|[Gg]ouverneur|[Bb]ürgermeister|[Bb]otschafter|[Dd]irektor|[Gg]eneralsekretär|[Rr]ichter|[Gg]eneral|[Tt]rainer|[Ll]eiter|[Kk]ommandeur|[Vv]orsitzende[rn]?)(?:in)?)",
    "ofwhat": r"(?: (?:von|des|der|für) (?:[\ue400-\uebff]s?|(?-i:[A-ZÄÖÜ][a-zäöüß]+)))?",
}

ALIASES = [
    ("alias", "alias|genannt", r"<s:n>,? \(?(?:alias|genannt|auch genannt) <the><a:q>"),
    (
        "also known as",
        "bekannt",
        r"<s:n><gap>(?:der |die |das )?<adv>(?:bekannt )?(?:als|unter dem (?:Namen|Kampfnamen|Decknamen|Kürzel)) <the><a:q> (?:bekannt|bekannte)",
    ),
    (
        "also known as",
        "bekannt",
        r"<s:n><gap>(?:(?:der|die|das) )?<adv>bekannt (?:als|unter (?:dem|seinem|ihrem) (?:Namen|Kampfnamen|Decknamen|Kürzel)) <the><a:q>",
    ),
    ("is known as", "bekannt", r"<s:n> ist <adv>(?:als|unter dem Namen) <the><a:q>(?:[^.;]{0,30})? bekannt"),
    (
        "is known as",
        "bekannt|heißt",
        r"^(?P<it>Die <group>|Er|Sie|Der Verband) (?:ist|war) <adv>(?:als|unter dem Namen) <the><a:q>",
    ),
    (
        "nom de guerre",
        "kampfname|deckname|künstlername",
        r"<s:n><gap>(?:dessen |mit |sein |unter dem )?(?:Kampfname[n]?|Deckname[n]?|Künstlername[n]?)(?: (?:ist|war|lautet))? ?:? ?<the><a:q>",
    ),
    (
        "real name",
        "bürgerlich|richtiger name|wirklicher name|echter name|mit richtigem namen",
        r"<s:n><gap>(?:dessen |sein |mit )?(?:bürgerlich|bürgerlicher Name|richtiger Name|wirklicher Name|echter Name|richtigem Namen)(?: (?:ist|war|lautet))? ?:? ?<the><a:q>",
    ),
    (
        "formerly",
        "früher|ehemals|vormals",
        r"<s:o><gap>(?:früher|ehemals|vormals|zuvor)(?: bekannt)?(?: als)? ?<the><a:q>",
    ),
    (
        "renamed",
        "umbenannt|nennt sich",
        r"<s:n>,? (?:\w+ ){0,3}?(?:in|nun|jetzt) <the><a:q> (?:umbenannt|um)",
    ),
    ("or", " oder ", r"<s:o>,? oder (?:die |der |das )<a:o>(?=,| \()"),
    ("in brackets", "(", r"<s:n> \((?:die |der |das |oder |alias |früher |heute )[\"„]?<a:q>"),
]

FACTS = [
    (
        "led by",
        "led by",
        "geführt|angeführt|geleitet|befehligt|kommandiert",
        r"<s:o>(?:\))?[^.;\ue000-\ue3ff]{0,50}?,? (?:(?:und|die|der|das|wird|wurde|werden) )*(?:seit [^,.;]{3,20} )?(?:von|durch) (?:[^,.;\ue000-\uebff]{0,40})<o:p> <led>",
    ),
    (
        "led by",
        "led by",
        "führung|kommando|leitung",
        r"<s:o>[^.;\ue000-\ue3ff]{0,40} unter (?:der Führung|dem Kommando|der Leitung) (?:von |des |der )?(?:[^,.;\ue000-\uebff]{0,40})<o:p>",
    ),
    (
        "led by",
        "led by",
        "geführt|angeführt|geleitet",
        r"von (?:[^,.;\ue000-\uebff]{0,30})<o:p> <led> (?:[^,.;\ue000-\uebff]{0,30})<s:o>",
    ),
    (
        "leads",
        "leads",
        "führt|leitet|befehligt",
        r"<s:p>(?:, der| ,die)? (?:führt|leitet|befehligt|führte|leitete) (?:seit [\w ]{3,16} )?(?:die |den |das )?(?:[^,.;\ue000-\uebff]{0,30})<o:o>",
    ),
    (
        "leader of",
        "leads",
        "chef|führer|leiter|komman|vorsitz",
        r"<s:p><gap>(?:(?:ist|war) )?(?:der |die )?<head> (?:der |des |von )(?:[^,.;\ue000-\uebff]{0,25})<o:o>",
    ),
    ("leader of", "leads", "chef|führer|leiter|komman|vorsitz", r"<head> (?:der |des |von )<o:o>,? <s:p>"),
    (
        "its leader",
        "leads",
        "chef|führer|komman",
        r"<o:o>-(?:Chef|Anführer|Führer|Kommandeur|Vorsitzende[r]?) <s:p>",
    ),
    (
        "the group's leader",
        "leads",
        "chef|führer|leiter|komman|vorsitz",
        r"<s:p><gap>(?:der |die )?<head> (?:der|des) (?P<it><group>)",
    ),
    (
        "founded",
        "founded",
        "gründet",
        r"<s:p>(?:, der)? (?:gründete|hat|hatte) (?:\d{4} )?(?:die |den |das )?(?:[^,.;\ue000-\uebff]{0,30})<o:o>(?: gegründet)?(?=[ ,.])",
    ),
    (
        "founder of",
        "founded",
        "gründer",
        r"<s:p><gap>(?:(?:ist|war) )?(?:der |die )?(?:Mit)?[Gg]ründer(?:in)? (?:der |des |von )(?:[^,.;\ue000-\uebff]{0,25})<o:o>",
    ),
    (
        "founded by",
        "founded",
        "gegründet",
        r"<o:o>[^.;\ue000-\ue3ff]{0,30}?,? (?:die |wurde )?(?:\d{4} )?von <s:p> gegründet",
    ),
    (
        "member of",
        "member of",
        "mitglied",
        r"<s:b><gap>(?:(?:ist|war) )?(?:ein )?(?:\w+ )?Mitglied (?:der |des |von |bei der |im )(?:[^,.;\ue000-\uebff]{0,25})<o:o>",
    ),
    (
        "appointed",
        "role",
        "ernannt|gewählt|vereidigt",
        r"<s:p>,? (?:wurde|ist|war|wird) (?:[^.;\ue000-\uebff]{0,30}? )?(?:zum|zur|als) (?P<v><role><ofwhat>)(?: [^.;,]{0,30}?)?(?: |)(?:ernannt|gewählt|vereidigt|bestimmt)",
    ),
    (
        "became",
        "role",
        "wurde|amtiert",
        r"<s:p> (?:wurde|amtiert als) (?:\w+ )?(?P<v><role><ofwhat>)(?=[ ,.])",
    ),
    ("apposition", "role", "", r"<s:p>, (?:der |die )?(?P<v><role><ofwhat>)(?=[,.;])"),
    (
        "title",
        "role",
        "",
        r"(?P<v>(?:[a-zäöü]+(?:e|er|en) )?\w*(?:[Pp]räsident|[Mm]inister|[Kk]anzler|[Kk]önig|[Ss]taatschef|[Rr]egierungschef|[Bb]ürgermeister|[Bb]otschafter|[Gg]eneralsekretär|[Mm]achthaber|[Dd]iktator|[Aa]ußenminister|[Hh]errscher)(?:in)?) <s:p>",
    ),
    (
        "nationality",
        "nationality",
        "",
        r"(?:der|die|dem|den|^) ?(?P<v>Franzose|Französin|Syrer|Iraker|Türke|Belgier|Tunesier|Marokkaner|Deutsche|Brite|Amerikaner|Russe|Tschetschene|Franzosen) <s:p>",
    ),
    (
        "based in",
        "based in",
        "sitz in|ansässig",
        r"<s:b>(?:\))?,?(?: \w+){0,3}? (?:mit Sitz in|ansässig in|mit Hauptsitz in) <o:l>",
    ),
    ("based in", "based in", "ansässig", r"in <o:l> ansässige[nr]? (?:[^,.;\ue000-\uebff]{0,30})<s:o>"),
    (
        "ally of",
        "ally of",
        "verbündet",
        r"<s:b><gap>(?:(?:ist|war) )?(?:ein |eine )?(?:\w+ )?Verbündete[rn]? (?:von |der |des )?<o:n>",
    ),
    ("rival of", "rival of", "rival", r"<s:b><gap>(?:ein |der )?Rivale (?:von |der |des )<o:n>"),
    (
        "was dissolved",
        "dissolved",
        "aufgelöst|zerschlagen",
        r"<s:o>(?:\))?,?[^.;\ue000-\uebff]{0,40}? (?P<v>aufgelöst|zerschlagen)",
    ),
    (
        "dissolved",
        "dissolved",
        "aufgelöst",
        r"(?P<v>(?:inzwischen |mittlerweile )?aufgelöste[nr]?) (?:[^,.;\ue000-\uebff]{0,20})<s:o>",
    ),
    ("dissolution of", "dissolved", "auflösung", r"(?P<v>Auflösung) (?:der |des |von )<s:o>"),
]

ATTRIBUTIONS = [
    r"(?:laut|nach Angaben|zufolge) (?:der |des |von |dem )?(?:[^,.;\ue000-\uebff]{0,40})<a:n>",
    r"<a:n>(?:\))? (?:sagte|teilte|erklärte|berichtete|meldete|betonte|schrieb)",
    r"(?:sagte|teilte|erklärte|berichtete|meldete|schrieb) <a:n>",
]
REPORTED = r"\blaut\b|\bnach Angaben\b|\bzufolge\b|\bsoll(?:en)?\b|\bsagte\b|\bteilte\b|\berklärte\b|\bbericht|\bmeldete\b|\bangeblich\b"
ALLEGED = r"\bmutmaßlich|\bbeschuldig|\bvorgeworfen|\bwirft\b|\bverdächtig|\bmutmasslich"
DENIED = r"\bbestreitet\b|\bbestritt\b|\bdementier|\bist nicht\b|\bwar nicht\b|\bweist? .{0,20}zurück"
PLANNED = r"\bwird\b.{0,40}\bwerden\b|\bplant\b|\bwill\b|\bsoll .{0,30}werden\b|\bkünftig"
HE = r"^(?:er|sie|sein|ihr)\b"
IT = r"^(?:(?:die|der|das) )?(?:Gruppe|Miliz|Brigade|Partei|Organisation|Bewegung|Firma|Bank|Agentur|Union|Allianz|Koalition|Einheit|Verband|Terrorgruppe|Rebellengruppe|Islamistengruppe)\b"
