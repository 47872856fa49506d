"""How long to wait before a browser that ended is started again: not at all, unless that happens again and again."""

from __future__ import annotations

WAITS = (0.0, 0.0, 0.0, 0.0, 2.0, 5.0, 15.0, 30.0, 60.0)  # seconds after the first, second … bad run in a row
GOOD_SECONDS = 60.0  # a run in which the page was well for that long was no bad one


class Backoff:
    """Never gives up: from the last of WAITS on the wait stays the same."""

    def __init__(self) -> None:
        self._bad = 0

    def wait(self, well_seconds: float) -> float:
        """Seconds until the next start, after a run in which the page was well for `well_seconds`."""
        if well_seconds >= GOOD_SECONDS:
            self._bad = 0
            return WAITS[0]
        wait = WAITS[min(self._bad, len(WAITS) - 1)]
        self._bad += 1
        return wait
