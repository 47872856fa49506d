"""The step that makes the plain pages."""

import tempfile
import unittest
from pathlib import Path
from unittest import mock

from tools.build import console, generated, stamps


class Pages(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.packer = self.root / "rostrum-data.mjs"
        self.packer.write_text("packer")
        self.data = self.root / "data"
        self.data.mkdir()
        (self.data / "forum.json").write_text("{}")
        self.pages = self.root / "pages"
        self.index = self.pages / "forums/index.html"
        for module, name, value in (
            (generated, "ROOT", self.root),
            (generated, "DATA", self.data),
            (generated, "PAGES", self.pages),
            (stamps, "STAMPS", self.root / "stamps"),
        ):
            patch = mock.patch.object(module, name, value)
            patch.start()
            self.addCleanup(patch.stop)
        node = mock.patch.object(generated.npm, "node", return_value="node")
        node.start()
        self.addCleanup(node.stop)
        run = mock.patch.object(generated, "run", side_effect=self.write)
        self.run_mock = run.start()
        self.addCleanup(run.stop)

    def write(self, _step: object, command: list[object], **_named: object) -> list[str]:
        index = self.root / str(command[command.index("--out") + 1]) / "forums/index.html"
        index.parent.mkdir(parents=True, exist_ok=True)
        index.write_text("page")
        return ["2 files for here"]

    def make(self, site_url: str = "https://example.org/") -> None:
        generated.pages(self.packer, site_url)

    def test_the_command_is_told_the_address_of_the_site(self) -> None:
        self.make()
        command = [str(word) for word in self.run_mock.call_args.args[1]]
        self.assertEqual(command[2:5], ["pages", "--data", "data"])
        self.assertEqual(command[-2:], ["--site", "https://example.org/"])

    def test_a_site_without_an_address_tells_none(self) -> None:
        self.make("")
        self.assertNotIn("--site", self.run_mock.call_args.args[1])

    def test_they_are_made_once_for_the_same_data_and_address(self) -> None:
        self.make()
        self.make()
        self.assertEqual(self.run_mock.call_count, 1)

    def test_another_address_or_other_data_make_them_anew(self) -> None:
        self.make()
        self.make("https://example.net/")
        (self.data / "forum.json").write_text("[]")
        self.make("https://example.net/")
        self.assertEqual(self.run_mock.call_count, 3)

    def test_a_forum_that_is_gone_leaves_no_page(self) -> None:
        self.make()
        gone = self.pages / "forums/gone/index.html"
        gone.parent.mkdir()
        gone.write_text("old")
        self.make("https://example.net/")
        self.assertFalse(gone.exists())
        self.assertTrue(self.index.exists())

    def test_a_mistake_in_the_data_leaves_the_pages_of_before(self) -> None:
        self.make()
        (self.data / "forum.json").write_text("no JSON")
        self.run_mock.side_effect = console.BuildError("The pages could not be made.")
        with self.assertRaises(console.BuildError):
            self.make()
        self.assertTrue(self.index.exists())
        self.run_mock.side_effect = self.write
        self.make()
        self.assertEqual(self.run_mock.call_count, 3)
