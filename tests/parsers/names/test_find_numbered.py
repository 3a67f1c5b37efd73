"""Numbers within names: troops, and makes of machines."""

import pytest

from parsers.names import find_names
from parsers.names.values import NameKind


def bodies(text: str, language: str = "en") -> list[str]:
    return [m.text for m in find_names(text, language) if m.kind is NameKind.ORGANISATION]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "The 4th Armoured Division shelled the town while the 104th Brigade waited.",
            ["4th Armoured Division", "104th Brigade"],
        ),
        (
            "en",
            "Officers of Unit 8200 met the III Corps and Division 17.",
            ["Unit 8200", "III Corps", "Division 17"],
        ),
        ("en", "Soldiers of the 76th brigade left, a third group stayed.", ["76th brigade"]),
        ("de", "Die 104. Brigade zog am 4. Mai ab.", ["104. Brigade"]),
        ("fr", "La 104e brigade est partie.", ["104e brigade"]),
        ("es", "La 104.ª Brigada se retiró.", ["104.ª Brigada"]),
        ("tr", "104. Tugay ve 25. Tümen bölgeye girdi.", ["104. Tugay", "25. Tümen"]),
    ],
)
def test_troops_are_found_with_their_number(language: str, text: str, expected: list[str]):
    assert bodies(text, language) == expected


@pytest.mark.parametrize(
    "text",
    [
        "In 2015 Army 20 soldiers left.",
        "The patients of the 2nd group recovered.",
        "By 4:5th brigades of thought it was said.",
    ],
)
def test_other_numbers_stay_outside(text: str):
    assert not any(char.isdigit() for name in bodies(text) for char in name)


def test_a_make_with_its_number_is_nobody():
    found = {
        m.text: m.kind for m in find_names("An F-16 Fighting Falcon and two MiG-29 Fulcrum jets flew over.")
    }
    assert found == {"F-16 Fighting Falcon": NameKind.OTHER, "MiG-29 Fulcrum": NameKind.OTHER}
