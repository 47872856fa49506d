"""What happened, a line each, in the terminal or the journal and in a small file: when, what, and how often before."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path

from .watchdog import PLANNED, Reason

BYTES_A_FILE = 256 * 1024
OLD_FILES = 3


class Log:
    def __init__(self, path: Path | None, show: Callable[[str], None]) -> None:
        """OSError, when there can be no such file."""
        self._show = show
        self._counts: Counter[Reason] = Counter()
        self._file: logging.Logger | None = None
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            handler = RotatingFileHandler(path, maxBytes=BYTES_A_FILE, backupCount=OLD_FILES, encoding="utf-8")
            handler.setFormatter(logging.Formatter("%(asctime)s %(message)s", "%Y-%m-%d %H:%M:%S"))
            # A logger of its own: others of the same name would write into each other's files.
            self._file = logging.Logger("rostrum-kiosk")
            self._file.addHandler(handler)

    def line(self, text: str) -> None:
        self._show(text)
        if self._file is not None:
            self._file.info(text)

    def restart(self, reason: Reason) -> None:
        self._counts[reason] += 1
        self.line(f"Restart {self._counts.total()}: {reason.value}. {self.counts()}")

    def counts(self) -> str:
        """How often so far, "So far 3 for a fault (beat lost 2, white 1), 1 planned."."""
        faults = {reason: count for reason, count in self._counts.items() if reason not in PLANNED}
        told = ", ".join(f"{reason.name.replace('_', ' ')} {count}" for reason, count in sorted(faults.items(), key=_name))
        planned = self._counts.total() - sum(faults.values())
        return f"So far {sum(faults.values())} for a fault{f' ({told})' if told else ''}, {planned} planned."

    def close(self) -> None:
        for handler in self._file.handlers if self._file is not None else ():
            handler.close()


def _name(entry: tuple[Reason, int]) -> str:
    return entry[0].name
