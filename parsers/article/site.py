"""Tells what site an article stands on, in which section, under which address of its own and in which language."""

from typing import cast
from urllib.parse import SplitResult, urljoin, urlsplit

from parsers.article.head import Head
from parsers.article.jsonld import JsonLd, Node, text, types_of
from parsers.article.language import detect_language, language_code
from parsers.links import same_site

_HOST_PREFIXES = ("www.", "m.", "mobile.", "amp.", "edition.")
_SUFFIXES = frozenset(("com", "org", "net", "co", "gov", "edu", "info", "news"))
_NAME_METAS = ("og:site_name", "application-name", "apple-mobile-web-app-title", "twitter:site", "publisher")
_LANGUAGE_METAS = ("og:locale", "content-language", "inlanguage", "dc.language", "language")
_LONGEST_NAME = 120
_SHORTEST_LABEL = 3


def find_site(head: Head, node: Node | None, json_ld: JsonLd, url: str) -> str | None:
    """The site's name as it states it, else its host."""
    stated = [
        text(head.get("og:site_name")),
        _publisher(node, json_ld),
        text(head.get("application-name", "apple-mobile-web-app-title")),
        next((text(other.get("name")) for other in json_ld.nodes if "WebSite" in types_of(other)), ""),
    ]
    return next((name for name in stated if name), host_of(url))[:_LONGEST_NAME] or None


def site_names(head: Head, node: Node | None, json_ld: JsonLd, url: str) -> list[str]:
    """All the names under which titles may carry the site: its stated names, its host, the host's own word."""
    sites = [other for other in json_ld.nodes if "WebSite" in types_of(other)]
    host = host_of(url)
    labels = [
        label for label in host.split(".")[:-1] if label not in _SUFFIXES and len(label) >= _SHORTEST_LABEL
    ]
    return [
        _publisher(node, json_ld),
        *(text(site.get(key)) for site in sites for key in ("name", "alternateName")),
        host,
        *labels,
        *head.first(_NAME_METAS),
    ]


def _publisher(node: Node | None, json_ld: JsonLd) -> str:
    publisher = json_ld.resolve(node.get("publisher")) if node else None
    return text(cast("Node", publisher).get("name")) if isinstance(publisher, dict) else text(publisher)


def split_url(url: str) -> SplitResult:
    """The parts of ``url``; all empty for what is no address."""
    try:
        return urlsplit(url)
    except ValueError:
        return urlsplit("")


def host_of(url: str) -> str:
    """The host of ``url`` without "www." and its like; empty for what has none."""
    host = (split_url(url).hostname or "").lower()
    for prefix in _HOST_PREFIXES:
        if host.startswith(prefix) and host.count(".") > 1:
            return host.removeprefix(prefix)
    return host


def find_canonical(head: Head, url: str) -> str | None:
    """The page's own canonical address: same site only, and never the site's front page for another page.

    A page whose address isn't known (a saved file) may state any.
    """
    if not head.canonical:
        return None
    try:
        address = urljoin(url, head.canonical.strip())
    except ValueError:
        return None
    parts, own = split_url(address), split_url(url)
    if parts.scheme not in {"http", "https"} or (url and not same_site(address, url)):
        return None
    is_front = parts.path in {"", "/"} and not parts.query
    return (
        None if is_front and (own.path not in {"", "/"} or not url) else parts._replace(fragment="").geturl()
    )


def find_section(head: Head, node: Node | None) -> str | None:
    """The section the site files it under."""
    stated = text(node.get("articleSection")) if node else ""
    name = stated or text(head.get("article:section", "og:article:section", "section", "parsely-section"))
    return name.partition(",")[0].strip()[:_LONGEST_NAME] or None


def find_language(body: str, head: Head, node: Node | None) -> str | None:
    """The language that the text is in; where it says too little, the one that the page declares."""
    declared = (head.language, text(node.get("inLanguage")) if node else "", *head.first(_LANGUAGE_METAS))
    stated = next((code for tag in declared if (code := language_code(tag))), None)
    return detect_language(body) or stated
