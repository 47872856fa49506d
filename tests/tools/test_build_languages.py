"""A language of the interface is one file."""

import os
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from tools.build import messages, site


class Languages(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        for name in ("areas.json", "en.json"):
            (self.folder / name).write_text("{}")

    def carried(self, asked: str = "") -> list[str]:
        found = messages.translations(self.folder)
        with (
            mock.patch.object(messages, "translations", return_value=found),
            mock.patch.dict(os.environ, {"ROSTRUM_LANGUAGES": asked}),
        ):
            return site.carried_languages()

    def test_english_is_in_the_program_and_is_not_carried_beside_it(self) -> None:
        self.assertEqual(self.carried(), [])

    def test_a_file_of_messages_is_all_that_a_language_takes(self) -> None:
        for name in ("pt-BR.json", "de.json"):
            (self.folder / name).write_text("{}")
        self.assertEqual(self.carried(), ["de", "pt-BR"])

    def test_the_pseudo_locale_is_carried_when_it_is_asked_for(self) -> None:
        (self.folder / "de.json").write_text("{}")
        self.assertEqual(self.carried("en-XA"), ["de", "en-XA"])
        self.assertEqual(self.carried("de"), ["de"])


if __name__ == "__main__":
    unittest.main()
