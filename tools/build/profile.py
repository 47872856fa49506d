"""Writes anew which functions are of the program's second half: those that run in none of the starts of start_walk.mjs.

By hand, when the start needs other functions than before; the tests say when it waits for the second half.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess

from . import browser, emscripten, npm, pipeline, split
from .console import BuildError, Step, run
from .locks import write_whole
from .paths import BUILD, GENERATED, ROOT
from .wasm import Kind

FOLDER = BUILD / "profile"
WALK = ROOT / "tests/web/support/start_walk.mjs"
HEAD = """\
# The functions that the first frame with data does without, of which tools/build/split makes the second half of the program.
# Written by: python3 -m tools.build profile. What the letters behind a name are, tools/build/split says.
"""


def profile() -> int:
    """Returns how many lines the list has."""
    pipeline.build_site(Kind.release, quick=True)
    found = emscripten.find_or_provision()
    program = split.tool(found, "wasm-split")
    if program is None:
        raise BuildError(f"Emscripten {found.version} ({found.origin}) has no wasm-split; install a newer one and run again.")
    chromium = browser.find_or_provision()
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    linked = BUILD / Kind.release.value / "web/rostrum.mjs"
    with Step("Program that counts what it runs") as step:
        named = linked.with_suffix(".wasm").read_bytes()
        whole = FOLDER / "whole.wasm"
        whole.write_bytes(split.without_names(named))
        run(step, [program, "--instrument", whole, "-o", FOLDER / split.WHOLE, *split.FEATURES, "--quiet"])
        shutil.copyfile(linked, FOLDER / linked.name)
        command = [npm.node(), ROOT / "tools/site/assemble.mjs", "--wasm", FOLDER, "--gen", GENERATED]
        run(step, [*command, "--out", FOLDER / "site", "--quick"], cwd=ROOT)
    with Step("Starts in the browser") as step:
        env = {**os.environ, "ROSTRUM_CHROMIUM": str(chromium)}
        run(step, [npm.node(), WALK, FOLDER / "site", FOLDER], cwd=ROOT, env=env)
        profiles = sorted(FOLDER.glob("*.profile"))
        merged = FOLDER / "merged"
        run(step, [program, "--merge-profiles", *profiles, "-o", merged, "--quiet"])
        command = [program, "--print-profile", merged, whole, *split.FEATURES]
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        ran = set(run_functions(said.splitlines()))
        step.result(f"{len(ran)} functions ran")
    names, sizes = split.function_names(named), split.function_sizes(named)
    cold = (number for number, size in enumerate(sizes) if number not in ran and size >= split.SMALL_BYTES)
    lines = split.lines_of(cold, names)
    write_whole(split.LIST, HEAD + "".join(f"{line}\n" for line in lines))
    return len(lines)


def run_functions(said: list[str]) -> list[int]:
    """The numbers after a plus in what wasm-split prints of a profile; the functions after a minus did not run."""
    return [int(line[2:]) for line in said if re.fullmatch(r"\+ \d+", line)]
