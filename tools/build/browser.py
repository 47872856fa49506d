"""A Chromium for the browser tests: the host's own, else Debian's package, else the exact command."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from . import debian, private_program
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
        found = existing() or private_program.provided(_launcher())
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


def _launcher() -> Path:
    return toolchain_home() / "browser" / "chromium"


def _unpacked(mirror: debian.Mirror) -> Path:
    """Without root: the packages of the host's own suite."""
    suite = debian.Suite(mirror.codename, toolchain_home() / "browser" / "apt", mirror)
    packages = ["chromium", "fonts-dejavu-core"]
    return private_program.provide("Chromium", suite, packages, "usr/lib/chromium/chromium", _launcher())


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
