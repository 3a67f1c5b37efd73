"""Spanish questions."""

from parsers.questions.values import QuestionKind, QuestionWords

_TOLD = "dijo|dijeron|ha\\s+dicho|anunció|declaró|negó|prometió|afirmó|advirtió|pidió|aseguró|confirmó"

WORDS = QuestionWords(
    kinds=(
        (QuestionKind.SINCE_WHEN, r"desde\s+cu[áa]ndo|hace\s+cu[áa]nto"),
        (QuestionKind.HOW_OFTEN, r"cu[áa]ntas\s+veces|con\s+qu[ée]\s+frecuencia"),
        (QuestionKind.HOW_MANY, r"cu[áa]nt[oa]s?"),
        (QuestionKind.WHEN, r"cu[áa]ndo|en\s+qu[ée]\s+(?:fecha|d[íi]a|mes|año)|qu[ée]\s+d[íi]a"),
        (QuestionKind.SAID, rf"qu[ée]\s+(?:{_TOLD})"),
        (QuestionKind.WHO, r"qui[ée]n(?:es)?|a\s+qui[ée]n"),
        (QuestionKind.WHERE, r"(?:a\s*)?d[óo]nde"),
        (QuestionKind.WHAT, r"qu[ée]|cu[áa]l(?:es)?|c[óo]mo|por\s+qu[ée]"),
        (QuestionKind.YES_NO, r"^\W*(?:es|son|fue|fueron|ha|han|está)"),
    ),
    empty=(
        "según "
        "el la los las lo un una unos unas de del al a en por para con sin sobre y o es son fue fueron era ha han "
        "había ser sido estar está se su sus que qué quién quien quiénes cuándo cuando dónde donde cuál cuáles cómo "
        "como "
        "cuántos cuántas cuanto cuántas cuantas veces desde hace pasó ocurrió sucedió dijo dijeron día fecha mes año "
        "tiene tienen personas no ya le les ahora actualmente hoy"
    ),
    telling="cómo se es son en al ha han con cuándo cuando quién quien dónde donde qué cuál cuántos cuántas el los las "
    "del fue una por",
    now="ahora actualmente hoy todavía",
    coming="hasta será serán va van habrá próximo próxima previsto prevista",
)
