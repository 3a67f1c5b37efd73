"""What an Arabic reader gets of each command, button, form and refusal, and that one guild's answers stay in it."""

import re

import pytest

from tests.wire.harness import Stage
from tests.wire.outcomes import find_component
from tests.wire.people import People
from tests.wire.stories import BRIDGE

pytestmark = pytest.mark.asyncio(loop_scope="module")

ARABIC = re.compile("[\u0621-\u064a]")
NEXT = "▶\ufe0f"

READERS = [
    ("/timeline", {"topic": "Sharaa"}, "أحداث"),
    ("/who", {"name": "Firqat al-Ghuraba"}, "منظمة"),
    ("/ask", {"question": "When was Sharaa appointed?"}, "فُهم هكذا"),
    ("/on", {"date": "يناير 2025"}, "التاريخ"),
    ("/search", {"text": "ceasefire"}, "حدث واحد"),
    ("/about", {}, "أقرأ المقالات"),
    ("/help", {}, "ما أستطيع فعله"),
    ("/privacy", {}, "ما أحتفظ به"),
    ("/watch list", {}, "لا تتابع شيئًا هنا بعد"),
]
REFUSED = [
    ("/timeline", {"topic": "Sharaa", "since": "كلام"}, "لا أستطيع قراءة"),
    ("/timeline", {"topic": "Zzyzx"}, "لم أقرأ شيئًا"),
    ("/who", {"name": "Zzyzx"}, "لا شيء مما قرأته يذكر"),
    ("/ask", {"question": "Zzyzx?"}, "لا شيء مما قرأته يقول ذلك"),
    ("/suggest", {"url": "ftp://news.example/a"}, "http"),
    ("/watch remove", {"watch": "w99"}, "لا تتابع"),
    ("/watch add", {"topic": "Sharaa", "quiet": "x"}, "ليس مدى ساعات"),
    ("/watch add", {"topic": "Sharaa", "zone": "x"}, "منطقة زمنية"),
]
MODERATORS = [
    ("/source list", {}, "المصادر"),
    ("/source show", {"source": "s1"}, "قُرئ"),
    ("/review", {}, "لا اقتراح"),
    ("/event show", {"event": "e1"}, "الأسماء"),
    ("/settings show", {}, "الإعدادات"),
    ("/audit", {}, "ما غيّره المشرفون"),
]
HIDDEN = [
    ("/source add", {"url": "https://news.example/a"}),
    ("/source remove", {"source": "s1"}),
    ("/name merge", {"keep": "a", "other": "b"}),
    ("/event hide", {"event": "e1"}),
    ("/undo", {}),
    ("/settings show", {}),
    ("/review", {}),
]


@pytest.fixture
def reader(read: Stage) -> People:
    return read.people.acting(read.add_person("Rana", locale="ar"))


@pytest.fixture
def moderator(read: Stage) -> People:
    return read.people.acting(read.add_person("Huda", "Moderators", locale="ar"))


@pytest.mark.parametrize(("command", "options", "words"), READERS, ids=lambda value: str(value)[:20])
async def test_readers_are_answered_in_arabic(reader: People, command, options, words):
    assert words in (await reader.invoke(command, **options)).text


@pytest.mark.parametrize(("command", "options", "words"), REFUSED, ids=lambda value: str(value)[:20])
async def test_refusals_are_private_and_in_arabic(reader: People, command, options, words):
    answer = await reader.invoke(command, **options)
    assert answer.private
    assert words in answer.text


@pytest.mark.parametrize(("command", "options", "words"), MODERATORS, ids=lambda value: str(value)[:20])
async def test_moderators_are_answered_in_arabic(moderator: People, command, options, words):
    assert words in (await moderator.invoke(command, **options)).text


@pytest.mark.parametrize(("command", "options"), HIDDEN, ids=lambda value: str(value)[:20])
@pytest.mark.parametrize("locale", ["en-US", "ar"])
async def test_hidden_commands_are_refused_in_the_members_language(read: Stage, command, options, locale):
    member = read.people.acting(read.add_person("Member", locale=locale))
    answer = await member.invoke(command, force=True, **options)
    assert answer.private
    assert ("المشرفون" if locale == "ar" else "moderators") in answer.text


async def test_pages_turn_and_their_form_speaks_arabic(reader: People):
    answer = await reader.invoke("/timeline", topic="Latakia", detail="all")
    turned = await reader.press(answer.message, NEXT)
    assert ARABIC.search(turned.text)
    jump = await reader.press(answer.message, find_component(answer.message, "2 / 4")["custom_id"])
    assert ARABIC.search(jump.modal["title"])
    wrong = await reader.submit(jump, page="99")
    assert wrong.private
    assert "رقم صفحة" in wrong.text


async def test_somebody_else_is_offered_a_copy_in_their_own_language(read: Stage, reader: People):
    answer = await reader.invoke("/timeline", topic="Latakia", detail="all")
    english = await read.moderators.press(answer.message, NEXT)
    assert english.private
    assert "My own copy" in str(english.message.payload)
    german = read.people.acting(read.add_person("Uwe", locale="de"))
    assert "Meine eigene Kopie" in str((await german.press(answer.message, NEXT)).message.payload)


async def test_a_reader_of_another_language_reads_english(read: Stage):
    pole = read.people.acting(read.add_person("Ola", locale="pl"))
    assert "What I can do" in (await pole.invoke("/help")).text


async def test_two_guilds_never_see_each_other(read: Stage):
    other = read.discord.world.add_guild("Elsewhere", channels=("talk",))
    read.discord.backend.join(other)
    stranger = read.add_person("Eve", "Moderators", guild=other, locale="ar")
    people = read.people.acting(stranger, read.discord.world.channel(other, "talk"))
    assert "لم أقرأ شيئًا" in (await people.invoke("/timeline", topic="Sharaa")).text
    assert "لا مصادر هنا بعد" in (await people.invoke("/source list")).text
    await people.invoke("/source add", url=read.news.publish("/bridge-elsewhere", BRIDGE))
    await people.ask_until("/timeline", says="Afrin", topic="Afrin")
    assert "reopened" not in (await read.people.invoke("/timeline", topic="Afrin")).text
