"""How long a newcomer and a contributor wait; prints four figures and judges nothing.

    python3 tests/bench/build_bench.py              # all four, about half an hour on two quiet cores
    python3 tests/bench/build_bench.py page ci      # those that are named: page, ci, site, test

Works in a clone of what is committed, with a toolchain folder of its own and without ccache, so that
nothing of yours helps or is touched. Wall time is what a person waits; processor time says how much of it
was work, when the machine has other things to do. Packages that npm has in its own cache are not fetched again.
"""

from __future__ import annotations

import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CHANGED = "engine/query/columns.cpp"
CHANGE = "\n// A change of a bench.\n"


class Failed(Exception):
    """A command of the build failed; its words are the message."""


def run(command: list[str], cwd: Path, env: Mapping[str, str]) -> tuple[str, str]:
    """The time that a command takes, in words, and what it said."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    done = subprocess.run(command, cwd=cwd, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    wall = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        raise Failed(f"{' '.join(command)} failed:\n{done.stdout[-3000:]}")
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return f"{wall:.1f} s, of the processor {processor:.1f} s", done.stdout


def page(clone: Path, env: Mapping[str, str]) -> str:
    """From a clone to the first page, with nothing but a system."""
    took, said = run([sys.executable, "serve.py", "--build-only"], clone, env)
    compiled = re.search(r"Program, compile and link \((\d+\.\d) s", said)
    return f"{took}; of it compile and link {compiled[1]} s" if compiled else took


def ci(clone: Path, env: Mapping[str, str]) -> str:
    """Everything that must pass, the toolchain being there as far as `page` was measured before."""
    shutil.rmtree(clone / "build", ignore_errors=True)
    return run(["bash", ".ci/run"], clone, env)[0]


def site(clone: Path, env: Mapping[str, str]) -> str:
    """One source of the engine to the site that is being served."""
    command = [sys.executable, "-u", "serve.py", "--dev", "--no-open", "--port", "0"]
    with subprocess.Popen(
        command, cwd=clone, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as server:
        try:
            _read_until(server, "Rostrum is at")
            time.sleep(2)
            start = time.monotonic()
            _change(clone)
            _read_until(server, "Repacked")
            return f"{time.monotonic() - start:.1f} s"
        finally:
            server.terminate()


def test(clone: Path, env: Mapping[str, str]) -> str:
    """One source of the engine to its own tests having run, natively."""
    command = [sys.executable, "-m", "tools.build", "test", "columns"]
    run(command, clone, env)
    _change(clone)
    return run(command, clone, env)[0]


FIGURES: dict[str, tuple[str, Callable[[Path, Mapping[str, str]], str]]] = {
    "page": ("clone to first page", page),
    "ci": (".ci/run from nothing built", ci),
    "site": ("one engine source to the site, while serving", site),
    "test": ("one engine source to its own tests run", test),
}


def _change(clone: Path) -> None:
    with (clone / CHANGED).open("a", encoding="utf-8") as file:
        file.write(CHANGE)


def _read_until(server: subprocess.Popen[str], words: str) -> None:
    assert server.stdout is not None
    said: list[str] = []
    for line in server.stdout:
        said.append(line)
        if words in line:
            return
    raise Failed(f"serve.py ended without saying {words}:\n{''.join(said[-40:])}")


def main(names: list[str]) -> int:
    unknown = [name for name in names if name not in FIGURES]
    if unknown:
        print(f"There is no {unknown[0]}; name some of {', '.join(FIGURES)}.", file=sys.stderr)
        return 2
    scratch = Path(tempfile.mkdtemp(prefix="rostrum-build-bench-"))
    try:
        clone = scratch / "clone"
        subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", str(ROOT), str(clone)], check=True)
        env = {**os.environ, "ROSTRUM_TOOLCHAIN_DIR": str(scratch / "toolchain"), "CCACHE_DISABLE": "1"}
        for name in names or FIGURES:
            what, measure = FIGURES[name]
            print(f"{what}: {measure(clone, env)}", flush=True)
    except Failed as error:
        print(error, file=sys.stderr)
        return 1
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
