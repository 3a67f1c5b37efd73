"""Reads who and what an article names: a first version."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from parsers.names.values import ArticleNames

if TYPE_CHECKING:
    from parsers.values import Sentence


def read_names(
    body: str,
    sentences: "Sequence[Sentence]",
    *,
    language: str = "en",
    title: str | None = None,
    anchor: date | None = None,
) -> ArticleNames:
    """The entities, aliases and facts of one article. Never raises."""
    del body, sentences, language, title, anchor
    return ArticleNames()
