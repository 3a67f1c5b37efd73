"""Takes out of a page's tree what its own class names call comments, cookie notes, newsletter boxes or related stories.

Done before the extraction, which then has less to weigh. Must import nothing of ours.
"""

import re
from collections.abc import Callable, Iterator
from enum import Enum
from functools import lru_cache

from parsers.article.tree import Element

_WORDS = r"(?:comments?|kommentare?|commentaires?|comentarios?|yorum(?:lar)?|reacties|reactions)"
_ITEMS = "items?|body|content|text|info|lists?|thread|replies|reply|entry|wrap|meta|author|message"
_PARTS = "area|section|wrapper|container|block|box|form|widget|panel|module|inner|template|main"
_COMMENT_ITEM = re.compile(rf"(?:^|-)(?:{_WORDS}-(?:{_ITEMS})|comment(?:list|body|text|item))(?:-|$)")
_COMMENT_BOX = re.compile(
    rf"(?:^|-){_WORDS}(?:-(?:{_PARTS}))*$"
    r"|^(?:disqus|fb-comments|livefyre|viafoura|coral|spotim|openweb|hyvor|respond$|reader-comments|user-comments)"
)
_FURNITURE_WORDS = (
    *("newsletters?", "cookies?", "cookiebar", "consent", "gdpr", "didomi", "onetrust", "paywall-offer"),
    *(
        "related(?!-to)",
        "recommended",
        "recommendations",
        "recirc(?:ulation)?",
        "trending",
        "outbrain",
        "taboola",
    ),
    *("mostread", "most-(?:read|popular|viewed)", "read-(?:also|more|next)", "also-read", "more-stories"),
    *("lire-aussi", "a-lire", "weiterlesen", "mehr-zum-thema"),
    *("sharing", "sharebar", "social-share", "breadcrumbs?"),
    *("author-(?:bio|box|description|profile)", "about-(?:the-)?author"),
    *("figcaption", "wp-caption-text", "photo-credit", "image-credit", "bildunterschrift", "bildnachweis"),
    *("screen-reader-text", "sr-only", "visually-?hidden"),
)
_FURNITURE = re.compile(rf"(?:^|-)(?:{'|'.join(_FURNITURE_WORDS)})(?:-|$)")
_HINTS = (
    *("omentar", "ommentar", "yorum", "reacti", "disqus", "livefyre", "viafoura", "coral", "spotim"),
    *("openweb", "hyvor", "respond", "newsletter", "cookie", "consent", "gdpr", "didomi", "onetrust"),
    *("paywall", "relat", "recomm", "recirc", "trend", "outbrain", "taboola", "most", "read"),
    *("more", "lire", "weiter", "mehr", "shar", "bread", "about", "author", "caption"),
    *("credit", "bild", "screen", "only", "hidden", "comment"),
)
"""One of these is in whatever the patterns above find, and in few names else."""
_KEPT = frozenset(("html", "body", "main", "article", "h1", "head", "meta", "link", "title"))
_NOT_BOXES = ("has-", "no-", "with-", "show-", "open-", "js-", "is-")
_HYPHENS = re.compile("-{2,}")
_MOST_NAMES = 40
_LONGEST_NAMES = 1000
_SMALL_BOX = 250
_LARGEST_SHARE = 0.4


class Kind(Enum):
    """What an element's names say it is."""

    COMMENT_ITEM = _COMMENT_ITEM
    COMMENT_BOX = _COMMENT_BOX
    FURNITURE = _FURNITURE


def prune(tree: Element, headline: Element | None) -> None:
    """Removes in place: single comments, then comment sections of any size, then other furniture.

    Nothing that holds the headline or a large share of the page's text is removed. A short rest of a comment
    section (a note of the editors, say) is left to the text rules.
    """
    total = max(1, len(tree.text_content()))
    sacred = {headline, *headline.iterancestors()} if headline is not None else set[Element]()

    def is_large(element: Element) -> bool:
        return len(element.text_content()) > total * _LARGEST_SHARE

    def is_doubtful(box: Element) -> bool:
        rest = len(box.text_content().strip())
        sure = bool(_COMMENT_BOX.search(box.get("id") or ""))
        return (rest <= _SMALL_BOX and not _has_form(box)) or (is_large(box) and not sure)

    found = _sort(tree)
    _drop([*found[Kind.COMMENT_ITEM], *tree.iter("figcaption"), *_cards(tree)], sacred, lambda _: False)
    _drop(found[Kind.COMMENT_BOX], sacred, is_doubtful)
    _drop(found[Kind.FURNITURE], sacred, is_large)


def _cards(tree: Element) -> list[Element]:
    """Links around whole blocks: they lead to other stories, since no paragraph of an article is a link itself."""
    blocks = ("p", "h2", "h3", "h4", "li", "figure")
    return [link for link in tree.iter("a") if next(link.iter(*blocks), None) is not None]


def _sort(tree: Element) -> dict[Kind, list[Element]]:
    """The elements of each kind in the page's order."""
    found: dict[Kind, list[Element]] = {kind: [] for kind in Kind}
    for element in tree.iter("*"):
        names = _names(element)
        kind = _judge(names) if names else None
        if kind and element.tag not in _KEPT:
            found[kind].append(element)
    return found


def _names(element: Element) -> str:
    names = (element.get("class") or "")[:_LONGEST_NAMES]
    own = element.get("id")
    return f"{names} {own[:_LONGEST_NAMES]}" if own else names


@lru_cache(maxsize=10_000)  # a site's pages share most of theirs
def _judge(names: str) -> Kind | None:
    low = names.lower()
    if not any(map(low.__contains__, _HINTS)):
        return None
    words = list(_words(names))
    return next((kind for kind in Kind if any(map(kind.value.search, words))), None)


def _words(names: str) -> Iterator[str]:
    """An element's names as lower-case words with single hyphens, without those that say what a page *has*."""
    for word in names.lower().replace("_", "-").split()[:_MOST_NAMES]:
        if not word.startswith(_NOT_BOXES):
            yield _HYPHENS.sub("-", word)


def _has_form(element: Element) -> bool:
    return next(element.iter("textarea", "form"), None) is not None


def _drop(elements: list[Element], sacred: set[Element], spared: Callable[[Element], bool]) -> None:
    for element in elements:
        if element not in sacred and element.getparent() is not None and not spared(element):
            element.drop_tree()
