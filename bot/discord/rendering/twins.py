"""Names that are probably one, as pages for moderators: one pair a page, with the buttons that decide.

Pure: values in, page out. Must not import discord.
"""

from bot.core.names import NameChange
from bot.core.quoting import quoted
from bot.core.wording import format_day
from bot.discord.escape import cut, fit
from bot.discord.limits import length
from bot.discord.rendering.events import source_link
from bot.discord.rendering.guild import undo_button
from bot.discord.rendering.page import TEXT_ROOM, Button, Page, Room, Tone, fill, heading, lines, small
from bot.words import count, lead, say
from store.values import EntityRef, NameRow, Quote, Twin, TwinPage

_TOLD = 3
_NAME_ROOM = 50


def twins_page(page: TwinPage, locale: str = "en") -> Page:
    """The pair at the head of ``page``, with what speaks for it; or that none waits."""
    if not page.twins:
        return Page(head=say("twins.none", locale), private=True)
    twin = page.twins[0]
    head = lines(
        heading(say("twins.title", locale)),
        say("twins.pair", locale, one=_named(twin.one), other=_named(twin.other)),
        small(say(f"twins.reason.{twin.reason}", locale), say("twins.total", locale, total=page.total)),
    )
    sides = lines(_side(twin.one, locale), _side(twin.other, locale))
    beside = ", ".join(fit(other.name, 60) for other in twin.shared)
    shared = say("twins.shared", locale, names=beside) if beside else ""
    room = TEXT_ROOM - sum(map(length, (head, sides, shared)))
    return Page(
        head=head,
        entries=(sides, *(text for text in (shared,) if text), *_quotes(twin.quotes, room, locale)),
        buttons=_decisions(twin, locale),
    )


def decided_twin_page(change: NameChange, other: str, locale: str = "en", *, same: bool) -> Page:
    """What came of a decision, with Undo and the way to the next pair; or that somebody decided before."""
    following = Button("twins", "next", say("twins.next", locale))
    if change.undo is None:
        return Page(head=say("twins.before_you", locale), buttons=(following,), tone=Tone.TROUBLE)
    said = say(
        "twins.merged" if same else "twins.apart",
        locale,
        one=fit(change.entity.name, 200),
        other=fit(other, 200),
    )
    return Page(head=said, buttons=(*undo_button(change.undo, locale), following), tone=Tone.GOOD)


def twins_note(twins: tuple[EntityRef, ...], locale: str = "en") -> str:
    """The line that tells a reader who else an entity may be; "" when nobody."""
    names = ", ".join(quoted(fit(other.name, 60), locale) for other in twins[:_TOLD])
    return small(say("twins.maybe", locale, names=names)) if names else ""


def _named(side: NameRow) -> str:
    return f"**{fit(side.name, 120)}**"


def _side(side: NameRow, locale: str) -> str:
    shown = fit(side.entity.name, 120) if side.entity.name != side.name else ""
    last = say("twins.last", locale, day=format_day(side.last, locale)) if side.last else ""
    role = fit(side.role, 100) if side.role else ""
    known = say("twins.known", locale, name=shown) if shown else ""
    facts = [part for part in (known, role, count("events", side.events, locale), last) if part]
    return f"{lead(locale, side.name)}{_named(side)} · {' · '.join(facts)}"


def _quotes(quotes: tuple[Quote, ...], room: int, locale: str) -> tuple[str, ...]:
    def render(quote: Quote, room: Room) -> str:
        return lines(f"> {fit(quote.text, room.quote)}", small(source_link(quote.source, room, locale)))

    return fill(quotes, render, room)


def _decisions(twin: Twin, locale: str) -> tuple[Button, ...]:
    one, other = twin.one.entity, twin.other.entity
    merges = [
        Button(
            "same", f"{keep.id}_{lost.id}", say("twins.same", locale, name=cut(keep.name, _NAME_ROOM) or "–")
        )
        for keep, lost in ((one, other), (other, one))
    ]
    return (*merges, Button("apart", f"{one.id}_{other.id}", say("twins.not", locale), danger=True))
