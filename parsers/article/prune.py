"""Takes out of a page's tree what its own class names call comments, cookie notes, newsletter boxes or related stories.

Done before the extraction, which then has less to weigh. Must import nothing of ours.
"""

import re
from collections.abc import Callable, Iterator

from parsers.article.tree import Element

_WORDS = r"comments?|kommentare?|commentaires?|comentarios?|yorum(?:lar)?|reacties|reactions"
_COMMENT_ITEM = re.compile(
    rf"(?:^|-)(?:(?:{_WORDS})-(?:items?|body|content|text|info|lists?|thread|replies|reply|entry|wrap|meta|author|message)"
    r"|commentlist|commentbody|commenttext|commentitem)(?:-|$)"
)
_COMMENT_BOX = re.compile(
    rf"(?:^|-)(?:{_WORDS})(?:-(?:area|section|wrapper|container|block|box|form|widget|panel|module|inner|template|main))*$"
    r"|^(?:disqus|fb-comments|livefyre|viafoura|coral|spotim|openweb|hyvor|respond$|reader-comments|user-comments)"
)
_FURNITURE = re.compile(
    r"(?:^|-)(?:newsletters?|cookies?|cookiebar|consent|gdpr|didomi|onetrust|related(?!-to)|recommended|recommendations|"
    r"recirculation|recirc|trending|mostread|outbrain|taboola|sharing|sharebar|social-share|breadcrumbs?|paywall-offer|"
    r"author-(?:bio|box|description|profile)|about-(?:the-)?author|figcaption|wp-caption-text|photo-credit|image-credit|bildunterschrift|bildnachweis|screen-reader-text|sr-only|"
    r"visually-hidden|visuallyhidden)(?:-|$)"
    r"|(?:^|-)(?:most-(?:read|popular|viewed)|read-(?:also|more|next)|also-read|more-stories|lire-aussi|a-lire|weiterlesen|"
    r"mehr-zum-thema|related-?(?:posts|articles|stories|news))(?:-|$)"
)
_KEPT = frozenset(("html", "body", "main", "article", "h1", "head", "meta", "link", "title"))
_NOT_BOXES = ("has-", "no-", "with-", "show-", "open-", "js-", "is-")
_SMALL_BOX = 250
_LARGEST_SHARE = 0.4


def prune(tree: Element, headline: Element | None) -> None:
    """Removes in place: single comments, then comment sections of any size, then other furniture.

    Nothing that holds the headline or a large share of the page's text is removed. A short rest of a comment
    section (a note of the editors, say) is left to the text rules.
    """
    total = max(1, len(tree.text_content()))
    sacred = {headline, *headline.iterancestors()} if headline is not None else set[Element]()

    def is_large(element: Element) -> bool:
        return len(element.text_content()) > total * _LARGEST_SHARE

    for found in (_matching(tree, _COMMENT_ITEM), [*tree.iter("figcaption")], _cards(tree)):
        _drop(found, sacred, lambda _: False)
    boxes = [
        box
        for box in _matching(tree, _COMMENT_BOX)
        if len(box.text_content().strip()) > _SMALL_BOX or _has_form(box)
    ]
    _drop(boxes, sacred, lambda box: is_large(box) and not _COMMENT_BOX.search(box.get("id") or ""))
    _drop(_matching(tree, _FURNITURE), sacred, is_large)


def _cards(tree: Element) -> list[Element]:
    """Links around whole blocks: they lead to other stories, since no paragraph of an article is a link itself."""
    return [
        link
        for link in tree.iter("a")
        if next(link.iter("p", "h2", "h3", "h4", "li", "figure"), None) is not None
    ]


def _matching(tree: Element, pattern: re.Pattern[str]) -> list[Element]:
    """The elements one of whose class or id words matches; equal class lists are judged once."""
    judged: dict[str, bool] = {}
    return [
        element
        for element in tree.iter("*")
        if _judge(_names(element), pattern, judged) and element.tag not in _KEPT
    ]


def _names(element: Element) -> str:
    names = element.get("class") or ""
    own = element.get("id")
    return f"{names} {own}" if own else names


def _judge(names: str, pattern: re.Pattern[str], judged: dict[str, bool]) -> bool:
    if not names:
        return False
    known = judged.get(names)
    if known is None:
        known = judged[names] = any(pattern.search(word) for word in _words(names))
    return known


def _words(names: str) -> Iterator[str]:
    for word in names.lower().replace("_", "-").split()[:40]:
        if not word.startswith(_NOT_BOXES):
            yield re.sub(r"-{2,}", "-", word)


def _has_form(element: Element) -> bool:
    return next(element.iter("textarea", "form"), None) is not None


def _drop(elements: list[Element], sacred: set[Element], spared: Callable[[Element], bool]) -> None:
    for element in elements:
        if element not in sacred and element.getparent() is not None and not spared(element):
            element.drop_tree()
