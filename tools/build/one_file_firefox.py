"""Opens build/rostrum.html from the disk in a stock Firefox, which the tests' driver cannot: by hand, with a picture."""

from __future__ import annotations

import base64
import os
import re
import shutil
import tempfile
from pathlib import Path

from .console import BuildError, Step
from .marionette import Marionette, firefox
from .paths import BUILD, ONE_FILE

PICTURE = BUILD / "one-file-firefox.png"
NAMES = ("firefox", "firefox-esr")
VIEW = "time=2018..2025"


def check() -> list[str]:
    """What is wrong, in words; the picture of the view is written in any case."""
    if not ONE_FILE.exists():
        raise BuildError("build/rostrum.html is not there; run python3 serve.py --build-only first.")
    with Step("The one file in Firefox") as step, firefox(_program(), 1280, 900) as window:
        found = _of_view(window)
        PICTURE.write_bytes(base64.b64decode(window.screenshot()))
        found += _of_history(window) + _of_damage(window)
        step.result(f"picture in {PICTURE.relative_to(BUILD.parent)}")
    return found


def _program() -> Path:
    """ROSTRUM_FIREFOX names another one than the host's."""
    named = [os.environ.get("ROSTRUM_FIREFOX"), *(shutil.which(name) for name in NAMES)]
    for path in named:
        if path:
            return Path(path)
    raise BuildError("There is no Firefox; install it, or name it by ROSTRUM_FIREFOX.")


def _of_view(window: Marionette) -> list[str]:
    window.open(f"{ONE_FILE.as_uri()}#{VIEW}")
    _ready(window)
    wanted: list[tuple[str, str, object]] = [
        ("the address of its view", "return rostrum.address()", VIEW),
        ("records found", "return rostrum.result().statements > 0", True),
        ("parts asked for elsewhere", "return performance.getEntriesByType('resource').length", 0),
        ("fonts", "return [...document.fonts].filter((face) => face.status === 'loaded').length", 2),
        ("frames painted", "return rostrum.frames() > 0", True),
    ]
    return _differing(window, wanted)


def _of_history(window: Marionette) -> list[str]:
    back = (
        "const gone = new Promise((resolve) => addEventListener('popstate', resolve, { once: true })); "
        "rostrum.open('host=AZE'); while (location.hash !== '#host=AZE') await new Promise(requestAnimationFrame); "
        "history.back(); await gone; return rostrum.address()"
    )
    return _differing(window, [("the view that Back leads to", back, VIEW)])


def _of_damage(window: Marionette) -> list[str]:
    text = ONE_FILE.read_text(encoding="utf-8")
    start = re.search(r'id="file-wasm"[^>]*>', text)
    if start is None:
        return ["build/rostrum.html holds no program"]
    at = start.end() + 400_000
    other = "A" if text[at] != "A" else "B"
    with tempfile.TemporaryDirectory(prefix="rostrum-damaged-") as folder:
        copy = Path(folder, "rostrum.html")
        copy.write_text(text[:at] + other + text[at + 1 :], encoding="utf-8")
        window.open(copy.as_uri())
        heading = (
            "const h1 = () => document.querySelector('#boot[role=alert] h1'); "
            "while (!h1()) await new Promise(requestAnimationFrame); return h1().textContent"
        )
        return _differing(window, [("a damaged copy's words", heading, "This copy of Rostrum is damaged")])


def _ready(window: Marionette) -> None:
    said = window.run("await rostrum.ready")
    if said is not None:
        raise BuildError(f"Rostrum did not start in Firefox: {said}")


def _differing(window: Marionette, wanted: list[tuple[str, str, object]]) -> list[str]:
    found = [(what, window.run(script), value) for what, script, value in wanted]
    return [f"{what}: {got!r} instead of {value!r}" for what, got, value in found if got != value]
