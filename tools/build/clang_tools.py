"""clang-tidy and clangd of the toolchain's own suite, which alone are new enough for C++23.

Debian 12's are of version 14 and know no std::expected. What is unpacked here is started by the suite's own
loader, since it wants a newer C library than the host may have.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from . import debian, elf, emscripten
from .console import BuildError, Step
from .locks import exclusive, write_whole
from .paths import toolchain_home

OLDEST = 19  # the first that reads std::expected of libstdc++


@dataclass(frozen=True)
class Tool:
    command: tuple[str, ...]  # what its arguments follow
    version: int


def clang_tidy() -> Tool:
    return _existing("clang-tidy") or _unpacked("clang-tidy", alone=True)


def clangd() -> Tool:
    return _existing("clangd") or _unpacked("clangd", alone=False)


def launcher(tool: Tool, name: str) -> Path:
    """A program that editors can be told the path of."""
    path = toolchain_home() / "bin" / name
    write_whole(path, f'#!/bin/sh\nexec {shlex.join(tool.command)} "$@"\n')
    path.chmod(0o755)
    return path


def _existing(name: str) -> Tool | None:
    """The host's own when it is new enough; ROSTRUM_CLANG_TIDY or ROSTRUM_CLANGD names another one."""
    given = os.environ.get(f"ROSTRUM_{name.upper().replace('-', '_')}")
    for candidate in (given, name):
        path = shutil.which(candidate) if candidate else None
        version = _version([path]) if path else 0
        if path and version >= OLDEST:
            return Tool((path,), version)
    return None


def _unpacked(name: str, alone: bool) -> Tool:
    found = emscripten.find_or_provision()
    mirror = debian.host_mirror() if debian.available() else None
    compilers = sorted((found.folder.parents[2] / "usr/lib").glob("llvm-*/bin/clang"))
    if mirror is None or found.config is None or not compilers:
        raise BuildError(
            f"{name} {OLDEST} or newer is needed and not on PATH: install one, such as LLVM's own package, "
            f"or name it by ROSTRUM_{name.upper().replace('-', '_')}."
        )
    compiler = compilers[-1]
    root = found.folder.parents[2]  # of the toolchain, which has the libraries and the compiler's own headers
    version = compiler.parents[1].name.removeprefix("llvm-")
    folder = toolchain_home() / root.parent.name / name
    binary = folder / "root" / compiler.relative_to(root).with_name(name)
    with exclusive(toolchain_home() / f"{name}.lock"):
        if not binary.is_file():
            _unpack(debian.Suite(root.parent.name, root.parent / "apt", mirror), f"{name}-{version}", folder, alone)
    loader = elf.loader_of(root)
    places = [loader.parent]
    if not alone:
        places = [*sorted((folder / "root").glob("usr/lib/*-linux-gnu*")), *places]
    command = [str(loader), "--library-path", ":".join(map(str, places)), str(binary)]
    if name == "clangd":
        command.append(f"--resource-dir={resource_dir(compiler)}")
    return Tool(tuple(command), int(version))


def resource_dir(compiler: Path) -> Path:
    """Where a compiler keeps the headers that are its own."""
    return sorted(compiler.parents[1].glob("lib/clang/*"))[-1].resolve()


def _unpack(suite: debian.Suite, package: str, folder: Path, alone: bool) -> None:
    with Step(f"{package}, unpacked privately") as step:
        archives = suite.fetch(step, [package], alone=alone)
        partial = folder / "root.partial"
        shutil.rmtree(partial, ignore_errors=True)
        debian.unpack(step, archives, partial)
        shutil.rmtree(folder / "root", ignore_errors=True)
        os.replace(partial, folder / "root")
        for archive in archives:
            archive.unlink(missing_ok=True)
        step.result(suite.version(package))


def _version(command: list[str]) -> int:
    finished = subprocess.run([*command, "--version"], capture_output=True, text=True, check=False)
    match = re.search(r"version (\d+)\.", finished.stdout)
    return int(match[1]) if match else 0
