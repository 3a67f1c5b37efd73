"""Reads a page in each language when it is imported, so that the tables and patterns of all of them are loaded.

The server that readers' processes are forked from imports it, and nothing else does: loaded there once, they are shared
by every process, and one that takes another's place needn't load them anew, which costs as much as a dozen pages. Must
import nothing of ours but what a reader's process has anyway.
"""

from datetime import date

from bot.core.reader_worker import Answer, answer_to
from parsers.values import ReadRequest

_DAY = date(2025, 10, 24)
_PAGE = """<!doctype html><html lang="{language}"><head><title>{title}</title>
<link rel="canonical" href="https://m.news.example/"></head><body><article><h1>{title}</h1>
<p class="date">{day}</p><p>{text}</p></article></body></html>"""
_TEXTS = {
    "en": """Minister visits Aleppo
24 October 2025
The minister of transport, Omar Haddad, visited the city of Aleppo on Thursday, the ministry said. He is the leader of
the Bridge Party, also known as BP, which two witnesses say was founded in March 2019.""",
    "fr": """Le ministre à Alep
24 octobre 2025
Le ministre des transports, Omar Haddad, s'est rendu jeudi dans la ville d'Alep, selon le ministère. Il est le chef du
Parti du Pont, aussi connu sous le nom de PP, qui aurait été fondé en mars 2019.""",
    "de": """Minister besucht Aleppo
24. Oktober 2025
Der Verkehrsminister Omar Haddad hat am Donnerstag die Stadt Aleppo besucht, wie das Ministerium mitteilte. Er ist der
Vorsitzende der Brückenpartei, auch bekannt als BP, die im März 2019 gegründet worden sein soll.""",
    "es": """El ministro visita Alepo
24 de octubre de 2025
El ministro de Transporte, Omar Haddad, visitó el jueves la ciudad de Alepo, según el ministerio. Es el líder del
Partido del Puente, también conocido como PP, que habría sido fundado en marzo de 2019.""",
    "tr": """Bakan Halep'te
24 Ekim 2025
Ulaştırma Bakanı Omar Haddad, perşembe günü Halep şehrini ziyaret etti, bakanlık açıkladı. Haddad, Mart 2019'da
kurulduğu belirtilen ve KP olarak da bilinen Köprü Partisi'nin lideri.""",
    "ar": """الوزير يزور حلب
24 أكتوبر 2025
زار وزير النقل عمر حداد مدينة حلب يوم الخميس، بحسب الوزارة. وهو زعيم حزب الجسر المعروف أيضا باسم الجسر، الذي قيل إنه
تأسس في مارس 2019.""",
}
"""Title, day and text of an invented page in each language."""


def warm() -> dict[str, Answer]:
    """Read them: what came of each language's."""
    return {
        language: answer_to(_request(language, *text.split("\n", 2))) for language, text in _TEXTS.items()
    }


def _request(language: str, title: str, day: str, text: str) -> ReadRequest:
    page = _PAGE.format(language=language, title=title, day=day, text=text * 4)
    return ReadRequest(page=page.encode(), url="https://news.example/", fallback_day=_DAY)


warm()
