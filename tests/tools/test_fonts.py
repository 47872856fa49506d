"""The font subsets: which characters are asked for and where, and fonts that have just those.

The second half needs fontTools on the Python path and ROSTRUM_INTER_DIR; the test command sets both.
"""

from __future__ import annotations

import contextlib
import importlib.util
import io
import json
import os
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools" / "fonts"))

import characters  # noqa: E402

PACKED = ROOT / "build" / "gen" / "dataset.json"  # of the site, which is built before tests run
READY = importlib.util.find_spec("fontTools") is not None and "ROSTRUM_INTER_DIR" in os.environ


def literals(source: str, suffix: str) -> list[tuple[int, str]]:
    return list(characters.literals_of(source, suffix))


class Characters(unittest.TestCase):
    def test_comments_are_no_text(self) -> None:
        source = '// "ß"\n/* "é" */ auto a = "ə";\n'
        self.assertEqual(literals(source, ".cpp"), [(2, "ə")])

    def test_escapes_are_read(self) -> None:
        self.assertEqual(literals(r'"a\"b\u2026\U0001F600\n"', ".hpp"), [(1, "ab…😀")])
        self.assertEqual(literals(r"'\u{2713}'", ".mjs"), [(1, "✓")])

    def test_raw_strings_and_digit_separators_are_understood(self) -> None:
        source = 'int a = 1\'000; auto b = R"x(say "→")x"; auto c = "·";'
        self.assertEqual([text for _, text in literals(source, ".cpp")], ['say "→"', "·"])

    def test_quotation_marks_as_characters_do_not_confuse(self) -> None:
        source = "char a = '\"'; auto b = \"×\";"
        self.assertIn("×", [text for _, text in literals(source, ".cpp")])

    def test_templates_of_scripts_are_text(self) -> None:
        self.assertEqual(literals("const a = `up ${b} – c`;", ".mjs"), [(1, "up ${b} – c")])

    def test_places_are_json_pointers(self) -> None:
        value = {"people": [{"name": "Ə", "a/b": ["x"]}]}
        self.assertEqual(
            list(characters.texts_of(value)), [("/people/0/name", "Ə"), ("/people/0/a~1b/0", "x")]
        )

    def test_other_spellings_are_wanted_and_names_are_needed(self) -> None:
        with tempfile.TemporaryDirectory() as scratch:
            dataset = Path(scratch) / "dataset.json"
            people = [{"id": "a", "name": "Ə", "variants": ["ع"]}]
            dataset.write_text(json.dumps({"people": people}), encoding="utf-8")
            needed, wanted = characters.characters(dataset, Path(scratch))
        self.assertEqual(needed["Ə"], "dataset.json#/people/0/name")
        self.assertEqual(wanted, {"ع": "dataset.json#/people/0/variants/0"})
        self.assertIn("↗", needed)
        self.assertIn("~", needed)

    def test_a_translated_title_of_a_source_is_wanted_and_one_without_is_needed(self) -> None:
        with tempfile.TemporaryDirectory() as scratch:
            dataset = Path(scratch) / "dataset.json"
            sources = [{"title": "ع", "translation": "Ö"}, {"title": "Ə"}]
            dataset.write_text(json.dumps({"forums": [{"sources": sources}]}), encoding="utf-8")
            needed, wanted = characters.characters(dataset, Path(scratch))
        self.assertEqual(wanted, {"ع": "dataset.json#/forums/0/sources/0/title"})
        self.assertIn("Ö", needed)
        self.assertIn("Ə", needed)


