"""The Inter font and the fontTools library that the font subsets are made with.

The host's own are used where they are; else Debian's packages, unpacked privately. fontTools
comes from the host's own suite, so that its compiled parts fit the host's Python.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from . import debian
from .console import BuildError, Step
from .locks import exclusive, write_whole
from .paths import toolchain_home
from .sources import suites

INTER_FOLDERS = ("usr/share/fonts/opentype/inter", "usr/share/fonts/truetype/inter")
REGULAR = ("Inter-Regular.otf", "Inter-Regular.ttf", "InterVariable.ttf", "Inter.ttf")


@dataclass(frozen=True)
class FontTools:
    inter: Path  # the folder with Inter's files
    python_path: Path | None  # where fontTools is; None when the host's Python has it


def find_or_provision() -> FontTools:
    own_inter = _own_inter()
    own_tools = importlib.util.find_spec("fontTools") is not None
    if own_inter and own_tools:
        return FontTools(own_inter, None)
    folder = toolchain_home() / "fonts"
    ready = _provisioned(folder, own_inter, own_tools)
    if ready:
        return ready
    mirror = debian.host_mirror() if debian.available() else None
    if mirror is None:
        raise BuildError(
            "The Inter font or fontTools is missing: set ROSTRUM_INTER_DIR to a folder with Inter's files, "
            "run 'python3 -m pip install fonttools', and start again."
        )
    with exclusive(folder / "lock"):
        if not _provisioned(folder, own_inter, own_tools):
            _provision(folder, mirror, own_inter is None, not own_tools)
    ready = _provisioned(folder, own_inter, own_tools)
    if not ready:
        raise BuildError(f"The font packages did not give Inter and fontTools; remove {folder} and run again.")
    return ready


def _own_inter() -> Path | None:
    given = os.environ.get("ROSTRUM_INTER_DIR")
    if given:
        if _holds_inter(Path(given)):
            return Path(given)
        raise BuildError(f"ROSTRUM_INTER_DIR names {given}, which does not hold Inter's files; set it right.")
    return next((Path("/") / name for name in INTER_FOLDERS if _holds_inter(Path("/") / name)), None)


def _holds_inter(folder: Path) -> bool:
    return any((folder / name).is_file() for name in REGULAR)


def _provisioned(folder: Path, own_inter: Path | None, own_tools: bool) -> FontTools | None:
    root = folder / "root"
    inter = own_inter or next((root / name for name in INTER_FOLDERS if _holds_inter(root / name)), None)
    packages = root / "usr/lib/python3/dist-packages"
    if inter is None or not (own_tools or (packages / "fontTools").is_dir()):
        return None
    return FontTools(inter, None if own_tools else packages)


def _provision(folder: Path, mirror: debian.Mirror, inter: bool, tools: bool) -> None:
    """One package each, without what they depend on: font files, and a library of pure Python parts."""
    wanted: list[tuple[str, str]] = []
    if inter:
        wanted.append((suites()[0], "fonts-inter"))
    if tools:
        wanted.append((mirror.codename, "python3-fonttools"))
    with Step("Inter and fontTools") as step:
        archives: list[Path] = []
        said: list[str] = []
        for suite_name, package in wanted:
            suite = debian.Suite(suite_name, folder / "apt" / suite_name, mirror)
            archives += suite.fetch(step, [package], alone=True)
            said.append(f"{package} {suite.version(package)}")
        partial = folder / "root.partial"
        shutil.rmtree(partial, ignore_errors=True)
        debian.unpack(step, archives, partial)
        write_whole(partial / "made-of", "\n".join(said) + "\n")
        shutil.rmtree(folder / "root", ignore_errors=True)
        os.replace(partial, folder / "root")
        shutil.rmtree(folder / "apt", ignore_errors=True)
        step.result(", ".join(said))
