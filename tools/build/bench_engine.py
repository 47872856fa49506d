"""The engine as a module of its own, for the bench beside its peers (tests/bench/README.md). No other command makes it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from . import emscripten, native
from .console import BuildError, Step, run
from .paths import BUILD, ROOT
from .stamps import Fingerprint

PRESET = "bench-wasm"
FOLDER = BUILD / PRESET
MODULE = FOLDER / "engine_bench.mjs"


def build() -> Path:
    """Brings it up to date; CMake sees what that asks for."""
    if shutil.which("cmake") is None:
        raise BuildError("CMake 3.25 or newer is needed: apt-get install cmake g++, then run again.")
    found = emscripten.find_or_provision()
    env = found.environment()
    env["ROSTRUM_EMSCRIPTEN"] = str(found.folder)
    configured = Fingerprint(f"{PRESET}-configure", [ROOT / "CMakePresets.json"], f"{found.folder} {found.version} {FOLDER}")
    if not configured.fresh([FOLDER / "CMakeCache.txt"]):
        with Step("Engine for the bench, configure") as step:
            run(step, ["cmake", "--preset", PRESET, "--fresh", *native.ninja()], cwd=ROOT, env=env, explain=_explain)
        configured.record()
    with Step("Engine for the bench, compile and link") as step:
        jobs = str(os.cpu_count() or 2)
        command = ["cmake", "--build", FOLDER, "-j", jobs, "--target", "engine_bench"]
        run(step, command, cwd=ROOT, env=env, explain=_explain)
        step.result(f"wasm {MODULE.with_suffix('.wasm').stat().st_size // 1000} kB")
    return MODULE


def _explain(_code: int, said: list[str]) -> str:
    errors = [line.strip() for line in said if "error:" in line or "CMake Error" in line]
    return f"The engine does not compile for the bench{f' ({errors[0]})' if errors else ''}; set that right and run again."
