from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.article import read_text
from parsers.values import ArticleError

REPORT = (
    "PORT AVEL, North Coast - Dock workers returned to the quays on Thursday.\n"
    "The walkout began on October 12, when crane drivers refused to unload a ship.\n"
    "“Nobody won this week,” said Marta Olin, who led the talks for the union."
)
RULES = {
    "en": (
        "Comments\nThe Gazette moderates all comments submitted on our site. We welcome comments that are relevant.\n"
        "To be approved for publication, your comments must meet our community guidelines.\n"
        "We will not tolerate the following: profanity, threats, personal attacks.\nPost a comment"
    ),
    "fr": (
        "Commentaires (3)\nLe Courrier modère tous les commentaires.\nVos commentaires doivent respecter nos règles.\n"
        "Laisser un commentaire"
    ),
    "de": (
        "Kommentare\nDie Redaktion moderiert alle Kommentare.\nIhre Kommentare müssen unseren Community-Richtlinien "
        "entsprechen.\nKommentar schreiben"
    ),
    "es": (
        "Comentarios\nEl Faro modera todos los comentarios.\nSus comentarios deben seguir las normas de la comunidad.\n"
        "Deja un comentario"
    ),
    "tr": "Yorumlar\nEditörlerimiz tüm yorumları denetler.\nHakaret içeren yorumlar onaylanmaz.\nYorum yap",
    "ar": "التعليقات\nتراجع الصحيفة جميع التعليقات.\nيجب أن تلتزم تعليقاتكم بمعايير المجتمع.\nأضف تعليقا",
}


class TestBody:
    def test_is_the_text_with_its_dateline(self):
        assert read_text(REPORT).body == REPORT

    @pytest.mark.parametrize("language", RULES)
    def test_ends_where_the_comments_start(self, language: str):
        assert read_text(f"{REPORT}\n\n{RULES[language]}").body == REPORT

    @pytest.mark.parametrize("language", ["en", "fr", "de", "es", "tr"])
    def test_ends_where_rules_start_that_nothing_heads(self, language: str):
        rules = RULES[language].partition("\n")[2]
        assert read_text(f"{REPORT}\n{rules}").body == REPORT

    def test_leaves_out_readers_comments(self):
        assert (
            read_text(f"{REPORT}\n12 Comments\nBo: My parcel came!\nJan, 4 May 2024: Mine did not.").body
            == REPORT
        )

    @pytest.mark.parametrize(
        "line",
        [
            "Read more: Ferry fares to rise again",
            "READ ALSO | Why the lighthouse stays",
            "Related stories",
            "Lire aussi : Le phare reste",
            "Lesen Sie auch: Der Leuchtturm bleibt",
            "Te puede interesar: El faro se queda",
            "İlgili haber: Fener kalıyor",
            "اقرأ أيضا: المنارة باقية",
            "Sign up for our morning newsletter",
            "Inscrivez-vous à notre newsletter du matin",
            "This website uses cookies to improve your visit.",
            "Diese Webseite verwendet Cookies, um Ihren Besuch zu verbessern.",
            "Bu site deneyiminizi iyileştirmek için çerezler kullanır.",
            "Photo: Jo Berg/AFP",
            "Cranes at dusk. (Reuters)",
            "صورة: وكالة الأنباء",
            "Advertisement",
            "Story continues below advertisement",
            "© 2025 The Gazette",
            "All rights reserved.",
            "Share this article",
            "Follow us on Telegram",
        ],
    )
    def test_leaves_out_what_sites_put_between(self, line: str):
        first, _, rest = REPORT.partition("\n")
        assert read_text(f"{first}\n{line}\n{rest}").body == REPORT

    @pytest.mark.parametrize(
        "line",
        [
            "Comments by the minister on Tuesday drew anger in the north of the country.",
            "Related charges against two other officers were dropped in March.",
            "Watch towers along the border were rebuilt in 2019.",
            "Photographs published on Monday showed three burned tents.",
            "Read his letter aloud, the judge ordered.",
            "Cookies were handed out to the children at the border, Reuters reported.",
            "Share prices fell by four percent on Wednesday.",
            "Follow-up talks are planned for November 3.",
            "More on the border is expected to be said at the summit in May.",
            "The paper said it would no longer accept all cookies from third parties.",
            "Recommended doses were doubled in April, the ministry said.",
        ],
    )
    def test_keeps_sentences_that_begin_alike(self, line: str):
        assert line in read_text(f"{REPORT}\n{line}\n{REPORT}").body.split("\n")

    def test_joins_lines_that_a_file_wraps(self):
        wrapped = (
            "Dock workers in Port Avel returned to the quays on Thursday after union\n"
            "leaders and the harbour authority signed an agreement that raises night\n"
            "pay by nine percent.\n\n"
            "The walkout began on October 12, when crane drivers refused to unload a\n"
            "container ship whose owner had cut the crew of each shift from six to\n"
            "four, a step the union called a danger to life.\n"
        )
        assert [line[-10:] for line in read_text(wrapped).body.split("\n")] == ["e percent.", "r to life."]

    @pytest.mark.parametrize("text", ["", " \n\t", "\x00\x01", "Comments\nPost a comment", "—\n...\n"])
    def test_empty_text_is_refused(self, text: str):
        with pytest.raises(ArticleError) as caught:
            read_text(text)
        assert caught.value.code == "empty"

    def test_a_book_is_refused(self):
        with pytest.raises(ArticleError) as caught:
            read_text("word " * 1_000_000)
        assert caught.value.code == "too_complex"

    @given(st.text(max_size=400))
    def test_no_text_breaks_it(self, text: str):
        try:
            body = read_text(text).body
        except ArticleError:
            body = "-"
        assert body == body.strip()
        assert body
        assert "\n\n" not in body

    @given(
        st.lists(st.sampled_from([*REPORT.split("\n"), *"\n".join(RULES.values()).split("\n")]), max_size=12)
    )
    def test_reading_its_own_body_changes_nothing(self, lines: list[str]):
        try:
            body = read_text("\n".join(lines)).body
        except ArticleError:
            return
        assert read_text(body).body == body


