"""Notices that the files of some folders changed, and has things done about it.

Looks at sizes and times of change twice a second; no service of the system is needed for that, and
it sees edits on any file system.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from .console import SCREEN
from .stamps import files_of

LOOK_SECONDS = 0.5  # between two looks
QUIET_SECONDS = 0.15  # that files must rest to be taken for written: a save or a checkout is many writes
REST_SECONDS = 5.0  # without a change until `rested`

Look = dict[Path, tuple[int, int]]  # size in bytes and time of change in nanoseconds


def look(folders: Sequence[Path]) -> Look:
    found: Look = {}
    for path in files_of(*folders):
        try:
            status = path.stat()
        except OSError:
            continue  # gone since its folder was listed, or not to be read just now
        found[path] = (status.st_size, status.st_mtime_ns)
    return found


class Watch:
    """Calls `changed` after every change, and `rested` when it was content and no other follows for a while.

    Compares with how the folders were when the watch was made, so that an edit made between that and
    `start` is not missed. Both are called on one thread, one at a time, and never after `stop`. What
    they raise is told in one line and ends that round only.
    """

    def __init__(self, folders: Sequence[Path], changed: Callable[[], bool], rested: Callable[[], object]) -> None:
        self._folders = tuple(folders)
        self._changed = changed
        self._rested = rested
        self._seen = look(folders)
        self._rest_at: float | None = None
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Ends the watch; waits a moment for what is being done."""
        self._stopped.set()
        self._thread.join(timeout=5.0)

    def _run(self) -> None:
        while not self._stopped.wait(LOOK_SECONDS):
            try:
                self._round()
            except Exception as error:  # whatever it is, the next edit may mend it
                SCREEN.line(f"The watch goes on after an error: {type(error).__name__}: {_one_line(error)}")

    def _round(self) -> None:
        now = look(self._folders)
        if now != self._seen:
            # Remembered before the work: what is written meanwhile is a change of its own.
            self._seen = self._when_quiet(now)
            self._rest_at = None
            if self._stopped.is_set():
                return
            if self._changed():
                self._rest_at = time.monotonic() + REST_SECONDS
        elif self._rest_at is not None and time.monotonic() >= self._rest_at:
            self._rest_at = None
            self._rested()

    def _when_quiet(self, now: Look) -> Look:
        while not self._stopped.wait(QUIET_SECONDS):
            again = look(self._folders)
            if again == now:
                break
            now = again
        return now


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())
