"""Says why a page is no article: each kind of page has its own code, so that a person knows what to do.

Judged on what is left when the furniture is gone: an article that merely speaks of captchas or cookies is one.
Must import nothing of ours but the values.
"""

from dataclasses import dataclass
from itertools import chain
from urllib.parse import parse_qs

from parsers.article.head import Head
from parsers.article.jsonld import JsonLd, is_article, plain_key, types_of
from parsers.article.phrases import CAPTCHA, CONSENT, LOGIN, NOT_FOUND, SCRIPT, SEARCH, compile_any
from parsers.article.site import split_url
from parsers.article.tree import Element
from parsers.values import ArticleError

_CAPTCHA = compile_any(CAPTCHA)
_CONSENT = compile_any(CONSENT)
_LOGIN = compile_any(LOGIN)
_NOT_FOUND = compile_any(NOT_FOUND)
_SEARCH = compile_any(SEARCH)
_SCRIPT = compile_any(SCRIPT)
_QUERIES = ("q", "query", "s", "search", "keyword", "keywords", "suche", "recherche", "buscar", "ara")
_LISTS = {"CollectionPage", "SearchResultsPage", "ItemList", "ProfilePage"}

_SHORT_PAGE = 2500
_SHORT_BODY = 600
_TINY_BODY = 140
_SHORTEST_ARTICLE = 60
_LONG_LINK = 20
_MANY_LISTED = 4
_LISTED_SHARE = 0.3
_KEY = 80
_MANY_LINKS = 12
_LINKED_SHARE = 0.4
_MOST_BODY_ON_LIST = 1500
_MUCH_SCRIPT = 2000
_FULL_PARAGRAPH = 200
_FEW = 2
_FEWEST_LETTERS = 0.3