class TestHead:
    def test_a_title_that_opens_the_text_is_read(self):
        article = read_text(f"Title: Harbour strike ends\nDate: 23 October 2025\nBy: Ines Marlow\n\n{REPORT}")
        assert (article.title, article.authors, article.body) == (
            "Harbour strike ends",
            ("Ines Marlow",),
            REPORT,
        )
        assert article.published == datetime(2025, 10, 23, tzinfo=UTC)

    def test_what_is_given_wins(self):
        given_at = datetime(2025, 10, 24, 9, tzinfo=UTC)
        article = read_text(
            f"Title: A\nDate: 2025-10-23\n{REPORT}", title="B", published=given_at, language="de"
        )
        assert (article.title, article.published, article.language) == ("B", given_at, "de")

    @pytest.mark.parametrize(
        "line",
        [
            "Note: the strike is over.",
            "Date: 23 October 2025",
            "Source: the harbour authority said it.",
            "10:15 said",
        ],
    )
    def test_a_line_that_merely_has_a_colon_is_text(self, line: str):
        article = read_text(f"{line}\n{REPORT}")
        assert article.title is None
        assert article.body == f"{line}\n{REPORT}"

    def test_an_impossible_date_is_unknown(self):
        assert read_text(f"Title: A\nDate: 2025-02-30\n{REPORT}").published is None

    def test_the_language_is_told_from_the_text(self):
        assert read_text(REPORT).language == "en"
        assert (
            read_text(
                "Les dockers ont repris le travail jeudi dans le port, après une nuit de négociations."
            ).language
            == "fr"
        )


class TestHeadline:
    @pytest.mark.parametrize(
        ("headline", "language"),
        [
            ("Port strike in Avel ends after six weeks", "en"),
            ("Grève à Avel : le port rouvre", "fr"),
            ("انتهاء إضراب ميناء أفيل", "ar"),
        ],
    )
    def test_over_a_pasted_text_is_its_title_and_stays_in_it(self, headline: str, language: str):
        article = read_text(f"{headline}\n\n{REPORT}", language=language)
        assert (article.title, article.body) == (headline, f"{headline}\n{REPORT}")

    def test_of_a_live_blog(self):
        entries = "\n".join(
            f"{hour:02d}:10 The mayor spoke to residents of Avel." for hour in range(14, 10, -1)
        )
        moment = datetime(2025, 10, 23, 16, tzinfo=UTC)
        article = read_text(f"Live: the flood in Avel\n{entries}", published=moment)
        assert article.title == "Live: the flood in Avel"
        assert len(article.entries) == 4

    @pytest.mark.parametrize(
        "first",
        [
            "Dock workers returned to the quays on Thursday.",
            "By Marta Olin",
            "Thursday 23 October 2025",
            "Avel",
            "Dock workers, who had refused to unload a ship,",
            "Dock workers returned " * 10,
        ],
    )
    def test_is_no_sentence_byline_or_date(self, first: str):
        assert read_text(f"{first}\n{REPORT}").title is None

    def test_needs_sentences_under_it(self):
        assert read_text("Dock workers of Avel\nShip owners of Avel").title is None

    def test_gives_way_to_the_title_that_is_given(self):
        assert read_text(f"Port strike ends\n{REPORT}", title="Avel").title == "Avel"
