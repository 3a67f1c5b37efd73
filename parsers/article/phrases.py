"""The words by which pages say what isn't article text, by kind and language: regular expressions in tables.

To add a language, add its row to each table. Must import nothing of ours.
"""

import re
from collections.abc import Mapping
from typing import TypeAlias

Table: TypeAlias = Mapping[str, tuple[str, ...]]

COMMENT_HEADINGS: Table = {
    "en": (
        r"(?:readers?['’]?\s|user\s)?comments?(?: section)?",
        r"leave (?:a|your) (?:comment|reply)",
        r"(?:post|add|write) (?:a|your) comments?",
        r"join the (?:conversation|discussion)",
        r"have your say",
        r"(?:community|comment(?:ing)?) (?:policy|rules|guidelines|standards)",
    ),
    "fr": (
        r"(?:vos )?(?:commentaires?|réactions)",
        r"(?:laisser|laissez|ajouter|poster|écrire) un commentaire",
        r"réagir(?: à cet article)?",
        r"(?:charte|règles) (?:des commentaires|de (?:la communauté|modération|bonne conduite))",
    ),
    "de": (
        r"(?:leser|nutzer)?kommentare?",
        r"(?:einen )?kommentar (?:schreiben|verfassen|hinzufügen|abgeben)",
        r"schreiben sie einen kommentar",
        r"diskutieren sie mit",
        r"netiquette|kommentarregeln|community-?richtlinien",
    ),
    "es": (
        r"comentarios?",
        r"(?:deja|escribe|añade|publica) (?:un|tu) comentario",
        r"normas de (?:la comunidad|participación|uso)",
    ),
    "tr": (
        r"(?:okur )?yorum(?:lar|ları)?",
        r"yorum (?:yap|yaz|ekle|gönder)\w*",
        r"(?:topluluk|yorum) kuralları",
    ),
    "ar": (
        r"(?:ال)?تعليقات(?: القراء)?",
        r"التعليق(?:ات)? على (?:الخبر|المقال)",
        r"(?:أضف|اترك|اكتب) (?:تعليق|رد)\w*",
        r"شارك برأيك",
        r"(?:قواعد|معايير|إرشادات) (?:النشر|التعليق|المجتمع|الاستخدام)",
    ),
}

COMMENT_RULES: Table = {
    "en": (
        r"moderates? (?:all )?(?:reader )?comments",
        r"comments? (?:submitted|are moderated|(?:will|may) be (?:moderated|reviewed|removed|deleted)|must meet)",
        r"comments (?:that|which) (?:do not|don['’]t|violate|breach)\b",
        r"comments are (?:not edited|reviewed|closed)",
        r"your comments? must",
        r"(?:our|these|the) (?:community|commenting|comment) (?:guidelines|standards|policy|rules)",
        r"we (?:will not|do not|don['’]t|won['’]t) tolerate the following",
        r"reserves? the right to (?:remove|delete|edit|reject)\b.{0,60}comments?",
        r"keep (?:your comments?|the conversation|it) (?:civil|respectful)",
        r"we (?:also )?(?:welcome|encourage) (?:comments|constructive criticism)",
        r"views expressed in (?:the )?comments",
    ),
    "fr": (
        r"modèr(?:e|ent|ons) (?:tous )?les commentaires",
        r"commentaires? (?:sont|seront|est|sera) (?:modéré|publié|validé|supprimé|rejeté)e?s?",
        r"charte (?:de modération|des commentaires)",
        r"règles de (?:la |notre )?(?:communauté|bonne conduite)",
        r"ne (?:sera|seront|tolér\w+) (?:pas|aucun)\b.{0,60}(?:toléré|insulte|injure|propos)",
        r"vos commentaires doivent",
    ),
    "de": (
        r"kommentare (?:werden|können|zu (?:löschen|moderieren)|entfernen|,? die (?:gegen|nicht))",
        r"(?:kommentar|nutzungs|community-?)(?:regeln|richtlinien)",
        r"recht auf veröffentlichung",
        r"moderier(?:t|en|en wir) (?:alle )?kommentare",
        r"ihre kommentare müssen",
        r"(?:wir )?(?:dulden|tolerieren) (?:wir )?keine\b.{0,80}(?:beleidig|beschimpf|hetze)",
    ),
    "es": (
        r"(?:modera|modera[mn]os|revisa(?:mos)?) (?:todos )?los comentarios",
        r"comentarios (?:son|serán|que no) (?:moderados|eliminados|revisados|publicados|rechazados|cumplan)",
        r"normas de (?:la|nuestra) comunidad",
        r"no (?:se )?toler(?:amos|aremos|ará|arán)\b.{0,80}(?:insultos|amenazas|comentarios)",
        r"(?:sus|tus) comentarios deben",
    ),
    "tr": (
        r"(?:tüm )?yorumları(?:n\w*)? (?:denetle|incele|onayla)\w*",
        r"yorumlar\w* (?:denetlen|onaylan|yayınlan|yayımlan|editör)\w*",
        r"(?:topluluk|yorum) kuralları\w*",
        r"(?:hakaret|küfür)\w*.{0,80}yorum\w*",
    ),
    "ar": (
        r"مراجعة التعليقات",
        r"(?:تراجع|يراجع|تخضع|تدير|يدير) .{0,40}التعليقات",
        r"التعليقات (?:المسيئة|التي لا|التي تخالف|المخالفة|لا تعبر)",
        r"(?:إرشادات|معايير|قواعد) (?:الاستخدام|المجتمع|النشر|التعليق|مجتمعنا)",
        r"لا تعبر (?:بالضرورة )?عن (?:رأي|آراء|وجهة نظر) (?:الموقع|الصحيفة|الجريدة|موقع)",
        r"لن نتسامح",
        r"جميع مشاركاتك",
    ),
}

