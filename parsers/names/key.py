"""The key under which the spellings of one name meet.

``tokens`` cuts a name into the words that carry it; ``name_key`` joins what they sound like. The store merges full
names that share a key, so the key errs on the side of telling names apart. Must import nothing of ours but the
tables of scripts, sounds and words beside it.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from parsers.names.arabic_names import ARABIC_NAMES
from parsers.names.concepts import CONCEPTS
from parsers.names.scripts import (
    as_persian,
    is_arabic,
    is_persian,
    strip_arabic_marks,
    to_latin,
    word_with_signs,
)
from parsers.names.sounds import VOWELS, ending, skeleton, sound
from parsers.names.words import ARTICLES, COMPANY_FORMS, FORM_MARKS, FORMS, SAME, SUN_ARTICLES

MAX_LENGTH = 300
"""Characters of a name that are read: longer ones are no names."""

MAX_TOKENS = 24
"""Words of a name that are read, for the same reason."""

MAX_WORD = 40
"""Characters of one word that are read."""

_DISCORD = re.compile(r"<(?:@[!&]?|#|a?:\w+:|/[^:>]*:|t:)-?\d+(?::\w)?>")
_APOSTROPHES = re.compile("['’‘ʼʾʿ`´ʻˈ′ʹʺ]")
_POSSESSIVE = re.compile(r"['’]s\b")
_INITIALS = re.compile(r"\b(\w)\.(?=\w\b)")
_WORD = re.compile(r"[^\W_]+")
_SIGNED = re.compile("[\u0591-\u05c7\u0700-\u1cff\ua800-\uabff]")
"""Scripts that write vowels as signs, from Hebrew over those of India to Thai and Burmese."""

_ACCENTS = re.compile("[\u0300-\u036f]")
# "Abdulrahman", "Abdourahman", "Abdirahman"; "Abubakr", "Abolghasem"; "Nasrallah", "Noureddine", "Nourddin".
_GLUED = re.compile(
    r"(?P<abd>abd)(?:(?:ou|oo|[aeiou])(?:l(?!l)|(?=(?P<sun>[rsztnd])(?P=sun)|sh|[rsztn][aeiou].{3}))|(?=[aeou]ll)"
    r"|[iu](?=[^aeiouly].{3}|a[zw]))(?P<of>...+)"
    r"|(?P<abu>ab(?:ou|oo|[uo]))l?(?P<son>[^aeiouly].{3,})"
    r"|(?P<who>...+?)(?:[aou]ll?ah?|[aeiou]?dd(?:ee|i)ne?|[aeu]d(?:ee|i)ne?)"
)
_SUN_ARTICLE = re.compile(r"^(.)(?=\1)")
# Before letters that Arabic alone begins with ("Alqadi"), and in names of where one is from ("Almadani").
_GLUED_ARTICLE = re.compile(r"^[ae]l(?=(?:sh|kh|gh|dh|h|q|j|z)[a-z]{3}|[bdfgkmnrstw][a-z]{3,}i$)")
_CONSTRUCT = re.compile(r"(?<=...)[ae]t$")
_CONSTRUCT_GLUED = re.compile(r"(?<=...)[ae]tul$")
_ARABIC_GLUED = re.compile("(?P<abd>عبد)(?:ال)?(?P<of>..+)|(?P<who>..+?)(?P<tail>الله|اللہ|الدين|الدین)")
_STEADY = 8  # readings after which a key reads as itself: few take more than two
_LEFT_OUT = frozenset({"the"})
_UNSPOKEN = frozenset({"and", "of", "the"})
_JOINING = frozenset({"and", "of"})
_LAST_VOWELS = re.compile(r"([aeiu]+)[^aeiu][aeiu]*$")
_THREE = re.compile(r"[^aeiu]([aeiu])[^aeiu][ei]?[^aeiu]")
_DOUBLED = re.compile(r"([^aeiou])\1e[^aeiou]+$")
_ARABIC_ARTICLE = re.compile("^[وب]?ال(?=..)")


def clean(text: str) -> str:
    """The text as compared: composed, case folded, without Discord's marks, apostrophes and Arabic short vowels."""
    text = text[:MAX_LENGTH]
    if "<" in text:
        text = _DISCORD.sub(" ", text)
    if not text.isascii():
        text = strip_arabic_marks(unicodedata.normalize("NFKC", text))
    text = _APOSTROPHES.sub("", _POSSESSIVE.sub("", text)).casefold()
    if not text.isascii():
        text = _ACCENTS.sub(
            "", text
        )  # what has no letter of its own: the dot that folding leaves of a Turkish "İ"
    return _INITIALS.sub(r"\1", text) if "." in text else text


def words(text: str) -> list[str]:
    """The words of a text as compared, articles included."""
    if text.isascii():
        return _WORD.findall(clean(text))[:MAX_TOKENS]
    cut = word_with_signs() if _SIGNED.search(text) else _WORD
    found = cut.findall(clean(text))[:MAX_TOKENS]
    found = [latin for w in found if (latin := w if is_arabic(w) else to_latin(w))]
    return [as_persian(w) for w in found] if is_persian(text) else found


def tokens(text: str) -> tuple[str, ...]:
    """The words that carry a name, in order: without articles; "Abdulrahman" is "abd" and "rahman".

    A text of nothing but articles keeps them. Empty only when there is no letter or digit at all.
    """
    return tokens_of(words(text))


