"""The table of formats: a new one is a module with a form, and a row here."""

from enum import StrEnum

from bot.core.exports.calendar import Calendar
from bot.core.exports.document import Document
from bot.core.exports.form import Format
from bot.core.exports.page import Page
from bot.core.exports.table import Table
from bot.core.exports.timelinejs import Sheet, Slides


class FormatName(StrEnum):
    """What a person asks for."""

    CSV = "csv"
    JSON = "json"
    TIMELINEJS = "timelinejs"
    TIMELINEJS_JSON = "timelinejs-json"
    ICS = "ics"
    HTML = "html"


FORMATS = {
    FormatName.CSV: Format(".csv", Table),
    FormatName.JSON: Format(".json", Document),
    FormatName.TIMELINEJS: Format(".timelinejs.csv", Sheet),
    FormatName.TIMELINEJS_JSON: Format(".timelinejs.json", Slides),
    FormatName.ICS: Format(".ics", Calendar),
    FormatName.HTML: Format(".html", Page),
}