RULE_WORDS = (
    *("comment", "kommentar", "comentario", "comunidad", "yorum", "تعليق", "commun", "topluluk", "toler"),
    *("tolér", "dulden", "civil", "respectful", "constructive", "charte", "conduite", "propos", "insult"),
    *("injure", "recht", "nutzungs", "معايير", "قواعد", "إرشادات", "تعبر", "نتسامح", "مشاركاتك"),
)
"""Every rule has one of these: most sentences have none, and needn't be compared with the rules."""

MORE_TO_READ: Table = {
    "en": (
        r"read (?:more|also|next|(?:the )?full story)",
        r"also read",
        r"more (?:on this|stories|to read)",
        r"related(?: (?:stories|articles?|news|topics|coverage))?",
        r"see also",
        r"watch(?: also| more| live)?",
        r"recommended(?: (?:stories|for you|reading))?",
        r"editor['’]s (?:picks?|choice)",
        r"don['’]t miss",
    ),
    "fr": (
        r"lire aussi",
        r"[aà] lire(?: aussi| également)?",
        r"voir aussi",
        r"sur le même (?:sujet|thème)",
        r"pour aller plus loin",
    ),
    "de": (
        r"lesen sie (?:auch|hier|mehr|dazu)",
        r"mehr (?:zum thema|dazu|lesen)",
        r"auch interessant",
        r"weiterlesen",
        r"siehe auch",
        r"passend zum (?:artikel|thema)",
    ),
    "es": (
        r"l[ée]e(?:r)? (?:también|más|además)",
        r"(?:te|le) puede interesar",
        r"más (?:información|noticias)",
        r"(?:noticias?|artículos?) relacionad[ao]s?",
    ),
    "tr": (
        r"ilgili haber(?:ler)?",
        r"ayrıca (?:okuyun|bakınız)",
        r"(?:bunları|bunu|şunu) da (?:okuyun|oku|beğenebilirsiniz)",
        r"haberin devamı",
    ),
    "ar": (
        r"(?:ا|إ|أ)قر(?:أ|ا|أي|ؤوا) (?:أ|ا)يض(?:ا|اً|ًا)?",
        r"(?:ا|إ|أ)قر(?:أ|ا) المزيد",
        r"(?:شاهد|طالع|تابع)\w* (?:(?:أ|ا)يض(?:ا|اً|ًا)?|المزيد)",
        r"للمزيد",
        r"(?:مواضيع|أخبار|مقالات) (?:ذات (?:صلة|علاقة)|متعلقة)",
    ),
}

