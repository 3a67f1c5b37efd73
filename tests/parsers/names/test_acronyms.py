"""Acronyms defined in brackets, after Schwartz and Hearst."""

import pytest

from parsers.names.acronyms import find_definitions, initials


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "the Cedar Observatory for Human Rights (COHR) said",
            ("Cedar Observatory for Human Rights", "COHR"),
        ),
        ("Hay’at Tahrir al-Sham (HTS)", ("Hay’at Tahrir al-Sham", "HTS")),
        (
            "l'Observatoire syrien des droits de l'homme (OSDH)",
            ("Observatoire syrien des droits de l'homme", "OSDH"),
        ),
        ("the Delta People's Movement (DPM, also the Movement)", ("Delta People's Movement", "DPM")),
    ],
)
def test_a_long_form_is_found(text: str, expected: tuple[str, str]):
    found = [(text[d.start : d.end], text[d.short_start : d.short_end]) for d in find_definitions(text)]
    assert found == [expected]


@pytest.mark.parametrize(
    "text", ["Ann Lee (UK) won", "the vote (2019)", "he said (see below)", "(NATO)", "x (A.B) (CD", ""]
)
def test_other_brackets_define_nothing(text: str):
    assert list(find_definitions(text)) == []


def test_initials():
    assert initials("Free Delta Army") == "FDA"
    assert initials("Bank of the River") == "BR"
