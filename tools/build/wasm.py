"""Compiles the program, and the command that packs its data, to WebAssembly by the `wasm` presets of CMake."""

from __future__ import annotations

import os
import re
import shutil
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from . import emscripten, messages, native, split
from .console import BuildError, Step, run
from .paths import BUILD, ROOT
from .stamps import Fingerprint, files_of

FOLDERS = ("engine", "ui", "web", "curator", "cmake")
LINKED = ROOT / "curator/run.js"  # part of a module; other scripts are bundled with the page
CMAKE_FILES = ("CMakeLists.txt", "CMakePresets.json")
SUFFIXES = (".cpp", ".hpp", ".def", ".txt", ".cmake")


class Kind(Enum):
    """What the program is for; the value is the preset that compiles it."""

    release = "wasm"  # small and fast: the one to publish
    dev = "wasm-dev"  # for those who change it: without whole-program optimisation, quick to link
    debug = "wasm-debug"  # with assertions and symbols


@dataclass(frozen=True)
class Compiled:
    """Where the results are; beside each module lies the .wasm of its name."""

    page: Path  # rostrum.mjs, which the page loads
    data: Path  # rostrum-data.mjs, which node runs

    def files(self) -> list[Path]:
        return [path for module in (self.page, self.data) for path in (module, module.with_suffix(".wasm"))]


def build(kind: Kind) -> Compiled:
    """Brings both up to date."""
    found = emscripten.find_or_provision()
    preset = kind.value
    folder = BUILD / preset
    linked = Compiled(folder / "web/rostrum.mjs", folder / "curator/rostrum-data.mjs")
    # What is published comes in two halves, without names; those who develop have it in one piece.
    compiled = linked if kind is not Kind.release else Compiled(folder / "served/rostrum.mjs", linked.data)
    made = [*linked.files(), *(messages.OUT / f"{page}.json" for page in ("index", "kiosk", "files"))]
    inputs = files_of(*(ROOT / name for name in FOLDERS), suffixes=SUFFIXES)
    inputs += [*(ROOT / name for name in CMAKE_FILES), LINKED, Path(split.__file__), *messages.sources()]
    fingerprint = Fingerprint(preset, inputs, settings=f"{found.folder} {found.version}")
    if fingerprint.fresh([*made, *compiled.files()]):
        return compiled
    if shutil.which("cmake") is None:
        raise BuildError("CMake 3.25 or newer is needed: apt-get install cmake g++, then run again.")
    env = found.environment()
    env["ROSTRUM_EMSCRIPTEN"] = str(found.folder)
    env.pop("MAKEFLAGS", None)  # a make that runs us lends its job server, ours is another build
    # CMake configures again by itself when one of its own files changed; the rest is for us to see. A
    # folder that was copied along with its checkout builds in the place it was copied from.
    origin = f"{found.folder} {found.version} {folder}"
    settings = Fingerprint(f"{preset}-configure", [ROOT / "CMakePresets.json"], origin)
    if not settings.fresh([folder / "CMakeCache.txt", folder / "cmake_install.cmake"]):
        with Step("Program, configure") as step:
            # A cache remembers its compiler, which may be another one than today's.
            command = ["cmake", "--preset", preset, "--fresh", *native.ninja()]
            run(step, command, cwd=ROOT, env=env, explain=_explain, show=lambda line: "Rostrum" in line)
            step.result(f"Emscripten {found.version}, {found.origin}")
        settings.record()
    with Step("Program, compile and link") as step:
        jobs = str(os.cpu_count() or 2)
        command = ["cmake", "--build", folder, "-j", jobs]
        try:
            run(step, command, cwd=ROOT, env=env, explain=_explain, show=_is_warning)
        except BuildError:
            # A link that fails late leaves halves behind, newer than all they were made of.
            for path in linked.files():
                path.unlink(missing_ok=True)
            raise
        if not all(path.is_file() for path in made):
            missing = ", ".join(path.name for path in made if not path.is_file())
            raise BuildError(f"The build did not make {missing}; remove {folder} and run again.")
        step.result(f"wasm {linked.page.with_suffix('.wasm').stat().st_size // 1000} kB")
    if compiled is not linked:
        split.split(linked.page, compiled.page.parent, found)
    fingerprint.record()
    return compiled


def _is_warning(line: str) -> bool:
    return bool(re.search(r"\bwarning:", line))


def _explain(_code: int, said: list[str]) -> str:
    errors = [line for line in said if re.search(r"\berror:|CMake Error", line)]
    first = f" ({errors[0].strip()})" if errors else ""
    return f"The program does not compile{first}; set that right and run again."
