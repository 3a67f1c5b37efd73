"""Events as pages: timelines, answers to questions, and what a date rests on.

Pure: answer in, page out. Must not import discord.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.core.answers import NameChoice, TimelineAnswer
from bot.core.marking import Marks
from bot.core.quoting import quoted
from bot.core.wording import format_day, format_period, format_span, format_vouching
from bot.discord.escape import bare, fit, fit_marked, isolate, link, safe_url, tidy
from bot.discord.limits import LINK_URL, length
from bot.discord.rendering.page import (
    TEXT_ROOM,
    Button,
    LinkButton,
    Option,
    Page,
    Room,
    Tone,
    fill,
    heading,
    lines,
    menu,
    option,
    small,
)
from bot.words import count, known, lead, say
from parsers.dates.span import Precision
from parsers.values import DatedBy
from store.values import EventView, Retelling, SourceRef, public_id

ENTRIES = 8
_NAMES_SHOWN = 8
_SOURCES_SHOWN = 8
_SENTENCE_SHOWN = 1200
_ADDRESS_SHOWN = 300
_MORE_ROOM = 60
_SILENT_RULES = {"", "publication", "corrected"}
"""Rules that another line tells already."""
_SEVERAL = 2
_RETOLD_SHOWN = 5
_RETOLD_QUOTE = 300


@dataclass(frozen=True, slots=True)
class Asked:
    """How the asker's question is repeated above its answer: ``kind`` is "timeline", "on" or "search"."""

    kind: str
    since: str | None = None
    until: str | None = None


def timeline_page(answer: TimelineAnswer, asked: Asked, locale: str = "en") -> Page:
    """One page of events in their order; a private page that says so when there are none."""
    if not answer.events:
        return _nothing(answer, asked, locale)
    head = timeline_head(answer, asked, locale)
    return Page(
        head=head,
        entries=marked_entries(answer, locale, TEXT_ROOM - length(head)),
        menus=(
            *menu("details", say("details.prompt", locale), event_options(answer.events, locale)),
            *menu("name", say("choice.other", locale), name_options(answer.choices, locale)),
        ),
        buttons=(Button("chart", "0", say("chart.word", locale)),) if asked.kind == "timeline" else (),
    )


def timeline_head(answer: TimelineAnswer, asked: Asked, locale: str, *notes: str) -> str:
    """What the events are about, how many there are, and when."""
    return lines(heading(_title(answer, asked, locale)), _summary(answer, locale, *notes))


def choices_page(topic: str, choices: Sequence[NameChoice], locale: str = "en", *, fits: bool = True) -> Page:
    """Ask which name was meant: of several that fit (``fits``), or of those that are merely like it."""
    shown = fit(topic, 200)
    if fits:
        head = heading(say("choice.title", locale, topic=shown))
    else:
        head = lines(say("choice.unknown", locale, topic=shown), say("choice.meant", locale))
    names = tuple(
        f"{lead(locale, each.name)}**{fit(each.name, 120)}** · {fit(choice_note(each, locale), 120)}"
        for each in choices[:10]
    )
    prompt = say("choice.prompt", locale)
    return Page(
        head=head,
        entries=("\n".join(names),),
        menus=menu("name", prompt, name_options(choices, locale)),
        private=not fits,
    )


def details_page(event: EventView, locale: str = "en", *, moderator: bool = False) -> Page:
    """What an event's date rests on: the expression as written, the sentences around it, the articles."""
    head = lines(heading(format_span(event.span, locale)), small(*_grounds(event, locale)))
    proof = _in_context(event)
    names = ", ".join(fit(entity.name, 60) for entity in event.entities[:_NAMES_SHOWN])
    was = "\n".join(_was(event, locale))
    foot = small(
        say("details.names", locale, names=names) if names else "",
        say("details.id", locale, id=public_id("e", event.id)),
    )
    room = TEXT_ROOM - length(head) - length(proof) - length(was) - length(foot)
    sources = _source_lines(event.sources, room, locale)
    retold = _retold_lines(event.retold, room - length(sources), locale)
    return Page(
        head=head,
        entries=tuple(part for part in (proof, was, sources, retold) if part),
        foot=foot,
        buttons=_corrections(event, locale) if moderator else (),
        links=_open_article(event.sources, locale),
    )


def event_entries(events: Sequence[EventView], locale: str, room: int) -> tuple[str, ...]:
    """Each event as its date, its words and where they stand, all within ``room``."""
    return fill(events, lambda event, each: event_entry(event, each, locale), min(room, TEXT_ROOM - 100))