def tokens_of(found: list[str]) -> tuple[str, ...]:
    """``tokens`` of a text whose words are already cut."""
    if not FORM_MARKS.isdisjoint(found):
        found = _short_forms(found)
    carried: list[str] = []
    for word, following in pairwise([*found, ""]):
        if _is_article(word, following):
            if carried and following:
                carried[-1] = _CONSTRUCT.sub("a", carried[-1])
        elif carried and not following and SAME.get(word) in _JOINING:
            carried.append(word)  # "Malekouti Pour": nothing follows that a French "pour" could join
        else:
            carried += _parts(word)
    return tuple(carried or found)


def _short_forms(found: list[str]) -> list[str]:
    """The words with companies' forms as people shorten them: "Limited Liability Company" is "llc"."""
    text = " ".join(found)
    for long, short in FORMS:
        text = long.sub(short, text)
    return text.split()


def _is_article(word: str, following: str) -> bool:
    return word in ARTICLES or (word in SUN_ARTICLES and following.startswith(SUN_ARTICLES[word]))


def last_part(word: str) -> str:
    """A word that is still being typed, as far as it goes: Arabic without its article, Latin as it stands."""
    return (_ARABIC_ARTICLE.sub("", word) if is_arabic(word) else word)[:MAX_WORD]


def initials(text: str) -> str:
    """The first letters of a name's words but for articles and small words: "sohr".

    Empty for a single word and where a word isn't Latin: other letters have no common order of initials.
    """
    return _first_letters(_spoken(words(text)))


def all_initials(found: Sequence[str]) -> list[str]:
    """The initials of a name's words, with a company's form and without ("tdgl", "tdg"); none as ``initials`` says."""
    spoken = _spoken(found)
    bare = [w for w in spoken if SAME.get(w) not in COMPANY_FORMS]
    letters = [_first_letters(spoken), _first_letters(bare) if len(bare) < len(spoken) else ""]
    return [each for each in letters if each]


def _spoken(found: Sequence[str]) -> list[str]:
    return [w for w in found if w not in ARTICLES and SAME.get(w) not in _UNSPOKEN]


def _first_letters(found: list[str]) -> str:
    letters = "".join([w[0] for w in found])
    return letters if len(letters) > 1 and letters.isascii() and letters.isalpha() else ""


@lru_cache(maxsize=50_000)
def _parts(word: str) -> tuple[str, ...]:
    if word in SAME:
        return (SAME[word],)
    arabic = is_arabic(word)
    word = word[:MAX_WORD]
    glued = (_ARABIC_GLUED if arabic else _GLUED).fullmatch(word)
    if glued and glued["abd"]:
        rest = _SUN_ARTICLE.sub("", glued["of"])
        return ("abd", _arabic_word(rest))
    if glued and not arabic and glued["abu"]:
        return ("abu", _arabic_word(glued["son"]))
    if glued:
        return (_arabic_word(glued["who"]), "din" if _ends_in_din(word) else "allah")
    if arabic:
        return (_arabic_word(_ARABIC_ARTICLE.sub("", word)),)
    bare = _GLUED_ARTICLE.sub("", _CONSTRUCT_GLUED.sub("a", word))
    if bare.endswith("ul") and bare[:-2] in CONCEPTS:
        bare = bare[:-2]
    return (SAME.get(bare, bare),)


def _ends_in_din(word: str) -> bool:
    return word.endswith(("n", "ne", "ن"))


def _arabic_word(word: str) -> str:
    return SAME.get(word) or ARABIC_NAMES.get(word, word)


def name_key(text: str) -> str:
    """The key of a name: equal for the spellings of one name in Latin, Arabic and Cyrillic letters.

    "Ahmad al-Shara'" and "أحمد الشرع" share one; "Hassan" and "Hussein", "Jamal" and "Jamil" don't. A key of one
    word is shared by too many to tell who is meant. ``name_key(name_key(x)) == name_key(x)``; empty when the text
    holds no letter and no digit.
    """
    key = _key(text)
    for _ in range(_STEADY):
        key, before = _key(key), key
        if key == before:
            break
    return key


def _key(text: str) -> str:
    return " ".join(filter(None, [_key_word(word) for word in tokens(text) if word not in _LEFT_OUT]))


@lru_cache(maxsize=50_000)
def _key_word(token: str) -> str:
    """The consonants with the vowels that spellings agree on: the first, the last inside, a closing i or u."""
    if token.isdigit() or token in SAME.values():
        return token
    sounds = sound(token)
    bones = skeleton(sounds)
    if sounds[:1] in VOWELS:
        bones = sounds[0].replace("e", "a") + bones[1:]
    vowels = _last_vowels(token, sounds) if len(bones) > 1 and bones[-2] not in VOWELS else ""
    close = {1: "i", 2: "u"}.get(ending(sounds), "")
    return (bones[:-1] + vowels + bones[-1:] + close).replace("S", "sh")


def _last_vowels(token: str, sounds: str) -> str:
    """The vowels before the last consonant, as Arabic and Latin letters agree on them."""
    match = _LAST_VOWELS.search(sounds)
    if is_arabic(token):
        return match[1] if match else {"a": "i", "u": "u", "i": "i"}.get(_first_vowel(sounds), "a")
    if not match:
        return ""
    run = match[1].replace("e", "") or "e"
    if run != "e":
        return run
    if _DOUBLED.search(token):
        return "a"
    return {"a": "i", "u": "u"}.get(_first_vowel(sounds), "a")


def _first_vowel(sounds: str) -> str:
    """The vowel of a word of three consonants and a vowel after the first ("Khaled"), else nothing."""
    match = _THREE.fullmatch(sounds)
    return match[1] if match else ""
