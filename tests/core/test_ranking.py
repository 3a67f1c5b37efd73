from datetime import date
from itertools import product

import pytest

from bot.core.evidence import Asked, Wanted
from bot.core.ranking import weigh
from parsers.dates.span import DateSpan, Precision
from parsers.names.values import Certainty, NameKind
from parsers.questions import concepts_of, read_question
from parsers.values import DatedBy
from store.values import Candidate, EntityId, EventId, NamedAt

TODAY = date(2025, 6, 1)
MARA, HARBOUR = EntityId(1), EntityId(2)

SENTENCES = {
    "Mara Holt was arrested in the harbour on 3 May 2025.": [(MARA, 0)],
    "She was arrested on 3 May 2025.": [],
    "The harbour was closed for a week.": [(HARBOUR, 4)],
    "A ship left on 4 May 2025, said Mara Holt.": [(MARA, 32)],
    "Nothing else was told.": [],
}
BEFORE = [
    "",
    "Mara Holt is captain of the harbour.",
    "Police arrested 12 people. Holt came later.",
    "The ship left.",
]
QUESTIONS = [
    "When was Mara Holt arrested?",
    "Where was she arrested?",
    "What did Mara Holt say about the ship?",
]


def wanted_by(question):
    read = read_question(question, TODAY)
    names = [
        Asked(text=text, entities=frozenset([MARA]), words=("mara", "holt"), weight=3.0, kind=NameKind.PERSON)
        for text in read.names
    ]
    concepts = tuple((concept, 1.5) for concept in concepts_of(read.words, "en"))
    return Wanted(question=read, concepts=concepts, names=tuple(names))


def candidate_of(text, named):
    return Candidate(
        id=EventId(1),
        place=(1, 1, 0),
        text=text,
        language="en",
        title="News of the day",
        published=None,
        span=DateSpan(TODAY, TODAY, Precision.DAY),
        dated_by=DatedBy.TEXT,
        dated_at=None,
        attribution=None,
        certainty=Certainty.STATED,
        named=tuple(NamedAt(entity=who, start=start, kind=NameKind.PERSON) for who, start in named),
    )


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("Mara Holt was elected on 3 May 2025.", True),
        ("Mara Holt was not formally elected on 3 May 2025.", False),
        ("Mara Holt wasn't elected on 3 May 2025.", False),
        ("Mara Holt was elected on 3 May 2025, not in April.", True),
        ("Mara Holt, whom nobody would elect, became minister on 3 May 2025.", True),
        ("An election for Mara Holt will be held.", True),
        ("For Mara Holt an election will not be held.", False),
    ],
)
def test_what_did_not_happen_is_no_other_word_for_what_is_asked(text, answers):
    candidate = candidate_of(text, [(MARA, text.index("Mara"))])
    assert weigh(wanted_by("When was Mara Holt appointed?"), candidate).answers is answers


def test_whether_something_happened_is_answered_by_its_not_having_happened():
    candidate = candidate_of("Mara Holt was not elected.", [(MARA, 0)])
    assert weigh(wanted_by("Was Mara Holt appointed?"), candidate).answers


def test_only_what_stands_before_an_open_sentence_says_more_of_it():
    opened = set()
    for question, (text, named), before in product(QUESTIONS, SENTENCES.items(), BEFORE):
        wanted, candidate = wanted_by(question), candidate_of(text, named)
        alone, within = weigh(wanted, candidate), weigh(wanted, candidate, before)
        if alone.open:
            opened.add(within.answers)
        elif alone.answers or within.answers:
            assert within == alone
    assert opened == {True, False}
