"""Every spelling a guild knows, searchable by any other spelling.

The names live in memory and are rebuilt from the store's table alone. Must import no store and no front end.
"""

from array import array
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import islice
from threading import RLock
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from parsers.names.blends import blend
from parsers.names.key import MAX_WORD, all_initials, clean, last_part, tokens_of, words
from parsers.names.ranking import Found, best_of, completed, pool
from parsers.names.runs import INITIALS, Words, is_acronym, may_write_out
from parsers.names.scoring import ALIKE, Comparison, compare, nearness, similarities
from parsers.names.scripts import as_spoken
from parsers.names.sounds import VOWELS
from parsers.names.values import NameMatch
from parsers.names.vocabulary import Spelt, Vocabulary, spell
from parsers.names.words import ARTICLES, COMPANY_FORMS

_COMPARED = 80
"""Names that are compared in full: the best by the words they share with the query."""

_NEAR = 100
"""Words that one asked word is taken for, at most."""

_MANY = 600
"""Rows among which the best are sought once they are partitioned: a name stands there once for each word."""

_TOUCHED = 500_000
"""Rows that the words of a query are looked up in, what tells most first: no list of common names takes longer."""

_LOOKED_UP = 8
"""Words of a query that names are looked up by, the most telling ones; all are compared."""

_BEGUN = 400
"""Words that a begun word is taken for, at most."""

_SHOWN = 600
"""Names that are sorted for a list of completions: those of most weight, of equals the shorter."""

_CERTAIN = 4
"""Power of how alike words are when names are chosen: one word met well tells more than three met by half."""

_RIVAL = 0.5
"""How much of what its words tell a name must share with a query that means it, unless it is written otherwise."""

_ALL_BEFORE = 0.36
_NO_ROWS = np.empty(0, np.uint32)

_RANK_INITIALS = 0.65
_RANK_INITIALS_AMONG = 0.38
_TELLING_INITIALS = 3
_CHANCE = 0.05
_RANK_BLEND = 0.6
_LIKELY = 0.6
_READ = 20_000
"""While there are no more names than this, those that a short name may be made of are read one by one."""

_GLUED = frozenset(("al", "el"))
_LEAST_BARE = 4
"""Letters of a word that an article may be written together with."""