INVITATIONS: Table = {
    "en": (
        r"sign up (?:for|to)\b.{0,200}",
        r"subscribe (?:to|now|for)\b.{0,200}",
        r"get (?:the|our|a)\b.{0,80}(?:newsletter|inbox|roundup|round-up|summary).{0,120}",
        r"stay (?:up to date|informed) with\b.{0,120}",
        r"(?:follow|like|join) us (?:on|at)\b.{0,100}",
        r"share (?:this(?: \w+)?|on [\w ,]{3,40})",
        r"copy link|print this(?: \w+)?|download the app.{0,40}",
    ),
    "fr": (
        r"(?:inscrivez-vous|abonnez-vous|recevez)\b.{0,160}(?:newsletters?|lettre|infolettre|mail|abonn).{0,80}",
        r"suivez-nous\b.{0,80}",
        r"partager(?: (?:sur|cet article|l['’]article).{0,40})?",
    ),
    "de": (
        r"(?:abonnieren sie|melden sie sich|jetzt|unser|unseren)\b.{0,80}newsletter.{0,80}",
        r"folgen sie uns\b.{0,80}",
        r"(?:artikel )?teilen",
    ),
    "es": (
        r"(?:suscríbete|regístrate|apúntate|recibe)\b.{0,160}(?:bolet[ií]n|newsletter|correo).{0,80}",
        r"síguenos\b.{0,80}",
        r"compartir(?: en.{0,40})?",
    ),
    "tr": (
        r".{0,60}\bbülten(?:imize|ine|e)\b.{0,80}",
        r"bizi takip\b.{0,80}",
        r"paylaş",
    ),
    "ar": (
        r"(?:اشترك|سجل|انضم)\w* .{0,80}(?:النشرة|نشرتنا|القناة|قناتنا|تلغرام|تليغرام|واتساب|البريد).{0,80}",
        r"(?:تابعونا|تابعنا)(?: على)?.{0,80}",
        r"شارك(?: الخبر| المقال| هذا| على.{0,30})?",
    ),
}

COOKIES: Table = {
    "en": (
        r"(?:we|this (?:web)?site|our (?:web)?site) uses? cookies\b.{0,400}",
        r"(?:accept|manage|reject|allow) (?:all )?cookies.{0,60}",
        r"by (?:continuing|using) .{0,60}(?:cookies|cookie policy).{0,200}",
    ),
    "fr": (r"(?:ce site|nous|notre site) utilis\w+ des cookies.{0,400}",),
    "de": (
        r"(?:diese (?:web)?seite|wir|unsere (?:web)?seite) (?:nutzt|nutzen|verwendet|verwenden) cookies.{0,400}",
    ),
    "es": (r"(?:este sitio(?: web)?|utilizamos|usamos|esta (?:web|página)).{0,20} cookies.{0,400}",),
    "tr": (r"(?:bu|web|internet) site\w*.{0,40}çerez\w*.{0,300}",),
    "ar": (r".{0,60}ملفات تعريف الارتباط.{0,300}",),
}

ADVERTS_AND_RIGHTS: Table = {
    "en": (
        r"advertisement|skip advertisement",
        r"(?:story|article) continues below.{0,30}",
        r"(?:©|\(c\)|copyright\b|all rights reserved).{0,160}",
        r"our standards: .{0,80}",
    ),
    "fr": (r"publicité|passer la publicité", r"tous droits réservés.{0,100}"),
    "de": (r"anzeige|werbung", r"alle rechte vorbehalten.{0,100}"),
    "es": (r"publicidad", r"todos los derechos reservados.{0,100}"),
    "tr": (r"reklam", r"tüm hakları saklıdır.{0,100}"),
    "ar": (r"إعلان", r"جميع الحقوق محفوظة.{0,100}"),
}

PHOTO_WORDS: Table = {
    "en": ("photo", "photograph", "image", "picture", "file photo"),
    "fr": ("photo", "crédits?(?: photos?)?"),
    "de": ("foto", "bild"),
    "es": ("foto", "imagen", "fotografía"),
    "tr": ("fotoğraf",),
    "ar": ("صورة", "الصورة", "تصوير"),
}

