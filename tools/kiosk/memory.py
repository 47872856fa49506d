"""What a browser takes of the machine's memory, read from /proc; nothing where there is none.

Pages that processes share with others, such as the program itself, are not counted: they would be again
for each of them.
"""

from __future__ import annotations

import os
from pathlib import Path

PROC = Path("/proc")
PAGE_BYTES = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096
USUAL_SHARE = 0.5  # of the machine's memory that a browser may take


def usual_ceiling(proc: Path = PROC) -> int:
    """In bytes; 0 where nobody can tell."""
    try:
        for line in (proc / "meminfo").read_text().splitlines():
            name, _, rest = line.partition(":")
            if name == "MemTotal":
                return int(int(rest.split()[0]) * 1024 * USUAL_SHARE)
    except (OSError, ValueError, IndexError):
        pass
    return 0


def taken_by(group: int, proc: Path = PROC) -> int:
    """Bytes of all processes of a process group; 0 where nobody can tell."""
    pages = 0
    for folder in proc.glob("[0-9]*"):
        try:
            # The name before it is in brackets and may hold anything.
            fields = (folder / "stat").read_text(errors="replace").rpartition(")")[2].split()
            if int(fields[2]) != group:
                continue
            _, resident, shared = (folder / "statm").read_text().split()[:3]
            pages += int(resident) - int(shared)
        except (OSError, ValueError, IndexError):
            continue  # it has just ended
    return pages * PAGE_BYTES
