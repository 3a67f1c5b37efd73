"""Reads a page or a text whole: article, sentences, names and events, as it crosses from the reader to the store.

Runs in the reader's process, on input that may be hostile. Must import no network, no database, no clock and no
Discord.
"""

from dataclasses import replace
from datetime import timedelta

from parsers.article import read_article, read_text
from parsers.article.furniture import is_comment_rule
from parsers.events import read_events
from parsers.names import read_names
from parsers.names.lexicon import LANGUAGES
from parsers.names.recognise import recogniser_for
from parsers.sentences import split_sentences
from parsers.values import Article, ArticleError, Reading, ReadRequest

PARSER_VERSION = 1

_SLACK = timedelta(days=2)


def read(request: ReadRequest) -> Reading:
    """Everything read from the request; raises ArticleError when there is no article in it."""
    article = _read_article(request)
    anchor = article.published.date() if article.published else request.fallback_day
    language = article.language or "en"
    sentences = [
        sentence for sentence in split_sentences(article.body, language) if not is_comment_rule(sentence.text)
    ]
    names = read_names(
        article.body,
        sentences,
        language=language if language in LANGUAGES else "en",
        title=article.title,
        anchor=anchor,
        recogniser=recogniser_for(request.names_model),
    )
    events = read_events(article, names, sentences, anchor=anchor)
    return Reading(
        article=article, anchor=anchor, names=names, events=tuple(events), parser_version=PARSER_VERSION
    )


def _read_article(request: ReadRequest) -> Article:
    if request.page is None:
        if request.text is None:
            raise ArticleError("empty", "neither page nor text")
        return read_text(
            request.text,
            url=request.url,
            title=request.title,
            published=request.published,
            language=request.language,
        )
    article = read_article(
        request.page,
        url=request.url or "",
        content_type=request.content_type,
        latest=request.fallback_day + _SLACK,
    )
    return replace(
        article,
        url=request.url,
        title=request.title or article.title,
        published=request.published or article.published,
        language=request.language or article.language,
    )
