"""The quick look before the comment rules overlooks none of them."""

import pytest

from parsers.article.furniture import is_comment_rule
from parsers.article.phrases import COMMENT_RULES, RULE_WORDS


@pytest.mark.parametrize("rule", [rule for rules in COMMENT_RULES.values() for rule in rules])
def test_every_rule_has_a_word_that_the_quick_look_knows(rule: str):
    assert any(word in rule for word in RULE_WORDS)


@pytest.mark.parametrize(
    "line",
    [
        "WE WILL NOT TOLERATE THE FOLLOWING: insults and threats.",
        "Please keep it civil.",
        "Ne seront pas publiés les propos haineux.",
        "Es gibt kein Recht auf Veröffentlichung.",
        "Lee las normas de nuestra comunidad.",
        "Yorumları incelemeden yayımlamayız.",
        "تراجع هيئة التحرير كل التعليقات قبل نشرها.",
    ],
)
def test_rules_are_known_in_any_case(line: str):
    assert is_comment_rule(line)
