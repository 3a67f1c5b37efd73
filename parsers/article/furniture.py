"""Tells an article's paragraphs from what sites write around them: comment rules, cookie lines, "Read more".

Works on lines of plain text, for pages and pastes alike. Must import nothing of ours.
"""

import re

_COMMENT_HEADING = re.compile(
    r"(?:\d+\s+)?(?:(?:readers?['’]?\s+|user\s+)?comments?|leave (?:a|your) (?:comment|reply)|(?:post|add|write) (?:a|your) comments?|"
    r"join the (?:conversation|discussion)|have your say|community guidelines|comment(?:ing)? (?:policy|rules|guidelines)|"
    r"commentaires?|(?:laisser|laissez|ajouter|poster) un commentaire|vos (?:commentaires|réactions)|réagir|charte des commentaires|"
    r"kommentare?|(?:schreiben sie einen|kommentar) (?:kommentar|schreiben|verfassen|hinzufügen)|leserkommentare|diskutieren sie mit|netiquette|"
    r"comentarios?|(?:deja|escribe|añade) (?:un|tu) comentario|normas de (?:la comunidad|participación)|"
    r"yorum(?:lar)?|yorum (?:yap|yaz|ekle)\w*|topluluk kuralları|"
    r"(?:ال)?تعليقات|التعليق(?:ات)? على الخبر|(?:أضف|اترك|اكتب) (?:تعليق\w*|رد\w*)|شارك برأيك|قواعد (?:النشر|التعليق)|معايير المجتمع)"
    r"\s*(?:\(\d+\)|\d+)?\s*[:.]?",
    re.IGNORECASE,
)
_COMMENT_RULE = re.compile(
    r"\b(?:moderates? (?:all )?comments|comments? (?:submitted|are moderated|will be (?:moderated|reviewed)|must meet|that do not meet|are not edited)|"
    r"your comments? must|(?:our|these|the) community (?:guidelines|standards)|commenting policy|we (?:will not|do not|don't) tolerate|"
    r"reserves? the right to (?:remove|delete|edit|reject)\b.{0,60}comments?|keep (?:it|your comments?|the conversation) (?:civil|respectful)|"
    r"(?:welcome|encourage)s? comments|views expressed in (?:the )?comments|"
    r"modère (?:tous )?les commentaires|commentaires (?:sont|seront) (?:modérés|publiés|validés|supprimés)|charte (?:de modération|des commentaires)|"
    r"règles de (?:la communauté|bonne conduite)|ne (?:sera|seront) (?:pas )?toléré|vos commentaires doivent|"
    r"kommentare (?:werden|zu (?:löschen|moderieren)|entfernen|können)|kommentarregeln|unsere(?:n)? (?:community-?|kommentar)?richtlinien|nutzungsregeln|"
    r"recht auf veröffentlichung|moderier(?:t|en) (?:alle )?kommentare|dulden (?:wir )?keine|"
    r"(?:modera|revisa) (?:todos )?los comentarios|comentarios (?:son|serán) (?:moderados|eliminados|revisados|publicados)|normas de la comunidad|"
    r"no (?:se )?toler(?:amos|aremos|ará|arán)|sus comentarios deben|"
    r"(?:tüm )?yorumları (?:denetle|incele|onayla)\w*|yorumlar (?:denetlen|onaylan|yayınlan|editör)\w*|topluluk kuralları|hakaret\w*.{0,80}yorum\w*|yorumlar\w* onaylanma\w*)"
    r"|مراجعة التعليقات|التعليقات (?:المسيئة|التي لا|المخالفة|لا تعبر)|(?:إرشادات|معايير|قواعد) (?:الاستخدام|المجتمع|النشر|التعليق)"
    r"|(?:تراجع|يراجع|تخضع|تدير) .{0,40}التعليقات|لا تعبر (?:بالضرورة )?عن (?:رأي|وجهة نظر) (?:الموقع|الصحيفة|الجريدة|موقع)|لن نتسامح|جميع مشاركات",
    re.IGNORECASE,
)
_SINGLE = re.compile(
    r"(?:"
    # more to read
    r"(?:read (?:more|also|next|the full story|full story)|also read|more (?:on this|stories|to read)|related(?: (?:stories|articles|news|topics|coverage))?|see also|"
    r"watch(?: also| more)?|recommended|editor['’]s (?:picks?|choice)|don['’]t miss|"
    r"lire aussi|(?:à|a) lire (?:aussi|également)?|voir aussi|sur le même (?:sujet|thème)|(?:nos|dossier) (?:articles|complet)|pour aller plus loin|"
    r"lesen sie (?:auch|hier|mehr|dazu)|mehr (?:zum thema|dazu|lesen)|auch interessant|weiterlesen|siehe auch|passend zum (?:artikel|thema)|"
    r"(?:lee|leer|lea|te puede|le puede) (?:también|más|además|interesar)|más (?:información|noticias|sobre)|noticias? relacionadas?|"
    r"ilgili haber(?:ler)?|ayrıca (?:oku|bakınız)\w*|(?:bunları|şunu) da (?:oku|beğen)\w*|haberin devamı|"
    r"(?:ا|إ|أ)قر(?:أ|ا|أي|ؤ)وا? (?:أيض[اً]+|المزيد|أيضاً|ايضا)|(?:شاهد|طالع|تابع)\w* (?:أيض[اً]+|المزيد|أيضاً|ايضا)|للمزيد|مواضيع (?:ذات (?:صلة|علاقة)|متعلقة)|أخبار ذات صلة)"
    r"\s*(?:[:：|>»-].*|…|\.\.\.)?"
    # newsletters, following, sharing
    r"|(?:sign up (?:for|to)|subscribe (?:to|now|for)|get (?:the|our|a) .{0,60}(?:newsletter|inbox|roundup|round-up)|stay (?:up to date|informed) with)\b.{0,160}"
    r"|(?:inscrivez-vous|abonnez-vous|recevez)\b.{0,140}(?:newsletters?|lettre|infolettre|mail|abonn).{0,60}"
    r"|(?:abonnieren sie|melden sie sich|jetzt|unser) .{0,80}newsletter.{0,80}|(?:suscríbete|regístrate|recibe)\b.{0,160}(?:bolet[ií]n|newsletter|correo).{0,60}"
    r"|.{0,60}bülten(?:imize|ine|e)\b.{0,80}|(?:اشترك|سجل|انضم)\w* .{0,80}(?:النشرة|نشرتنا|القناة|قناتنا|تلغرام|واتساب|البريد).{0,60}"
    r"|(?:follow|like|join) us (?:on|at)\b.{0,100}|suivez-nous\b.{0,80}|folgen sie uns\b.{0,80}|síguenos\b.{0,80}|bizi takip\b.{0,80}|تابعونا.{0,100}|تابعنا على.{0,80}"
    r"|share (?:this|on|the)\b.{0,60}|partager(?: (?:sur|cet|l['’]).{0,40})?|(?:artikel )?teilen|compartir(?: en.{0,40})?|paylaş|شارك(?: الخبر| هذا| على.{0,30})?|copy link|print(?: this)?"
    # cookies
    r"|(?:we|this (?:web)?site|our (?:web)?site) uses? cookies\b.{0,400}|(?:accept|manage|reject|allow) (?:all )?cookies.{0,60}"
    r"|(?:ce site|nous) utilis\w+ des cookies.{0,400}|(?:diese (?:web)?seite|wir|unsere (?:web)?seite) (?:nutzt|verwendet|nutzen|verwenden|benutzt) cookies.{0,400}"
    r"|(?:este sitio(?: web)?|utilizamos|usamos).{0,20} cookies.{0,400}|(?:bu|web) site\w*.{0,40}çerez\w*.{0,300}|.{0,40}ملفات تعريف الارتباط.{0,300}"
    # advertising, rights
    r"|(?:advertisement|passer la publicité|skip advertisement|story continues below(?: advertisement)?|article continues below.{0,30}|anzeige|werbung|publicité|publicidad|reklam|إعلان)\W*"
    r"|(?:©|\(c\)|copyright\b|all rights reserved|tous droits réservés|alle rechte vorbehalten|todos los derechos reservados|tüm hakları saklıdır|جميع الحقوق محفوظة).{0,160}"
    r"|our standards: .{0,80}|opens (?:in )?(?:a )?new (?:tab|window)"
    # photo credits
    r"|(?:photo|photograph|image|picture|file photo|crédits?(?: photo)?|foto|bild|fotoğraf|imagen|صورة|الصورة|تصوير)\s?(?:credit|courtesy|by|:|/)\s?.{0,120}"
    r"|.{0,80}(?:/\s?(?:AFP|AP|Reuters|EPA|dpa|AA|EFE|Getty(?: Images)?|Shutterstock|Anadolu)|\((?:AFP|AP|Reuters|EPA|dpa|EFE|Getty Images)(?: Photo)?(?:/[^)]{1,40})?\)|Getty Images|via (?:AP|Reuters|AFP|Getty))\.?"
    r")",
    re.IGNORECASE,
)
_LONGEST_CREDIT = 170
_LONGEST_SINGLE = 520
_SCREEN_READER = re.compile(
    r",?\s*\(?(?:opens (?:in )?(?:a )?new (?:tab|window)|s['’]ouvre dans un nouvel onglet|öffnet (?:in|ein) (?:einem |neuem |neuen )*(?:tab|fenster)|se abre en una nueva (?:pestaña|ventana))\)?",
    re.IGNORECASE,
)
_EXOTIC_SPACE = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_SPACES = re.compile(" {2,}")
_TAIL_SHARE = 0.25


