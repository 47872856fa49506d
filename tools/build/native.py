"""The native tests of the inner loop, by the preset `dev`: configured once, then only what one test needs."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from . import generated
from .console import BuildError, Step, run, run_shown
from .paths import BUILD, ROOT

FOLDER = BUILD / "dev"
PROGRAMS = {"engine": "engine_tests", "ui": "ui_tests", "curator": "curator_tests"}


def tests_named(word: str, root: Path = ROOT) -> list[tuple[str, str]]:
    """Program and file of the tests that a word means: a test's file, or a source file it lies beside by name.

    `columns`, `columns_test` and `engine/query/columns.cpp` all mean tests/engine/columns_test.cpp; a word that
    is no whole name means every file that it is a part of.
    """
    stem = Path(word).stem.removesuffix("_test")
    found = [
        (program, path.stem)
        for folder, program in PROGRAMS.items()
        for path in sorted((root / "tests" / folder).rglob("*_test.cpp"))
    ]
    exact = [test for test in found if test[1] == f"{stem}_test"]
    return exact or [test for test in found if stem in test[1]]


def test(word: str) -> int:
    """Builds and runs the tests that a word means, with what they read of build/gen."""
    chosen = tests_named(word)
    if not chosen:
        raise BuildError(f"No test under tests/ has {word} in its name; name one as its file is named.")
    configure()
    programs = sorted({program for program, _ in chosen})
    wanted = [*programs, *([] if _generated_is_there() else ["generated"])]
    with Step(f"Build of {', '.join(wanted)}") as step:
        jobs = str(os.cpu_count() or 2)
        run(step, ["cmake", "--build", FOLDER, "-j", jobs, "--target", *wanted], cwd=ROOT, explain=_explain)
    status = 0
    for program in programs:
        files = [file for of, file in chosen if of == program]
        tags = ",".join(f"[#{file}]" for file in files)
        status = run_shown([FOLDER / "tests" / program, "--filenames-as-tags", tags], cwd=ROOT) or status
    return status


def configure() -> None:
    """Once; CMake does it again by itself when one of its own files changed."""
    if (FOLDER / "CMakeCache.txt").is_file():
        return
    if shutil.which("cmake") is None:
        raise BuildError("CMake 3.25 or newer is needed: apt-get install cmake g++, then run again.")
    with Step("Native tests, configure") as step:
        run(step, ["cmake", "--preset", "dev", *ninja()], cwd=ROOT)


def ninja() -> list[str]:
    """Ninja where there is one; else CMake's own choice."""
    return ["-G", "Ninja"] if shutil.which("ninja") else []


def _generated_is_there() -> bool:
    return all(path.is_file() for path in (generated.DATASET, *generated.BASEMAPS))


def _explain(_code: int, said: list[str]) -> str:
    errors = [line.strip() for line in said if "error:" in line]
    return f"The tests do not compile{f' ({errors[0]})' if errors else ''}; set that right and run again."
