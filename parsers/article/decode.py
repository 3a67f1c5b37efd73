"""Turns a page's bytes into characters, and refuses what is no markup at all.

The order of trust: a byte order mark, being valid UTF-8, the header's charset, the page's own ``meta``, and
last a guess from the bytes. Must import nothing of ours but the values.
"""

import codecs
import re

from charset_normalizer import from_bytes

from parsers.values import ArticleError

MAX_BYTES = 12_000_000

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"RIFF",
    b"\x00\x00\x00",
    b"ID3",
)
_MARKUP_TYPES = ("text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml")
_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json")
_CHARSET = re.compile(r"""charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_META_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""<\?xml[^>]{0,100}encoding\s*=\s*["']([\w.:-]{2,40})""", re.IGNORECASE)
_PROLOG = rb"\A[^<]{0,20}+(?:\s|<\?[^>]*>|<!--(?:[^-]|-(?!->)){0,1000}-->)*+"
_FEED = re.compile(_PROLOG + rb"<(?:rss|feed|rdf:RDF|channel)[\s>]")
_XML = re.compile(
    rb"\A[^<]{0,20}+<\?xml[^>]*>(?:\s|<\?[^>]*>|<!--(?:[^-]|-(?!->)){0,1000}-->)*+<(?!!doctype\s+html|html)",
    re.IGNORECASE,
)
_META_WITHIN = 4096
_GUESS_FROM = 20_000
_TEXT_CODECS = re.compile(
    r"utf-8|utf-16.*|utf-32.*|ascii|iso8859-\d+|cp\d+|koi8-\w|mac-\w+|shift_jis.*|euc_\w+|iso2022_\w+|gb\w+|big5\w*|tis-620|ptcp154"
)
_WEB_NAMES = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_CONTROLS = bytes({*range(0x20), 0x7F} - {*b"\t\n\r"})
_NO_CHARACTERS = ("\ufffe", "\uffff")
_REFERENCE = re.compile(r"&#(?:[xX](?P<hex>[0-9a-fA-F]{1,400})|(?P<dec>[0-9]{1,400}));?")
_LAST_CHARACTER = 0x10FFFF
_MOST_DIGITS = 8


def check_type(page: bytes, content_type: str | None) -> None:
    """Raises ArticleError("not_html" | "feed" | "empty" | "too_complex") for what can't be a page."""
    kind = (content_type or "").partition(";")[0].strip().lower()
    if kind in _FEED_TYPES:
        raise ArticleError("feed", kind)
    if kind and kind not in _MARKUP_TYPES:
        raise ArticleError("not_html", kind)
    if not page.strip():
        raise ArticleError("empty")
    if len(page) > MAX_BYTES:
        raise ArticleError("too_complex", f"{len(page)} bytes")
    if page.startswith(_BINARY):
        raise ArticleError("not_html", "binary content")
    if _FEED.match(page[:_META_WITHIN]):
        raise ArticleError("feed")
    if _XML.match(page[:_META_WITHIN]) or page.lstrip()[:1] in b"{[":
        raise ArticleError("not_html", "XML or JSON")


def decode(page: bytes, content_type: str | None) -> str:
    """The page's characters without those that no markup may hold; never raises."""
    text = _decode(page, content_type)
    if not _is_legal(text):
        text = _ILLEGAL.sub("", text)
    return _REFERENCE.sub(_legal_reference, text) if "&#" in text else text


def _is_legal(text: str) -> bool:
    """Whether ``_ILLEGAL`` finds nothing: seen in the bytes, where looking takes a fraction of the pattern's time."""
    try:
        raw = text.encode()
    except UnicodeEncodeError:
        return False
    return not any(mark in text for mark in _NO_CHARACTERS) and len(raw.translate(None, _CONTROLS)) == len(
        raw
    )


def _decode(page: bytes, content_type: str | None) -> str:
    for mark, name in _BOMS:
        if page.startswith(mark):
            return page[len(mark) :].decode(name, "replace")
    try:
        return page.decode("utf-8")
    except UnicodeDecodeError:
        name = _declared(page, content_type)
    return page.decode(name or _guess(page) or "utf-8", "replace")


def _declared(page: bytes, content_type: str | None) -> str | None:
    """The first usable charset that the header or the page's own head names."""
    head = page[:_META_WITHIN]
    header = _CHARSET.search(content_type or "")
    names = [header[1]] if header else []
    names += [
        found[1].decode("ascii", "replace")
        for pattern in (_META_CHARSET, _XML_ENCODING)
        if (found := pattern.search(head))
    ]
    return next((codec for name in names if (codec := _codec(name))), None)


def _codec(name: str) -> str | None:
    """Python's codec for a charset's name as browsers read it; None for what is no text encoding."""
    try:
        found = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    if not _TEXT_CODECS.fullmatch(found):
        return None
    return _WEB_NAMES.get(found, found)


def _guess(page: bytes) -> str | None:
    best = from_bytes(page[:_GUESS_FROM]).best()
    return _codec(best.encoding) if best else None


def _legal_reference(match: re.Match[str]) -> str:
    """The reference itself, or nothing where it names a character that markup can't hold."""
    digits, base = (match["hex"], 16) if match["hex"] else (match["dec"], 10)
    number = int(digits, base) if len(digits) <= _MOST_DIGITS else _LAST_CHARACTER + 1
    legal = 0 < number <= _LAST_CHARACTER and not _ILLEGAL.match(chr(number))
    return match[0] if legal else ""
