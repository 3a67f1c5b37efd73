"""HTML: the timeline as one page that needs nothing else, to search, filter and zoom in any browser.

The page is ``page.html`` with its style and script inside. Events stand in it as JSON that no text can end, the script
shows them as text alone, and the page's policy lets it run no other script and load nothing at all.
"""

import json
from base64 import b64encode
from functools import cache
from hashlib import sha256
from html import escape
from pathlib import Path
from string import Template

from bot.core.exports.document import Json, day, time
from bot.core.exports.document import event as event_fields
from bot.core.exports.form import Heading, JsonLines
from bot.core.wording import (
    format_day,
    format_period,
    format_span,
    format_vouching,
    language_tag,
    month_names,
)
from bot.words import ENGLISH, FROM_RIGHT, language_of, say
from parsers.values import DatedBy
from store.values import EventView

FOLDER = Path(__file__).parent
SCRIPTS = ("list.js", "strip.js", "page.js")
EVENTS = "<!--events-->"

IN_PAGE = (
    "html.skip",
    "html.dark",
    "html.noscript",
    "html.overview",
    "html.earlier",
    "html.later",
    "html.wider",
    "html.closer",
    "html.whole",
    "html.since",
    "html.until",
    "html.keys",
    "html.filters",
    "html.search",
    "html.clear",
    "html.none",
    "html.still",
)
"""Words that stand in the page as they are; their names are the template's."""

IN_SCRIPT = (
    "html.names",
    "html.sources",
    "html.certainty",
    "html.stated",
    "html.reported",
    "html.alleged",
    "html.denied",
    "html.planned",
    "html.vague",
    "html.copy",
    "html.copied",
    "html.address",
    "html.day",
    "html.month",
    "html.year",
    "html.decade",
)
"""Words that the script puts where they belong."""

_UNSAFE = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


class Page:
    """The whole page; who added a source is never in it, because it is made to be passed on."""

    def __init__(self, heading: Heading) -> None:
        self._heading = heading
        self._locale = language_of(heading.locale) or ENGLISH
        self._lines = JsonLines()
        self._before, self._after = self._template().split(EVENTS)

    def begin(self) -> str:
        """All that stands before the events."""
        return self._before

    def event(self, view: EventView) -> str:
        """An event as in JSON, with its dates and who vouches for it in the reader's words."""
        locale = self._locale
        fields = event_fields(view)
        fields["display"] = format_span(view.span, locale)
        fields["vouching"] = format_vouching(view.attribution, view.certainty, locale)
        fields["notes"] = [*self._notes(view)]
        sources: list[Json] = [
            {
                "url": each.url,
                "title": each.title,
                "site": each.site,
                "published": time(each.published),
                "display": format_day(each.published.date(), locale) if each.published else None,
            }
            for each in view.sources
        ]
        fields["sources"] = sources
        return self._lines.line(fields).translate(_UNSAFE)

    def end(self) -> str:
        """The closed data, and the script that shows it."""
        return self._after

    def _notes(self, view: EventView) -> list[str]:
        notes: list[str] = []
        if view.corrected:
            notes.append(say("entry.corrected", self._locale))
        elif view.dated_by is DatedBy.PUBLICATION:
            notes.append(say("entry.publication", self._locale))
        return notes

    def _template(self) -> str:
        style, script = assets()
        words = {key.removeprefix("html."): escape(say(key, self._locale)) for key in IN_PAGE}
        topic = self._heading.topic or say("timeline.word", self._locale)
        return Template((FOLDER / "page.html").read_text("utf-8")).substitute(
            words,
            lang=language_tag(self._locale),
            dir="rtl" if self._locale in FROM_RIGHT else "ltr",
            policy=policy(style, script),
            title=escape(topic),
            heading=escape(topic),
            about=escape(self._about()),
            style=style,
            script=script,
            head=self._head(),
        )

    def _about(self) -> str:
        period = format_period(self._heading.period.since, self._heading.period.until, self._locale)
        made = say("html.made", self._locale, day=format_day(self._heading.made_at.date(), self._locale))
        return " · ".join(part for part in (period, made) if part)

    def _head(self) -> str:
        """The data's own fields and the script's words, up to the opened list of events."""
        words = {key.removeprefix("html."): say(key, self._locale) for key in IN_SCRIPT}
        words["pasted"] = say("entry.pasted", self._locale)
        words["shown"] = say("html.shown", self._locale, shown="{shown}", all="{all}")
        words["more"] = say("html.more", self._locale, count="{n}")
        own = {
            "format": "dateline-page",
            "topic": self._heading.topic,
            "since": day(self._heading.period.since),
            "until": day(self._heading.period.until),
            "made_at": time(self._heading.made_at),
            "locale": language_tag(self._locale),
            "months": month_names(self._locale),
            "words": words,
        }
        text = json.dumps(own, ensure_ascii=False).translate(_UNSAFE)
        return f'{text[:-1]}, "events": ['


@cache
def assets() -> tuple[str, str]:
    """The page's style and its script."""
    style = (FOLDER / "page.css").read_text("utf-8")
    return style, "\n".join((FOLDER / name).read_text("utf-8") for name in SCRIPTS)


def policy(style: str, script: str) -> str:
    """A Content-Security-Policy under which nothing runs but ``script`` and nothing is loaded from anywhere.

    ``require-trusted-types-for`` keeps the script itself from making elements out of text.
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_hash(style)}'",
            f"script-src '{_hash(script)}'",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
