"""Staleness, messages and the include check."""

import io
import os
import sys
import tempfile
import time
import unittest
from pathlib import Path
from unittest import mock

from tools.build import console, include_check, stamps


class Staleness(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        place = mock.patch.object(stamps, "STAMPS", self.root / "stamps")
        place.start()
        self.addCleanup(place.stop)
        self.input, self.output = self.root / "in.txt", self.root / "out.txt"
        self.input.write_text("one")
        self.output.write_text("made")

    def look(self, settings: str = "") -> stamps.Fingerprint:
        return stamps.Fingerprint("step", [self.input], settings)

    def fresh(self, settings: str = "") -> bool:
        return self.look(settings).fresh([self.output])

    def test_a_step_never_done_is_stale(self) -> None:
        self.assertFalse(self.fresh())

    def test_a_step_done_for_the_same_inputs_is_fresh(self) -> None:
        self.look().record()
        self.assertTrue(self.fresh())

    def test_a_touched_file_is_fresh_and_a_changed_one_stale(self) -> None:
        self.look().record()
        os.utime(self.input, ns=(1, 1))
        self.assertTrue(self.fresh())
        self.input.write_text("two")
        self.assertFalse(self.fresh())

    def test_other_settings_and_missing_results_are_stale(self) -> None:
        self.look("release").record()
        self.assertFalse(self.fresh("debug"))
        self.output.unlink()
        self.assertFalse(self.fresh("release"))

    def test_a_step_that_ended_halfway_is_stale_even_for_the_inputs_it_was_done_for_before(self) -> None:
        self.look().record()
        self.input.write_text("broken")
        self.assertFalse(self.fresh())  # the step now runs and fails
        self.input.write_text("one")
        self.assertFalse(self.fresh())

    def test_an_edit_made_while_the_step_ran_is_not_missed(self) -> None:
        before = self.look()
        before.fresh([self.output])
        self.input.write_text("longer than before")
        before.record()
        self.assertFalse(self.fresh())


class Messages(unittest.TestCase):
    def setUp(self) -> None:
        self.stream = io.StringIO()
        screen = mock.patch.object(console, "SCREEN", console._Screen(self.stream))
        screen.start()
        self.addCleanup(screen.stop)

    def said(self) -> str:
        return self.stream.getvalue()

    def test_a_failure_is_one_sentence_and_status_1(self) -> None:
        def body() -> int:
            raise console.BuildError("The disk is full: free some.", ["detail"])

        self.assertEqual(console.main_guard(body), 1)
        self.assertTrue(self.said().endswith("The disk is full: free some.\n"))
        self.assertNotIn("Traceback", self.said())

    def test_a_full_disk_is_recognised_wherever_it_shows(self) -> None:
        def body() -> int:
            raise OSError(28, "No space left on device", "/somewhere")

        self.assertEqual(console.main_guard(body), 1)
        self.assertIn("The disk is full", self.said())

    def test_a_long_step_speaks(self) -> None:
        with mock.patch.object(console, "HEARTBEAT_SECONDS", 0.2), console.Step("Unpacking") as step:
            step.detail("package 3")
            time.sleep(1.2)
        self.assertRegex(self.said(), r"Unpacking, \d s, package 3")

    def test_a_program_that_fails_tells_its_last_lines(self) -> None:
        with console.Step("Trying") as step, self.assertRaises(console.BuildError) as caught:
            console.run(step, [sys.executable, "-c", "print('why'); raise SystemExit(3)"])
        self.assertEqual(caught.exception.log, ["why"])

    def test_a_missing_program_is_named(self) -> None:
        with console.Step("Trying") as step, self.assertRaisesRegex(console.BuildError, "no-such-program"):
            console.run(step, ["no-such-program"])


class Includes(unittest.TestCase):
    def offences(self, **files: str) -> list[str]:
        with tempfile.TemporaryDirectory() as folder:
            for name, text in files.items():
                path = Path(folder, name.replace("__", "/").replace("_cpp", ".cpp").replace("_hpp", ".hpp"))
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text)
            Path(folder, "engine").mkdir(exist_ok=True)
            Path(folder, "engine/floors.txt").write_text("model:\ngeo: model\nquery: model\nlayout: geo\nlink: query\nstate: query link\n")
            return include_check.offences(Path(folder))

    def test_the_offending_line_is_named(self) -> None:
        found = self.offences(engine__model__a_cpp="#include <vector>\n#include <imgui.h>\n")
        self.assertEqual(len(found), 1)
        self.assertTrue(found[0].startswith("engine/model/a.cpp:2: includes imgui.h"))

    def test_what_each_folder_may_not_see(self) -> None:
        for name, line in (
            ("engine__a_cpp", '#include "ui/app.hpp"'),
            ("engine__a_cpp", "#include <SDL.h>"),
            ("engine__a_cpp", "#include <emscripten.h>"),
            ("engine__a_cpp", "#include <iostream>"),
            ("ui__a_cpp", '#include "web/program/bridge.hpp"'),
            ("ui__a_cpp", "#include <SDL2/SDL.h>"),
            ("ui__a_cpp", "#ifdef __EMSCRIPTEN__"),
            ("ui__a_hpp", "// no guard"),
            ("engine__model__a_cpp", '#include "engine/query/query.hpp"'),
            ("engine__link__a_cpp", '#include "engine/state/reduce.hpp"'),
        ):
            with self.subTest(line):
                self.assertEqual(len(self.offences(**{name: line + "\n"})), 1)

    def test_the_right_direction_is_free(self) -> None:
        found = self.offences(
            web__a_cpp='#include "ui/app.hpp"\n#include <SDL.h>\n#ifdef __EMSCRIPTEN__\n#endif\n',
            ui__a_cpp='#include <imgui.h>\n#include "engine/model/ids.hpp"\n',
            engine__layout__a_cpp='#include "engine/geo/camera.hpp"\n',
        )
        self.assertEqual(found, [])
