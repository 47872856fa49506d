"""A program of a Debian suite, unpacked with its libraries into the private folder."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from . import debian
from .console import BuildError, Step


def provided(launcher: Path) -> Path | None:
    """The launcher that an earlier run has written."""
    return launcher if launcher.is_file() and os.access(launcher, os.X_OK) else None


def provide(title: str, suite: debian.Suite, packages: Sequence[str], program: str, launcher: Path) -> Path:
    """Unpacks the packages beside the launcher, which starts `program` with the libraries among them.

    The host's own C library is used, so the suite may not be newer than the host's.
    """
    folder = launcher.parent
    with Step(f"{title}, unpacked privately") as step:
        archives = suite.fetch(step, packages)
        # The host's loader starts it and fits only the host's own C library.
        archives = [path for path in archives if not path.name.startswith(("libc6_", "libc-bin_"))]
        partial = folder / "root.partial"
        shutil.rmtree(partial, ignore_errors=True)
        debian.unpack(step, archives, partial)
        shutil.rmtree(folder / "root", ignore_errors=True)
        os.replace(partial, folder / "root")
        shutil.rmtree(folder / "apt/cache", ignore_errors=True)
        step.result(suite.version(packages[0]))
    root = folder / "root"
    binary = root / program
    places = [*root.glob("usr/lib/*-linux-gnu*"), *root.glob("lib/*-linux-gnu*"), binary.parent]
    places += root.glob("usr/lib/llvm-*/lib")
    libraries = ":".join(str(place) for place in places)
    partial = launcher.with_name(f"{launcher.name}.partial")
    partial.write_text(
        f'#!/bin/sh\nexport LD_LIBRARY_PATH="{libraries}${{LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}}"\n'
        f'exec "{binary}" "$@"\n',
        encoding="utf-8",
    )
    partial.chmod(0o755)
    os.replace(partial, launcher)
    finished = subprocess.run([launcher, "--version"], capture_output=True, text=True, check=False)
    if finished.returncode != 0:
        launcher.unlink()
        said = finished.stderr.splitlines()[-5:]
        raise BuildError(f"The unpacked {title} does not start; install it by hand and run again.", said)
    return launcher
