"""Tells whether a page shows only the beginning of an article, the rest being for subscribers.

Must import nothing of ours.
"""

import re

from parsers.article.jsonld import Node

_LOCKED = re.compile(
    r"il (?:vous )?reste \d+\s?% de cet article|(?:la suite|cet article|contenu) est réservée? aux abonnés|article réservé (?:aux|à nos) abonnés|pour lire la suite|"
    r"(?:subscribe|sign in|log in|register|create (?:a|your) free account) (?:now )?to (?:continue|keep|read|unlock)|(?:this|the) (?:article|content|story) is (?:for|available to|reserved for|exclusive to) .{0,30}(?:subscribers|members)|"
    r"continue reading with|(?:subscriber|members?)[- ]only (?:content|article|story)|already a subscriber|to read the full (?:article|story)|"
    r"(?:jetzt )?weiterlesen mit|lesen sie (?:diesen artikel )?weiter mit|(?:artikel|inhalt) (?:ist )?(?:nur )?für abonnenten|exklusiv für abonnenten|um weiterzulesen|mit (?:\w+ )?(?:plus|abo|premium) weiterlesen|"
    r"(?:para seguir|sigue) leyendo|contenido (?:exclusivo|reservado) (?:para|a) (?:suscriptores|socios)|suscríbete para|"
    r"devamını okumak için|(?:haberin|yazının) devamı abone|abonelere özel|"
    r"(?:هذا المقال|المحتوى|بقية المقال) .{0,30}للمشتركين|للمشتركين فقط|اشترك (?:لقراءة|لمتابعة)|لمتابعة القراءة",
    re.IGNORECASE,
)
_CUT = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*\Z")
_FULL_LENGTH = 6000


def is_stub(body: str, page_text: str, node: Node | None) -> bool:
    """Whether ``body`` is a paywalled beginning.

    It is when the text breaks off, or a notice to subscribers stands on the page and JSON-LD doesn't call the
    article free; a body of full length is none, whatever the page's markup claims.
    """
    if _CUT.search(body):
        return True
    free = node.get("isAccessibleForFree") if node else None
    locked = str(free).lower() == "false"
    notice = bool(_LOCKED.search(page_text))
    if str(free).lower() == "true" or len(body) > _FULL_LENGTH:
        return False
    return notice and (locked or len(body) < _FULL_LENGTH // 4)
