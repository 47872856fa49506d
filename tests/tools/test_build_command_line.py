"""The address of the site and the port, as a person tells them."""

import argparse
import os
import unittest
from unittest import mock

from tools.build.command_line import _site_url, main
from tools.build.server import port_from
from tools.build.wasm import Kind


class SiteUrl(unittest.TestCase):
    def test_it_is_that_of_a_folder(self) -> None:
        for text, wanted in (
            ("https://example.org", "https://example.org/"),
            ("https://example.org/rostrum", "https://example.org/rostrum/"),
            ("http://127.0.0.1:8000/", "http://127.0.0.1:8000/"),
        ):
            with self.subTest(text):
                self.assertEqual(_site_url(text), wanted)

    def test_what_is_none_is_refused(self) -> None:
        for text in ("", "example.org", "ftp://example.org/", "https://", "https:///x", "https://example.org/?q",
                     "https://example.org/#a", "https://example.org/a b", 'https://example.org/"', "https://é.org/"):  # fmt: skip
            with self.subTest(text), self.assertRaises(argparse.ArgumentTypeError):
                _site_url(text)


class Port(unittest.TestCase):
    def test_it_is_a_number(self) -> None:
        self.assertEqual(port_from("8000"), 8000)
        self.assertEqual(port_from("0"), 0)

    def test_what_is_none_is_refused_with_what_one_is(self) -> None:
        for text in ("abc", "", "-1", "65536", "80.5", "８０"):
            with self.subTest(text), self.assertRaises(argparse.ArgumentTypeError) as raised:
                port_from(text)
            self.assertEqual(str(raised.exception), "a port is a number from 0 to 65535")


class TheCommand(unittest.TestCase):
    """What serve.py is told, down to what is built."""

    def built_for(self, *words: str, address: str = "") -> str:
        with (
            mock.patch.dict(os.environ, {"ROSTRUM_SITE_URL": address}),
            mock.patch("sys.argv", ["serve.py", "--build-only", *words]),
            mock.patch("tools.build.command_line.pipeline.build_site") as build,
        ):
            self.assertEqual(main(), 0)
        return build.call_args.kwargs["site_url"]

    def test_a_program_is_for_publication_unless_told(self) -> None:
        for words, kind in (((), Kind.release), (("--dev",), Kind.dev), (("--debug",), Kind.debug)):
            with (
                self.subTest(words),
                mock.patch("sys.argv", ["serve.py", "--build-only", *words]),
                mock.patch("tools.build.command_line.pipeline.build_site") as build,
            ):
                self.assertEqual(main(), 0)
                self.assertEqual(build.call_args.args, (kind,))

    def test_a_site_has_no_address_unless_one_is_told(self) -> None:
        self.assertEqual(self.built_for(), "")

    def test_the_address_comes_from_the_command_or_from_the_environment(self) -> None:
        self.assertEqual(self.built_for(address="https://example.org/rostrum"), "https://example.org/rostrum/")
        self.assertEqual(
            self.built_for("--site-url", "https://example.net", address="https://example.org"), "https://example.net/"
        )
