from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from parsers.article import read_article
from tests.parsers.article.newsroom import AN_HOUR, PARAGRAPHS, TITLE, URL, json_ld, metas, page, script

THURSDAY = date(2025, 10, 23)


def read(content: bytes, url: str = URL, content_type: str | None = None, latest: date | None = None):
    return read_article(content, url=url, content_type=content_type, latest=latest)


class TestBody:
    def test_is_the_paragraphs_and_nothing_else(self):
        assert read(page(head=json_ld())).body == "\n".join(PARAGRAPHS)

    def test_has_the_lead_that_stands_apart(self):
        lead = (
            "An agreement signed before dawn ends the longest walkout the harbour has seen in thirty years."
        )
        article = read(page(byline=f'</div><div class="article__standfirst">{lead}</div><div>'))
        assert article.body.split("\n")[:2] == [lead, PARAGRAPHS[0]]

    def test_leaves_out_links_to_other_stories_between_paragraphs(self):
        read_more = 'Read more: <a href="/c">Crane drivers tell of their longest nights on the quay</a>'
        body = read(page(paragraphs=(*PARAGRAPHS[:2], read_more, *PARAGRAPHS[2:]))).body
        assert body == "\n".join(PARAGRAPHS)

    def test_leaves_out_photo_credits(self):
        photo = (
            "<figure><img src=x><figcaption>Cranes at dusk on 3 May 2019. Jo Berg/AFP</figcaption></figure>"
        )
        assert "Cranes at dusk" not in read(page(paragraphs=(PARAGRAPHS[0], photo, *PARAGRAPHS[1:]))).body

    def test_survives_illegal_characters_and_references(self):
        content = page().replace(b"Dock workers", b"Dock\x00 work&#0;ers\x0b&#xD800;")
        assert "Dock workers in Port Avel" in read(content).body

    @pytest.mark.parametrize(
        "name", ["comments", "comments-area", "article-comments", "kommentare", "yorumlar"]
    )
    def test_leaves_out_comments_however_the_site_names_them(self, name: str):
        reader = "<p>" + "My cousin works there and says it was nine days, not eleven. " * 6 + "</p>"
        assert "My cousin" not in read(page(after=f'<div class="{name}">{reader}</div>')).body

    def test_keeps_an_article_about_comments(self):
        about = "The paper said it moderates all comments since May, after a court fined it for one. " * 2
        assert about.strip() in read(page(paragraphs=(*PARAGRAPHS, about))).body


class TestTitle:
    @pytest.mark.parametrize(
        "tag",
        [f"{TITLE} - World | The Gazette", f"{TITLE} | gazette.example", f"The Gazette: {TITLE}", TITLE],
    )
    def test_has_no_site_name(self, tag: str):
        head = metas({"og:site_name": "The Gazette"})
        assert read(page(title=tag, h1=None, head=head)).title == TITLE

    def test_keeps_dashes_that_belong_to_it(self):
        title = "Ferries, trains – and why the night bus matters more than both"
        assert read(page(title=f"{title} | The Gazette", h1=title)).title == title

    def test_is_the_whole_headline_where_json_ld_cuts_it(self):
        assert read(page(head=json_ld(headline=f"{TITLE[:30]}..."))).title == TITLE

    def test_reads_entities_that_were_escaped_twice(self):
        assert read(
            page(h1=None, head=json_ld(headline="Harbour&amp;#8217;s strike ends at last"))
        ).title == ("Harbour’s strike ends at last")

    def test_is_in_a_lesser_heading_where_the_site_keeps_the_first_for_itself(self):
        content = page(
            h1="The Gazette", paragraphs=(f"</p><h2>{TITLE}</h2><span>23.10.2025</span><p>", *PARAGRAPHS)
        )
        article = read(content, url="https://gazette.example/a")
        assert (article.title, day(article)) == (TITLE, THURSDAY)

    def test_is_the_article_s_own_and_not_a_video_s(self):
        video = script(
            {"@type": "VideoObject", "name": "Watch: cranes at night", "headline": "Watch: cranes at night"}
        )
        assert read(page(head=video + json_ld())).title == TITLE


