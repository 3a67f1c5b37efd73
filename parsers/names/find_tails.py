"""Names of bodies in French and Spanish, where only the first word has a capital, or none: "ministère de la Santé".

Widens a candidate over the words that belong to it. Must import nothing of ours but the finder's parts.
"""

import re
from dataclasses import dataclass

from parsers.names.find_evidence import Chunk
from parsers.names.lexicon import Lexicon

_ADJECTIVE_FR = (
    r"(?:\w+(?:ien(?:ne)?s?|aise?s?|oises?|iques?|istes?|a(?:l|le|les|ux)|éen(?:ne)?s?|ains?|aines?|ines?|ites?|euses?|ives?)"
    r"|unies|uni|turque?s?|kurdes?|russes?|arabes?|libres?|rouges?|noirs?|vert[es]*|bleus?|suprême|populaires?|militaires?"
    r"|solidaires?|monétaire|étrangères?|intérieure?|générale?|supérieure?|publique|humanitaires?)"
)
_ADJECTIVE_ES = (
    r"(?:\w+(?:ian[oa]s?|ñol[ae]?s?|és|esa|eses|ic[oa]s?|ista|istas|al|ales|an[oa]s?|in[oa]s?|ari[oa]s?)"
    r"|unid[oa]s|kurd[oa]s?|rus[oa]s?|árabes?|siri[oa]s?|libres?|roj[oa]s?|verdes?|turc[oa]s?|suprem[oa]|popular|militar"
    r"|exteriores|interior|internacional)"
)
_PEOPLE_FR = rf"(?:droits de l['’]homme|nations unies|\w+s)(?: {_ADJECTIVE_FR}(?![\w'’]))?"
_FR = re.compile(
    rf"(?: {_ADJECTIVE_FR}(?![\w'’]))+"
    rf"(?: (?:des|de la|du|de l['’]|pour les|pour la|pour le) (?:droits de l['’]homme|\w+)"
    rf"(?: {_ADJECTIVE_FR}(?![\w'’]))?"
    r"| de (?:transition|sécurité|libération|résistance|défense|salut|coordination)\b)?"
    rf"|(?: (?:des|pour les|pour la|pour le) {_PEOPLE_FR})"
)
_RIGHTS_ES = r" (?:de los|para los|de las|de|para la) derechos humanos(?!\w)"
_ES = re.compile(rf"(?: {_ADJECTIVE_ES}(?!\w))+(?:{_RIGHTS_ES})?|{_RIGHTS_ES}")
_PATTERNS = {"fr": _FR, "es": _ES}
_OF = r" (?:de la |de l['’]|de los |de las |des |del |du |de )"
_BODY_BEFORE = re.compile(
    r"\b(?:ministère|ministères|ministerio|tribunal|conseil|consejo|université|universidad|banque|banco|parti|partido"
    r"|mouvement|movimiento|front|frente|brigade|brigada|armée|ejército|observatoire|observatorio)(?: \w+)?"
    + _OF
    + r"\Z"
)
_OFFICE_BEFORE = re.compile(
    r"\b(?:ministre|ministres|ministro|ministra|ministros|secrétaire d['’]état|secretario|secretaria"
    r"|portefeuille|cartera|titular)(?: \w+)?" + _OF + r"(?:\w+ )?\Z",
    re.IGNORECASE,
)
_HALF_NAMES = frozenset(
    {"nations", "naciones", "arabie", "arabia", "irlande", "irlanda", "coree", "corea", "afrique"}
)
_SECOND_HALF = re.compile(
    r" (?:unies|unidas|saoudite|saudí|saudita|du Nord|du Sud|del Norte|del Sur)\b", re.IGNORECASE
)


@dataclass(slots=True)
class Tails:
    """Widens the candidates of one text; ``language`` is "fr" or "es"."""

    text: str
    words: Lexicon
    language: str

    def bounds(self, chunk: Chunk) -> tuple[int, int] | None:
        """Where the name starts and ends in the text; None for a minister's office ("ministre de la Santé")."""
        start, end = chunk.start, chunk.end
        before = self.text[max(chunk.line.start, start - 40) : start]
        if _OFFICE_BEFORE.search(before):
            return (chunk.words[1].start, end) if len(chunk.words) > 2 and chunk.words[1].gap == " " else None
        if (body := _BODY_BEFORE.search(before)) and chunk.low not in self.words.places:
            start -= len(before) - body.start()
            if tail := _PATTERNS[self.language].match(self.text, end, chunk.line.end):
                end = tail.end()
        elif chunk.words[-1].low in self.words.organisation_heads or chunk.low in self.words.linked_heads:
            tail = _PATTERNS[self.language].match(self.text, end, chunk.line.end)
            if tail:
                end = tail.end()
            elif len(chunk.words) == 1 and chunk.low not in self.words.organisations:
                return None
        elif chunk.words[-1].low in _HALF_NAMES and (tail := _SECOND_HALF.match(self.text, end)):
            end = tail.end()
        return start, end
