"""The doors between the program and the page have the same names on both sides."""

import re
import unittest

from tools.build.paths import ROOT


def names_in(path: str, pattern: str) -> list[str]:
    return sorted(set(re.findall(pattern, (ROOT / path).read_text(encoding="utf-8"), re.MULTILINE)))


class Doors(unittest.TestCase):
    def test_the_page_declares_and_calls_what_the_program_exports(self) -> None:
        doors = r"EMSCRIPTEN_KEEPALIVE [^(]*?\b(rostrum_\w+)\("
        files = ("web/program/bridge.cpp", "web/program/bridge_kiosk.cpp")
        exported = sorted(name for file in files for name in names_in(file, doors))
        self.assertGreater(len(exported), 40)
        self.assertEqual(names_in("web/page/program_exports.d.ts", r"^\s+_(rostrum_\w+):"), exported)
        self.assertEqual(names_in("web/page/bridge.js", r"program\._(rostrum_\w+)"), exported)

    def test_the_host_declares_what_the_program_asks_of_it(self) -> None:
        asked = names_in("web/program/host.cpp", r'Module\["host"\]\["(\w+)"\]')
        self.assertGreater(len(asked), 20)
        self.assertEqual(names_in("web/page/host.js", r"@property \{.*\} (\w+)"), asked)