class TestAuthors:
    @pytest.mark.parametrize(
        ("stated", "people"),
        [
            ([{"@type": "Person", "name": "Ines Marlow"}], ("Ines Marlow",)),
            (
                {"@type": "Person", "name": "Ines Marlow and Pieter van Dale"},
                ("Ines Marlow", "Pieter van Dale"),
            ),
            ("By Ines Marlow, Pieter van Dale", ("Ines Marlow", "Pieter van Dale")),
            ([{"@type": "Organization", "name": "The Gazette"}], ()),
            ({"@type": "Person", "name": "The Gazette"}, ()),
            ({"@type": "Person", "name": "Ines Marlow (ima)"}, ("Ines Marlow",)),
            ({"@type": "Person", "name": "سلمى حداد - القاهرة"}, ("سلمى حداد",)),
            ({"@type": "Person", "name": "Le Courrier et AFP"}, ("Le Courrier et AFP",)),
            ("https://gazette.example/people/ines", ()),
            ("desk@gazette.example", ()),
            ("admin", ()),
        ],
    )
    def test_are_people(self, stated: object, people: tuple[str, ...]):
        assert read(page(head=json_ld(author=stated))).authors == people

    def test_are_found_behind_a_reference(self):
        graph = {
            "@context": "https://schema.org",
            "@graph": [
                {"@type": "WebPage", "datePublished": "2019-01-05T10:00:00Z"},
                {"@type": "Article", "headline": TITLE, "datePublished": AN_HOUR, "author": {"@id": "#p1"}},
                {"@type": "Person", "@id": "#p1", "name": "Ines Marlow"},
            ],
        }
        assert read(page(head=script(graph))).authors == ("Ines Marlow",)

    def test_are_taken_from_the_byline_where_nothing_states_them(self):
        assert read(page(byline='By <a rel="author" href="/p">Ines Marlow</a>')).authors == ("Ines Marlow",)


class TestPublished:
    def test_keeps_the_article_s_zone(self):
        published = read(page(head=json_ld())).published
        assert published == datetime(2025, 10, 23, 18, 40, tzinfo=timezone(timedelta(hours=2)))
        assert published is not None
        assert published.utcoffset() == timedelta(hours=2)

    def test_is_the_article_s_and_not_the_page_s(self):
        graph = {
            "@graph": [
                {"@type": "WebPage", "datePublished": "2019-01-05T10:00:00Z", "url": URL},
                {"@type": "NewsArticle", "headline": TITLE, "datePublished": AN_HOUR},
            ]
        }
        assert day(read(page(head=script(graph)), url="https://gazette.example/a")) == THURSDAY

    def test_is_not_a_listed_video_s(self):
        video = script({"@type": "VideoObject", "name": "Cranes", "datePublished": "2025-10-21T08:00Z"})
        assert day(read(page(head=video + json_ld()))) == THURSDAY

    @pytest.mark.parametrize(
        "meta",
        [
            "article:published_time",
            "og:article:published_time",
            "DC.date.issued",
            "pubdate",
            "parsely-pub-date",
        ],
    )
    def test_is_read_from_meta_tags(self, meta: str):
        article = read(page(head=metas({meta: "2025-10-22T08:00:00Z"})), url="https://gazette.example/a")
        assert article.published == datetime(2025, 10, 22, 8, tzinfo=UTC)

    @pytest.mark.parametrize(
        ("line", "lang"),
        [
            ("October 23, 2025 6:40 PM", "en"),
            ("23.10.2025, 18:40 Uhr", "de"),
            ("23/10/2025 à 18h40", "fr"),
            ("2025-10-23 18:40", "en"),
            ("٢٣/١٠/٢٠٢٥", "ar"),
            ('<time datetime="2025-10-23T18:40:00+02:00">yesterday</time>', "en"),
        ],
    )
    def test_is_read_where_only_a_reader_sees_it(self, line: str, lang: str):
        article = read(page(byline=f"<span>{line}</span>", lang=lang), url="https://gazette.example/a")
        assert day(article) == THURSDAY

    @pytest.mark.parametrize(
        "stated", ["October 23, 2025 6:40 PM", "Thu, 23 Oct 2025 18:40:00 +0200", "1761237600"]
    )
    def test_is_read_however_a_meta_tag_words_it(self, stated: str):
        content = page(head=metas({"article:published_time": stated}))
        assert day(read(content, url="https://gazette.example/a")) == THURSDAY

    def test_is_not_the_update_that_is_shown(self):
        byline = "<span>Published 21.10.2025</span> <span>Updated 23.10.2025</span>"
        article = read(page(byline=byline), url="https://gazette.example/a")
        assert day(article) == date(2025, 10, 21)
        assert article.modified is not None
        assert article.modified.date() == THURSDAY

    def test_is_read_from_the_address(self):
        assert day(read(page())) == THURSDAY
        assert day(read(page(), url="https://gazette.example/2013/world/8/3/index.html")) == date(2013, 8, 3)

    def test_is_what_most_sources_agree_on(self):
        head = json_ld(datePublished="2025-11-30T09:00:00Z") + metas({"article:published_time": AN_HOUR})
        assert day(read(page(head=head, byline="<span>23.10.2025</span>"))) == THURSDAY

    def test_takes_the_day_that_is_shown_beside_a_time_in_utc(self):
        head = json_ld(datePublished="2025-10-22T22:30:00Z")
        article = read(page(head=head, byline="<span>23.10.2025</span>"), url="https://gazette.example/a")
        assert day(article) == THURSDAY
        assert article.published == datetime(2025, 10, 22, 22, 30, tzinfo=UTC)

    @pytest.mark.parametrize(
        "stated",
        [
            "2025-02-30",
            "2025-02-30T10:00:00Z",
            "2025-10-23T10:00:00+99:99",
            "2025-10-23T25:61:00Z",
            "9999-12-31T00:00:00Z",
            "2199-01-01",
            "0001-01-01T00:00:00Z",
            "1970-01-01T00:00:00Z",
            "2025",
            "2025-13-01",
            "yesterday",
            "",
            "00000000",
            "99999999999999999999",
            "{{ article.date }}",
        ],
    )
    def test_is_unknown_rather_than_invented(self, stated: str):
        content = page(head=json_ld(datePublished=stated) + metas({"article:published_time": stated}))
        assert read(content, url="https://gazette.example/a").published is None

    def test_is_not_made_of_a_copyright_line(self):
        content = page(after="<footer>© 2025 The Gazette</footer>")
        assert read(content, url="https://gazette.example/a").published is None

    def test_is_not_in_the_future_of_who_asks(self):
        content = page(head=json_ld(datePublished="2026-03-01T10:00:00Z"))
        assert read(content, url="https://gazette.example/a", latest=date(2025, 10, 25)).published is None

    def test_is_found_where_json_ld_has_a_trailing_comma(self):
        broken = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2025-10-23",}</script>'
        assert day(read(page(head=broken), url="https://gazette.example/a")) == THURSDAY


