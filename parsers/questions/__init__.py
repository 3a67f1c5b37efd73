"""Reads a question asked in plain words: what is wanted, about whom, when, and with which words."""

from parsers.questions.concepts import concepts_of
from parsers.questions.meanings import stems_of_meaning
from parsers.questions.peoples import people_of
from parsers.questions.reading import LONGEST, read_question
from parsers.questions.values import Concept, Question, QuestionKind

__all__ = [
    "LONGEST",
    "Concept",
    "Question",
    "QuestionKind",
    "concepts_of",
    "people_of",
    "read_question",
    "stems_of_meaning",
]
