"""Joins the mentions of one article into entities: the full name, its surname, its acronym, its spellings.

Only what one article makes safe: a surname that two people of the article share stays by itself. Must import
nothing of ours but the values, the key and the lists.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from parsers.names.acronyms import initials
from parsers.names.folding import fold
from parsers.names.gazetteer import Gazetteer
from parsers.names.key import name_key, tokens
from parsers.names.lexicon import Lexicon
from parsers.names.values import ArticleEntity, NameKind, NameMention, StatedAlias

_SAME_PLACES = (
    ("united states", "u.s.", "us", "usa", "u.s.a.", "america", "united states of america"),
    ("united kingdom", "u.k.", "uk", "britain", "great britain"),
    ("united arab emirates", "uae", "u.a.e."),
    ("soviet union", "ussr", "u.s.s.r."),
    ("european union", "eu", "e.u."),
    ("united nations", "un", "u.n."),
)
_SAME = {name: names[0] for names in _SAME_PLACES for name in names}
_SHORTEST_DATELINE = 4
_LEADING = ("the ", "The ")


@dataclass(slots=True, eq=False)
class Group:
    """All mentions of one entity so far."""

    mentions: list[NameMention] = field(default_factory=list[NameMention])
    aliases: list[StatedAlias] = field(default_factory=list[StatedAlias])
    parts: tuple[str, ...] = ()
    into: "Group | None" = None

    def root(self) -> "Group":
        """The group that this one was joined into at last."""
        group = self
        while group.into is not None:
            group = group.into
        return group

    @property
    def kind(self) -> NameKind:
        """The kind that most mentions speak for, longer names more than short ones."""
        votes: Counter[NameKind] = Counter()
        for mention in self.mentions:
            votes[mention.kind] += 1 + 2 * mention.text.count(" ")
        return votes.most_common(1)[0][0]

    @property
    def name(self) -> str:
        """The fullest name: most words first, then the spelling used most, then the first one.

        A place that only a dateline names, in capitals ("IDLIB, Syria -"), is written as elsewhere.
        """
        second = {alias.alias for alias in self.aliases}
        counted = Counter(m.text for m in self.mentions if not m.text.islower())
        first = {text for text in counted if text not in second and len(text.split()) > 1}
        counted = Counter(m.text for m in self.mentions if m.text in first) or counted
        if not counted:
            return self.mentions[0].text
        name = max(counted, key=lambda text: (_fullness(text), not text.isupper(), counted[text]))
        capitals = name.isupper() and len(name) >= _SHORTEST_DATELINE and self.kind is NameKind.PLACE
        return name.title() if capitals else name


def _fullness(text: str) -> tuple[bool, int]:
    words = text.split()
    return (len(words) > 1 and len(words) < 8, len([w for w in words if not w.endswith(".") or len(w) > 2]))


@dataclass(slots=True)
class Groups:
    """The entities of one article while it is read."""

    words: Lexicon
    known: Gazetteer
    of_text: dict[str, Group] = field(default_factory=dict[str, Group])

    def add(self, mention: NameMention) -> Group:
        """The group of the mention's text, which now holds the mention."""
        key = _plain(mention.text)
        group = self.of_text.get(key)
        if group is None:
            group = self.of_text[key] = Group(parts=tokens(mention.text))
        group = group.root()
        group.mentions.append(mention)
        return group

    def find(self, text: str) -> Group | None:
        """The group that a text names, if one does."""
        group = self.of_text.get(_plain(text))
        return group.root() if group else None

    def join(self, left: Group, right: Group) -> Group:
        """One group of two; the one that was named first keeps its place."""
        left, right = left.root(), right.root()
        if left is right:
            return left
        if right.mentions and left.mentions and right.mentions[0].start < left.mentions[0].start:
            left, right = right, left
        left.mentions = sorted([*left.mentions, *right.mentions], key=lambda m: m.start)
        left.aliases += right.aliases
        if len(right.parts) > len(left.parts):
            left.parts = right.parts
        right.into = left
        return left

    def roots(self) -> list[Group]:
        """The entities in the order in which the article first names them."""
        found = {id(g.root()): g.root() for g in self.of_text.values()}
        return sorted((g for g in found.values() if g.mentions), key=lambda g: g.mentions[0].start)

    def join_spellings(self) -> None:
        """Joins names of several words that share a key, and the common names of one country."""
        seen: dict[str, Group] = {}
        for text, group in list(self.of_text.items()):
            key = _SAME.get(text) or (name_key(text) if len(group.parts) > 1 else text)
            if key and len(key) > 1:
                other = seen.setdefault(key, group)
                self.join(other, group)

    def join_short_names(self) -> None:
        """Ties surnames, given names and short forms of bodies to the one full name that they can mean."""
        full = [g for g in self.roots() if len(g.parts) > 1]
        people = [g for g in full if g.kind is NameKind.PERSON]
        bodies = [g for g in full if g.kind is NameKind.ORGANISATION]
        self._join_inner_names(people)
        by_end = _by(people, lambda g: {g.parts[-1], name_key(g.parts[-1])})
        by_start = _by(people, lambda g: {g.parts[0]})
        bodies_by = _by(bodies, lambda g: {g.parts[0], initials(g.name)})
        for group in self.roots():
            if len(group.parts) == 1 or (len(group.parts) == 2 and group.kind is NameKind.PERSON):
                ends = [*by_end.get(group.parts[-1], ()), *by_end.get(name_key(group.parts[-1]), ())]
                if not self._tie(group, ends, by_start.get(group.parts[0], ())):
                    self._tie_body(group, bodies_by)

    def _join_inner_names(self, people: Sequence[Group]) -> None:
        """Joins people with the same first and last word: "Ahmed Hussein al-Sharaa" is "Ahmed al-Sharaa"."""
        seen: dict[tuple[str, str], Group] = {}
        for group in people:
            self.join(seen.setdefault((group.parts[0], group.parts[-1]), group), group)

    def _tie(self, group: Group, ends: Sequence[Group], starts: Sequence[Group]) -> bool:
        """Ties a short name to the person whose name ends, or else starts, with it; whether there was one."""
        parts = group.parts
        text = " ".join(parts)
        listed = self.known.place(text) or text in self.words.organisations or _is_acronym(group)
        if listed and group.kind is not NameKind.PERSON:
            return False
        bearers = {
            id(g.root()): g.root() for g in ends if g.root() is not group and _ends_with(g.parts, parts)
        }
        found = _meant_by(group, list(bearers.values()))
        if found is None and len(parts) == 1:
            found = _only(g for g in starts if g.root() is not group)
        if found is not None:
            self.join(found, group)
        return found is not None

    def _tie_body(self, group: Group, bodies: Mapping[str, Sequence[Group]]) -> None:
        """Ties an acronym or a first word to the one body that it can mean."""
        if group.kind is NameKind.PLACE or len(group.parts) != 1:
            return
        found = None
        word = group.parts[0]
        if _is_acronym(group):
            letters = group.mentions[0].text.replace(".", "")
            found = _only(g for g in bodies.get(letters, ()) if initials(g.name) == letters)
        elif not self.known.place(word) and word not in self.words.peoples and not self._is_common(word):
            found = _only(g for g in bodies.get(word, ()) if g.parts[0] == word)
        if found is not None:
            self.join(found, group)

    def _is_common(self, word: str) -> bool:
        return self.known.is_word(word) or word in self.words.organisation_heads

    def values(self) -> tuple[list[ArticleEntity], dict[int, int]]:
        """The entities, and which entity the mention at an offset belongs to."""
        entities: list[ArticleEntity] = []
        where: dict[int, int] = {}
        for index, group in enumerate(self.roots()):
            kind = group.kind
            mentions = tuple(NameMention(m.start, m.end, m.text, kind) for m in group.mentions)
            entities.append(
                ArticleEntity(name=group.name, kind=kind, mentions=mentions, aliases=tuple(group.aliases))
            )
            where.update((m.start, index) for m in mentions)
        return entities, where


