"""What Discord would refuse of a page, by its own document where that is present, and by its limits always."""

from typing import Any

from bot.discord.layout import Place, layout
from bot.discord.rendering.page import Page
from tests.wire import limits
from tests.wire.contract import find_contract

COMPONENTS_V2 = 1 << 15


def message_of(page: Page, place: Place | None = None) -> dict[str, Any]:
    """The request body that sends a page."""
    return {
        "components": layout(page, place).to_components(),
        "flags": COMPONENTS_V2,
        "allowed_mentions": {"parse": []},
    }


def problems_of(page: Page, place: Place | None = None) -> list[str]:
    """What is wrong with a page as a message; empty when Discord takes it."""
    body = message_of(page, place)
    found = [str(each) for each in limits.new_message(body, {})]
    contract = find_contract()
    if contract is not None:
        found += [str(each) for each in contract.check_schema("MessageCreateRequest", body)]
    return found


def texts_of(page: Page) -> str:
    """All text that a page shows as markdown."""
    return "\n".join((page.head, *page.entries, page.foot))
