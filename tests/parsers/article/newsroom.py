"""Builds pages as news sites serve them, around an article written for these tests."""

import json
from collections.abc import Mapping, Sequence

URL = "https://www.gazette.example/world/2025/10/23/harbour-strike-ends"
TITLE = "Harbour strike ends after eleven days of talks"
PARAGRAPHS = tuple(
    """\
PORT AVEL (Gazette) - Dock workers in Port Avel returned to the quays on Thursday after union leaders and the harbour \
authority signed an agreement that raises night pay by nine percent.
The walkout began on October 12, when crane drivers refused to unload a container ship whose owner had cut the crew of \
each shift from six to four, a step the union called a danger to life.
“Nobody won this week except the people who can sleep again,” said Marta Olin, who led the talks for the union. The \
authority’s director declined to say what the agreement will cost.
Forty-one ships were still waiting outside the harbour on Thursday evening, according to the coast guard, and the last \
of them is expected to leave by the end of next week.""".splitlines()
)
FURNITURE = """
<div id="cookie-banner" class="cookie-notice">We use cookies to improve your visit. Accept all cookies</div>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>
"""
AFTER = """
<aside class="related-stories"><h3>Related stories</h3><ul>
<li><a href="/a">Ferry fares to rise again in spring, operator says after loss</a></li>
<li><a href="/b">Why the old lighthouse will not be sold to anyone this year</a></li></ul></aside>
<div class="newsletter-signup">Sign up for our morning newsletter and get the day’s stories in your inbox.</div>
<section id="comments" class="comments-area"><h2>Comments</h2>
<p>The Gazette moderates all comments. Your comments must meet our community guidelines.</p>
<ol class="comment-list"><li class="comment"><p>Finally, my parcel has been on a boat since the fifth of October!</p>
<time datetime="2025-10-24T08:00:00Z">24 October 2025</time></li></ol>
<form><textarea></textarea></form></section>
<footer>© 2025 The Gazette. All rights reserved.</footer>
"""
AN_HOUR = "2025-10-23T18:40:00+02:00"


def json_ld(**changes: object) -> str:
    """A script with the article's JSON-LD; a key set to None is left out."""
    node: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": TITLE,
        "datePublished": AN_HOUR,
        "author": [{"@type": "Person", "name": "Ines Marlow"}],
        "publisher": {"@type": "Organization", "name": "The Gazette"},
        "mainEntityOfPage": URL,
    } | changes
    return script({key: value for key, value in node.items() if value is not None})


def script(value: object) -> str:
    """Anything as a JSON-LD script."""
    return f'<script type="application/ld+json">{json.dumps(value, ensure_ascii=False)}</script>'


def metas(values: Mapping[str, str]) -> str:
    """Meta tags by name."""
    return "".join(f'<meta property="{name}" content="{value}">' for name, value in values.items())


def page(
    *,
    head: str = "",
    title: str = f"{TITLE} - World | The Gazette",
    h1: str | None = TITLE,
    byline: str = "",
    paragraphs: Sequence[str] = PARAGRAPHS,
    before: str = FURNITURE,
    after: str = AFTER,
    lang: str = "en",
) -> bytes:
    """A whole page in UTF-8."""
    heading = f"<h1>{h1}</h1>" if h1 else ""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body>{before}"
        f'<main><article>{heading}<div class="byline">{byline}</div><div class="story">{text}</div></article></main>'
        f"{after}</body></html>"
    ).encode()
