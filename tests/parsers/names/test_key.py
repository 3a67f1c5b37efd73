"""The key: one for the spellings of a name, another for the next name."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.names.key import all_initials, initials, name_key, tokens, words

SPELLINGS = [
    (
        "Ahmed al-Sharaa",
        "Ahmad al-Shara'",
        "أحمد الشرع",
        "Ахмед аш-Шараа",
        "Ahmad ash-Sharaa",
        "Ahmed el-Sharaa",
    ),
    ("Khaled Meshaal", "Khalid Mishal", "خالد مشعل"),
    ("Hassan Nasrallah", "Hasan Nasrallah", "Hassan Nasr Allah", "حسن نصر الله", "Хасан Насралла"),
    ("Mahmoud Abbas", "Mahmud Abbas", "محمود عباس", "Махмуд Аббас"),
    ("Mohammed Abbas", "Muhammad Abbas", "Mohamed Abbas", "محمد عباس"),
    ("Omar al-Bashir", "Umar Bashir", "عمر البشير"),
    ("Firqat al-Ghuraba", "Firqatul Ghuraba", "Firqat ul-Ghuraba"),
    ("Abdulrahman Hassan", "Abd al-Rahman Hassan", "Abdurrahman Hassan", "عبد الرحمن حسن", "عبدالرحمن حسن"),
    ("İsrail Katz", "Israil Katz", "israil katz", "i\u0307srail katz", "ISRAIL KATZ"),
    ("İSTANBUL IĞDIR", "İstanbul Iğdır", "istanbul ığdır", "Istanbul Igdir"),
    ("शेख़ हसीना", "শেখ হাসিনা"),
    ("Vladimir Putin", "Владимир Путин", "Vladimir Poutine"),
    ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
    ("Saddam Hussein", "Saddam Husayn", "صدام حسين"),
    ("Volodymyr Zelenskyy", "Volodymyr Zelensky", "Володимир Зеленський"),
    ("Osama bin Laden", "Usama bin Ladin", "أسامة بن لادن"),
    ("Bashar al-Assad", "Bachar el-Assad", "Baschar al-Assad", "بشار الأسد", "Башар Асад"),
    ("Syrian Observatory for Human Rights", "the Syrian Observatory for Human Rights"),
]
"""Each row is one name."""

DIFFERENT = [
    ("Hassan Nasrallah", "Hussein Nasrallah"),
    ("Mahmoud Abbas", "Mohammed Abbas"),
    ("Jamal Khashoggi", "Jamil Khashoggi"),
    ("Omar Bashir", "Ammar Bashir"),
    ("Omar Bashir", "Amr Bashir"),
    ("Ahmed al-Sharaa", "Farouk al-Sharaa"),
    ("Jean Martin", "Joan Martin"),
    ("Ian Smith", "Anna Smith"),
    ("Sultan Ahmed", "Sultani Ahmed"),
    ("33rd Division", "99th Division"),
]


@pytest.mark.parametrize("spellings", SPELLINGS, ids=lambda s: s[0])
def test_spellings_share_a_key(spellings):
    assert len({name_key(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_names_have_keys_of_their_own(one, other):
    assert name_key(one) != name_key(other)


def test_no_two_of_the_names_share_a_key():
    keys = [name_key(spellings[0]) for spellings in SPELLINGS]
    assert len(set(keys)) == len(keys)


@settings(deadline=None)
@given(st.text())
def test_the_key_is_idempotent(text):
    assert name_key(name_key(text)) == name_key(text)


@settings(deadline=None)
@given(st.text(alphabet="abcdeghijkloqrstuvwxyz' -", max_size=30))
def test_the_key_is_idempotent_for_words(text):
    assert name_key(name_key(text)) == name_key(text)


@settings(deadline=None)
@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويةى أإآءئؤ", max_size=30))
def test_the_key_is_idempotent_for_arabic_letters(text):
    assert name_key(name_key(text)) == name_key(text)


@pytest.mark.parametrize("text", ["", " ", "😀😀", "**", "<@123456789>", "—", "'"])
def test_what_holds_no_letter_has_no_key(text):
    assert name_key(text) == ""


def test_marks_of_discord_and_markdown_are_no_part_of_a_name():
    assert name_key("**Ahmed** <@123456789> _al-Sharaa_") == name_key("Ahmed al-Sharaa")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Abdulrahman al-Sharaa", ("abd", "rahman", "sharaa")),
        ("Shams ad-Din", ("shams", "din")),
        ("Shamsuddin", ("shams", "din")),
        ("Firqatul Ghuraba", ("firqa", "ghuraba")),
        ("Ansarul Islam", ("ansar", "islam")),
        ("Maqbul Ahmed", ("maqbul", "ahmed")),
        ("Abdirahman Abdourezak", ("abd", "rahman", "abd", "rezak")),
        ("Abdennour Abdellah", ("abd", "nour", "abd", "allah")),
        ("Abdi Abdoulaye", ("abdi", "abd", "aye")),
        ("Abubakr Abolghasem", ("abu", "bakr", "abu", "ghasem")),
        ("Aboud Abuja", ("aboud", "abuja")),
        ("Nourddin Noureddine", ("nour", "din", "nour", "din")),
        ("Almadani Alfonso", ("madani", "alfonso")),
        ("U.S. Army", ("us", "army")),
        ("al-", ("al",)),
        ("Sharaa's", ("sharaa",)),
    ],
)
def test_tokens(text, expected):
    assert tokens(text) == expected


def test_initials_leave_out_small_words():
    assert initials("Syrian Observatory for Human Rights") == "sohr"
    assert initials("Hayat Tahrir al-Sham") == "hts"
    assert initials("أحمد الشرع") == ""
    assert initials("Hezbollah") == ""
    assert all_initials(words("Technology and Development Group Limited")) == ["tdgl", "tdg"]
    assert all_initials(words("Hayat Tahrir al-Sham")) == ["hts"]
    assert all_initials(words("TDG Limited")) == ["tl"]


def test_a_joining_word_at_the_end_is_a_word_of_the_name():
    assert tokens("Malekouti Pour") == ("malekouti", "pour")
    assert tokens("Forum pour la paix")[1] == "of"
