"""French questions."""

from parsers.questions.values import QuestionKind, QuestionWords

_TOLD = "dit|déclaré|annoncé|affirmé|démenti|nié|promis|demandé|averti|estimé|assuré|reconnu|confirmé|accusé|répondu"

WORDS = QuestionWords(
    kinds=(
        (QuestionKind.SINCE_WHEN, r"depuis\s+quand|depuis\s+combien"),
        (QuestionKind.HOW_OFTEN, r"combien\s+de\s+fois|à\s+quelle\s+fréquence"),
        (QuestionKind.HOW_MANY, r"combien"),
        (
            QuestionKind.WHEN,
            r"quand|(?:à|en|dans)?\s*quel(?:le)?\s+(?:jour|date|mois|année|heure)",
        ),
        (
            QuestionKind.SAID,
            rf"qu['’](?:a|ont|avait)\s+(?:(?:-t-)?\w+\s+)?(?:{_TOLD})|que\s+(?:dit|disent)|qu['’]est-ce\s+qu.{{1,80}}?\s+(?:{_TOLD})",
        ),
        (QuestionKind.WHO, r"qui|par\s+qui|à\s+qui"),
        (QuestionKind.WHERE, r"où|dans\s+quelle?\s+(?:ville|pays|lieu)"),
        (QuestionKind.WHAT, r"que|quoi|quel(?:le)?s?|qu['’]\w*|comment|pourquoi"),
        (QuestionKind.YES_NO, r"^\s*est-ce\s+qu|\w+-t-(?:il|elle|ils|elles|on)|\w+-(?:il|elle|ils|elles)"),
    ),
    empty=(
        "selon personne personnes gens jusqu'à jusqu'au jusque "
        "le la les l un une des de du d à au aux en dans sur par pour avec et ou est sont était étaient a ont eu eut "
        "été être avoir avait avaient il elle ils elles on qui que qu quoi quand où quel quelle quels quelles "
        "depuis combien fois s se passé passe t ce c cet cette ces dit est-ce sa son ses leur lieu y n ne pas plus "
        "comment pourquoi jour date mois année était-il était-elle est-il est-elle a-t-il a-t-elle ont-ils ont-elles "
        "a-t-on s'est-il s'est-elle il elle déjà encore doit doit-il doit-elle alors"
    ),
    telling="pourquoi comment quels quelles est sont dans au aux avec quand qui depuis combien où quel quelle est-ce "
    "le la les des du été que qu a-t-il a-t-elle s'est-il une",
    now="maintenant actuellement aujourd encore toujours",
    coming="jusqu jusqu'à jusqu'au va vont va-t-il va-t-elle va-t-on vont-ils vont-elles "
    "sera seront aura auront prévu prévue prévus prochain prochaine doit",
)
