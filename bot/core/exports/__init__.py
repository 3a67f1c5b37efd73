"""The forms in which a timeline leaves, one a module; ``FORMATS`` has them by name.

``table`` (CSV, which also comes back in), ``timelinejs`` (a spreadsheet or JSON for TimelineJS), ``document`` (JSON),
``calendar`` (iCalendar) and ``page`` (HTML to read as it is). Each turns one event
after another into text: pure, no store, no clock, no front end.
What each column and field means is in ``docs/exports.md``; a test compares the two.
"""

from bot.core.exports.form import Form, Heading
from bot.core.exports.forms import FORMATS, FormatName

__all__ = ["FORMATS", "Form", "FormatName", "Heading"]
