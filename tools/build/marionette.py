"""A Firefox driven by its own remote protocol, Marionette: JSON over a socket, each message after its length.

Without a window Firefox has no WebGL on a machine without a card, so it gets a screen that nobody sees (Xvfb) where
there is none.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from .console import BuildError

START_SECONDS = 120
QUIT_SECONDS = 60
SCRIPT_MS = 120_000
# Without asking anyone for anything by itself.
PREFERENCES: dict[str, object] = {
    "marionette.port": 0,
    "browser.aboutwelcome.enabled": False,
    "datareporting.policy.dataSubmissionPolicyBypassNotification": True,
    "webgl.force-enabled": True,
    "app.normandy.enabled": False,
    "browser.safebrowsing.downloads.remote.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
}


class Marionette:
    """One window of Firefox."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port))
        self._stream = self._socket.makefile("rb")
        self._sent = 0
        self._read()  # it greets
        self.ask("WebDriver:NewSession", {})
        self.ask("WebDriver:SetTimeouts", {"script": SCRIPT_MS})

    def ask(self, command: str, given: dict[str, object]) -> object:
        """The answer's value; a command that fails is a BuildError with Firefox's own words."""
        self._sent += 1
        text = json.dumps([0, self._sent, command, given]).encode()
        try:
            self._socket.sendall(f"{len(text)}:".encode() + text)
            error, answer = cast("list[dict[str, object] | None]", self._read())[2:]
        except OSError as gone:
            raise BuildError("Firefox ended before it answered.") from gone
        if error is not None:
            raise BuildError(f"Firefox could not do {command}: {error['message']}")
        return (answer or {}).get("value")

    def open(self, address: str) -> None:
        self.ask("WebDriver:Navigate", {"url": address})

    def run(self, script: str) -> object:
        """What a script of the page gives; it may wait."""
        body = f"const done = arguments[arguments.length - 1]; (async () => {{ {script} }})().then(done, (e) => done(String(e)));"
        return self.ask("WebDriver:ExecuteAsyncScript", {"script": body, "args": []})

    def screenshot(self) -> str:
        """PNG in base64."""
        return str(self.ask("WebDriver:TakeScreenshot", {"full": False}))

    def quit(self) -> None:
        self.ask("Marionette:Quit", {"flags": ["eForceQuit"]})
        self.close()

    def close(self) -> None:
        self._stream.close()
        self._socket.close()

    def _read(self) -> object:
        length = b""
        while not length.endswith(b":"):
            byte = self._stream.read(1)
            if not byte:
                raise BuildError("Firefox ended before it answered.")
            length += byte
        return json.loads(self._stream.read(int(length[:-1])))


@contextmanager
def firefox(program: Path, width: int, height: int) -> Generator[Marionette, None, None]:
    """Runs it with a profile of its own, which goes with it."""
    with tempfile.TemporaryDirectory(prefix="rostrum-firefox-", ignore_cleanup_errors=True) as profile:
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in PREFERENCES.items()]
        Path(profile, "user.js").write_text("".join(lines), encoding="utf-8")
        command = [program, "--marionette", "--no-remote", "--profile", profile, "about:blank"]
        env = {**os.environ, "LIBGL_ALWAYS_SOFTWARE": "1"}
        process = subprocess.Popen([*_screen(), *command], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            window = Marionette(_port(Path(profile, "MarionetteActivePort"), process))
            window.ask("WebDriver:SetWindowRect", {"x": 0, "y": 0, "width": width, "height": height})
            try:
                yield window
            finally:
                window.quit()
            process.wait(QUIT_SECONDS)
        finally:
            process.terminate()
            process.wait()


def _screen() -> list[str]:
    """What runs a program with a screen."""
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or sys.platform in ("darwin", "win32"):
        return []
    if shutil.which("xvfb-run") is None:
        raise BuildError("Firefox paints no map without a screen; install xvfb, or run this on a desktop.")
    return ["xvfb-run", "--auto-servernum", "--server-args", "-screen 0 1600x1200x24"]


def _port(told: Path, process: subprocess.Popen[bytes]) -> int:
    """Firefox writes it into its profile as soon as it listens."""
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        if told.exists() and (text := told.read_text(encoding="ascii").strip()):
            return int(text)
        time.sleep(0.1)
    raise BuildError("Firefox did not start; run it by hand with --marionette to see why.")
