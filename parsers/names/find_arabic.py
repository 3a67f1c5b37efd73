"""Names in Arabic text, which has no capitals: known names, heads of organisations, titles, given names.

A word may carry a prefix ("wa-", "bi-", "li-"); the mention starts behind it. Must import nothing of ours but
the finder's lists and values.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from parsers.names.folding import fold
from parsers.names.gazetteer import Gazetteer, gazetteer
from parsers.names.lexicon import Lexicon, lexicon
from parsers.names.values import NameKind, NameMention

_WORD = re.compile(r"[ء-يٱ-ۓً-ْٰـ]+")
_MARKS = re.compile("[ً-ْٰـ]")
_PREFIXES = ("و", "ف", "ب", "ل", "وب", "ول", "فب", "فل")
_ARTICLE = "ال"
_LONGEST = 7
_NAME_LINKS = frozenset(["بن", "ابن", "بنت", "ابو", "ام", "عبد", "ال", "دي", "فون", "لو"])
_ABOU = frozenset(["ابو", "ابي", "ابا", "ام"])
_PURPOSE = frozenset(
    map(
        fold,
        """
        لحقوق للدراسات للأبحاث للصحة للأنباء لمكافحة للعدالة للتنمية للسلام لشؤون للإغاثة للإعلام
        للطاقة للاجئين للعلوم لتحرير لنصرة
        """.split(),
    )
)


@cache
def _openers() -> frozenset[str]:
    """The first words of the lists' names of several words."""
    words, known = lexicon("ar"), gazetteer("ar")
    return _first_words([*words.organisations, *words.places, *known.places])


def _first_words(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name.partition(" ")[0] for name in names if " " in name)


@dataclass(slots=True)
class _Word:
    start: int
    end: int
    low: str
    fresh: bool
    """Whether punctuation or a line end stands before it: no name crosses that."""


