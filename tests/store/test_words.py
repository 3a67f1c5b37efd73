"""The marks of a search stand on what it finds: words as typed, and their forms in the language of the article."""

import pytest

from store.words import find_marks, read_search


@pytest.mark.parametrize(
    ("search", "text", "language", "marked"),
    [
        ("visited Paris", "Merz was visiting Paris, and Paris alone.", "en", ["visiting Paris", "Paris"]),
        ("visited Paris", "Merz was visiting Paris.", None, ["visiting Paris"]),
        ('"visited Paris"', "Merz was visiting Paris; he visited Paris twice.", "en", ["visited Paris"]),
        ("démission OR vis*", "Elle a démissionné, dit un visiteur.", "fr", ["démissionné", "visiteur"]),
        ("المدرسة", "أغلقت المدارس والمدرسة أبوابها.", "ar", ["والمدرسة"]),
    ],
)
def test_what_was_found_is_marked(search, text, language, marked):
    marks = find_marks(read_search(search), text, language)
    assert [text[start:end] for start, end in marks] == marked
