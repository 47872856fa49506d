"""Checks that every header and source names what it needs, and that sources can be compiled as one.

Sources are compiled several at once (cmake/options.cmake), by which one may live on what its neighbour
includes, and a name that two of them keep to themselves stands twice. Which sources are neighbours
changes with every new file, so both are looked for in whole folders, by a compiler that only reads. The
headers of the standard library are read once for all, so it is our own that this check is about.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from .console import BuildError
from .locks import write_whole
from .paths import ROOT
from .stamps import files_of

FOLDERS = ("engine", "ui", "curator")
STANDARD = re.compile(r"^#include (<[a-z_]+>|<nlohmann/json\.hpp>)$", re.MULTILINE)
OF_OUTPUT = {"-o", "-MF", "-MT", "-MQ"}  # each with a word after it
# A local variable may be called like something that another source keeps to itself.
AS_ONE = ("-Wno-shadow",)


def offences(build: Path, jobs: int | None = None) -> list[str]:
    """What the compiler says against our folders, by the commands of a configured build folder."""
    scratch = build / "stand_alone"
    scratch.mkdir(exist_ok=True)
    found: list[str] = []
    with ThreadPoolExecutor(max_workers=jobs or os.cpu_count() or 2) as pool:
        for folder in FOLDERS:
            files = files_of(ROOT / folder, suffixes=(".cpp", ".hpp"))
            command = _read_only(_command_of(build, folder))
            head = _standard_headers(files, scratch / f"{folder}_std.hpp")
            found += _said([*command, "-x", "c++-header", str(head), "-o", f"{head}.gch"])
            whole = scratch / f"{folder}_as_one.cpp"
            write_whole(whole, as_one([path for path in files if path.suffix == ".cpp"]))
            alone = [*command, "-Wshadow", "-fsyntax-only", "-include", str(head)]
            said = [pool.submit(_said, [*command, *AS_ONE, "-fsyntax-only", str(whole)])]
            said += [pool.submit(_said, [*alone, "-x", "c++", "-"], f'#include "{path}"\n') for path in files]
            for each in said:
                found += each.result()
    return list(dict.fromkeys(found))


def as_one(sources: Sequence[Path]) -> str:
    return "".join(f'#include "{path}"\n' for path in sources)


def _command_of(build: Path, folder: str) -> list[str]:
    """How a source of the folder is compiled."""
    database = build / "compile_commands.json"
    if not database.is_file():
        raise BuildError(f"{build} is not configured; run cmake --preset dev first.")
    for entry in json.loads(database.read_text(encoding="utf-8")):
        if re.search(f"/rostrum_{folder}(_[a-z]+)?\\.dir/", entry["command"]):
            return shlex.split(entry["command"])
    raise BuildError(f"{database} has no source of {folder}/; configure again.")


def _read_only(command: Sequence[str]) -> list[str]:
    """The compiler and its options, without a launcher, files and sanitizers."""
    words = list(_without_outputs(command))
    compiler = next(at for at, word in enumerate(words) if re.search(r"(\+\+|cc|clang)(-\d+)?$", Path(word).name) and word != "ccache")
    return [word for word in words[compiler:] if not word.startswith("-fsanitize")]


def _without_outputs(command: Sequence[str]) -> Iterator[str]:
    words = iter(command)
    for word in words:
        if word in OF_OUTPUT:
            next(words, None)
        elif word not in ("-c", "-MD", "-MMD") and not word.endswith((".cpp", ".cxx")):
            yield word


def _standard_headers(files: Sequence[Path], target: Path) -> Path:
    """One header that includes all that these files include of the standard library."""
    names = sorted({name for path in files for name in STANDARD.findall(path.read_text(encoding="utf-8"))})
    write_whole(target, "".join(f"#include {name}\n" for name in names))
    return target


def _said(command: Sequence[str], text: str = "") -> list[str]:
    """What the compiler says; `text` is its input."""
    finished = subprocess.run(command, cwd=ROOT, input=text, capture_output=True, text=True, errors="replace", check=False)
    lines = finished.stderr.splitlines()
    told = [line for line in lines if re.search(r"\b(error|warning):", line)]
    return told or (lines[-1:] if finished.returncode != 0 else [])

