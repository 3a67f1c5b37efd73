"""No address that leads inside passes, however it is dressed."""

import ipaddress
from ipaddress import IPv4Address, IPv4Network, IPv6Address, ip_address, ip_network

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.net.addresses import METADATA, REFUSED_V4, embedded_ipv4, is_allowed, read_host

INSIDE = """
0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.127.255.254 100.100.100.200 127.0.0.1 127.255.255.254
161.26.0.10 166.8.0.1 166.11.255.1 168.63.129.16 169.254.0.23 169.254.169.254 169.254.170.2 172.16.0.1
172.31.255.254 192.0.0.1 192.0.0.192 192.0.2.1 192.31.196.1 192.52.193.1 192.88.99.1 192.168.0.1 192.168.255.254
192.175.48.1 198.18.0.1 198.19.255.254 198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.255 240.0.0.1
255.255.255.255
:: ::1 ::2 fe80::1 febf::1 fec0::1 fc00::1 fd00::1 fd00:ec2::254 fd20:ce::254 ff02::1 ff0e::1 100::1 100:0:0:1::1
2001::1 2001:1::1 2001:2::1 2001:10::1 2001:20::1 2001:db8::1 3fff::1 5f00::1 4000::1 8000::1 e000::1
2620:4f:8000::1
::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:169.254.169.254 ::ffff:0:127.0.0.1 ::127.0.0.1 ::10.0.0.1 ::8.8.8.8
64:ff9b::127.0.0.1 64:ff9b::10.0.0.1 64:ff9b::169.254.169.254 64:ff9b::a83f:8110 64:ff9b:1::8.8.8.8
64:ff9b:1::10.0.0.1 2002:7f00:1:: 2002:a00:1::1 2002:808:808::1 2001:0:4136:e378:8000:63bf:80ff:fffe
2a00:1450:4001:81b:0:5efe:10.0.0.1 2a00:1450:4001:81b:200:5efe:192.168.1.1
"""
OUTSIDE = """
1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.0 168.63.129.15
169.253.255.255 169.255.0.0 172.15.255.255 172.32.0.0 192.0.1.0 192.167.255.255 192.169.0.0 198.17.255.255
198.20.0.0 223.255.255.255 2606:4700::1111 2a00:1450:4001:81b::200e 2001:4860:4860::8888 2001:200::1
::ffff:8.8.8.8 64:ff9b::8.8.8.8 64:ff9b::101:101 2a00:1450:4001:81b:0:5efe:8.8.8.8
"""


@pytest.mark.parametrize("text", INSIDE.split())
def test_what_leads_inside_is_refused(text):
    assert not is_allowed(ip_address(text))


@pytest.mark.parametrize("text", OUTSIDE.split())
def test_what_lies_on_the_open_internet_is_allowed(text):
    assert is_allowed(ip_address(text))


OPENED = [
    ("10.1.2.3", "10.0.0.0/8", True),
    ("10.1.2.3", "192.168.0.0/16", False),
    ("127.0.0.1", "127.0.0.1/32", True),
    ("127.0.0.2", "127.0.0.1/32", False),
    ("::1", "::1/128", True),
    ("fd00::5", "fd00::/8", True),
    ("::ffff:10.1.2.3", "10.0.0.0/8", True),
    ("64:ff9b::10.1.2.3", "10.0.0.0/8", True),
    ("2002:a01:203::1", "10.0.0.0/8", False),
    ("2002:a01:203::1", "2002::/16", False),
    ("169.254.169.254", "169.254.0.0/16", False),
    ("169.254.169.254", "0.0.0.0/0", False),
    ("169.254.169.254", "169.254.169.254/32", True),
    ("::ffff:169.254.169.254", "169.254.0.0/16", False),
    ("168.63.129.16", "168.63.129.0/24", False),
    ("fd00:ec2::254", "fd00::/8", False),
    ("fd00:ec2::254", "fd00:ec2::254/128", True),
    ("fe80::1%eth0", "fe80::/10", False),
]


@pytest.mark.parametrize(("address", "network", "allowed"), OPENED)
def test_the_operator_opens_what_a_network_names_and_no_more(address, network, allowed):
    assert is_allowed(ip_address(address), [ip_network(network)]) is allowed


