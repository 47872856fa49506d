"""A Chromium for the browser tests: the host's own, else Debian's package, else the exact command."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from . import debian
from .console import BuildError, Step, run
from .locks import exclusive
from .paths import toolchain_home

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
WINDOWS = Path("C:/Program Files/Google/Chrome/Application/chrome.exe")


def find_or_provision() -> Path:
    found = existing()
    if found:
        return found
    with exclusive(toolchain_home() / "browser" / "lock"):
        found = existing() or _private()
        if found:
            return found
        mirror = debian.host_mirror() if debian.available() else None
        if mirror is None:
            raise BuildError(f"The browser tests need Chromium; get it with '{_command()}' and run again.")
        if os.geteuid() == 0:
            return _installed()
        return _unpacked(mirror)


def existing() -> Path | None:
    """The host's Chromium; ROSTRUM_CHROMIUM names another one."""
    given = os.environ.get("ROSTRUM_CHROMIUM")
    if given:
        if not Path(given).is_file():
            raise BuildError(f"ROSTRUM_CHROMIUM names {given}, which is not there; set it right.")
        return Path(given)
    for name in NAMES:
        path = shutil.which(name)
        if path:
            return Path(path)
    return next((path for path in (MAC, WINDOWS) if path.is_file()), None)


def _installed() -> Path:
    with Step("Chromium, by apt-get") as step:
        env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        advice = f"Chromium could not be installed; run '{_command()}' and start again."
        run(step, ["apt-get", "update", "-q"], env=env, explain=lambda _code, _said: advice)
        command = ["apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium"]
        run(step, command, env=env, explain=lambda _code, _said: advice)
    found = existing()
    if not found:
        raise BuildError(f"Chromium was installed but is not on PATH; run '{_command()}' and start again.")
    return found


def _private() -> Path | None:
    launcher = toolchain_home() / "browser" / "chromium"
    return launcher if launcher.is_file() and os.access(launcher, os.X_OK) else None


def _unpacked(mirror: debian.Mirror) -> Path:
    """Without root: the packages of the host's own suite, unpacked beside the host's C library."""
    folder = toolchain_home() / "browser"
    with Step("Chromium, unpacked privately") as step:
        suite = debian.Suite(mirror.codename, folder / "apt", mirror)
        archives = suite.fetch(step, ["chromium", "fonts-dejavu-core"])
        # The host's loader starts it and fits only the host's own C library.
        archives = [path for path in archives if not path.name.startswith(("libc6_", "libc-bin_"))]
        partial = folder / "root.partial"
        shutil.rmtree(partial, ignore_errors=True)
        debian.unpack(step, archives, partial)
        shutil.rmtree(folder / "root", ignore_errors=True)
        os.replace(partial, folder / "root")
        shutil.rmtree(folder / "apt/cache", ignore_errors=True)
        step.result(suite.version("chromium"))
    root = folder / "root"
    places = [*root.glob("usr/lib/*-linux-gnu*"), *root.glob("lib/*-linux-gnu*"), root / "usr/lib/chromium"]
    libraries = ":".join(str(place) for place in places)
    launcher = folder / "chromium"
    partial = folder / "chromium.partial"
    partial.write_text(
        f'#!/bin/sh\nexport LD_LIBRARY_PATH="{libraries}${{LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}}"\n'
        f'exec "{root}/usr/lib/chromium/chromium" "$@"\n',
        encoding="utf-8",
    )
    partial.chmod(0o755)
    os.replace(partial, launcher)
    finished = subprocess.run([launcher, "--version"], capture_output=True, text=True, check=False)
    if finished.returncode != 0:
        launcher.unlink()
        said = finished.stderr.splitlines()[-5:]
        raise BuildError(f"The unpacked Chromium does not start; get it with '{_command()}' and run again.", said)
    return launcher


def _command() -> str:
    if sys.platform == "darwin":
        return "brew install --cask google-chrome"
    if sys.platform == "win32":
        return "winget install Google.Chrome"
    if shutil.which("dnf"):
        return "sudo dnf install chromium"
    if shutil.which("pacman"):
        return "sudo pacman -S chromium"
    return "sudo apt-get install -y chromium"
