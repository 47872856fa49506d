"""clang-tidy over engine, ui, web and curator, as the browser's build compiles them: one database for all four.

What is compiled as one is looked at as one, which reads the headers of eight sources once; the database is
that of a folder of its own, configured and never built.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from . import clang_tools, emscripten, messages, native
from .console import BuildError, Step, run
from .paths import BUILD, ROOT

FOLDER = BUILD / "tidy"
FOLDERS = ("curator", "engine", "ui", "web")


def offences(wanted: Sequence[str] = ()) -> list[str]:
    """What clang-tidy says, as `file:line:column: reason`, once each; `wanted` narrows to units with such a file."""
    found = emscripten.find_or_provision()
    tool = clang_tools.clang_tidy()
    messages.compile_all()
    _configure(found)
    options = [f"--extra-arg-before={word}" for word in flags(found)]
    units = [unit for unit in _units() if not wanted or any(name in unit.read_text(encoding="utf-8") for name in wanted)]
    if not units:
        raise BuildError(f"No source is named {' or '.join(wanted)}; a header is looked at with a source that includes it.")
    said: list[str] = []
    with Step(f"clang-tidy {tool.version}") as step:

        def one(unit: Path) -> subprocess.CompletedProcess[str]:
            command = [*tool.command, "--quiet", "-p", str(FOLDER), *options, str(unit)]
            return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

        with ThreadPoolExecutor(max_workers=os.cpu_count() or 2) as pool:
            for number, finished in enumerate(pool.map(one, units), start=1):
                step.detail(f"{number} of {len(units)}")
                told = lines_of(finished.stdout)
                if finished.returncode != 0 and not told:
                    raise BuildError("clang-tidy did not run; its words are above.", finished.stderr.splitlines()[-8:])
                said += told
        step.result(f"{len(units)} units")
    return sorted(set(said))


def lines_of(said: str, root: Path = ROOT) -> list[str]:
    """The findings among clang-tidy's words, each by its path below the root."""
    pattern = re.compile(r"^(.+?:\d+:\d+): (?:error|warning): (.+)$", re.MULTILINE)
    return [f"{match[1].removeprefix(f'{root}/')}: {match[2]}" for match in pattern.finditer(said)]


def flags(found: emscripten.Emscripten) -> list[str]:
    """What em++ adds to the command line of its clang, which clang-tidy does not see."""
    words = shlex.split(_said_by(found, "--cflags"))
    # Named here rather than asked for by -sUSE_SDL, which would compile the library.
    sysroot = next(word.removeprefix("--sysroot=") for word in words if word.startswith("--sysroot="))
    resources = _said_by(found, "-print-resource-dir").strip()
    return ["-isystem", f"{sysroot}/include/SDL2", *words, "-resource-dir", resources]


def _said_by(found: emscripten.Emscripten, question: str) -> str:
    command = [str(found.folder / "em++"), question]
    finished = subprocess.run(command, env=found.environment(), capture_output=True, text=True, check=False)
    if finished.returncode != 0:
        raise BuildError("em++ does not tell its options.", finished.stderr.splitlines()[-5:])
    return finished.stdout


def _configure(found: emscripten.Emscripten) -> None:
    with Step("Compile commands") as step:
        env = found.environment()
        env["ROSTRUM_EMSCRIPTEN"] = str(found.folder)
        run(step, ["cmake", "--preset", "wasm", "-B", FOLDER, "-DROSTRUM_UNITY=ON", *native.ninja()], cwd=ROOT, env=env)
    # em++ keeps its settings to itself; clang would stumble over them.
    database = FOLDER / "compile_commands.json"
    commands = database.read_text(encoding="utf-8")
    database.write_text(re.sub(r" -s[A-Z][A-Z0-9_]*(=[^ \"]+)?", "", commands), encoding="utf-8")


def _units() -> list[Path]:
    """Every unit of our own that the database knows."""
    entries = json.loads((FOLDER / "compile_commands.json").read_text(encoding="utf-8"))
    paths = [Path(entry["file"]) for entry in entries]
    ours = [ROOT / name for name in FOLDERS] + [FOLDER / name for name in FOLDERS]
    return [path for path in paths if any(path.is_relative_to(folder) for folder in ours)]
