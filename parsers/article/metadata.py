"""Names an article: title without the site's suffix, authors as people, site, section, language, canonical link.

Must import nothing of ours.
"""

import re
from collections.abc import Iterable, Iterator
from typing import cast
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from parsers.article.head import Head
from parsers.article.jsonld import JsonLd, Node, plain_key, strings, text, types_of
from parsers.article.language import detect_language, language_code

_SEPARATOR = re.compile(r"\s+(?:[|•·»«:—–-]|::|>>)\s+|\s?\|\s?|\s[–—]\s?")
_SPACE = re.compile(r"\s+")
_SHORTEST_TITLE = 8
_LONGEST_TITLE = 400
_HOST_PREFIXES = ("www.", "m.", "mobile.", "amp.", "edition.")
_SUFFIXES = {"com", "org", "net", "co", "gov", "edu", "info", "news"}

_AUTHOR_SPLIT = re.compile(r"\s*(?:[,;/|&،]|\s(?:and|und)\s|\s(?:et|y|ve|و)\s(?=\S+\s\S+))\s*", re.IGNORECASE)
_AUTHOR_NOISE = re.compile(
    r"^(?:by|von|par|por|yazan|haber|كتب|بقلم|إعداد|written by|reporting by)\s*:?\s+|\s*[(\[][^)\]]{0,60}[)\]]|\s+[-–—|]\s+.*$"
    r"|\s+(?:in|à|en)\s+[A-ZÀ-Þ]\w+$",
    re.IGNORECASE,
)
_NO_AUTHOR = re.compile(
    r"https?|www\.|\.\w{2,4}\b|@|\d{3}|\b(?:admin|administrator|staff|editor|editors|newsroom|redaktion|rédaction|redacción|editorial|"
    r"webmaster|webdesk|desk|team|agencies|agency|agences|agenturen|haber merkezi|unknown|null|none)\b|وكالات|تحرير",
    re.IGNORECASE,
)
_LONGEST_AUTHOR = 60
_MOST_AUTHORS = 12
_BYLINES = (
    "//*[@rel='author' or @itemprop='author' or contains(@class,'byline') or contains(@class,'author')]"
)


def find_headline(tree: HtmlElement, head: Head, node: Node | None) -> HtmlElement | None:
    """The element of the article's headline: the ``h1`` that the page's own titles repeat, else the longest."""
    titles = [
        plain_key(title)
        for title in (text(node.get("headline")) if node else "", head.get("og:title"), head.title)
    ]
    candidates = [element for element in tree.iter("h1") if element.text_content().strip()]

    def rank(element: HtmlElement) -> tuple[bool, int]:
        key = plain_key(element.text_content())
        return (any(key and title and (key in title or title in key) for title in titles), len(key))

    return max(candidates, key=rank, default=None)


def find_title(
    head: Head, node: Node | None, headline: HtmlElement | None, site_names: Iterable[str]
) -> str | None:
    """The headline as JSON-LD states it whole, else as the page shows it, else its titles without the site's name."""
    names = {plain_key(name) for name in site_names} - {""}
    stated = _clean(text(node.get("headline")) or text(node.get("name"))) if node else ""
    shown = _clean(headline.text_content()) if headline is not None else ""
    tagged = [_clean(text(title)) for title in (head.get("og:title", "twitter:title"), head.title)]
    if stated and shown and _is_cut(stated, shown):
        stated = shown
    keys = [plain_key(title) for title in (*tagged, stated) if title]
    echoed = shown and any(plain_key(shown) in key for key in keys)
    for title in (stated, shown if echoed else "", *tagged, shown):
        bare = strip_site(title, names)
        if len(bare) >= _SHORTEST_TITLE and plain_key(bare) not in names:
            return bare[:_LONGEST_TITLE]
    return next((title for title in (stated, shown, *tagged) if title), None)


def _clean(title: str) -> str:
    return _SPACE.sub(" ", title).strip()


def _is_cut(stated: str, shown: str) -> bool:
    """Whether ``stated`` is ``shown`` cut short ("...", or at search engines' 110 characters)."""
    return (
        len(shown) > len(stated)
        and plain_key(shown).startswith(plain_key(stated))
        and stated.endswith(("...", "…"))
        or (len(stated) >= 105 and shown.startswith(stated))
    )


def strip_site(title: str, names: set[str]) -> str:
    """``title`` without the parts at either end that are only the site's name, or a section before that."""
    parts = _SEPARATOR.split(title)
    if len(parts) < 2 or not names:
        return title
    last = len(parts)
    while last > 1 and (_names_site(parts[last - 1], names)):
        last -= 1
    first = 1 if last > 1 and _names_site(parts[0], names) else 0
    if last == len(parts) and first == 0:
        return title
    return _between(title, parts, first, _without_section(parts, last))


def _without_section(parts: list[str], last: int) -> int:
    """ "Headline - National | Globalnews.ca": a single word between the headline and the site is a section."""
    return (
        last - 1
        if last > 1 and last < len(parts) and len(parts[last - 1].split()) == 1 and len(parts[0].split()) > 3
        else last
    )


def _between(title: str, parts: list[str], first: int, last: int) -> str:
    start = title.find(parts[first])
    end = start
    for part in parts[first:last]:
        end = title.find(part, end) + len(part)
    return title[start:end].strip()


def _names_site(part: str, names: set[str]) -> bool:
    key = plain_key(part)
    return bool(key) and any(
        key == name or (len(name) > 3 and (key.startswith(name) or name.startswith(key) and len(key) > 3))
        for name in names
    )


