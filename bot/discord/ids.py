"""The numbers that travel in the ids of buttons and the values of menus, which anybody's client may make up."""

from bot.errors import NotFound

_LARGEST = 2**63 - 1
"""What both databases can hold; Discord's own ids have 19 digits by now."""


def number_in(argument: str) -> int:
    """The number that a button's id or a menu's line carries; raises NotFound("stale_view") for anything else."""
    if not (argument.isascii() and argument.isdecimal()) or int(argument) > _LARGEST:
        raise NotFound("stale_view")
    return int(argument)


def numbers_in(argument: str) -> list[int]:
    """Several of them, with "_" between; raises NotFound("stale_view")."""
    return [number_in(each) for each in argument.split("_")]
