"""Answers as lines of text for a terminal: the same words and order as in Discord, without its markup."""

import textwrap
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import datetime

from bot.core.answers import (
    AboutAnswer,
    AddAnswer,
    AddOutcome,
    AskAnswer,
    KeyDate,
    NameChoice,
    TimelineAnswer,
    WhoAnswer,
)
from bot.core.events import EventChange
from bot.core.marking import Marks, flag
from bot.core.names import NameChange
from bot.core.problems import problem_words
from bot.core.quoting import quoted
from bot.core.review import Preview
from bot.core.wording import format_day, format_period, format_span, format_vouching
from bot.errors import stored_error
from parsers.values import DatedBy
from store.values import (
    AuditEntry,
    EntityView,
    EventView,
    FactView,
    FeedState,
    FeedView,
    NameRow,
    Quote,
    Revision,
    SourceRef,
    SourceState,
    SourceView,
    Twin,
    TwinReason,
    public_id,
)

WIDTH = 100
LONGEST_TITLE = 120
MOST_REFUSED = 20
REASONS = {
    TwinReason.STATED: "an article says so",
    TwinReason.SPELLING: "the names sound alike",
    TwinReason.INITIALS: "one is the other's initials",
    TwinReason.SURNAME: "the only full name here with that word",
}

INDENT = "    "

_FLAGS = "\ue000", "\ue001"
_AS_BOLD = {ord(_FLAGS[0]): "\x1b[1m", ord(_FLAGS[1]): "\x1b[22m"}


def timeline(answer: TimelineAnswer) -> Iterator[str]:
    """A heading, an entry an event, and how to go on."""
    about = answer.entity.name if answer.entity else answer.topic
    period = format_period(answer.period.since, answer.period.until)
    over = "more than " if answer.more else ""
    yield f"{plain(about)}{f' · {period}' if period else ''} · {over}{counted(answer.total, 'event')}"
    for key in answer.key_dates:
        yield ""
        yield from key_date_lines(key)
    for view, marks in answer.marked if not answer.key_dates else ():
        yield ""
        yield from event(view, marks)
    if not answer.total and not answer.choices:
        yield "Nothing I have read tells of that."
    yield from _choices(answer.choices)
    if answer.key_dates:
        yield "\nThese are the key dates. All events: --detail all"
    if answer.next:
        yield f"\nMore: --cursor {answer.next}"


def key_date_lines(key: KeyDate) -> Iterator[str]:
    """The day and why it was chosen, then what tells it best."""
    yield f"  {format_day(key.day)} · {_why_chosen(key)}"
    for view in key.events:
        yield from _quote(view.text)
        yield _notes(view)


def _why_chosen(key: KeyDate) -> str:
    """For example: 17 articles name this day, 6 of them later."""
    if not key.articles:
        return f"{counted(key.published, 'article')} published that day"
    name = "names" if key.articles == 1 else "name"
    if key.later == key.articles:
        return f"{counted(key.later, 'later article')} {name} this day"
    later = f", {key.later} of them later" if key.later else ""
    return f"{counted(key.articles, 'article')} {name} this day{later}"


def event(view: EventView, marks: Marks = ()) -> Iterator[str]:
    """Date, quote (the stretches of ``marks`` in bold), then who said it and where."""
    dated = " (day of publication)" if view.dated_by is DatedBy.PUBLICATION and not view.corrected else ""
    yield f"  {format_span(view.span)}{dated}"
    yield from _quote(view.text, marks)
    yield _notes(view)


def _notes(view: EventView) -> str:
    notes = [format_vouching(view.attribution, view.certainty), *(_link(source) for source in view.sources)]
    told = len(view.sources)
    if told > 1:
        notes.append(
            counted(told, "source")
            + (f" in {counted(view.reports, 'report')}" if view.reports < told else "")
        )
    if any(one.how != "same" for one in view.retold):
        notes.append("told otherwise elsewhere")
    if view.corrected:
        notes.append("date set by a moderator")
    if view.was is not None:
        notes.append(f"changed by its article on {format_day(view.was.until.date())}")
    notes.append(public_id("e", view.id))
    return INDENT + " · ".join(note for note in notes if note)


