"""Says whether a step's result is still that of its inputs, fast.

A step's fingerprint is the list of its input files with size and time of change; only when that
differs are the contents read, so a touched or checked-out file does not cause work.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from .locks import write_whole
from .paths import ROOT, STAMPS

SKIPPED = {"__pycache__", "node_modules", "build", ".git"}


def files_of(*places: Path, suffixes: Sequence[str] = ()) -> list[Path]:
    """All files at or under the places, in a stable order; a place that is absent adds nothing."""
    found: list[Path] = []
    for place in places:
        if place.is_file():
            found.append(place)
            continue
        for folder, folders, names in os.walk(place):
            folders[:] = sorted(name for name in folders if name not in SKIPPED)
            found += [Path(folder, name) for name in sorted(names) if not name.startswith(".")]
    return [path for path in found if not suffixes or path.suffix in suffixes]


class Fingerprint:
    """Taken before a step runs, so that an edit made meanwhile is not missed."""

    def __init__(self, name: str, inputs: Iterable[Path], settings: str = "") -> None:
        self._stamp = STAMPS / f"{name}.json"
        self._inputs = list(inputs)
        self._settings = settings
        self._seen = self._look()
        self._content: str | None = None

    def fresh(self, outputs: Iterable[Path]) -> bool:
        """Whether the outputs are there and were made from these inputs."""
        stamp: dict[str, object] = {}
        try:
            stamp = json.loads(self._stamp.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            pass
        complete = all(path.exists() for path in outputs)
        if complete and stamp.get("seen") == self._seen:
            return True
        # Read now even when the answer is known: the step is about to run and may be edited under.
        content = self._read()
        if complete and stamp.get("content") == content:
            self.record()
            return True
        # The step is about to run: should it end halfway, its outputs are of no inputs at all.
        self._stamp.unlink(missing_ok=True)
        return False

    def record(self) -> None:
        """Remembers that the step was done for these inputs."""
        write_whole(self._stamp, json.dumps({"seen": self._seen, "content": self._read()}))

    def _look(self) -> str:
        digest = hashlib.sha256(self._settings.encode())
        for path in self._inputs:
            status = path.stat()
            digest.update(f"{path}\0{status.st_size}\0{status.st_mtime_ns}\n".encode())
        return digest.hexdigest()

    def _read(self) -> str:
        if self._content is None:
            digest = hashlib.sha256(self._settings.encode())
            for path in self._inputs:
                name = path.relative_to(ROOT) if path.is_relative_to(ROOT) else path
                data = path.read_bytes() if path.is_file() else b""
                digest.update(f"{name}\0{len(data)}\0".encode() + data)
            self._content = digest.hexdigest()
        return self._content
