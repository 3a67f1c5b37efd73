"""Which days a mention covers, and what it says about itself."""

from datetime import date

import pytest

from parsers.dates import Clause, DateSpan, MentionKind, Part, Precision, find_dates
from tests.parsers.dates.read import ANCHOR, days, only, values


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("In early December they left.", "2024-12-01", "2024-12-10"),
        ("It fell in mid-July.", "2025-07-11", "2025-07-20"),
        ("He was named in late January.", "2025-01-21", "2025-01-31"),
        ("It closed in late February 2024.", "2024-02-21", "2024-02-29"),
        ("It began in early 2020.", "2020-01-01", "2020-04-30"),
        ("It ended in late 2020.", "2020-09-01", "2020-12-31"),
        ("Fashion of the mid-1990s.", "1994-01-01", "1996-12-31"),
        ("He went there last week.", "2025-10-13", "2025-10-19"),
        ("They met at the weekend.", "2025-10-18", "2025-10-19"),
        ("In the week of March 6, 2000, it froze.", "2000-03-06", "2000-03-12"),
        ("It grew in the third quarter of 2024.", "2024-07-01", "2024-09-30"),
        ("It shrank in the first half of 2024.", "2024-01-01", "2024-06-30"),
        ("It was dry in summer 2024.", "2024-06-01", "2024-08-31"),
        ("It was cold in winter 2023.", "2023-12-01", "2024-02-29"),
        ("It was fashionable in the 1980s.", "1980-01-01", "1989-12-31"),
        ("It was announced earlier this month.", "2025-10-01", "2025-10-23"),
        ("It will open later this year.", "2025-10-23", "2025-12-31"),
        ("They fasted in Ramadan 2024.", "2024-03-11", "2024-04-09"),
    ],
)
def test_days_of_a_mention(text, first, last):
    assert days(text) == (first, last)


def test_seasons_of_the_south_lie_half_a_year_apart():
    (mention,) = find_dates("It was hot in summer 2024.", ANCHOR, south=True)
    assert mention.span == DateSpan(date(2024, 12, 1), date(2025, 2, 28), Precision.SEASON)


def test_a_part_is_kept_beside_the_precision():
    span = only("He was named in late January.").span
    assert span is not None
    assert (span.precision, span.part, span.approximate) == (Precision.MONTH, Part.LATE, False)


@pytest.mark.parametrize("text", ["It closed about two years ago.", "It happened around 1950."])
def test_what_is_about_is_approximate(text):
    span = only(text).span
    assert span is not None
    assert span.approximate


def test_the_basis_says_what_a_value_was_computed_from():
    text = "On 5 June 1967 war broke out. Two days later, and again on Thursday, it rained."
    assert [m.basis for m in find_dates(text, ANCHOR)] == ["absolute", "mention 0", "anchor"]


def test_a_time_of_day_belongs_to_its_day():
    mention = only("The train left at 10 p.m. Wednesday.")
    assert (mention.kind, mention.timex3) == (MentionKind.TIME, "2025-10-22T22:00")
    assert mention.span == DateSpan.of_day(date(2025, 10, 22))


def test_bce_is_named_and_refused_days():
    assert [(m.timex3, m.span) for m in find_dates("Rome fell in 390 BC.", ANCHOR)] == [("BC0390", None)]


@pytest.mark.parametrize(
    "text", ["It lasted three weeks.", "It rings every Monday.", "He recently left.", "Now!"]
)
def test_durations_sets_and_references_have_no_days(text):
    assert only(text).span is None


def test_a_day_after_dates_the_clause_that_follows():
    text = (
        "The government said Thursday it had agreed to a truce, according to sources, "
        "a day after its troops surrounded the camp."
    )
    said, after = find_dates(text, ANCHOR)
    assert said.span == DateSpan.of_day(date(2025, 10, 23))
    assert (after.text, after.clause, after.basis) == ("a day after", Clause.AFTER, "mention 0")
    assert after.span == DateSpan.of_day(date(2025, 10, 22))


def test_two_days_before_looks_ahead_of_the_main_clause():
    left, before = find_dates("The envoy left on Monday, two days before the talks broke down.", ANCHOR)
    assert left.clause is Clause.MAIN
    assert before.span == DateSpan.of_day(date(2025, 10, 22))


def test_a_leading_clause_counts_from_the_main_clause_behind_it():
    after, main = find_dates("A day after rebels seized the town, the army said Tuesday it had left.", ANCHOR)
    assert main.span == DateSpan.of_day(date(2025, 10, 21))
    assert after.span == DateSpan.of_day(date(2025, 10, 20))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The fair ran from 3 to 7 May 2024.", "2024-05-03", "2024-05-07"),
        ("The fair ran May 3-7, 2024.", "2024-05-03", "2024-05-07"),
        ("It ran from October 2024 to March 2025.", "2024-10-01", "2025-03-31"),
        ("He ruled between 2011 and 2013.", "2011-01-01", "2013-12-31"),
        ("The war of 1939-45 was long.", "1939-01-01", "1945-12-31"),
        ("It was held from Monday to Friday.", "2025-10-20", "2025-10-24"),
    ],
)
def test_both_ends_of_a_range_carry_the_whole(text, first, last):
    mentions = find_dates(text, ANCHOR)
    whole = DateSpan(date.fromisoformat(first), date.fromisoformat(last), mentions[0].span.precision)  # pyright: ignore[reportOptionalMemberAccess] - asserted by the next line
    assert [(m.range.first, m.range.last) for m in mentions if m.range] == [(whole.first, whole.last)] * 2


