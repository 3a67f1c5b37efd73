"""English phrases that state aliases and facts. Templates, and nothing else; the package says how to read them."""

WORDS = {
    "the": r"(?:the |a |an )?[\"“‘']?",
    "is": r"(?:is|was|are|were|has been|have been|had been)",
    "adv": r"(?:(?:also|better|best|now|then|once|formerly|previously|otherwise|commonly|widely|popularly|sometimes|often|collectively|initially|originally|locally|more|officially|generally|variously|informally|affectionately|simply|usually|later|today) ){0,3}",
    "known": r"(?:known|referred to|described)",
    "tongue": r"(?: \(?in (?:Arabic|English|French|Turkish|Kurdish|Persian|Farsi|Hebrew|Russian|Spanish|German|Chinese|Ukrainian|Urdu|Pashto)\)?)?",
    "head": r"(?:leader|head|chief|commander|commander-in-chief|chairman|chairwoman|chair|president|director|director-general|secretary-general|secretary general|emir|boss|chief executive|ceo|founder|co-founder|general secretary|spokesman|spokeswoman|spokesperson|deputy leader|deputy head|deputy commander|governor|mayor|prime minister|minister|king|rector|editor|coach|manager|captain|owner|co-chair|political leader|military commander|overall commander|top commander|supreme leader|founder and leader|leader and founder|frontman)",
    "adj": r"(?:(?:longtime|veteran|former|ex-?|then|current|new|interim|acting|late|former|deputy|exiled|jailed|senior|top|overall|supreme|spiritual|political|military|founding|de facto|self-declared|self-proclaimed|powerful|influential|[\w-]{3,20}) ){0,2}",
    "group": r"(?:group|brigade|militia|party|organisation|organization|movement|company|firm|faction|bank|agency|club|union|alliance|coalition|army|force|ministry|body|monitor|cell|network|team|band|newspaper|foundation|charity|association|unit|battalion)",
    "role": r"(?:(?!(?:appointed|named|elected|re-elected|the|a|an|said|told|by|with|not|being|to|of|in|as|sworn|and|or|who|his|her|its)\b)[a-z][a-z'’-]*\s){0,3}(?:president|prime minister|minister|premier|chancellor|secretary|secretary-general|governor|mayor|ambassador|envoy|spokesman|spokeswoman|spokesperson|commander|commander-in-chief|chief of staff|chief executive|chief|chairman|chairwoman|chair|director|director-general|head|leader|deputy|lawmaker|judge|prosecutor|general|colonel|king|queen|emir|coach|manager|captain|chief executive|ceo|speaker|editor|professor|representative|coordinator|adviser|advisor|dictator|bishop|archbishop|patriarch|mufti|commissioner|rector|vice-president|senator|sheriff|undersecretary)(?![\w-])",
    "ofplace": r"(?:\s(?:of|for|to|at|in)\s(?:the\s)?[\ue400-\uebff])?",
    "people": r"(?P<v>[A-Z][a-z]+(?:-[A-Z][a-z]+)?)",
    "job": r"(?:citizen|national|journalist|activist|lawyer|businessman|businesswoman|fighter|jihadist|militant|politician|diplomat|writer|author|singer|actor|actress|player|striker|midfielder|defender|goalkeeper|preacher|cleric|academic|researcher|engineer|doctor|student|photographer|director|filmmaker|historian|poet|artist|banker|billionaire|soldier|officer|driver|cyclist|swimmer|scientist|economist|analyst|dissident|blogger|teacher|pilot|nurse|architect|composer|novelist|recruiter|warlord|man|woman|teenager|mercenary|hacker|physicist|footballer|runner|boxer|extremist|smuggler|trader|painter|reporter|chef|judge)",
    "found": r"(?:founded|co-founded|established|set up|created|formed)",
    "led": r"(?:led|headed|commanded|run|chaired|helmed|fronted|spearheaded|headed up)",
    "leads": r"(?:leads|heads|commands|runs|chairs|led|headed|commanded|chaired|has led|has headed|has commanded|currently leads|now leads|still leads)",
    "named": r"(?:appointed|named|elected|re-elected|reelected|sworn in as|inaugurated as|installed as|made|proclaimed|declared|chosen as|confirmed as|nominated as|promoted to|picked as|selected as|appointed as|named as|elected as)",
    "gone": r"(?:dissolved|disbanded|dismantled|defunct|disbanded itself|dissolved itself|abolished|wound up)",
    "gap": r"(?:,? (?:who|which|that))?,? ",
}

