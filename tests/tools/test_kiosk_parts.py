"""Beats, times, waits, the log and what is told to systemd: the small parts of the watchdog."""

import datetime
import os
import random
import socket
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from tools.kiosk import memory, notify
from tools.kiosk.backoff import GOOD_SECONDS, WAITS, Backoff
from tools.kiosk.beat import PATH, Beat, State, beat_from
from tools.kiosk.log import BYTES_A_FILE, OLD_FILES, Log
from tools.kiosk.nightly import Nightly
from tools.kiosk.watchdog import Reason
from tools.build.paths import ROOT


class ABeat(unittest.TestCase):
    def test_says_how_the_page_is(self) -> None:
        body = b'{"frames": 1200, "state": "attract", "moving": true, "errors": 2}'
        self.assertEqual(beat_from(body), Beat(1200, State.attract, True, 2))

    def test_of_a_newer_page_is_understood_as_far_as_it_can_be(self) -> None:
        body = b'{"frames": 1, "state": "quiz", "moving": false, "errors": 0, "battery": 7}'
        self.assertEqual(beat_from(body), Beat(1, State.active, False, 0))

    def test_is_nothing_else(self) -> None:
        for body in (
            b"", b"{}", b"[]", b"null", b"\xff", b"[" * 4000,
            b'{"frames": -1, "state": "active", "moving": true, "errors": 0}',
            b'{"frames": true, "state": "active", "moving": true, "errors": 0}',
            b'{"frames": 1.5, "state": "active", "moving": true, "errors": 0}',
            b'{"frames": 1, "state": "active", "moving": "yes", "errors": 0}',
            b'{"frames": 1, "state": 7, "moving": true, "errors": 0}',
        ):  # fmt: skip
            with self.subTest(body[:60]):
                self.assertIsNone(beat_from(body))

    def test_is_sent_where_it_is_listened_to(self) -> None:
        page = (ROOT / "web/kiosk/kiosk_beat.js").read_text(encoding="utf-8")
        self.assertIn(f"fetch('{PATH.removeprefix('/')}'", page)


class TheNightlyRestart(unittest.TestCase):
    def due_times(self, at: datetime.time | None, start: str, hours: float) -> list[datetime.datetime]:
        now = datetime.datetime.fromisoformat(start)
        nightly = Nightly(at, now)
        end = now + datetime.timedelta(hours=hours)
        found: list[datetime.datetime] = []
        while now < end:
            now += datetime.timedelta(seconds=37)
            if nightly.due(now):
                found.append(now)
        return found

    def test_comes_once_a_night(self) -> None:
        found = self.due_times(datetime.time(4, 0), "2026-11-22T09:00", 72)
        self.assertEqual([time.strftime("%d %H:%M") for time in found], ["23 04:00", "24 04:00", "25 04:00"])

    def test_does_not_come_at_the_start_after_its_time(self) -> None:
        self.assertEqual(self.due_times(datetime.time(4, 0), "2026-11-22T04:00", 23), [])

    def test_comes_never_when_nobody_asks(self) -> None:
        self.assertEqual(self.due_times(None, "2026-11-22T09:00", 48), [])

    def test_comes_once_when_a_clock_without_battery_is_set_right(self) -> None:
        nightly = Nightly(datetime.time(4, 0), datetime.datetime(1970, 1, 1, 1, 0))
        now = datetime.datetime(2026, 11, 22, 9, 0)
        self.assertEqual([nightly.due(now + datetime.timedelta(minutes=minute)) for minute in range(3)], [True, False, False])

    def test_comes_the_next_night_after_the_clock_was_set_back(self) -> None:
        nightly = Nightly(datetime.time(4, 0), datetime.datetime(2030, 1, 1, 1, 0))
        self.assertFalse(nightly.due(datetime.datetime(2026, 11, 22, 9, 0)))
        self.assertTrue(nightly.due(datetime.datetime(2026, 11, 23, 4, 0)))


