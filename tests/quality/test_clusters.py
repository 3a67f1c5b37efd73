"""How well it is told whether sentences of two articles are about one thing; no change may lower a floor."""

import pytest

from tests.quality.clusters_gold import f1, pairs

FEWEST = 160
SAME_FLOOR = 0.85
CONTRADICTING_FLOOR = 0.85


def test_the_gold_is_large_and_in_six_languages():
    found = [*pairs("pairs"), *pairs("unseen")]
    assert len(found) >= FEWEST
    spoken = {frozenset((pair.one.language, pair.other.language)) for pair in found}
    assert {frozenset((language,)) for language in ("en", "fr", "de", "es", "tr", "ar")} <= spoken
    assert sum(len(languages) > 1 for languages in spoken) >= 10


@pytest.mark.parametrize("file", ["pairs", "unseen"])
def test_pairs_are_told_apart(file):
    found = list(pairs(file))
    gold, said = [pair.gold for pair in found], [pair.found() for pair in found]
    wrong = [
        f"{pair.gold}, not {verdict}: {pair.one.text} | {pair.other.text}"
        for pair, verdict in zip(found, said, strict=True)
        if verdict != pair.gold
    ]
    assert f1(gold, said, "same") >= SAME_FLOOR, wrong
    assert f1(gold, said, "contradicting") >= CONTRADICTING_FLOOR, wrong