def find_site(head: Head, node: Node | None, json_ld: JsonLd, url: str) -> str | None:
    """The site's name as it states it, else its host."""
    publisher = json_ld.resolve(node.get("publisher")) if node else None
    stated = text(cast("Node", publisher).get("name")) if isinstance(publisher, dict) else ""
    name = head.get("og:site_name") or stated or head.get("application-name", "apple-mobile-web-app-title")
    if not name:
        name = next((text(other.get("name")) for other in json_ld.nodes if "WebSite" in types_of(other)), "")
    return _clean(text(name))[:120] or host_of(url) or None


def site_names(head: Head, node: Node | None, json_ld: JsonLd, url: str) -> list[str]:
    """All the names under which titles may carry the site: its stated names, its host, the host's own word."""
    publisher = json_ld.resolve(node.get("publisher")) if node else None
    stated = strings(cast("Node", publisher).get("name")) if isinstance(publisher, dict) else ()
    others = [
        text(other.get(key))
        for other in json_ld.nodes
        for key in ("name", "alternateName")
        if "WebSite" in types_of(other)
    ]
    host = host_of(url)
    labels = [label for label in host.split(".")[:-1] if label not in _SUFFIXES and len(label) > 2]
    return [
        *stated,
        *others,
        host,
        *labels,
        *head.first(
            ("og:site_name", "application-name", "apple-mobile-web-app-title", "twitter:site", "publisher")
        ),
    ]


def host_of(url: str) -> str:
    """The host of ``url`` without "www." and its like; empty for what has none."""
    try:
        host = (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""
    for prefix in _HOST_PREFIXES:
        if host.startswith(prefix) and host.count(".") > 1:
            return host.removeprefix(prefix)
    return host


def find_canonical(head: Head, url: str) -> str | None:
    """The page's own canonical address: same site only, and never the site's front page for another page."""
    if not head.canonical:
        return None
    try:
        address = urljoin(url, head.canonical.strip())
        parts, own = urlsplit(address), urlsplit(url)
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not _same_site(host_of(address), host_of(url)):
        return None
    if parts.path in {"", "/"} and not parts.query and own.path not in {"", "/"}:
        return None
    return parts._replace(fragment="").geturl()


def _same_site(one: str, other: str) -> bool:
    if not one or not other:
        return False
    return one == other or one.endswith("." + other) or other.endswith("." + one)


def find_authors(
    tree: HtmlElement, head: Head, node: Node | None, json_ld: JsonLd, site: Iterable[str]
) -> tuple[str, ...]:
    """The people who wrote it: from JSON-LD, else meta tags, else the page's byline; never the site itself."""
    shunned = {plain_key(name) for name in site}
    for names in _author_sources(tree, head, node, json_ld):
        people = list(_people(names, shunned))
        if people:
            return tuple(dict.fromkeys(people))[:_MOST_AUTHORS]
    return ()


def _author_sources(
    tree: HtmlElement, head: Head, node: Node | None, json_ld: JsonLd
) -> Iterator[Iterable[str]]:
    if node:
        yield list(_stated_authors(node.get("author") or node.get("creator"), json_ld))
    yield head.first(
        (
            "author",
            "article:author",
            "og:article:author",
            "byl",
            "parsely-author",
            "sailthru.author",
            "dc.creator",
        )
    )
    yield _shown_authors(tree)


def _shown_authors(tree: HtmlElement) -> list[str]:
    """The texts of the innermost elements that are marked as the author's."""
    elements = cast("list[HtmlElement]", tree.xpath(_BYLINES))[:12]
    outer = {parent for element in elements for parent in element.iterancestors()}
    texts = (_clean(element.text_content()) for element in elements if element not in outer)
    return [name for name in texts if 3 < len(name) <= _LONGEST_AUTHOR and " " in name][:1]


def _stated_authors(value: object, json_ld: JsonLd) -> Iterator[str]:
    items = cast("list[object]", value) if isinstance(value, list) else [value]
    for item in items[:_MOST_AUTHORS]:
        resolved = json_ld.resolve(item)
        if isinstance(resolved, str):
            yield text(resolved)
        elif isinstance(resolved, dict):
            person = cast("Node", resolved)
            if not {"Organization", "NewsMediaOrganization", "Corporation"} & set(types_of(person)):
                yield from map(text, strings(person.get("name")))


def _people(names: Iterable[str], shunned: set[str]) -> Iterator[str]:
    for whole in names:
        for part in _AUTHOR_SPLIT.split(_AUTHOR_NOISE.sub("", _clean(whole))):
            name = _clean(_AUTHOR_NOISE.sub("", part)).strip(" .:-–|")
            if (
                2 < len(name) <= _LONGEST_AUTHOR
                and not _NO_AUTHOR.search(name)
                and plain_key(name) not in shunned
            ):
                yield name


def find_section(head: Head, node: Node | None) -> str | None:
    """The section the site files it under."""
    stated = text(node.get("articleSection")) if node else ""
    return (
        _clean(
            stated or text(head.get("article:section", "og:article:section", "section", "parsely-section"))
        )[:80]
        or None
    )


def find_language(body: str, tree: HtmlElement, head: Head, node: Node | None) -> str | None:
    """The language that the text is in; where it says too little, the one that the page declares."""
    declared = [
        tree.get("lang"),
        head.language,
        text(node.get("inLanguage")) if node else "",
        head.get("og:locale", "content-language", "inlanguage", "dc.language"),
    ]
    stated = next((code for tag in declared if (code := language_code(tag))), None)
    return detect_language(body) or stated
