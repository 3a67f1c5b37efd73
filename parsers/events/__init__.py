"""From an article to its dated events.

``read_events`` is the one door. Must import no network, no database, no clock and no Discord.
"""

from parsers.events.reading import read_events

__all__ = ["read_events"]