ALIASES = [
    (
        "also known as",
        "known as",
        r"<s:p>, (?:a|an|the) [^,;.()\ue000-\ue7ff]{3,60}? <adv>known as <the><a:q>",
    ),
    (
        "also known as",
        "known|referred to",
        r"<s:n>,? (?:\(|- |– )?(?:(?:who|which) <is> )?<adv><known>(?: \w+)? as <the><a:q>",
    ),
    ("also known as", "known as", r"<s:n>(?:, [^,;.()]{3,60},) <adv>known as <the><a:q>"),
    ("is known as", "known|referred to", r"<s:n> <is> <adv><known>(?: \w+)? as <the><a:q>"),
    (
        "is known as",
        "known as|called",
        r"\b(?:a|an|the|this|that) [^,;.()\ue000-\ue7ff]{3,60}? (?:known as|called) <the><a:q>(?=(?: in \w+)?,? or )",
    ),
    (
        "also called",
        "called|nicknamed|dubbed|codenamed|styled|named",
        r"<s:n>,? (?:\(|- |– )?(?:(?:who|which) )?(?:<is> )?<adv>(?:also called|sometimes called|often called|otherwise called|formerly called|previously called|once called|nicknamed|dubbed|codenamed|code-named|formerly named|originally named|originally called|once named) <the><a:q>",
    ),
    (
        "also goes by",
        "goes by|going by|under the name|by the name|uses the name|using the name|pseudonym|pen name|stage name",
        r"<s:n>,? (?:who )?(?:also )?(?:\w+ )??(?:goes by|going by|went by|fights under|writes under|wrote under|performs under|operating under|operates under|uses|using|used|under|by)(?: the)? (?:\w+ )?(?:name|names|alias|pseudonym|pen name|stage name|moniker|nickname)(?: of)? <the><a:q>",
    ),
    (
        "also goes by",
        "goes by|going by|went by",
        r"<s:n>,? (?:who )?(?:also )?(?:goes by|going by|went by) <the><a:q>",
    ),
    ("aka", "aka|a.k.a", r"<s:n>,? \(?(?:aka|a\.k\.a\.?),? <the><a:q>"),
    ("alias", "alias", r"<s:n>,? \(?alias <the><a:q>"),
    (
        "nom de guerre",
        "nom de guerre|noms de guerre|war name|kunya|alias|nickname|code name",
        r"<s:n>,? (?:\(|- |– )?(?:(?:known )?(?:by|under|with|using|whose|who uses|who used)? ?)?(?:(?:his|her|the|its|a)? ?)(?:nom de guerre|war name|kunya|alias|nickname|code name),?(?: of| is| was|:)?,? <the><a:q>",
    ),
    (
        "nom de guerre",
        "nom de guerre|war name",
        r"<s:p>['’]s? (?:nom de guerre|war name),?(?: is| was)? <the><a:q>",
    ),
    (
        "nom de guerre",
        "nom de guerre|war name",
        r"(?:nom de guerre|war name) (?:of )?<the><a:q>,? (?:is|was|,|of)? ?<s:p>",
    ),
    (
        "nom de guerre",
        "nom de guerre|war name",
        r"<a:q>,? (?:is |was )?(?:the )?(?:nom de guerre|war name|pen name|stage name|pseudonym|alias) (?:of|for|used by) <s:n>",
    ),
    (
        "real name",
        "real name|birth name|given name|full name|true name|legal name|real identity",
        r"<s:n>,? (?:\(|- |– )?(?:(?:whose|his|her|their) )?(?:real|birth|given|full|true|legal) name,?(?: (?:is|was)|:)? <the><a:q>",
    ),
    (
        "real name",
        "real name|birth name|true name",
        r"<s:n>['’]s? (?:real|birth|true|full|legal) name,? (?:is|was) <the><a:q>",
    ),
    ("born", "born|née|né", r"<s:p>,? \(?(?:was )?(?:born|née|né) (?:as )?<a:p>(?= |,|\)|\.|$)"),
    (
        "formerly",
        "formerly|previously|ex-|once|originally",
        r"<s:o>,? (?:\(|- |– )?(?:formerly|previously|once|originally)(?: known as| called| named| the)? <the><a:o>",
    ),
    (
        "renamed",
        "renamed|rebranded|changed its name|changed their name|now called|now known|name was changed",
        r"<s:n>,? (?:(?:which|that) )?(?:(?:was|were|has been|had been|later|since|then|has|had) ){0,3}(?:renamed|rebranded)(?: itself| themselves)?(?: as| to)? <the><a:q>",
    ),
    (
        "renamed",
        "changed its name|changed his name|changed her name|name was changed",
        r"<s:n>,? (?:(?:which|who|later|has|had) ){0,2}changed (?:its|his|her) name to <the><a:q>",
    ),
    (
        "acronym",
        "acronym|initials|abbreviat|short for|for short|stands for",
        r"<s:n>,? (?:\(|- |– )?(?:(?:known )?(?:by|under) (?:its|the|their) (?:\w+ )?(?:acronym|initials|abbreviation)|abbreviated(?: as| to)?|or),? (?:of )?<the><a:n>(?:,? for short)?",
    ),
    (
        "acronym",
        "short for|stands for",
        r"<a:n>,? (?:is |which is |which )?(?:short|stands) for (?:the )?<s:n>",
    ),
    ("or", " or the ", r"<s:o>,? or the <a:o>,"),
    (
        "translation",
        "meaning|means|translates|translated|literally",
        r"<s:o>,? (?:which |\()?(?:meaning|means|translates (?:as|to)|translated as|literally)(?: literally)?,? <the><a:q>",
    ),
    (
        "in brackets",
        "(",
        r"<s:n> \((?:the |or |or the |now |now the |formerly |formerly the |then |also |in (?:Arabic|English|French|Turkish|Kurdish|Persian|Russian):? |born |real name:? |aka |alias |ex-)[\"“‘']?<a:q>[\"”’']?\)",
    ),
    (
        "is known as",
        "known as|real name|nom de guerre|called|goes by|nicknamed",
        r"^[\"“]?(?P<it>(?:he|she|it|they)|the <group>|his|her) (?:(?:is|was|are|goes|went|nom de guerre|real name|birth name|full name|has been) ){1,2}(?:<adv>(?:known|referred to)(?: \w+)? as |called |by (?:the \w+(?: \w+)? )?|nicknamed )?<the><a:q>",
    ),
]