NEW_TAB: Table = {
    "en": (r"opens (?:in )?(?:a )?new (?:tab|window)",),
    "fr": (r"s['’]ouvre dans un nouvel onglet", r"nouvelle fenêtre"),
    "de": (r"öffnet (?:in|ein)(?: einem| ein)? ?neue[smn]? (?:tab|fenster)",),
    "es": (r"se abre en una (?:nueva )?(?:pestaña|ventana)(?: nueva)?",),
    "tr": (r"yeni (?:sekmede|pencerede) açılır",),
}

CAPTCHA: Table = {
    "en": (
        r"captcha",
        r"are you (?:a )?(?:human|robot)",
        r"(?:verify|verifying|confirm) (?:that )?you(?:['’]re| are) (?:a |not a )?(?:human|robot|bot)",
        r"just a moment\b",
        r"attention required",
        r"checking (?:if the site connection|your browser)",
        r"ddos protection",
        r"pardon our interruption",
        r"unusual traffic",
        r"access (?:to this page has been )?denied",
    ),
    "fr": (r"êtes-vous un robot", r"vérifi\w+ que vous (?:êtes|n['’]êtes pas)", r"accès refusé"),
    "de": (r"sind sie ein (?:mensch|roboter)", r"kein roboter", r"zugriff verweigert"),
    "es": (r"no soy un robot", r"eres (?:un )?humano", r"acceso denegado"),
    "tr": (r"robot olmadığınızı", r"ben robot değilim", r"erişim engellendi"),
    "ar": (r"لست روبوت", r"لست برنامج روبوت", r"التحقق من أنك"),
}

CONSENT: Table = {
    "en": (
        r"before you continue",
        r"(?:we|partners)(?: and our .{0,40}partners)? (?:use|store)\b.{0,60}cookies",
        r"(?:accept|reject) (?:all\b|cookies|and continue)",
        r"manage (?:my |your )?(?:cookies|preferences|choices|settings)",
        r"consent to|your consent|your privacy|privacy (?:policy|choices|settings)",
    ),
    "fr": (
        r"continu(?:er|ez) sans accepter",
        r"accepter (?:et|les cookies|tout)",
        r"(?:respect de )?votre vie privée",
        r"nous utilisons des cookies",
        r"paramétrer|refuser",
    ),
    "de": (
        r"bevor sie (?:fortfahren|weiter)",
        r"mit werbung (?:weiter)?lesen",
        r"zustimm\w+|einwillig\w+",
        r"cookies? (?:akzeptieren|zulassen|verwenden)",
        r"datenschutz\w*",
    ),
    "es": (
        r"antes de continuar",
        r"aceptar (?:y|todas?|cookies)",
        r"política de cookies",
        r"(?:tu|su) privacidad",
    ),
    "tr": (r"çerez\w*", r"kabul (?:et|ediyorum)", r"gizlilik"),
    "ar": (r"ملفات تعريف الارتباط", r"قبول (?:الكل|جميع)", r"سياسة الخصوصية", r"موافقتك"),
}

LOGIN: Table = {
    "en": (r"(?:log ?in|sign ?in)\b",),
    "fr": (r"se connecter|connectez-vous|connexion",),
    "de": (r"anmelden|anmeldung|einloggen",),
    "es": (r"inicia(?:r)? sesión|acceder",),
    "tr": (r"oturum aç|giriş yap|üye girişi",),
    "ar": (r"تسجيل الدخول|سجل الدخول",),
}

