"""When room on the disk is asked for, on a toolchain that is not really unpacked."""

import json
import tempfile
import unittest
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from unittest import mock

from tools.build import emscripten
from tools.build.console import HostFault
from tools.build.debian import Mirror

MIRROR = Mirror("http://mirror.example/debian", "/keys/one.gpg", "bookworm")


class RoomOnTheDisk(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = Path(folder.name)
        fetched = mock.Mock(side_effect=AssertionError("nothing is to be downloaded"))
        def no_libraries(_name: str, _mirror: Mirror) -> SimpleNamespace:
            return SimpleNamespace(folders={"sdl2": self.home})

        def full_disk(_path: Path) -> SimpleNamespace:
            return SimpleNamespace(free=0)

        stand_ins: dict[str, Callable[..., object]] = {
            "toolchain_home": lambda: self.home,
            "sources.suites": lambda: ("forky",),
            "sources.provision_suite": no_libraries,
            "prewarm.prewarm": mock.Mock(),
            "debian.available": lambda: True,
            "debian.host_mirror": lambda: MIRROR,
            "debian.Suite.fetch": fetched,
            "shutil.disk_usage": full_disk,
            "_node": lambda: "/opt/newer/bin/node",
        }
        for name, stand_in in stand_ins.items():
            patch = mock.patch(f"tools.build.emscripten.{name}", stand_in)
            patch.start()
            self.addCleanup(patch.stop)

    def unpack(self) -> None:
        """As an earlier run with another node left it."""
        root = self.home / "forky/root"
        for name, text in (
            ("usr/share/emscripten/emcc", ""),
            ("usr/share/emscripten/emscripten-version.txt", '"3.1.69"\n'),
            ("usr/lib/llvm-19/bin/clang", ""),
            ("made-for", str(self.home)),
        ):
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        stamp = {"home": str(self.home), "version": "3.1.69", "node": "/usr/bin/node", "recipe": emscripten.RECIPE}
        (self.home / "forky/ready.json").write_text(json.dumps(stamp), encoding="utf-8")
        (self.home / "current").write_text("forky\n", encoding="utf-8")

    def test_another_node_needs_none_beside_what_is_unpacked(self) -> None:
        self.unpack()
        self.assertIsNone(emscripten.provisioned())
        self.assertEqual(emscripten._provision().version, "3.1.69")
        config = (self.home / "forky/emscripten-config.py").read_text(encoding="utf-8")
        self.assertIn("NODE_JS = '/opt/newer/bin/node'", config)

    def test_a_full_disk_is_told_before_anything_is_downloaded(self) -> None:
        with self.assertRaises(HostFault) as raised:
            emscripten._provision()
        self.assertIn("3.5 GB are needed", raised.exception.sentence)
