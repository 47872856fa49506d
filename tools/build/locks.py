"""One writer at a time for a folder shared between checkouts, and files that appear whole."""

from __future__ import annotations

import os
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from .console import Step

try:
    import fcntl
except ImportError:  # Windows: one user, one build at a time; nothing is provisioned there
    fcntl = None  # type: ignore[assignment]


@contextmanager
def exclusive(path: Path) -> Generator[None, None, None]:
    """Holds an advisory lock that ends with the process, however it ends."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "a", encoding="utf-8") as handle:
        if not try_lock(handle.fileno()):
            with Step("Waiting for another build that prepares the same folder") as step:
                step.detail(str(path))
                while not try_lock(handle.fileno()):
                    time.sleep(0.3)
        yield


def try_lock(descriptor: int) -> bool:
    if fcntl is None:
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    except BlockingIOError:
        return False


def write_whole(path: Path, text: str) -> None:
    """Writes a file so that an interruption leaves the old one or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    partial.write_text(text, encoding="utf-8")
    os.replace(partial, path)