def test_since_opens_a_range_up_to_the_anchor():
    mention = only("The road has been shut since March.")
    assert mention.span is not None
    assert mention.range is not None
    assert (mention.range.first, mention.range.last) == (date(2025, 3, 1), ANCHOR)


def test_two_days_named_side_by_side_are_no_range():
    assert [m.range for m in find_dates("It rained on 3 and 7 May 2024.", ANCHOR)] == [None, None]


@pytest.mark.parametrize("year", [999, 9999])
def test_an_anchor_outside_of_the_calendar_is_refused_with_its_bounds(year):
    with pytest.raises(ValueError, match="between the years 1000 and 9998"):
        find_dates("today", date(year, 6, 1))


def test_a_region_is_no_language_of_its_own():
    assert (
        values("It happened yesterday.", "en-GB")
        == values("It happened yesterday.", "en_US")
        == ["2025-10-22"]
    )


def test_a_language_without_a_table_is_left_to_dateparser_and_says_so():
    mentions = find_dates("Umowę podpisano 5 maja 2020.", ANCHOR, "pl")
    assert [(m.timex3, m.basis) for m in mentions] == [("2020-05-05", "dateparser")]


def test_a_language_that_nobody_knows_finds_nothing():
    assert find_dates("5 maja 2020", ANCHOR, "xx") == []


@pytest.mark.parametrize(
    ("language", "text", "first", "last"),
    [
        ("en", "Several years ago he was jailed.", "2016-01-01", "2023-12-31"),
        ("en", "Months ago he was jailed.", "2025-01-01", "2025-08-31"),
        ("en", "A few days ago he was jailed.", "2025-10-14", "2025-10-21"),
        ("fr", "Il y a quelques semaines, il a été arrêté.", "2025-08-18", "2025-10-12"),
        ("de", "Vor einigen Jahren wurde er verhaftet.", "2016-01-01", "2023-12-31"),
        ("es", "Hace años fue detenido.", "2016-01-01", "2023-12-31"),
        ("tr", "Birkaç yıl önce tutuklandı.", "2016-01-01", "2023-12-31"),
        ("ar", "قبل سنوات اعتقل الرجل.", "2016-01-01", "2023-12-31"),
    ],
)
def test_a_few_are_two_to_nine_and_approximate(language, text, first, last):
    span = only(text, language).span
    assert span is not None
    assert (span.first.isoformat(), span.last.isoformat(), span.approximate) == (first, last, True)


def test_a_few_days_later_end_with_the_article():
    text = "The army left on 21 October 2025. A few days later it returned."
    span = find_dates(text, ANCHOR)[-1].span
    assert span is not None
    assert (span.first, span.last) == (date(2025, 10, 23), ANCHOR)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("In 2015 he was jailed. A few days later he fled.", 2),
        ("Several years ago he fled. Two days later he came.", 2),
    ],
)
def test_nothing_fine_is_counted_from_what_is_coarse(text, count):
    mentions = find_dates(text, ANCHOR)
    assert len(mentions) == count
    assert mentions[-1].span is None


@pytest.mark.parametrize(
    ("language", "text", "first", "last"),
    [
        ("en", "It was dug in the 19th century.", "1801-01-01", "1900-12-31"),
        ("en", "It was dug in the late 19th century.", "1867-01-01", "1900-12-31"),
        ("fr", "Il fut creusé au XIXe siècle.", "1801-01-01", "1900-12-31"),
        ("de", "Er wurde im 19. Jahrhundert gebaut.", "1801-01-01", "1900-12-31"),
        ("es", "Se construyó en el siglo XIX.", "1801-01-01", "1900-12-31"),
        ("tr", "Liman 19. yüzyılda inşa edildi.", "1801-01-01", "1900-12-31"),
        ("ar", "بُني الميناء في القرن التاسع عشر.", "1801-01-01", "1900-12-31"),
        ("es", "Vivió aquí a finales de los años ochenta.", "1987-01-01", "1989-12-31"),
        ("fr", "Il vivait ici dans les années quatre-vingt.", "1980-01-01", "1989-12-31"),
        ("tr", "Seksenli yıllarda burada yaşadı.", "1980-01-01", "1989-12-31"),
        ("fr", "Il y a quinze jours, il a fui.", "2025-10-06", "2025-10-12"),
        ("es", "Hace quince días huyó.", "2025-10-06", "2025-10-12"),
        ("de", "Vor vierzehn Tagen floh er.", "2025-10-09", "2025-10-09"),
        ("de", "Am Vorabend floh er.", "2025-10-22", "2025-10-22"),
        ("es", "Anteanoche hubo disturbios.", "2025-10-21", "2025-10-21"),
        ("tr", "Evvelki gün olaylar çıktı.", "2025-10-21", "2025-10-21"),
        ("tr", "Cumayı cumartesiye bağlayan gece yangın çıktı.", "2025-10-17", "2025-10-18"),
        ("ar", "وفي ليلة الجمعة السبت اندلع حريق.", "2025-10-17", "2025-10-18"),
        ("en", "It was sold in 2010/2011.", "2010-01-01", "2011-12-31"),
        ("en", "It grew in the fiscal year 2024/25.", "2024-01-01", "2025-12-31"),
        ("en", "It grew in FY 2023-24.", "2023-01-01", "2024-12-31"),
        ("en", "She was elected on 5.7.19.", "2019-07-05", "2019-07-05"),
    ],
)
def test_more_days_of_a_mention(language, text, first, last):
    assert days(text, language) == (first, last)


