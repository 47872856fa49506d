"""The address of the site, as a person tells it."""

import argparse
import unittest

from tools.build import pipeline
from tools.build.command_line import _site_url
from tools.build.paths import ROOT


class SiteUrl(unittest.TestCase):
    def test_it_is_that_of_a_folder(self) -> None:
        for text, wanted in (
            ("https://example.org", "https://example.org/"),
            ("https://example.org/rostrum", "https://example.org/rostrum/"),
            ("http://127.0.0.1:8000/", "http://127.0.0.1:8000/"),
        ):
            with self.subTest(text):
                self.assertEqual(_site_url(text), wanted)

    def test_the_readme_says_what_it_is_unless_told(self) -> None:
        readme = (ROOT / "README.md").read_text(encoding="utf-8")
        self.assertIn(f"Unless told, it is `{pipeline.LOCAL_URL}`", readme)

    def test_what_is_none_is_refused(self) -> None:
        for text in ("", "example.org", "ftp://example.org/", "https://", "https:///x", "https://example.org/?q",
                     "https://example.org/#a", "https://example.org/a b", 'https://example.org/"', "https://é.org/"):  # fmt: skip
            with self.subTest(text), self.assertRaises(argparse.ArgumentTypeError):
                _site_url(text)
