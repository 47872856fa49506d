"""`serve.py data`: which command runs, and what of it is read by DuckDB first."""

import contextlib
import io
import os
import unittest
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest import mock

from tools.build import data_command
from tools.build.console import BuildError
from tools.build.data_command import parquet_input


class TheInput(unittest.TestCase):
    def test_parquet_is_found_wherever_it_stands(self) -> None:
        for words, at in (
            ("shards a.parquet out", 1),
            ("shards --rows 10 parts/*.parquet out", 3),
            ("--data there shards --tables t.json a.parquet out --rows 5", 5),
        ):
            with self.subTest(words):
                self.assertEqual(parquet_input(words.split()), at)

    def test_all_else_is_for_rostrum_data_alone(self) -> None:
        for words in (
            "",
            "check",
            "shards",
            "shards data out",
            "shards data out.parquet",
            "shards --tables t.parquet data out",
            "pack --out a.parquet",
            "shards --help",
        ):
            with self.subTest(words):
                self.assertIsNone(parquet_input(words.split()))


class TheCommand(unittest.TestCase):
    def setUp(self) -> None:
        scratch = TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = Path(scratch.name)
        self.program = self.folder / "rostrum-data"
        self.program.write_text("", encoding="utf-8")
        self.ran: list[list[str]] = []

    def run_with(self, words: str, statuses: tuple[int, ...] = (0, 0)) -> int:
        left = list(statuses)

        def shown(command: list[object], *, cwd: Path) -> int:
            self.ran.append([str(word) for word in command])
            if "parquet.mjs" in self.ran[-1][1]:
                Path(self.ran[-1][3]).write_text("{}\n", encoding="utf-8")
            return left.pop(0)

        with (
            mock.patch.object(data_command, "run_shown", shown),
            mock.patch.object(data_command, "BUILD", self.folder),
            mock.patch.dict(os.environ, {"ROSTRUM_DATA": str(self.program)}),
            mock.patch("sys.argv", ["serve.py", "data", *words.split()]),
        ):
            return data_command.main()

    def test_words_are_handed_on_as_they_are(self) -> None:
        self.assertEqual(self.run_with("check --data there", (1,)), 1)
        self.assertEqual(self.ran, [[str(self.program.resolve()), "check", "--data", "there"]])

    def test_parquet_becomes_rows_which_are_gone_afterwards(self) -> None:
        self.assertEqual(self.run_with("shards a.parquet out --rows 5"), 0)
        (read, cut) = self.ran
        rows = read[3]
        self.assertTrue(read[1].endswith("tools/shards/parquet.mjs"))
        self.assertEqual(read[2], "a.parquet")
        self.assertTrue(rows.endswith(".ndjson"))
        self.assertEqual(cut[1:], ["shards", rows, "out", "--rows", "5"])
        self.assertFalse(Path(rows).exists())

    def test_without_rows_nothing_is_cut(self) -> None:
        self.assertEqual(self.run_with("shards a.parquet out", (1,)), 1)
        self.assertEqual(len(self.ran), 1)
        self.assertEqual(list((self.folder / "shards").iterdir()), [])

    def test_a_native_command_that_is_not_there_is_told(self) -> None:
        self.program.unlink()
        with contextlib.redirect_stdout(io.StringIO()), self.assertRaisesRegex(BuildError, "ROSTRUM_DATA names"):
            self.run_with("check")


if __name__ == "__main__":
    unittest.main()
