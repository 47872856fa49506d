"""`serve.py --kiosk` as a technician runs it, the systemd unit, and what the guide says of both."""

import argparse
import datetime
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from tools.build.paths import ROOT
from tools.kiosk.beat import State
from tools.kiosk.command_line import _parser, in_kiosk_mode, time_of_day
from tools.kiosk.watchdog import Reason

GUIDE = (ROOT / "docs/kiosk.md").read_text(encoding="utf-8")
UNIT = ROOT / "tools/kiosk/rostrum-kiosk.service"
ENTRY = ROOT / "tools/kiosk/rostrum-kiosk.desktop"
OPTIONS = {option for action in _parser()._actions for option in action.option_strings if option.startswith("--")}


class TheOptions(unittest.TestCase):
    def test_a_view_is_shown_in_kiosk_mode(self) -> None:
        for view, wanted in (
            ("", "kiosk=1"),
            ("kiosk=1", "kiosk=1"),
            ("#kiosk=1&theme=dark", "kiosk=1&theme=dark"),
            ("theme=dark", "theme=dark&kiosk=1"),
            ("q=kiosk", "q=kiosk&kiosk=1"),
        ):
            with self.subTest(view):
                self.assertEqual(in_kiosk_mode(view), wanted)

    def test_a_time_is_one_of_the_clock(self) -> None:
        self.assertEqual([time_of_day("04:00"), time_of_day("4:30")], [datetime.time(4, 0), datetime.time(4, 30)])
        for text in ("", "4", "24:00", "04:60", "04:00:00", "４:00"):
            with self.subTest(text), self.assertRaises(argparse.ArgumentTypeError):
                time_of_day(text)

    def test_relative_paths_are_of_the_folder_where_the_command_was_given(self) -> None:
        given = _parser().parse_args(["--kiosk", "--log", "a/kiosk.log", "--site", "site", "--venue", "foyer.json"])
        here = Path.cwd()
        self.assertEqual((given.log, given.site, given.venue), (here / "a/kiosk.log", here / "site", here / "foyer.json"))


class TheCommand(unittest.TestCase):
    def run_it(self, *words: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, str(ROOT / "serve.py"), "--kiosk", *words]
        return subprocess.run(command, env=env, capture_output=True, text=True, timeout=60, check=False)

    def test_a_folder_without_a_site_is_one_sentence(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            done = self.run_it("--site", folder)
        self.assertEqual((done.returncode, done.stderr), (1, ""))
        self.assertRegex(done.stdout, r"^There is no index\.html in .*\n$")

    def test_a_machine_without_a_browser_is_told_how_to_get_one(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "index.html").write_text("")
            done = self.run_it("--site", folder, env={"PATH": "/nowhere", "HOME": folder})
        self.assertEqual((done.returncode, done.stderr), (1, ""))
        self.assertIn("No browser was found", done.stdout)

    def test_settings_that_are_not_there_are_one_sentence(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "index.html").write_text("")
            done = self.run_it("--site", folder, "--browser", sys.executable, "--venue", f"{folder}/foyer.json")
        self.assertEqual((done.returncode, done.stderr), (1, ""))
        self.assertRegex(done.stdout, r"^There is no file .*foyer\.json; name the settings of the venue")

    def test_nothing_that_builds_is_read(self) -> None:
        program = "import sys, tools.kiosk.command_line; print(*sorted(n for n in sys.modules if n.startswith('tools')))"
        done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
        read = {name.rpartition(".")[2] for name in done.stdout.split() if name.startswith("tools.build.")}
        self.assertEqual(read, {"console", "live_site", "locks", "server", "static_files"})

    def test_the_usual_help_leads_to_its_own(self) -> None:
        usual = subprocess.run([sys.executable, str(ROOT / "serve.py"), "--help"], capture_output=True, text=True, check=True)
        self.assertIn("--kiosk", usual.stdout)
        self.assertIn("--nightly", self.run_it("--help").stdout)


class TheGuide(unittest.TestCase):
    def test_it_names_every_option_and_no_other(self) -> None:
        table = re.findall(r"^\| `(--[a-z-]+)", GUIDE, re.MULTILINE)
        self.assertCountEqual(table, OPTIONS - {"--help", "--kiosk", "--host", "--port"})

    def test_it_names_every_reason_as_the_log_does_and_every_state(self) -> None:
        for reason in Reason:
            with self.subTest(reason):
                self.assertIn(f"| {reason.value} |", GUIDE)
        for state in State:
            with self.subTest(state):
                self.assertIn(f"`{state.value}`", GUIDE)

    def test_files_that_it_names_are_there(self) -> None:
        for link in re.findall(r"\]\(([^)#]+)\)", GUIDE):
            with self.subTest(link):
                self.assertTrue((ROOT / "docs" / link).exists())


class TheUnit(unittest.TestCase):
    def test_it_calls_the_command_with_options_that_there_are(self) -> None:
        command = re.search(r"^ExecStart=(.*)$", UNIT.read_text(), re.MULTILINE)
        assert command is not None
        self.assertIn("serve.py --kiosk", command[1])
        used = set(re.findall(r"--[a-z-]+", command[1]))
        self.assertLessEqual(used, OPTIONS)

    def test_it_starts_again_whatever_happens(self) -> None:
        text = UNIT.read_text()
        for line in ("Restart=always", "StartLimitIntervalSec=0", "Type=notify"):
            self.assertIn(f"\n{line}\n", text)

    @unittest.skipUnless(shutil.which("systemd-analyze"), "systemd is not here")
    def test_systemd_finds_no_fault_with_it(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            # The program of a real machine is not on this one.
            text = UNIT.read_text().replace("/usr/bin/python3", sys.executable)
            path = Path(folder) / UNIT.name
            path.write_text(text)
            command = ["systemd-analyze", "--user", "verify", "--man=no", str(path)]
            # Where a session would have it: there may be none here.
            with mock.patch.dict("os.environ", {"XDG_RUNTIME_DIR": folder}):
                done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_the_session_starts_it(self) -> None:
        self.assertRegex(ENTRY.read_text(), r"\nExec=.*systemctl --user (re)?start rostrum-kiosk")


if __name__ == "__main__":
    unittest.main()
