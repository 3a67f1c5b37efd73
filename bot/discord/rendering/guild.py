"""Pages about the guild and the bot itself: about, help, privacy, settings and changes.

Pure: values in, page out. Must not import discord.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime

from bot.core.answers import AboutAnswer
from bot.core.events import EventChange
from bot.core.problems import problem_words
from bot.core.wording import format_span, language_name
from bot.discord.escape import fit
from bot.discord.rendering.page import Button, Page, Tone, heading, lines, moment, small
from bot.words import count, isolate, lead, say
from store.people import PersonCounts
from store.values import CorrectionView, GuildSettings, public_id

_LISTED = 25


def about_page(about: AboutAnswer, problems: Sequence[str], locale: str = "en") -> Page:
    """What is kept here and what isn't working; ``problems`` are Discord's (words and mentions, made by us)."""
    counts = say(
        "about.counts",
        locale,
        articles=count("articles", about.articles, locale),
        events=count("events", about.events, locale),
        names=count("names", about.entities, locale),
    )
    queue = small(
        count("about.waiting", about.waiting, locale) if about.waiting else "",
        count("about.failed", about.failed, locale) if about.failed else "",
    )
    troubles = [*(problem_words(each, _shown, locale) for each in about.problems), *problems]
    return Page(
        head=lines(
            heading(say("about.title", locale, version=about.version)),
            say("about.text", locale),
            counts,
            queue,
        ),
        entries=_troubles(troubles, locale),
        tone=Tone.TROUBLE if troubles else Tone.GOOD,
    )


def _shown(value: object) -> object:
    """A field of a problem's sentence as Discord shows it."""
    if isinstance(value, datetime):
        return moment(value, "f")
    return fit(value, 200) if isinstance(value, str) else value


def help_page(readers: Mapping[str, str], moderators: Mapping[str, str], locale: str = "en") -> Page:
    """The commands, each by its mention or name, with what it does; moderators' ones for moderators."""
    entries = [lines(say("help.readers", locale), *_commands(readers, locale))]
    if moderators:
        entries.append(lines(say("help.moderators", locale), *_commands(moderators, locale)))
    return Page(
        head=heading(say("help.title", locale)), entries=tuple(entries), foot=say("help.also", locale)
    )


def privacy_page(kept: PersonCounts | None = None, locale: str = "en") -> Page:
    """What is kept about a person, how much of it there is, and the button that forgets it."""
    counts = say("privacy.counts", locale, **asdict(kept)) if kept else ""
    return Page(
        head=heading(say("privacy.title", locale)),
        entries=tuple(text for text in (say("privacy.text", locale), counts) if text),
        buttons=(Button("forget", "me", say("privacy.forget", locale), danger=True),),
    )


def settings_page(
    settings: GuildSettings, locale: str = "en", *, roles: Collection[int] = (), sees_messages: bool = True
) -> Page:
    """What the moderators have set; a warning when channels are watched by a bot that sees no messages.

    ``roles`` are the guild's: the lists hold people and roles, which are mentioned in two ways.
    """
    return Page(
        head=heading(say("settings.title", locale)),
        entries=_settings(settings, locale, roles),
        foot="" if sees_messages or not settings.watched_channels else f"⚠️ {say('about.no_content', locale)}",
    )


def setup_page(
    settings: GuildSettings, channel: int, locale: str = "en", *, roles: Collection[int] = ()
) -> Page:
    """The wizard: what is set, and the presses that set it. ``channel`` is where it was opened."""
    watched = channel in settings.watched_channels
    private = settings.private_answers
    return Page(
        head=lines(heading(say("setup.title", locale)), say("setup.text", locale)),
        entries=_settings(settings, locale, roles),
        buttons=(
            Button("watch", str(channel), say("setup.unwatch" if watched else "setup.watch", locale)),
            Button(
                "answers",
                "no" if private else "yes",
                say("setup.public" if private else "setup.private", locale),
            ),
            Button("guidelines", "write", say("setup.guidelines", locale)),
        ),
    )


