"""Turkish questions."""

from parsers.questions.values import QuestionKind, QuestionWords

WORDS = QuestionWords(
    kinds=(
        (QuestionKind.SINCE_WHEN, r"ne\s+zamandan\s+beri|ne\s+zamandır"),
        (QuestionKind.HOW_OFTEN, r"kaç\s+(?:kez|kere|defa)|ne\s+sıklıkla"),
        (QuestionKind.HOW_MANY, r"kaç|ne\s+kadar"),
        (QuestionKind.WHEN, r"ne\s+zaman|hangi\s+(?:gün|tarihte|ay|ayda|yıl|yılda)"),
        (QuestionKind.SAID, r"ne\s+(?:dedi|söyledi|açıkladı)"),
        (QuestionKind.WHO, r"kim|kimi|kime|kimin|kimdir"),
        (QuestionKind.WHERE, r"nerede|nereye|nereden|neresi"),
        (QuestionKind.YES_NO, r"m[ıiuü](?:ydı|ydi)?"),
        (QuestionKind.WHAT, r"ne|neler|hangi|neden|niçin|nasıl"),
    ),
    empty=(
        "göre "
        "ve veya ile bir bu şu o da de mi mı mu mü ne zaman kim kimi kime kimin nerede nereye hangi kaç kez kere defa "
        "neden nasıl oldu olan dedi söyledi için gün tarihte yıl ay kişi beri şimdi bugün etti "
        "edildi aldı alındı alınmış verdi yaptı yapıldı"
    ),
    telling="ne zaman kim nerede hangi kaç mi mı mu mü ve bir nasıl",
    now="şimdi bugün halen hâlâ",
    coming="kadar olacak edecek gelecek planlanıyor",
)
