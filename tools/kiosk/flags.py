"""How a browser is called in a kiosk: which program, and with which flags."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge", "chrome")
ELSEWHERE = (
    ("PROGRAMFILES", "Google/Chrome/Application/chrome.exe"),
    ("PROGRAMFILES(X86)", "Google/Chrome/Application/chrome.exe"),
    ("PROGRAMFILES(X86)", "Microsoft/Edge/Application/msedge.exe"),
    ("PROGRAMFILES", "Microsoft/Edge/Application/msedge.exe"),
)
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")

FLAGS = (
    # The whole screen is the page's, and nothing of the browser's stands in front of it.
    "--kiosk",
    "--no-first-run",
    "--no-default-browser-check",
    "--noerrdialogs",
    "--hide-crash-restore-bubble",
    "--disable-session-crashed-bubble",
    "--disable-translate",
    "--disable-features=Translate,MediaRouter",
    "--deny-permission-prompts",
    "--password-store=basic",
    # Fingers move the map and never the page.
    "--touch-events=enabled",
    "--disable-pinch",
    "--overscroll-history-navigation=0",
    # Nobody is called but our own server.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-sync",
    "--check-for-update-interval=31536000",
    # The beat goes on when a window of the system lies over the page.
    "--disable-background-timer-throttling",
    "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
    "--disk-cache-size=100000000",
    # The watchdog's eye.
    "--remote-debugging-pipe",
)


def find_browser() -> Path | None:
    for name in NAMES:
        path = shutil.which(name)
        if path:
            return Path(path)
    known = [Path(os.environ[folder]) / rest for folder, rest in ELSEWHERE if folder in os.environ]
    if sys.platform == "darwin":
        known.append(MAC)
    return next((path for path in known if path.is_file()), None)


def usual_profile() -> Path:
    """A folder of the kiosk's own, where its caches outlive a restart."""
    given = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_DATA_HOME")
    return (Path(given) if given else Path.home() / ".local" / "share") / "rostrum-kiosk"


def words_for(program: Path, profile: Path, address: str, more: list[str]) -> list[str]:
    # The headless shell has no windows, and so none for an application.
    page = address if "headless" in program.name else f"--app={address}"
    return [str(program), f"--user-data-dir={profile}", *FLAGS, *more, page]
