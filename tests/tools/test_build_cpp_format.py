"""The check of the layout of C++, with a stand-in for clang-format."""

import os
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from tools.build import cpp_format


class Layout(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        (self.root / "engine").mkdir()
        for name in ("good.cpp", "bad.hpp", "notes.txt"):
            (self.root / "engine" / name).write_text("\n")

    def program(self, body: str) -> Path:
        path = self.root / "clang-format"
        path.write_text(f"#!/bin/sh\n{body}\n")
        path.chmod(0o755)
        return path

    def test_each_file_is_named_once_with_its_first_line(self) -> None:
        warning = 'for line in 3 9; do echo "engine/bad.hpp:$line:1: warning: code should be clang-formatted" >&2; done'
        found = cpp_format.offences(self.program(warning), self.root)
        self.assertEqual(found, ["engine/bad.hpp:3: clang-format 14 lays it out otherwise"])

    def test_headers_and_sources_are_asked_for_and_nothing_else(self) -> None:
        cpp_format.mend(self.program('printf "%s\\n" "$@" > asked'), self.root)
        asked = (self.root / "asked").read_text().splitlines()
        self.assertEqual(asked, ["--style=file", "-i", "engine/bad.hpp", "engine/good.cpp"])

    def test_another_version_is_passed_over(self) -> None:
        for version, taken in ((14, True), (19, False)):
            program = self.program(f'echo "Debian clang-format version {version}.0.6"')
            with mock.patch.dict(os.environ, {"PATH": f"{self.root}:/bin:/usr/bin", "ROSTRUM_CLANG_FORMAT": str(program)}):
                self.assertEqual(cpp_format.existing() == program, taken)


if __name__ == "__main__":
    unittest.main()