def clean_line(line: str) -> str:
    """A line with plain single spaces and without invisible marks or screen readers' notes."""
    line = _SPACES.sub(" ", _INVISIBLE.sub("", _EXOTIC_SPACE.sub(" ", line))).strip()
    return _SCREEN_READER.sub("", line) if "new" in line or "nueva" in line or "onglet" in line else line


def is_comment_heading(line: str) -> bool:
    """Whether a line does nothing but open a comments section."""
    return len(line) < 60 and bool(_COMMENT_HEADING.fullmatch(line))


def is_comment_rule(line: str) -> bool:
    """Whether a line or sentence speaks of how readers' comments are handled on the site."""
    return bool(_COMMENT_RULE.search(line))


def is_furniture(line: str) -> bool:
    """Whether a whole line is something that sites put around articles, and no sentence of one."""
    if len(line) > _LONGEST_SINGLE:
        return False
    match = _SINGLE.fullmatch(line)
    return bool(match)


def drop_furniture(lines: list[str], *, markup: bool) -> list[str]:
    """The article's own lines. A comments heading ends the article; so do rules for comments at its end.

    With ``markup`` the page's structure has had its say: rules that no heading opens are left.
    """
    end = _find_end(lines)
    kept = [line for line in lines[:end] if not is_furniture(line)]
    while not markup and kept and is_comment_rule(kept[-1]):
        kept.pop()
    return kept


def _find_end(lines: list[str]) -> int:
    """Where the comments section starts: at a heading late in the text, or one that rules for comments follow."""
    total = sum(map(len, lines))
    before = 0
    for index, line in enumerate(lines):
        if is_comment_heading(line):
            rules = any(map(is_comment_rule, lines[index + 1 : index + 5]))
            if rules or before > total * (1 - _TAIL_SHARE) or (index and before > total * _TAIL_SHARE):
                return index
        before += len(line)
    return len(lines)
