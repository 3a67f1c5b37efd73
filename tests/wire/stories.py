"""The articles that the loopback news site carries; written for these tests.

Must import nothing of ours but the site.
"""

from datetime import date, timedelta

from tests.wire.newsroom import article

HAREM = article(
    "Foreign fighters' camp surrounded in Harem",
    [
        "HAREM, Syria - Troops surrounded a camp of foreign fighters in Harem on Wednesday, residents said.",
        "The camp belongs to Firqat al-Ghuraba, also known as the Foreigners' Brigade, which is led by Oumar Diaby.",
        "Ahmed al-Sharaa was appointed interim president of Syria in late January 2025.",
        "Sharaa visited Idlib on 12 October 2025 and met local commanders, his office said.",
        "According to the Syrian Observatory for Human Rights (SOHR), two fighters were wounded on 20 October 2025.",
        "A ceasefire was agreed on Thursday after talks between Sharaa and elders of Harem.",
    ],
)
BRIDGE = article(
    "Bridge over the Afrin river reopens",
    [
        "AFRIN, Syria - The bridge over the Afrin river was reopened on 3 March 2025 after two years of repairs.",
        "Mayor Rania Qabbani said on Monday that buses would cross it again from 10 March 2025.",
        "Floods had destroyed the bridge on 8 February 2023.",
    ],
    published="2025-03-04T08:00:00Z",
    author="Omar Saleh",
)


def _day(number: int) -> str:
    day = date(2024, 1, 3) + timedelta(days=9 * number)
    return f"{day.day} {day:%B %Y}"


LONG = article(
    "A year of the harbour commission",
    [
        f"The harbour commission of Latakia approved contract number {number + 101} on {_day(number)} in Latakia."
        for number in range(30)
    ],
    published="2024-12-30T10:00:00Z",
)
"""Thirty dated events about one name: enough to turn pages."""

LATIN = article(
    "Talks in Moscow",
    [
        "MOSCOW, Russia - Talks about grain began on 2 March 2025, officials said.",
        "President Vladimir Putin met Volodymyr Zelensky on 3 March 2025.",
    ],
)
GERMAN = article(
    "Journeys of March",
    [
        "KAZAN, Russia - Two journeys ended on 4 March 2025, officials said.",
        "Wladimir Putin was in Kazan on 5 March 2025.",
        "Wolodymyr Selenskyj was in Lviv on 6 March 2025.",
    ],
)
"""Two articles that spell two names each in its own way: pairs for moderators to decide on."""

FLOOD = article(
    "A year after the flood of Ramliya",
    [
        *(
            f"The flood of Ramliya swept away mill number {number} on 4 March 2023."
            for number in range(1, 12)
        ),
        *(f"Carpenters rebuilt mill number {number} in Ramliya on {_day(number)}." for number in range(7)),
        "A dyke had cracked on 27 February 2023.",
    ],
    published="2024-12-30T10:00:00Z",
)
"""Dated events about one town, and one day that is told of without its name."""
