"""The browser's folder, made ready before each start: what a crash or a cut of the power left there is set right.

A lock names host and process. That of a browser which is gone, or of another machine whose disk was copied,
would keep the browser from starting; "exited badly" would have it offer the pages of before.
"""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from tools.build.console import BuildError
from tools.build.locks import try_lock, write_whole

LOCKS = ("SingletonLock", "SingletonSocket", "SingletonCookie")
PREFERENCES = Path("Default") / "Preferences"


@contextmanager
def held(profile: Path) -> Generator[None, None, None]:
    """The profile for us alone: two watchdogs would end each other's browser for ever."""
    profile.mkdir(parents=True, exist_ok=True, mode=0o700)
    with open(profile / "rostrum-kiosk.lock", "a", encoding="utf-8") as handle:
        if not try_lock(handle.fileno()):
            raise BuildError(f"A kiosk runs already with {profile}; stop it, or choose another folder with --profile.")
        yield


def make_ready(profile: Path) -> None:
    """To be called while the profile is held and no browser of ours runs."""
    _end_leftover(profile)
    for name in LOCKS:
        (profile / name).unlink(missing_ok=True)
    _forget_bad_exit(profile / PREFERENCES)


def _end_leftover(profile: Path) -> None:
    """A browser that outlived the watchdog that had started it: nobody else has one with this folder."""
    try:
        pid = int(os.readlink(profile / "SingletonLock").rpartition("-")[2])
        words = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    except (OSError, ValueError):
        return
    if f"--user-data-dir={profile}".encode() in words:
        try:
            os.kill(pid, signal.SIGKILL)
        except OSError:
            pass  # it has ended meanwhile


def _forget_bad_exit(path: Path) -> None:
    try:
        found: object = json.loads(path.read_text(encoding="utf-8"))
    except OSError:
        return  # the first start
    except ValueError:
        # Half written when the power went; the browser makes a new one.
        path.unlink(missing_ok=True)
        return
    if not isinstance(found, dict):
        path.unlink(missing_ok=True)
        return
    preferences = cast("dict[str, object]", found)
    known = preferences.get("profile")
    told = cast("dict[str, object]", known) if isinstance(known, dict) else {}
    if told.get("exit_type") in (None, "Normal") and told.get("exited_cleanly") in (None, True):
        return
    preferences["profile"] = {**told, "exit_type": "Normal", "exited_cleanly": True}
    write_whole(path, json.dumps(preferences))
