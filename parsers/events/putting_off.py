"""What was put off to a date hasn't happened on it: "the vote was postponed until 12 May" tells of no vote in May.

Data and its reading. Must import nothing of ours.
"""

import re
from dataclasses import dataclass

_NEAR = 120
"""Characters within which a verb of putting off and the date that it leads to stand."""


_BETWEEN = "the|at|least|end|of|le|la|den|zum|der|das|el|los|ما|يوم|بعد|at the earliest"
"""Words that may stand between the word that leads to a date and the date."""


@dataclass(frozen=True, slots=True)
class _Words:
    """``verb`` puts off, ``towards`` stands right before the date; ``after`` says that the verb may follow it."""

    verb: re.Pattern[str]
    towards: re.Pattern[str]
    after: bool = False


def _words(verb: str, towards: str, *, after: bool = False) -> _Words:
    return _Words(
        re.compile(rf"\b(?:{verb})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{towards})\s*(?:(?:{_BETWEEN})\s+){{0,3}}$", re.IGNORECASE),
        after,
    )


_LANGUAGES = {
    "en": _words(
        r"(?:delay|postpon|adjourn|reschedul|defer)\w*|put(?:ting|s)?\s(?:\w+\s){0,4}?(?:off|back)"
        r"|push(?:ed|es|ing)?\s(?:\w+\s){0,4}?back",
        "until|till|to|for",
    ),
    "fr": _words(
        r"(?:a|ont|est|sont|été|était|sera)\s(?:\w+\s)?report[ée]\w*|(?:repouss|ajourn|décal)\w*",
        "au|à|à la|aux|jusqu['’]au|jusqu['’]en|jusqu['’]à",
    ),
    "de": _words("verschoben|verschob|verschiebt|vertagt|vertagte|verlegt|verlegte", "auf|bis", after=True),
    "es": _words(r"(?:aplaz|pospus|pospuest|posterg|pospon)\w*", "hasta|al|para|a"),
    "tr": _words(r"ertele\w*", "", after=True),
    "ar": _words(r"[وف]?(?:تأجيل|أجل|أجلت|تأجل|تأجلت|أرجأ|أرجأت|إرجاء)", "إلى|الى|حتى"),
}


def puts_off(text: str, start: int, end: int, language: str) -> bool:
    """Whether the date at ``start`` to ``end`` of a sentence is the one that something was put off to."""
    words = _LANGUAGES.get(language)
    if words is None or not words.towards.search(text[max(0, start - _NEAR) : start]):
        return False
    near = text[max(0, start - _NEAR) : start] + (text[end : end + _NEAR] if words.after else "")
    return words.verb.search(near) is not None
