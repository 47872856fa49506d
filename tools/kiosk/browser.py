"""One browser: its process, and the pipe by which it can be looked at."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from .devtools_pipe import DevtoolsPipe, Message
from .launch import launch

PATIENCE_SECONDS = 1.0  # for a browser to end by itself; what it must keep is on disk by then


class Browser:
    def __init__(self, words: Sequence[str], hear: Callable[[Message | None], None]) -> None:
        """OSError, when it cannot be started."""
        launched = launch(words)
        self._process = launched.process
        self.pipe = DevtoolsPipe(launched.to_browser, launched.from_browser, hear)

    @property
    def pid(self) -> int:
        return self._process.pid

    def ended(self) -> bool:
        return self._process.ended()

    def stop(self) -> None:
        """Ends it with everything that it started, gently if it can be, and waits until that is done."""
        # Rather than by a signal: the program may be a script that passes none on.
        self.pipe.send("Browser.close", {})
        self._wait(PATIENCE_SECONDS)
        self._process.kill()
        self._wait(PATIENCE_SECONDS)
        self.pipe.close()

    def _wait(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while not (self._process.ended() and self.pipe.has_ended()) and time.monotonic() < end:
            time.sleep(0.02)
