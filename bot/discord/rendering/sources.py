"""Sources as pages: one, many, suggested ones, an import's report, what came of a link.

Pure: answer in, page out. Must not import discord.
"""

from collections.abc import Callable, Iterable, Sequence

from bot.core.answers import AddAnswer, AddOutcome
from bot.core.review import Preview
from bot.core.sources import ImportReport, RefusedRow
from bot.core.wording import format_day, format_span
from bot.discord.escape import fit, link, safe_url, words_for
from bot.discord.limits import ARGUMENT, LINK_URL, length
from bot.discord.rendering.page import (
    TEXT_ROOM,
    Button,
    LinkButton,
    Page,
    Room,
    Tone,
    fill,
    heading,
    lines,
    menu,
    moment,
    option,
    small,
)
from bot.errors import stored_error
from bot.words import count, isolate, say
from store.people import NOBODY
from store.values import SourcePage, SourceState, SourceView, public_id

_REFUSED_SHOWN = 8
_PREVIEWED = 6
_PREVIEW_QUOTE = 300


def source_page(
    source: SourceView,
    locale: str = "en",
    *,
    said: str = "",
    moderator: bool = False,
    reason: str | None = None,
) -> Page:
    """One source: what it is, how it stands, and what can be done with it.

    ``said`` is a line above it; ``reason`` is why it failed in more detail than is stored with it (markdown).
    """
    return Page(
        head=lines(said, heading(_titled(source, Room(300, 500), locale))),
        entries=(lines(*_standing(source, locale, reason)),),
        buttons=_source_buttons(source, locale) if moderator else (),
        links=_open_link(source, locale),
        tone=_tone(source),
    )


def sources_page(page: SourcePage, locale: str = "en", *, filtered: bool = False) -> Page:
    """A page of a guild's sources, newest first."""
    if not page.sources:
        return Page(
            head=say("source.list.no_state" if filtered else "source.list.none", locale), private=True
        )
    head = lines(heading(say("source.list", locale)), small(count("sources", page.total, locale)))
    return Page(head=head, entries=_source_entries(page.sources, TEXT_ROOM - length(head), locale))


def review_page(page: SourcePage, locale: str = "en") -> Page:
    """The suggestions that wait; choosing one shows it with the buttons that decide, others decide on all shown."""
    if not page.sources:
        return Page(head=say("review.none", locale), private=True)
    head = lines(heading(say("review.title", locale)), small(count("sources", page.total, locale)))
    options = [
        option(str(each.id), each.title or each.url or public_id("s", each.id), each.url or "")
        for each in page.sources
    ]
    shown = "_".join(str(each.id) for each in page.sources)
    together = (
        Button("approveall", shown, say("review.approve.all", locale)),
        Button("rejectall", shown, say("review.reject.all", locale), danger=True),
    )
    return Page(
        head=head,
        entries=_source_entries(page.sources, TEXT_ROOM - length(head), locale),
        menus=menu("review", say("review.prompt", locale), options),
        buttons=together if len(page.sources) > 1 and len(shown) <= ARGUMENT else (),
    )


def suggestion_page(
    source: SourceView, locale: str = "en", *, preview: Preview | None = None, reason: str = ""
) -> Page:
    """One suggestion with Approve and Reject: it is decided on as it is, never edited.

    ``preview`` is what its page would add; ``reason`` (markdown) why there is none.
    """
    number = str(source.id)
    decides = source.state is SourceState.SUGGESTED
    return Page(
        head=heading(_titled(source, Room(300, 500), locale)),
        entries=(
            lines(*_standing(source, locale)),
            *_previewed(preview, locale),
            *((say("review.unread", locale, reason=reason),) if reason else ()),
        ),
        buttons=(
            Button("approve", number, say("review.approve", locale)),
            Button("reject", number, say("review.reject", locale), danger=True),
        )
        if decides
        else (),
        links=_open_link(source, locale),
    )