def marked_entries(answer: TimelineAnswer, locale: str, room: int) -> tuple[str, ...]:
    """The answer's events likewise, the words that were looked for in bold."""
    return fill(
        answer.marked,
        lambda told, each: event_entry(told[0], each, locale, marks=told[1]),
        min(room, TEXT_ROOM - 100),
    )


def event_entry(
    event: EventView, room: Room, locale: str = "en", *, first: str = "", marks: Marks = ()
) -> str:
    """An event as two lines: its date and words, then in small print who says so and where.

    ``first`` (markdown) stands before the date; the stretches of ``marks`` are in bold.
    """
    date = " · ".join(part for part in (first, format_span(event.span, locale)) if part)
    line = entry_line(date, fit_marked(event.text, marks, room.quote), locale)
    return lines(line, small(*provenance(event, room, locale)))


def entry_line(date: str, text: str, locale: str) -> str:
    """An entry's first line: ``date`` and, in quotation marks, ``text`` (both markdown)."""
    return f"{lead(locale)}**{isolate(date, locale)}** — {quoted(text, locale)}"


def event_options(events: Sequence[EventView], locale: str) -> list[Option]:
    """The events as a menu's lines; choosing one shows what its date rests on."""
    return [option(str(event.id), format_span(event.span, locale), event.text) for event in events]


def name_options(choices: Sequence[NameChoice], locale: str) -> list[Option]:
    """Names as a menu's lines, with what tells them apart."""
    return [option(str(each.id), each.name, choice_note(each, locale)) for each in choices]


def choice_note(choice: NameChoice, locale: str = "en") -> str:
    """What tells a name from its like: "interim President · 41 events"."""
    return f"{choice.role or say(f'kind.{choice.kind}', locale)} · {count('events', choice.events, locale)}"


def source_link(source: SourceRef, room: Room, locale: str = "en") -> str:
    """The site's name as a link to the article, apart from the numbers that may stand beside it."""
    label = source.site or source.title or ""
    linked = link(label, source.url, limit=room.url)
    return lead(locale, label) + (isolate(linked, locale) or say("entry.pasted", locale))


def provenance(event: EventView, room: Room, locale: str) -> list[str]:
    """Who says so and where, in parts."""
    who = fit(event.attribution, 70) if event.attribution else None
    return [
        format_vouching(who, event.certainty, locale),
        source_link(event.sources[0], room, locale) if event.sources else "",
        _told_by(event, locale),
        say("entry.contradicted", locale) if any(one.how != "same" for one in event.retold) else "",
        say("entry.publication", locale) if is_dated_by_publication(event) else "",
        say("entry.corrected", locale) if event.corrected else "",
        say("entry.changed", locale, day=format_day(event.was.until.date(), locale)) if event.was else "",
    ]


def is_dated_by_publication(event: EventView) -> bool:
    """Whether nothing but the day of publication says when; no longer once a moderator did."""
    return event.dated_by is DatedBy.PUBLICATION and not event.corrected


def _told_by(event: EventView, locale: str) -> str:
    """How many sources tell it ("4 sources"), and in how many reports if some of them are one text."""
    told = len(event.sources)
    if told < _SEVERAL:
        return ""
    sources = count("sources", told, locale)
    if event.reports == told:
        return sources
    return f"{sources} {count('entry.reports', event.reports, locale)}"


def _title(answer: TimelineAnswer, asked: Asked, locale: str) -> str:
    if asked.kind == "timeline" and answer.entity is not None:
        return fit(answer.entity.name, 200)
    key = {"timeline": "timeline.words", "on": "on.title", "search": "search.title"}[asked.kind]
    return say(key, locale, topic=fit(answer.topic, 200))


def _summary(answer: TimelineAnswer, locale: str, *notes: str) -> str:
    entity = answer.entity
    asked = answer.topic.casefold()
    other_name = entity is not None and asked not in {entity.name.casefold(), public_id("n", entity.id)}
    return small(
        *notes,
        count("events.more_than" if answer.more else "events", answer.total, locale),
        format_period(answer.period.since, answer.period.until, locale),
        say("timeline.asked", locale, topic=fit(answer.topic, 100)) if other_name else "",
    )


def _nothing(answer: TimelineAnswer, asked: Asked, locale: str) -> Page:
    if answer.choices:
        return choices_page(answer.topic, answer.choices, locale)
    period = format_period(answer.period.since, answer.period.until, locale)
    topic = fit(answer.entity.name if answer.entity else answer.topic, 200)
    text = say(f"empty.{asked.kind}", locale, topic=topic, period=f" ({period})" if period else "")
    return Page(head=text, tone=Tone.TROUBLE, private=True)


