"""Compiles the program to WebAssembly through the `wasm` presets of CMake."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

from . import emscripten
from .console import BuildError, Step, run
from .paths import BUILD, ROOT
from .stamps import Fingerprint, files_of

CMAKE_FILES = ("CMakeLists.txt", "CMakePresets.json")
SUFFIXES = (".cpp", ".hpp", ".def", ".txt", ".cmake")


def build(debug: bool) -> Path:
    """Brings rostrum.mjs and rostrum.wasm up to date; gives the folder that holds them."""
    found = emscripten.find_or_provision()
    preset = "wasm-debug" if debug else "wasm"
    folder = BUILD / preset
    outputs = [folder / "web/rostrum.mjs", folder / "web/rostrum.wasm"]
    inputs = files_of(ROOT / "engine", ROOT / "ui", ROOT / "web", ROOT / "cmake", suffixes=SUFFIXES)
    inputs += [ROOT / name for name in CMAKE_FILES]
    fingerprint = Fingerprint(preset, inputs, settings=f"{found.folder} {found.version}")
    if fingerprint.fresh(outputs):
        return folder / "web"
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
            command = ["cmake", "--preset", preset, "--fresh", *_generator()]
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
            for path in outputs:
                path.unlink(missing_ok=True)
            raise
        if not all(path.is_file() for path in outputs):
            raise BuildError(f"The build did not make {outputs[0].name}; remove {folder} and run again.")
        step.result(f"wasm {outputs[1].stat().st_size // 1000} kB")
    fingerprint.record()
    return folder / "web"


def _generator() -> list[str]:
    """Ninja where there is one; else CMake's own choice."""
    return ["-G", "Ninja"] if shutil.which("ninja") else []


def _is_warning(line: str) -> bool:
    return bool(re.search(r"\bwarning:", line))


def _explain(_code: int, said: list[str]) -> str:
    errors = [line for line in said if re.search(r"\berror:|CMake Error", line)]
    first = f" ({errors[0].strip()})" if errors else ""
    return f"The program does not compile{first}; set that right and run again."