def test_the_century_that_goes_on_has_no_days():
    assert only("It is a weapon of the 21st century.").span is None


def test_a_week_before_that_is_counted_from_the_story():
    text = "انهارت المحادثات في 20 أكتوبر. وقبل ذلك بأسبوع اعتقلت الشرطة رجلا."
    span = find_dates(text, ANCHOR, "ar")[-1].span
    assert span is not None
    assert (span.first, span.last) == (date(2025, 10, 13), date(2025, 10, 19))


@pytest.mark.parametrize(
    ("language", "text", "first", "last"),
    [
        ("en", "On 12 Rajab 1446 the mosque opened.", "2025-01-12", "2025-01-12"),
        ("en", "It opened on the 3rd of Sha'ban, 1446 AH.", "2025-02-02", "2025-02-02"),
        ("en", "Ramadan 1445 was quiet.", "2024-03-11", "2024-04-09"),
        ("fr", "Le 12 Rajab 1446, la mosquée a rouvert.", "2025-01-12", "2025-01-12"),
        ("tr", "12 Recep 1446 günü cami açıldı.", "2025-01-12", "2025-01-12"),
        ("fr", "À l'automne 2022, elle a débordé.", "2022-09-01", "2022-11-30"),
        ("fr", "L'hiver 2023-2024 a été doux.", "2023-12-01", "2024-02-29"),
        ("de", "Im Herbst 2022 trat er über die Ufer.", "2022-09-01", "2022-11-30"),
        ("de", "Im Winter 2023/24 fror er zu.", "2023-12-01", "2024-02-29"),
        ("es", "En el invierno de 2023-24 se heló.", "2023-12-01", "2024-02-29"),
        ("en", "It froze in the winter of 2023-24.", "2023-12-01", "2024-02-29"),
        ("ar", "هذا الصيف جف النهر.", "2025-06-01", "2025-08-31"),
        ("de", "Am Samstag voriger Woche starb er.", "2025-10-18", "2025-10-18"),
        ("es", "El lunes de la semana pasada murió.", "2025-10-13", "2025-10-13"),
        ("fr", "Il est mort le lundi de la semaine dernière.", "2025-10-13", "2025-10-13"),
        ("fr", "Le 2 de ce mois, la trêve a été signée.", "2025-10-02", "2025-10-02"),
        ("en", "The truce was signed on the 2nd of last month.", "2025-09-02", "2025-09-02"),
        ("ar", "وقعت الهدنة في 2 من الشهر الجاري.", "2025-10-02", "2025-10-02"),
        ("de", "Vor genau einem Jahr brach der Damm.", "2024-01-01", "2024-12-31"),
        ("es", "Hace exactamente un año se rompió la presa.", "2024-01-01", "2024-12-31"),
        ("de", "Bis Jahresende soll die Brücke öffnen.", "2025-09-01", "2025-12-31"),
        ("es", "Antes de fin de año reabrirá el puente.", "2025-09-01", "2025-12-31"),
        ("en", "By the time they lost it. In December it will try again.", "2025-12-01", "2025-12-31"),
    ],
)
def test_still_more_days_of_a_mention(language, text, first, last):
    assert days(text, language) == (first, last)


def test_since_stands_behind_in_turkish():
    mention = only("Mart 2019'dan bu yana on iki kişi öldü.", "tr")
    assert mention.range == DateSpan(date(2019, 3, 1), ANCHOR, Precision.DAY)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le mois suivant, il quitta la ville."),
        ("ar", "في اليوم التالي انقسم الحزب."),
        ("en", "The next day the party was split."),
    ],
)
def test_nothing_follows_a_story_that_named_no_day(language, text):
    assert only(text, language).span is None


def test_before_counts_from_the_story_in_spanish():
    text = "Huyó el 20 de octubre. Dos días antes había ganado."
    assert find_dates(text, ANCHOR, "es")[-1].span == DateSpan.of_day(date(2025, 10, 18))


@pytest.mark.parametrize(
    "text", ["Rajab met 14 men.", "On 12 Safar 2019 flats burned.", "Mr Shaban, 46, fled."]
)
def test_people_called_like_a_month_are_people(text):
    assert not [m for m in find_dates(text, ANCHOR) if m.span and m.span.approximate]
