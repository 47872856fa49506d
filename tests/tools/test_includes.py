"""The direction of dependency holds in this project, and the check would notice if it did not."""

import tempfile
import unittest
from pathlib import Path

from tools.build import include_check
from tools.build.paths import ROOT

# What stands above every layer that the check names.
TOP_OF_THE_ENGINE = {"exchange", "figure", "intake", "outline", "session"}


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

    def test_every_folder_of_the_engine_has_a_layer(self) -> None:
        layered = {name for names in include_check.LAYERS for name in names} | TOP_OF_THE_ENGINE
        folders = {path.name for path in (ROOT / "engine").iterdir() if path.is_dir()}
        self.assertLessEqual(folders, layered)


class MadeUpTree(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.put("engine/model/ids.hpp", "#pragma once\n")
        self.put("engine/query/query.hpp", '#pragma once\n#include "engine/model/ids.hpp"\n')
        self.put("engine/outline/outline.hpp", '#pragma once\n#include "engine/query/query.hpp"\n')
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
            ("engine/search/wrong.cpp", '#include "engine/layout/labels.hpp"'),
            ("engine/state/wrong.cpp", '#include "engine/link/address.hpp"'),
            ("engine/layout/wrong.cpp", '#include "engine/outline/outline.hpp"'),
            ("engine/link/wrong.cpp", '#include "engine/session/session.hpp"'),
            ("engine/load/wrong.cpp", '#include "curator/check.hpp"'),
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
