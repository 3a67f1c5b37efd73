import pytest

from parsers.article import read_article
from parsers.values import ArticleError
from tests.parsers.article.newsroom import PARAGRAPHS, URL, json_ld, page, script

CARDS = "".join(
    f'<article><h3><a href="/story/{n}">Council number {n} votes on the new harbour road after a long night</a></h3>'
    f"<p>Short teaser {n}.</p></article>"
    for n in range(20)
)


def refuse(content: bytes, url: str = URL, content_type: str | None = "text/html") -> str:
    with pytest.raises(ArticleError) as caught:
        read_article(content, url=url, content_type=content_type)
    return caught.value.code


def small(title: str, body: str, head: str = "") -> bytes:
    return (
        f"<!doctype html><html><head><title>{title}</title>{head}</head><body>{body}</body></html>".encode()
    )


@pytest.mark.parametrize(
    ("content", "content_type", "code"),
    [
        (b"", "text/html", "empty"),
        (b"  \n\t ", "text/html", "empty"),
        (b"<html><body></body></html>", "text/html", "no_article"),
        (b"%PDF-1.7 ...", "application/pdf", "not_html"),
        (b"%PDF-1.7 ...", None, "not_html"),
        (b"\x89PNG\r\n\x1a\n", "text/html", "not_html"),
        (b"<p>hello", "image/png", "not_html"),
        (b'{"title": "x"}', "text/html", "not_html"),
        (b'<?xml version="1.0"?><urlset><url/></urlset>', "text/xml", "not_html"),
        (b'<?xml version="1.0"?><rss version="2.0"><channel/></rss>', "text/html", "feed"),
        (
            b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- x --><feed xmlns="http://www.w3.org/2005/Atom"/>',
            None,
            "feed",
        ),
        (b"<rss><channel/></rss>", "application/rss+xml", "feed"),
        (b'<rdf:RDF xmlns="http://purl.org/rss/1.0/"></rdf:RDF>', "text/xml", "feed"),
    ],
)
def test_what_is_no_page(content: bytes, content_type: str | None, code: str):
    assert refuse(content, content_type=content_type) == code


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Page not found | The Gazette", "Sorry, the page you are looking for does not exist."),
        ("404", "Nothing here."),
        ("Seite nicht gefunden", "Die Seite wurde nicht gefunden oder verschoben."),
        ("Page introuvable - Le Courrier", "La page demandée n’existe plus."),
        ("Página no encontrada", "La página no existe."),
        ("Sayfa bulunamadı", "Aradığınız sayfa bulunamadı."),
        ("الصفحة غير موجودة", "عذرا، الصفحة غير موجودة."),
        ("The Gazette", "<h1>This article is no longer available</h1><p>Try the search.</p>"),
    ],
)
def test_a_missing_page_that_says_200(title: str, text: str):
    assert refuse(small(title, f"<h1>{title}</h1><p>{text}</p>")) == "soft_404"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Just a moment...", "Checking your browser before accessing gazette.example."),
        ("Attention Required! | Cloudflare", "Please complete the security check."),
        ("gazette.example", "Please verify you are a human by pressing and holding the button."),
        ("Pardon Our Interruption", "Something about your browser made us think you were a bot."),
        ("Bestätigung", "Bitte bestätigen Sie, dass Sie kein Roboter sind."),
        ("التحقق", "يرجى التأكيد أنك لست روبوتا قبل المتابعة."),
    ],
)
def test_a_captcha(title: str, text: str):
    assert refuse(small(title, f"<p>{text}</p>")) == "captcha"


@pytest.mark.parametrize(
    "text",
    [
        "Before you continue to The Gazette. We and our 812 partners store cookies. Accept all. Reject all.",
        "Avant de lire : nous utilisons des cookies. Accepter et fermer. Continuer sans accepter.",
        "Bevor Sie fortfahren: Mit Werbung lesen oder zustimmen. Datenschutz. Cookies akzeptieren.",
        "Antes de continuar: su privacidad nos importa. Aceptar todo. Política de cookies.",
    ],
)
def test_a_consent_wall(text: str):
    assert refuse(small("The Gazette", f"<div><p>{text}</p><button>OK</button></div>")) == "consent_wall"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Log in | The Gazette", "Welcome back."),
        ("Anmelden", "Willkommen zurück."),
        ("تسجيل الدخول", "أهلا بعودتك."),
        ("The Gazette", "Your account"),
    ],
)
def test_a_login(title: str, text: str):
    form = '<form><input type="email"><input type="password"></form>'
    assert refuse(small(title, f"<h1>{title}</h1><p>{text}</p>{form}")) == "login"


