"""Answers as JSON, the same shape for ``--json`` on every command; ``docs/json.md`` documents each field."""

from collections.abc import Sequence
from typing import cast

from bot.cli.as_text import in_words
from bot.core.answers import AboutAnswer, AddAnswer, AskAnswer, KeyDate, NameChoice, TimelineAnswer, WhoAnswer
from bot.core.exports.document import Json, day, entity, event, retelling, time
from bot.core.ingest import Finished
from bot.core.names import NameChange
from bot.core.problems import problem_words
from bot.core.review import Preview
from bot.core.sources import ImportReport
from store.people import PersonCounts
from store.values import (
    AliasView,
    AuditEntry,
    AuditPage,
    CorrectionView,
    Earlier,
    EntityView,
    EventView,
    FactView,
    FeedView,
    NameRow,
    Revision,
    SourceView,
    Twin,
    TwinPage,
    public_id,
)


def timeline(answer: TimelineAnswer) -> dict[str, Json]:
    """``dateline timeline``, ``on`` and ``search``."""
    return {
        "topic": answer.topic,
        "entity": entity(answer.entity) if answer.entity else None,
        "total": answer.total,
        "more": answer.more,
        "events": [event(item) for item in answer.events],
        "key_dates": [_key_date(each) for each in answer.key_dates],
        "marks": [[list(stretch) for stretch in marks] for marks in answer.marks],
        "did_you_mean": [_choice(choice) for choice in answer.choices],
        "next": answer.next,
    }


def _key_date(key: KeyDate) -> dict[str, Json]:
    return {
        "day": key.day.isoformat(),
        "articles": key.articles,
        "later": key.later,
        "sentences": key.sentences,
        "published": key.published,
        "events": [public_id("e", each.id) for each in key.events],
    }


def event_in_full(view: EventView) -> dict[str, Json]:
    """``dateline event show``: the event, the sentences around it, and all who tell the same."""
    return {
        **event(view),
        "before": view.before,
        "after": view.after,
        "was": None if view.was is None else _earlier(view.was),
        "retold": [retelling(one) for one in view.retold],
    }


def _earlier(was: Earlier) -> dict[str, Json]:
    return {
        "until": time(was.until),
        "start": day(was.span.first),
        "end": day(was.span.last),
        "text": was.text,
    }


def who(answer: WhoAnswer) -> dict[str, Json]:
    """``dateline who``; an unknown name has nothing but ``did_you_mean``."""
    known = _known(answer.entity) if answer.entity else _unknown(answer.query)
    return {
        **known,
        "did_you_mean": [_choice(choice) for choice in answer.did_you_mean],
        "may_also_be": [entity(other) for other in answer.twins],
    }


def twins(page: TwinPage) -> dict[str, Json]:
    """``dateline name suggestions``."""
    return {"total": page.total, "suggestions": [_twin(each) for each in page.twins], "next": page.next}


def _twin(found: Twin) -> Json:
    return {
        "one": _twin_side(found.one),
        "other": _twin_side(found.other),
        "reason": found.reason.value,
        "score": found.score,
        "shared": [entity(each) for each in found.shared],
        "quotes": [{"quote": quote.text, "url": quote.source.url} for quote in found.quotes],
    }


def _twin_side(side: NameRow) -> Json:
    return {**entity(side.entity), "spelling": side.name, "role": side.role, "events": side.events}


def name_changed(change: NameChange) -> dict[str, Json]:
    """``dateline name merge``, ``refuse``, ``split``, ``rename`` and ``alias``."""
    return {"name": _known(change.entity), "undo": change.undo}


def correction(view: CorrectionView) -> dict[str, Json]:
    """``dateline undo``: the correction that was closed."""
    return {"change": view.id, "kind": view.kind.value, "target": view.target, "open": view.open}


def audit(page: AuditPage) -> dict[str, Json]:
    """``dateline audit``."""
    return {"entries": [_audit_entry(entry) for entry in page.entries], "next": page.next}


def _audit_entry(entry: AuditEntry) -> Json:
    return {
        "at": entry.at.isoformat(),
        "by": entry.actor.name,
        "action": entry.action,
        "target": entry.target,
        "before": cast("Json", entry.before),
        "after": cast("Json", entry.after),
        "change": entry.correction,
    }


def asked(answer: AskAnswer) -> dict[str, Json]:
    """``dateline ask``."""
    return {
        "question": answer.question,
        "kind": answer.kind,
        "entities": [entity(each) for each in answer.entities],
        "since": day(answer.period.since),
        "until": day(answer.period.until),
        "words": list(answer.words),
        "unknown": list(answer.unknown),
        "further": answer.further,
        "command": answer.command or None,
        "times": answer.times,
        "facts": [_fact(fact) for fact in answer.facts],
        "events": [event(item) for item in answer.events],
        "did_you_mean": [_choice(choice) for choice in answer.choices],
        "who": _known(answer.who) if answer.who else None,
    }


