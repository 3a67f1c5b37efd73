"""Decoding gives back what was encoded, in any pieces, and never more than the cap."""

import gzip
import zlib

import brotli
import pytest
from backports import zstd
from hypothesis import given
from hypothesis import strategies as st

from bot.net.decoding import BadEncodingError, BodyTooLargeError, Decoder
from tests.net.misbehaviour import bomb, deflate_raw

ENCODERS = {
    None: bytes,
    "": bytes,
    "identity": bytes,
    "gzip": gzip.compress,
    " GZIP ": gzip.compress,
    "deflate": zlib.compress,
    "br": brotli.compress,
    "zstd": zstd.compress,
}
BODIES = st.one_of(st.binary(max_size=500), st.text(max_size=300).map(str.encode))


def decode(encoding, pieces, cap=10_000_000):
    decoder = Decoder(encoding, cap)
    body = b"".join(decoded for piece in pieces for decoded in decoder.feed(piece))
    decoder.close()
    return body


def cut(data, size):
    return [data[start : start + size] for start in range(0, len(data), size)]


@given(st.sampled_from(list(ENCODERS)), BODIES, st.integers(1, 5_000))
def test_what_was_encoded_comes_back_in_any_pieces(encoding, body, size):
    assert decode(encoding, cut(ENCODERS[encoding](body), size)) == body


@given(BODIES.filter(bool), st.integers(1, 5_000))
def test_deflate_without_its_header_comes_back_too(body, size):
    assert decode("deflate", cut(deflate_raw(body), size)) == body


@given(
    st.lists(st.binary(max_size=50), min_size=1, max_size=5),
    st.integers(1, 40),
    st.sampled_from(["gzip", "zstd"]),
)
def test_members_come_back_joined_wherever_they_are_cut(bodies, size, encoding):
    encoded = b"".join(map(ENCODERS[encoding], bodies))

    assert decode(encoding, cut(encoded, size)) == b"".join(bodies)


@given(st.sampled_from(["gzip", "deflate", "br", "zstd"]), st.binary(min_size=1, max_size=300), st.data())
def test_a_body_cut_short_is_never_taken_for_whole(encoding, body, data):
    encoded = ENCODERS[encoding](body)
    kept = data.draw(st.integers(1, len(encoded) - 1))
    with pytest.raises(BadEncodingError):
        decode(encoding, [encoded[:kept]])


@given(st.sampled_from(["gzip", "deflate", "br", "zstd"]), st.binary(min_size=1, max_size=300))
def test_bytes_of_no_encoding_end_in_its_error(encoding, noise):
    try:
        decode(encoding, [noise])
    except BadEncodingError:
        return
    else:
        assert noise  # some noise is a valid stream


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "zstd"])
@pytest.mark.parametrize("size", [1, 4_096, 70_000])
def test_a_page_of_many_slices_comes_back(encoding, size):
    body = b"".join(b"<p>line %d</p>" % number for number in range(20_000))

    assert decode(encoding, cut(ENCODERS[encoding](body), size)) == body


@pytest.mark.parametrize("encoding", ["gzip, gzip", "compress", "utf-8", "none", "gzip;q=1", "br,", "*"])
def test_what_was_not_offered_is_refused(encoding):
    with pytest.raises(BadEncodingError):
        Decoder(encoding, 100)


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "zstd"])
def test_a_bomb_goes_off_at_the_cap(encoding):
    decoder = Decoder(encoding, 100_000)
    given_out = []

    def explode() -> None:
        for piece in cut(bomb(encoding), 16_384):
            given_out.extend(map(len, decoder.feed(piece)))

    with pytest.raises(BodyTooLargeError):
        explode()
    assert sum(given_out) <= 100_000


@pytest.mark.parametrize("encoding", [None, "gzip", "br", "zstd"])
def test_the_cap_is_exact(encoding):
    body = b"a" * 1_000
    encoded = ENCODERS[encoding](body)

    assert decode(encoding, [encoded], cap=1_000) == body
    with pytest.raises(BodyTooLargeError):
        decode(encoding, [encoded], cap=999)


def test_input_that_decodes_to_nothing_is_capped_too():
    hollow = [gzip.compress(b"")[:10], *[b"\x00\x00\x00\xff\xff"] * 1_000]
    with pytest.raises(BodyTooLargeError):
        decode("gzip", hollow, cap=1_000)


def test_bytes_after_the_last_member_are_ignored():
    assert decode("gzip", [gzip.compress(b"page"), b"\x1f", b"\x00garbage"]) == b"page"
