"""Every word that Dateline itself says in Discord, in one place, so that a translation is one more catalogue.

Errors have their own table (``bot.errors``), dates and vouching theirs (``bot.core.wording``). Words are
plain text or Discord's markdown; what fills a placeholder is escaped by the caller. Must not import discord.
"""

ENGLISH: dict[str, str] = {
    # headings and summaries of answers
    "timeline.words": "“{topic}”",
    "timeline.asked": "you asked for “{topic}”",
    "timeline.by_words": "found by its words; no name I know fits",
    "on.title": "On {topic}",
    "search.title": "“{topic}”",
    "ask.title": "{question}",
    "ask.understood": "read as: {parts}",
    "ask.nothing": "I find no sentence that answers this. Try /timeline or /search with the name or words.",
    "empty.timeline": "I have read nothing about **{topic}**{period}. Try another spelling, or /search.",
    "empty.on": "I have read nothing dated {topic}. Try a month or a year around it.",
    "empty.search": "I have read no sentence with “{topic}”{period}. Try fewer words.",
    "events.one": "1 event",
    "events.many": "{n} events",
    "sources.one": "1 source",
    "sources.many": "{n} sources",
    "articles.one": "1 article",
    "articles.many": "{n} articles",
    "names.one": "1 name",
    "names.many": "{n} names",
    "entry.publication": "dated by its publication",
    "entry.corrected": "date set by a moderator",
    "entry.pasted": "pasted text",
    # choosing among names
    "choice.title": "Which “{topic}” do you mean?",
    "choice.meant": "Did you mean one of these?",
    "choice.unknown": "Nothing I have read names “{topic}”.",
    "choice.prompt": "Choose a name",
    "choice.other": "Somebody else of that name?",
    # what a date rests on
    "details.prompt": "What does a date rest on?",
    "details.written": "written as “{text}”",
    "details.first_last": "{first} to {last}",
    "details.rule": "rule: {rule}",
    "details.publication": "the article names no date here, so the day it was published counts",
    "details.names": "Names: {names}",
    "details.sources": "Reported by {n}",
    "details.id": "event {id}",
    "details.published": "published {day}",
    "details.open": "Open the article",
    # who
    "who.aliases": "Also called",
    "who.facts": "What the articles say",
    "who.related": "Often named beside: {names}",
    "who.span": "{events}, {period}",
    "who.spelling": "spelling used",
    "who.timeline": "Timeline",
    "kind.person": "person",
    "kind.organisation": "organisation",
    "kind.place": "place",
    # turning pages
    "page.of": "{page} / {count}",
    "page.jump.title": "Go to a page",
    "page.jump.label": "Page, 1 to {count}",
    "page.own": "My own copy",
    "page.bad": "Type a page number from 1 to {count}.",
    # sources
    "source.queued": "I'm reading it; its events will be there in a moment.",
    "source.ready": "Read and stored: {events}.",
    "source.already": "That article is here since {day}, with {events}.",
    "source.suggested": "Thank you. A moderator will look at your suggestion.",
    "source.no_date": "The page gives no date of its own, so the day it was posted counts. "
    "A moderator can paste it again with its date.",
    "source.given_date": "dated by hand",
    "source.stub": "only the free beginning was read",
    "source.added": "added by <@{user}> on {day}",
    "source.added_terminal": "added on the terminal on {day}",
    "source.published": "published {day}",
    "source.untitled": "Article without a title",
    "source.list": "Sources",
    "source.list.none": "There are no sources here yet. Add one: /source add and a link.",
    "source.list.no_state": "No source is in that state.",
    "source.again": "Try again",
    "source.remove": "Remove",
    "source.restore": "Bring back",
    "source.removed": "Removed. Its events are out of every answer; nothing is lost.",
    "source.restored": "Back again, with its events.",
    "source.refreshed": "I'm reading it again.",
    "source.why": "Why?",
    "source.failed": "⚠️ I couldn't read {links}.",
    "source.link.one": "that link",
    "source.link.many": "{n} of those links",
    "source.import": "Import finished",
    "source.import.counts": "{added} added · {already} already here · {refused} refused",
    "source.import.row": "row {row}: “{given}”: {reason}",
    "source.import.more": "… and {n} more",
    "source.no_links": "I find no link in that message.",
    "source.many_links": "I read the first {n} links of a message.",
    "state.queued": "⏳ waiting",
    "state.fetching": "⏳ being read",
    "state.ready": "✅ read",
    "state.failed": "⚠️ failed",
    "state.suggested": "💬 suggested",
    "state.rejected": "🚫 rejected",
    "state.removed": "🗑️ removed",
    "paste.title": "Add an article's text",
    "paste.text": "Text",
    "paste.text.hint": "The article's paragraphs.",
    "paste.more": "Text, continued",
    "paste.more.hint": "For articles over 4,000 characters. Longer ones: attach a file to /source paste.",
    "paste.name": "Title",
    "paste.published": "Published on",
    "paste.published.hint": "For example 2025-10-23. Dates like “yesterday” are counted from it.",
    "paste.url": "Link, if it has one",
    # review
    "review.title": "Suggestions",
    "review.none": "No suggestion is waiting.",
    "review.by": "suggested by <@{user}> on {day}",
    "review.approve": "Approve",
    "review.reject": "Reject",
    "review.prompt": "Decide on a suggestion",
    "review.approved": "Approved. I'm reading it.",
    "review.rejected": "Rejected.",
    "review.reason.title": "Reject a suggestion",
    "review.reason": "Reason (told to whoever suggested it)",
    # corrections
    "change.done": "Done: {what}",
    "change.before": "Before: {text}",
    "change.after": "After: {text}",
    "change.undo": "Undo",
    "change.undone": "Undone: {what}",
    "event.hidden": "hidden from answers",
    "event.redate": "Change the date",
    "event.redate.title": "Change an event's date",
    "event.redate.label": "Date",
    "event.redate.hint": "For example 23 October 2025, late January 2025 or 2011.",
    "event.hide": "Hide",
    "audit.title": "What moderators changed",
    "audit.none": "Nothing has been changed yet.",
    "audit.terminal": "the terminal",
    # settings
    "settings.title": "Settings",
    "settings.watched": "Watched channels: {channels}",
    "settings.watched.none": "No channel is watched. /settings watch makes me read the links posted in one.",
    "settings.members.yes": "Anybody who may post in a watched channel adds links.",
    "settings.members.no": "Only moderators' links are read in watched channels; members use /suggest.",
    # export
    "export.done": "{events} in {file}.",
    # about, help, privacy
    "about.title": "Dateline {version}",
    "about.text": "I read the articles posted here, keep every dated event in them, and answer with their own "
    "words, a date and a link.",
    "about.counts": "{articles} · {events} · {names}",
    "about.waiting": "{n} waiting to be read",
    "about.failed": "{n} could not be read (/source list state:failed)",
    "about.fine": "✅ Everything works.",
    "about.problem": "⚠️ {problem}",
    "about.no_content": "Discord doesn't let me see messages, so posted links go unread. Whoever runs me: "
    "switch on “Message Content Intent” on the bot's page and restart. All commands work without it.",
    "about.lacks": "In {channel} I lack: {permissions}. An admin can grant it in the channel's settings.",
    "about.lost": "The watched channel {channel} is gone. /settings unwatch forgets it.",
    "help.title": "What I can do",
    "help.readers": "**Ask**",
    "help.moderators": "**For moderators**",
    "help.also": "Mention me with a question to ask it. Right-click or hold a message › Apps › "
    "**Add to timeline** reads its links.",
    "privacy.title": "What I keep",
    "privacy.text": "Of you I keep your Discord id where you added, suggested or changed something, and the "
    "questions behind answers with buttons. I don't keep other messages. Of articles I keep the text, its "
    "quotes and its link. Nothing is shared with other servers.",
    "privacy.forget": "Forget me",
    "privacy.forgotten": "Done. Your id is replaced in {n} places; the sources stay.",
    "add.menu": "Add to timeline",
    "reason.prefix": "“{link}”: {reason}",
    "mention.empty": "Ask me something: mention me with a question, or type /help.",
    "permission.view": "View Channel",
}

_CATALOGUES = {"en": ENGLISH}


def say(key: str, locale: str = "en", /, **fields: object) -> str:
    """The words for ``key`` in the reader's language, or in English; raises KeyError for a key of no catalogue."""
    words = _CATALOGUES.get(locale.partition("-")[0], ENGLISH)
    return words.get(key, ENGLISH[key]).format_map(fields)


def count(key: str, number: int, locale: str = "en", /) -> str:
    """A number of things: ``count("events", 1)`` is "1 event"."""
    return say(f"{key}.{'one' if number == 1 else 'many'}", locale, n=f"{number:,}")
