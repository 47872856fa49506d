"""What the person at the terminal sees: named steps, a heartbeat, one clear sentence on failure.

Invariant: while a step is open, no more than HEARTBEAT_SECONDS pass without a line.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import IO

HEARTBEAT_SECONDS = 7.0
TAIL_LINES = 30


class BuildError(Exception):
    """A failure the person can act on: one sentence that ends with the remedy."""

    def __init__(self, sentence: str, log: Sequence[str] = ()) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.log = list(log)


class HostFault(BuildError):
    """A failure of the machine, a full disk or no network, that no other way round helps against."""


class _Screen:
    """Serialises lines of steps that run at the same time."""

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream
        self._lock = threading.Lock()
        self._transient = False
        self._may_rewrite = stream.isatty() and os.environ.get("TERM", "dumb") != "dumb"

    def line(self, text: str) -> None:
        with self._lock:
            self._clear()
            self._stream.write(text + "\n")
            self._stream.flush()

    def status(self, text: str) -> None:
        """A line that the next one may replace, where the terminal can do that."""
        if not self._may_rewrite:
            self.line(text)
            return
        with self._lock:
            self._clear()
            self._stream.write(text[:100])
            self._stream.flush()
            self._transient = True

    def _clear(self) -> None:
        if self._transient:
            self._stream.write("\r\x1b[K")
            self._transient = False


SCREEN = _Screen(sys.stdout)


class Step:
    """A named piece of work; use as a context manager."""

    def __init__(self, name: str, quiet_when_fast: bool = False) -> None:
        self.name = name
        self._quiet_when_fast = quiet_when_fast
        self._detail = ""
        self._result = ""
        self._start = 0.0
        self._last_line = 0.0
        self._done = threading.Event()
        self._beat = threading.Thread(target=self._heartbeat, daemon=True)

    def __enter__(self) -> Step:
        self._start = self._last_line = time.monotonic()
        if not self._quiet_when_fast:
            SCREEN.line(f"• {self.name}")
        self._beat.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._done.set()
        self._beat.join()
        seconds = time.monotonic() - self._start
        if error is not None:
            SCREEN.line(f"✗ {self.name} ({seconds:.1f} s)")
        elif not self._quiet_when_fast or seconds > 1.0:
            told = f", {self._result}" if self._result else ""
            SCREEN.line(f"✓ {self.name} ({seconds:.1f} s{told})")

    def detail(self, text: str) -> None:
        """What the step is at now; shown by the next heartbeat."""
        self._detail = text.strip()

    def say(self, text: str) -> None:
        self._last_line = time.monotonic()
        SCREEN.line(f"  {text}")

    def result(self, text: str) -> None:
        """Shown beside the time when the step ends."""
        self._result = text

    def _heartbeat(self) -> None:
        while not self._done.wait(0.5):
            now = time.monotonic()
            if now - self._last_line >= HEARTBEAT_SECONDS:
                self._last_line = now
                detail = f", {self._detail}" if self._detail else ""
                SCREEN.status(f"  {self.name}, {now - self._start:.0f} s{detail}")


def run(
    step: Step,
    command: Sequence[object],
    *,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
    explain: Callable[[int, list[str]], str] | None = None,
    show: Callable[[str], bool] | None = None,
    describe: Callable[[str], str] | None = None,
) -> list[str]:
    """Runs a command, its last line being the step's detail; returns all it said.

    The words of the command are taken as text. A full disk is told as such. `explain` turns any other
    failed run into the sentence of the BuildError; `show` picks lines to print, `describe` makes a
    detail of a line or skips it.
    """
    words = [str(word) for word in command]
    tail: deque[str] = deque(maxlen=4000)
    try:
        process = subprocess.Popen(
            words,
            cwd=cwd,
            env=dict(env) if env is not None else None,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        )
    except FileNotFoundError as error:
        raise BuildError(f"The program {words[0]} is missing; install it and run again.") from error
    with process, _stopped_with_us(process):
        assert process.stdout is not None
        for raw in process.stdout:
            line = raw.rstrip()
            if not line:
                continue
            tail.append(line)
            detail = describe(line) if describe is not None else line[-90:]
            if detail:
                step.detail(detail)
            if show is not None and show(line):
                step.say(line)
        code = process.wait()
    said = list(tail)
    if code != 0:
        full = disk_full_sentence(said)
        if full:
            raise HostFault(full, said[-5:])
        sentence = explain(code, said) if explain else ""
        if not sentence:
            sentence = f"{Path(words[0]).name} failed with exit status {code}; its words are above."
        raise BuildError(sentence, relevant(said))
    return said


def run_shown(command: Sequence[object], *, cwd: Path) -> int:
    """Runs a command whose words are for the person; returns its status."""
    return subprocess.run([str(word) for word in command], cwd=cwd, check=False).returncode


def relevant(said: Sequence[str]) -> list[str]:
    """The lines of a failed run worth showing: from the first failure on, else the last ones."""
    for index, line in enumerate(said):
        if re.search(r"^FAILED:|\berror:|^CMake Error|^npm ERR", line):
            return list(said[index : index + TAIL_LINES])
    return list(said[-TAIL_LINES:])


@contextmanager
def _stopped_with_us(process: subprocess.Popen[str]) -> Generator[None, None, None]:
    try:
        yield
    except BaseException:
        process.terminate()
        process.wait()
        raise


def disk_full_sentence(lines: Sequence[str]) -> str:
    """The sentence for a full disk when the lines speak of one, else nothing."""
    signs = ("No space left on device", "enough free space", "ENOSPC", "Disk quota exceeded")
    if any(sign in line for line in lines for sign in signs):
        return "The disk is full: free 3 GB and run the same command again, it resumes where it was."
    return ""


def main_guard(body: Callable[[], int]) -> int:
    """Runs a program's body; every expected failure ends with one sentence and status 1."""
    try:
        return body()
    except BuildError as error:
        for line in error.log:
            SCREEN.line(f"  | {line}")
        SCREEN.line(error.sentence)
    except OSError as error:
        sentence = disk_full_sentence([str(error)])
        where = f" ({error.filename})" if error.filename else ""
        SCREEN.line(sentence or f"The system refused: {error.strerror or error}{where}. Set that right and run again.")
    except KeyboardInterrupt:
        SCREEN.line("Stopped. The next run resumes.")
        return 130
    return 1
