"""What the rules mean: rule name -> a function from a match to a moment.

Languages name these rules in their tables; the meanings are the same for all of them. Must import nothing
but the context and the calendar.
"""

from parsers.dates.rules import counted, days, durations, months, periods, relative, weekdays, years
from parsers.dates.rules.result import Meaning

MEANINGS: dict[str, Meaning] = {
    **days.MEANINGS,
    **months.MEANINGS,
    **years.MEANINGS,
    **weekdays.MEANINGS,
    **relative.MEANINGS,
    **counted.MEANINGS,
    **periods.MEANINGS,
    **durations.MEANINGS,
}
