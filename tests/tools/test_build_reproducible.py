"""What the check of two builds takes for a difference."""

import tempfile
import unittest
from pathlib import Path

from tools.build.reproducible import differences


class Differences(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.first, self.second = Path(folder.name, "first"), Path(folder.name, "second")
        for site in (self.first, self.second):
            (site / "forums/one").mkdir(parents=True)
            (site / "index.html").write_text("page")
            (site / "forums/one/index.html").write_text("forum")

    def test_equal_folders_have_none(self) -> None:
        self.assertEqual(differences(self.first, self.second), [])

    def test_another_byte_deep_below_is_one(self) -> None:
        (self.second / "forums/one/index.html").write_text("Forum")
        self.assertEqual(differences(self.first, self.second), ["forums/one/index.html differs"])

    def test_a_file_that_only_one_has_is_one(self) -> None:
        (self.first / "app.1.js").touch()
        (self.second / "app.2.js").touch()
        self.assertEqual(
            differences(self.first, self.second),
            [f"app.1.js is in {self.first} alone", f"app.2.js is in {self.second} alone"],
        )