def event_in_full(view: EventView) -> Iterator[str]:
    """An event, what its article said before, then what the others of its cluster write, those who contradict first."""
    yield from event(view)
    if view.was is not None:
        yield ""
        yield f"  Until {format_day(view.was.until.date())} its article said · {format_span(view.was.span)}"
        yield from _quote(view.was.text)
    for one in sorted(view.retold, key=lambda one: one.how == "same"):
        yield ""
        yield f"  {_HOW['copy' if one.copy and one.how == 'same' else one.how]} · {format_span(one.span)}"
        yield from _quote(one.text)
        notes = [format_vouching(one.attribution, one.certainty), _link(one.source), public_id("e", one.id)]
        yield INDENT + " · ".join(note for note in notes if note)


_HOW = {
    "same": "The same",
    "copy": "The same text",
    "number": "Another number",
    "denied": "One affirms it, one denies it",
    "day": "Another day",
}


def who(answer: WhoAnswer) -> Iterator[str]:
    """Names, facts and the company kept, each with its proof."""
    if answer.entity is None:
        yield f"I'm not sure who “{plain(answer.query)}” is."
    else:
        yield from _entity(answer.entity)
        if answer.twins:
            names = ", ".join(quoted(plain(other.name)) for other in answer.twins)
            yield f"  may also be {names}: dateline name suggestions"
    yield from _choices(answer.did_you_mean)


def twin(found: Twin) -> Iterator[str]:
    """Two names that are probably one, what speaks for it, and how to decide."""
    one, other = (public_id("n", side.entity.id) for side in (found.one, found.other))
    yield f"{_twin_side(found.one)}  =  {_twin_side(found.other)}?"
    yield f"{INDENT}{REASONS[found.reason]}" + (
        f"; both named beside {', '.join(plain(each.name) for each in found.shared)}" if found.shared else ""
    )
    for quote in found.quotes:
        yield from _proof(quote)
    yield f"{INDENT}dateline name merge {one} {other}   or   dateline name refuse {one} {other}"


def _twin_side(side: NameRow) -> str:
    shown = f" ({plain(side.entity.name)})" if side.entity.name != side.name else ""
    return f"{public_id('n', side.entity.id)} {plain(side.name)}{shown} · {counted(side.events, 'event')}"


def name_changed(change: NameChange, said: str) -> Iterator[str]:
    """A name as a correction left it, and how to take that back."""
    yield f"{said}: {plain(change.entity.name)} ({public_id('n', change.entity.id)})"
    yield from _entity(change.entity)
    if change.undo is not None:
        yield f"Take it back with: dateline undo {change.undo}"


def audit_entry(entry: AuditEntry) -> Iterator[str]:
    """Who did what to what, with what was before and after."""
    change = f" · change {entry.correction}" if entry.correction else ""
    yield f"{entry.at:%Y-%m-%d %H:%M}  {plain(entry.actor.name)}  {entry.action} {entry.target}{change}"
    for said, values in (("before", entry.before), ("after", entry.after)):
        if values:
            yield f"{INDENT}{said}: " + plain(", ".join(f"{name} {value}" for name, value in values.items()))


def event_changed(change: EventChange) -> Iterator[str]:
    """An event before and after a correction, and how to take that back."""
    before, after = format_span(change.before.span), format_span(change.after.span)
    if before != after:
        yield f"{before}  →  {after}"
    yield from event(change.after)
    if change.undo is not None:
        yield f"Take it back with: dateline undo {change.undo}"


def asked(answer: AskAnswer) -> Iterator[str]:
    """How the question was understood, then the quotes, best first."""
    period = format_period(answer.period.since, answer.period.until)
    understood = [*(plain(entity.name) for entity in answer.entities), period, *map(plain, answer.words)]
    yield "I looked for: " + ", ".join(part for part in understood if part)
    if answer.unknown:
        yield "Nothing I have read names " + ", ".join(map(plain, answer.unknown)) + "."
    if answer.command:
        yield f"{plain(answer.command)} is a command: I did not run it; send it by itself."
    if answer.further:
        yield "I answer the first question; ask me the others one by one."
    yield from _answers(answer)
    if not answer.found:
        yield "Nothing I have read says so. Try: dateline search, with a word or two."
    yield from _choices(answer.choices)


