"""Reads a saved page or a pasted text into an ``Article``, or says why it is none.

Bytes in, values out: must import no network, no database, no Discord, and nothing of ours but the parsers.
"""

from parsers.article.page import read_article
from parsers.article.text import read_text

__all__ = ["read_article", "read_text"]
