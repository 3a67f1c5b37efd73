"""Cuts a body into sentences with exact offsets, so that every quote stays verbatim.

A sentence ends at a stop unless what stands before it is an abbreviation, an initial, an ordinal or a number.
Works on news in English, French, Arabic, German, Spanish and Turkish. Must import nothing but the values and
the standard library.
"""

import re
from dataclasses import dataclass
from functools import cache

from parsers.values import Sentence

_STOP = re.compile(
    r"""(?P<stop>[.!?…。؟؛]+)(?P<close>(?:["'“”’»›)\]]|[ \u00a0\u202f]»(?!\w))*)(?:(?=\s)|\Z)"""
    r"""|(?P<glued>(?<=[ء-ي]{3})[.؟!](?=[ء-ي]{2}))"""
    r"""|(?P<quoted>(?<=[.!?…])[”»](?=[A-ZÀ-ÞÇĞİÖŞÜ]))""",
)
_WORD_BEFORE = re.compile(r"""[^\s("'“‘’«„‹\[]+\Z""")
_WORD_AFTER = re.compile(r"""\s*["'“‘«„‹(\[¿¡—–-]*\s*(?P<word>[^\s,;:.!?"'”’»)\]]*)""")
_GOES_ON = re.compile(r"\s+[,;:،](?:\s|\Z)")
"""No sentence begins with a comma: "in Grand Isle , La. , on Friday"."""

_AFTER_DASH = re.compile(r".*[-–—/]")
_LONGEST_WORD = 40
_LONGEST_ORDINAL = 2

_TITLES_EN = (
    "mr mrs ms messrs dr prof gen lt col maj sgt capt cpl pvt cmdr adm sen rep gov rev hon pres fr st msgr supt "
    "insp amb atty asst dept vs no nos fig ph"
)
_TITLES_FR = "m mm mme mmes mlle mlles dr pr me mgr gal cdt cne ste av cf no art vol éd"
_TITLES_DE = (
    "hr fr dr prof dipl ing gen st str bzw ca evtl ggf inkl usw vgl sog geb gest nr abs art bd co mio mrd tsd "
    "z d u o s v i a b h"
)
_TITLES_ES = "sr sra sres sras srta d dª dña dr dra gral cnel cap tte lic ing prof ud uds ee núm nº pág av avda sto sta"
_TITLES_TR = (
    "dr prof doç yrd av alb yzb gen org kor tuğg tümg bkz vb örn sn op uzm öğr arş müh mim cad sok mah no st"
)
_TITLES_AR = "د أ م ا ص ج ق"
_MONTHS = "jan feb mar apr jun jul aug sep sept oct nov dec janv févr avr juil déc ene abr ago dic okt dez"
_MAY_END = (
    "inc corp ltd co bros jr sr etc est al usa u.s u.k u.n u.s.a e.u d.c a.m p.m u.a.e b.c a.d uu ee.uu usw "
    "u.a z.b d.h vb vs vd no nr chr j.-c p m"
)
_STARTERS = {
    "en": "the a an in on at he she it they we i you but and or so yet if when while as after before since for from "
    "by with this that these those there here his her its their our my what who how why where not no one some many "
    "most all both each another also however meanwhile still earlier later last then now according asked under "
    "despite although though because during until more several two three",
    "fr": "le la les l' un une des il elle ils elles on nous vous je ce cet cette ces cela c' mais et ou or donc si "
    "quand lorsque après avant depuis pour par avec sans dans en au aux à selon son sa ses leur leurs d' qu' s' n' "
    "plus plusieurs ainsi toutefois cependant pourtant alors enfin outre",
    "de": "der die das den dem des ein eine einer eines er sie es wir ihr ich man aber und oder doch wenn als nach "
    "vor seit für von mit ohne in im am an auf bei zu zum zur dies diese dieser dieses damit dabei dann da dort hier "
    "auch nicht kein keine sein seine ihre wer was wie warum wo laut zuvor inzwischen unterdessen allerdings jedoch "
    "bereits noch so nun mehr viele alle beide",
    "es": "el la los las lo un una unos unas él ella ellos ellas ello nosotros usted yo este esta estos estas ese esa "
    "pero y o si cuando mientras como tras después antes desde para por con sin en al a según su sus más muchos "
    "algunos también además sin no ya así entonces luego aunque",
    "tr": "bu şu o bir biz siz ben onlar ancak fakat ama ve veya eğer çünkü daha sonra önce ise için ile göre de da "
    "öte yandan ayrıca böylece bunun buna bunu bunlar söz konusu şimdi henüz artık her tüm bazı",
    "ar": "",
}


