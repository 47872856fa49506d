"""Single steps for CMake and for people: python3 -m tools.build STEP."""

from __future__ import annotations

import argparse
import os
import shlex
import subprocess
import sys
from pathlib import Path

from . import (
    bench_engine,
    browser,
    clang_tools,
    cpp_format,
    cpp_tidy,
    emscripten,
    floors,
    fonts,
    generated,
    include_check,
    messages,
    native,
    npm,
    one_file_firefox,
    profile,
    reproducible,
    sources,
    split,
    stand_alone,
)
from .console import SCREEN, main_guard
from .locks import write_whole
from .paths import BUILD, ROOT


def _env() -> int:
    found = emscripten.find_or_provision()
    SCREEN.line(f"# Emscripten {found.version}, {found.origin}")
    for key, value in found.exports("").items():
        folder = shlex.quote(str(found.folder))
        SCREEN.line(f'export PATH={folder}:"$PATH"' if key == "PATH" else f"export {key}={shlex.quote(value)}")
    return 0


def _sources(cmake: Path | None) -> int:
    found = sources.provision()
    SCREEN.line(f"Library sources from Debian {found.suite}")
    for name, folder in found.folders.items():
        SCREEN.line(f"  {name} {found.versions[name]} in {folder}")
    if cmake is not None:
        lines = [f'set(ROSTRUM_SOURCE_{name.upper()} "{folder.as_posix()}")\n' for name, folder in found.folders.items()]
        write_whole(cmake, "".join(lines))
    return 0


def _browser() -> int:
    npm.install()
    SCREEN.line(str(browser.find_or_provision()))
    return 0


def _includes() -> int:
    found = [*include_check.offences(), *include_check.unused_edges()]
    for line in found:
        SCREEN.line(line)
    SCREEN.line(f"{len(found)} includes go against the architecture" if found else "Every include follows the architecture")
    return 1 if found else 0


def _format(mend: bool) -> int:
    program = cpp_format.find_or_provision()
    if mend:
        cpp_format.mend(program)
        return 0
    found = cpp_format.offences(program)
    for line in found:
        SCREEN.line(line)
    advice = "python3 -m tools.build format --mend sets it right"
    SCREEN.line(f"{len(found)} files to lay out: {advice}" if found else "All C++ is laid out alike")
    return 1 if found else 0


def _floors() -> int:
    path = ROOT / "ARCHITECTURE.md"
    write_whole(path, floors.drawn(path.read_text(encoding="utf-8")))
    return 0


def _stand_alone(build: Path) -> int:
    found = stand_alone.offences(build)
    for line in found:
        SCREEN.line(line)
    SCREEN.line("Some files lean on others" if found else "Every file stands alone, and all of a folder stand together")
    return 1 if found else 0


def _reproducible() -> int:
    found = reproducible.check()
    for line in found:
        SCREEN.line(line)
    SCREEN.line(f"Two builds differ in {len(found)} files" if found else "Two builds give the same bytes")
    return 1 if found else 0


def _profile() -> int:
    SCREEN.line(f"{split.LIST.relative_to(ROOT)} has {profile.profile()} lines")
    return 0


def _one_file_firefox() -> int:
    found = one_file_firefox.check()
    for line in found:
        SCREEN.line(line)
    SCREEN.line("Firefox shows something else" if found else "Firefox opens the one file from the disk")
    return 1 if found else 0


def _hosting() -> int:
    # What it tries stands above the build, and needs parts of it.
    from tools.hosting import check

    found = check.check()
    for line in found:
        SCREEN.line(line)
    SCREEN.line(f"{len(found)} things are otherwise than docs/hosting.md says" if found else "The examples of docs/hosting.md hold")
    return 1 if found else 0


def _generated(packer: Path) -> int:
    npm.install()
    generated.basemap()
    generated.dataset(packer)
    return 0


def _tidy(wanted: list[str]) -> int:
    found = cpp_tidy.offences(wanted)
    for line in found:
        SCREEN.line(line)
    SCREEN.line(f"{len(found)} findings of clang-tidy" if found else "clang-tidy finds nothing")
    return 1 if found else 0