def _grounds(event: EventView, locale: str) -> list[str]:
    span = event.span
    exact = span.precision is Precision.DAY and span.first == span.last
    first, last = format_day(span.first, locale), format_day(span.last, locale)
    return [
        "" if exact else say("details.first_last", locale, first=first, last=last),
        say("details.written", locale, text=fit(event.date_text, 120)) if event.date_text else "",
        say("details.publication", locale) if is_dated_by_publication(event) else "",
        say("entry.corrected", locale) if event.corrected else "",
        _rule(event.rule, locale),
    ]


def _rule(rule: str, locale: str) -> str:
    """Why this date was chosen, in words where there are some for the rule."""
    if rule in _SILENT_RULES:
        return ""
    key = f"rule.{rule}"
    return say(key, locale) if known(key) else say("details.rule", locale, rule=fit(rule, 60))


def _in_context(event: EventView) -> str:
    """The sentence in bold with its date underlined, between its neighbours, as a quotation."""
    quoted = (
        fit(event.before, 500) if event.before else "",
        _with_date_marked(event.text, event.date_text),
        fit(event.after, 500) if event.after else "",
    )
    return lines(*(f"> {part}" for part in quoted if part))


def _was(event: EventView, locale: str) -> Iterator[str]:
    """What the article said of the event before it changed: its words, its date."""
    if event.was is None:
        return
    day = format_day(event.was.until.date(), locale)
    if event.was.text != event.text:
        yield say("details.was.text", locale, day=day, text=fit(event.was.text, _RETOLD_QUOTE))
    if event.was.span != event.span and not event.corrected:
        yield say("details.was.date", locale, day=day, date=format_span(event.was.span, locale))


def _with_date_marked(text: str, date_text: str | None) -> str:
    sentence, date_words = tidy(text), tidy(date_text or "")
    if date_words not in sentence or not date_words or length(bare(sentence)) > _SENTENCE_SHOWN:
        return f"**{fit(text, _SENTENCE_SHOWN)}**"
    before, written, after = map(bare, sentence.partition(date_words))
    return isolate(f"**{before}__{written}__{after}**")


def _source_lines(sources: Sequence[SourceRef], room: int, locale: str) -> str:
    """The articles, a line each, as many as fit into ``room``, with the count of those that don't."""
    shown: list[str] = []
    left = room - _MORE_ROOM
    for source in sources[:_SOURCES_SHOWN]:
        line = _source_line(source, locale)
        left -= length(line) + 1
        if left < 0:
            break
        shown.append(line)
    more = len(sources) - len(shown)
    return lines(*shown, small(count("details.more", more, locale)) if more else "")


def _retold_lines(retold: Sequence[Retelling], room: int, locale: str) -> str:
    """What others write about the event: who contradicts first, then who agrees, as many as fit."""
    told = sorted(retold, key=lambda one: one.how == "same")
    shown = [f"**{say('retold.title', locale)}**"]
    left = room - length(shown[0]) - _MORE_ROOM
    for one in told[:_RETOLD_SHOWN]:
        line = _retold_line(one, locale)
        left -= length(line) + 1
        if left < 0:
            break
        shown.append(line)
    more = len(told) - len(shown) + 1
    if len(shown) == 1:
        return ""
    return lines(*shown, small(count("details.more", more, locale)) if more else "")


def _retold_line(one: Retelling, locale: str) -> str:
    how = "copy" if one.copy and one.how == "same" else one.how
    note = say(f"retold.{how}", locale, day=format_span(one.span, locale))
    source = source_link(one.source, Room(0, _ADDRESS_SHOWN), locale)
    told = "" if how == "copy" else f"{quoted(fit(one.text, _RETOLD_QUOTE), locale)} · "
    return f"{told}{source} · {note}"


def _source_line(source: SourceRef, locale: str) -> str:
    day = format_day(source.published.date(), locale) if source.published else ""
    parts = (
        source_link(source, Room(0, _ADDRESS_SHOWN), locale),
        fit(source.title, 100) if source.title else "",
        say("details.published", locale, day=day) if day else "",
    )
    return " · ".join(part for part in parts if part)


def _open_article(sources: Sequence[SourceRef], locale: str) -> tuple[LinkButton, ...]:
    address = safe_url(sources[0].url, limit=LINK_URL) if sources else None
    return (LinkButton(say("details.open", locale), address),) if address else ()


def _corrections(event: EventView, locale: str) -> tuple[Button, ...]:
    number = str(event.id)
    return (
        Button("redate", number, say("event.redate", locale)),
        Button("hide", number, say("event.hide", locale), danger=True),
    )
