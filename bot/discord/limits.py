"""Discord's limits, in one place, and how lengths are counted against them.

discord.py checks few of these itself; a message over one of them is refused whole. Must import nothing.
"""

CONTENT = 2000
ROW_BUTTONS = 5
BUTTON_LABEL = 80
LINK_URL = 512
ARGUMENT = 60  # of a button's id: the action and a stored question's number take the rest
SELECT_OPTIONS = 25
OPTION_TEXT = 100
PLACEHOLDER = 150
MODAL_TITLE = 45
MODAL_LABEL = 45
MODAL_DESCRIPTION = 100
INPUT_TEXT = 4000
CHOICE_NAME = 100
CHOICES = 25
REASON = 400
FILES = 10


def length(text: str) -> int:
    """The length in UTF-16 units, which is never less than what Discord counts, whatever the script."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
