"""The limits that a fetch keeps to, read once from the settings.

Must import no HTTP library, so that limits can be stated without opening anything.
"""

from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from ipaddress import IPv4Network, IPv6Network
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.settings import Settings

ROBOTS_NAME = "Dateline"


def default_user_agent() -> str:
    """The name that sites see: the project, its version and what it does."""
    try:
        release = version("dateline")
    except PackageNotFoundError:
        release = "dev"
    return f"{ROBOTS_NAME}/{release} (reads news links that people post and quotes them with their source)"


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchRules:
    """Limits of one fetch; times in seconds, sizes in bytes.

    ``total`` bounds all hops together, ``connect`` DNS + TCP + TLS, ``first_byte`` the wait for the complete
    headers. ``max_bytes`` bounds the decoded body. Between two fetches from a host lies ``spacing`` times
    what the last one took, ``max_spacing`` at most: a site that strains is left alone longer.
    ``max_wait`` bounds the wait for a busy host, ``max_pause`` how long a host's Retry-After silences it.
    """

    allow_networks: tuple[IPv4Network | IPv6Network, ...] = ()
    allow_ports: frozenset[int] = frozenset({80, 443})
    max_bytes: int = 5_000_000
    total: float = 20.0
    connect: float = 10.0
    first_byte: float = 15.0
    per_host: int = 1
    spacing: float = 3.0
    max_spacing: float = 3.0
    max_wait: float = 30.0
    max_pause: float = 900.0
    obey_robots: bool = False
    max_redirects: int = 5
    max_field_bytes: int = 16_384
    max_headers: int = 128
    max_url: int = 4_096
    user_agent: str = field(default_factory=default_user_agent)

    @classmethod
    def of(cls, settings: "Settings") -> "FetchRules":
        """The limits that the settings ask for."""
        total = settings.fetch_timeout
        return cls(
            allow_networks=settings.allowed_networks,
            allow_ports=frozenset(settings.fetch_allow_ports),
            max_bytes=settings.fetch_max_bytes,
            total=total,
            connect=min(10.0, total / 2),
            first_byte=min(15.0, total * 0.75),
            per_host=settings.fetch_per_host,
            obey_robots=settings.fetch_obey_robots,
        )
