"""Arabic questions."""

from parsers.questions.values import QuestionKind, QuestionWords

WORDS = QuestionWords(
    kinds=(
        (QuestionKind.SINCE_WHEN, r"منذ\s+متى"),
        (QuestionKind.HOW_OFTEN, r"كم\s+مر[ةه]|كم\s+عدد\s+المرات"),
        (QuestionKind.HOW_MANY, r"كم"),
        (QuestionKind.WHEN, r"متى|في\s+أي\s+(?:يوم|تاريخ|شهر|عام|سنة)|ما\s+تاريخ"),
        (
            QuestionKind.SAID,
            r"ماذا\s+(?:قال|قالت|أعلن|أعلنت|نفى|نفت|صرح|صرحت|ذكر|ذكرت|أكد|أكدت|وعد|وعدت)",
        ),
        (QuestionKind.WHO, r"من\s+(?:هو|هي|هم|الذي|التي)|^\s*من|^\s*مَن"),
        (QuestionKind.WHERE, r"أين"),
        (QuestionKind.YES_NO, r"^\s*هل|^\s*أ(?=لم|ليس)"),
        (QuestionKind.WHAT, r"ماذا|ما|كيف|لماذا"),
    ),
    empty=(
        "بحسب وفقا بماذا لمن أشخاص الأشخاص حتى "
        "في من إلى على عن مع هل ما ماذا متى أين كم مرة منذ هو هي هم الذي التي الذين حدث حصل جرى قال قالت أي كيف لماذا "
        "يوم كان كانت أن إن قد تم تمت لقد هذا هذه ذلك كل بعد أو و ثم شخص شخصا شخصاً عدد تاريخ عام سنة شهر مَن الآن حاليا"
    ),
    telling="",
    now="الآن حاليا اليوم",
    coming="حتى سوف سيكون ستكون المقبل المقبلة القادم القادمة مقرر المقرر",
)
