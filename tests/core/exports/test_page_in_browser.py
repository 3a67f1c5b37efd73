"""The page as a reader has it, in a real Chromium."""

from dataclasses import replace
from datetime import date

import pytest

from bot.core.answers import Period
from bot.core.exports import FORMATS, FormatName
from parsers.dates.span import DateSpan, Precision
from parsers.names.values import Certainty, NameKind
from store.values import EntityId, EntityRef, EventId
from tests.core.exports.browser import CHROMIUM, browser, opened
from tests.core.exports.samples import EVENT, HOSTILE, SOURCE, heading, hostile_event

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium (Debian: apt-get install chromium)")

DAMASCUS = EntityRef(id=EntityId(3), name="دمشق", kind=NameKind.PLACE)
ELSEWHERE = replace(SOURCE, url="https://other.example/a", title="Une trêve", site="Le Fil")


def event(number: int, day: date, **more: object):
    return replace(EVENT, id=EventId(number), span=DateSpan.of_day(day), **more)


EVENTS = (
    replace(EVENT, id=EventId(1), span=DateSpan(date(1982, 1, 1), date(1982, 12, 31), Precision.YEAR)),
    event(2, date(2011, 3, 15), text="La trêve fut signée à Genève.", sources=(ELSEWHERE,)),
    event(3, date(2024, 12, 8), text="دخل أحمد الشَّرع دمشق الأحد.", entities=(DAMASCUS,), attribution=None),
    event(4, date(2024, 12, 20), certainty=Certainty.ALLEGED, text="A convoy left Harem at night."),
    EVENT,
)
ALL = ["e1", "e2", "e3", "e4", "e412"]


def written(events, folder, name="page.html", **more: object) -> str:
    form = FORMATS[FormatName.HTML].form(heading(**more))
    path = folder / name
    path.write_bytes((form.begin() + "".join(map(form.event, events)) + form.end()).encode(errors="replace"))
    return path.as_uri()


@pytest.fixture(scope="module")
def chromium():
    with browser() as running:
        yield running


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    return written(EVENTS, tmp_path_factory.mktemp("page"))


@pytest.fixture
def it(chromium, address):
    there = opened(chromium, address)
    yield there
    there.context.close()
    assert there.said == []
    assert [url for url in there.requests if not url.startswith(("file:", "data:,"))] == []


def search(it, text):
    it.page.get_by_role("searchbox").fill(text)
    it.page.wait_for_timeout(300)


def test_it_opens_with_every_event_in_order(it):
    assert it.page.title() == "Hadad"
    assert it.shown() == ALL
    assert it.status() == "Events shown: 5 of 5"
    assert it.page.locator(".year > h2").all_inner_texts() == ["1982", "2011", "2024", "2025"]
    last = it.page.locator("#e412")
    assert last.locator("blockquote").inner_text() == EVENT.text
    assert "late January 2025" in last.inner_text()
    assert "reported by his office" in last.inner_text()
    link = last.get_by_role("link")
    assert link.get_attribute("href") == SOURCE.url
    assert link.get_attribute("rel") == "noopener noreferrer nofollow"
    assert len(it.requests) <= 2  # the file itself, and the empty icon that is in it


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("TREVE geneve", ["e2"]),
        ("احمد الشرع", ["e3"]),
        ("le fil", ["e2"]),
        ("convoy trêve", []),
        ("", ALL),
    ],
)
def test_it_finds_words_however_they_are_written(it, text, found):
    search(it, text)
    assert it.shown() == found
    assert it.status() == f"Events shown: {len(found)} of 5"
    assert it.page.locator("#none").is_visible() == (not found)


def test_it_filters_by_name_source_and_certainty_with_counts(it):
    def box(label):
        return it.page.locator("#facets label", has_text=label)

    assert box("Rami Hadad").inner_text().split()[-1] == "4"
    box("Rami Hadad").click()
    assert it.shown() == ["e1", "e2", "e4", "e412"]
    assert box("Le Fil").inner_text().split()[-1] == "1"
    box("The Courier").click()
    assert it.shown() == ["e1", "e4", "e412"]
    assert box("Le Fil").inner_text().split()[-1] == "1"  # what choosing it too would add
    assert box("alleged").inner_text().split()[-1] == "1"
    box("alleged").click()
    assert it.shown() == ["e4"]
    it.page.get_by_role("button", name="Clear the choice").click()
    assert it.shown() == ALL
    assert it.page.locator("#facets input:checked").count() == 0


