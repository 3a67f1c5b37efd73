"""What the rules mean: rule name -> a function from a match to a moment.

Languages name these rules in their tables; the meanings are the same for all of them. Must import nothing
but the context and the calendar.
"""

from parsers.dates.rules import durations, explicit, periods, relative
from parsers.dates.rules.result import Meaning

MEANINGS: dict[str, Meaning] = {
    **explicit.MEANINGS,
    **periods.MEANINGS,
    **relative.MEANINGS,
    **durations.MEANINGS,
}