def _by(groups: Iterable[Group], keys: Callable[[Group], set[str]]) -> dict[str, list[Group]]:
    """The groups under each of their keys."""
    table: dict[str, list[Group]] = {}
    for group in groups:
        for key in keys(group):
            table.setdefault(key, []).append(group)
    return table


def _only(groups: Iterable[Group]) -> Group | None:
    """The one group of several mentions of it; None when there is none or more than one."""
    found = {id(g.root()): g.root() for g in groups}
    return next(iter(found.values())) if len(found) == 1 else None


def _meant_by(short: Group, people: Sequence[Group]) -> Group | None:
    """Whom a surname means: the only one who has it, or had when it was first used alone and is named most.

    News calls the second bearer of a surname by the full name.
    """
    only = _only(people)
    if only is not None or not people:
        return only
    introduced = _only(g for g in people if g.root().mentions[0].start < short.mentions[0].start)
    counts = sorted((len(g.root().mentions) for g in people), reverse=True)
    if introduced is None or len(introduced.mentions) + len(short.mentions) < 2 * counts[1]:
        return None
    return introduced


def _ends_with(parts: tuple[str, ...], end: tuple[str, ...]) -> bool:
    if len(parts) <= len(end):
        return False
    tail = parts[-len(end) :]
    return tail == end or (
        len(end[-1]) > 3 and name_key(" ".join(tail)) == name_key(" ".join(end)) and tail[-1][0] == end[-1][0]
    )


def _is_acronym(group: Group) -> bool:
    text = group.mentions[0].text
    return len(text) > 1 and text.replace(".", "").isupper() and " " not in text


def _plain(text: str) -> str:
    for article in _LEADING:
        text = text.removeprefix(article)
    return fold(" ".join(text.split())).replace("’", "'")
