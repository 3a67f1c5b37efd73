"""Measures ``find_names`` on files in CoNLL columns (token first, tag last): span and type F1.

    python benchmarks/entities.py FILE... [--document N] [--errors N] [--half 1|2]

Tokens are joined by blanks, sentences by line ends; a document ends at ``-DOCSTART-``, or after ``--document``
sentences where a file marks none. *All spans* counts every marked name whatever its kind, MISC and our ``other``
included; *spans* and *typed* count PER, ORG and LOC alone, and *with MISC* asks ``other`` of MISC too. ``--half`` reads
every second document, so that a rule made on one half can be tried on the other. Files are read, never copied.
"""

import argparse
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from parsers.names.find import find_names

KINDS = {
    "PER": "person", "PERSON": "person", "ORG": "organisation", "ORGANISATION": "organisation",
    "LOC": "place", "LOCATION": "place", "MISC": "other",
}  # fmt: skip
Span = tuple[int, int]


def sentences(path: Path) -> Iterator[list[tuple[str, str]] | None]:
    """The sentences of a file as (token, tag); None where a document starts."""
    rows: list[tuple[str, str]] = []
    for line in path.read_text("utf-8").splitlines():
        parts = line.split()
        if parts and parts[0] != "-DOCSTART-":
            rows.append((parts[0], parts[-1]))
            continue
        if rows:
            yield rows
            rows = []
        if parts:
            yield None
    if rows:
        yield rows


def documents(path: Path, size: int) -> Iterator[list[list[tuple[str, str]]]]:
    """The documents of a file; ``size`` sentences each where it marks none."""
    found: list[list[tuple[str, str]]] = []
    marked = "-DOCSTART-" in path.read_text("utf-8")
    for sentence in sentences(path):
        if sentence is None or (not marked and len(found) >= size):
            if found:
                yield found
            found = []
        if sentence is not None:
            found.append(sentence)
    if found:
        yield found


def gold_spans(rows: list[tuple[str, str]], offsets: list[Span]) -> dict[Span, str]:
    """Spans by kind; both the IOB1 and the IOB2 way of tagging are read."""
    found: dict[Span, str] = {}
    start: int | None = None
    kind = ""
    for (_, tag), (begin, _), before in zip(
        [*rows, ("", "O")], [*offsets, (0, 0)], [(0, 0), *offsets], strict=True
    ):
        now = KINDS.get(tag[2:].upper(), "") if tag != "O" else ""
        if start is not None and (now != kind or tag.startswith("B-")):
            found[start, before[1]] = kind
            start = None
        if now and start is None:
            start, kind = begin, now
    return found


def lay_out(document: list[list[tuple[str, str]]]) -> tuple[str, dict[Span, str]]:
    """The text of a document, and the kind of each span in it."""
    parts: list[str] = []
    gold: dict[Span, str] = {}
    at = 0
    for rows in document:
        offsets: list[Span] = []
        for token, _ in rows:
            offsets.append((at, at + len(token)))
            at += len(token) + 1
        parts.append(" ".join(token for token, _ in rows))
        gold |= gold_spans(rows, offsets)
    return "\n".join(parts), gold


def scores(right: int, found: int, gold: int) -> str:
    """Precision, recall and F1 in percent."""
    precision, recall = right / max(1, found), right / max(1, gold)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return f"P {100 * precision:5.1f}  R {100 * recall:5.1f}  F1 {100 * f1:5.1f}"


def measure(path: Path, *, size: int, errors: int, half: int) -> None:
    """Prints the figures of one file, and its most frequent errors."""
    count: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    spurious: Counter[str] = Counter()
    mistyped: Counter[str] = Counter()
    seconds, characters = 0.0, 0
    for number, document in enumerate(documents(path, size)):
        if half and number % 2 != half - 1:
            continue
        text, gold = lay_out(document)
        began = time.process_time()
        found = {(m.start, m.end): str(m.kind) for m in find_names(text)}
        seconds += time.process_time() - began
        characters += len(text)
        tally(count, gold, found)
        missed.update(show(text, s, gold[s]) for s in gold.keys() - found.keys())
        spurious.update(show(text, s, found[s]) for s in found.keys() - gold.keys())
        mistyped.update(
            f"{gold[s]} as {found[s]}: {show(text, s, '')}"
            for s in gold.keys() & found.keys()
            if gold[s] != found[s]
        )
    speed = characters / max(seconds, 1e-9)
    print(f"{path.name}: {count['gold']} names, {characters:,} characters, {speed:,.0f} characters/s of CPU")
    print("  all spans    ", scores(count["all spans"], count["found"], count["gold"]))
    print("  with MISC    ", scores(count["all typed"], count["found"], count["gold"]))
    print("  spans        ", scores(count["spans"], count["found ours"], count["gold ours"]))
    print("  typed        ", scores(count["typed"], count["found ours"], count["gold ours"]))
    for kind in ("person", "organisation", "place", "other"):
        print(f"  {kind:13}", scores(count["right " + kind], count["found " + kind], count["gold " + kind]))
    for title, table in (("missed", missed), ("spurious", spurious), ("mistyped", mistyped)):
        if errors:
            print(f"  -- {title}")
            for example, times in table.most_common(errors):
                print(f"     {times:3} {example}")


def tally(count: Counter[str], gold: dict[Span, str], found: dict[Span, str]) -> None:
    """Adds one document to the counts."""
    count["gold"] += len(gold)
    count["found"] += len(found)
    count["all spans"] += len(gold.keys() & found.keys())
    count["all typed"] += len(gold.items() & found.items())
    for kind in ("person", "organisation", "place", "other"):
        count["gold " + kind] += sum(k == kind for k in gold.values())
        count["found " + kind] += sum(k == kind for k in found.values())
        count["right " + kind] += sum(k == kind and gold.get(s) == k for s, k in found.items())
    gold = {s: k for s, k in gold.items() if k != "other"}
    found = {s: k for s, k in found.items() if k != "other"}
    count["gold ours"] += len(gold)
    count["found ours"] += len(found)
    count["spans"] += len(gold.keys() & found.keys())
    count["typed"] += len(gold.items() & found.items())


def show(text: str, span: Span, kind: str) -> str:
    """A span with a little of its surroundings."""
    start, end = span
    around = text[max(0, start - 25) : start] + "[" + text[start:end] + "]" + text[end : end + 25]
    return f"{kind:12} {around}".replace("\n", "|")


def main() -> None:
    """Measures every file given."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument(
        "--document", type=int, default=25, help="sentences in a document where a file marks none"
    )
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--half", type=int, choices=(1, 2), default=0)
    options = parser.parse_args()
    for path in options.files:
        measure(path, size=options.document, errors=options.errors, half=options.half)


if __name__ == "__main__":
    main()
