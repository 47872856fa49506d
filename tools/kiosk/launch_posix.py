"""A browser as a process of Linux or macOS, with the pipes as its descriptors 3 and 4.

By posix_spawn: between fork and exec nothing of Python runs, which threads could have left locked.
"""

from __future__ import annotations

import fcntl
import os
import signal
from collections.abc import Sequence

FREE_FROM = 10  # descriptors that do not stand in the way of 3 and 4


class PosixProcess:
    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._ended = False

    @property
    def pid(self) -> int:
        return self._pid

    def ended(self) -> bool:
        if not self._ended:
            try:
                self._ended = os.waitpid(self._pid, os.WNOHANG)[0] != 0
            except ChildProcessError:
                self._ended = True
        return self._ended

    def kill(self) -> None:
        # The group's number belongs to no other while it has a process.
        try:
            os.killpg(self._pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            pass  # macOS refuses for those that have ended and that nobody has buried yet


def spawn(words: Sequence[str], read_end: int, write_end: int) -> PosixProcess:
    source = fcntl.fcntl(read_end, fcntl.F_DUPFD_CLOEXEC, FREE_FROM)
    sink = fcntl.fcntl(write_end, fcntl.F_DUPFD_CLOEXEC, FREE_FROM)
    try:
        pid = os.posix_spawn(
            words[0],
            list(words),
            os.environ,
            file_actions=[
                (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
                (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
                (os.POSIX_SPAWN_DUP2, source, 3),
                (os.POSIX_SPAWN_DUP2, sink, 4),
            ],
            setpgroup=0,
            setsigmask=[],
            setsigdef=[signal.SIGINT, signal.SIGPIPE, signal.SIGTERM],
        )
    finally:
        os.close(source)
        os.close(sink)
    return PosixProcess(pid)
