"""Turns the bytes of a page into an ``Article``. Must import nothing of ours but the values."""

from datetime import UTC, datetime

import trafilatura

from parsers.values import Article, ArticleError


def read_article(page: bytes, *, url: str, content_type: str | None = None) -> Article:
    """The article on ``page``; raises ArticleError with a code when there is none."""
    document = trafilatura.bare_extraction(page, url=url, include_comments=False, with_metadata=True)
    if document is None or not document.text:
        raise ArticleError("no_article")
    published = datetime.fromisoformat(document.date).replace(tzinfo=UTC) if document.date else None
    return Article(body=document.text, url=url, title=document.title, site=document.sitename, published=published, language="en")
