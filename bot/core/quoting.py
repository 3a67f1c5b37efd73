"""Quotation marks around what articles say, as each language writes them and never doubled.

A sentence often brings marks of its own ("“We will leave,” he said."). Nothing of it is changed: one that is quoted
whole keeps its own marks alone, one whose marks are torn by the sentence's end gets the missing one, and around other
marks of the same kind stand the language's second ones.
Pure: no store, no front end.
"""

import re
from dataclasses import dataclass

from bot.words import isolate


@dataclass(frozen=True, slots=True)
class _Marks:
    """An opening and a closing mark, and the marks that would look doubled beside them."""

    opening: str
    closing: str
    alike: str

    def around(self, text: str) -> str:
        return f"{self.opening}{text}{self.closing}"


_CURLY, _ANGLED = '“”„‟"＂', "«»"

_TWO = _Marks("“", "”", _CURLY)
_ONE = _Marks("‘", "’", "‘’‚'")
_POINTED = _Marks("«", "»", _ANGLED)

_BY_LANGUAGE = {
    "en": (_TWO, _ONE),
    "tr": (_TWO, _ONE),
    "fr": (_Marks("« ", " »", _ANGLED), _TWO),
    "es": (_POINTED, _TWO),
    "ar": (_POINTED, _TWO),
    "de": (_Marks("„", "“", _CURLY), _Marks("‚", "‘", "‘’‚'")),
}
"""For each language the marks around a quotation, and those around one that begins or ends with the like."""

_ENDS = {"“": "”", "„": "”“", "«": "»", "»": "«", '"': '"', "＂": "＂", "「": "」"}
"""What ends a quotation that a mark begins."""

_BEGINS = {"”": "“„", "»": "«", "“": "„", '"': '"', "＂": "＂", "」": "「"}
_EVERY = frozenset(_ENDS) | frozenset(_BEGINS)
_MARKED_UP = re.compile(r"([\u2068\u2069*]*)(.*?)([\u2068\u2069*]*)", re.DOTALL)
_AFTER = ".,;:!?…؟،。"
"""What may stand behind a quotation's end and still belong to it."""


def quoted(text: str, locale: str = "en") -> str:
    """The text, plain or as markdown, in quotation marks as the reader's language writes them."""
    before, core, after = _parts(text)
    if not core or _whole(core):
        return text
    if _torn_behind(core):
        return f"{before}{core}{_ENDS[core[0]][-1]}{after}"
    if _torn_before(core):
        return f"{before}{_BEGINS[core[-1]][0]}{core}{after}"
    language = locale.replace("_", "-").split("-")[0].lower()
    known = (*_BY_LANGUAGE.get(language, _BY_LANGUAGE["en"]), _ONE)
    fitting = (marks for marks in known if core[0] not in marks.alike and core[-1] not in marks.alike)
    return next(fitting, _ONE).around(isolate(text, locale))


def _parts(text: str) -> tuple[str, str, str]:
    """What markdown and direction marks stand before, the words, and what stands behind them."""
    found = _MARKED_UP.fullmatch(text)
    return (found[1], found[2], found[3]) if found else ("", text, "")


def _whole(core: str) -> bool:
    """Whether one pair of marks encloses it all."""
    ends = _ENDS.get(core[0], "")
    places = [place for place, mark in enumerate(core) if place and mark in ends]
    return len(places) == 1 and not core[places[0] + 1 :].strip(_AFTER)


def _torn_behind(core: str) -> bool:
    """Whether it begins a quotation that it doesn't end."""
    ends = _ENDS.get(core[0])
    return ends is not None and core[-1] not in _EVERY and not any(mark in ends for mark in core[1:])


def _torn_before(core: str) -> bool:
    """Whether it ends a quotation that it doesn't begin."""
    begins = _BEGINS.get(core[-1])
    return begins is not None and core[0] not in _EVERY and not any(mark in begins for mark in core[:-1])
