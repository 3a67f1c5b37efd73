"""Reads a page or a text whole: article, sentences, names and events, as it crosses from the reader to the store.

Runs in the reader's process, on input that may be hostile. Must import no network, no database, no clock and no
Discord.
"""

from dataclasses import replace
from datetime import timedelta

from parsers.article import read_article, read_text
from parsers.article.furniture import is_comment_rule
from parsers.bounds import bounded, sentences_within
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
    every = split_sentences(article.body, language)
    within = sentences_within(every)
    upto = None if len(within) == len(every) else within[-1].end if within else 0
    sentences = [sentence for sentence in within if not is_comment_rule(sentence.text)]
    read_of = article if upto is None else replace(article, body=article.body[:upto])
    names = read_names(
        read_of.body,
        sentences,
        language=language if language in LANGUAGES else "en",
        title=article.title,
        anchor=anchor,
        recogniser=recogniser_for(request.names_model),
    )
    found = bounded(names, read_events(read_of, names, sentences, anchor=anchor), upto)
    return Reading(
        article=article,
        anchor=anchor,
        names=found.names,
        events=found.events,
        parser_version=PARSER_VERSION,
        unread=0 if found.upto is None else len(article.body) - found.upto,
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
