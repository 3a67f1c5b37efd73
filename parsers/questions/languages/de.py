"""German questions."""

from parsers.questions.values import QuestionKind, QuestionWords

_TOLD = (
    "gesagt|sagte|sagt|erklärt|angekündigt|bestritten|dementiert|versprochen|gefordert|behauptet|mitgeteilt"
)

WORDS = QuestionWords(
    kinds=(
        (QuestionKind.SINCE_WHEN, r"seit\s+wann|wie\s+lange"),
        (QuestionKind.HOW_OFTEN, r"wie\s+oft|wie\s+viele?\s+mal|wievielmal"),
        (QuestionKind.HOW_MANY, r"wie\s*viele?"),
        (QuestionKind.WHEN, r"wann|(?:an|in)\s+welche[mrn]\s+(?:tag|datum|monat|jahr)"),
        (QuestionKind.SAID, rf"was\s+(?:hat|haben|sagte|sagt)\s+.{{1,80}}?\s*(?:{_TOLD})|was\s+sagte?n?"),
        (QuestionKind.WHO, r"wer|wen|wem|wessen"),
        (QuestionKind.WHERE, r"wo|wohin|woher"),
        (QuestionKind.WHAT, r"was|welche[rsnm]?|warum|wieso|wie"),
        (QuestionKind.YES_NO, r"^\s*(?:ist|sind|war|waren|hat|haben|wurde|wurden|wird|hatte)"),
    ),
    empty=(
        "laut zufolge "
        "der die das den dem des ein eine einen einem einer eines in im an am auf aus bei beim mit nach von vom zu zum "
        "zur über um für und oder ist sind war waren wird wurde wurden worden werden hat haben hatte hatten sein seine "
        "seinen ihr ihre ihren er sie es wann wer wen wem wo wohin was welche welcher welches wie oft viele viel lange "
        "seit mal warum passiert passierte geschah geschehen gesagt sagte sagt tag datum jahr monat menschen personen "
        "nicht dass da dort bitte neue neuer neuen jetzt derzeit heute"
    ),
    telling="wann wer wen wem wo was wie warum ist der die das wurde wurden war hat haben und von den sind am im mit "
    "ein eine geschah passierte passiert",
    now="jetzt derzeit aktuell heute noch",
    coming="bis wird werden soll sollen geplant nächste nächsten nächster",
    before_names="von bei in nach aus vom",
)
