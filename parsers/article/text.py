"""Turns a pasted or saved plain text into an ``Article``. Must import nothing of ours but the values."""

from datetime import datetime

from parsers.values import Article, ArticleError


def read_text(
    text: str,
    *,
    url: str | None = None,
    title: str | None = None,
    published: datetime | None = None,
    language: str | None = None,
) -> Article:
    """The article in ``text``; raises ArticleError("empty") when there is none."""
    lines = [line.strip() for line in text.splitlines()]
    body = "\n".join(line for line in lines if line)
    if "\nComments\n" in body:
        body = body[: body.index("\nComments\n")]
    if not body:
        raise ArticleError("empty")
    return Article(body=body, url=url, title=title, published=published, language=language or "en")