@unittest.skipUnless(READY, "fontTools and ROSTRUM_INTER_DIR come from the test command")
class Subsets(unittest.TestCase):
    scratch: tempfile.TemporaryDirectory[str]
    folder: Path

    @classmethod
    def setUpClass(cls) -> None:
        cls.scratch = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.scratch.cleanup)
        cls.folder = Path(cls.scratch.name)
        shutil.copy(PACKED, cls.folder / "dataset.json")
        status, cls.errors = cls.cut(cls.folder / "dataset.json", cls.folder)
        if status != 0:
            raise AssertionError(cls.errors)

    errors: str

    @staticmethod
    def cut(dataset: Path, out: Path) -> tuple[int, str]:
        import subset

        errors = io.StringIO()
        arguments = ["--dataset", str(dataset), "--out", str(out)]
        with contextlib.redirect_stderr(errors), contextlib.redirect_stdout(io.StringIO()):
            status = subset.main([*arguments, "--inter-dir", os.environ["ROSTRUM_INTER_DIR"]])
        return status, errors.getvalue()

    def test_every_needed_character_has_a_glyph(self) -> None:
        from fontTools.ttLib import TTFont

        needed, _ = characters.characters(self.folder / "dataset.json", ROOT)
        for weight in ("regular", "semibold"):
            with TTFont(self.folder / f"inter-{weight}.ttf") as font:
                cmap = font.getBestCmap()
            self.assertEqual([char for char in needed if ord(char) not in cmap], [])

    def test_figures_have_one_width(self) -> None:
        from fontTools.ttLib import TTFont

        for weight in ("regular", "semibold"):
            with TTFont(self.folder / f"inter-{weight}.ttf") as font:
                cmap = font.getBestCmap()
                widths = {font["hmtx"][cmap[ord(digit)]][0] for digit in "0123456789"}
            self.assertEqual(len(widths), 1, weight)

    def test_fonts_are_static_truetype_one_em_high_without_layout(self) -> None:
        from fontTools.ttLib import TTFont

        for name in ("inter-regular", "inter-semibold", "icons"):
            with TTFont(self.folder / f"{name}.ttf") as font:
                self.assertIn("glyf", font)
                for table in ("GSUB", "GPOS", "kern", "fvar", "fpgm", "CFF "):
                    self.assertNotIn(table, font, name)
                height = font["hhea"].ascent - font["hhea"].descent
                self.assertEqual(height, font["head"].unitsPerEm, name)

    def test_icons_stand_at_their_code_points(self) -> None:
        import subset
        from fontTools.ttLib import TTFont

        icons = subset.read_icons(subset.ICON_LIST.read_text(encoding="utf-8"))
        with TTFont(self.folder / "icons.ttf") as font:
            cmap = font.getBestCmap()
            self.assertEqual(set(cmap), set(icons))
            for code, name in icons.items():
                self.assertGreater(font["glyf"][cmap[code]].numberOfContours, 0, name)

    def test_the_same_input_gives_the_same_bytes(self) -> None:
        with tempfile.TemporaryDirectory() as again:
            self.cut(self.folder / "dataset.json", Path(again))
            for name in ("inter-regular.ttf", "inter-semibold.ttf", "icons.ttf"):
                self.assertEqual((Path(again) / name).read_bytes(), (self.folder / name).read_bytes())

    def test_fonts_are_cut_again_only_for_other_characters(self) -> None:
        with tempfile.TemporaryDirectory() as scratch:
            out, dataset = Path(scratch), Path(scratch) / "dataset.json"
            regular = out / "inter-regular.ttf"
            dataset.write_text('{"forums": [{"title": "A"}]}', encoding="utf-8")
            self.cut(dataset, out)
            cut_first = regular.stat().st_mtime_ns
            dataset.write_text('{"forums": [{"title": "Aa"}]}', encoding="utf-8")
            self.assertEqual(self.cut(dataset, out), (0, ""))
            self.assertEqual(regular.stat().st_mtime_ns, cut_first)
            dataset.write_text('{"forums": [{"title": "Aþ"}]}', encoding="utf-8")
            self.cut(dataset, out)
            self.assertNotEqual(regular.stat().st_mtime_ns, cut_first)

    def test_a_font_that_is_gone_is_cut_again(self) -> None:
        with tempfile.TemporaryDirectory() as scratch:
            out, dataset = Path(scratch), Path(scratch) / "dataset.json"
            dataset.write_text('{"forums": [{"title": "A"}]}', encoding="utf-8")
            self.cut(dataset, out)
            (out / "icons.ttf").unlink()
            self.cut(dataset, out)
            self.assertTrue((out / "icons.ttf").is_file())

    def test_a_character_without_a_glyph_is_named_with_its_place(self) -> None:
        with tempfile.TemporaryDirectory() as scratch:
            dataset = Path(scratch) / "dataset.json"
            dataset.write_text('{"forums": [{"title": "漢"}]}', encoding="utf-8")
            status, errors = self.cut(dataset, Path(scratch))
        self.assertEqual(status, 1)
        self.assertEqual(len(errors.splitlines()), 1)
        for word in ("漢", "U+6F22", "dataset.json#/forums/0/title"):
            self.assertIn(word, errors)

    def test_an_icon_list_with_a_repeat_or_a_slip_is_refused(self) -> None:
        import outlines
        import subset

        good = 'ROSTRUM_ICON(one, 0xE000, "search")\n'
        for bad in (
            good + good,
            good + 'ROSTRUM_ICON(one, 0xE001, "plus")',
            'ROSTRUM_ICON(one, 0x0041, "plus")',
            "ROSTRUM_ICON(one)",
        ):
            with self.subTest(bad=bad), self.assertRaises(outlines.FontError):
                subset.read_icons(bad)


if __name__ == "__main__":
    unittest.main()
