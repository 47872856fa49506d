"""A venue's settings, logo and data are served beside the page, wherever they lie."""

import json
import tempfile
import threading
import unittest
import urllib.request
from pathlib import Path

from tools.build.console import BuildError
from tools.build.server import address_of, bind
from tools.kiosk.venue import files_of


class AVenue(unittest.TestCase):
    def setUp(self) -> None:
        kept = tempfile.TemporaryDirectory()
        self.addCleanup(kept.cleanup)
        self.folder = Path(kept.name)
        self.site = self.folder / "site"
        self.site.mkdir()
        (self.site / "index.html").write_text("page")
        (self.site / "venue.json").write_text('{"title": "of the site"}')

    def settings(self, text: str) -> Path:
        path = self.folder / "foyer 1.json"
        path.write_text(text, encoding="utf-8")
        return path

    def test_has_its_settings_and_the_files_that_they_name(self) -> None:
        (self.folder / "logo.svg").write_text("<svg/>")
        path = self.settings('\ufeff{"logo": "logo.svg", "dataset": "forums.json"}')
        self.assertEqual(files_of(path), {"/venue.json": path, "/logo.svg": self.folder / "logo.svg"})

    def test_names_nothing_that_lies_elsewhere(self) -> None:
        (self.folder / "secret").mkdir()
        (self.folder / "secret/logo.svg").write_text("<svg/>")
        for name in ("secret/logo.svg", "../logo.svg", "", ".profile", 7, None, ["logo.svg"]):
            with self.subTest(name):
                path = self.settings(json.dumps({"logo": name}))
                self.assertEqual(files_of(path), {"/venue.json": path})

    def test_is_served_with_mistakes_for_the_page_to_tell(self) -> None:
        for text in ("", "{", "[]", "null"):
            with self.subTest(text):
                path = self.settings(text)
                self.assertEqual(files_of(path), {"/venue.json": path})

    def test_must_be_there(self) -> None:
        with self.assertRaisesRegex(BuildError, "There is no file"):
            files_of(self.folder / "nothing.json")

    def test_stands_in_the_place_of_the_sites_own(self) -> None:
        (self.folder / "logo.svg").write_text("<svg/>")
        path = self.settings('{"logo": "logo.svg"}')
        self.assertEqual(self.asked("venue.json", {}), '{"title": "of the site"}')
        self.assertEqual(self.asked("venue.json", files_of(path)), '{"logo": "logo.svg"}')
        self.assertEqual(self.asked("logo.svg", files_of(path)), "<svg/>")
        self.assertEqual(self.asked("index.html", files_of(path)), "page")

    def asked(self, name: str, elsewhere: dict[str, Path]) -> str:
        with bind(self.site, "127.0.0.1", 0, elsewhere=elsewhere) as server:
            threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
            try:
                with urllib.request.urlopen(address_of(server) + name) as response:
                    self.assertEqual(response.headers["Cache-Control"], "no-cache")
                    return response.read().decode()
            finally:
                server.shutdown()


if __name__ == "__main__":
    unittest.main()
