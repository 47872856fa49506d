"""clang-tidy: which program is asked, by which options, and what is made of its words."""

import os
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from tools.build import clang_tools, cpp_tidy
from tools.build.emscripten import Emscripten


class Words(unittest.TestCase):
    def test_a_finding_is_told_by_its_path_below_the_root(self) -> None:
        said = (
            "/home/me/rostrum/engine/link/qr_code.hpp:26:50: error: ineffective cast [bugprone-x,-warnings-as-errors]\n"
            "   26 |   bool dark(int x) const;\n"
            "      |        ^\n"
            "/home/me/rostrum/engine/link/qr_code.hpp:20:1: note: declared here\n"
        )
        self.assertEqual(
            cpp_tidy.lines_of(said, Path("/home/me/rostrum")),
            ["engine/link/qr_code.hpp:26:50: ineffective cast [bugprone-x,-warnings-as-errors]"],
        )

    def test_words_without_a_finding_say_nothing(self) -> None:
        self.assertEqual(cpp_tidy.lines_of("24316 warnings generated.\n"), [])


class Programs(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def program(self, name: str, body: str) -> Path:
        path = self.folder / name
        path.write_text(f"#!/bin/sh\n{body}\n")
        path.chmod(0o755)
        return path

    def test_the_hosts_own_is_used_when_it_is_new_enough(self) -> None:
        path = self.program("clang-tidy", 'echo "LLVM version 19.1.2"')
        with mock.patch.dict(os.environ, {"PATH": f"{self.folder}:/bin:/usr/bin", "ROSTRUM_CLANG_TIDY": ""}):
            self.assertEqual(clang_tools.clang_tidy(), clang_tools.Tool((str(path),), 19))

    def test_an_older_one_is_passed_over_for_the_toolchains(self) -> None:
        self.program("clang-tidy", 'echo "Debian LLVM version 14.0.6"')
        unpacked = clang_tools.Tool(("loader", "clang-tidy"), 21)
        with (
            mock.patch.dict(os.environ, {"PATH": f"{self.folder}:/bin", "ROSTRUM_CLANG_TIDY": ""}),
            mock.patch.object(clang_tools, "_unpacked", return_value=unpacked),
        ):
            self.assertEqual(clang_tools.clang_tidy(), unpacked)

    def test_it_sees_what_the_compiler_is_told_and_the_library_of_the_window(self) -> None:
        answers = 'case "$1" in --cflags) echo "-target wasm32 --sysroot=/cache/sysroot";; *) echo /llvm/lib/clang/21;; esac'
        self.program("em++", answers)
        found = Emscripten(self.folder, "4.0.0", "", None)
        self.assertEqual(
            cpp_tidy.flags(found),
            ["-isystem", "/cache/sysroot/include/SDL2", "-target", "wasm32", "--sysroot=/cache/sysroot",
             "-resource-dir", "/llvm/lib/clang/21"],  # fmt: skip
        )


if __name__ == "__main__":
    unittest.main()