def test_search_results():
    content = small("Search results for harbour | The Gazette", f"<h1>Search results for harbour</h1>{CARDS}")
    assert refuse(content, url="https://gazette.example/search?q=harbour") == "search_results"


@pytest.mark.parametrize(
    "url", ["https://gazette.example/", "https://gazette.example", "https://gazette.example/world"]
)
def test_a_front_or_section_page(url: str):
    assert refuse(small("The Gazette", f"<h1>World</h1>{CARDS}"), url=url) == "front_page"


def test_a_page_of_linked_stories_is_refused_before_its_body_is_looked_for(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("parsers.article.page.extract_lines", None)

    assert refuse(small("The Gazette", f"<h1>World</h1>{CARDS}"), url=URL) == "front_page"


def test_two_paragraphs_among_many_linked_stories_are_an_article():
    first, second = " ".join(PARAGRAPHS[:2]), " ".join(PARAGRAPHS[2:4])
    text = f"<article><h1>A harbour</h1><p>{first}</p><p>{second}</p></article>"

    assert read_article(small("A harbour", f"{text}<nav>{CARDS}</nav>"), url=URL).body == f"{first}\n{second}"


def test_a_front_page_that_calls_itself_an_article_is_none_at_the_root():
    content = small(
        "The Gazette", f"<h1>The Gazette</h1>{CARDS}", '<meta property="og:type" content="article">'
    )
    assert refuse(content, url="https://gazette.example/") == "front_page"


def test_a_list_by_its_own_word():
    head = script({"@type": "CollectionPage", "name": "Ports"})
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    assert refuse(small("Ports", f"<h1>Ports</h1>{paragraphs}", head)) == "front_page"


@pytest.mark.parametrize(
    "content",
    [
        small("The Gazette", '<div id="root"></div>', f"<script>{'x();' * 1000}</script>"),
        small("The Gazette", "<noscript>x</noscript><p>You need to enable JavaScript to run this app.</p>"),
        small("The Gazette", "", '<meta http-equiv="refresh" content="0;url=/x">'),
    ],
)
def test_a_page_that_only_scripts_fill(content: bytes):
    assert refuse(content) == "script_only"


def test_a_page_of_little_text():
    assert refuse(small("Gallery", "<h1>Gallery</h1><p>Twelve pictures.</p>")) == "no_article"


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister said the page was not found because somebody had deleted it in 2019, a spokesman added.",
        "A captcha asked thousands of voters to verify that they are human before they could see the list.",
        "The court ruled that the site must ask before it sets cookies and must accept all refusals at once.",
        "She tried to log in for eleven hours and wrote to the bank that the search results for her name were wrong.",
    ],
)
def test_an_article_about_such_pages_is_one(sentence: str):
    text = " ".join([sentence] * 4)
    article = read_article(page(paragraphs=(text, *PARAGRAPHS), head=json_ld()), url=URL)
    assert article.body.startswith(text)


def test_a_short_report_is_an_article_where_the_page_says_so():
    report = "A fire at the old fish market was put out on Thursday morning; nobody was hurt, police said."
    content = page(paragraphs=(report,), before="", after="", head=json_ld())
    assert read_article(content, url=URL).body == report


def test_a_section_page_with_long_teasers():
    cards = "".join(
        f'<article><h2><a href="/story/{n}">Council number {n} votes on the new harbour road at last</a></h2>'
        f"<p>{PARAGRAPHS[n % 4]} {PARAGRAPHS[(n + 1) % 4]}</p></article>"
        for n in range(8)
    )
    assert (
        refuse(small("Ports | The Gazette", f"<h1>Ports</h1>{cards}"), url="https://gazette.example/ports")
        == "front_page"
    )
