"""The people of a place, as its adjective names them: "Egyptian" tells of Egypt, "المصرية" of مصر.

Forms are made by rule, in six languages, and looked for, never shown. Must import nothing of ours but the folding.
"""

from functools import lru_cache

from parsers.words import fold, words_of

_ENDINGS = """
an ans ian ians ean eans ese i is ish er ers ien iens ienne iennes ain ains aine aines ais aise aises ois oise
isch ische ischen ischer isches ischem ern io ia ios ias ano ana anos anas ino ina es esa eses esas ies
li lu n ns ne nne nnes
"""
_NO_STEM = ("land", "istan", "stan", "ien", "en", "ie", "ia", "ya", "ea", "a", "e", "o", "y")
_SHORTEST = 3
_ARABIC_ENDINGS = ("ي", "يه", "يون", "يين", "يات")
# Places, then their people.
_IRREGULAR = """
france frankreich francia fransa: french frenchman frenchmen francais francaise francaises franzosisch franzosische
franzosischen frances francesa fransiz; britain uk united_kingdom great_britain grande-bretagne royaume-uni
grossbritannien reino_unido ingiltere: british briton britons britannique britanniques britisch britische britischen
britanico britanica ingiliz; england: english englishman; scotland: scottish scots scot; wales: welsh; ireland irlande
irland: irish irishman irlandais irlandaise; spain espagne spanien espana ispanya: spanish spaniard espagnol espagnole
spanisch spanische spanischen espanol espanola ispanyol; netherlands holland pays-bas niederlande: dutch neerlandais
hollandais niederlandisch niederlandische; denmark danemark: danish dane danes danois danoise danisch; sweden suede
schweden: swedish swede swedes suedois suedoise schwedisch; finland: finnish finn finns; poland pologne polen: polish
pole poles polonais polonaise polnisch polnische; turkey turquie turkei turquia turkiye: turkish turk turks turc turcs
turque turques turkisch turkische turkischen turco turca turk; greece grece griechenland grecia: greek greeks grec
grecque griechisch griechische griego griega yunan; switzerland suisse schweiz: swiss suisse schweizer; norway norvege
norwegen: norwegian norwegians norvegien norvegienne norwegisch; germany allemagne deutschland alemania almanya:
german germans allemand allemands allemande deutsche deutschen deutscher aleman alemana alman; united_states
united_states_of_america us usa america etats-unis vereinigte_staaten estados_unidos abd: american americans us
americain americaine americains amerikanisch amerikanische us estadounidense amerikan; russia russie russland rusia
rusya: russian russians russe russes russisch russische russischen ruso rusa rus; china chine: chinese chinois
chinoise; peru: peruvian peruvians; philippines: filipino filipinos philippine; argentina: argentine argentines;
lebanon liban libanon: lebanese libanais libanaise libanesisch; saudi_arabia arabie_saoudite saudi-arabien: saudi
saudis saoudien saoudienne; united_arab_emirates: emirati emiratis; iraq irak: iraqi iraqis irakien irakienne irakisch
irakische iraki irakli; israel: israeli israelis israelien israelienne israelisch israelische; serbia serbie serbien:
serb serbs; croatia: croat croats; slovakia: slovak slovaks; czech_republic: czech czechs; thailand: thai thais;
yemen: yemeni yemenis; europe europa: european europeans europeen europeenne; kurdistan: kurd kurds kurdish
"""


@lru_cache(maxsize=2_000)
def people_of(place: str) -> frozenset[str]:
    """The folded words that name a place's people, some of which no language has; none for what is too short."""
    known = _irregular().get("_".join(words_of(place)))
    return known if known is not None else _regular(fold(place).strip())


def _regular(name: str) -> frozenset[str]:
    if " " in name or len(name) < _SHORTEST:
        return frozenset()
    if not name.isascii():
        stem = name.removeprefix("ال").rstrip("اهء").removesuffix("ي")
        return frozenset(start + stem + end for start in ("", "ال") for end in _ARABIC_ENDINGS)
    stems = {name, name.removesuffix(next((end for end in _NO_STEM if name.endswith(end)), ""))}
    return frozenset(stem + end for stem in stems if len(stem) >= _SHORTEST for end in _ENDINGS.split())


@lru_cache(maxsize=1)
def _irregular() -> dict[str, frozenset[str]]:
    lines = [line.partition(": ") for line in " ".join(_IRREGULAR.split()).split("; ")]
    return {
        place.replace("-", "_"): frozenset(fold(word) for word in people.split())
        for places, _, people in lines
        for place in places.split()
    }
