"""One test by one line: what a word means."""

import tempfile
import unittest
from pathlib import Path

from tools.build.native import tests_named


class Meaning(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        for name in ("engine/columns_test.cpp", "engine/column_form_test.cpp", "engine/query_random.cpp",
                     "ui/columns_test.cpp", "curator/pack_test.cpp"):  # fmt: skip
            path = self.root / "tests" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch()

    def named(self, word: str) -> list[tuple[str, str]]:
        return tests_named(word, self.root)

    def test_a_name_a_test_and_a_source_file_mean_the_same(self) -> None:
        wanted = [("curator_tests", "pack_test")]
        for word in ("pack", "pack_test", "tests/curator/pack_test.cpp", "curator/pack.cpp"):
            with self.subTest(word):
                self.assertEqual(self.named(word), wanted)

    def test_a_name_that_several_folders_have_means_all_of_them(self) -> None:
        self.assertEqual(self.named("columns"), [("engine_tests", "columns_test"), ("ui_tests", "columns_test")])

    def test_a_part_of_a_name_means_every_test_that_has_it(self) -> None:
        self.assertEqual(len(self.named("column")), 3)

    def test_what_is_no_test_is_none(self) -> None:
        self.assertEqual(self.named("query_random"), [])
