"""Undoing a page's Content-Encoding under a cap, in slices small enough for the event loop.

aiohttp could decode too, but only what happens to be installed, stacked as the site likes, and with zstd's
window as large as the site likes. Must know nothing of links or connections.
"""

import sys
import zlib
from collections.abc import Callable, Iterator
from typing import Final, Protocol, cast

import brotli

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

ACCEPT_ENCODING: Final = "gzip, deflate, br, zstd"
_SLICE: Final = 65_536
_WINDOW_LOG: Final = 23  # 8 MB: what RFC 9659 lets a site use
_MEMBERS: Final = 100
_ZLIB_METHOD: Final = 8


class BodyTooLargeError(Exception):
    """The decoded body is larger than the cap."""


class BadEncodingError(Exception):
    """An encoding we did not offer, or bytes that it cannot have made."""


class _BrotliStream(Protocol):
    """What brotli's decompressor can do."""

    def process(self, data: bytes, *, output_buffer_limit: int) -> bytes: ...
    def can_accept_more_data(self) -> bool: ...
    def is_finished(self) -> bool: ...


# brotli's package carries no types
_BrotliError = cast("type[Exception]", brotli.error)  # pyright: ignore[reportUnknownMemberType]
_new_brotli = cast("Callable[[], _BrotliStream]", brotli.Decompressor)  # pyright: ignore[reportUnknownMemberType]


class _Coder(Protocol):
    """Decodes one member of a stream; ``rest`` are the bytes that follow it, once it is ``finished``."""

    @property
    def finished(self) -> bool: ...
    @property
    def rest(self) -> bytes: ...
    def read(self, data: bytes) -> Iterator[bytes]: ...


class Decoder:
    """Takes a body as it arrives and hands it out decoded.

    ``encoding`` is the Content-Encoding header, or None. Raises BadEncodingError for any but one of gzip,
    deflate, br and zstd; BodyTooLargeError as soon as more than ``cap`` bytes have come out, or gone in.
    """

    def __init__(self, encoding: str | None, cap: int) -> None:
        name = (encoding or "").strip().lower()
        if name not in _CODERS:
            raise BadEncodingError(f"Content-Encoding {name[:40]!r}")
        self._new_coder, self._magic = _CODERS[name]
        self._coder = self._new_coder()
        self._cap = cap
        self._taken = 0
        self._given = 0
        self._members = 1
        self._held = b""

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Slices of the decoded body, about 64 KB at most; the caller may let others run between two."""
        self._taken += len(data)
        self._check(self._taken)
        try:
            for decoded in self._decode(data):
                self._given += len(decoded)
                self._check(self._given)
                yield decoded
        except (zlib.error, _BrotliError, zstd.ZstdError, EOFError) as error:
            raise BadEncodingError(str(error)) from error

    def close(self) -> None:
        """Raises BadEncodingError when the encoded body stops before its end."""
        if self._taken and not self._coder.finished and not isinstance(self._coder, _Plain):
            raise BadEncodingError("the encoded body is cut short")

    def _decode(self, data: bytes) -> Iterator[bytes]:
        """What follows a finished member is another one, or of no interest: so browsers take it."""
        data = self._held + data
        self._held = b""
        while data:
            if self._coder.finished and not self._start_member(data):
                return
            yield from self._coder.read(data)
            data = self._coder.rest if self._coder.finished else b""

    def _start_member(self, data: bytes) -> bool:
        if not data.startswith(self._magic):
            self._held = data if self._magic.startswith(data) else b""
            return False
        self._members += 1
        if self._members > _MEMBERS:
            raise BadEncodingError("more members than a page has")
        self._coder = self._new_coder()
        return True

    def _check(self, size: int) -> None:
        if size > self._cap:
            raise BodyTooLargeError(f"more than {self._cap} bytes")


class _Plain:
    """No encoding: the connection's end is the only one."""

    rest = b""
    finished = False

    def read(self, data: bytes) -> Iterator[bytes]:
        yield data


class _Zlib:
    """Gzip, or deflate in either of its two readings (with zlib's header, as the RFC says, or without)."""

    def __init__(self, window: int | None) -> None:
        self._window = window
        self._stream = zlib.decompressobj(window or zlib.MAX_WBITS)
        self._begun = False

    @property
    def finished(self) -> bool:
        return self._stream.eof

    @property
    def rest(self) -> bytes:
        return self._stream.unused_data

    def read(self, data: bytes) -> Iterator[bytes]:
        if not self._begun and self._window is None and data[0] & 15 != _ZLIB_METHOD:
            self._stream = zlib.decompressobj(-zlib.MAX_WBITS)
        self._begun = True
        while True:
            decoded = self._stream.decompress(data, _SLICE)
            yield decoded
            data = self._stream.unconsumed_tail
            if self._stream.eof or (not data and len(decoded) < _SLICE):
                return


class _Brotli:
    def __init__(self) -> None:
        self._stream = _new_brotli()

    @property
    def finished(self) -> bool:
        return self._stream.is_finished()

    rest = b""

    def read(self, data: bytes) -> Iterator[bytes]:
        decoded = self._stream.process(data, output_buffer_limit=_SLICE)
        yield decoded
        while len(decoded) >= _SLICE or not self._stream.can_accept_more_data():
            decoded = self._stream.process(b"", output_buffer_limit=_SLICE)
            yield decoded


class _Zstd:
    def __init__(self) -> None:
        window: dict[int, int] = {zstd.DecompressionParameter.window_log_max: _WINDOW_LOG}
        self._stream = zstd.ZstdDecompressor(options=window)

    @property
    def finished(self) -> bool:
        return self._stream.eof

    @property
    def rest(self) -> bytes:
        return self._stream.unused_data

    def read(self, data: bytes) -> Iterator[bytes]:
        yield self._stream.decompress(data, _SLICE)
        while not self._stream.eof and not self._stream.needs_input:
            yield self._stream.decompress(b"", _SLICE)


def _gzip() -> _Coder:
    return _Zlib(16 + zlib.MAX_WBITS)


def _deflate() -> _Coder:
    return _Zlib(None)


_NEVER: Final = b"\0never"
_CODERS: Final[dict[str, tuple[Callable[[], _Coder], bytes]]] = {
    "": (_Plain, _NEVER),
    "identity": (_Plain, _NEVER),
    "gzip": (_gzip, b"\x1f\x8b"),
    "x-gzip": (_gzip, b"\x1f\x8b"),
    "deflate": (_deflate, _NEVER),
    "br": (_Brotli, _NEVER),
    "zstd": (_Zstd, b"\x28\xb5\x2f\xfd"),
}