def test_a_link_leads_to_its_event_even_when_it_is_filtered_away(it):
    search(it, "convoy")
    it.page.evaluate("location.hash = 'e2'")
    it.page.wait_for_selector("#e2.found-by-link")
    assert it.shown() == ALL
    assert it.page.evaluate("document.activeElement.id") == "e2"


def test_a_deep_link_opens_at_its_event(chromium, tmp_path):
    many = [event(n, date(2015 + n // 200, 1 + n % 12, 1 + n % 28)) for n in range(1, 601)]
    there = opened(chromium, written(many, tmp_path) + "#e580")
    there.page.wait_for_timeout(500)
    assert there.page.locator("#e580.found-by-link").count() == 1
    box = there.page.locator("#e580").bounding_box()
    assert 0 <= box["y"] < 900
    there.context.close()


def test_the_link_of_an_event_is_copied(it):
    it.context.grant_permissions(["clipboard-read", "clipboard-write"])
    it.page.get_by_role("button", name="Copy link e3").click()
    it.page.locator("#status", has_text="Link copied").wait_for(state="attached")
    assert it.page.evaluate("navigator.clipboard.readText()").endswith("page.html#e3")


def test_it_zooms_from_years_to_days_and_back(it):
    def scale():
        return it.page.locator("#scale").inner_text()

    assert scale() == "by year"
    seen = [scale()]
    closer, wider = (it.page.get_by_role("button", name=name, exact=True) for name in ("Zoom in", "Zoom out"))
    while closer.is_enabled():
        closer.click()
        seen.append(scale())
    assert list(dict.fromkeys(seen)) == ["by year", "by month", "by day"]
    while wider.is_enabled():
        wider.click()
    assert scale() == "by year"
    assert it.shown() == ALL  # looking closer hides nothing


def test_a_long_time_is_shown_by_decades(chromium, tmp_path):
    there = opened(chromium, written([event(1, date(1200, 5, 1)), event(2, date(2025, 5, 1))], tmp_path))
    assert there.page.locator("#scale").inner_text() == "by decade"
    there.context.close()


def test_dragging_chooses_a_period(it):
    box = it.page.locator("#strip").bounding_box()
    middle = box["y"] + box["height"] / 2
    it.page.mouse.move(box["x"] + box["width"] * 0.5, middle)
    it.page.mouse.down()
    it.page.mouse.move(box["x"] + box["width"] * 0.8, middle, steps=4)
    it.page.mouse.up()
    assert it.shown() == ["e2"]
    assert it.page.locator("#selection").is_visible()


def test_a_press_chooses_what_a_bar_stands_for(it):
    box = it.page.locator("#strip").bounding_box()
    it.page.mouse.click(box["x"] + box["width"] * 0.66 + 4, box["y"] + 20)
    assert it.shown() == ["e2"]


def test_the_keyboard_does_everything(it):
    press = it.page.keyboard.press
    press("Tab")
    assert it.page.evaluate("document.activeElement.className") == "skip"
    since = it.page.get_by_role("slider", name="From")
    since.focus()
    press("PageUp")
    assert it.shown() == ["e2", "e3", "e4", "e412"]
    assert since.get_attribute("aria-valuetext") == "1 Jan 1992"
    press("End")
    press("Escape")
    assert it.shown() == ALL
    until = it.page.get_by_role("slider", name="Until")
    until.focus()
    press("ArrowLeft")
    assert it.shown() == ["e1", "e2", "e3", "e4"]
    press("+")
    assert it.page.locator("#wider").is_enabled()
    theme = it.page.get_by_role("button", name="Dark")
    theme.focus()
    press("Enter")
    assert theme.get_attribute("aria-pressed") == "true"


def ground(it):
    return it.page.evaluate("getComputedStyle(document.body).backgroundColor")


def test_light_and_dark_follow_the_system_and_the_button(chromium, address):
    there = opened(chromium, address, color_scheme="dark")
    dark = ground(there)
    there.page.get_by_role("button", name="Dark").click()
    assert ground(there) != dark
    there.page.reload()
    there.page.wait_for_selector("#app:not([hidden])")
    assert ground(there) != dark  # kept
    there.context.close()


@pytest.mark.parametrize("locale", ["en", "ar"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1200, 390])
def test_it_keeps_the_rules_of_accessibility(chromium, tmp_path, locale, scheme, width):
    from axe_playwright_python.sync_playwright import Axe

    there = opened(
        chromium,
        written(EVENTS, tmp_path, locale=locale),
        color_scheme=scheme,
        viewport={"width": width, "height": 900},
        reduced_motion="reduce",
    )
    there.page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    there.page.get_by_role("slider").first.press("PageUp")
    found = Axe().run(there.page)
    assert found.violations_count == 0, found.generate_report()
    assert there.page.evaluate("document.documentElement.scrollWidth") <= width
    there.context.close()


def test_a_button_keeps_its_word_whole_on_a_phone(chromium, tmp_path):
    period = Period(since=date(2010, 1, 1), until=date(2025, 12, 31))
    phone = {"width": 390, "height": 900}
    there = opened(chromium, written(EVENTS, tmp_path, period=period), viewport=phone)
    assert there.page.locator("#theme").bounding_box()["height"] < 40
    there.context.close()


def test_arabic_readers_have_it_from_the_right(chromium, tmp_path):
    there = opened(chromium, written(EVENTS, tmp_path, locale="ar"))
    page = there.page
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    direction = "node => getComputedStyle(node).direction"
    assert page.eval_on_selector("#e3 blockquote", direction) == "rtl"
    assert page.eval_on_selector("#e2 blockquote", direction) == "ltr"
    page.get_by_role("slider", name="من").press("PageUp")
    assert there.shown() == ["e2", "e3", "e4", "e412"]
    page.get_by_role("slider", name="إلى").press("ArrowRight")
    assert there.shown() == ["e2", "e3", "e4"]
    assert there.said == []
    there.context.close()


def test_hostile_texts_are_shown_and_do_nothing(chromium, tmp_path):
    events = [replace(hostile_event(text), id=EventId(n)) for n, text in enumerate(HOSTILE, 1)]
    odd = replace(EVENT, id=EventId(99), sources=(replace(SOURCE, url="javascript:alert(1)"),))
    there = opened(chromium, written([*events, odd], tmp_path, topic=HOSTILE[6]))
    page = there.page
    assert len(there.shown()) == len(events) + 1
    shown = page.locator("blockquote").evaluate_all("all => all.map(each => each.textContent)")
    assert shown == [*(text.replace("\x00", "") for text in HOSTILE), EVENT.text]
    assert page.locator("h1").inner_text() == HOSTILE[6]
    assert page.locator("img, iframe, object, svg svg, script:not([type])").count() == 0
    assert page.locator("svg").count() == 1
    assert page.locator("a[href^='javascript']").count() == 0
    assert page.locator("#list a").count() == 0
    for text in HOSTILE:
        page.get_by_role("searchbox").fill(text.splitlines()[0])
    page.evaluate("location.hash = '%3Cimg src=x onerror=alert(1)%3E%'")
    page.wait_for_timeout(300)
    assert there.said == []
    assert [url for url in there.requests if not url.startswith(("file:", "data:,"))] == []
    there.context.close()


def test_an_empty_timeline_says_so(chromium, tmp_path):
    there = opened(chromium, written([], tmp_path))
    assert there.page.locator("#none").is_visible()
    assert there.said == []
    there.context.close()


def test_without_javascript_it_says_what_to_do(chromium, address):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert "switch it on for this file" in page.locator("noscript").inner_text()
    context.close()


def test_it_prints_everything(it):
    it.page.emulate_media(media="print")
    assert not it.page.locator("#filters").is_visible()
    assert it.shown() == ALL
    assert it.page.pdf().startswith(b"%PDF")
