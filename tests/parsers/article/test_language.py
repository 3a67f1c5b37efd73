"""Which language a short text is in."""

import pytest

from parsers.article.language import detect_language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "tr",
            "Van'da er Mehmet Yılmaz hayatını kaybetti. En yakın köyde de hasar var, en son depremde yıkıldı.",
        ),
        ("tr", "İsrail ordusu kente hava saldırısı düzenledi, en az on kişi öldü."),
        ("tr", "Cumhurbaşkanı salı günü Ankara'da kabineyi topladı; açıklama yapılması bekleniyor."),
        ("nl", "Het parlement van Turkije in Ankara heeft Erdoğan, Yıldız en Işık gehoord."),
        ("fr", "Erdoğan et Yıldırım sont à Ankara pour la paix."),
        ("de", "Die Grünen sprachen mit Erdoğan, Yıldız und Işık über die Straße."),
        ("en", "THE FALL OF THE CITY WAS SAID TO BE NEAR"),
        (None, "President Erdoğan met Yıldız, Işık, Ağrı."),
    ],
)
def test_small_words_and_their_letters_tell_the_language(language: str | None, text: str):
    assert detect_language(text) == language