def _previewed(preview: Preview | None, locale: str) -> tuple[str, ...]:
    """The page's title, and the first events that it would add."""
    if preview is None:
        return ()
    day = format_day(preview.published.date(), locale) if preview.published else ""
    title = fit(preview.title or say("source.untitled", locale), 200)
    facts = small(fit(preview.site or "", 60), say("source.published", locale, day=day) if day else "")
    would = say("review.preview", locale, events=count("events", len(preview.events), locale))
    events = [
        f"**{format_span(event.span, locale)}** · {fit(event.text, _PREVIEW_QUOTE)}"
        for event in preview.events[:_PREVIEWED]
    ]
    return (lines(f"**{title}**", facts, would), *events)


def decided_all_page(
    decided: Sequence[tuple[SourceView, bool]], locale: str = "en", *, approved: bool
) -> Page:
    """What came of deciding on several at once: each with how it stands now."""
    before = sum(not fresh for _, fresh in decided)
    said = say("review.approved" if approved else "review.rejected", locale)
    more = small(say("review.some_before_you", locale, total=before)) if before else ""
    entries = [
        f"**{public_id('s', source.id)}** {_titled(source, Room(200, 300), locale)} · "
        f"{say(f'state.{source.state}', locale)}"
        for source, _ in decided
    ]
    return Page(head=lines(said, more), entries=tuple(entries), tone=Tone.TROUBLE if before else Tone.GOOD)


def decided_page(
    source: SourceView, guild: str, reason: str | None, locale: str = "en", *, approved: bool
) -> Page:
    """What whoever suggested a link is told in a direct message."""
    said = say(
        "review.told.yes" if approved else "review.told.no",
        locale,
        guild=fit(guild, 100),
        link=_titled(source, Room(300, 500), locale),
    )
    reasons = say("review.told.reason", locale, reason=fit(reason, 600)) if reason else ""
    return Page(head=lines(said, reasons), tone=Tone.GOOD if approved else Tone.TROUBLE)


def added_page(
    answer: AddAnswer, locale: str = "en", *, moderator: bool = False, guidelines: str | None = None
) -> Page:
    """What came of adding a link or a text; whoever suggested one is shown the guild's guidelines."""
    source = answer.source
    said = say(
        f"source.{answer.outcome}",
        locale,
        events=count("events", source.events, locale),
        day=moment(source.added_at),
    )
    if answer.outcome is AddOutcome.ALREADY and source.state is not SourceState.READY:
        said = ""
    page = source_page(source, locale, said=said, moderator=moderator)
    if answer.outcome is not AddOutcome.SUGGESTED:
        return page
    asked = (say("review.guidelines", locale, text=fit(guidelines, 1500)),) if guidelines else ()
    return Page(head=said, entries=asked, private=True)


def import_page(report: ImportReport, locale: str = "en") -> Page:
    """How many links of a file were taken, and each refused row with its reason."""
    counts = say(
        "source.import.counts",
        locale,
        added=report.added,
        already=report.already,
        refused=len(report.refused),
    )
    head = lines(heading(say("source.import", locale)), counts)
    more = len(report.refused) - _REFUSED_SHOWN
    return Page(
        head=head,
        entries=tuple(_refused_row(row, locale) for row in report.refused[:_REFUSED_SHOWN]),
        foot=small(count("source.import.more", more, locale)) if more > 0 else "",
        tone=Tone.TROUBLE if report.refused else Tone.GOOD,
    )


def reasons_page(failures: Iterable[tuple[str, str]], locale: str = "en") -> Page:
    """Why links could not be read: each link with its reason."""
    shown = [
        say("reason.prefix", locale, link=fit(url, 120), reason=reason)
        for url, reason in list(failures)[:_REFUSED_SHOWN]
    ]
    return Page(head="\n".join(shown), tone=Tone.TROUBLE, private=True)


def failed_reply(failed: int, source: int | None, locale: str = "en") -> Page:
    """The small reply under a post with links that failed; ``source`` when it was just one that is stored."""
    action = Button("why", str(source), say("source.why", locale))
    if source is None:
        action = Button("whyall", "all", say("source.why", locale))
    return Page(head=small(count("source.failed", failed, locale)), buttons=(action,), tone=Tone.TROUBLE)


