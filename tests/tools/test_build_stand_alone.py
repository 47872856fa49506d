"""The check that files include what they use: what it makes of a build's commands, and what a compiler then says."""

import json
import shutil
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from tools.build import stand_alone

GXX = shutil.which("c++") or shutil.which("g++")


class Commands(unittest.TestCase):
    def test_outputs_launcher_sanitizers_and_the_file_are_left_out(self) -> None:
        command = "/usr/bin/cmake -E env A=b /usr/bin/ccache /usr/bin/c++ -DX -Wall -fsanitize=address -MD -MT a.o -MF a.d -o a.o -c /x/Unity/unity_0_cxx.cxx"
        self.assertEqual(stand_alone._read_only(command.split()), ["/usr/bin/c++", "-DX", "-Wall"])

    def test_sources_as_one_are_included_one_after_another(self) -> None:
        self.assertEqual(stand_alone.as_one([Path("/a.cpp"), Path("/b.cpp")]), '#include "/a.cpp"\n#include "/b.cpp"\n')


@unittest.skipUnless(GXX, "no compiler is here")
class Findings(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.build = self.root / "build"
        self.build.mkdir()
        (self.root / "engine").mkdir()
        for name, value in (("ROOT", self.root), ("FOLDERS", ("engine",))):
            patch = mock.patch.object(stand_alone, name, value)
            patch.start()
            self.addCleanup(patch.stop)
        command = f"{GXX} -std=c++20 -Wall -Werror -I{self.root} -o CMakeFiles/rostrum_engine.dir/a.o -c {self.root}/engine/a.cpp"
        entry = {"directory": str(self.build), "command": command, "file": f"{self.root}/engine/a.cpp"}
        (self.build / "compile_commands.json").write_text(json.dumps([entry]))
        self.write("a.hpp", "#pragma once\n#include <string>\nstd::string a();\n")
        self.write("a.cpp", '#include "engine/a.hpp"\nnamespace { int one() { return 1; } }\nstd::string a() { return std::to_string(one()); }\n')

    def write(self, name: str, text: str) -> None:
        (self.root / "engine" / name).write_text(text)

    def found(self) -> str:
        return "\n".join(stand_alone.offences(self.build, jobs=1))

    def test_files_that_include_what_they_use_are_in_order(self) -> None:
        self.assertEqual(self.found(), "")

    def test_a_source_that_lives_on_its_neighbours_include_is_named(self) -> None:
        self.write("b.cpp", "std::string b() { return a(); }\n")
        self.assertRegex(self.found(), r"engine/b\.cpp:1:.*error")

    def test_a_header_that_leans_on_another_is_named(self) -> None:
        self.write("b.hpp", "#pragma once\ninline std::string b() { return a(); }\n")
        self.assertRegex(self.found(), r"engine/b\.hpp:2:.*error")

    def test_a_name_that_two_sources_keep_to_themselves_is_named(self) -> None:
        self.write("b.cpp", "namespace { int one() { return 2; } }\nint b() { return one(); }\n")
        self.assertRegex(self.found(), r"redefinition of .*one")
