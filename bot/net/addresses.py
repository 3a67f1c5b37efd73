"""Which addresses belong to the open internet: the judgement behind every connection that a link causes.

The table is IANA's two registries of special-purpose addresses plus the clouds' internal services, written
out because ``ipaddress`` has changed its mind between Python releases (3.11 calls some of these global).
Must import nothing but the standard library, and open nothing.
"""

import re
from collections.abc import Iterable, Iterator
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

REFUSED_V4 = tuple(
    IPv4Network(text)
    for text in (
        "0.0.0.0/8",  # this network (RFC 791)
        "10.0.0.0/8",  # private (RFC 1918)
        "100.64.0.0/10",  # carrier-grade NAT (RFC 6598); Alibaba's metadata
        "127.0.0.0/8",  # loopback
        "161.26.0.0/16",  # IBM Cloud's internal services
        "166.8.0.0/14",  # IBM Cloud's service endpoints
        "168.63.129.16/32",  # Azure's host
        "169.254.0.0/16",  # link-local; the metadata of most clouds
        "172.16.0.0/12",  # private
        "192.0.0.0/24",  # protocol assignments (RFC 6890); Oracle's metadata
        "192.0.2.0/24",  # documentation
        "192.31.196.0/24",  # AS112 (RFC 7535)
        "192.52.193.0/24",  # multicast tunnels (RFC 7450)
        "192.88.99.0/24",  # 6to4 relays, withdrawn (RFC 7526)
        "192.168.0.0/16",  # private
        "192.175.48.0/24",  # AS112 (RFC 7534)
        "198.18.0.0/15",  # benchmarks (RFC 2544)
        "198.51.100.0/24",  # documentation
        "203.0.113.0/24",  # documentation
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, and the broadcast address
    )
)
GLOBAL_V6 = IPv6Network("2000::/3")
REFUSED_V6 = tuple(
    IPv6Network(text)
    for text in (
        "2001::/23",  # protocol assignments: Teredo, ORCHID, benchmarks ...
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4: leads to any IPv4 address, and nothing public is left there
        "2620:4f:8000::/48",  # AS112
        "3fff::/20",  # documentation (RFC 9637)
    )
)
METADATA = frozenset(
    ip_address(text)
    for text in (
        "100.100.100.200",  # Alibaba
        "168.63.129.16",  # Azure
        "169.254.0.23",  # Tencent
        "169.254.169.254",  # AWS, Google, Azure, DigitalOcean, OpenStack ...
        "169.254.170.2",  # AWS containers
        "169.254.170.23",  # AWS pods
        "192.0.0.192",  # Oracle
        "fd00:ec2::23",  # AWS pods
        "fd00:ec2::254",  # AWS
        "fd20:ce::254",  # Google
    )
)
_NAT64 = IPv6Network("64:ff9b::/96")
_NAT64_LOCAL = IPv6Network("64:ff9b:1::/48")
_COMPATIBLE = IPv6Network("::/96")
_TRANSLATED = IPv6Network("::ffff:0:0:0/96")
_ISATAP = (0x00005EFE, 0x02005EFE)
_LOW_32 = (1 << 32) - 1
_PARTS = 4
_BYTE = 256


def is_allowed(address: Address, allowed: Iterable[Network] = ()) -> bool:
    """Whether a link may lead to ``address``.

    ``allowed`` are the private networks that the operator opened; they open a cloud's metadata service only
    when they name that very address (/32 or /128). An IPv6 address that carries an IPv4 one is judged as
    both: a gateway would deliver to the inner one.
    """
    opened = tuple(allowed)
    if isinstance(address, IPv6Address):
        if address.scope_id is not None:
            return False
        inner = embedded_ipv4(address)
        if inner is not None and not is_allowed(inner, opened):
            return False
        carrier = address.ipv4_mapped is not None or address in _NAT64
        return carrier or _is_open(address, opened) or _is_global_v6(address)
    return _is_open(address, opened) or _is_global_v4(address)


def embedded_ipv4(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address inside an IPv6 one: mapped, compatible, translated, NAT64, 6to4, Teredo, ISATAP.

    For Teredo it is the client's (RFC 4380); for the local NAT64 prefix the last 32 bits (RFC 8215, /96).
    """
    low = int(address) & _LOW_32
    if any(address in network for network in (_NAT64, _NAT64_LOCAL, _TRANSLATED)):
        return IPv4Address(low)
    if address in _COMPATIBLE and low > 1:  # :: and ::1 are addresses of their own
        return IPv4Address(low)
    if (int(address) >> 32) & _LOW_32 in _ISATAP:
        return IPv4Address(low)
    client = address.teredo[1] if address.teredo else None
    return address.ipv4_mapped or address.sixtofour or client


def _is_open(address: Address, opened: tuple[Network, ...]) -> bool:
    if address in METADATA:
        return any(network.num_addresses == 1 and address in network for network in opened)
    return any(network.version == address.version and address in network for network in opened)


def _is_global_v4(address: IPv4Address) -> bool:
    return not any(address in network for network in REFUSED_V4)


def _is_global_v6(address: IPv6Address) -> bool:
    return address in GLOBAL_V6 and not any(address in network for network in REFUSED_V6)


_NUMBER = re.compile(r"0[xX][0-9a-fA-F]*|[0-9]+")


def read_host(host: str) -> Address | None:
    """The address that ``host`` spells, or None when it is a name.

    Reads what browsers and ``inet_aton`` read: one to four parts, decimal, octal or hexadecimal
    ("2130706433", "0x7f.1", "0177.0.0.1"), as https://url.spec.whatwg.org/#concept-ipv4-parser.
    Raises ValueError for what ends in a number and still is no address ("1.2.3.4.5", "0x1ffffffff").
    """
    if ":" in host:
        return IPv6Address(host.strip("[]"))
    parts = host.removesuffix(".").split(".")
    if not _NUMBER.fullmatch(parts[-1]):
        return None
    return IPv4Address(_join(list(_numbers(parts))))


def _numbers(parts: list[str]) -> Iterator[int]:
    if len(parts) > _PARTS:
        raise ValueError("an IPv4 address has four parts at most")
    for part in parts:
        if not _NUMBER.fullmatch(part):
            raise ValueError(f"{part!r} is no part of an IPv4 address")
        yield _number(part)


def _number(part: str) -> int:
    if part[:2].lower() == "0x":
        return int(part[2:] or "0", 16)
    return int(part, 8 if len(part) > 1 and part[0] == "0" else 10)


def _join(numbers: list[int]) -> int:
    """The last number fills all bytes that the others leave."""
    *leading, last = numbers
    if any(number >= _BYTE for number in leading) or last >= _BYTE ** (_PARTS + 1 - len(numbers)):
        raise ValueError("a part of the IPv4 address is too large")
    return last + sum(number << (8 * (3 - place)) for place, number in enumerate(leading))
