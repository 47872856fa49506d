"""A browser's process, its pipe and its folder; small programs of Python stand in for the browser."""

import json
import os
import queue
import socket
import subprocess
import sys
import tempfile
import textwrap
import time
import unittest
from pathlib import Path
from unittest import mock

from tools.build.console import BuildError
from tools.kiosk import flags, profile
from tools.kiosk.browser import PATIENCE_SECONDS, Browser
from tools.kiosk.devtools_pipe import Message

PATIENCE = 20.0  # seconds for what comes at once

# Says every message back.
ECHO = """
    import os
    while chunk := os.read(3, 7):
        os.write(4, chunk)
"""
# Ends when it is asked to, and says so.
OBEDIENT = """
    import json, os
    os.write(4, b'{"up": true}\\0')
    asked = json.loads(os.read(3, 1000).rstrip(b"\\0"))["method"]
    os.write(4, json.dumps({"ends": asked}).encode() + b"\\0")
"""
# Does not end when it is asked to, and has a child that does not either.
STUBBORN = """
    import os, signal, time
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    child = os.fork()
    if child:
        os.write(4, b'{"child": %d}\\0' % child)
    time.sleep(600)
"""


def words(program: str) -> list[str]:
    return [sys.executable, "-c", textwrap.dedent(program)]


def lives(pid: int) -> bool:
    """Whether there is such a process that has not ended; one that nobody has buried yet has."""
    told = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False).stdout
    return told.strip() != "" and not told.startswith("Z")


def open_files() -> set[tuple[int, int, int]]:
    """What is open here, as descriptor, device and number. What other tests left may close at any time, so a test
    looks for what came, not for how many there are."""
    found: set[tuple[int, int, int]] = set()
    for name in os.listdir("/dev/fd"):
        try:
            status = os.fstat(int(name))
        except OSError:
            continue  # the listing's own, closed by now
        found.add((int(name), status.st_dev, status.st_ino))
    return found


class AProcess(unittest.TestCase):
    def start(self, program: str) -> Browser:
        self.heard: queue.SimpleQueue[Message | None] = queue.SimpleQueue()
        browser = Browser(words(program), self.heard.put)
        self.addCleanup(browser.stop)
        return browser

    def test_is_spoken_to_and_heard_whatever_the_messages_are_cut_into(self) -> None:
        browser = self.start(ECHO)
        numbers = [browser.pipe.send("Page.enable", {"words": "é" * size}, "a session") for size in (0, 1, 3000)]
        heard = [self.heard.get(timeout=PATIENCE) for _ in numbers]
        self.assertEqual([message and message["id"] for message in heard], numbers)
        self.assertEqual(
            heard[1], {"id": 2, "method": "Page.enable", "params": {"words": "é"}, "sessionId": "a session"}
        )

    def test_that_says_what_is_no_message_is_heard_on(self) -> None:
        self.start("import os; os.write(4, b'no JSON\\0[1]\\0{\"id\": 1}\\0')")
        self.assertEqual([self.heard.get(timeout=PATIENCE) for _ in range(4)], [{}, {}, {"id": 1}, None])

    def test_that_does_not_read_holds_up_nobody(self) -> None:
        browser = self.start("import time; time.sleep(600)")
        for _ in range(1000):
            browser.pipe.send("Page.enable", {"words": "x" * 1000})
        self.assertFalse(browser.ended())

    def test_ends_by_itself_when_it_is_asked_to(self) -> None:
        browser = self.start(OBEDIENT)
        self.assertEqual(self.heard.get(timeout=PATIENCE), {"up": True})
        browser.stop()
        self.assertTrue(browser.ended())
        self.assertEqual(self.heard.get(timeout=PATIENCE), {"ends": "Browser.close"})

    def test_that_does_not_want_to_end_is_ended_with_all_that_it_started(self) -> None:
        browser = self.start(STUBBORN)
        told = self.heard.get(timeout=PATIENCE)
        assert told is not None
        child = told["child"]
        assert isinstance(child, int)
        self.assertTrue(lives(child))
        start = time.monotonic()
        browser.stop()
        self.assertLess(time.monotonic() - start, 2 * PATIENCE_SECONDS + 2)
        self.assertTrue(browser.ended())
        while lives(child) and time.monotonic() - start < PATIENCE:
            time.sleep(0.01)
        self.assertFalse(lives(child))

    def test_that_ends_by_itself_is_noticed(self) -> None:
        browser = self.start("raise SystemExit(3)")
        self.assertIsNone(self.heard.get(timeout=PATIENCE))
        end = time.monotonic() + PATIENCE
        while not browser.ended() and time.monotonic() < end:
            time.sleep(0.01)
        self.assertTrue(browser.ended())

    def test_that_is_not_there_is_an_error_and_leaves_nothing_open(self) -> None:
        before = open_files()
        for _ in range(3):
            with self.assertRaises(OSError):
                Browser(["/nowhere/chromium"], lambda _message: None)
        self.assertEqual(open_files() - before, set())

    def test_leaves_nothing_open_when_it_has_ended(self) -> None:
        before = open_files()
        for _ in range(3):
            self.start(ECHO).stop()
        self.assertEqual(open_files() - before, set())


