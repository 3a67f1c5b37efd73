"""What six languages call the places and people that news names most: those whose names differ by more than spelling.

Countries come from CLDR. Must import nothing of ours but the folding.
"""

from functools import lru_cache
from typing import TYPE_CHECKING, cast

from parsers.names.folding import bare

if TYPE_CHECKING:
    from collections.abc import Mapping

_NAMES = """
damascus damas damaskus damasco sam دمشق
aleppo alep alepo halep حلب
homs humus حمص
idlib إدلب ادلب
beirut beyrouth beyrut بيروت
moscow moscou moskau moscu moskova موسكو
london londres londra لندن
rome rom roma روما
vienna vienne wien viena viyana فيينا
warsaw varsovie warschau varsovia varsova وارسو
brussels bruxelles brussel bruselas bruksel بروكسل
geneva geneve genf ginebra cenevre جنيف
athens athenes athen atenas atina أثينا
munich munchen munih ميونخ ميونيخ
cologne koln colonia كولونيا
nuremberg nurnberg nuremberg
copenhagen copenhague kopenhagen kopenhag كوبنهاغن
lisbon lisbonne lissabon lisboa lizbon لشبونة
prague prag praga براغ
belgrade belgrad belgrado بلغراد
bucharest bucarest bukarest bukres بوخارست
kyiv kiev kiew kiyev كييف
beijing pekin peking بكين
tokyo tokio طوكيو
cairo caire kairo kahire القاهرة
alexandria alexandrie alejandria iskenderiye الإسكندرية
baghdad bagdad bagdat بغداد
mosul mossoul mossul musul الموصل
tehran teheran tahran طهران
jerusalem kudus القدس
riyadh riyad riad الرياض
mecca mecque mekka meca mekke مكة
algiers alger algier argel cezayir الجزائر
tunis tunez تونس
tripoli tripolis trablus طرابلس
hague haye haag haya lahey لاهاي
manila manille مانيلا
seville sevilla seville sevilya
milan mailand milano ميلانو
strasbourg strassburg estrasburgo strazburg ستراسبورغ
palmyra palmyre palmira تدمر
sweida soueida suwayda suweida السويداء
latakia lattaquie latakia lazkiye اللاذقية
gaza gazze غزة
ankara أنقرة
istanbul estambul إسطنبول
crimea crimee krim kirim القرم
kremlin kreml كرملين الكرملين
elysee elisee الإليزيه
assad asad esad الأسد
aun onu uno un onz bm
nato otan ناتو الناتو
europeanunion unioneuropeenne europaischeunion unioneuropea avrupabirligi الاتحادالأوروبي
whitehouse maisonblanche weisseshaus weissenhaus casablanca beyazsaray البيتالأبيض
unitednations nationsunies vereintenationen nacionesunidas birlesmismilletler الأممالمتحدة
islamicstate etatislamique islamischerstaat estadoislamico islamdevleti الدولةالإسلامية
francis francois franziskus francisco fransuva فرنسيس
"""

_LOCALES = ("en", "fr", "de", "es", "tr", "ar")


@lru_cache(maxsize=1)
def _table() -> dict[str, str]:
    from babel import Locale  # noqa: PLC0415 - only storing and comparing events needs it

    found = {_plain(name): line.split()[0] for line in _NAMES.strip().splitlines() for name in line.split()}
    for language in _LOCALES:
        territories = cast("Mapping[str, str]", Locale(language).territories)
        for code, name in territories.items():
            if code.isalpha():
                found.setdefault(_plain(name), code)
    return found | {_plain(name): code for code, names in _SHORT.items() for name in names.split()}


_SHORT = {
    "US": "usa us eeuu abd america amerika estadosunidos etatsunis vereinigtestaaten unitedstates أمريكا أميركا",
    "GB": "uk britain grandebretagne grossbritannien granbretana ingiltere britanya بريطانيا",
    "SY": "سوريا سورية syria syrie syrien siria suriye",
    "TR": "turkey turkiye turquie turkei turquia تركيا",
    "RU": "rusia rusya russland russie russia روسيا",
    "VA": "vatican vatikan vaticano الفاتيكان",
    "PS": "palestine palestina palastina filistin فلسطين",
}


def _plain(name: str) -> str:
    folded = "".join(letter for letter in bare(name) if letter.isalnum())
    return folded.removeprefix("ال") or folded


@lru_cache(maxsize=20_000)
def common_name(name: str) -> str | None:
    """What a place, country or organisation is called here, whatever its language; None for one that isn't listed."""
    return _table().get(_plain(name))