class NameIndex:
    """Names by id: one id may have many. Safe to share between threads.

    ``search`` compares by sound in Latin, Arabic, Cyrillic and other letters; ``complete`` serves a list that
    follows someone's typing.
    """

    def __init__(self) -> None:
        self._words = Vocabulary()
        self._names: list[str] = []
        self._owners: list[Hashable] = []
        self._numbers: list[tuple[int, ...]] = []
        self._lengths = array("B")
        self._weights = array("I")
        self._told = np.zeros(0, np.float32)
        self._best = np.zeros(0, np.float32)
        self._free: list[int] = []
        self._rows: dict[Hashable, list[int]] = {}
        self._initials: dict[str, list[int]] = {}
        self._articled: dict[str, dict[int, None]] = {}
        self._lock = RLock()

    def __len__(self) -> int:
        """How many names are indexed."""
        return len(self._names) - len(self._free)

    def add(self, id: Hashable, name: str, weight: int = 0) -> None:  # noqa: A002 - the agreed name
        """Add one spelling of ``id``; adding it again changes nothing.

        ``weight`` is how much the name is wanted (a count, 0 or more): what is completed is sorted by it.
        """
        found = words(name)
        texts = _carriers(name, found)
        if not texts:
            return
        with self._lock:
            rows = self._rows.setdefault(id, [])
            if any(self._names[row] == name for row in rows):
                return
            numbers = tuple([self._words.add(text) for text in texts])
            row = self._place(id, name, numbers, weight)
            rows.append(row)
            self._note(name, found, row)
            for number in set(numbers):
                self._words.hold(number, row, weight)

    def _place(self, owner: Hashable, name: str, numbers: tuple[int, ...], weight: int) -> int:
        if not self._free:
            self._names.append(name)
            self._owners.append(owner)
            self._numbers.append(numbers)
            self._lengths.append(len(numbers))
            self._weights.append(weight)
            return len(self._names) - 1
        row = self._free.pop()
        self._names[row], self._owners[row], self._weights[row] = name, owner, weight
        self._numbers[row], self._lengths[row] = numbers, len(numbers)
        return row

    def _note(self, name: str, found: Sequence[str], row: int) -> None:
        """Remember what the words alone don't tell: initials, and an article at the start."""
        for letters in all_initials(found):
            self._initials.setdefault(letters, []).append(row)
        if (first := _article(name)) is not None:
            self._articled.setdefault(first, {})[row] = None

    def _unnote(self, name: str, row: int) -> None:
        for letters in all_initials(words(name)):
            self._initials[letters].remove(row)
        if (first := _article(name)) is not None:
            del self._articled[first][row]

    def remove(self, id: Hashable) -> None:  # noqa: A002 - the agreed name
        """Forget every name of ``id``; an unknown id is no error."""
        with self._lock:
            for row in self._rows.pop(id, ()):
                for number in set(self._numbers[row]):
                    self._words.release(number, row)
                self._unnote(self._names[row], row)
                self._names[row], self._owners[row], self._numbers[row] = "", None, ()
                self._free.append(row)

    def search(self, query: str, limit: int = 5, *, meant: bool = False) -> list[NameMatch]:
        """The ids whose names are nearest to ``query``, best first, an id once; empty when nothing is like it.

        Several accepted matches mean that the query names each of them: the caller asks which. With ``meant`` there
        are the accepted ones alone, for a third of the time.
        """
        if limit < 1:
            return []
        folded = clean(query)
        spoken = as_spoken(folded)
        found = self._read(query, meant=meant)
        if spoken != folded:
            found += self._read(spoken, meant=meant)
        best = best_of(query, found, limit)
        return [match for match in best if match.accepted] if meant else best

    def _read(self, query: str, *, meant: bool) -> list[Found]:
        """Names compared with one reading of a query."""
        texts = _carriers(query, words(query))
        if not texts:
            return []
        with self._lock:
            texts = [self._without_article(text) for text in texts]
            asked = spell(texts)
            weights = self._words.weights(asked, len(self)).tolist()
            chosen = self._candidates(query, asked, weights)
            rows = self._likely(asked, chosen) if meant or chosen.named else chosen.rows
            found = self._compare(clean(query), asked, weights, rows)
            found += self._abbreviated(query, texts)
            if len(texts) == 1 and not meant:
                found += self._blended(query.strip().casefold(), found)
        return found

    def _without_article(self, text: str) -> str:
        """A word whose article is written together with it ("Alfagih"), where the names know it without alone."""
        bare = text[2:]
        if text[:2] not in _GLUED or len(bare) < _LEAST_BARE or bare[0] in VOWELS:
            return text
        return bare if self._words.knows(bare) and not self._words.knows(text) else text

    def _candidates(self, query: str, asked: Spelt, weights: Sequence[float]) -> "_Chosen":
        """Rows of the names that share most with the query, by what their words tell."""
        self._make_room()
        touched: list[NDArray[np.uint32]] = []
        room = _TOUCHED
        for rows in self._touch(asked, weights):
            touched.append(rows)
            room -= len(rows)
            if room < 0:
                break
        rows = np.concatenate(touched)
        told = self._told[rows]
        lengths = np.frombuffer(self._lengths, np.uint8)[rows]
        found = _top(rows, told - 0.01 * lengths)
        telling = sum(weights[i] for i in _telling(asked.texts, weights))
        whole = (told >= telling * 0.999) & (lengths == len(asked.texts))
        same = self._same(query, rows[whole].tolist())
        chosen = list(dict.fromkeys(same + found))
        shares = (self._told[chosen] / telling).tolist()
        self._told[rows] = 0
        return _Chosen(chosen, shares, named=bool(same) and len(rows) >= _MANY)

    def _likely(self, asked: Spelt, chosen: "_Chosen") -> list[int]:
        """Those rows that the query may mean: they share much with it, or write it otherwise."""
        run = "".join(asked.sounds)
        likely: list[int] = []
        for row, share in zip(chosen.rows, chosen.shares, strict=True):
            texts, sounds = self._words.written(self._numbers[row])
            if share >= _RIVAL or may_write_out(asked.texts, run, texts, "".join(sounds)):
                likely.append(row)
        return likely

    def _touch(self, asked: Spelt, weights: Sequence[float]) -> Iterator[NDArray[np.uint32]]:
        """Tell each word to the names that hold it, the most telling word first; the rows of these names."""
        for i in _telling(asked.texts, weights):
            numbers = self._words.near(asked.classes[i], int(asked.concepts[i]))
            yield self._tell(spell([asked.texts[i]]), numbers, weights[i])
        yield from self._tell_joined(asked, weights)
        yield from self._tell_split(asked, weights)

    def _same(self, query: str, rows: Iterable[int]) -> list[int]:
        """Some of the rows whose name is the query: among many of the same words in any order they could be lost, and
        among many with a word that sounds like two of its together ("Yayim Mibor", "Yimbro").
        """
        exact = query.casefold()
        return list(islice((row for row in rows if self._names[row].casefold() == exact), _COMPARED))

    def _make_room(self) -> None:
        """``_told`` and ``_best`` have a place for every row; between searches they are all zero."""
        if len(self._told) < len(self._names):
            size = len(self._names) + len(self._names) // 4 + 64
            self._told, self._best = np.zeros(size, np.float32), np.zeros(size, np.float32)

    def _tell(self, asked: Spelt, numbers: Sequence[int], weight: float) -> NDArray[np.uint32]:
        """Add to each name that holds one of the words what the most alike of them tells; the names' rows."""
        if not numbers:
            return _NO_ROWS
        alike = nearness(asked, *self._words.heard(numbers))
        if asked.concepts[0]:
            alike = np.where(self._words.spelt(numbers).concepts == asked.concepts[0], 1, alike)
        near = np.flatnonzero(alike >= ALIKE)
        order = near[np.argsort(alike[near], kind="stable")][-_NEAR:]
        postings = [self._words.postings[numbers[int(j)]] for j in order]
        rows = _rows(postings)
        self._best[rows] = np.repeat(alike[order], [len(p) for p in postings])
        self._told[rows] = self._told[rows] + weight * self._best[rows] ** _CERTAIN
        return rows

    def _tell_joined(self, asked: Spelt, weights: Sequence[float]) -> Iterator[NDArray[np.uint32]]:
        """Names that write two asked words as one ("Fakhr Zadeh", "Fakhrzadeh")."""
        for i in range(min(len(asked.texts), _LOOKED_UP) - 1):
            joined = spell([asked.texts[i] + asked.texts[i + 1]])
            yield self._tell(joined, self._words.alike(joined.classes[0]), weights[i] + weights[i + 1])

    def _tell_split(self, asked: Spelt, weights: Sequence[float]) -> Iterator[NDArray[np.uint32]]:
        """Names that write as two words an asked word that none of them holds."""
        for group, weight in islice(zip(asked.classes, weights, strict=True), _LOOKED_UP):
            for cut in range(2, len(group) - 1) if not self._words.alike(group) else ():
                left, right = self._words.alike(group[:cut]), self._words.alike(group[cut:])
                for number in (*left, *right) if left and right else ():
                    rows = _rows([self._words.postings[number]])
                    self._told[rows] += weight / 2
                    yield rows

    def _compare(self, text: str, asked: Spelt, weights: Sequence[float], rows: Sequence[int]) -> list[Found]:
        used = sorted({n for row in rows for n in self._numbers[row]})
        if not used:
            return []
        spelt = self._words.spelt(used)
        columns = similarities(asked, spelt).T.tolist()
        told = self._words.weights(spelt, len(self)).tolist()
        place = {number: j for j, number in enumerate(used)}
        company = not COMPANY_FORMS.isdisjoint(asked.texts)
        query = _words(asked, range(len(weights)), weights, text, company=company)
        found: list[Found] = []
        for row in rows:
            at = [place[n] for n in self._numbers[row]]
            name = _words(spelt, at, told, clean(self._names[row]))
            compared = compare(query, name, [columns[j] for j in at])
            found.append((self._owners[row], self._names[row], compared))
        return pool(found)

    def _abbreviated(self, query: str, texts: Sequence[str]) -> Iterator[Found]:
        """Names with initials that were asked, and names that hold the initials of what was asked.

        Trusted where the initials stand alone, a company's form apart, and so few names could hardly have them by
        chance.
        """
        asked = _but_forms(texts)
        for letters in filter(is_acronym, dict.fromkeys(texts)):
            for row in islice(self._initials.get(letters, ()), _COMPARED):
                yield self._short_for(letters, row, alone=asked == [letters])
        for letters in filter(is_acronym, all_initials(words(query))):
            for row in islice(self._words.holding(letters), _COMPARED):
                around = _but_forms(_carriers(self._names[row], words(self._names[row])))
                yield self._short_for(letters, row, alone=around == [letters])

    def _short_for(self, letters: str, row: int, *, alone: bool) -> Found:
        if alone:
            trust = 1.0 if len(self) / 16 ** len(letters) < _CHANCE else 0.0
            compared = Comparison(_RANK_INITIALS, trust, part=False, why=INITIALS)
        else:
            rank = _RANK_INITIALS_AMONG if len(letters) >= _TELLING_INITIALS else 0.0
            compared = Comparison(rank, 0.0, part=False, why=INITIALS)
        return self._owners[row], self._names[row], compared

    def _blended(self, short: str, found: Sequence[Found]) -> Iterator[Found]:
        """Names whose words begin with the pieces of a short name that nothing else is like; never trusted."""
        if not short.isascii() or not short.isalpha() or len(self) > _READ:
            return
        if max([compared.rank for _, _, compared in found], default=0.0) > _RANK_BLEND:
            return
        rows = [row for letters, held in self._initials.items() if letters[0] == short[0] for row in held]
        for row in rows:
            likely = blend(short, [w for w in words(self._names[row]) if w not in ARTICLES])
            if likely >= _LIKELY:
                compared = Comparison(_RANK_BLEND * likely, 0.0, part=False, why="short for it")
                yield self._owners[row], self._names[row], compared

    def complete(self, prefix: str, limit: int = 25) -> list[NameMatch]:
        """Names for a list that follows someone's typing: all words as ``search`` takes them, the last only begun.

        First the very name that was typed, then those that hold what was typed (``accepted``: they begin so), the
        most wanted first, then those with a word that sounds so, then what ``search`` finds; an id once.
        """
        typed = words(prefix)
        while len(typed) > 1 and typed[-1] in ARTICLES:
            typed.pop()
        if not typed or limit < 1:
            return []
        before = [w for w in typed[:-1] if w not in ARTICLES]
        with self._lock:
            rows = self._begun(list(dict.fromkeys(tokens_of(before)))[-_LOOKED_UP:], last_part(typed[-1]))
            rows += islice(self._articled.get(typed[-1], ()), _SHOWN)
            named = [(self._owners[row], self._names[row], self._weights[row]) for row in rows]
            found = completed(prefix, named, limit)
        if len(found) < limit:
            shown = {match.id for match in found}
            found += [m for m in self.search(prefix, limit) if m.id not in shown][: limit - len(found)]
        return found

    def _begun(self, before: list[str], last: str) -> list[int]:
        """Rows of names with a word that begins like ``last`` and with all of ``before``, at most ``_SHOWN``."""
        rows = _rows([self._words.postings[n] for n in self._words.beginning(last, _BEGUN)])
        if before:
            rows = rows[self._share(before, rows) > _ALL_BEFORE * len(before)]
        if len(rows) > _SHOWN:
            weights = np.frombuffer(self._weights, np.uint32)[rows].astype(np.int64)
            wanted = (weights << 8) - np.frombuffer(self._lengths, np.uint8)[rows]
            rows = rows[np.argpartition(-wanted, _SHOWN)[:_SHOWN]]
        return list(dict.fromkeys(rows.tolist()))

    def _share(self, before: list[str], rows: NDArray[np.uint32]) -> NDArray[np.float32]:
        """For each row, how many of the words its name holds."""
        self._make_room()
        touched: list[NDArray[np.uint32]] = []
        for text in before:
            asked = spell([text])
            touched.append(self._tell(asked, self._words.near(asked.classes[0], int(asked.concepts[0])), 1.0))
        share = self._told[rows]
        self._told[np.concatenate(touched)] = 0
        return share


