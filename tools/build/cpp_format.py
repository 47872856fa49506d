"""The layout of all C++ by clang-format, of the one version whose answer is the rule.

Versions differ in details, so another one on PATH is not asked: Debian 12's is the one, and it is
unpacked privately where it is absent.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from . import debian, private_program
from .console import BuildError
from .locks import exclusive
from .paths import ROOT, toolchain_home
from .stamps import files_of

VERSION = 14
SUITE = "bookworm"  # the Debian suite whose clang-format has that version
FOLDERS = ("curator", "engine", "tests", "ui", "web")
BATCH = 60  # files a process


def find_or_provision() -> Path:
    found = existing()
    if found:
        return found
    folder = toolchain_home() / "clang-format"
    launcher = folder / f"clang-format-{VERSION}"
    with exclusive(folder / "lock"):
        ready = private_program.provided(launcher)
        if ready:
            return ready
        mirror = debian.host_mirror() if debian.available() else None
        if mirror is None:
            raise BuildError(
                f"clang-format {VERSION} is needed: run 'python3 -m pip install clang-format=={VERSION}.0.6' "
                "or name it by ROSTRUM_CLANG_FORMAT, and start again."
            )
        suite = debian.Suite(SUITE, folder / "apt", mirror)
        program = f"usr/lib/llvm-{VERSION}/bin/clang-format"
        return private_program.provide("clang-format", suite, [f"clang-format-{VERSION}"], program, launcher)


def existing() -> Path | None:
    """The host's own when it is of the version; ROSTRUM_CLANG_FORMAT names another one."""
    for name in (os.environ.get("ROSTRUM_CLANG_FORMAT"), f"clang-format-{VERSION}", "clang-format"):
        path = shutil.which(name) if name else None
        if path and _version(Path(path)) == VERSION:
            return Path(path)
    return None


def offences(program: Path, root: Path = ROOT) -> list[str]:
    """The first line of every file that is laid out otherwise, as `file:line: reason`."""
    found: list[str] = []
    for line in _run(program, ["--dry-run"], root):
        match = re.match(r"(.+?):(\d+):\d+: warning: ", line)
        if match and not any(other.startswith(f"{match[1]}:") for other in found):
            found.append(f"{match[1]}:{match[2]}: clang-format {VERSION} lays it out otherwise")
    return found


def mend(program: Path, root: Path = ROOT) -> None:
    """Lays out all files."""
    _run(program, ["-i"], root)


def _run(program: Path, options: list[str], root: Path) -> list[str]:
    files = [path.relative_to(root) for path in files_of(*(root / name for name in FOLDERS), suffixes=(".cpp", ".hpp"))]
    said: list[str] = []
    for start in range(0, len(files), BATCH):
        command = [program, "--style=file", *options, *files[start : start + BATCH]]
        finished = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
        if finished.returncode != 0:
            raise BuildError("clang-format failed; its words are above.", finished.stderr.splitlines()[-5:])
        said += finished.stderr.splitlines()
    return said


def _version(program: Path) -> int:
    finished = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)
    match = re.search(r"version (\d+)\.", finished.stdout)
    return int(match[1]) if match else 0
