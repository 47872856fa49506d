"""The order of the steps: what waits for what, and what is beside the compiler."""

import tempfile
import threading
import unittest
from collections.abc import Callable
from pathlib import Path
from unittest import mock

from tools.build import console, pipeline, wasm

COMPILED = wasm.Compiled(Path("build/wasm/web/rostrum.mjs"), Path("build/wasm/curator/rostrum-data.mjs"))
SOON = 10.0  # seconds in which something must happen that takes none


class Order(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        stamps = mock.patch.object(pipeline, "STAMPS", Path(folder.name))
        stamps.start()
        self.addCleanup(stamps.stop)
        self.done: list[str] = []
        self.steps: dict[str, mock.Mock] = {}
        for name in (
            "npm.install",
            "wasm.build",
            "generated.basemap",
            "generated.dataset",
            "generated.pages",
            "generated.font_subsets",
            "generated.check_complete",
            "site.assemble",
        ):
            self.replace(name, lambda: None)

    def replace(self, name: str, body: Callable[[], None]) -> None:
        """A step that does this and notes its end."""

        def step(*_given: object, **_named: object) -> wasm.Compiled | None:
            body()
            self.done.append(name)
            return COMPILED if name == "wasm.build" else None

        module, function = name.split(".")
        patch = mock.patch.object(getattr(pipeline, module), function, side_effect=step)
        self.steps[name] = patch.start()
        self.addCleanup(patch.stop)

    def fails(self, name: str, sentence: str) -> None:
        def body() -> None:
            raise console.BuildError(sentence)

        self.replace(name, body)

    def assertBefore(self, first: str, second: str) -> None:
        self.assertLess(self.done.index(first), self.done.index(second), f"{first} before {second}")

    def test_what_needs_another_step_comes_after_it(self) -> None:
        pipeline.build_site(wasm.Kind.release)
        self.assertBefore("npm.install", "generated.basemap")
        self.assertBefore("wasm.build", "generated.dataset")
        self.assertBefore("generated.dataset", "generated.font_subsets")
        self.assertBefore("npm.install", "generated.font_subsets")
        self.assertEqual(self.done[-2:], ["generated.check_complete", "site.assemble"])

    def test_the_basemap_is_made_while_the_program_is_compiled(self) -> None:
        made = threading.Event()
        self.replace("generated.basemap", made.set)
        self.replace("wasm.build", lambda: self.assertTrue(made.wait(SOON), "the basemap waits for the compiler"))
        pipeline.build_site(wasm.Kind.release)

    def test_the_program_is_compiled_while_packages_come(self) -> None:
        compiled = threading.Event()
        self.replace("wasm.build", compiled.set)
        self.replace("npm.install", lambda: self.assertTrue(compiled.wait(SOON), "the compiler waits for npm"))
        pipeline.build_site(wasm.Kind.release)

    def test_the_data_is_packed_by_the_command_that_was_compiled(self) -> None:
        pipeline.build_site(wasm.Kind.debug, quick=True)
        self.steps["wasm.build"].assert_called_once_with(wasm.Kind.debug)
        self.steps["generated.dataset"].assert_called_once_with(COMPILED.data)
        self.steps["site.assemble"].assert_called_once_with(COMPILED.page, wasm.Kind.debug, True, "", False)

    def test_the_plain_pages_are_made_from_sound_data_for_the_address_that_was_told(self) -> None:
        pipeline.build_site(wasm.Kind.release, site_url="https://example.org/rostrum/")
        self.assertBefore("generated.dataset", "generated.pages")
        self.steps["generated.pages"].assert_called_once_with(COMPILED.data, "https://example.org/rostrum/")
        self.assertEqual(self.steps["site.assemble"].call_args.args[3], "https://example.org/rostrum/")

    def test_a_quick_site_keeps_the_plain_pages_of_before(self) -> None:
        pipeline.build_site(wasm.Kind.release, quick=True)
        self.steps["generated.pages"].assert_not_called()

    def test_a_program_that_does_not_compile_is_the_one_thing_told(self) -> None:
        self.fails("wasm.build", "The program does not compile.")
        with self.assertRaisesRegex(console.BuildError, "does not compile"):
            pipeline.build_site(wasm.Kind.release)
        for name in ("generated.dataset", "generated.pages", "generated.font_subsets", "site.assemble"):
            self.steps[name].assert_not_called()

    def test_a_mistake_in_the_data_leaves_the_site_as_it_is(self) -> None:
        self.fails("generated.dataset", "The dataset has an error.")
        with self.assertRaisesRegex(console.BuildError, "has an error"):
            pipeline.build_site(wasm.Kind.release)
        self.steps["generated.pages"].assert_not_called()
        self.steps["site.assemble"].assert_not_called()
