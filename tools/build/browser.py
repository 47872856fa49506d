"""A Chromium for the browser tests: the host's own, else Debian's package, else the exact command.

The headless shell is Chromium without the windows and menus of a browser. A page is ready in half the
processor time, and the tests open some hundreds. Where it is not to be had, a whole Chromium does as well.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from . import debian, private_program
from .console import BuildError, Step, run
from .locks import exclusive
from .paths import toolchain_home

SHELL = "chromium-headless-shell"
# Mesa paints without a graphics card in two thirds of the time that Chromium's own stand-in takes.
PACKAGES = (SHELL, "libegl1", "libegl-mesa0", "libgl1-mesa-dri")
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
WINDOWS = Path("C:/Program Files/Google/Chrome/Application/chrome.exe")


def find_or_provision() -> Path:
    found = existing()
    if found and (found.name == SHELL or not _can_install()):
        return found
    with exclusive(toolchain_home() / "browser" / "lock"):
        found = existing() or private_program.provided(_launcher())
        if found and (found.name == SHELL or not _can_install()):
            return found
        if _can_install():
            return _installed(instead=found)
        mirror = debian.host_mirror() if debian.available() else None
        if mirror is None:
            raise BuildError(f"The browser tests need Chromium; get it with '{_command()}' and run again.")
        return _unpacked(mirror)


def _can_install() -> bool:
    """Whether Debian's packages can be installed; a Chromium that was named is the one to use."""
    if os.environ.get("ROSTRUM_CHROMIUM") or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return False
    if _refused().exists():
        return False
    return debian.available() and debian.host_mirror() is not None


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


def _installed(instead: Path | None) -> Path:
    """The headless shell; or what is used instead, if it cannot be had."""
    try:
        with Step("Chromium, by apt-get") as step:
            env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
            advice = f"Chromium could not be installed; run '{_command()}' and start again."
            run(step, ["apt-get", "update", "-q"], env=env, explain=lambda _code, _said: advice)
            command = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *PACKAGES]
            run(step, command, env=env, explain=lambda _code, _said: advice)
    except BuildError:
        if instead is None:
            raise
        _refused().parent.mkdir(parents=True, exist_ok=True)
        _refused().touch()
        return instead
    found = existing()
    if not found:
        raise BuildError(f"Chromium was installed but is not on PATH; run '{_command()}' and start again.")
    return found


def _refused() -> Path:
    """Is there once the packages could not be installed, so that not every test tries again."""
    return toolchain_home() / "browser" / "not-installed"


def _launcher() -> Path:
    return toolchain_home() / "browser" / "chromium"


def _unpacked(mirror: debian.Mirror) -> Path:
    """Without root: the packages of the host's own suite."""
    suite = debian.Suite(mirror.codename, toolchain_home() / "browser" / "apt", mirror)
    packages = [SHELL, "fonts-dejavu-core"]
    return private_program.provide("Chromium", suite, packages, f"usr/lib/chromium/{SHELL}", _launcher())


def _command() -> str:
    if sys.platform == "darwin":
        return "brew install --cask google-chrome"
    if sys.platform == "win32":
        return "winget install Google.Chrome"
    if shutil.which("dnf"):
        return "sudo dnf install chromium"
    if shutil.which("pacman"):
        return "sudo pacman -S chromium"
    return f"sudo apt-get install -y {' '.join(PACKAGES)}"
