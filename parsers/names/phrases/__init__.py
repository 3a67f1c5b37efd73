"""The phrases by which sentences state aliases and facts, as templates that read like the phrases themselves.

A sentence is *masked* before it is compared: each name becomes one character that says its kind, so that a
template needs no guess at where a name ends. In a template ``<s:o>`` is the subject, an organisation;
``<o:p>`` the object, a person; ``<a:n>`` an alias, any name or a quoted text; ``<v:role>`` a value. Must import
nothing of ours but the tables beside it and the values.
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from parsers.names.values import NameKind, Relation

CAPACITY = 0x400
"""Names of one kind that a masked sentence can hold."""

BASES = {NameKind.PERSON: 0xE000, NameKind.ORGANISATION: 0xE400, NameKind.PLACE: 0xE800}
_KINDS = {
    "p": "[\ue000-\ue3ff]",
    "o": "[\ue400-\ue7ff]",
    "l": "[\ue800-\uebff]",
    "n": "[\ue000-\uebff]",
    "b": "[\ue000-\ue7ff]",
    "q": (
        r"(?:[\ue000-\uebff]|(?-i:[A-ZÀ-Þ][\w’-]+(?:\s[A-ZÀ-Þ][\w’-]+){0,4})"
        r"|[\"“”‘«„][^\"”“’»\n]{2,60}[\"”’»“])"
    ),
    "plain": r"[^\s,;.()\ue000-\uebff][^,;.()\ue000-\uebff]{0,60}?",
}
_NEEDED = {"p": NameKind.PERSON, "o": NameKind.ORGANISATION, "l": NameKind.PLACE}
_SLOT = re.compile(r"<(\w):(\w+)>")
_WORD = re.compile(r"(?<!\?P)<(\w+)>")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One template, compiled. ``triggers``: one of them stands in every sentence that matches (folded), and a name
    of each kind in ``needs``.
    """

    rule: str
    relation: Relation | None
    triggers: tuple[str, ...]
    needs: frozenset[NameKind]
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Phrases:
    """What one language can say about names."""

    aliases: tuple[Phrase, ...]
    facts: tuple[Phrase, ...]
    attributions: tuple[re.Pattern[str], ...]
    reported: re.Pattern[str]
    alleged: re.Pattern[str]
    denied: re.Pattern[str]
    planned: re.Pattern[str]
    people: re.Pattern[str]
    groups: re.Pattern[str]


@cache
def phrases(language: str) -> Phrases:
    """The phrases of ``language`` ("en"); English where there are none."""
    code = language.casefold()[:2]
    table = import_module(
        f"parsers.names.phrases.{code if code in ('en', 'fr', 'de', 'es', 'tr', 'ar') else 'en'}"
    )
    words: dict[str, str] = table.WORDS
    return Phrases(
        aliases=tuple(
            _phrase(rule, None, triggers, template, words) for rule, triggers, template in table.ALIASES
        ),
        facts=tuple(
            _phrase(rule, Relation(rel), trig, template, words) for rule, rel, trig, template in table.FACTS
        ),
        attributions=tuple(re.compile(_expand(t, words), re.IGNORECASE) for t in table.ATTRIBUTIONS),
        reported=re.compile(table.REPORTED, re.IGNORECASE),
        alleged=re.compile(table.ALLEGED, re.IGNORECASE),
        denied=re.compile(table.DENIED, re.IGNORECASE),
        planned=re.compile(table.PLANNED, re.IGNORECASE),
        people=re.compile(table.HE, re.IGNORECASE),
        groups=re.compile(table.IT, re.IGNORECASE),
    )


def _phrase(
    rule: str, relation: Relation | None, triggers: str, template: str, words: dict[str, str]
) -> Phrase:
    pattern = re.compile(_expand(template, words), re.IGNORECASE)
    needs = frozenset(_NEEDED[kind] for _, kind in _SLOT.findall(template) if kind in _NEEDED)
    return Phrase(rule, relation, tuple(t.strip() for t in triggers.split("|")), needs, pattern)


def _expand(template: str, words: dict[str, str]) -> str:
    """The template as a regular expression: slots become groups, ``<word>`` the table's alternatives."""

    def word(match: re.Match[str]) -> str:
        return words[match[1]]

    while _WORD.search(template):
        template = _WORD.sub(word, template)
    slots = _SLOT.sub(lambda m: f"(?P<{m[1]}>{_KINDS.get(m[2]) or words[m[2]]})", template)
    return slots.replace(" ?", r"\s*").replace(" ", r"\s+")