def welcome_page(locale: str = "en") -> Page:
    """The hello where the bot is new, with the button that begins the wizard."""
    return Page(
        head=say("welcome", locale),
        buttons=(Button("setup", "begin", say("setup.begin", locale)),),
        tone=Tone.GOOD,
    )


def _settings(settings: GuildSettings, locale: str, roles: Collection[int]) -> tuple[str, ...]:
    channels = ", ".join(f"<#{channel}>" for channel in settings.watched_channels[:_LISTED])
    moderators, posters = _mentions(settings.moderators, roles), _mentions(settings.posters, roles)
    days = settings.retention_days
    said = (
        say("settings.watched", locale, channels=channels)
        if channels
        else say("settings.watched.none", locale),
        say("settings.posters", locale, names=posters) if posters else say("settings.posters.none", locale),
        say("settings.moderators", locale, names=moderators)
        if moderators
        else say("settings.moderators.none", locale),
        say("settings.private.yes" if settings.private_answers else "settings.private.no", locale),
        say("settings.limit", locale, limit=settings.suggestions_a_day),
        say(f"settings.detail.{settings.detail}", locale),
        say("settings.zone", locale, zone=settings.time_zone or "UTC"),
        say("settings.language", locale, language=language_name(settings.language, locale))
        if settings.language
        else "",
        say("settings.retention", locale, days=days) if days else say("settings.retention.none", locale),
        say("settings.guidelines", locale, text=fit(settings.guidelines, 600)) if settings.guidelines else "",
    )
    return tuple(text for text in said if text)


def _mentions(ids: Sequence[int], roles: Collection[int]) -> str:
    return ", ".join(f"<@&{number}>" if number in roles else f"<@{number}>" for number in ids[:_LISTED])


def event_change_page(change: EventChange, locale: str = "en", *, said: str = "") -> Page:
    """An event before and after it was put right, with the button that undoes it."""
    before, after = change.before, change.after
    was, now = format_span(before.span, locale), format_span(after.span, locale)
    changed = (
        lines(say("change.before", locale, text=was), say("change.after", locale, text=now))
        if was != now
        else said
    )
    return Page(
        head=heading(say("change.done", locale, what=public_id("e", after.id))),
        entries=tuple(part for part in (changed, f"> {fit(after.text, 600)}") if part),
        buttons=undo_button(change.undo, locale),
        tone=Tone.GOOD,
    )


def confirm_page(before: str, after: str, locale: str = "en") -> Page:
    """A correction before it is made: ``before`` and ``after`` are markdown."""
    return Page(
        head=heading(say("confirm.title", locale)),
        entries=(say("change.before", locale, text=before), say("change.after", locale, text=after)),
        buttons=(
            Button("confirm", "yes", say("confirm.do", locale)),
            Button("leave", "no", say("confirm.leave", locale)),
        ),
    )


def undone_text(correction: CorrectionView, locale: str = "en") -> str:
    """Which correction was taken back: "Undone: new date (e4)"."""
    kind = say(f"correction.{correction.kind}", locale)
    return say("change.undone", locale, what=f"{kind} ({fit(correction.target, 40)})")


def undo_button(change: int | None, locale: str = "en") -> tuple[Button, ...]:
    """The button that closes a change, when there is one to close."""
    return (Button("undo", str(change), say("change.undo", locale)),) if change else ()


def _commands(commands: Mapping[str, str], locale: str) -> list[str]:
    return [f"{lead(locale)}{isolate(name, locale)} — {does}" for name, does in commands.items()]


def _troubles(problems: Sequence[str], locale: str) -> tuple[str, ...]:
    if not problems:
        return (say("about.fine", locale),)
    return tuple(say("about.problem", locale, problem=problem) for problem in problems[:6])
