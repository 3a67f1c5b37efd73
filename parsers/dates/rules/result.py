"""The shape of a rule's meaning. Must import nothing but the context and the calendar."""

from collections.abc import Callable

from parsers.dates.context import Found, Hit
from parsers.dates.moment import Moment

# None: the words mean no time after all; a moment: the whole match; a list: mentions inside of the match.
Meaning = Callable[[Hit], Moment | list[Found] | None]
