"""The DevTools protocol over two pipes, as `--remote-debugging-pipe` speaks it: JSON, each message with a NUL after it.

The browser reads from its descriptor 3 and writes to 4. No port is opened, so nobody else can listen or join.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Callable, Mapping
from typing import cast

Message = dict[str, object]
CHUNK = 1 << 16


class DevtoolsPipe:
    """What comes is given to `hear` by a thread of its own, and then None when the browser has closed its end."""

    def __init__(self, to_browser: int, from_browser: int, hear: Callable[[Message | None], None]) -> None:
        self._to = to_browser
        self._from = from_browser
        self._hear = hear
        self._count = 0
        self._is_closed = False
        if sys.platform != "win32":
            # A browser that no longer reads must not hold up who watches it.
            os.set_blocking(to_browser, False)
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def send(self, method: str, params: Mapping[str, object], session: str | None = None) -> int:
        """Gives the number that the answer will have; whether the browser still reads is told by `hear`."""
        self._count += 1
        message: Message = {"id": self._count, "method": method, "params": dict(params)}
        if session is not None:
            message["sessionId"] = session
        try:
            os.write(self._to, json.dumps(message).encode() + b"\0")
        except OSError:
            pass
        return self._count

    def has_ended(self) -> bool:
        """Whether nobody holds the other end any more."""
        return not self._reader.is_alive()

    def close(self) -> None:
        """To be called when the browser has ended: until then the reader waits for it."""
        if self._is_closed:
            return
        self._is_closed = True
        os.close(self._to)
        self._reader.join(timeout=1.0)

    def _read(self) -> None:
        rest = b""
        try:
            while chunk := os.read(self._from, CHUNK):
                *whole, rest = (rest + chunk).split(b"\0")
                for text in whole:
                    self._hear(message_from(text))
        except OSError:
            pass
        finally:
            os.close(self._from)
            self._hear(None)


def message_from(text: bytes) -> Message:
    """A message that cannot be read is one that says nothing."""
    try:
        found: object = json.loads(text)
    except ValueError:
        return {}
    return cast("Message", found) if isinstance(found, dict) else {}