def _answers(answer: AskAnswer) -> Iterator[str]:
    if answer.who is not None:
        yield from _entity(answer.who)
    if answer.times is not None and answer.found:
        yield f"{counted(answer.times, 'time')}, as far as I have read"
    for fact in answer.facts:
        yield ""
        yield f"  {_fact(fact)}"
        yield from _proof(fact.quote)
    for view in answer.events:
        yield ""
        yield from event(view)


def added(answer: AddAnswer) -> Iterator[str]:
    """What came of a link or text."""
    view, number = answer.source, public_id("s", answer.source.id)
    if answer.outcome is AddOutcome.ALREADY:
        yield f"Already here since {view.added_at:%-d %B %Y} as {number}: {_title(view)}"
    elif answer.outcome is AddOutcome.READY:
        yield f"Read {number}: {_title(view)} — {counted(view.events, 'event')}"
    else:
        yield f"Waiting to be read as {number}: {view.url}"
    if view.state is SourceState.READY and view.published is None:
        yield f"The article names no date, so I count from the day it was added ({view.added_at:%-d %B %Y})."
        yield "If you know it: add it again with --published YYYY-MM-DD."
    if view.stub:
        yield "Only the beginning was free to read; what I know of it ends there."
    if view.unread:
        yield f"It is longer than I read: {_unread(view)}."


def _unread(view: SourceView) -> str:
    return f"its last {view.unread:,} characters were not read for events and names"


def refused(rows: Iterable[str]) -> Iterator[str]:
    """What was wrong with the first rows of a table, and how many more there are."""
    every = list(rows)
    yield from (f"{INDENT}{plain(row)}" for row in every[:MOST_REFUSED])
    if len(every) > MOST_REFUSED:
        yield f"{INDENT}… and {len(every) - MOST_REFUSED} more; --json lists them all"


def source(view: SourceView) -> Iterator[str]:
    """One source: where it stands and why."""
    published = f", published {view.published:%-d %B %Y}" if view.published else ""
    events = counted(view.events, "event")
    yield f"{public_id('s', view.id)}  {view.state.value:<9} {_title(view)}{published} · {events}"
    if view.url:
        yield f"{INDENT}{view.url}"
    if view.unread:
        yield f"{INDENT}very long: {_unread(view)}"
    if view.revision is not None:
        yield f"{INDENT}{_revision(view.revision)}"
    if view.error:
        yield f"{INDENT}{stored_error(view.error, view.url)}"


def _revision(found: Revision) -> str:
    counts = f"{counted(found.added, 'event')} new, {found.changed} changed, {found.gone} gone"
    return f"version {found.number}, read on {found.at:%-d %B %Y}: {counts}"


def suggestion(view: SourceView, guild: int) -> Iterator[str]:
    """A link that somebody suggested, and how to decide on it."""
    number, of = public_id("s", view.id), f" --guild {guild}" if guild else ""
    yield f"{number}  {_title(view)} · suggested on {view.added_at:%-d %B %Y}"
    if view.url:
        yield f"{INDENT}{plain(view.url)}"
    yield f"{INDENT}dateline review show {number}{of}   approve {number}{of}   reject {number}{of}"


def preview(view: SourceView, found: Preview, guild: int) -> Iterator[str]:
    """What approving a suggestion would add."""
    yield from suggestion(view, guild)
    published = f" · published {found.published:%-d %B %Y}" if found.published else ""
    yield f"{plain(found.title or view.url or '')}{published} · {counted(len(found.events), 'event')}:"
    for each in found.events:
        yield f"  {format_span(each.span)}"
        yield from _quote(each.text)


def decided(view: SourceView, fresh: bool) -> Iterator[str]:  # noqa: FBT001 - as the use case tells it
    """What came of a decision."""
    before = "" if fresh else " (decided before)"
    yield f"{public_id('s', view.id)}  {view.state.value}{before}: {_title(view)}"


