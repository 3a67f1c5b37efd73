"""The words of questions, a table a language."""

from parsers.questions.languages import ar, de, en, es, fr, tr
from parsers.questions.values import QuestionWords

TABLES: dict[str, QuestionWords] = {
    "en": en.WORDS,
    "fr": fr.WORDS,
    "ar": ar.WORDS,
    "de": de.WORDS,
    "es": es.WORDS,
    "tr": tr.WORDS,
}
