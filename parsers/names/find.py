"""Finds who and where a text names: people, organisations and places, with exact offsets.

Rules, lists and the whole text as evidence; no model. Every step is linear in the text's length. Must import
nothing of ours but the finder's parts.
"""

from parsers.names.find_chunks import Chunk, Chunker, Evidence
from parsers.names.find_kinds import Judge
from parsers.names.find_weak import WeakLines, name_table
from parsers.names.find_words import LineKind, lower_words, read_lines
from parsers.names.gazetteer import gazetteer
from parsers.names.lexicon import lexicon
from parsers.names.values import NameKind, NameMention


def find_names(text: str, language: str = "en") -> list[NameMention]:
    """The people, organisations and places that ``text`` names, in reading order, without overlaps."""
    words, known = lexicon(language), gazetteer(language)
    lines = read_lines(text, language)
    chunker = Chunker(text, words, known, Evidence(lower_words(text)))
    prose = [line for line in lines if line.kind is LineKind.PROSE]
    segments = [chunker.segments(line) for line in prose]
    for line_segments in segments:
        chunker.learn(line_segments)
    chunks = [chunk for line_segments in segments for chunk in chunker.chunks(line_segments)]
    judge = Judge(text, words, known)
    judge.surnames.update(_surnames(chunks, judge))
    table = name_table(chunks, judge.decide(chunks))
    weak = WeakLines(chunker, table)
    for line in lines:
        if line.kind is not LineKind.PROSE:
            chunks.extend(weak.chunks(line))
    kinds = judge.decide(chunks)
    found = [NameMention(c.start, c.end, text[c.start : c.end], k) for c, k in zip(chunks, kinds, strict=True)]
    return sorted(found, key=lambda m: m.start)


def _surnames(chunks: list[Chunk], judge: Judge) -> set[str]:
    """The last words of names that are surely people's."""
    found: set[str] = set()
    for chunk in chunks:
        if len(chunk.words) > 1:
            own, around = judge.own(chunk), judge.around(chunk)
            person, organisation, place = (o + a for o, a in zip(own, around, strict=True))
            if person > organisation + 1 and person > place + 1:
                found.add(chunk.words[-1].low)
        elif chunk.titled:
            found.add(chunk.words[0].low)
    return found


__all__ = ["NameKind", "find_names"]
