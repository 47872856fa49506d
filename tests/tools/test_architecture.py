"""ARCHITECTURE.md names the folders that are there, and the verbs of the curator's command."""

import re
import unittest

from tools.build.paths import ROOT

FOLDERS = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8").split("```")[1]


def part_of(folder: str) -> str:
    """What stands under a folder's name, up to the next name at the start of a line."""
    match = re.search(rf"^{folder}/.*?(?=^\w|\Z)", FOLDERS, re.DOTALL | re.MULTILINE)
    return match[0] if match else ""


class Folders(unittest.TestCase):
    def test_every_folder_of_engine_ui_tools_and_tests_is_named(self) -> None:
        for above in ("engine", "ui", "tools", "tests"):
            for folder in sorted(path.name for path in (ROOT / above).iterdir() if path.is_dir()):
                if folder.startswith((".", "__")):
                    continue
                with self.subTest(f"{above}/{folder}"):
                    self.assertRegex(part_of(above), rf"\b{folder}/")

    def test_the_verbs_of_the_curators_command_are_named(self) -> None:
        source = (ROOT / "curator/command_line.cpp").read_text(encoding="utf-8")
        verbs = re.findall(r'\{CuratorCommand::\w+, "([a-z ]+)"', source)
        named = re.search(r"the curator's command: ([^.]*)\.", part_of("curator"))
        self.assertIsNotNone(named)
        assert named is not None
        self.assertCountEqual(re.split(r",\s+", named[1]), verbs)
