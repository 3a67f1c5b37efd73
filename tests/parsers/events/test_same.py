from datetime import date

import pytest

from parsers.dates.span import DateSpan
from parsers.events.acts import acts_of
from parsers.events.counting import numbers_in
from parsers.events.exonyms import common_name
from parsers.events.same import ONCE, Verdict, compare
from parsers.events.telling import as_json, dated_act, from_json, keys_of, telling_of
from parsers.names.values import Certainty
from tests.quality.clusters_gold import pairs


def test_a_verdict_is_the_same_either_way_and_after_storing():
    for pair in pairs("pairs"):
        for one in pair.one.tellings():
            for other in pair.other.tellings():
                verdict = compare(one, other)
                assert compare(other, one) is verdict
                assert compare(from_json(as_json(one)), from_json(as_json(other))) is verdict


def test_who_tells_of_another_day_is_seen_before_it_is_read():
    tellings = [one for pair in pairs("pairs") for one in (*pair.one.tellings(), *pair.other.tellings())]
    apart = [(a, b) for a in tellings for b in tellings if compare(a, b) is Verdict.DAY]
    assert apart
    assert all(dated_act(as_json(other), one.acts & ONCE) for one, other in apart)
    assert not any(dated_act(as_json(one), ["buried in thought"]) for one in tellings)
    assert not any(dated_act(as_json(one), one.acts) for one in tellings if not one.dated)


def test_tellings_of_one_thing_share_a_key():
    for pair in pairs("pairs"):
        for one in pair.one.tellings():
            for other in pair.other.tellings():
                if compare(one, other) not in (Verdict.DIFFERENT, Verdict.DAY):
                    assert set(keys_of(one)) & set(keys_of(other))


@pytest.mark.parametrize(
    ("text", "language", "numbers"),
    [
        ("killed 1,968 people and 20 others", "en", (1968, 20)),
        ("3.419 Menschen", "de", (3419,)),
        ("twenty-five worshippers", "en", (25,)),
        ("huit bijoux", "fr", (8,)),
        ("aged 88, in 2015, by 28.5 percent and 7.8", "en", ()),
        ("25 million dollars at 10:30", "en", ()),
        ("one man", "en", ()),
    ],
)
def test_counts(text, language, numbers):
    assert numbers_in(text, language) == numbers


@pytest.mark.parametrize(
    ("word", "language", "act"),
    [
        ("killed", "en", "killed"),
        ("ernannt", "de", "appointed"),
        ("استقال", "ar", "resigned"),
        ("oldu", "tr", "killed"),
    ],
)
def test_acts(word, language, act):
    assert act in acts_of(word, language)
    assert not acts_of("window", language)


def test_places_in_other_languages():
    assert {common_name(name) for name in ("Damascus", "Damas", "Şam", "دمشق")} == {"damascus"}
    assert common_name("Allemagne") == common_name("Germany") == "DE"
    assert common_name("Nowhere") is None


def test_what_names_nobody_is_one_thing_word_for_word_only():
    def told(text):
        return telling_of(text, "en", DateSpan.of_day(date(2025, 1, 1)), [], certainty=Certainty.STATED)

    assert compare(told("The army attacked at dawn."), told("The army  attacked at dawn")) is Verdict.SAME
    assert (
        compare(told("The army attacked at dawn."), told("The army attacked at dusk.")) is Verdict.DIFFERENT
    )