MAX_BODY = 1_000_000


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for and against an article, gathered before the tree is pruned.

    ``stated``: the page says of itself that it is an article. ``headlines`` are keys of linked stories.
    ``paragraphs`` counts stretches of text that no markup interrupts and that are as long as a full paragraph; of a
    page that is ``stated`` they aren't asked for.
    """

    stated: bool
    is_list: bool
    search: bool
    root: bool
    headlines: frozenset[str]
    paragraphs: int
    text: str
    password: bool
    script_size: int
    redirects: bool
    title: str


def gather(tree: Element, head: Head, json_ld: JsonLd, *, url: str, script_size: int) -> Evidence:
    """Reads the evidence off an unpruned tree."""
    parts = split_url(url)
    kinds = {name for node in json_ld.nodes for name in types_of(node)}
    stated = any(map(is_article, json_ld.nodes)) or head.get("og:type").lower().endswith("article")
    stated = stated or bool(
        head.get("article:published_time", "og:article:published_time") or head.microdata("articlebody")
    )
    titles = [head.title, *(h1.text_content() for h1 in tree.iter("h1"))]
    return Evidence(
        stated=stated,
        is_list=bool(kinds & _LISTS) and not any(map(is_article, json_ld.nodes)),
        search="SearchResultsPage" in kinds
        or any(parse_qs(parts.query).get(name) for name in _QUERIES)
        or "/search" in parts.path,
        root=parts.path.strip("/") in {"", "index.html", "index.php", "home"} and not parts.query,
        headlines=_read_headlines(tree),
        paragraphs=_FEW if stated else sum(len(part) >= _FULL_PARAGRAPH for part in tree.itertext()),
        text=" ".join(tree.text_content().split()),
        password=bool(tree.xpath("boolean(//input[@type='password'])")),
        script_size=script_size,
        redirects="refresh" in head.metas,
        title=" | ".join(" ".join(title.split()) for title in titles if title.strip())[:400],
    )


def _read_headlines(tree: Element) -> frozenset[str]:
    """The texts of long links, and those of the paragraphs that follow a linked heading (teasers), as keys."""
    texts = (link.text_content() for link in tree.iter("a"))
    # A key is no longer than its text, but where a letter of another alphabet is folded into several.
    keys = (plain_key(text) for text in texts if len(text) >= _LONG_LINK or not text.isascii())
    found = {key[:_KEY] for key in keys if len(key) >= _LONG_LINK}
    for heading in tree.iter("h2", "h3", "h4"):
        link = next(chain(heading.iter("a"), heading.iterancestors("a")), None)
        teaser = next((p for p in heading.itersiblings() if p.tag in {"p", "div"}), None)
        if link is not None and teaser is not None:
            found.add(plain_key(teaser.text_content())[:_KEY])
    return frozenset(found - {""})


def check_page(evidence: Evidence) -> None:
    """Raises ArticleError("front_page") for a page that shows what it is before its body is looked for."""
    if not _is_front_by_itself(evidence):
        return
    if not any(words.search(evidence.title) for words in (_NOT_FOUND, _CAPTCHA, _SEARCH)):
        raise ArticleError("front_page", evidence.title[:120])


def check_article(evidence: Evidence, body: str) -> None:
    """Raises ArticleError with the page's kind when ``body`` is no article's, "too_complex" past ``MAX_BODY``."""
    if len(body) > MAX_BODY:
        raise ArticleError("too_complex", f"a text of {len(body)} characters")
    for kind, applies in (
        ("soft_404", _is_not_found(evidence, body)),
        ("captcha", _is_captcha(evidence, body)),
        ("search_results", _is_search(evidence, body)),
        ("front_page", _is_front(evidence, body)),
        ("login", _is_login(evidence, body)),
        ("consent_wall", _is_consent(evidence, body)),
        ("script_only", _is_script_only(evidence, body)),
        ("no_article", _has_few_letters(body)),
        ("no_article", len(body) < _SHORTEST_ARTICLE or (len(body) < _TINY_BODY and not evidence.stated)),
    ):
        if applies:
            raise ArticleError(kind, evidence.title[:120])


def _has_few_letters(body: str) -> bool:
    return sum(map(str.isalpha, body)) < len(body) * _FEWEST_LETTERS


def _is_not_found(evidence: Evidence, body: str) -> bool:
    return (
        len(body) < _SHORT_BODY
        and not evidence.stated
        and bool(_NOT_FOUND.search(evidence.title) or _NOT_FOUND.search(body[:300]))
    )


def _is_captcha(evidence: Evidence, body: str) -> bool:
    few = len(evidence.text) < _SHORT_PAGE and len(body) < _SHORT_BODY and not evidence.stated
    return few and bool(_CAPTCHA.search(evidence.title) or _CAPTCHA.search(evidence.text))


def _is_search(evidence: Evidence, body: str) -> bool:
    if evidence.stated and not evidence.search:
        return False
    return bool(_SEARCH.search(evidence.title)) and (evidence.search or len(body) < _SHORT_BODY)


def _is_front(evidence: Evidence, body: str) -> bool:
    if _is_front_by_itself(evidence):
        return True
    if not evidence.stated and _lists_stories(evidence, body):
        return True
    return (
        not evidence.stated
        and len(evidence.headlines) >= _MANY_LINKS
        and len(body) < _MOST_BODY_ON_LIST
        and not _has_paragraphs(body)
    )


def _is_front_by_itself(evidence: Evidence) -> bool:
    if evidence.is_list:
        return True
    if len(evidence.headlines) < _MANY_LINKS:
        return False
    linked = sum(map(len, evidence.headlines)) > len(evidence.text) * _LINKED_SHARE
    return evidence.root or (not evidence.stated and linked and evidence.paragraphs < _FEW)


def _lists_stories(evidence: Evidence, body: str) -> bool:
    """Whether much of the body is other stories' headlines and teasers."""
    lines = [line for line in body.split("\n") if plain_key(line)[:_KEY] in evidence.headlines]
    return len(lines) >= _MANY_LISTED and sum(map(len, lines)) > len(body) * _LISTED_SHARE


def _has_paragraphs(body: str) -> bool:
    """Whether the body has at least two full paragraphs, as teasers seldom do."""
    return sum(len(line) >= _FULL_PARAGRAPH for line in body.split("\n")) >= _FEW


def _is_login(evidence: Evidence, body: str) -> bool:
    few = len(body) < _SHORT_BODY and not evidence.stated
    return few and (
        bool(_LOGIN.search(evidence.title)) or (evidence.password and len(evidence.text) < _SHORT_PAGE)
    )


def _is_consent(evidence: Evidence, body: str) -> bool:
    few = len(evidence.text) < 3 * _SHORT_PAGE and not evidence.stated and not _has_other_text(body)
    return few and len(_CONSENT.findall(evidence.text)) >= _FEW


def _has_other_text(body: str) -> bool:
    return len(body) >= _SHORT_BODY and len(_CONSENT.findall(body)) < _FEW


def _is_script_only(evidence: Evidence, body: str) -> bool:
    if len(evidence.text) >= _SHORT_BODY or (len(body) >= _TINY_BODY and not _SCRIPT.search(body)):
        return False
    much = evidence.script_size > _MUCH_SCRIPT
    return evidence.redirects or much or bool(_SCRIPT.search(evidence.text))
