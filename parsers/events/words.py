"""The words by which news says who said it and how sure it is, a table a language.

A new language is a new ``Words`` in ``LANGUAGES`` and nothing else. Verb forms are written out, because news uses few
of them; a trailing ``*`` stands for any ending. All are matched case-insensitively on whole words.
"""

import re
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One language's words, several in a string separated by "|".

    - ``speaks``: verbs with which somebody says something; ``verb_first`` if the speaker usually follows (Arabic)
    - ``according``: phrases followed by who said it; ``after_name``: phrases that follow the name (Turkish "göre")
    - ``reported``, ``alleged``, ``denied``, ``planned``: marks of each certainty
    - ``stative``: verbs that, before a ``complement`` word (if there are any), describe and tell no happening ("is a")
    - ``ongoing``: marks of a present that a past paragraph doesn't date
    - ``subordinate``: words that open another clause
    - ``capital_nouns``: a name ends before the next small word (German)
    - ``definite``: words before a description of somebody already named ("the war monitor")
    - ``pronouns``: subjects that name nobody; ``fillers``: words between speaker and verb that are no part of the name
    """

    speaks: str
    according: str
    after_name: str = ""
    reported: str
    alleged: str
    denied: str
    planned: str
    stative: str
    complement: str = ""
    ongoing: str
    subordinate: str
    definite: str = ""
    pronouns: str
    fillers: str
    verb_first: bool = False
    capital_nouns: bool = False


LANGUAGES: dict[str, Words] = {
    "en": Words(
        speaks="said|says|told|tells|announced|announces|explained|explains|added|adds|stated|confirmed|confirms|"
        "reported|warned|warns|declared|declares|noted|insisted|insists|claimed|alleged|alleges|argued|argues|"
        "acknowledged|acknowledges|revealed|reveals|wrote|writes|tweeted|estimated|denied|denies|accused|accuses|"
        "vowed|pledged|disclosed|urged",
        according="according to|as reported by|attributed to|in the words of",
        reported="reportedly|according to|reports say|reports said|it is said|is said to|are said to|was said to|"
        "were said to|apparently|is believed to|are believed to|was believed to|were believed to|is understood to|"
        "rumo*red to",
        alleged="alleged|alleges|allegedly|allegation*|accused|accuses|accusing|accusation*|claimed|claims|claim|"
        "suspected of|suspected to|purported*",
        denied="denied|denies|deny|denying|refuted|refutes|rejected claims|rejected accusations|rejected allegations|"
        "dismissed claims|dismissed allegations",
        planned="will|would|won't|plans to|planned to|planning to|intends to|intend to|is set to|are set to|"
        "is expected to|are expected to|is due to|are due to|is scheduled to|are scheduled to",
        stative="is|are|was|were|remains|remain|belongs|belong|consists|has|have|has been|have been",
        complement="a|an|the|one|part|home|known|no|its|their|his|her|among|to|of|located|based|made up",
        ongoing="now|currently|today|has|have|is|are|will|would",
        subordinate="who|whom|which|whose|when|where|while|because|although|though|since|until|whereas|that|but",
        definite="the|this|that|these",
        pronouns="he|she|they|it|who|which|we|i|you|that|there|this",
        fillers="also|reportedly|later|earlier|then|has|have|had|who|and|but|meanwhile|however|on|in|repeatedly|"
        "previously|recently|yet|still|again|meanwhile|separately|publicly",
    ),
    "fr": Words(
        speaks="a dit|ont dit|dit|disent|a déclaré|ont déclaré|déclare|a annoncé|ont annoncé|annonce|a affirmé|"
        "ont affirmé|affirme|a indiqué|ont indiqué|indique|a expliqué|ont expliqué|explique|a précisé|précise|"
        "a confirmé|ont confirmé|confirme|a ajouté|ajoute|a rapporté|ont rapporté|rapporte|a souligné|souligne|"
        "a assuré|ont assuré|assure|a estimé|estime|a averti|a accusé|accuse|ont accusé|a démenti|dément",
        according="selon|d'après|d’après|de source|aux dires de|de l'avis de",
        reported="selon|d'après|d’après|aurait|auraient|serait|seraient|semble-t-il|dit-on",
        alleged="présumé*|prétendu*|accus*|soupçonn*|allégation*|allègue*",
        denied="a démenti|ont démenti|dément|démentent|a nié|ont nié|nie|nient|réfute|a réfuté",
        planned="va|vont|devrait|devraient|doit|doivent|prévoit de|prévoient de|compte|s'apprête à|sera|seront",
        stative="est|sont|était|étaient|reste|restent|compte|comprend|possède",
        complement="un|une|le|la|les|l'|l’|des|son|sa|leur|connu*|situé*|composé*|considéré*|plusieurs",
        ongoing="maintenant|actuellement|désormais|aujourd'hui|est|sont",
        subordinate="qui|que|dont|où|lorsque|quand|alors|parce|bien|depuis|tandis|mais",
        definite="le|la|les|l'|l’|cette|ce|ces",
        pronouns="il|elle|ils|elles|on|qui|ce|cela|nous|je|vous",
        fillers="aussi|également|et|mais|ensuite|de|son|sa|qui",
    ),
    "de": Words(
        speaks="sagte|sagten|sagt|erklärte|erklärten|erklärt|teilte|teilten|kündigte|berichtete|berichteten|"
        "berichtet|betonte|bestätigte|bestätigten|warnte|warnten|behauptete|mitteilte|meldete|meldeten|schrieb|"
        "bezeichnete|beschuldigte|beschuldigten|dementierte|versicherte|fügte|forderte",
        according="laut|zufolge|nach Angaben von|nach Angaben der|nach Angaben des|nach Aussage von|gemäß",
        after_name="zufolge",
        reported="laut|zufolge|nach Angaben|soll|sollen|offenbar|angeblich|Berichten zufolge|mutmaßlich*",
        alleged="angeblich*|mutmaßlich*|vorgeworfen|beschuldigt*|beschuldigte*|behauptet*|Vorwurf|Vorwürfe",
        denied="dementiert*|bestreitet|bestritt|bestritten|wies zurück|weist zurück|zurückgewiesen",
        planned="wird|werden|will|wollen|plant|planen|soll|sollen|beabsichtigt|würde|würden",
        stative="ist|sind|war|waren|bleibt|bleiben|gilt|gelten|liegt|gehört|umfasst",
        complement="ein|eine|einer|der|die|das|kein|keine|als|bekannt|zu|zum|zur|in|im",
        ongoing="jetzt|derzeit|heute|aktuell|ist|sind",
        capital_nouns=True,
        subordinate="der|die|das|dass|als|während|weil|obwohl|nachdem|bevor|wo|wenn|aber|welche*",
        definite="der|die|das|dieser|diese|dieses",
        pronouns="er|sie|es|wir|ich|man|dies|das",
        fillers="und|aber|auch|am|zudem|hat|haben",
    ),
    "es": Words(
        speaks="dijo|dijeron|dice|declaró|declararon|anunció|anunciaron|afirmó|afirmaron|afirma|explicó|explicaron|"
        "añadió|agregó|señaló|señalaron|confirmó|confirmaron|informó|informaron|indicó|indicaron|aseguró|aseguraron|"
        "advirtió|acusó|acusaron|negó|negaron|denunció|reveló|escribió|manifestó|subrayó",
        according="según|de acuerdo con|en palabras de|conforme a",
        reported="según|de acuerdo con|al parecer|supuestamente|habría|habrían|presuntamente",
        alleged="presunt*|supuest*|acus*|sospechos*|alegat*|alegó",
        denied="negó|negaron|niega|niegan|desmintió|desmintieron|desmiente|rechazó las acusaciones",
        planned="va a|van a|planea|planean|prevé|prevén|pretende|se espera que|deberá|será|serán",
        stative="es|son|era|eran|sigue|siguen|está|están|incluye|tiene|tienen",
        complement="un|una|el|la|los|las|conocid*|situad*|formad*|considerad*|su|sus",
        ongoing="ahora|actualmente|hoy|es|son|está|están",
        subordinate="que|quien|quienes|cuyo|cuya|cuando|donde|mientras|porque|aunque|desde|pero",
        definite="el|la|los|las|este|esta",
        pronouns="él|ella|ellos|ellas|que|quien|esto|yo|nosotros",
        fillers="y|pero|también|además|ha|han|había",
    ),
    "tr": Words(
        speaks="dedi|dediler|söyledi|söylediler|açıkladı|açıkladılar|belirtti|belirttiler|duyurdu|duyurdular|"
        "bildirdi|bildirdiler|ifade etti|vurguladı|kaydetti|aktardı|doğruladı|yalanladı|suçladı|ekledi|uyardı",
        according="",
        after_name="göre|tarafından yapılan açıklamada",
        reported="göre|iddiaya göre|bildirildi|öğrenildi|belirtildi|öne sürüldü|söyleniyor",
        alleged="iddia*|suçla*|sözde|şüphe*|öne sür*",
        denied="yalanla*|reddetti|reddettiler|inkar etti",
        planned="yapacak|edecek|olacak|gelecek|planlıyor|bekleniyor|planlanıyor|hedefliyor|yapılacak|gidecek|verecek",
        stative="dir|dır|var|yok|bulunuyor",
        ongoing="şimdi|şu anda|bugün|halen",
        subordinate="ancak|fakat|çünkü|ki",
        pronouns="o|onlar|biz|ben|bu",
        fillers="ve|ama|da|de",
    ),
    "ar": Words(
        speaks="قال|قالت|قالوا|وقال|وقالت|أعلن|أعلنت|وأعلن|وأعلنت|أكد|أكدت|وأكد|وأكدت|أضاف|أضافت|وأضاف|وأضافت|أوضح|"
        "أوضحت|وأوضح|وأوضحت|ذكر|ذكرت|وذكر|وذكرت|أفاد|أفادت|وأفاد|وأفادت|صرح|صرحت|وصرح|أشار|أشارت|وأشار|وأشارت|"
        "اتهم|اتهمت|نفى|نفت|كشف|كشفت|أبلغ|أبلغت",
        according="بحسب|وبحسب|حسب|وفق|وفقا ل|وفقًا ل|وفقاً ل|نقلا عن|نقلاً عن|على لسان",
        reported="بحسب|وبحسب|حسب|وفق|وفقا|وفقًا|وفقاً|يقال|ذكرت تقارير|أفادت تقارير|تقارير",
        alleged="اتهم*|متهم*|المتهم*|زعم*|يزعم*|مزاعم|مزعوم*|المزعوم*|ادعى|ادعت|اتهام*",
        denied="نفى|نفت|ونفى|ونفت|ينفي|تنفي|نفي",
        planned="سوف|من المقرر|من المتوقع|يعتزم|تعتزم|ينوي|تنوي|تخطط|يخطط|س*",
        stative="يعد|تعد|يعتبر|تعتبر|هو|هي",
        ongoing="الآن|حاليا|حالياً|حاليًا|اليوم",
        subordinate="الذي|التي|الذين|حيث|عندما|بينما|لكن|لأن|بعدما|إن|أن",
        pronouns="هو|هي|هم|نحن|أنا|إنه|إنها|إن|أن|أنه|أنها",
        fillers="إن|أن|في|يوم|بأن|ل|أنه|أنها|على|عن|من|إلى|خلال|اليوم|أمس",
        verb_first=True,
    ),
}
# "س" alone would match any word with that letter: the future is the prefix of an imperfect verb.
_ARABIC_FUTURE = r"(?:و)?س[يتنأ]\w{2,}"


@dataclass(frozen=True, slots=True)
class Patterns:
    """``Words`` ready to search with; a class of words that a language lacks matches nothing."""

    words: Words
    speaks: re.Pattern[str]
    according: re.Pattern[str]
    after_name: re.Pattern[str]
    reported: re.Pattern[str]
    alleged: re.Pattern[str]
    denied: re.Pattern[str]
    planned: re.Pattern[str]
    stative: re.Pattern[str]
    ongoing: re.Pattern[str]
    subordinate: re.Pattern[str]
    definite: re.Pattern[str]
    pronouns: re.Pattern[str]
    fillers: re.Pattern[str]


@cache
def patterns_for(language: str | None) -> Patterns:
    """The patterns of a language; English for one that has no table."""
    words = LANGUAGES.get(language or "en", LANGUAGES["en"])
    return Patterns(
        words=words,
        speaks=_pattern(words.speaks),
        according=_pattern(words.according),
        after_name=_pattern(words.after_name),
        reported=_pattern(words.reported),
        alleged=_pattern(words.alleged),
        denied=_pattern(words.denied),
        planned=_pattern(words.planned),
        stative=_pattern(words.stative, words.complement),
        ongoing=_pattern(words.ongoing),
        subordinate=_pattern(words.subordinate),
        definite=_pattern(words.definite),
        pronouns=_pattern(words.pronouns),
        fillers=_pattern(words.fillers),
    )


def _pattern(words: str, following: str = "") -> re.Pattern[str]:
    """Any of ``words``, before any of ``following`` if given (one word, an adverb, may stand between)."""
    if not words:
        return re.compile(r"(?!)")
    then = rf"\s+(?:\w+\s+)?(?:{_any_of(following)})" if following else ""
    return re.compile(rf"(?<!\w)(?:{_any_of(words)}){then}(?!\w)", re.IGNORECASE)


def _any_of(words: str) -> str:
    return "|".join(_part(word) for word in sorted(words.split("|"), key=len, reverse=True))


def _part(word: str) -> str:
    if word == "س*":
        return _ARABIC_FUTURE
    return re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")
