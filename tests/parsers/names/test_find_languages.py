"""``find_names`` on French, Spanish, German, Turkish and Arabic text."""

import pytest

from parsers.names import find_names
from parsers.names.values import NameKind

P, O, L = NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE  # noqa: E741 - the marks of the gold files


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Au XIXe siècle, Lyon exportait du charbon.", [("Lyon", L)]),
        ("es", "En el siglo XIX se construyó, y Luis Vallón murió.", [("Luis Vallón", P)]),
        ("fr", "Le président Luc Vallon est arrivé à Idlib jeudi.", [("Luc Vallon", P), ("Idlib", L)]),
        ("fr", "L’Ukraine et l'Otan ont signé.", [("Ukraine", L), ("Otan", O)]),
        (
            "fr",
            "L'Observatoire syrien des droits de l'homme compte.",
            [("Observatoire syrien des droits de l'homme", O)],
        ),
        ("fr", "Selon le ministère de la Santé, rien.", [("ministère de la Santé", O)]),
        ("fr", "Le ministre de la Défense Luc Vallon part.", [("Luc Vallon", P)]),
        (
            "fr",
            "Le ministère français des Affaires étrangères suit.",
            [("ministère français des Affaires étrangères", O)],
        ),
        ("fr", "Le groupe est dirigé par le Niçois Omar Diaby.", [("Omar Diaby", P)]),
        (
            "ar",
            "ونفى قائد الفرقة عمر ديابي المعروف باسم عمر أومسن ذلك.",
            [("عمر ديابي", P), ("عمر أومسن", P)],
        ),
        ("ar", "سقط نظام بشار الأسد.", [("بشار الأسد", P)]),
        ("es", "El presidente Luis Vallón llegó a Nueva York.", [("Luis Vallón", P), ("Nueva York", L)]),
        (
            "es",
            "La Unión Europea y Naciones Unidas firmaron.",
            [("Unión Europea", O), ("Naciones Unidas", O)],
        ),
        (
            "de",
            "Der Außenminister Karl Vallon sprach in München mit Journalisten.",
            [("Karl Vallon", P), ("München", L)],
        ),
        ("de", "Die Regierung und das Volk wollen Frieden im Land.", []),
        (
            "de",
            "Die Terrorgruppe Hamas und die Vereinten Nationen.",
            [("Hamas", O), ("Vereinten Nationen", O)],
        ),
        ("tr", "Cumhurbaşkanı Ahmet Demir İstanbul'da konuştu.", [("Ahmet Demir", P), ("İstanbul", L)]),
        ("tr", "Kerim Tolun Ankara'ya gitti.", [("Kerim Tolun", P), ("Ankara", L)]),
        ("ar", "وصل الرئيس السوري أحمد الشرع إلى دمشق.", [("أحمد الشرع", P), ("دمشق", L)]),
        ("ar", "قال المرصد السوري لحقوق الإنسان إن القوات انسحبت.", [("المرصد السوري لحقوق الإنسان", O)]),
        (
            "ar",
            "اجتمع أحمد الشرع بالوفد. وغادر الشرع بلدة سلقين.",
            [("أحمد الشرع", P), ("الشرع", P), ("سلقين", L)],
        ),
        ("ar", "وبدمشق التقى وزير الخارجية التركي هاكان فيدان بالصحفيين", [("دمشق", L), ("هاكان فيدان", P)]),
        ("fr", "Il dirige le Parti de l'Aube depuis.", [("Parti de l'Aube", O)]),
        ("de", "Die Nordwerke AG führt die Brigade al-Nahr.", [("Nordwerke AG", O), ("Brigade al-Nahr", O)]),
        ("ar", "يقود أبو حمزة لواء النهر.", [("أبو حمزة", P), ("لواء النهر", O)]),
        ("ar", "اعتقلت الشرطة محمد عبد الله في حلب.", [("محمد عبد الله", P), ("حلب", L)]),
        ("ar", "أعلنت وزارة الدفاع السورية ذلك.", [("وزارة الدفاع السورية", O)]),
    ],
)
def test_names_in_other_languages(language: str, text: str, expected: list[tuple[str, NameKind]]):
    found = [(m.text, m.kind) for m in find_names(text, language)]
    assert [name for name in found if name[1] is not NameKind.OTHER] == expected


def test_an_arabic_text_is_read_as_arabic_whatever_its_language_is_said_to_be():
    text = "وصل الرئيس أحمد الشرع إلى دمشق."
    assert find_names(text, "ckb") == find_names(text, "ar") != []


def test_known_names_in_arabic():
    found = find_names("وصل طوفان إلى المخيم", "ar", known={"طوفان": P})
    assert [(m.text, m.kind) for m in found] == [("طوفان", P)]