class WaitingBetweenStarts(unittest.TestCase):
    def test_the_first_faults_are_answered_at_once_and_many_in_a_row_ever_later(self) -> None:
        backoff = Backoff()
        waits = [backoff.wait(0.0) for _ in range(50)]
        self.assertEqual(waits[:3], [0.0, 0.0, 0.0])
        self.assertEqual(waits, sorted(waits))
        self.assertEqual(waits[-1], 60.0)

    def test_a_good_run_makes_the_next_fault_a_first_one(self) -> None:
        backoff = Backoff()
        for _ in range(20):
            backoff.wait(1.0)
        self.assertEqual([backoff.wait(GOOD_SECONDS), backoff.wait(0.0)], [0.0, 0.0])

    def test_it_never_gives_up_and_never_waits_longer(self) -> None:
        chance = random.Random(4)
        backoff = Backoff()
        for _ in range(1000):
            self.assertIn(backoff.wait(chance.choice([0.0, 5.0, 3600.0])), WAITS)


class TheLog(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = Path(folder.name) / "logs" / "kiosk.log"
        self.shown: list[str] = []
        self.log = Log(self.path, self.shown.append)
        self.addCleanup(self.log.close)

    def test_a_restart_is_told_with_its_reason_and_how_often_there_were_others(self) -> None:
        for reason in (Reason.white, Reason.beat_lost, Reason.nightly, Reason.white):
            self.log.restart(reason)
        self.assertEqual(
            self.shown[-1], "Restart 4: the picture was white. So far 3 for a fault (beat lost 1, white 2), 1 planned."
        )
        lines = self.path.read_text().splitlines()
        self.assertEqual(len(lines), 4)
        self.assertRegex(lines[0], r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d Restart 1: ")

    def test_the_files_stay_small_however_long_it_goes_on(self) -> None:
        for _ in range(400):
            self.log.line("x" * 8000)
        files = list(self.path.parent.iterdir())
        self.assertEqual(len(files), OLD_FILES + 1)
        self.assertLessEqual(max(path.stat().st_size for path in files), BYTES_A_FILE)


class TellingSystemd(unittest.TestCase):
    def test_it_hears_what_is_told(self) -> None:
        with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ear:
            path = f"{folder}/notify"
            ear.bind(path)
            ear.settimeout(10)
            with mock.patch.dict(os.environ, {"NOTIFY_SOCKET": path}):
                notify.tell(notify.READY)
            self.assertEqual(ear.recv(100), b"READY=1")

    def test_without_it_nobody_is_told_and_nothing_fails(self) -> None:
        for path in ("", "/nowhere/notify", "@nobody"):
            with self.subTest(path), mock.patch.dict(os.environ, {"NOTIFY_SOCKET": path}):
                notify.tell(notify.ALIVE)


class TheBrowsersMemory(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.proc = Path(folder.name)

    def process(self, pid: int, group: int, resident: int, shared: int, name: str = "chromium") -> None:
        folder = self.proc / str(pid)
        folder.mkdir()
        (folder / "stat").write_text(f"{pid} ({name}) S 1 {group} 7 0 -1")
        (folder / "statm").write_text(f"99999 {resident} {shared} 1 0 1 0\n")

    def test_is_that_of_all_its_processes_without_what_they_share(self) -> None:
        self.process(20, 20, 1000, 600)
        self.process(21, 20, 500, 100, name="a) S 1 99 (b")
        self.process(22, 7, 9000, 0)
        (self.proc / "23").mkdir()
        self.assertEqual(memory.taken_by(20, self.proc), (400 + 400) * memory.PAGE_BYTES)

    def test_may_be_half_of_the_machines_unless_told_otherwise(self) -> None:
        (self.proc / "meminfo").write_text("MemTotal:        2000000 kB\nMemFree: 1 kB\n")
        self.assertEqual(memory.usual_ceiling(self.proc), 1_024_000_000)

    def test_is_not_known_where_there_is_no_proc(self) -> None:
        nowhere = self.proc / "nowhere"
        self.assertEqual((memory.usual_ceiling(nowhere), memory.taken_by(1, nowhere)), (0, 0))


if __name__ == "__main__":
    unittest.main()