class _Chosen(NamedTuple):
    """Rows to compare with a query and how much of what it tells each is told; ``named``: one of many is spelt so."""

    rows: list[int]
    shares: list[float]
    named: bool


def _words(
    spelt: Spelt, at: Sequence[int], told: Sequence[float], text: str, *, company: bool = False
) -> Words:
    """The words of one name by their places among all."""
    heard = [spelt.sounds[j] for j in at]
    return Words(
        texts=[spelt.texts[j] for j in at],
        heard=heard,
        weights=[told[j] for j in at],
        movable=[int(spelt.concepts[j]) for j in at],
        sounds="".join(heard),
        bones="".join([spelt.skeletons[j] for j in at]),
        text=text,
        company=company,
    )


def _article(name: str) -> str | None:
    first = name[:3].casefold().strip(" -")
    return first if first in ARTICLES else None


def _carriers(name: str, found: list[str]) -> list[str]:
    """The words by which a name is found, of those ``found`` in it; without a letter it is one word ("🜁")."""
    carried = list(tokens_of(found))
    bare = "" if carried else clean(name).strip()[:MAX_WORD]
    return carried or ([bare] if bare else [])


def _telling(texts: Sequence[str], weights: Sequence[float]) -> Iterator[int]:
    """The places of the words that tell most, the most telling first and each word once."""
    places: dict[str, int] = {}
    for i in sorted(range(len(weights)), key=lambda i: -weights[i]):
        places.setdefault(texts[i], i)
    return islice(places.values(), _LOOKED_UP)


def _but_forms(texts: Sequence[str]) -> list[str]:
    return [text for text in texts if text not in COMPANY_FORMS]


def _rows(postings: "Sequence[array[int]]") -> NDArray[np.uint32]:
    held = [np.frombuffer(posting, np.uint32) for posting in postings if posting]
    return np.concatenate(held) if held else _NO_ROWS


def _top(rows: NDArray[np.uint32], told: NDArray[np.floating]) -> list[int]:
    """The ``_COMPARED`` rows told most about, each once, of equals the first added; ``rows`` may repeat some."""
    if len(rows) > _MANY:
        most = np.argpartition(-told, _MANY - 1)[:_MANY]
        rows, told = rows[most], told[most]
    return list(dict.fromkeys(rows[np.lexsort((rows, -told))].tolist()))[:_COMPARED]
