"""English questions."""

from parsers.questions.values import QuestionKind, QuestionWords

_TOLD = (
    "say|said|tell|told|announced?|claim(?:ed)?|deny|denied|denies|promised?|estimated?|warn(?:ed)?|declared?|"
    "reported|demand(?:ed)?|admit(?:ted)?|accuse|confirm(?:ed)?|state"
)

WORDS = QuestionWords(
    kinds=(
        (QuestionKind.SINCE_WHEN, r"since\s+when|how\s+long\s+(?:has|have|is|was|ago)"),
        (QuestionKind.HOW_OFTEN, r"how\s+(?:often|many\s+times)"),
        (QuestionKind.HOW_MANY, r"how\s+(?:many|much|old|far|big|large|tall|high|deep|fast)"),
        (
            QuestionKind.WHEN,
            r"when|(?:(?:on|in)\s+)?(?:what|which)\s+(?:date|day|month|year)|what(?:\s+is|'s)\s+the\s+date",
        ),
        (QuestionKind.SAID, rf"what\s+(?:did|does|do|has|have)\s+.{{1,80}}?\s+(?:{_TOLD})"),
        (QuestionKind.WHO, r"who|whom|whose|by\s+whom"),
        (QuestionKind.WHERE, r"where|in\s+(?:what|which)\s+(?:city|town|country|place)"),
        (QuestionKind.YES_NO, r"^\s*(?:is|are|was|were|did|does|do|has|have|had|will|can|could)"),
        (QuestionKind.WHAT, r"what|which|why|how"),
    ),
    empty=(
        "a an the of in on at to for from by with about and or is are was were be been being do does did done "
        "has have had when who whom whose where what which why how often many much times since happened happen "
        "happens say said says tell told it its his her their he she they this that there please me us know "
        "you your year day date month time will would can could should may might i my we our not no so than as if "
        "up out into over after before during against again ever exactly long ago now currently today any some "
        "according people person persons "
        "give gives gave given giving hold holds held holding himself "
        "herself themselves itself put take took made make got get going named called also did's looking"
    ).replace(" named called", ""),
    telling="when who whom where what which did does was were is are how many the of has have since",
    now="now currently today still present",
    coming="until till will shall going scheduled due next planned plan plans expected supposed does",
)
