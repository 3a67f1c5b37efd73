"""Finds who and where a text names: people, organisations and places, with exact offsets.

Rules, lists and the whole text as evidence; no model. Every step is linear in the text's length. Must import
nothing of ours but the finder's parts.
"""

import re
from collections.abc import Mapping

from parsers.names.find_arabic import ArabicFinder
from parsers.names.find_chunks import Chunker
from parsers.names.find_evidence import Chunk, Evidence
from parsers.names.find_kinds import Judge
from parsers.names.find_known import add_known
from parsers.names.find_nouns import NounFilter
from parsers.names.find_numbered import with_numbers
from parsers.names.find_tails import Tails
from parsers.names.find_weak import WeakLines, name_table
from parsers.names.find_words import Line, LineKind, lower_words, read_lines
from parsers.names.find_works import with_works
from parsers.names.folding import fold
from parsers.names.gazetteer import gazetteer
from parsers.names.lexicon import LANGUAGES, lexicon
from parsers.names.values import NameKind, NameMention

_SURE_PARTICLES = frozenset({"bin", "ibn", "bint", "van", "van der", "van den", "van de", "von", "von der"})
_PARTICLE_BEFORE = re.compile(
    r"(?<!\w)((?:van|von|de|di|da|du|del|dos|bin|ibn|bint|abu|al|el)(?: (?:der|den|de|la))?) \Z"
)
_ARABIC = re.compile("[\u0600-\u06ff]")
_LATIN = re.compile("[A-Za-z]")


def find_names(
    text: str, language: str = "en", *, known: Mapping[str, NameKind] | None = None
) -> list[NameMention]:
    """The people, organisations and places that ``text`` names, in reading order, without overlaps.

    ``language`` is a code ("en", "fr", "ar", "de", "es", "tr"; others are read with the tables of English, or of
    Arabic where the text is in Arabic letters). ``known`` are names that the caller has met before, with their
    kinds: they are found wherever the text has them. Never raises.
    """
    code = _code(text, language)
    if code == "ar":
        extra = {fold(name): kind for name, kind in (known or {}).items()}
        return ArabicFinder(text, lexicon("ar"), gazetteer("ar"), extra).find()
    found = _find_capitals(text, code)
    return add_known(text, found, known) if known else found


def _code(text: str, language: str) -> str:
    code = language.casefold()[:2]
    if code == "ar" or code not in LANGUAGES:
        sample = text[:2000]
        return "ar" if len(_ARABIC.findall(sample)) > len(_LATIN.findall(sample)) else "en"
    return code


def _find_capitals(text: str, language: str) -> list[NameMention]:
    """Names in scripts with capitals."""
    words, known = lexicon(language), gazetteer(language)
    lines = read_lines(text, language)
    chunker = Chunker(text, words, known, Evidence(lower_words(text)))
    chunks = _prose_chunks(chunker, lines, language)
    judge = Judge(text, words, known)
    judge.bodies.update(chunker.evidence.bodies)
    judge.surnames.update(_surnames(chunks, judge))
    weak = WeakLines(chunker, name_table(chunks, judge.decide(chunks)))
    if language != "de":
        chunks += [chunk for line in lines if line.kind is not LineKind.PROSE for chunk in weak.chunks(line)]
    tails = Tails(text, words, language) if language in {"fr", "es"} else None
    particles = {
        word.gap.strip() + " " + word.low for chunk in chunks for word in chunk.words[1:] if word.gap.strip()
    }
    sure = _SURE_PARTICLES - {"von", "von der"} if language == "de" else _SURE_PARTICLES
    found: list[NameMention] = []
    for chunk, kind in zip(chunks, judge.decide(chunks), strict=True):
        bounds = tails.bounds(chunk) if tails and kind is not NameKind.OTHER else (chunk.start, chunk.end)
        if bounds is not None:
            start, end = bounds
            named = _kind_within(chunk, start, end, kind)
            if named is NameKind.PERSON:
                start = _with_particle(text, start, chunk, particles, sure)
            found.append(NameMention(start, end, text[start:end], named))
    apart = with_numbers(text, _apart(found))
    return with_works(text, apart, words) if language == "en" else apart


def _prose_chunks(chunker: Chunker, lines: list[Line], language: str) -> list[Chunk]:
    prose = [line for line in lines if line.kind is LineKind.PROSE or language == "de"]
    segments = [chunker.segments(line) for line in prose]
    for line_segments in segments:
        chunker.learn(line_segments)
    chunks = [chunk for line_segments in segments for chunk in chunker.chunks(line_segments)]
    if language != "de":
        return chunks
    nouns = NounFilter(chunker.words, chunker.known, set())
    once = [kept for chunk in chunks if (kept := nouns.keep(chunk)) is not None]
    kept_once = set(map(id, once))
    more = (c for c in chunks if len(c.words) == 1 and id(c) not in kept_once)
    return once + [c for c in more if c.low in nouns.surnames]


def _kind_within(chunk: Chunk, start: int, end: int, kind: NameKind) -> NameKind:
    """The kind of a chunk whose bounds were moved: a widened person is a body, a shortened one somebody in office."""
    if start > chunk.start:
        return NameKind.PERSON
    widened = end - start > chunk.end - chunk.start
    return NameKind.ORGANISATION if widened and kind is NameKind.PERSON else kind


def _with_particle(text: str, start: int, chunk: Chunk, seen: set[str], sure: frozenset[str]) -> int:
    """Where a surname starts with its particle: "bin Laden", or "de Klerk" when the text has the full name too."""
    before = _PARTICLE_BEFORE.search(text, max(chunk.line.start, start - 12), start)
    if before is None:
        return start
    titled = chunk.titled and chunk.words[0].gap.strip() == before[1]
    belongs = titled or before[1] in sure or f"{before[1]} {chunk.words[0].low}" in seen
    return before.start(1) if belongs else start


def _apart(found: list[NameMention]) -> list[NameMention]:
    """In reading order; of two that overlap the one that starts first, the longer one."""
    kept: list[NameMention] = []
    for mention in sorted(found, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _surnames(chunks: list[Chunk], judge: Judge) -> set[str]:
    """The last words of names that are surely people's."""
    found: set[str] = set()
    for chunk in chunks:
        if chunk.hint is NameKind.OTHER:
            continue
        if chunk.low in judge.words.organisations:
            continue
        if len(chunk.words) > 1:
            own, around = judge.own(chunk), judge.around(chunk)
            person, organisation, place = (o + a for o, a in zip(own, around, strict=True))
            if person > organisation + 1 and person > place + 1:
                found.add(chunk.words[-1].low)
        elif chunk.titled:
            found.add(chunk.words[0].low)
    return found