class AProfile(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = Path(folder.name) / "profile"

    def preferences(self, text: str | None = None) -> str:
        path = self.path / "Default" / "Preferences"
        path.parent.mkdir(parents=True, exist_ok=True)
        if text is not None:
            path.write_text(text, encoding="utf-8")
        return path.read_text(encoding="utf-8")

    def browser_with(self, folder: Path) -> subprocess.Popen[bytes]:
        program = words("import time; print(flush=True); time.sleep(600)")
        started = subprocess.Popen([*program, f"--user-data-dir={folder}"], stdout=subprocess.PIPE)
        assert started.stdout is not None
        self.addCleanup(started.wait)
        self.addCleanup(started.kill)
        self.addCleanup(started.stdout.close)
        # Once it speaks the system knows its words too.
        started.stdout.readline()
        return started

    def test_is_held_by_one_watchdog_at_a_time(self) -> None:
        with profile.held(self.path):
            with self.assertRaisesRegex(BuildError, "runs already"), profile.held(self.path):
                pass
        with profile.held(self.path):
            pass

    def test_of_a_first_start_has_nothing_to_be_set_right(self) -> None:
        with profile.held(self.path):
            profile.make_ready(self.path)
        self.assertEqual([path.name for path in self.path.iterdir()], ["rostrum-kiosk.lock"])

    def test_has_no_lock_of_a_browser_that_is_gone_or_of_another_machine(self) -> None:
        self.path.mkdir()
        for owner in (f"{socket.gethostname()}-999999999", "another-machine-1", "nonsense"):
            for name in profile.LOCKS:
                (self.path / name).symlink_to(owner)
            profile.make_ready(self.path)
            self.assertEqual(list(self.path.iterdir()), [])

    def test_that_a_browser_of_an_earlier_watchdog_still_has_is_taken_from_it(self) -> None:
        self.path.mkdir()
        leftover = self.browser_with(self.path)
        (self.path / "SingletonLock").symlink_to(f"{socket.gethostname()}-{leftover.pid}")
        profile.make_ready(self.path)
        self.assertLess(leftover.wait(PATIENCE), 0)

    def test_never_costs_another_program_its_life(self) -> None:
        self.path.mkdir()
        other = self.browser_with(Path("/elsewhere"))
        (self.path / "SingletonLock").symlink_to(f"{socket.gethostname()}-{other.pid}")
        profile.make_ready(self.path)
        self.assertIsNone(other.poll())

    def test_no_longer_says_that_the_browser_crashed_and_keeps_all_else(self) -> None:
        crashed = '{"profile": {"exit_type": "Crashed", "exited_cleanly": false, "name": "é"}, "browser": {"a": 1}}'
        self.preferences(crashed)
        profile.make_ready(self.path)
        self.assertEqual(
            json.loads(self.preferences()),
            {"profile": {"exit_type": "Normal", "exited_cleanly": True, "name": "é"}, "browser": {"a": 1}},
        )

    def test_that_is_right_is_not_written(self) -> None:
        well = '{ "profile": {"exit_type": "Normal"}}'
        self.preferences(well)
        profile.make_ready(self.path)
        self.assertEqual(self.preferences(), well)

    def test_whose_preferences_were_being_written_when_the_power_went_begins_without(self) -> None:
        for broken in ("", '{"profile": {"exit', "\0\0\0\0", "[]"):
            with self.subTest(broken):
                self.preferences(broken)
                profile.make_ready(self.path)
                self.assertFalse((self.path / "Default" / "Preferences").exists())


class HowABrowserIsCalled(unittest.TestCase):
    def test_the_page_fills_the_screen_and_more_flags_come_after_ours(self) -> None:
        called = flags.words_for(Path("/usr/bin/chromium"), Path("/p"), "http://127.0.0.1:8000/#kiosk=1", ["--x"])
        self.assertEqual(called[:2], ["/usr/bin/chromium", "--user-data-dir=/p"])
        self.assertEqual(called[-2:], ["--x", "--app=http://127.0.0.1:8000/#kiosk=1"])
        for wanted in ("--kiosk", "--remote-debugging-pipe", "--disable-pinch", "--disable-component-update"):
            self.assertIn(wanted, called)
        # Its caches would be gone with every restart.
        self.assertNotIn("--incognito", called)

    def test_a_browser_is_found_by_its_name_or_not_at_all(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            program = Path(folder) / "chromium-browser"
            with mock.patch.dict(os.environ, {"PATH": folder}, clear=True), mock.patch("sys.platform", "linux"):
                self.assertIsNone(flags.find_browser())
                program.write_text("")
                program.chmod(0o755)
                self.assertEqual(flags.find_browser(), program)

    def test_on_windows_one_is_found_where_it_is_installed(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            edge = Path(folder) / "Microsoft/Edge/Application/msedge.exe"
            edge.parent.mkdir(parents=True)
            edge.write_text("")
            with mock.patch.dict(os.environ, {"PATH": "", "PROGRAMFILES(X86)": folder}, clear=True):
                self.assertEqual(flags.find_browser(), edge)


if __name__ == "__main__":
    unittest.main()
