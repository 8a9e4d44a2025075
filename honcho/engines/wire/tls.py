"""TLS: the trusted certificates, and encryption as a protocol without sockets."""

from __future__ import annotations

import functools
import os
import ssl

from honcho.engines.wire.steps import Channel, Steps
from honcho.errors import ConfigurationError

_PIECE = 2**16


def context() -> ssl.SSLContext:
    """Trusts ``SSL_CERT_FILE`` or ``SSL_CERT_DIR`` where set, else the certificates of certifi.

    Raises:
        ConfigurationError: There are no certificates where the environment says.
    """
    file, folder = os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR")
    try:
        return _context(file, folder)
    except OSError as error:
        name = "SSL_CERT_FILE" if file else "SSL_CERT_DIR"
        raise ConfigurationError(f"{name} has no usable certificates: {error}") from error


@functools.lru_cache(maxsize=4)  # reading all certificates takes 20 ms
def _context(cert_file: str | None, cert_dir: str | None) -> ssl.SSLContext:
    if cert_file or cert_dir:
        made = ssl.create_default_context(cafile=cert_file or None, capath=cert_dir or None)
    else:
        import certifi

        made = ssl.create_default_context(cafile=certifi.where())
    made.set_alpn_protocols(["http/1.1"])
    return made


class Tls:
    """An encrypted channel on top of another."""

    __slots__ = ("_ahead", "_incoming", "_lower", "_outgoing", "_tls", "_unsent")

    def __init__(self, lower: Channel, trust: ssl.SSLContext, host: str) -> None:
        self._lower = lower
        self._incoming = ssl.MemoryBIO()
        self._outgoing = ssl.MemoryBIO()
        self._tls = trust.wrap_bio(self._incoming, self._outgoing, server_hostname=host)
        self._ahead = b""
        self._unsent = memoryview(b"")

    @property
    def is_quiet(self) -> bool:
        """Whether no unexpected data has arrived, and the peer has not closed."""
        if not self._ahead:
            try:
                self._ahead = self._tls.read(1)
            except ssl.SSLWantReadError:
                return True
            except ssl.SSLError:
                return False
        return False

    @property
    def is_flushed(self) -> bool:
        """Whether all encrypted data has been sent."""
        return not self._unsent

    def handshake(self) -> Steps[None]:
        """Do the TLS handshake. Raises ``ssl.SSLError``, such as for an untrusted certificate."""
        while True:
            try:
                self._tls.do_handshake()
            except ssl.SSLWantReadError:
                yield from self._flush()
                yield from self._fill()
            except ssl.SSLError:
                yield from self._flush()  # the alert that says why
                raise
            else:
                yield from self._flush()
                return

    def send(self, data: bytes) -> Steps[None]:
        """Encrypt and send all of it."""
        view = memoryview(data)
        for start in range(0, len(view), _PIECE):
            self._tls.write(view[start : start + _PIECE])
            yield from self._flush()

    def offer(self, data: memoryview) -> Steps[int]:
        """Encrypt and send until data arrives; how many bytes were accepted.

        Accepted data that could not be sent is sent first the next time.
        """
        taken = 0
        if not self._unsent:
            taken = self._tls.write(data[:_PIECE]) if data else 0
            self._unsent = memoryview(self._outgoing.read())
        sent = yield from self._lower.offer(self._unsent)
        self._unsent = self._unsent[sent:]
        return taken

    def receive(self) -> Steps[bytes]:
        """Received bytes; empty if the peer has closed."""
        if self._ahead:
            data, self._ahead = self._ahead, b""
            return data
        while True:
            try:
                return self._tls.read(_PIECE)
            except ssl.SSLWantReadError:
                yield from self._flush()
                yield from self._fill()
            except (ssl.SSLEOFError, ssl.SSLZeroReturnError):
                return b""

    def poll(self) -> Steps[bool]:
        """Whether there is data to receive; late handshake messages do not count."""
        while not self._ahead:
            if not (yield from self._lower.poll()):
                return False
            yield from self._fill()
            try:
                self._ahead = self._tls.read(_PIECE)
            except ssl.SSLWantReadError:
                continue
            except ssl.SSLError:
                return True
            if not self._ahead:
                return True
        return True

    def _fill(self) -> Steps[None]:
        data = yield from self._lower.receive()
        if data:
            self._incoming.write(data)
        else:
            self._incoming.write_eof()

    def _flush(self) -> Steps[None]:
        if self._outgoing.pending:
            yield from self._lower.send(self._outgoing.read())
