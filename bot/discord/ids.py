"""The numbers that travel in the ids of buttons and the values of menus, which anybody's client may make up."""

from bot.errors import NotFound

_DIGITS = 18


def number_in(argument: str) -> int:
    """The number that a button's id or a menu's line carries; raises NotFound("stale_view") for anything else."""
    if not (argument.isascii() and argument.isdecimal() and len(argument) <= _DIGITS):
        raise NotFound("stale_view")
    return int(argument)


def numbers_in(argument: str) -> list[int]:
    """Several of them, with "_" between; raises NotFound("stale_view")."""
    return [number_in(each) for each in argument.split("_")]
