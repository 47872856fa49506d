"""The direction of dependency holds in this project, and the check would notice if it did not."""

import tempfile
import unittest
from pathlib import Path

from tools.build import floors, include_check
from tools.build.console import BuildError
from tools.build.paths import ROOT


def header_cycle(root: Path) -> list[str]:
    """The headers of one cycle, the first one repeated at the end; empty when there is none."""
    includes: dict[str, list[str]] = {}
    for folder in ("engine", "ui", "curator", "web"):
        for path in sorted((root / folder).rglob("*.hpp")):
            lines = path.read_text(encoding="utf-8").splitlines()
            found = (include_check.INCLUDE.match(line) for line in lines)
            includes[path.relative_to(root).as_posix()] = [match[1] for match in found if match]

    finished: set[str] = set()

    def walk(name: str, trail: list[str]) -> list[str]:
        if name in trail:
            return [*trail[trail.index(name) :], name]
        if name in finished:
            return []
        for other in includes.get(name, []):
            if cycle := walk(other, [*trail, name]):
                return cycle
        finished.add(name)
        return []

    return next((cycle for name in includes if (cycle := walk(name, []))), list[str]())


class ThisProject(unittest.TestCase):
    def test_no_include_goes_against_the_direction(self) -> None:
        self.assertEqual(include_check.offences(), [])

    def test_no_headers_include_each_other_in_a_circle(self) -> None:
        self.assertEqual(header_cycle(ROOT), [])

    def test_every_folder_of_engine_and_ui_is_a_floor(self) -> None:
        for wing in floors.WINGS:
            folders = {path.name for path in (ROOT / wing).iterdir() if path.is_dir()}
            self.assertEqual(folders, set(floors.read(wing)))

    def test_no_edge_is_allowed_that_no_include_needs(self) -> None:
        self.assertEqual(include_check.unused_edges(), [])

    def test_the_picture_of_the_floors_is_that_of_today(self) -> None:
        text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
        self.assertEqual(text, floors.drawn(text), "draw it anew: python3 -m tools.build floors")


class MadeUpTree(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.put("engine/model/ids.hpp", "#pragma once\n")
        self.put("engine/query/query.hpp", '#pragma once\n#include "engine/model/ids.hpp"\n')
        self.put("engine/outline/outline.hpp", '#pragma once\n#include "engine/query/query.hpp"\n')
        engine = "model:\ngeo: model\nquery: model\nlayout: geo\nlink: query\nstate: query link\nsession: state\noutline: query\n"
        self.put("engine/floors.txt", engine)
        self.put("ui/floors.txt", "base:\npanels: base\n")
        self.put("ui/app.hpp", '#pragma once\n#include "engine/outline/outline.hpp"\n')
        self.put("curator/check.cpp", '#include "engine/query/query.hpp"\n')
        self.put("curator/disk.cpp", "#include <filesystem>\n")
        self.put("web/main.cpp", '#ifdef __EMSCRIPTEN__\n#include "ui/app.hpp"\n#endif\n')

    def put(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def test_it_is_right_as_it_stands(self) -> None:
        self.assertEqual(include_check.offences(self.root), [])
        self.assertEqual(header_cycle(self.root), [])

    def test_every_step_back_is_named_by_file_and_line(self) -> None:
        for name, line in (
            ("engine/outline/wrong.cpp", '#include "ui/app.hpp"'),
            ("engine/session/wrong.cpp", "#include <imgui.h>"),
            ("engine/geo/wrong.cpp", "#include <SDL2/SDL.h>"),
            ("engine/state/wrong.cpp", "#ifdef __EMSCRIPTEN__"),
            ("ui/wrong.cpp", '#include "web/main.hpp"'),
            ("engine/model/wrong.cpp", '#include "engine/query/query.hpp"'),
            ("engine/geo/wrong.cpp", '#include "engine/layout/labels.hpp"'),
            ("engine/geo/wrong.cpp", '#include "engine/query/query.hpp"'),
            ("engine/attic/wrong.cpp", '#include "engine/model/ids.hpp"'),
            ("ui/base/wrong.cpp", '#include "ui/panels/panel.hpp"'),
            ("engine/link/wrong.cpp", '#include "engine/state/reduce.hpp"'),
            ("engine/layout/wrong.cpp", '#include "engine/outline/outline.hpp"'),
            ("engine/link/wrong.cpp", '#include "engine/session/session.hpp"'),
            ("engine/model/wrong.cpp", '#include "curator/check.hpp"'),
            ("web/wrong.cpp", '#include "curator/check.hpp"'),
            ("curator/wrong.cpp", '#include "ui/app.hpp"'),
            ("curator/wrong.cpp", "#include <emscripten.h>"),
            ("curator/wrong.cpp", "#include <filesystem>"),
        ):
            with self.subTest(f"{name} {line}"):
                self.put(name, f"#include <vector>\n\n{line}\n")
                found = include_check.offences(self.root)
                (self.root / name).unlink()
                self.assertEqual(len(found), 1)
                self.assertTrue(found[0].startswith(f"{name}:3: "), found[0])

    def test_an_edge_that_no_include_needs_is_named(self) -> None:
        self.assertIn("engine/floors.txt: layout needs no geo any more", include_check.unused_edges(self.root))
        self.assertNotIn("engine/floors.txt: query needs no model any more", include_check.unused_edges(self.root))

    def test_a_floor_may_stand_on_lower_ones_only_and_once(self) -> None:
        for text, place in (("model: geo\ngeo:\n", ":1: geo"), ("model:\nmodel:\n", ":2: "), ("model\n", ":1: ")):
            with self.subTest(text):
                self.put("engine/floors.txt", text)
                with self.assertRaises(BuildError) as caught:
                    floors.read("engine", self.root)
                self.assertIn(f"floors.txt{place}", str(caught.exception))

    def test_the_picture_leaves_out_what_follows_from_other_arrows(self) -> None:
        self.put("engine/floors.txt", "model:\nquery: model\nsession: model query\n")
        drawn = floors.picture(self.root)
        self.assertIn("session --> query", drawn)
        self.assertIn("query --> model", drawn)
        self.assertNotIn("session --> model", drawn)

    def test_a_circle_of_headers_is_found(self) -> None:
        self.put("engine/model/ids.hpp", '#pragma once\n#include "engine/outline/outline.hpp"\n')
        self.assertEqual(
            header_cycle(self.root),
            [
                "engine/model/ids.hpp",
                "engine/outline/outline.hpp",
                "engine/query/query.hpp",
                "engine/model/ids.hpp",
            ],
        )


if __name__ == "__main__":
    unittest.main()