def source(view: SourceView) -> dict[str, Json]:
    """One source as a person sees it."""
    return {
        "id": public_id("s", view.id),
        "state": view.state.value,
        "error": view.error,
        "url": view.url,
        "title": view.title,
        "site": view.site,
        "published": time(view.published),
        "language": view.language,
        "stub": view.stub,
        "unread": view.unread,
        "revision": None if view.revision is None else _revision(view.revision),
        "added_at": time(view.added_at),
        "events": view.events,
    }


def _revision(found: Revision) -> dict[str, Json]:
    return {
        "number": found.number,
        "at": time(found.at),
        "added": found.added,
        "changed": found.changed,
        "gone": found.gone,
    }


def added(answer: AddAnswer) -> dict[str, Json]:
    """``dateline source add``."""
    return {"outcome": answer.outcome.value, "source": source(answer.source)}


def sources(views: Sequence[SourceView], total: int, cursor: str | None) -> dict[str, Json]:
    """``dateline source list``."""
    return {"total": total, "sources": [source(view) for view in views], "next": cursor}


def preview(view: SourceView, found: Preview | None) -> dict[str, Json]:
    """``dateline review show``: the suggestion, and what its page would add unless it is decided."""
    if found is None:
        return {"source": source(view)}
    return {
        "source": source(view),
        "title": found.title,
        "site": found.site,
        "published": time(found.published),
        "events": [
            {"start": day(each.span.first), "end": day(each.span.last), "text": each.text}
            for each in found.events
        ],
    }


def kept(counts: PersonCounts) -> dict[str, Json]:
    """``dateline privacy``: in how many places a person's id is kept."""
    return {
        "sources": counts.sources,
        "changes": counts.changes,
        "questions": counts.questions,
        "watches": counts.watches,
        "roles": counts.roles,
    }


def imported(report: ImportReport, counts: Finished) -> dict[str, Json]:
    """``dateline source import``."""
    return {
        "added": report.added,
        "already": report.already,
        "refused": [{"row": row.row, "given": row.given, "code": row.code} for row in report.refused],
        **finished(counts),
    }


def finished(counts: Finished) -> dict[str, Json]:
    """``dateline source retry``, and part of ``import``."""
    return {"ready": counts.ready, "failed": counts.failed, "later": counts.later}


def feed(view: FeedView) -> dict[str, Json]:
    """One feed."""
    return {
        "id": public_id("f", view.id),
        "state": view.state.value,
        "error": view.error,
        "url": view.url,
        "title": view.title,
        "every_minutes": int(view.every.total_seconds() // 60),
        "failures": view.failures,
        "polled_at": time(view.polled_at),
        "next_at": time(view.next_at),
    }


def about(answer: AboutAnswer) -> dict[str, Json]:
    """``dateline about``."""
    return {
        "version": answer.version,
        "articles": answer.articles,
        "events": answer.events,
        "entities": answer.entities,
        "waiting": answer.waiting,
        "failed": answer.failed,
        "oldest_waiting": time(answer.oldest),
        "problems": [problem_words(each, in_words) for each in answer.problems],
    }


def _known(view: EntityView) -> dict[str, Json]:
    return {
        "id": public_id("n", view.id),
        "name": view.name,
        "kind": view.kind.value,
        "aliases": [_alias(alias) for alias in view.aliases],
        "facts": [_fact(fact) for fact in view.facts],
        "first": day(view.first),
        "last": day(view.last),
        "events": view.events,
        "related": [entity(each) for each in view.related],
    }


def _unknown(query: str) -> dict[str, Json]:
    empty: list[Json] = []
    return {
        "id": None,
        "name": query,
        "kind": None,
        "aliases": empty,
        "facts": empty,
        "first": None,
        "last": None,
        "events": 0,
        "related": empty,
    }


def _alias(alias: AliasView) -> dict[str, Json]:
    return {
        "name": alias.name,
        "rule": alias.rule,
        "quote": alias.quote.text if alias.quote else None,
        "url": alias.quote.source.url if alias.quote else None,
    }


def _fact(fact: FactView) -> dict[str, Json]:
    return {
        "relation": fact.relation.value,
        "value": fact.value,
        "object": entity(fact.object) if fact.object else None,
        "since": day(fact.since.first) if fact.since else None,
        "attribution": fact.attribution,
        "certainty": fact.certainty.value,
        "quote": fact.quote.text,
        "url": fact.quote.source.url,
    }


def _choice(choice: NameChoice) -> dict[str, Json]:
    return {
        "id": public_id("n", choice.id),
        "name": choice.name,
        "kind": choice.kind.value,
        "role": choice.role,
        "events": choice.events,
    }
