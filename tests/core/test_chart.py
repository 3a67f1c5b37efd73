import pytest

from bot.core.answers import Detail
from bot.core.chart import ChartAsked, ChartKind
from bot.core.keydates import Wanted
from bot.core.linklists import Given
from bot.core.wording import format_day
from bot.errors import InvalidInput, NotFound
from store.values import GuildId
from tests.conftest import MODERATOR
from tests.core.test_keydates import tell

PNG = b"\x89PNG"


async def test_a_topics_events_over_time(read_app, guild):
    answer = await read_app.chart(guild, ChartAsked(topic="Ahmed al-Sharaa", since="2024"))
    timeline = await read_app.timeline(guild, "Ahmed al-Sharaa", since="2024")
    assert answer.picture.startswith(PNG)
    assert answer.events == timeline.total
    assert "Ahmed al-Sharaa" in answer.alt
    assert "stated" in answer.alt


async def test_the_text_is_in_the_readers_language(read_app, guild):
    answer = await read_app.chart(guild, ChartAsked(topic="Ahmed al-Sharaa", locale="ar"))
    assert "رسم" in answer.alt
    assert "\u2068" not in answer.alt


async def test_two_topics_beside_each_other(read_app, guild):
    answer = await read_app.chart(guild, ChartAsked(topic="Sharaa", versus="Firqat al-Ghuraba"))
    assert answer.title == "Ahmed al-Sharaa · Firqat al-Ghuraba"
    assert answer.alt.count("Firqat al-Ghuraba") == 2


async def test_names_in_the_same_events(read_app, guild):
    answer = await read_app.chart(guild, ChartAsked(topic="Sharaa", kind=ChartKind.NAMES))
    assert "(1)" in answer.alt
    assert answer.picture.startswith(PNG)


async def test_words_that_are_no_name(read_app, guild):
    assert (await read_app.chart(guild, ChartAsked(topic="armoured vehicles"))).events == 1


@pytest.mark.parametrize("kind", list(ChartKind))
async def test_nobody_has_no_picture(read_app, guild, kind):
    for asked in (guild, GuildId(77)):
        topic = "Zxqvw Qwzxv" if asked is guild else "Sharaa"
        with pytest.raises(NotFound) as caught:
            await read_app.chart(asked, ChartAsked(topic=topic, kind=kind))
        assert caught.value.code == "no_chart"
        assert topic in str(caught.value)


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (ChartAsked(topic="Sharaa", versus="Ghuraba", kind=ChartKind.NAMES), "chart_names_vs"),
        (ChartAsked(topic="Sharaa", since="soonish"), "bad_date"),
        (ChartAsked(topic="  "), "empty_topic"),
    ],
)
async def test_what_cannot_be_drawn_is_said(read_app, guild, asked, code):
    with pytest.raises(InvalidInput) as caught:
        await read_app.chart(guild, asked)
    assert caught.value.code == code


async def test_a_name_of_several_asks_which(app, guild):
    text = "On 3 March 2025 Amal Darwish spoke in Berlin. On 4 March 2025 Basil Darwish spoke in Paris."
    await app.sources.paste(guild, MODERATOR, text, given=Given(title="Visits", published="2025-03-05"))
    with pytest.raises(InvalidInput) as caught:
        await app.chart(guild, ChartAsked(topic="Darwish"))
    assert caught.value.code == "ambiguous_name"


async def test_the_key_dates_are_those_of_the_timeline_not_the_busiest_days(app, guild):
    await tell(app, guild)
    for site in ("Courier", "Herald"):
        busy = [
            f"On 22 April 2024 inspector {n} of the {site} walked over the Larkhill dam." for n in range(30)
        ]
        given = Given(title=site, published="2024-04-22")
        await app.sources.paste(guild, MODERATOR, "\n".join(busy), given=given)
    answer = await app.chart(guild, ChartAsked(topic="Larkhill dam"))
    timeline = await app.timeline(guild, "Larkhill dam", detail=Detail.KEY, wanted=Wanted(dates=3))
    dates = "; ".join(f"{format_day(key.day)} · {key.articles} articles" for key in timeline.key_dates)
    assert len(timeline.key_dates) == 3
    assert f"Key dates: {dates}." in answer.alt


async def test_a_day_that_one_article_tells_of_is_no_key_date(app, guild):
    text = "On 3 March 2025 Amal Darwish spoke in Berlin. On 3 March 2025 Amal Darwish left Berlin."
    await app.sources.paste(guild, MODERATOR, text, given=Given(title="Visits", published="2025-03-05"))
    answer = await app.chart(guild, ChartAsked(topic="Amal Darwish"))
    assert answer.events == 2
    assert "Key dates" not in answer.alt