FACTS = [
    (
        "led by",
        "led by",
        "led by|headed by|commanded by|run by|chaired by|headed up by|helmed by|fronted by|spearheaded by",
        r"<s:o>(?: ?\([^)]{1,20}\))?[^.;\ue000-\ue7ff]{0,60}?,?(?: (?:and|which|that|which is|is|was|are|were|now|currently|reportedly|allegedly|then|now being))* <led> by (?:(?:the |a |an )?[^,.;\ue000-\uebff]{0,45})<o:p>",
    ),
    (
        "led by",
        "led by",
        "led by|headed by|commanded by|run by|chaired by",
        r"^[\"“]?(?P<it>the <group>|it) (?:is|was) (?:\w+ )?<led> by (?:(?:the |a |an )?[^,.;\ue000-\uebff]{0,45})<o:p>",
    ),
    (
        "led by",
        "led by",
        "leadership of|command of",
        r"<s:o>[^.;\ue000-\ue3ff]{0,40} under the (?:leadership|command) of (?:[^,.;\ue000-\uebff]{0,45})<o:p>",
    ),
    (
        "leads",
        "leads",
        "leads|heads|commands|runs|chairs|led|headed|commanded",
        r"<s:p>(?:, [^,;.]{2,40},)?(?:,? who)?(?: (?:currently|now|still|also|has|reportedly|allegedly|once))* <leads> (?:the )?(?:[a-z][a-z' -]{0,40} )?<o:o>",
    ),
    (
        "leads",
        "leads",
        "leads|heads|commands",
        r"^[\"“]?(?P<it>he|she) (?:(?:now|currently|also|still|reportedly|allegedly) )?<leads> (?:the )?(?:[a-z][a-z' -]{0,40} )?<o:o>",
    ),
    (
        "leader of",
        "leads",
        "leader|head|chief|command|chair|president|director|emir|boss|ceo|founder|captain|secretary",
        r"<s:p>,? (?:\(|- |– )?(?:(?:who|and) )?(?:(?:is|was|became|serves as|served as) )?(?:now )?(?:(?:the|a|its) )?<adj>(?:leader|head|chief|commander|commander-in-chief|chairman|chairwoman|chair|emir|boss|founder and leader|overall commander) of (?:the )?(?:[a-z][a-z -]{0,40} )?<o:o>",
    ),
    (
        "leader of",
        "leads",
        "leader|head|chief|command|chair|boss|emir",
        r"(?:^|[ \"“])(?:the )?(?:<adj>)(?:leader|head|chief|commander|chairman|chairwoman|emir|boss) of (?:the )?(?:[a-z][a-z -]{0,30} )?<o:o>,? <s:p>",
    ),
    (
        "its leader",
        "leads",
        "leader|head|chief|command|chair|boss|emir",
        r"<o:o>(?:['’]s?)? (?:<adj>)(?:leader|commander|chief|head|chairman|chairwoman|emir|boss|founder and leader),? <s:p>",
    ),
    (
        "its leader",
        "leads",
        "leader|chief|command|head|chair|emir",
        r"<o:o>[^.;\ue000-\ue3ff]{0,60}? and (?:its|their) (?:<adj>)(?:leader|commander|chief|head|chairman|emir),? <s:p>",
    ),
    (
        "the group's leader",
        "leads",
        "leader|head|chief|command|chair|emir|boss",
        r"<s:p>,? (?:\(|- |– )?(?:the|that) (?P<it><group>)['’]s (?:<adj>)(?:leader|commander|chief|head|chairman|chairwoman|emir|boss|president|director)",
    ),
    (
        "the group's leader",
        "leads",
        "leader|head|chief|command|chair|emir|boss",
        r"(?:the|its) (?P<it><group>)['’]s (?:<adj>)(?:leader|commander|chief|head|chairman|chairwoman|emir|boss|president|director),? <s:p>",
    ),
    (
        "founded",
        "founded",
        "found|establish|set up|created|formed",
        r"<s:p>,?(?: who)?(?: (?:had|has|reportedly|later|first|also|then))* <found> (?:the )?(?:[a-z][a-z' -]{0,40} )?<o:o>",
    ),
    (
        "founded",
        "founded",
        "founded|established|created|set up|formed",
        r"^[\"“]?(?P<it>he|she) (?:(?:had|has|also|later|then) ){0,2}<found> (?:the )?(?:[a-z][a-z' -]{0,40} )?<o:o>",
    ),
    (
        "founded by",
        "founded",
        "founded by|established by|set up by|created by|formed by",
        r"<o:o>(?:\))?[^.;\ue000-\ue3ff]{0,40}?,? (?:(?:which|that|is|was|were|had been|has been) )*<found>(?: in [\w ]{2,20}?)? by (?:[^,.;\ue000-\uebff]{0,45})<s:p>",
    ),
    (
        "founder of",
        "founded",
        "founder",
        r"<s:p>,? (?:\(|- |– )?(?:(?:who|and) )?(?:(?:is|was) )?(?:the |a )?(?:[\w-]+ ){0,2}(?:founder|co-founder)(?: and [\w-]+)? of (?:the )?(?:[a-z][a-z -]{0,40} )?<o:o>",
    ),
    (
        "founder of",
        "founded",
        "founder",
        r"<o:o>(?:['’]s?)? (?:founder|co-founder|founding father)(?: and [\w-]+)?,? <s:p>",
    ),
    ("founder of", "founded", "founder", r"(?:founder|co-founder)(?: and [\w-]+)? of (?:the )?<o:o>,? <s:p>"),
    (
        "member of",
        "member of",
        "member of|members of",
        r"<s:b>,? (?:\(|- |– )?(?:(?:who|which) )?(?:(?:is|was|became|has been|are|were|remains) )?(?:(?:once|also|reportedly|now|not) )?(?:a |an |the )?(?:[\w-]+ ){0,3}members? of (?:the )?(?:[a-z][a-z -]{0,40} )?<o:o>",
    ),
    ("member of", "member of", "member", r"<o:o> (?:[a-z]+ )?member,? <s:p>"),
    (
        "joined",
        "member of",
        "joined|belongs to|belonged to",
        r"<s:b>,?(?: (?:who|which|had|has|later|then|reportedly|also|formally|first))* (?:joined|belongs to|belonged to) (?:the )?(?:[a-z][a-z -]{0,40} )?<o:o>",
    ),
    (
        "part of",
        "member of",
        "part of",
        r"<s:o>,? (?:(?:which|that) )?(?:is|was) (?:now )?(?:a )?part of (?:the )?(?:[a-z][a-z -]{0,40} )?<o:o>",
    ),
    (
        "appointed",
        "role",
        "appointed|named|elected|sworn|inaugurat|installed|proclaimed|declared|chosen|confirmed|nominated|promoted|picked|selected|made",
        r"<s:p>,?(?: (?:who|was|were|has been|had been|is|will be|would be|could be|is to be|is expected to be|not|later|then|also|formally|officially|unanimously))* <named> (?:as )?(?:the |a |an |its |their |his )?(?P<v><role><ofplace>)",
    ),
    (
        "appointed",
        "role",
        "appointed|named|elected|sworn",
        r"(?:appointed|named|elected|nominated|chose|picked|installed) <s:p> (?:as |to be )?(?:the |a |an |its |his |her |their )?(?:new )?(?P<v><role><ofplace>)",
    ),
    (
        "became",
        "role",
        "became|becomes|become|serves as|served as|serving as|took office|took over as|takes over as|has been",
        r"<s:p>,?(?: who)?(?: (?:later|then|has|had|also|now|currently|recently))* (?:became|becomes|become|serves as|served as|serving as|took office as|took over as|takes over as|acts as|acted as|has been) (?:the |a |an |its |their )?(?P<v><role><ofplace>)",
    ),
    (
        "apposition",
        "role",
        "",
        r"<s:p>(?:, | \(| - | – )(?:who (?:is|was) )?(?:the |a |an |its |their )?(?P<v><role><ofplace>)(?=[,.;:)]| (?:said|told|and|who|since|from|in|on|until|has|had|was|will|under)\b|$)",
    ),
    (
        "is",
        "role",
        " is | was ",
        r"<s:p> (?:is|was) (?:also |now |currently |then )?(?:the |a |an |its |their )?(?P<v><role><ofplace>)",
    ),
    (
        "title",
        "role",
        "",
        r"(?P<v>(?:(?:Interim|Acting|Transitional|Deputy|Vice|Prime|Foreign|Defen[cs]e|Interior|Finance|Justice|Health|Oil|Energy|Trade|Culture|Education|Former|Crown|Grand|Chief|Secretary|Attorney|Supreme) ){0,3}(?:President|Minister|Chancellor|Premier|King|Queen|Prince|Princess|Emir|Sultan|Pope|Secretary-General|Governor|Mayor|Ambassador|Commissioner|Senator|Chairman|Patriarch|Archbishop|Mufti|Secretary|Speaker|General|Colonel|Brigadier|Admiral|Captain|Lieutenant|Major)(?: of [\ue800-\uebff])?),? <s:p>(?= |,|\.|'|’|;|:|\)|$)",
    ),
    (
        "title",
        "role",
        "",
        r"(?P<v>[\ue800-\uebff](?:['’]s)? (?:(?:interim|acting|transitional|deputy|vice|prime|foreign|defen[cs]e|interior|finance|justice|health|oil|energy|trade|former|crown|new|supreme|top) ){0,3}(?:president|minister|chancellor|premier|king|queen|prince|emir|ruler|leader|dictator|governor|mayor|ambassador|envoy|army chief|military chief|strongman)),? (?:(?:Sheikh|King|Gen\.|General|Dr\.?|Mr\.?|Sir|Lt\.) )?<s:p>",
    ),
    (
        "title",
        "role",
        "",
        r"(?:^|[ \"“])(?:the )?(?P<v>(?:(?:interim|acting|transitional|deputy|vice|prime|foreign|defen[cs]e|interior|finance|justice|former|longtime|ousted|deposed|crown|supreme) ){1,3}(?:president|minister|chancellor|premier|prince|leader|dictator|ruler|governor)) <s:p>",
    ),
    (
        "title of",
        "role",
        "",
        r"(?P<v>(?:(?:interim|acting|transitional|deputy|vice|prime|foreign|defen[cs]e|interior|finance|justice|former|crown) ){0,3}(?:president|minister|chancellor|premier|king|queen|prince|emir|sultan|ruler|governor|mayor|ambassador) of (?:the )?[\ue800-\uebff]),? <s:p>",
    ),
    ("nationality", "nationality", "", r"(?:^|[ (\"“])(?:the )?<people> <job>,? <s:p>"),
    (
        "nationality",
        "nationality",
        "",
        r"(?:^|[ (\"“])(?P<v>Frenchman|Frenchwoman|Englishman|Irishman|Dutchman|Welshman|Scotsman|Briton|Swede|Dane|Finn|Pole|Spaniard|Turk|Serb|Croat|Syrian|Iraqi|German|American|Russian|Canadian|Italian|Moroccan|Tunisian|Algerian|Egyptian|Belgian|Chechen|Uzbek|Uyghur|Afghan|Iranian|Israeli|Palestinian|Lebanese|Jordanian|Saudi|Australian|Austrian|Norwegian|Kenyan|Ethiopian|Japanese|Chinese|Ukrainian) <s:p>",
    ),
    (
        "nationality",
        "nationality",
        "",
        r"<s:p>(?:, \d\d)?,? (?:\(|- |– |, )?(?:who (?:is|was) |is |was )?(?:a|an) (?:\d\d-year-old )?(?:(?:former|veteran|young|dual|prominent|leading|senior|wealthy) )?<people>(?: <job>|-born|(?=[,.;)]| who| and| from))",
    ),
    ("based in", "based in", "-based|‐based", r"<o:l>[-‐]based (?:[\w-]+ ){0,4}<s:o>"),
    (
        "based in",
        "based in",
        "based in|headquartered in|headquarters in|based near|based at",
        r"<s:b>(?:\))?,?(?: (?:which|who|that|is|was|are|were|has been|an?|the|its|[\w-]+)){0,6}? (?:based|headquartered|with headquarters|with its headquarters) (?:in|at|near) (?:the )?(?:[a-z][a-z -]{0,30} )?<o:l>",
    ),
    (
        "ally of",
        "ally of",
        "ally|allied|allies|alliance with",
        r"<s:b>,? (?:\(|- |– )?(?:(?:who|which) )?(?:(?:is|was|are|were|remains|became) )?(?:a |an |the )?(?:[\w-]+ ){0,2}(?:ally of|allies of|allied with|allied to|in an alliance with|in alliance with) (?:the )?(?:[a-z][a-z -]{0,30} )?<o:n>",
    ),
    ("ally of", "ally of", "ally|allied", r"<o:n>(?:['’]s?)? (?:[\w-]+ )?(?:ally),? <s:n>"),
    (
        "rival of",
        "rival of",
        "rival|opponent of|enemy of|foe of|nemesis",
        r"<s:b>,? (?:\(|- |– )?(?:(?:who|which) )?(?:(?:is|was|are|were|remains|became) )?(?:a |an |the )?(?:[\w-]+ ){0,2}(?:rival of|rivals of|rival to|opponent of|enemy of|foe of|nemesis of) (?:the )?(?:[a-z][a-z -]{0,30} )?<o:n>",
    ),
    (
        "rival of",
        "rival of",
        "rival|nemesis|archenemy|arch-enemy",
        r"<o:n>(?:['’]s?) (?:[\w-]+ )?(?:rival|arch-rival|archrival|nemesis|arch-enemy|foe),? <s:n>",
    ),
    (
        "dissolved",
        "dissolved",
        "dissolved|disbanded|defunct|dismantled",
        r"(?P<v>(?:now[- ]|recently |since[- ])?(?:dissolved|disbanded|defunct|dismantled)) <s:o>",
    ),
    (
        "was dissolved",
        "dissolved",
        "dissolved|disbanded|dismantled|abolished|wound up|dissolve|disband",
        r"<s:o>(?:\))?,?(?: (?:which|that|was|were|has been|had been|is|officially|formally|has|had|later|since|itself|announced (?:that )?(?:it|they) had))+ (?P<v>dissolved itself|dissolved|disbanded itself|disbanded|dismantled|abolished|wound up)",
    ),
    (
        "was dissolved",
        "dissolved",
        "dissolved|disbanded",
        r"<s:o>(?:\))? (?P<v>dissolved itself|disbanded itself|dissolved|disbanded)(?=[ ,.;])",
    ),
    (
        "dissolution of",
        "dissolved",
        "dissolution|disbanding|disbandment",
        r"(?P<v>dissolution|disbanding|disbandment) of (?:the )?<s:o>",
    ),
]