NOT_FOUND: Table = {
    "en": (
        r"\b(?:error )?404\b",
        r"(?:page|article|story|content|file)\b.{0,40}(?:not found|(?:could not|can(?:no|['’])t) be found)",
        r"(?:page|article|story|content)\b.{0,40}(?:does(?: not|n['’]t) exist|has been (?:removed|deleted))",
        r"(?:page|article|story|content)\b.{0,40}(?:is )?no longer (?:available|exists)",
        r"\bnot found\b",
    ),
    "fr": (
        r"page (?:introuvable|non trouvée)",
        r"(?:page|article)\b.{0,40}n['’](?:existe|est) (?:pas|plus)",
        r"article (?:introuvable|supprimé)",
    ),
    "de": (
        r"(?:seite|artikel|beitrag)\b.{0,40}(?:nicht (?:mehr )?(?:gefunden|verfügbar|vorhanden)|existiert nicht)",
    ),
    "es": (
        r"(?:página|artículo|noticia)\b.{0,30}no (?:se )?(?:ha sido )?(?:encontrad|existe|está disponible)",
    ),
    "tr": (r"(?:sayfa|haber)\b.{0,20}(?:bulunamadı|mevcut değil)", r"aradığınız (?:sayfa|haber)"),
    "ar": (
        r"الصفحة\b.{0,30}غير (?:موجود|متاح)",
        r"لم يتم العثور",
        r"(?:المقال|الخبر) .{0,20}غير (?:موجود|متاح)",
    ),
}

SEARCH: Table = {
    "en": (r"search results", r"results for\b", r"you searched for"),
    "fr": (r"résultats (?:de|pour)", r"recherche\s?:"),
    "de": (r"suchergebnis\w*", r"ergebnisse für"),
    "es": (r"resultados (?:de|para)",),
    "tr": (r"arama sonuç\w*",),
    "ar": (r"نتائج البحث",),
}

SCRIPT: Table = {
    "en": (
        r"(?:enable|activate|turn on|requires?|needs?) (?:javascript|js)\b",
        r"javascript (?:is |must be )?(?:disabled|required|enabled|turned off)",
    ),
    "fr": (r"activ\w+ javascript", r"javascript (?:est )?(?:désactivé|requis)"),
    "de": (r"(?:aktivieren sie|bitte) javascript", r"javascript (?:ist )?(?:deaktiviert|aktivieren)"),
    "es": (r"habilit\w+ javascript", r"activ\w+ javascript"),
    "tr": (r"javascript['’]?i? (?:etkinleştir|açın)\w*",),
    "ar": (r"تفعيل (?:ال)?جافا", r"تمكين javascript"),
}

LOCKED: Table = {
    "en": (
        r"(?:subscribe|sign in|log in|register|create (?:a|your) (?:free )?account) (?:now )?to (?:continue|read)",
        r"(?:article|content|story) is (?:for|available to|reserved for|exclusive to) .{0,30}(?:subscribers|members)",
        r"(?:subscriber|members?)[- ]only (?:content|article|story)",
        r"continue reading with|already a subscriber",
        r"to read the (?:full|rest of the) (?:article|story)",
    ),
    "fr": (
        r"il (?:vous )?reste \d+(?:[.,]\d+)?\s?% de cet article",
        r"(?:la suite|cet article|ce contenu|article) (?:est )?réservée?s? (?:aux|à nos) abonnés",
        r"pour lire la suite",
    ),
    "de": (
        r"weiterlesen mit|(?:jetzt )?mit (?:\w+ )?(?:plus|abo|premium) weiterlesen",
        r"lesen sie (?:diesen artikel )?weiter mit",
        r"(?:artikel|inhalt|beitrag) (?:ist )?(?:nur |exklusiv )?für (?:abonnenten|abonnentinnen|mitglieder)",
        r"exklusiv für (?:abonnenten|mitglieder)|um weiterzulesen",
    ),
    "es": (
        r"(?:para seguir|sigue) leyendo",
        r"contenido (?:exclusivo|reservado) (?:para|a) (?:suscriptores|socios)",
        r"suscríbete para",
    ),
    "tr": (r"devamını okumak için", r"(?:haberin|yazının) devamı .{0,20}abone", r"abonelere özel"),
    "ar": (
        r"(?:هذا المقال|المحتوى|بقية المقال) .{0,30}للمشتركين",
        r"للمشتركين فقط",
        r"اشترك (?:لقراءة|لمتابعة)",
        r"لمتابعة القراءة",
    ),
}


def alternatives(*tables: Table) -> str:
    """One group that matches any expression of the tables."""
    found = (expression for table in tables for row in table.values() for expression in row)
    return f"(?:{'|'.join(dict.fromkeys(found))})"


def compile_any(*tables: Table) -> re.Pattern[str]:
    """A pattern that finds any expression of the tables, whatever the case."""
    return re.compile(alternatives(*tables), re.IGNORECASE)
