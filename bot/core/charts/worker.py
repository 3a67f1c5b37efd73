"""What a drawer's process does with a picture. Must not import matplotlib before there is one to draw."""

import traceback

from bot.core.charts.values import Picture

FAILED = b"failed: "


def draw_bytes(picture: Picture) -> bytes:
    """The PNG, or ``FAILED`` and the story for the log. Never raises."""
    try:
        from bot.core.charts.drawing import draw  # noqa: PLC0415 - half a second that only pictures need

        return draw(picture)
    except Exception:  # noqa: BLE001 - the process's boundary; the parent logs it
        return FAILED + traceback.format_exc(limit=-12).encode(errors="replace")
