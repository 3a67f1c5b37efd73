"""Pages of the tests' own for the hostile server to serve: articles with a date, without, changed, paywalled."""

from tests.net.visits import Behaviour, Visit

WEATHER = "The storm closed the harbour of Port Elva for two days, the mayor Lena Brandt said."


def news(title: str, *sentences: str, published: str | None = None, paywall: bool = False) -> bytes:
    """An article's page; each sentence is a paragraph, with two more below them so that it reads as one."""
    more = (
        "Fishing boats stayed in the basin and the ferry company moved its passengers to the night train.",
        "The council will discuss repairs to the sea wall with engineers from the capital before winter.",
    )
    meta = f'<meta property="article:published_time" content="{published}">' if published else ""
    ended = "<script type='application/ld+json'>" if paywall else ""
    if paywall:
        ended += (
            '{"@context": "https://schema.org", "@type": "NewsArticle", "isAccessibleForFree": false,'
            f' "headline": "{title}"}}</script>'
        )
    body = "".join(f"<p>{sentence}</p>" for sentence in (*sentences, *(() if paywall else more)))
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>{title}</title>{meta}{ended}</head>"
        f"<body><article><h1>{title}</h1>{body}</article></body></html>"
    ).encode()


def answers(*bodies: bytes | str, kind: str = "text/html; charset=utf-8") -> Behaviour:
    """Serves one after the other, the last one for ever; a text is a status line, with headers below it."""
    left = list(bodies)

    async def serve(visit: Visit) -> None:
        answer = left.pop(0) if len(left) > 1 else left[0]
        if isinstance(answer, bytes):
            await visit.page(answer, kind=kind)
        else:
            status, *lines = answer.split("\n")
            await visit.head(status, "Content-Length: 0", *lines)

    return serve
