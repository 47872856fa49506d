"""Starts a browser with its end of two pipes, in a group of its own, so that ending it ends all that it started."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


class Process(Protocol):
    @property
    def pid(self) -> int: ...

    def ended(self) -> bool:
        """Whether the browser is gone, by whatever cause."""
        ...

    def kill(self) -> None:
        """Ends it with all processes that it started."""
        ...


@dataclass(frozen=True)
class Launched:
    process: Process
    to_browser: int  # descriptors of our ends
    from_browser: int


def launch(words: Sequence[str]) -> Launched:
    """OSError, when there is no such program or it may not be run."""
    if sys.platform == "win32":
        from . import launch_windows

        return launch_windows.launch(words)
    from . import launch_posix

    read_by_browser, to_browser = os.pipe()
    from_browser, written_by_browser = os.pipe()
    try:
        process = launch_posix.spawn(words, read_by_browser, written_by_browser)
    except OSError:
        os.close(to_browser)
        os.close(from_browser)
        raise
    finally:
        os.close(read_by_browser)
        os.close(written_by_browser)
    return Launched(process, to_browser, from_browser)