def source_options(page: SourcePage) -> list[tuple[str, str]]:
    """Sources for an autocomplete field: what to show, and the id it stands for."""
    return [
        (f"{public_id('s', each.id)} · {each.title or each.url or '–'}", public_id("s", each.id))
        for each in page.sources
    ]


def _source_entries(sources: tuple[SourceView, ...], room: int, locale: str) -> tuple[str, ...]:
    return fill(sources, _source_entry(locale), room - 60)


def _source_entry(locale: str) -> Callable[[SourceView, Room], str]:
    def render(source: SourceView, room: Room) -> str:
        state = say(f"state.{source.state}", locale)
        events = count("events", source.events, locale) if source.state is SourceState.READY else ""
        return lines(
            f"**{public_id('s', source.id)}** {_titled(source, room, locale)}",
            small(state, events, _site(source), _added(source, locale)),
            small(words_for(stored_error(source.error, source.url), locale))
            if source.state is SourceState.FAILED
            else "",
        )

    return render


def _reason(source: SourceView, locale: str) -> str:
    return words_for(stored_error(source.error, source.url), locale)


def _titled(source: SourceView, room: Room, locale: str) -> str:
    """The title as a link, cut to a third of the room that a quote would have."""
    title = fit(source.title or source.url or say("source.untitled", locale), min(room.quote, 200))
    address = safe_url(source.url, limit=room.url)
    return f"[{title}]({address})" if address and source.title else title


def _site(source: SourceView) -> str:
    return fit(source.site, 60) if source.site else ""


def _standing(source: SourceView, locale: str, reason: str | None = None) -> Iterable[str]:
    troubled = source.error is not None and source.state in {SourceState.FAILED, SourceState.QUEUED}
    published = format_day(source.published.date(), locale) if source.published else ""
    yield small(
        f"{say(f'state.{source.state}', locale)}",
        count("events", source.events, locale) if source.state is SourceState.READY else "",
        public_id("s", source.id),
    )
    yield (reason or _reason(source, locale)) if troubled else ""
    yield small(
        isolate(link(source.site or "", source.url, limit=500), locale),
        say("source.published", locale, day=published) if published else "",
        say("source.given_date", locale) if source.published_given else "",
        say("source.stub", locale) if source.stub else "",
    )
    if source.unread:
        yield count("source.unread", source.unread, locale)
    if source.state is SourceState.READY and source.published is None:
        yield say("source.no_date", locale)
    if source.revision is not None:
        counts = {name: getattr(source.revision, name) for name in ("added", "changed", "gone")}
        yield small(say("source.changed", locale, day=moment(source.revision.at), **counts))
    yield small(_added(source, locale))


def _added(source: SourceView, locale: str) -> str:
    day = moment(source.added_at)
    if not source.added_by:
        return say("source.added_terminal", locale, day=day)
    if source.added_by == NOBODY:
        return say("source.added_nobody", locale, day=day)
    key = "review.by" if source.state is SourceState.SUGGESTED else "source.added"
    return say(key, locale, user=f"<@{source.added_by}>", day=day)


def _refused_row(row: RefusedRow, locale: str) -> str:
    given = fit(row.given, 100)
    reason = words_for(stored_error(row.code, row.given), locale)
    return say("source.import.row", locale, row=row.row, given=given, reason=reason)


def _tone(source: SourceView) -> Tone:
    tones = {SourceState.READY: Tone.GOOD, SourceState.FAILED: Tone.TROUBLE}
    return tones.get(source.state, Tone.ANSWER)


def _source_buttons(source: SourceView, locale: str) -> tuple[Button, ...]:
    number = str(source.id)
    again = Button("again", number, say("source.again", locale))
    remove = Button("remove", number, say("source.remove", locale), danger=True)
    return {
        SourceState.FAILED: (again, remove),
        SourceState.READY: (remove,),
        SourceState.REMOVED: (Button("restore", number, say("source.restore", locale)),),
    }.get(source.state, ())


def _open_link(source: SourceView, locale: str) -> tuple[LinkButton, ...]:
    address = safe_url(source.url, limit=LINK_URL)
    return (LinkButton(say("details.open", locale), address),) if address else ()