PRIVATE_V4 = st.sampled_from(REFUSED_V4).flatmap(lambda network: st.ip_addresses(v=4, network=network))
WRAPPERS = [
    lambda inner: IPv6Address(0xFFFF << 32 | inner),
    IPv6Address,
    lambda inner: IPv6Address(0xFFFF << 48 | inner),
    lambda inner: IPv6Address(0x64FF9B << 96 | inner),
    lambda inner: IPv6Address(0x64FF9B0001 << 80 | inner),
    lambda inner: IPv6Address(0x2002 << 112 | inner << 80 | 1),
    lambda inner: IPv6Address(0x20010000 << 96 | 0x08080808 << 64 | inner ^ 0xFFFFFFFF),
    lambda inner: IPv6Address(0x2A001450 << 96 | 0x5EFE << 32 | inner),
]


@given(PRIVATE_V4, st.sampled_from(WRAPPERS))
def test_a_private_address_is_refused_in_every_dress(address, wrap):
    assert not is_allowed(address)
    assert not is_allowed(wrap(int(address)))


@given(PRIVATE_V4.filter(lambda address: int(address) > 1), st.sampled_from(WRAPPERS))
def test_every_dress_is_seen_through(address, wrap):
    assert embedded_ipv4(wrap(int(address))) == address


@given(st.one_of(st.ip_addresses(v=4), st.ip_addresses(v=6)))
def test_nothing_passes_that_the_standard_library_calls_private(address):
    """Python's own judgement is older than ours and less strict: ours may add to it, never take away."""
    known = [address.is_private, address.is_loopback, address.is_link_local, address.is_multicast]
    carries_public = address.version == 6 and is_public_carrier(address)

    if any([*known, address.is_reserved, address.is_unspecified]) and not carries_public:
        assert not is_allowed(address)


def is_public_carrier(address):
    """Mapped and NAT64 addresses are private or reserved to Python, and lead outside all the same."""
    inner = embedded_ipv4(address)
    return inner is not None and inner.is_global


@given(
    st.ip_addresses(v=6, network=ipaddress.IPv6Network("2a00::/12")),
    st.sampled_from(sorted(METADATA, key=str)),
)
def test_ordinary_addresses_pass_and_metadata_never(address, metadata):
    assert is_allowed(address) or embedded_ipv4(address) is not None
    assert not is_allowed(metadata, [IPv4Network("0.0.0.0/0"), ipaddress.IPv6Network("::/0")])


SPELLINGS = [
    ("127.0.0.1", "127.0.0.1"),
    ("127.1", "127.0.0.1"),
    ("127.0.1", "127.0.0.1"),
    ("2130706433", "127.0.0.1"),
    ("0x7f000001", "127.0.0.1"),
    ("0X7F.0.0.1", "127.0.0.1"),
    ("0x7f.1", "127.0.0.1"),
    ("017700000001", "127.0.0.1"),
    ("0177.0.0.01", "127.0.0.1"),
    ("0177.0x0.0.1", "127.0.0.1"),
    ("127.0.0.1.", "127.0.0.1"),
    ("1", "0.0.0.1"),
    ("0x.1", "0.0.0.1"),
    ("::1", "::1"),
    ("[::1]", "::1"),
    ("::ffff:127.0.0.1", "::ffff:7f00:1"),
]


@pytest.mark.parametrize(("host", "address"), SPELLINGS)
def test_an_address_is_read_however_it_is_spelt(host, address):
    assert read_host(host) == ip_address(address)


@pytest.mark.parametrize(
    "host", ["example.com", "1e100.net", "127.0.0.1.nip.io", "0x7f.example", "a.b", "x1"]
)
def test_a_name_is_no_address(host):
    assert read_host(host) is None


@pytest.mark.parametrize(
    "host",
    [
        "1.2.3.4.5",
        "256.0.0.1",
        "1.2.3.256",
        "4294967296",
        "0x1ffffffff",
        "09.0.0.1",
        "a.1",
        "1..1",
        ".1",
        "::g",
    ],
)
def test_what_ends_in_a_number_and_is_no_address_is_an_error(host):
    with pytest.raises(ValueError):  # noqa: PT011 - any of its kinds, with any words
        read_host(host)


@given(st.ip_addresses(v=4), st.lists(st.sampled_from("dxo"), min_size=4, max_size=4), st.integers(1, 4))
def test_every_spelling_reads_as_the_same_address(address, bases, parts):
    rest = int(address)
    leading = [rest >> (8 * (3 - place)) & 255 for place in range(parts - 1)]
    numbers = [*leading, rest & (256 ** (5 - parts) - 1)]
    spelt = [
        {"d": str(n), "x": hex(n), "o": f"0{n:o}"}[base] for n, base in zip(numbers, bases, strict=False)
    ]

    assert read_host(".".join(spelt)) == IPv4Address(rest)