def _exec(command: list[str], wants_browser: bool, wants_fonts: bool) -> int:
    """Runs a command at the root with what the tests need in its environment."""
    npm.install()
    env = dict(os.environ)
    if wants_browser:
        env["ROSTRUM_CHROMIUM"] = str(browser.find_or_provision())
    if wants_fonts:
        found = fonts.find_or_provision()
        env["ROSTRUM_INTER_DIR"] = str(found.inter)
        if found.python_path is not None:
            env["PYTHONPATH"] = os.pathsep.join(filter(None, [str(found.python_path), env.get("PYTHONPATH", "")]))
    words = command[1:] if command[:1] == ["--"] else command
    return subprocess.run(words, cwd=ROOT, env=env, check=False).returncode


def main() -> int:
    parser = argparse.ArgumentParser(prog="python3 -m tools.build", description=__doc__)
    steps = parser.add_subparsers(dest="step", required=True)
    steps.add_parser("env", help='the toolchain as shell exports, for: eval "$(... | grep ^export)"')
    wanted = steps.add_parser("sources", help="the libraries' sources")
    wanted.add_argument("--cmake", type=Path, metavar="FILE", help="write their folders as a CMake script")
    steps.add_parser("npm", help="the npm packages")
    steps.add_parser("messages", help="the headers and tables that the program has its texts from")
    steps.add_parser("browser", help="a Chromium for the browser tests; its path is the last line")
    steps.add_parser("includes", help="the check of the direction of includes")
    wanted = steps.add_parser("format", help="the check of the layout of C++ by clang-format")
    wanted.add_argument("--mend", action="store_true", help="lay the files out instead")
    steps.add_parser("floors", help="draw engine/floors.txt and ui/floors.txt into ARCHITECTURE.md")
    wanted = steps.add_parser("stand-alone", help="the check that every source and header includes what it uses")
    wanted.add_argument("--build", type=Path, default=BUILD / "dev", help="a configured build folder (%(default)s)")
    steps.add_parser("reproducible", help="the check that two cold builds give the same bytes; takes long")
    steps.add_parser("profile", help="which functions the second half of the program has, by hand; walks through starts in Chromium")
    steps.add_parser("one-file-firefox", help="build/rostrum.html in the host's Firefox, by hand; writes a picture of it")
    steps.add_parser("hosting", help="the examples of docs/hosting.md on nginx, Apache and Caddy, by hand; needs the three")
    steps.add_parser("bench-engine", help="the engine as a module for the bench beside its peers; tests/bench/run.mjs runs this")
    wanted = steps.add_parser("generated", help="what native tests read of build/gen: dataset and basemap")
    wanted.add_argument("packer", type=Path, metavar="ROSTRUM-DATA", help="the native command")
    wanted = steps.add_parser("test", help="build natively and run the tests of one file: test columns")
    wanted.add_argument("name", help="of a test's file or of the source file it is named after, or a part of it")
    wanted = steps.add_parser("tidy", help="clang-tidy over all C++, or what is compiled with the files")
    wanted.add_argument("files", nargs="*", metavar="FILE")
    steps.add_parser("clangd", help="a clangd that is new enough for C++23; its path is the last line")
    wanted = steps.add_parser("exec", help="run a command with what tests need in its environment")
    wanted.add_argument("--browser", action="store_true", help="ROSTRUM_CHROMIUM names a Chromium")
    wanted.add_argument("--fonts", action="store_true", help="Python finds fontTools, ROSTRUM_INTER_DIR names Inter")
    wanted.add_argument("command", nargs=argparse.REMAINDER)
    given = parser.parse_args()
    if given.step == "env":
        return _env()
    if given.step == "sources":
        return _sources(given.cmake)
    if given.step == "bench-engine":
        bench_engine.build()
        return 0
    if given.step == "browser":
        return _browser()
    if given.step == "includes":
        return _includes()
    if given.step == "format":
        return _format(given.mend)
    if given.step == "floors":
        return _floors()
    if given.step == "stand-alone":
        return _stand_alone(given.build)
    if given.step == "reproducible":
        return _reproducible()
    if given.step == "profile":
        return _profile()
    if given.step == "one-file-firefox":
        return _one_file_firefox()
    if given.step == "hosting":
        return _hosting()
    if given.step == "generated":
        return _generated(given.packer)
    if given.step == "test":
        return native.test(given.name)
    if given.step == "tidy":
        return _tidy(given.files)
    if given.step == "clangd":
        SCREEN.line(str(clang_tools.launcher(clang_tools.clangd(), "clangd")))
        return 0
    if given.step == "exec":
        return _exec(given.command, given.browser, given.fonts)
    npm.install()
    if given.step == "messages":
        messages.compile_all()
    return 0


if __name__ == "__main__":
    sys.exit(main_guard(main))