def feed(view: FeedView) -> Iterator[str]:
    """One feed: how often it is looked at, and what is wrong with it."""
    every = counted(int(view.every.total_seconds() // 60), "minute")
    polled = (
        f"last looked at {view.polled_at:%-d %B %Y, %H:%M} UTC" if view.polled_at else "not looked at yet"
    )
    yield f"{public_id('f', view.id)}  {view.state.value:<9} {plain(view.title or view.url)} · every {every} · {polled}"
    yield f"{INDENT}{view.url}"
    if view.error:
        yield f"{INDENT}{counted(view.failures, 'failure')} in a row: {stored_error(view.error, view.url)}"
    if view.state is FeedState.PAUSED:
        yield f"{INDENT}Paused. Add it again to go on: dateline feed add {view.url}"


def about(answer: AboutAnswer) -> Iterator[str]:
    """What is kept and what isn't working."""
    yield f"Dateline {answer.version}"
    kept = ((answer.articles, "article"), (answer.events, "event"), (answer.entities, "name"))
    yield ", ".join(counted(number, thing) for number, thing in kept)
    oldest = f" (the oldest since {answer.oldest:%-d %B %Y, %H:%M} UTC)" if answer.oldest else ""
    yield f"waiting: {answer.waiting}{oldest}, failed: {answer.failed}"
    yield from (problem_words(each, in_words) for each in answer.problems)


def in_words(value: object) -> object:
    """A field of a sentence as the terminal says it: times in words, texts made harmless."""
    if isinstance(value, datetime):
        return f"{value:%-d %B %Y, %H:%M} UTC"
    return plain(value) if isinstance(value, str) else value


def plain(text: str) -> str:
    """Page text made harmless for a terminal: no control or formatting characters, on one line."""
    kept = (" " if unicodedata.category(mark) in ("Cc", "Zl", "Zp") else mark for mark in text)
    return " ".join("".join(mark for mark in kept if unicodedata.category(mark) != "Cf").split())


def _entity(view: EntityView) -> Iterator[str]:
    span = f" · {format_period(view.first, view.last)}" if view.first and view.last else ""
    yield f"{plain(view.name)} · {view.kind.value} · {counted(view.events, 'event')}{span}"
    for alias in view.aliases:
        yield f"  also {plain(alias.name)}"
        yield from _proof(alias.quote)
    for fact in view.facts:
        yield f"  {_fact(fact)}"
        yield from _proof(fact.quote)
    if view.related:
        yield "  named beside: " + ", ".join(plain(entity.name) for entity in view.related)


def _fact(fact: FactView) -> str:
    since = f" since {format_span(fact.since)}" if fact.since else ""
    vouching = format_vouching(fact.attribution, fact.certainty)
    return f"{fact.relation.value}: {plain(fact.value)}{since}{f' ({vouching})' if vouching else ''}"


def _proof(quote: Quote | None) -> Iterator[str]:
    if quote is not None:
        yield from _quote(quote.text)
        yield INDENT + _link(quote.source)


def _quote(text: str, marks: Marks = ()) -> Iterable[str]:
    flagged = quoted(plain(flag(text, marks, _FLAGS)))
    wrapped = textwrap.wrap(flagged, WIDTH, initial_indent=INDENT, subsequent_indent=INDENT)
    return (line.translate(_AS_BOLD) for line in wrapped)


def _choices(choices: Iterable[NameChoice]) -> Iterator[str]:
    listed = list(choices)
    if listed:
        yield "\nDid you mean:"
    for choice in listed:
        details = " · ".join(part for part in (choice.role, counted(choice.events, "event")) if part)
        yield f"  {plain(choice.name)} · {plain(details)}"


def _link(ref: SourceRef) -> str:
    return plain(ref.url or shortened(ref.title) or public_id("s", ref.id))


def _title(view: SourceView) -> str:
    return plain(shortened(view.title) or view.url or "a text without a title")


def shortened(title: str | None) -> str | None:
    """A title as it stands beside a quote: its first words where it is longer than titles are."""
    return textwrap.shorten(title, LONGEST_TITLE, placeholder=" …") if title else title


def counted(number: int, thing: str) -> str:
    """``1 event``, ``1,200 events``."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
