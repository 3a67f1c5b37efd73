"""Tells whether a page shows only the beginning of an article, the rest being for subscribers.

Must import nothing of ours.
"""

import re

from parsers.article.jsonld import Node
from parsers.article.phrases import LOCKED, compile_any

_LOCKED = compile_any(LOCKED)
_CUT = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*\Z")
_FULL_LENGTH = 6000
_SHORT_LENGTH = 1500


def is_stub(body: str, page_text: str, node: Node | None) -> bool:
    """Whether ``body`` is a paywalled beginning.

    It is when the text breaks off, or a notice to subscribers stands on the page and JSON-LD doesn't call the
    article free; a body of full length is none, whatever the page's markup claims.
    """
    if _CUT.search(body):
        return True
    free = str(node.get("isAccessibleForFree")).lower() if node else ""
    if free == "true" or len(body) > (_FULL_LENGTH if free == "false" else _SHORT_LENGTH):
        return False
    return bool(_LOCKED.search(page_text))