@dataclass(frozen=True, slots=True)
class _Rules:
    """``never``: words whose full stop ends nothing; ``maybe``: it ends a sentence if a starter follows."""

    never: frozenset[str]
    maybe: frozenset[str]
    months: frozenset[str]
    starters: frozenset[str]
    ordinals: bool


_TITLES = {
    "en": _TITLES_EN,
    "fr": _TITLES_FR,
    "de": _TITLES_DE,
    "es": _TITLES_ES,
    "tr": _TITLES_TR,
    "ar": _TITLES_AR,
}


@cache
def _rules_for(language: str) -> _Rules:
    """The tables of ``language``; those of all six together for one that isn't known."""
    known = [language] if language in _TITLES else list(_TITLES)
    never = frozenset(word for code in known for word in _TITLES[code].split())
    if language not in _TITLES:
        never |= frozenset(_TITLES_EN.split())
    return _Rules(
        never=never,
        maybe=frozenset(_MAY_END.split()) - never,
        months=frozenset(_MONTHS.split()),
        starters=frozenset(word for code in known for word in _STARTERS[code].split()),
        ordinals=language in {"de", "tr"},
    )


def split_sentences(body: str, language: str | None = "en") -> tuple[Sentence, ...]:
    """The sentences of ``body`` in order, without the white space around them.

    Paragraphs (lines) are never joined, and a quotation mark that closes after the stop belongs to the
    sentence. ``language`` is a two-letter code; None or an unknown one uses all the tables. Linear in the
    body's length; an empty or blank body has none.
    """
    rules = _rules_for((language or "")[:2].lower())
    found: list[Sentence] = []
    start = paragraph = 0
    for line in body.split("\n"):
        if line.strip():
            found.extend(_cut(body, start, start + len(line), paragraph, rules))
            paragraph += 1
        start += len(line) + 1
    return tuple(found)


def _cut(body: str, start: int, end: int, paragraph: int, rules: _Rules) -> list[Sentence]:
    found: list[Sentence] = []
    begin = start
    for stop in _STOP.finditer(body, start, end):
        if stop.end() < end and not _is_boundary(body, begin, stop, end, rules):
            continue
        _add(found, body, begin, stop.end(), paragraph)
        begin = stop.end()
    _add(found, body, begin, end, paragraph)
    return found


def _add(found: list[Sentence], body: str, start: int, end: int, paragraph: int) -> None:
    text = body[start:end]
    start += len(text) - len(text.lstrip())
    text = text.strip()
    if text:
        found.append(Sentence(start, start + len(text), text, paragraph))


def _is_boundary(body: str, begin: int, stop: re.Match[str], end: int, rules: _Rules) -> bool:
    if stop["stop"] is None:
        return True
    mark = stop["stop"]
    after = _WORD_AFTER.match(body, stop.end(), min(end, stop.end() + _LONGEST_WORD))
    word = after["word"] if after else ""
    if word[:1].islower() or _GOES_ON.match(body, stop.end(), end):
        return False
    if mark == "؛":
        return _parts_at_semicolon(stop.start() - begin, end - stop.end(), word)
    if mark == "..":
        return False
    if mark != "." or stop["close"]:
        return True
    return _ends_at_full_stop(body[max(begin, stop.start() - _LONGEST_WORD) : stop.start()], word, rules)


_SUBORDINATES = ("لأن", "إذ", "حيث", "كي", "حتى", "مما", "ما", "أي")
_LONG_PART = 60


def _parts_at_semicolon(before: int, after: int, word: str) -> bool:
    """An Arabic semicolon parts two sentences only if both are long and the second isn't the first's reason."""
    return before >= _LONG_PART and after >= _LONG_PART and not word.startswith(_SUBORDINATES)


def _ends_at_full_stop(before: str, word: str, rules: _Rules) -> bool:
    match = _WORD_BEFORE.search(before)
    last = match[0] if match else ""
    key = last.lower()
    starts = word.lower() in rules.starters
    if key in rules.never:
        return False
    if _AFTER_DASH.sub("", key) in rules.months:
        return not word[:1].isdigit()
    if last.isdigit():
        return starts or not (rules.ordinals and len(last) <= _LONGEST_ORDINAL)
    if key in rules.maybe or _is_initials(last):
        return starts
    return True


def _is_initials(word: str) -> bool:
    """Whether ``word`` (without its last stop) is an initial or dotted letters: "J", "J.K", "U.S", "z.B", "J.-C"."""
    parts = word.replace("-", "").split(".")
    return all(len(part) == 1 and part.isalpha() for part in parts)