class TestAddressAndPlace:
    @pytest.mark.parametrize(
        ("canonical", "kept"),
        [
            ("https://www.gazette.example/world/harbour", "https://www.gazette.example/world/harbour"),
            ("/world/harbour#top", "https://www.gazette.example/world/harbour"),
            ("https://m.gazette.example/world/harbour", "https://m.gazette.example/world/harbour"),
            ("https://other.example/world/harbour", None),
            ("https://notgazette.example/world/harbour", None),
            ("https://www.gazette.example/", None),
            ("javascript:alert(1)", None),
            ("http://[", None),
        ],
    )
    def test_canonical_link_stays_on_the_site(self, canonical: str, kept: str | None):
        assert read(page(head=f'<link rel="canonical" href="{canonical}">')).canonical_url == kept

    def test_canonical_link_stays_with_the_member_of_a_shared_host(self):
        head = '<link rel="canonical" href="https://github.io/harbour">'
        assert read(page(head=head), url="https://someone.github.io/harbour").canonical_url is None

    def test_site_and_section_are_the_stated_ones(self):
        article = read(page(head=json_ld(articleSection=["World", "Ports"])))
        assert (article.site, article.section) == ("The Gazette", "World")

    def test_site_is_the_host_where_nothing_states_it(self):
        assert read(page()).site == "gazette.example"


class TestLanguage:
    def test_is_the_text_s_where_the_page_says_another(self):
        assert read(page(lang="fr")).language == "en"


class TestStub:
    def test_a_beginning_for_subscribers_is_marked(self):
        locked = '<div class="wall">Il vous reste 72 % de cet article à lire. La suite est réservée aux abonnés.</div>'
        article = read(page(head=json_ld(isAccessibleForFree=False), after=locked))
        assert article.stub

    def test_a_text_that_breaks_off_is_marked(self):
        assert read(page(paragraphs=(*PARAGRAPHS[:2], PARAGRAPHS[2][:90] + "…"))).stub

    def test_a_whole_article_is_not_whatever_the_markup_claims(self):
        assert not read(page(head=json_ld(isAccessibleForFree=False))).stub


class TestEncoding:
    @pytest.mark.parametrize(
        ("codec", "header", "meta"),
        [
            ("windows-1256", "text/html; charset=windows-1256", ""),
            ("windows-1256", None, "windows-1256"),
            ("iso-8859-6", "text/html; charset=ISO-8859-6", ""),
            ("utf-8", "text/html; charset=iso-8859-1", ""),
            ("utf-16", "text/html", ""),
        ],
    )
    def test_is_told_by_header_page_and_bytes(self, codec: str, header: str | None, meta: str):
        sentence = "عاد عمال الميناء إلى الأرصفة يوم الخميس بعد توقيع اتفاق يرفع أجر الليل تسعة في المئة. "
        text = page(
            paragraphs=(sentence * 3,),
            h1="انتهاء إضراب الميناء",
            title="انتهاء إضراب الميناء",
            before="",
            after="",
        )
        content = text.decode().replace('<meta charset="utf-8">', f'<meta charset="{meta}">' if meta else "")
        assert sentence.strip() in read(content.encode(codec), content_type=header).body

    @pytest.mark.parametrize("name", ["zip", "rot13", "base64", "unicode_escape", "utf-7", "no-such", "idna"])
    def test_names_that_are_no_text_encoding_are_ignored(self, name: str):
        sentence = (
            "The café on the quay, said everyone who waited there, had never sold more soup than that night. "
        )
        text = (
            page(paragraphs=(sentence * 3,), before="", after="")
            .decode()
            .replace('<meta charset="utf-8">', "")
        )
        content = text.encode("cp1252")
        assert sentence.strip() in read(content, content_type=f"text/html; charset={name}").body


def day(article) -> date:
    assert article.published is not None
    return article.published.date()
