"""The words by which news says who said it and how sure it is, a table a language.

A new language is a new ``Words`` in ``LANGUAGES`` and nothing else. Verb forms are written out, because news uses few
of them; ``*`` stands for any letters, and "would!have" for "would" where no "have" follows. All are matched
case-insensitively on whole words.
"""

import re
from dataclasses import dataclass
from functools import cache

from parsers.dates.languages.ar import FUTURE_VERB


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One language's words, several in a string separated by "|".

    - ``speaks``: verbs with which somebody says something; ``verb_first`` if the speaker usually follows (Arabic)
    - ``according``: phrases followed by who said it; ``after_name``: phrases that follow the name (Turkish "göre")
    - ``reported``, ``alleged``, ``denied``, ``planned``: marks of each certainty
    - ``once_planned``: what stands before a day that didn't keep ("originally planned for 5 May, it was held on …")
    - ``stative``: verbs that, before a ``complement`` word (if there are any), describe and tell no happening ("is a")
    - ``adverbs``: words that may stand between a ``stative`` verb and its ``complement``; any word if
      none is listed
    - ``ongoing``: marks of a present that a past paragraph doesn't date
    - ``relative``: words that open a clause about the noun before them ("who"); ``temporal``: one about when or why
      ("after", "because"); ``content``: what was said ("that")
    - ``participles``: endings of a participle that opens an aside ("signed in 1994")
    - ``accused``: phrases that describe somebody unless a ``passive`` verb stands before them ("men accused of theft")
    - ``passive``: verbs that turn a verb of saying around; ``agent``: words before who then said it ("by")
    - ``bare``: verbs of saying that what was said may follow without a ``content`` word
    - ``addressed``: the same of those that say first to whom ("told reporters two men were held")
    - ``times``: words that make a saying a mere point in time ("hours after mediators announced the deal")
    - ``openers``: prepositions that open a sentence whose subject comes after the comma
    - ``contrast``: words after which a subject starts anew ("but")
    - ``happenings``: nouns that a year before them dates ("the 2011 uprising")
    - ``comma_content``: whether a comma opens what was said (German); ``content_relates``: whether a ``content`` word
      after a comma is a relative pronoun ("que")
    - ``perfect``: whether a present verb with a participle tells the past (French "est parti")
    - ``capital_nouns``: a name ends before the next small word (German)
    - ``definite``: words before a description of somebody already named ("the war monitor")
    - ``indefinite``: articles that are no part of who spoke ("a doctor")
    - ``suffixes``: whether cases hang on names (Turkish "SOHR'a göre")
    - ``pronouns``: subjects that name nobody; ``persons``: those of them that are one person ("he");
      ``fillers``: words between speaker and verb that are no part of the name
    """

    speaks: str
    according: str
    after_name: str = ""
    reported: str
    alleged: str
    denied: str
    planned: str
    once_planned: str = ""
    stative: str
    complement: str = ""
    adverbs: str = ""
    ongoing: str
    relative: str
    temporal: str
    content: str
    participles: str = ""
    accused: str = ""
    passive: str = ""
    agent: str = ""
    bare: str = ""
    addressed: str = ""
    times: str = ""
    openers: str = ""
    contrast: str = ""
    happenings: str = ""
    definite: str = ""
    indefinite: str = ""
    pronouns: str
    persons: str
    fillers: str
    suffixes: bool = False
    verb_first: bool = False
    capital_nouns: bool = False
    perfect: bool = False
    comma_content: bool = False
    content_relates: bool = False


LANGUAGES: dict[str, Words] = {
    "en": Words(
        speaks="said|says|say|believes|believe|tell|told|tells|announced|announces|explained|explains|added|"
        "adds|stated|confirmed|"
        "confirms|"
        "reported|warned|warns|warn|declared|declares|noted|insisted|insists|claimed|alleged|alleges|argued|"
        "argues|"
        "acknowledged|acknowledges|revealed|reveals|wrote|writes|tweeted|estimated|denied|denies|deny|"
        "accused|accuses|"
        "vowed|pledged|disclosed|urged|dismissed claims|rejected claims|dismissed allegations|"
        "rejected allegations|dismissed accusations|rejected accusations|said|asserted|asserts|testified|"
        "believes",
        according="according to|as reported by|attributed to|in the words of",
        reported="reportedly|according to|reports say|reports said|it is said|is said to|are said to|"
        "was said to|"
        "were said to|apparently|reported by|it is believed|it was believed|it is thought|is thought to|"
        "is believed to|are believed to|was believed to|were believed to|is understood to|"
        "rumo*red to",
        alleged="alleged|alleges|allegedly|allegation*|accused|accuses|accusing|accusation*|claimed|claims|"
        "claim|"
        "suspected of|suspected to|purported*",
        denied="denied|denies|deny|denying|refuted|refutes|rejected claims|rejected accusations|"
        "rejected allegations|"
        "dismissed claims|dismissed allegations",
        planned="will|would!have|won't|plans to|planned to|planning to|intends to|intend to|is set to|"
        "are set to|"
        "is expected to|are expected to|is due to|are due to|is scheduled to|are scheduled to|was to|"
        "were to|plan to|expecting|awaiting",
        once_planned="originally planned for|originally scheduled for|initially planned for|initially scheduled for",
        stative="is|are|was|were|remains|remain|belongs|belong|consists|has|have|has been|have been|lies|"
        "lie|stands|stand|"
        "borders|covers|houses",
        complement="a|an|the|two|three|four|five|six|several|many|one|part|home|known|no|its|their|his|her|"
        "among|to|of|located|based|made up|"
        "about|around|"
        "some|roughly|nearly|more|between|along|on|at|near|home to",
        adverbs="*ly|also|now|still|not|only|already|just|but",
        ongoing="now|currently|today|has|have|is|are|will|would",
        relative="who|whom|which|whose",
        temporal="when|where|while|because|although|though|since|until|whereas|after|before|once|if|unless|"
        "as soon as",
        content="that|whether",
        participles="*ed|born|built|known|led|held|made|written|taken|found|shot|set up",
        accused="accused of|suspected of|suspected to|accused to",
        passive="was|were|is|are|been|being|be|stands|stood",
        agent="by",
        bare="said|says|say|claimed|claims|claim|added|noted|insisted|explained|argued|believes|believed|"
        "believe|suspect",
        contrast="but",
        addressed="told|tells|tell",
        times="after|before|once|until|since",
        openers="in|on|at|during|after|before|since|until|under|with|for|from|by|despite|amid|following|"
        "speaking",
        happenings="uprising*|war|wars|revolution|attack*|blast*|explosion*|bombing*|earthquake|flood*|"
        "election*|vote|"
        "coup|massacre|protest*|invasion|siege|raid*|summit|offensive|revolt|strike|crash|fire|riots|murder*",
        definite="the|this|that|these",
        indefinite="a|an|one",
        persons="he|she",
        pronouns="he|she|they|it|who|which|we|i|you|that|there|this",
        fillers="also|reportedly|later|earlier|then|has|have|had|who|and|but|meanwhile|however|on|in|"
        "repeatedly|"
        "previously|recently|yet|still|again|meanwhile|separately|publicly",
    ),
    "fr": Words(
        speaks="a dit|ont dit|dit|disent|a déclaré|ont déclaré|déclare|a annoncé|ont annoncé|annonce|"
        "a affirmé|"
        "ont affirmé|affirme|a indiqué|ont indiqué|indique|a expliqué|ont expliqué|explique|a précisé|"
        "précise|"
        "a confirmé|ont confirmé|confirme|a ajouté|ajoute|a rapporté|ont rapporté|rapporte|a souligné|"
        "souligne|"
        "a assuré|ont assuré|assure|a estimé|estime|a averti|a accusé|accuse|ont accusé|a démenti|dément|"
        "a lancé|a réagi|ont réagi|a prévenu|a insisté|a martelé|a rappelé|ont rappelé|a poursuivi|a conclu|"
        "a répondu|a-t-* *é|a-t-* dit|ont-* *é|ont-* dit|a nié|nie|prévient|a prévenu|dit-il|dit-elle",
        according="selon|d'après|d’après|de source|aux dires de|de l'avis de",
        reported="selon|d'après|d’après|aurait|auraient|serait|seraient|semble-t-il|dit-on",
        alleged="présumé*|prétendu*|accus*|soupçonn*|allégation*|allègue*",
        denied="a démenti|ont démenti|dément|démentent|a nié|ont nié|nie|nient|réfute|a réfuté",
        planned="va|vont|devrait|devraient|doit|doivent|prévoit de|prévoient de|compte bien|s'apprête à|"
        "sera|seront",
        once_planned="initialement prévu*|d'abord prévu*|initialement prévu* pour|d'abord prévu* pour",
        stative="est|sont|était|étaient|reste|restent|compte|comprend|possède",
        complement="un|une|le|la|les|l'|l’|des|son|sa|leur|connu*|situé*|composé*|considéré*|plusieurs|"
        "environ|quelque|près",
        ongoing="maintenant|actuellement|désormais|aujourd'hui|est|sont",
        relative="qui|dont|lequel|laquelle",
        temporal="où|lorsque|lorsqu|quand|parce que|bien que|depuis|tandis que|alors que|après|avant|"
        "dès que|si|puisque",
        content="que|qu",
        participles="*é|*ée|*és|*ées|né|née|connu|tenu",
        accused="accusé* d*|soupçonné* d*|présumé*",
        content_relates=True,
        perfect=True,
        passive="est|sont|été|était|étaient|fut|furent",
        agent="par",
        contrast="mais|alors|tandis",
        times="après|avant|depuis",
        openers="en|dans|lors|au|à|pendant|durant|depuis|après|avant|le|malgré|face",
        happenings="",
        definite="le|la|les|l'|l’|cette|ce|ces",
        indefinite="un|une|des",
        persons="il|elle",
        pronouns="il|elle|ils|elles|on|qui|ce|cela|nous|je|vous",
        fillers="aussi|également|et|mais|ensuite|de|son|sa|qui",
    ),
    "de": Words(
        speaks="sagte|sagten|sagt|erklärte|erklärten|erklärt|teilte|teilten|kündigte|berichtete|berichteten|"
        "berichtet|betonte|bestätigte|bestätigten|warnte|warnten|behauptete|mitteilte|meldete|meldeten|"
        "schrieb|"
        "bezeichnete|beschuldigte|beschuldigten|dementierte|versicherte|fügte|forderte|bestritt|bestritten|"
        "bestreitet",
        according="laut|zufolge|nach Angaben von|nach Angaben der|nach Angaben des|nach Aussage von|gemäß",
        after_name="zufolge",
        reported="laut|zufolge|nach Angaben|soll|sollen|offenbar|angeblich|Berichten zufolge|mutmaßlich*",
        alleged="angeblich*|mutmaßlich*|vorgeworfen|beschuldigt*|beschuldigte*|behauptet*|Vorwurf|Vorwürfe",
        denied="dementiert*|bestreitet|bestritt|bestritten|wies zurück|weist zurück|zurückgewiesen",
        planned="wird|werden|will|wollen|plant|planen|soll|sollen|beabsichtigt|würde|würden",
        once_planned="ursprünglich für|zunächst für",
        stative="ist|sind|war|waren|bleibt|bleiben|gilt|gelten|liegt|liegen|gehört|umfasst|hat",
        complement="ein|eine|einer|der|die|das|kein|keine|als|bekannt|zu|zum|zur|in|im|an|am|auf|rund|etwa|"
        "etwas",
        ongoing="jetzt|derzeit|heute|aktuell|ist|sind",
        capital_nouns=True,
        comma_content=True,
        perfect=True,
        relative="der|die|das|dem|den|deren|dessen|welche*",
        temporal="als|wo|während|weil|obwohl|nachdem|bevor|wenn|seit|seitdem|bis|da",
        content="dass|ob",
        accused="beschuldigt*|verdächtigt*|mutmaßlich*",
        passive="wurde|wurden|wird|werden|ist|sind|worden|war|waren",
        agent="von|durch",
        bare="",
        contrast="aber|doch",
        times="nachdem|bevor|seit",
        openers="am|im|in|an|bei|nach|vor|seit|während|trotz|mit",
        definite="der|die|das|dieser|diese|dieses",
        indefinite="ein|eine|einer|einem|der|die|das|dem|den",
        persons="er|sie",
        pronouns="er|sie|es|wir|ich|man|dies|das",
        fillers="und|aber|auch|am|zudem|hat|haben",
    ),
    "es": Words(
        speaks="dijo|dijeron|dice|declaró|declararon|anunció|anunciaron|afirmó|afirmaron|afirma|explicó|"
        "explicaron|"
        "añadió|agregó|señaló|señalaron|confirmó|confirmaron|informó|informaron|indicó|indicaron|aseguró|"
        "aseguraron|"
        "advirtió|acusó|acusaron|negó|negaron|denunció|reveló|escribió|manifestó|subrayó",
        according="según|de acuerdo con|en palabras de|conforme a",
        reported="según|de acuerdo con|al parecer|supuestamente|habría|habrían|presuntamente",
        alleged="presunt*|supuest*|acus*|sospechos*|alegat*|alegó",
        denied="negó|negaron|niega|niegan|desmintió|desmintieron|desmiente|rechazó las acusaciones",
        planned="va a|van a|planea|planean|prevé|prevén|pretende|se espera que|deberá|será|serán",
        once_planned="inicialmente previst* para|originalmente previst* para|inicialmente programad* para",
        stative="es|son|era|eran|sigue|siguen|está|están|incluye|tiene|tienen",
        complement="un|una|el|la|los|las|conocid*|situad*|formad*|considerad*|su|sus|unos|unas|cerca|más",
        ongoing="ahora|actualmente|hoy|es|son|está|están",
        relative="quien|quienes|cuyo|cuya|el cual|la cual",
        temporal="cuando|donde|mientras|porque|aunque|desde que|después de que|después de|tras|antes de|si|"
        "una vez que",
        content="que",
        participles="*ado|*ada|*ados|*adas|*ido|*ida|*idos|*idas",
        accused="acusad* de|sospechos* de|presunto|presunta|presuntos|presuntas",
        content_relates=True,
        passive="fue|fueron|es|son|está|están|sido|era|eran",
        agent="por",
        contrast="pero|sino",
        times="tras|después de que|antes de que",
        openers="en|el|tras|durante|desde|después|antes|al|con|según",
        definite="el|la|los|las|este|esta",
        indefinite="un|una|unos|unas",
        persons="él|ella",
        pronouns="él|ella|ellos|ellas|que|quien|esto|yo|nosotros",
        fillers="y|pero|también|además|ha|han|había",
    ),
    "tr": Words(
        speaks="dedi|dediler|söyledi|söylediler|açıkladı|açıkladılar|belirtti|belirttiler|duyurdu|duyurdular|"
        "bildirdi|bildirdiler|ifade etti|vurguladı|kaydetti|aktardı|doğruladı|yalanladı|suçladı|ekledi|"
        "uyardı",
        according="diyen",
        after_name="göre|tarafından yapılan açıklamada",
        reported="göre|iddiaya göre|bildirildi|öğrenildi|belirtildi|öne sürüldü|söyleniyor",
        alleged="iddia*|suçla*|sözde|şüphe*|öne sür*",
        denied="yalanla*|reddetti|reddettiler|inkar etti",
        planned="yapacak|edecek|olacak|gelecek|planlıyor|bekleniyor|planlanıyor|hedefliyor|yapılacak|"
        "gidecek|verecek",
        stative="bir *dır|bir *dir|bir *dur|bir *dür|bir *tır|bir *tir|bir *tur|bir *tür|var|yok|bulunuyor|"
        "yaşıyor|yer alıyor",
        ongoing="şimdi|şu anda|bugün|halen",
        relative="",
        temporal="çünkü",
        content="ki",
        contrast="ancak|fakat",
        accused="",
        agent="tarafından",
        suffixes=True,
        persons="o",
        pronouns="o|onlar|biz|ben|bu",
        fillers="ve|ama|da|de|bunu|şunu|ise",
    ),
    "ar": Words(
        speaks="قال|قالت|قالوا|وقال|وقالت|أعلن|أعلنت|وأعلن|وأعلنت|أكد|أكدت|وأكد|وأكدت|أضاف|أضافت|وأضاف|"
        "وأضافت|أوضح|"
        "أوضحت|وأوضح|وأوضحت|ذكر|ذكرت|وذكر|وذكرت|أفاد|أفادت|وأفاد|وأفادت|صرح|صرحت|وصرح|أشار|أشارت|وأشار|"
        "وأشارت|"
        "اتهم|اتهمت|نفى|نفت|كشف|كشفت|أبلغ|أبلغت|زعم|زعمت|وزعم|وزعمت|ادعى|ادعت|وادعى|وادعت|وكشف|وكشفت|واتهم|"
        "واتهمت|ونفى|ونفت|"
        "صرحت|وصرحت|يقول|تقول|ويقول|وتقول|اعتبر|اعتبرت|واعتبر|شدد|شددت|وشدد|وشددت|لفت|ولفت|تابع|وتابع",
        according="وفق ما *|وفقا لما *|وفقاً لما *|وفقًا لما *|بحسب ما *|وبحسب ما *|حسب ما *|حسبما *|بحسب|"
        "وبحسب|حسب|وفق|وفقا ل|وفقًا ل|وفقاً ل|نقلا عن|نقلاً عن|على لسان",
        reported="بحسب|وبحسب|حسب|وفق|وفقا|وفقًا|وفقاً|يقال|ذكرت تقارير|أفادت تقارير|تقارير",
        alleged="اتهم*|متهم*|المتهم*|زعم*|يزعم*|مزاعم|مزعوم*|المزعوم*|ادعى|ادعت|اتهام*",
        denied="نفى|نفت|ونفى|ونفت|ينفي|تنفي|نفي",
        planned="سوف|من المقرر|من المتوقع|يعتزم|تعتزم|ينوي|تنوي|تخطط|يخطط|س*",
        stative="يعد|تعد|ويعد|وتعد|ويعتبر|وتعتبر|وهو|وهي|يقع|تقع|ويقع|وتقع|يعتبر|تعتبر|هو|هي",
        ongoing="الآن|حاليا|حالياً|حاليًا|اليوم",
        relative="الذي|التي|الذين|اللذان|اللتان|ممن",
        temporal="حيث|عندما|بينما|لأن|بعدما|بعد|قبل|منذ|إذا|حين|فيما",
        content="إن|أن|أنه|أنها|أنهم|بأن|إنه|إنها|إنهم|فإن|فإنه|فقد",
        accused="المتهم*|متهم*",
        passive="",
        contrast="لكن|ولكن",
        openers="في|خلال|بعد|قبل|منذ",
        persons="هو|هي",
        pronouns="هو|هي|هم|نحن|أنا|إنه|إنها|إن|أن|أنه|أنها",
        fillers="إن|أن|في|يوم|بأن|ل|أنه|أنها|على|عن|من|إلى|خلال|اليوم|أمس",
        verb_first=True,
    ),
}
# "س" alone would match any word with that letter: the future is the prefix of an imperfect verb.
_ARABIC_FUTURE = rf"(?:و|ف)?{FUTURE_VERB}|(?:و|ف)?سأ(?!ل)\w{{2,}}"


@dataclass(frozen=True, slots=True)
class Patterns:
    """``Words`` ready to search with; a class of words that a language lacks matches nothing.

    ``opens`` finds in one pass all that parts clauses: commas and the words of ``subordinate``, by group name.
    """

    words: Words
    speaks: re.Pattern[str]
    according: re.Pattern[str]
    after_name: re.Pattern[str]
    reported: re.Pattern[str]
    alleged: re.Pattern[str]
    denied: re.Pattern[str]
    planned: re.Pattern[str]
    once_planned: re.Pattern[str]
    stative: re.Pattern[str]
    ongoing: re.Pattern[str]
    participle: re.Pattern[str]
    accused: re.Pattern[str]
    passive: re.Pattern[str]
    agent: re.Pattern[str]
    bare: re.Pattern[str]
    addressed: re.Pattern[str]
    times: re.Pattern[str]
    relative: re.Pattern[str]
    openers: re.Pattern[str]
    happenings: re.Pattern[str]
    content: re.Pattern[str]
    subordinate: re.Pattern[str]
    opens: re.Pattern[str]
    definite: re.Pattern[str]
    indefinite: re.Pattern[str]
    pronouns: re.Pattern[str]
    persons: re.Pattern[str]
    fillers: re.Pattern[str]


@cache
def patterns_for(language: str | None) -> Patterns:
    """The patterns of a language (a region is dropped: "en-GB"); English for one that has no table."""
    code = (language or "en").replace("_", "-").partition("-")[0].lower()
    words = LANGUAGES.get(code, LANGUAGES["en"])
    return Patterns(
        words=words,
        speaks=_pattern(words.speaks),
        according=_pattern(words.according),
        after_name=_pattern(words.after_name),
        reported=_pattern(words.reported),
        alleged=_pattern(words.alleged),
        denied=_pattern(words.denied),
        planned=_pattern(words.planned),
        once_planned=_pattern(words.once_planned),
        stative=_pattern(words.stative, words.complement, words.adverbs),
        ongoing=_pattern(words.ongoing),
        participle=_pattern(words.participles),
        accused=_pattern(words.accused),
        passive=_pattern(words.passive),
        agent=_pattern(words.agent),
        bare=_pattern(words.bare),
        addressed=_pattern(words.addressed),
        times=_pattern(words.times),
        relative=_pattern(words.relative),
        openers=_pattern(words.openers),
        happenings=_pattern(words.happenings),
        content=_pattern(words.content),
        subordinate=_pattern(_joined(words.relative, words.temporal, words.content, words.contrast)),
        opens=_opens(words),
        definite=_pattern(words.definite),
        indefinite=_pattern(words.indefinite),
        pronouns=_pattern(words.pronouns),
        persons=_pattern(words.persons),
        fillers=_pattern(words.fillers),
    )


def _joined(*classes: str) -> str:
    return "|".join(words for words in classes if words)


def _opens(words: Words) -> re.Pattern[str]:
    classes = (("relative", words.relative), ("temporal", words.temporal), ("content", words.content))
    groups = "|".join(
        f"(?P<{name}>{_any_of(listed)})" if listed else f"(?P<{name}>(?!))" for name, listed in classes
    )
    return re.compile(rf"(?P<comma>[,،;؛]|\s[-–—]\s)|(?<![\w'’])(?:{groups})(?!\w)", re.IGNORECASE)


def _pattern(words: str, following: str = "", between: str = "") -> re.Pattern[str]:
    """Any of ``words``, before any of ``following`` if given; one word of ``between``, or any, may come first."""
    if not words:
        return re.compile(r"(?!)")
    adverb = rf"(?:(?:{_any_of(between)})\s+)?" if between else r"(?:\w+\s+)?"
    then = rf"\s+{adverb}(?:{_any_of(following)})" if following else ""
    return re.compile(rf"(?<!\w)(?:{_any_of(words)}){then}(?:(?<=['’])|(?!\w))", re.IGNORECASE)


def _any_of(words: str) -> str:
    return "|".join(
        _part(word) for word in sorted(set(words.split("|")), key=lambda word: (-len(word), word))
    )


def _part(word: str) -> str:
    if word == "س*":
        return _ARABIC_FUTURE
    word, _, never = word.partition("!")
    if never:
        return rf"{re.escape(word)}(?!\s+{re.escape(never)}\b)"
    return re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")
