"""Reads a question asked in plain words: what is wanted, about whom, when, and with which words.

"when was Sharaa appointed president?" wants a date, names Sharaa, and looks for "appointed" and "president". Rules
and small tables a language; nothing is guessed. Must import no network, database, clock or Discord.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from parsers.dates import DateSpan, find_dates

LONGEST = 2_000
MOST_NAMES = 8
MOST_WORDS = 24


class QuestionKind(StrEnum):
    """What a question wants to know."""

    WHEN = "when"
    SINCE_WHEN = "since_when"
    WHO = "who"
    WHERE = "where"
    HOW_OFTEN = "how_often"
    SAID = "said"
    WHAT = "what"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question as it was understood.

    ``names`` are the runs of capitalised words as typed (none where a script has no capitals: any word may be one);
    ``span`` is the time asked about; ``words`` are the content words left, lower case, without names.
    """

    kind: QuestionKind
    names: tuple[str, ...]
    span: DateSpan | None
    words: tuple[str, ...]
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionWords:
    """One language: patterns of each kind, tried in this order, and the words that carry no content."""

    kinds: tuple[tuple[QuestionKind, str], ...]
    empty: str


_TABLES = {
    "en": QuestionWords(
        kinds=(
            (QuestionKind.SINCE_WHEN, r"since\s+when|how\s+long\s+(?:has|have|is|was)"),
            (QuestionKind.HOW_OFTEN, r"how\s+(?:often|many\s+times)"),
            (QuestionKind.WHEN, r"when|(?:on\s+)?(?:what|which)\s+(?:date|day|month|year)"),
            (
                QuestionKind.SAID,
                r"what\s+(?:did|does|has|have)\s+.{1,80}?\s+(?:say|said|announce[sd]?|claim(?:ed)?)\b",
            ),
            (QuestionKind.WHO, r"who|whom|whose"),
            (QuestionKind.WHERE, r"where"),
            (QuestionKind.WHAT, r"what|which|why|how"),
        ),
        empty=(
            "a an the of in on at to for from by with about and or is are was were be been being do does did "
            "has have had when who whom whose where what which why how often many times since happened happen "
            "happens say said says it its his her their he she they this that there please tell me us know "
            "you year day date month time will would"
        ),
    ),
    "fr": QuestionWords(
        kinds=(
            (QuestionKind.SINCE_WHEN, r"depuis\s+quand|depuis\s+combien"),
            (QuestionKind.HOW_OFTEN, r"combien\s+de\s+fois"),
            (QuestionKind.WHEN, r"quand|quel(?:le)?\s+(?:jour|date|mois|année)|en\s+quelle\s+année"),
            (QuestionKind.SAID, r"qu['’]a\s+dit|que\s+dit|qu['’]ont\s+dit|qu['’]a\s+(?:déclaré|annoncé)"),
            (QuestionKind.WHO, r"qui"),
            (QuestionKind.WHERE, r"où"),
            (QuestionKind.WHAT, r"que|quoi|quel(?:le)?s?|qu['’]|comment|pourquoi"),
        ),
        empty=(
            "le la les l un une des de du d à au aux en dans sur par pour et ou est sont était a ont été être "
            "avoir il elle ils on qui que qu quoi quand où quel quelle depuis combien fois s se passé t ce c "
            "dit est-ce sa son ses"
        ),
    ),
    "ar": QuestionWords(
        kinds=(
            (QuestionKind.SINCE_WHEN, r"منذ\s+متى"),
            (QuestionKind.HOW_OFTEN, r"كم\s+مرة"),
            (QuestionKind.WHEN, r"متى|في\s+أي\s+(?:يوم|تاريخ|شهر|عام|سنة)"),
            (QuestionKind.SAID, r"ماذا\s+(?:قال|قالت|أعلن|أعلنت)"),
            (QuestionKind.WHO, r"من\s+(?:هو|هي|هم|الذي|التي|يقود|تقود|قاد)|^\s*من\b"),
            (QuestionKind.WHERE, r"أين"),
            (QuestionKind.WHAT, r"ماذا|ما\b|كيف|لماذا"),
        ),
        empty=(
            "في من إلى على عن مع هل ما ماذا متى أين كم مرة منذ هو هي هم الذي التي الذين حدث حصل قال قالت أي "
            "يوم كان كانت"
        ),
    ),
}
_ENGLISH = _TABLES["en"]
_ARABIC = re.compile(r"[ء-ي]")
_FRENCH_OPENING = re.compile(r"\b(?:quand|qui|depuis|combien|où|qu['’]|quel|quelle|est-ce)\b", re.IGNORECASE)
_TOKEN = re.compile(r"[^\W_]+(?:[-'’ʼ`][^\W_]+)*['’]?")
_JOINER = re.compile(r"\s+(?:(?:al|el|ul|bin|ibn|abu|de|der|von|of|the|du|la|des)\s+)?", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:[dlqsn]['’])", re.IGNORECASE)


def read_question(text: str, today: date, language: str | None = None) -> Question:
    """Understand a question; dates count from ``today``.

    Without ``language`` it is told by script and question words: Arabic, French or English. Of several questions the
    first is read. Never raises; more than 2,000 characters are cut.
    """
    text = _first_question(text[:LONGEST])
    language = _language(text, language)
    table = _TABLES.get(language, _ENGLISH)
    dates = [mention for mention in find_dates(text, today, language) if mention.span is not None]
    rest = text
    for mention in dates:
        rest = rest[: mention.start] + " " * (mention.end - mention.start) + rest[mention.end :]
    names = tuple(dict.fromkeys(_names(rest, table)))[:MOST_NAMES]
    return Question(
        kind=_kind(text, table),
        names=names,
        span=(dates[0].range or dates[0].span) if dates else None,
        words=tuple(dict.fromkeys(_words(rest, names, table)))[:MOST_WORDS],
        language=language,
    )


def _first_question(text: str) -> str:
    parts = re.split(r"(?<=[?؟])", text.strip())
    return parts[0] if parts and parts[0].strip(" ?؟") else text


def _language(text: str, given: str | None) -> str:
    if _ARABIC.search(text):
        return "ar"
    if given in (None, "en") and _FRENCH_OPENING.search(text):
        return "fr"
    return given or "en"


def _kind(text: str, table: QuestionWords) -> QuestionKind:
    for kind, pattern in table.kinds:
        if re.search(rf"(?<!\w)(?:{pattern})(?!\w)", text, re.IGNORECASE):
            return kind
    return QuestionKind.WHAT


def _names(text: str, table: QuestionWords) -> Iterator[str]:
    """Runs of capitalised words; the first word of the question only when it is no question word."""
    empty = set(table.empty.split())
    run: list[re.Match[str]] = []
    for token in _TOKEN.finditer(text):
        word = _ARTICLE.sub("", token.group())
        named = any(part[:1].isupper() for part in re.split(r"[-'’]", word)) and word.lower() not in empty
        if run and (not named or not _JOINER.fullmatch(text, run[-1].end(), token.start())):
            yield _name(text, run)
            run = []
        if named:
            run.append(token)
    if run:
        yield _name(text, run)


def _name(text: str, run: list[re.Match[str]]) -> str:
    return (
        _ARTICLE.sub("", text[run[0].start() : run[-1].end()])
        .removesuffix("'s")
        .removesuffix("’s")
        .strip("'’")
    )


def _words(text: str, names: tuple[str, ...], table: QuestionWords) -> Iterator[str]:
    empty = set(table.empty.split())
    for name in names:
        text = text.replace(name, " ")
    for token in _TOKEN.finditer(text):
        word = _ARTICLE.sub("", token.group().lower()).strip("'’")
        if len(word) > 1 and word not in empty:
            yield word
