"""The emcc to use: one on PATH or of EMSDK when new enough, else Debian's, unpacked privately."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from . import debian, elf, prewarm, sources
from .console import SCREEN, BuildError, HostFault, Step
from .locks import exclusive, write_whole
from .paths import toolchain_home

OLDEST = (3, 1, 60)  # the first with the libc++ and the options used here
PACKAGES = ("emscripten", "patchelf")
RECIPE = 2  # grows when what is prepared of them is another
NEEDED_GB = 3.5  # the larger of the two suites, with its downloads


@dataclass(frozen=True)
class Emscripten:
    folder: Path  # holds emcc, em++, emcmake
    version: str
    origin: str  # words for people
    config: Path | None  # the generated EM_CONFIG; None for one that was there before

    def environment(self, base: Mapping[str, str] | None = None) -> dict[str, str]:
        """The environment to run it in; needed when configuring and when building."""
        env = dict(os.environ if base is None else base)
        env.update(self.exports(env.get("PATH", "")))
        return env

    def exports(self, path: str) -> dict[str, str]:
        found = {"PATH": f"{self.folder}{os.pathsep}{path}"}
        if self.config is not None:
            found["EM_CONFIG"] = str(self.config)
        return found


def find_or_provision() -> Emscripten:
    """The emcc to build with; downloads one only when there is none."""
    found = existing() or provisioned()
    return found or _provision()


def existing() -> Emscripten | None:
    """An emcc that the person has, when it is new enough."""
    places: list[Path] = []
    if os.environ.get("EMSDK"):
        places.append(Path(os.environ["EMSDK"]) / "upstream" / "emscripten" / "emcc")
    on_path = shutil.which("emcc")
    if on_path:
        places.append(Path(on_path))
    for emcc in places:
        if not emcc.is_file():
            continue
        finished = subprocess.run([str(emcc), "--version"], capture_output=True, text=True, check=False)
        match = re.search(r"\b(\d+)\.(\d+)\.(\d+)\b", finished.stdout)
        if finished.returncode == 0 and match:
            version = (int(match[1]), int(match[2]), int(match[3]))
            if version >= OLDEST:
                return Emscripten(emcc.parent, match[0], f"yours, {emcc}", None)
            oldest = ".".join(map(str, OLDEST))
            SCREEN.line(f"  Emscripten {match[0]} at {emcc} is older than {oldest}, another one is used")
    return None


def provisioned() -> Emscripten | None:
    """The one prepared by an earlier run, without starting any program."""
    home = toolchain_home()
    try:
        suite = (home / "current").read_text(encoding="utf-8").strip()
        stamp = json.loads((home / suite / "ready.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    if suite not in sources.suites() or stamp.get("home") != str(home) or stamp.get("recipe") != RECIPE:
        return None
    folder = home / suite / "root/usr/share/emscripten"
    if not (folder / "emcc").is_file() or stamp.get("node") != _node():
        return None
    return Emscripten(folder, stamp["version"], f"Debian {suite}", home / suite / "emscripten-config.py")


def _provision() -> Emscripten:
    mirror = debian.host_mirror() if debian.available() else None
    if mirror is None:
        raise BuildError(
            "No Emscripten of 3.1.60 or newer is on PATH, and this host has no Debian packages to get one from: "
            "install emsdk, run 'source emsdk_env.sh' and start again."
        )
    first: BuildError | None = None
    home = toolchain_home()
    with exclusive(home / "lock"):
        found = provisioned()  # another run may have finished it meanwhile
        if found:
            return found
        for name in sources.suites():
            try:
                _provision_suite(debian.Suite(name, home / name / "apt", mirror))
            except HostFault:
                raise
            except BuildError as error:
                SCREEN.line(f"  Debian {name} did not work out. {error.sentence}")
                for line in error.log[-8:]:
                    SCREEN.line(f"  | {line}")
                first = first or error
                continue
            write_whole(home / "current", name + "\n")
            found = provisioned()
            assert found is not None
            return found
    assert first is not None
    raise first


def _check_space(home: Path) -> None:
    free = shutil.disk_usage(home).free / 1e9
    if free < NEEDED_GB:
        raise HostFault(
            f"The disk is full: {free:.1f} GB are free in {home} and {NEEDED_GB} GB are needed; "
            "free some, or set ROSTRUM_TOOLCHAIN_DIR to a folder on another disk, and run again."
        )


def _provision_suite(suite: debian.Suite) -> None:
    """Makes a suite's toolchain complete; every part is skipped when an earlier run did it."""
    home = toolchain_home()
    folder = home / suite.name
    root = folder / "root"
    if not (root / "usr/share/emscripten/emcc").is_file() or not _made_for(root, home):
        _check_space(home)
        with Step(f"Emscripten from Debian {suite.name}, download") as step:
            archives = suite.fetch(step, PACKAGES)
            size = sum(path.stat().st_size for path in archives) / 1e6
            version = suite.version("emscripten")
            step.result(f"{version}, {len(archives)} packages, {size:.0f} MB")
        with Step(f"Emscripten from Debian {suite.name}, unpack") as step:
            partial = folder / "root.partial"
            shutil.rmtree(partial, ignore_errors=True)
            debian.unpack(step, archives, partial)
            elf.patch(step, partial, root)
            write_whole(partial / "made-for", str(home))
            shutil.rmtree(root, ignore_errors=True)
            os.replace(partial, root)
        for archive in archives:
            archive.unlink(missing_ok=True)
    libraries = sources.provision_suite(suite.name, suite.mirror)
    config = _write_config(folder)
    release = root / "usr/share/emscripten/emscripten-version.txt"
    version = release.read_text(encoding="utf-8").strip().strip('"')
    emscripten = Emscripten(root / "usr/share/emscripten", version, f"Debian {suite.name}", config)
    prewarm.prewarm(emscripten.environment(), emscripten.folder, folder, libraries.folders["sdl2"])
    stamp = {"home": str(home), "version": version, "node": _node(), "recipe": RECIPE}
    write_whole(folder / "ready.json", json.dumps(stamp))


def _made_for(root: Path, home: Path) -> bool:
    marker = root / "made-for"
    return marker.is_file() and marker.read_text(encoding="utf-8") == str(home)


def _write_config(folder: Path) -> Path:
    root = folder / "root"
    compilers = sorted(root.glob("usr/lib/llvm-*/bin/clang"))
    if not compilers:
        raise BuildError("The unpacked packages hold no clang; this suite does not fit.")
    values = {
        "LLVM_ROOT": str(compilers[-1].parent),
        "BINARYEN_ROOT": str(root / "usr"),
        "NODE_JS": _node(),
        "CACHE": str(folder / "cache"),
    }
    config = folder / "emscripten-config.py"
    write_whole(config, "".join(f"{key} = {value!r}\n" for key, value in values.items()))
    return config


def _node() -> str:
    node = shutil.which("node") or shutil.which("nodejs")
    if not node:
        raise BuildError("Node.js 20 or newer is needed: apt-get install nodejs npm, then run again.")
    return node
