"""Watching the data: what counts as a change, and what is done about one."""

import io
import itertools
import os
import tempfile
import threading
import unittest
from pathlib import Path
from unittest import mock

from tools.build import command_line, console, live_site, wasm, watch
from tools.build.paths import ROOT

SITE_URL = "https://example.org/rostrum/"
SOON = 10.0  # seconds in which something must happen that takes a fraction of one


class Watching(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        (self.root / "forums").mkdir()
        self.forum = self.root / "forums/one.json"
        self.forum.write_text("one")
        for name, seconds in (("LOOK_SECONDS", 0.02), ("QUIET_SECONDS", 0.02), ("REST_SECONDS", 0.1)):
            patch = mock.patch.object(watch, name, seconds)
            patch.start()
            self.addCleanup(patch.stop)
        self.changes = threading.Semaphore(0)
        self.rests = threading.Semaphore(0)
        self.content = True

    def started(self) -> watch.Watch:
        def changed() -> bool:
            self.changes.release()
            return self.content

        watching = watch.Watch((self.root,), changed, rested=self.rests.release)
        self.addCleanup(watching.stop)
        watching.start()
        return watching

    def saw_change(self, within: float = SOON) -> bool:
        return self.changes.acquire(timeout=within)

    def test_an_edit_an_addition_and_a_removal_are_changes(self) -> None:
        self.started()
        self.forum.write_text("longer")
        self.assertTrue(self.saw_change(), "edit")
        added = self.root / "forums/two.json"
        added.write_text("two")
        self.assertTrue(self.saw_change(), "addition")
        added.unlink()
        self.assertTrue(self.saw_change(), "removal")

    def test_every_folder_is_looked_at(self) -> None:
        other = tempfile.TemporaryDirectory()
        self.addCleanup(other.cleanup)
        watching = watch.Watch(
            (self.root, Path(other.name)), lambda: bool(self.changes.release() or True), rested=lambda: None
        )
        self.addCleanup(watching.stop)
        watching.start()
        Path(other.name, "source.cpp").write_text("int main() {}")
        self.assertTrue(self.saw_change(), "the second folder")
        self.forum.write_text("longer")
        self.assertTrue(self.saw_change(), "the first folder")

    def test_an_edit_that_keeps_the_size_is_a_change(self) -> None:
        self.started()
        self.forum.write_text("two")
        os.utime(self.forum, ns=(1, 1))
        self.assertTrue(self.saw_change())

    def test_no_edit_is_no_change(self) -> None:
        self.started()
        self.assertFalse(self.saw_change(within=0.3))

    def test_the_files_an_editor_hides_are_not_looked_at(self) -> None:
        self.started()
        (self.root / "forums/.one.json.swp").write_text("kept while editing")
        self.assertFalse(self.saw_change(within=0.3))

    def test_an_edit_made_before_the_start_is_not_missed(self) -> None:
        watching = watch.Watch((self.root,), lambda: bool(self.changes.release() or True), rested=lambda: None)
        self.addCleanup(watching.stop)
        self.forum.write_text("edited during the first build")
        watching.start()
        self.assertTrue(self.saw_change())

    def test_many_files_written_at_once_are_one_change(self) -> None:
        with mock.patch.object(watch, "QUIET_SECONDS", 0.4):
            self.started()
            for number in range(40):
                (self.root / f"forums/{number}.json").write_text("many")
            self.assertTrue(self.saw_change())
            self.assertFalse(self.saw_change(within=0.6))

    def test_rest_follows_a_change_once(self) -> None:
        self.started()
        self.forum.write_text("longer")
        self.assertTrue(self.rests.acquire(timeout=SOON))
        self.assertFalse(self.rests.acquire(timeout=0.4))

    def test_no_rest_follows_a_change_that_failed(self) -> None:
        self.content = False
        self.started()
        self.forum.write_text("broken")
        self.assertTrue(self.saw_change())
        self.assertFalse(self.rests.acquire(timeout=0.4))

    def test_a_stopped_watch_looks_no_more(self) -> None:
        watching = self.started()
        watching.stop()
        self.forum.write_text("longer")
        self.assertFalse(self.saw_change(within=0.3))

    def test_a_file_that_goes_while_the_folder_is_read_is_no_error(self) -> None:
        with mock.patch.object(watch, "files_of", return_value=[self.root / "gone.json", self.forum]):
            self.assertEqual(list(watch.look((self.root,))), [self.forum])

    def test_a_file_that_cannot_be_looked_at_is_no_error(self) -> None:
        closed = mock.Mock(stat=mock.Mock(side_effect=PermissionError("closed")))
        with mock.patch.object(watch, "files_of", return_value=[closed, self.forum]):
            self.assertEqual(list(watch.look((self.root,))), [self.forum])

    def test_an_error_is_told_in_one_line_and_the_watch_goes_on(self) -> None:
        stream = io.StringIO()
        mistakes = [ValueError("two\nlines")]

        def changed() -> bool:
            if mistakes:
                self.rests.release()
                raise mistakes.pop()
            self.changes.release()
            return False

        with mock.patch.object(watch, "SCREEN", console._Screen(stream)):
            watching = watch.Watch((self.root,), changed, rested=lambda: None)
            self.addCleanup(watching.stop)
            watching.start()
            self.forum.write_text("the first change")
            self.assertTrue(self.rests.acquire(timeout=SOON))
            self.forum.write_text("the change after it")
            self.assertTrue(self.saw_change())
            watching.stop()
        self.assertEqual(stream.getvalue(), "The watch goes on after an error: ValueError: two lines\n")

    def test_an_error_while_looking_ends_that_round_only(self) -> None:
        watching = watch.Watch((self.root,), lambda: bool(self.changes.release() or True), rested=lambda: None)
        self.addCleanup(watching.stop)
        self.forum.write_text("longer")
        looks = itertools.chain([RuntimeError("once")], itertools.repeat([self.forum]))
        with mock.patch.object(watch, "SCREEN"), mock.patch.object(watch, "files_of", side_effect=looks):
            watching.start()
            self.assertTrue(self.saw_change())

    def test_nothing_is_built_when_the_watch_is_stopped_while_files_come_to_rest(self) -> None:
        with mock.patch.object(watch, "QUIET_SECONDS", 60.0):
            waits = threading.Event()
            watching = self.started()
            when_quiet = watching._when_quiet

            def known_to_wait(now: watch.Look) -> watch.Look:
                waits.set()
                return when_quiet(now)

            with mock.patch.object(watching, "_when_quiet", known_to_wait):
                self.forum.write_text("longer")
                self.assertTrue(waits.wait(SOON))
                watching.stop()
        self.assertFalse(self.saw_change(within=0.3))


class Repacking(unittest.TestCase):
    def setUp(self) -> None:
        self.stream = io.StringIO()
        screen = console._Screen(self.stream)
        for module in (console, command_line):
            patch = mock.patch.object(module, "SCREEN", screen)
            patch.start()
            self.addCleanup(patch.stop)
        build = mock.patch.object(command_line.pipeline, "build_site")
        self.build = build.start()
        self.addCleanup(build.stop)
        self.live = mock.create_autospec(live_site.LiveSite, instance=True)
        self.changed, self.rested = command_line.reactions(self.live, wasm.Kind.dev, site_url=SITE_URL)

    def test_a_change_repacks_quickly_and_tells_the_page(self) -> None:
        self.assertTrue(self.changed())
        self.build.assert_called_once_with(wasm.Kind.dev, quick=True, site_url=SITE_URL)
        self.live.changed.assert_called_once_with()
        self.assertRegex(self.stream.getvalue(), r"^Repacked \(\d+\.\d s\)\n$")

    def test_data_and_all_sources_of_the_site_are_watched(self) -> None:
        watched = [path.relative_to(ROOT).as_posix() for path in command_line.WATCHED]
        for folder in ("data", "engine", "ui", "web", "curator", "tools/site"):
            self.assertIn(folder, watched)
        for folder in command_line.WATCHED:
            self.assertTrue(folder.is_dir(), folder)

    def test_a_program_that_does_not_compile_is_told_and_the_page_stays(self) -> None:
        said = ["engine/query/evaluate.cpp:3:5: error: expected ';'"]
        self.build.side_effect = console.BuildError("The program does not compile.", said)
        self.assertFalse(self.changed())
        self.live.changed.assert_not_called()
        self.assertIn("engine/query/evaluate.cpp:3:5: error: expected ';'", self.stream.getvalue())
        self.assertIn("The page stays as it is", self.stream.getvalue())

    def test_rest_makes_the_site_complete(self) -> None:
        self.rested()
        self.build.assert_called_once_with(wasm.Kind.dev, site_url=SITE_URL)

    def test_a_mistake_is_told_and_the_page_stays(self) -> None:
        said = ["data/forums/one.json:3:5: error: expected a text"]
        self.build.side_effect = console.BuildError("The data has 1 error.", said)
        self.assertFalse(self.changed())
        self.live.changed.assert_not_called()
        self.assertIn("data/forums/one.json:3:5: error: expected a text", self.stream.getvalue())
        self.assertIn("The page stays as it is", self.stream.getvalue())