@dataclass(slots=True)
class ArabicFinder:
    """Reads one text with the Arabic tables; ``extra`` are folded names known beforehand, with their kinds."""

    text: str
    words: Lexicon
    known: Gazetteer
    extra: dict[str, NameKind] = field(default_factory=dict[str, NameKind])
    _own_openers: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self._own_openers = _first_words(self.extra)

    def find(self) -> list[NameMention]:
        """The names in reading order, without overlaps."""
        words = self._split()
        found: list[NameMention] = []
        at = 0
        while at < len(words):
            size, skip, kind = self._name_at(words, at)
            if size and kind is not None:
                first, last = words[at], words[at + size - 1]
                found.append(self._mention(first.start + skip, last.end, kind))
            at += max(1, size)
        return self._with_surnames(words, found)

    def _split(self) -> list[_Word]:
        words: list[_Word] = []
        last = 0
        for match in _WORD.finditer(self.text):
            gap = self.text[last : match.start()]
            words.append(
                _Word(match.start(), match.end(), _fold(match[0]), fresh=bool(gap.strip()) or "\n" in gap)
            )
            last = match.end()
        return words

    def _mention(self, start: int, end: int, kind: NameKind) -> NameMention:
        return NameMention(start, end, self.text[start:end], kind)

    def _name_at(self, words: list[_Word], at: int) -> tuple[int, int, NameKind | None]:
        """(words, letters of the prefix, kind) of the name that starts at ``at``; no words where none does."""
        size, skip, kind = self._listed(words, at)
        if size:
            return size, skip, kind
        if size := self._named_place(words, at):
            return size, 0, NameKind.PLACE
        for prefix in self._prefixes(words[at].low):
            low = words[at].low[prefix:]
            if low in self.words.organisation_heads and (size := self._body(words, at)):
                return size, prefix, NameKind.ORGANISATION
            if size := self._person(words, at, low):
                return size, prefix, NameKind.PERSON
        return 0, 0, None

    def _prefixes(self, low: str) -> list[int]:
        """How many letters may be a prefix: none, one or two."""
        return [0, *sorted(len(p) for p in _PREFIXES if low.startswith(p) and len(low) - len(p) > 2)]

    def _listed(self, words: list[_Word], at: int) -> tuple[int, int, NameKind | None]:
        """The longest name of a list that starts here."""
        longest = min(5, self._run(words, at)) if self._opens_several(words[at].low) else 1
        for size in range(longest, 0, -1):
            low = " ".join(w.low for w in words[at : at + size])
            for prefix in self._prefixes(low):
                kind = self._listed_kind(low[prefix:], words, at, size)
                if kind is not None:
                    return size, prefix, kind
            if low.startswith("لل") and self._listed_kind(_ARTICLE + low[2:], words, at, size):
                return size, 1, self._listed_kind(_ARTICLE + low[2:], words, at, size)
        return 0, 0, None

    def _opens_several(self, low: str) -> bool:
        """Whether a name of several words in a list may begin with this word, prefixes aside."""
        begun = [low, *(low[len(prefix) :] for prefix in _PREFIXES if low.startswith(prefix))]
        if low.startswith("لل"):
            begun.append(_ARTICLE + low[2:])
        return any(word in _openers() or word in self._own_openers for word in begun)

    def _listed_kind(self, low: str, words: list[_Word], at: int, size: int) -> NameKind | None:
        if low in self.extra:
            return self.extra[low]
        if low in self.words.organisations:
            return NameKind.ORGANISATION
        if low in self.words.places:
            return NameKind.PLACE
        strength = self.known.place(low)
        if strength and low not in self.known.given and low not in self.words.stop:
            before = words[at - 1].low if at and not words[at].fresh else ""
            if strength > 2 or size > 1 or before in self.words.place_nouns:
                return NameKind.PLACE
        return None

    def _named_place(self, words: list[_Word], at: int) -> int:
        """The size of a name after "the town of" and its like; 0 where none stands before."""
        if not at or words[at].fresh or words[at - 1].low not in self.words.place_nouns:
            return 0
        low = words[at].low
        if self._is_word(low) or low in self.words.place_nouns or low in self.words.in_place or len(low) < 3:
            return 0
        return 2 if low in _PLACE_OPENERS and self._run(words, at) > 1 else 1

    def _run(self, words: list[_Word], at: int) -> int:
        """How many words follow without punctuation between them."""
        size = 1
        while at + size < len(words) and size < _LONGEST and not words[at + size].fresh:
            size += 1
        return size

    def _body(self, words: list[_Word], at: int) -> int:
        """The size of an organisation's name from its head: nouns up to a definite one, then its adjectives."""
        definite = words[at].low.startswith(_ARTICLE)
        size, most, plain = 1, self._run(words, at), 0
        while size < most:
            low = words[at + size].low
            listed = low in self.words.stop or low in self.words.saying or low in self.known.given
            if listed or self._is_joined_stop(low):
                break
            if low in _PURPOSE:
                definite, plain = False, 0
            elif self.known.place(low):
                definite = True
            elif low.startswith(_ARTICLE):
                if len(low) < 5 or low in self.words.titles or (definite and size > 3):
                    break
                definite = True
            elif definite or plain:
                break
            else:
                plain = 1
            size += 1
        enough = size > 1 and (
            words[at + size - 1].low.startswith(_ARTICLE) or self.known.place(words[at + size - 1].low)
        )
        return size if enough and self._distinct(words, at, size) else 0

    def _distinct(self, words: list[_Word], at: int, size: int) -> bool:
        """Whether more than "the Syrian government" is said: a head with nothing but a nationality names nobody new."""
        rest = [w.low for w in words[at + 1 : at + size]]
        head = words[at].low
        return not (
            all(low in self.words.peoples or low in self.words.modifiers for low in rest) and head in _GENERIC
        )

    def _person(self, words: list[_Word], at: int, low: str) -> int:
        """The size of a person's name from a given name, a kunya, or the words after a title."""
        most = self._run(words, at)
        titled = self._after_title(words, at)
        if low in _ABOU:
            return (
                min(most, 3)
                if most > 2 and words[at + 2].low.startswith(_ARTICLE)
                else (2 if most > 1 and (titled or words[at + 1].low in self.known.given) else 0)
            )
        if low in self.words.stop or low in self.words.titles:
            return 0
        given = low in self.known.given or (low.startswith("عبد") and (len(low) > 3 or most > 1))
        if not given and not (titled and self._may_be_name(low)):
            return 0
        size = 1
        while size < min(most, 4) and self._continues(words, at, size, titled=titled):
            size += 1
        while size > 1 and words[at + size - 1].low in _NAME_LINKS:
            size -= 1
        if size == 1:
            return 1 if titled and given else 0
        return size

    def _after_title(self, words: list[_Word], at: int) -> bool:
        """Whether a title stands before, perhaps with its office and nationality ("the Turkish foreign minister")."""
        back = at - 1
        steps = 0
        while back >= 0 and not words[back + 1].fresh and steps < 5:
            low = words[back].low
            bare = low[1:] if low[:1] in "وبلف" else low
            if low in self.words.titles or bare in self.words.titles or (low in _CUES and not steps):
                return True
            office = low in self.words.modifiers or low in self.words.peoples or low.startswith(_ARTICLE)
            if not office and not self.known.place(low):
                return False
            back, steps = back - 1, steps + 1
        return False

    def _may_be_name(self, low: str) -> bool:
        return (
            len(low) > 2
            and not low.startswith(_ARTICLE)
            and not self._is_word(low)
            and low not in self.words.organisation_heads
        )

    def _is_word(self, low: str) -> bool:
        lexicon = self.words
        return (
            low in lexicon.stop
            or low in lexicon.saying
            or low in lexicon.months
            or low in lexicon.titles
            or low in lexicon.peoples
            or low in lexicon.modifiers
        )

    def _is_joined_stop(self, low: str) -> bool:
        """A stop word or verb behind "wa-" or "fa-"."""
        return low[:1] in "وف" and (low[1:] in self.words.stop or low[1:] in self.words.saying)

    def _continues(self, words: list[_Word], at: int, size: int, *, titled: bool) -> bool:
        low = words[at + size].low
        ordinary = self._is_word(low) or self._is_joined_stop(low)
        if low in self.words.titles or (
            ordinary and low not in self.known.given and words[at + size - 1].low != "عبد"
        ):
            return False
        if (
            low in _NAME_LINKS
            or low in self.known.given
            or low in self.known.family
            or words[at + size - 1].low in _NAME_LINKS
        ):
            return True
        if words[at + size - 1].low.startswith(_ARTICLE):
            return False
        if low.startswith(_ARTICLE):
            return len(low) > 3
        listed = words[at + 1].low in self.known.given or words[at + 1].low in self.known.family
        if not titled or not self._may_be_name(low) or (size > 1 and not (size == 2 and listed)):
            return False
        return not low.startswith(("و", "ي", "ت") if size == 1 else ("و", "ب", "ل", "ف", "ي", "ت"))

    def _with_surnames(self, words: list[_Word], found: list[NameMention]) -> list[NameMention]:
        """Adds later mentions by the surname alone ("الشرع" of "أحمد الشرع")."""
        surnames = {
            _fold(m.text.split()[-1]): m.start
            for m in reversed(found)
            if m.kind is NameKind.PERSON and " " in m.text.strip()
        }
        surnames = {s: at for s, at in surnames.items() if len(s) > 3 and s not in self.words.peoples}
        taken = [(m.start, m.end) for m in found]
        index = 0
        for word in words:
            while index < len(taken) and taken[index][1] <= word.start:
                index += 1
            if index < len(taken) and taken[index][0] < word.end:
                continue
            for prefix in self._prefixes(word.low):
                if surnames.get(word.low[prefix:], len(self.text)) < word.start:
                    found.append(self._mention(word.start + prefix, word.end, NameKind.PERSON))
                    break
        return sorted(found, key=lambda m: m.start)


_CUES = frozenset(
    {"باسم", "بلقب", "بقياده", "بقيادة", "بزعامه", "بزعامة", "برئاسة", "بريسه", fold("برئاسة"), "قال", "وقال"}
)
_PLACE_OPENERS = frozenset(
    map(fold, "رأس تل دير عين خان أبو أم كفر بيت باب جبل وادي مرج سهل بئر برج".split())
)
_GENERIC = frozenset(
    map(
        fold,
        """
        حكومة الجيش جيش قوات القوات الشرطة البرلمان الإدارة إدارة قيادة فريق المجلس مجلس محكمة
        المحكمة موقع شركة شبكة جماعة قناة صحيفة
        """.split(),
    )
)


def _fold(word: str) -> str:
    """The word without vowel marks and with one alif, as the lists have it."""
    return fold(_MARKS.sub("", word).replace("ٱ", "ا"))
