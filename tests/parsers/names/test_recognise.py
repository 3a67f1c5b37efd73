"""The seam for other recognisers, tried with spaCy's rules and no downloaded model."""

from datetime import date

import pytest

from parsers.names import read_names
from parsers.names.recognise import Rules, recogniser_for
from parsers.names.values import NameKind
from parsers.reading import read
from parsers.sentences import split_sentences
from parsers.values import ReadRequest


def test_without_a_model_the_rules_find_the_names():
    assert isinstance(recogniser_for(None), Rules)
    assert [m.text for m in recogniser_for(None).find_names("Ann Lee left.")] == ["Ann Lee"]


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_spacy_pipeline_takes_the_place_of_the_rules():
    spacy = pytest.importorskip("spacy", reason="the spacy extra is not installed")
    from parsers.names.spacy import SpacyRecogniser

    pipeline = spacy.blank("en")
    pipeline.add_pipe("entity_ruler").add_patterns(
        [{"label": "ORG", "pattern": "grey cats"}, {"label": "DATE", "pattern": "today"}]
    )
    text = "Ann Lee fed the grey cats today near elmwick."
    recogniser = SpacyRecogniser(pipeline)
    found = recogniser.find_names(text, known={"elmwick": NameKind.PLACE})
    assert [(m.text, m.kind) for m in found] == [
        ("grey cats", NameKind.ORGANISATION),
        ("elmwick", NameKind.PLACE),
    ]
    names = read_names(text, split_sentences(text), recogniser=recogniser)
    assert [e.name for e in names.entities] == ["grey cats"]


def test_an_unknown_model_is_an_error_that_says_so():
    pytest.importorskip("spacy", reason="the spacy extra is not installed")
    with pytest.raises(OSError, match="no_such_model"):
        recogniser_for("no_such_model")


def test_a_page_is_read_with_the_model_that_the_request_names(monkeypatch: pytest.MonkeyPatch):
    asked: list[str | None] = []

    def remember(model: str | None) -> Rules:
        asked.append(model)
        return Rules()

    monkeypatch.setattr("parsers.reading.recogniser_for", remember)
    read(
        ReadRequest(
            text="Ann Lee left Oslo on Monday. " * 20, fallback_day=date(2025, 1, 2), names_model="en_small"
        )
    )
    assert asked == ["en_small"]
