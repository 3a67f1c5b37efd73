"""How a question is read: "when was Sharaa appointed president?" wants a date, names Sharaa, and has two words.

Rules and small tables a language; nothing is guessed. Must import no network, database, clock or Discord.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from parsers.dates import DateMention, find_dates
from parsers.questions.languages import TABLES
from parsers.questions.values import Question, QuestionKind, QuestionWords
from parsers.words import fold

LONGEST = 2_000
"""Characters of a question that are read."""

MOST_NAMES = 8
MOST_WORDS = 24

_ARABIC = re.compile(r"[ء-ي]")
_TOKEN = re.compile("(?:[^\\W_][\u0300-\u036f\u0640\u064b-\u065f\u0670]*)+(?:[-'’ʼ`.][^\\W_]+)*['’]?")
_JOINER = re.compile(
    r"\s+(?:(?:al|el|ul|bin|ibn|abu|de|der|den|von|van|of|the|du|la|des|del|das|dos|di)\s+){0,2}",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:(?:d|l|qu|s|n|t|c|j|m)['’])", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")
_TURKISH_ENDING = re.compile(r"['’]\w+$")
_COMMAND = re.compile(r"(?<!\S)/[^\W\d_]{2,32}(?:[-_][^\W\d_]{1,32})*(?![\w/])")
_QUESTION_END = re.compile(r"(?<=[?؟])\s*")
_SIGNS = (("es", re.compile("¿")), ("fr", re.compile(r"\bqu['’]", re.IGNORECASE)))
_LATIN_TABLES = tuple(language for language in TABLES if language != "ar")


def read_question(text: str, today: date, language: str | None = None) -> Question:
    """Understand a question; dates count from ``today``.

    The language is told by script and question words; ``language`` settles what they leave open. Of several questions
    the first is read. Never raises; more than 2,000 characters are cut.
    """
    text, command = _without_command(" ".join(text[:LONGEST].split()))
    text, further = _first_question(text)
    language = _language(text, language)
    table = TABLES.get(language, TABLES["en"])
    dates = [mention for mention in find_dates(text, today, language) if mention.span is not None]
    rest = _without(text, dates)
    names = tuple(dict.fromkeys(_names(rest, table, language)))[:MOST_NAMES]
    return Question(
        text=text,
        kind=_kind(text, language),
        names=names,
        span=(dates[0].range or dates[0].span) if dates else None,
        words=tuple(dict.fromkeys(_words(rest, names, table)))[:MOST_WORDS],
        language=language,
        now=any(word in _set(table.now) for word in _plain(text)),
        further=further,
        command=command,
        coming=any(word in _set(table.coming) for word in _plain(text)),
    )


def _without_command(text: str) -> tuple[str, str]:
    """The text without its first slash command, and that; what follows it goes too if a question stands before it."""
    found = _COMMAND.search(text)
    if found is None:
        return text, ""
    before, after = text[: found.start()], text[found.end() :]
    return (before if _QUESTION_END.search(before) else before + after), found.group()


def _first_question(text: str) -> tuple[str, int]:
    """The first question, and how many more there are."""
    parts = [part for part in _QUESTION_END.split(text) if part.strip(" ?؟¿!.")]
    return (parts[0], len(parts) - 1) if parts else (text, 0)


def _language(text: str, given: str | None) -> str:
    if _ARABIC.search(text):
        return "ar"
    words = _plain(text)
    told = {
        language: sum(word in _set(TABLES[language].telling) for word in words) for language in _LATIN_TABLES
    }
    for language, sign in _SIGNS:
        told[language] += 2 * bool(sign.search(text))
    best = max(told.values())
    likely = [language for language in _LATIN_TABLES if told[language] == best]
    if best and given not in likely:
        return likely[0]
    return given or "en"


def _plain(text: str) -> list[str]:
    return [word for token in _TOKEN.finditer(text.lower()) for word in (token.group(), _bare(token.group()))]


@cache
def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


@cache
def _folded(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words.split())


def _kind(text: str, language: str) -> QuestionKind:
    """The kind whose words stand first; of those that start at one place, the one that the table has first."""
    found = [
        (match.start(), place, kind)
        for place, (kind, pattern) in enumerate(_patterns(language))
        if (match := pattern.search(text))
    ]
    return min(found)[2] if found else QuestionKind.WHAT


@cache
def _patterns(language: str) -> tuple[tuple[QuestionKind, re.Pattern[str]], ...]:
    kinds = TABLES.get(language, TABLES["en"]).kinds
    return tuple((kind, re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)) for kind, pattern in kinds)


def _without(text: str, mentions: list[DateMention]) -> str:
    for mention in mentions:
        text = text[: mention.start] + " , " + " " * (mention.end - mention.start - 3) + text[mention.end :]
    return text


def _names(text: str, table: QuestionWords, language: str) -> Iterator[str]:
    """Runs of capitalised words that aren't words of the language's own."""
    run: list[re.Match[str]] = []
    for token in _TOKEN.finditer(text):
        named = _is_name(token.group(), table)
        if run and (not named or not _JOINER.fullmatch(text, run[-1].end(), token.start())):
            yield _name(text, run, language)
            run = []
        if named:
            run.append(token)
    if run:
        yield _name(text, run, language)


def _is_name(token: str, table: QuestionWords) -> bool:
    word = _ARTICLE.sub("", token)
    capital = any(part[:1].isupper() for part in re.split(r"[-'’]", word))
    return capital and word.lower() not in _set(table.empty) and fold(word) not in _folded(table.empty)


def _name(text: str, run: list[re.Match[str]], language: str) -> str:
    name = _ARTICLE.sub("", text[run[0].start() : run[-1].end()])
    if language == "tr":
        name = _TURKISH_ENDING.sub("", name)
    return _POSSESSIVE.sub("", name).strip("'’")


def _bare(token: str) -> str:
    return _POSSESSIVE.sub("", _ARTICLE.sub("", token.lower())).strip("'’")


def _words(text: str, names: tuple[str, ...], table: QuestionWords) -> Iterator[str]:
    for name in names:
        text = re.sub(rf"{re.escape(name)}(?:['’]\w+)?", " ", text)
    for token in _TOKEN.finditer(text):
        word = _bare(token.group())
        known = _set(table.empty)
        if (
            len(word) > 1
            and word not in known
            and token.group().lower() not in known
            and not word.isdecimal()
        ):
            yield word
