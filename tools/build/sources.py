"""Sources of the libraries that are compiled into Rostrum: from a Debian suite's source packages.

Where Debian's mirrors are not at hand, CMake's FetchContent gets the same libraries by git tag.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from . import debian
from .console import BuildError, HostFault, Step, disk_full_sentence
from .locks import exclusive, write_whole
from .paths import toolchain_home

SUITES = ("forky", "trixie")


@dataclass(frozen=True)
class Library:
    name: str  # as CMake's FetchContent knows it
    package: str  # the Debian source package
    folders: tuple[str, ...]  # what is unpacked of the archive; empty means all
    proof: str  # a file that must be there afterwards
    oldest: tuple[int, ...]  # the first version that Rostrum is written for


LIBRARIES = (
    Library("imgui", "imgui", (), "backends/imgui_impl_sdl2.cpp", (1, 92)),
    Library("nlohmann_json", "nlohmann-json3", ("single_include",), "single_include/nlohmann/json.hpp", (3, 11)),
    Library("catch2", "catch2", ("extras",), "extras/catch_amalgamated.cpp", (3, 4)),
    Library("qrcodegen", "qr-code-generator", ("c",), "c/qrcodegen.c", (1, 7)),
    Library("sdl2", "libsdl2", ("include", "src"), "include/SDL.h", (2, 28)),
)


@dataclass(frozen=True)
class Sources:
    suite: str
    folders: dict[str, Path]
    versions: dict[str, str]


def suites() -> tuple[str, ...]:
    """The suites to try, in order; ROSTRUM_SUITES names others, comma between."""
    given = os.environ.get("ROSTRUM_SUITES", "")
    return tuple(name.strip() for name in given.split(",") if name.strip()) or SUITES


def ready(suite: str) -> Sources | None:
    """The unpacked sources of a suite when all are there, without asking anybody."""
    folder = toolchain_home() / suite / "sources"
    try:
        versions = json.loads((folder / "ready.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    folders = {library.name: folder / library.name for library in LIBRARIES}
    if all(library.name in versions and (folders[library.name] / library.proof).is_file() for library in LIBRARIES):
        return Sources(suite, folders, versions)
    return None


def provision() -> Sources:
    """Sources from the suite that the toolchain uses, or the first one that gives them."""
    order = suites()
    current = toolchain_home() / "current"
    if current.is_file():
        chosen = current.read_text(encoding="utf-8").strip()
        order = (chosen, *(name for name in order if name != chosen)) if chosen in order else order
    for suite in order:
        found = ready(suite)
        if found:
            return found
    mirror = debian.host_mirror() if debian.available() else None
    if mirror is None:
        raise BuildError("This host has no Debian packages; the libraries come by git tag instead.")
    first: BuildError | None = None
    with exclusive(toolchain_home() / "lock"):
        for suite in order:
            try:
                return provision_suite(suite, mirror)
            except HostFault:
                raise
            except BuildError as error:
                first = first or error
    assert first is not None
    raise first


def provision_suite(name: str, mirror: debian.Mirror) -> Sources:
    """Downloads and unpacks what is missing; the caller holds the lock.

    A library that is too old in the suite comes from the next suite that has a newer one.
    """
    found = ready(name)
    if found:
        return found
    home = toolchain_home()
    folder = home / name / "sources"
    order = [name, *(other for other in (*SUITES, "sid") if other != name)]
    asked = {other: debian.Suite(other, home / other / "apt", mirror) for other in order}
    versions: dict[str, str] = {}
    with Step(f"Library sources from Debian {name}") as step:
        for library in LIBRARIES:
            step.detail(library.package)
            suite, source = _new_enough(step, library, list(asked.values()))
            archive = suite.fetch_source(step, source, folder / "archives")
            _unpack(archive, folder / library.name, library)
            versions[library.name] = source.version if suite.name == name else f"{source.version} of {suite.name}"
        write_whole(folder / "ready.json", json.dumps(versions))
        shutil.rmtree(folder / "archives", ignore_errors=True)
        step.result(", ".join(f"{library} {version}" for library, version in versions.items()))
    found = ready(name)
    if not found:
        raise BuildError(f"The library sources of Debian {name} are incomplete; run again.")
    return found


def _new_enough(
    step: Step, library: Library, order: Sequence[debian.Suite]
) -> tuple[debian.Suite, debian.SourceArchive]:
    for suite in order:
        source = suite.source(step, library.package)
        if source and source.numbers() >= library.oldest:
            return suite, source
    oldest = ".".join(map(str, library.oldest))
    raise BuildError(
        f"No suite of Debian has the source of {library.package} {oldest} or newer; set "
        f"FETCHCONTENT_SOURCE_DIR_{library.name.upper()} to a folder that holds it."
    )


def _unpack(archive: Path, target: Path, library: Library) -> None:
    partial = target.with_name(target.name + ".partial")
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(parents=True)
    command = ["tar", "-xf", str(archive), "-C", str(partial), "--strip-components=1"]
    if library.folders:
        command += ["--wildcards", *(f"*/{folder}/*" for folder in library.folders)]
    finished = subprocess.run(command, capture_output=True, text=True, check=False)
    if finished.returncode != 0:
        said = finished.stderr.splitlines()
        full = disk_full_sentence(said)
        if full:
            raise HostFault(full, said[-5:])
        archive.unlink(missing_ok=True)
        raise BuildError(f"Could not unpack {archive.name}; run again to fetch it anew.", said[-5:])
    for path in partial.rglob("*"):
        if path.is_symlink() and not path.exists():
            path.unlink()
    if not (partial / library.proof).is_file():
        raise BuildError(f"{archive.name} does not hold {library.proof}; this suite does not fit.")
    shutil.rmtree(target, ignore_errors=True)
    os.replace(partial, target)
