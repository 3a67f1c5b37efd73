"""Turns the bytes of a page into an ``Article``, or says why it is none.

One parse, one extraction. Must import nothing of ours but the parsers.
"""

from datetime import date

from parsers.article.authors import find_authors
from parsers.article.decode import check_type, decode
from parsers.article.extract import extract_lines
from parsers.article.furniture import drop_furniture
from parsers.article.head import read_head
from parsers.article.jsonld import read_json_ld, text
from parsers.article.lead import find_lead, trim_edges
from parsers.article.live import read_live_json, read_live_tree
from parsers.article.markup import parse_markup, strip_markup
from parsers.article.prune import prune
from parsers.article.published import find_published
from parsers.article.refuse import check_article, check_page, gather
from parsers.article.site import find_canonical, find_language, find_section, find_site, site_names
from parsers.article.stub import is_stub
from parsers.article.titles import find_headline, find_title
from parsers.article.visible import find_visible_dates
from parsers.values import Article


def read_article(
    page: bytes, *, url: str, content_type: str | None = None, latest: date | None = None
) -> Article:
    """The article on the page at ``url``.

    ``content_type`` is the header's, with its charset; ``latest`` the last day that isn't in the future, for
    judging dates (there is no clock here). Raises ArticleError with a code of its own for each kind of page
    that is no article.
    """
    check_type(page, content_type)
    markup = strip_markup(decode(page, content_type))
    tree = parse_markup(markup)
    head = read_head(tree)
    json_ld = read_json_ld(markup.json_ld)
    node = json_ld.find_article(url, (head.title, head.get("og:title")))
    headline = find_headline(tree, head, node)
    names = site_names(head, node, json_ld, url)
    title = find_title(head, node, headline, names)
    evidence = gather(tree, head, json_ld, url=url, script_size=markup.script_size)
    check_page(evidence)
    prune(tree, headline)
    stated = text(node.get("articleBody")) if node else ""
    lines = drop_furniture(extract_lines(tree, stated), markup=True)
    language = find_language("\n".join(lines), head, node)
    visible = find_visible_dates(headline, language) if headline is not None else ()
    dates = find_published(head=head, json_ld=json_ld, node=node, visible=visible, url=url, latest=latest)
    authors = find_authors(tree, head, node, json_ld, names)
    lead = find_lead(headline, lines)
    lines = trim_edges([lead, *lines] if lead else lines, (title or "", *authors), language)
    live = read_live_json(node) or read_live_tree(tree, lines, dates.modified or dates.published, language)
    body = live.body if live else "\n".join(lines)
    check_article(evidence, body)
    return Article(
        body=body,
        url=url,
        canonical_url=find_canonical(head, url),
        title=title,
        authors=authors,
        site=find_site(head, node, json_ld, url),
        language=language,
        section=find_section(head, node),
        published=dates.published,
        modified=dates.modified,
        stub=is_stub(body, evidence.text, node),
        entries=live.entries if live else (),
    )