ATTRIBUTIONS = [
    r"according to (?:the )?(?:[a-z][a-z' -]{0,40}?)?<a:n>",
    r"<a:n>(?:\))?(?:,? [^,;.\ue000-\uebff]{2,40},)? (?:said|says|told|reported|reports|announced|added|stated|claimed|wrote|explained|confirmed|alleged|argued|noted|denied)\b",
    r"\b(?:said|says|told|reported|announced|added|wrote|explained) <a:n>",
]
REPORTED = r"\breport(?:s|ed)?(?:ly)?\b|\baccording to\b|\bsa(?:id|ys)\b|\btold\b|\bannounced\b|\bstated\b|\bbelieved to\b|\bthought to\b|\bapparently\b|\brumou?red\b"
ALLEGED = r"\balleg\w+|\baccus\w+|\bclaim(?:s|ed)?\b|\bsuspected\b|\bpurported(?:ly)?\b|\bso-called\b"
DENIED = r"\bden(?:y|ies|ied)\b|\brejects? claims?\b|\bis not\b|\bwas not\b|\bwere not\b|\bnever (?:was|led|joined|belonged|been)\b|\bdisputes?\b"
PLANNED = r"\bwill\b|\bwould\b|\bplans? to\b|\bplanned to\b|\bset to\b|\bexpected to\b|\bis to\b|\bdue to (?:become|be|take)\b|\bintends? to\b|\bcould\b|\bmay become\b"
HE = r"^[\"“]?(?:he|she|his|her)\b"
IT = r"^[\"“]?(?:it|its|they|the (?:group|brigade|militia|party|organisation|organization|movement|company|firm|faction|bank|agency|club|union|alliance|coalition|army|force|ministry|body|monitor|cell|network|team|band|newspaper|foundation|charity|association|unit|battalion))\b"
