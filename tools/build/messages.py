"""The texts of data/i18n in the form that program and page read; the compiler of C++ waits for it."""

from __future__ import annotations

import subprocess
from pathlib import Path

from . import npm
from .console import BuildError
from .paths import DATA, GENERATED, ROOT
from .stamps import files_of

SOURCES = DATA / "i18n"
OUT = GENERATED / "messages"


def sources() -> list[Path]:
    """What the compiled form is made of."""
    return files_of(SOURCES, ROOT / "tools/messages", ROOT / "package-lock.json")


def translations(folder: Path = SOURCES) -> list[str]:
    """The tags of the languages that have a file besides English, which is in the program."""
    others = {"en", "areas"}
    return sorted(path.stem for path in folder.glob("*.json") if path.stem not in others)


def compile_all() -> None:
    """Writes what changed; needs the npm packages. What is wrong is told in the compiler's own lines."""
    command = [npm.node(), "tools/messages/compile.mjs", "--source", SOURCES.relative_to(ROOT), "--out", OUT.relative_to(ROOT)]
    if subprocess.run(command, cwd=ROOT, check=False).returncode != 0:
        raise BuildError("The messages could not be compiled. Set right what is named above.")
