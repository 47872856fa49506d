"""The curator's command as it is run, on the real data: python3 tests/curator/command_test.py COMMAND...

COMMAND is the program, or node and the program for node.
"""

from __future__ import annotations

import hashlib
import json
import os
import pty
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COMMAND: list[str] = []
PLACE = re.compile(r"^(?P<file>\S+\.json):(?P<line>\d+):(?P<column>\d+): error: /title: must not be empty")


def environment(**more: str) -> dict[str, str]:
    env = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    # As with the other native tests: what a program leaves behind at its end is no leak.
    return {**env, "ASAN_OPTIONS": "detect_leaks=0", **more}


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *words], cwd=ROOT, env=environment(), capture_output=True, text=True, check=False
    )


def said_to_a_terminal(*words: str, **more: str) -> str:
    """What the command writes where a person would read it."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen([*COMMAND, *words], cwd=ROOT, env=environment(**more), stdout=theirs, stderr=theirs)
    os.close(theirs)
    parts: list[bytes] = []
    try:
        while part := os.read(ours, 65536):
            parts.append(part)
    except OSError:  # Linux says so when the other end is closed
        pass
    os.close(ours)
    process.wait()
    return b"".join(parts).decode()


class TheData(unittest.TestCase):
    def test_nothing_is_wrong_in_it(self) -> None:
        done = run("check", "--data", "data")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertRegex(done.stdout.splitlines()[-1], r"^[\d,]+ forums, .*: no errors, ")
        self.assertEqual(done.stderr, "")

    def test_its_numbers_are_told(self) -> None:
        done = run("stats")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertTrue(done.stdout.startswith("Rostrum's data, version "))
        self.assertIn("\nHoles\n", done.stdout)
        self.assertEqual(done.stdout, run("stats").stdout)


class ACopyOfTheData(unittest.TestCase):
    def setUp(self) -> None:
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.data = Path(scratch.name) / "data"
        self.out = Path(scratch.name) / "made" / "dataset.json"
        shutil.copytree(ROOT / "data", self.data)
        self.forum = sorted((self.data / "forums").glob("*.json"))[0]

    def pack(self) -> subprocess.CompletedProcess[str]:
        return run("pack", "--data", str(self.data), "--out", str(self.out))

    def break_a_title(self) -> None:
        forum = json.loads(self.forum.read_text(encoding="utf-8"))
        forum["title"] = ""
        text = json.dumps(forum, ensure_ascii=False, indent=2) + "\n"
        self.forum.write_text(text, encoding="utf-8")

    def write_in_changelog(self, version: str) -> None:
        changelog = self.data / "CHANGELOG.md"
        text = changelog.read_text(encoding="utf-8")
        changelog.write_text(text.replace("\n## ", f"\n## {version}\n\nMore.\n\n## ", 1), encoding="utf-8")

    def files(self) -> dict[str, bytes]:
        """All that publishing may write."""
        return {path.name: path.read_bytes() for path in self.data.iterdir() if path.suffix in (".json", ".cff")}

    def renamed_forum(self, name: str) -> Path:
        """A copy of a forum under another id, beside the data."""
        text = self.forum.read_text(encoding="utf-8").replace(f'"{self.forum.stem}', f'"{name}')
        copy = self.data.parent / f"{name}.json"
        copy.write_text(text, encoding="utf-8")
        return copy

    def a_forum_that_no_tour_shows(self) -> Path:
        shown = "".join(path.read_text(encoding="utf-8") for path in (self.data / "tours").iterdir())
        shown += (self.data / "aliases.json").read_text(encoding="utf-8")
        return next(path for path in sorted((self.data / "forums").iterdir()) if path.stem not in shown)

    def test_packing_twice_gives_the_same_bytes(self) -> None:
        done = self.pack()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("no errors", done.stdout)
        first = self.out.read_bytes()
        self.assertEqual(json.loads(first)["schema"], 1)
        self.assertEqual(self.pack().returncode, 0)
        self.assertEqual(self.out.read_bytes(), first)
        self.assertEqual([path.name for path in self.out.parent.iterdir()], [self.out.name])

    def test_columns_are_written_beside_the_bundle_and_from_sound_data_only(self) -> None:
        columns = self.out.with_name("columns.json")
        command = ("pack", "--data", str(self.data), "--out", str(self.out), "--columns", str(columns))
        self.assertEqual(run(*command).returncode, 0)
        before = self.out.read_bytes(), columns.read_bytes()
        self.assertEqual(json.loads(before[1])["version"], json.loads(before[0])["version"])
        self.assertLess(len(before[1]), len(before[0]))
        self.break_a_title()
        self.assertEqual(run(*command).returncode, 1)
        self.assertEqual((self.out.read_bytes(), columns.read_bytes()), before)

    def test_texts_are_written_beside_the_columns_when_they_are_asked_for(self) -> None:
        columns, texts = self.out.with_name("columns.json"), self.out.with_name("texts.json")
        command = ("pack", "--data", str(self.data), "--out", str(self.out), "--columns", str(columns))
        self.assertEqual(run(*command, "--texts", str(texts)).returncode, 0)
        first, second = json.loads(columns.read_bytes()), json.loads(texts.read_bytes())
        self.assertTrue(first["texts_follow"])
        self.assertEqual(first["version"], second["version"])
        self.assertNotIn("summary", first["columns"]["tables"]["forums"])
        self.assertIn("summary", second["columns"]["tables"]["forums"])

    def test_an_error_is_told_with_file_line_and_column_and_keeps_the_bundle_as_it_was(self) -> None:
        self.assertEqual(self.pack().returncode, 0)
        before = self.out.read_bytes()
        self.break_a_title()
        checked = run("check", "--data", str(self.data))
        self.assertEqual(checked.returncode, 1)
        match = PLACE.match(checked.stdout)
        self.assertIsNotNone(match, checked.stdout)
        assert match is not None
        self.assertEqual(Path(match["file"]), self.forum)
        line = self.forum.read_text(encoding="utf-8").splitlines()[int(match["line"]) - 1]
        self.assertEqual(line[int(match["column"]) - 1 :], '"",')
        packed = self.pack()
        self.assertEqual(packed.returncode, 1)
        self.assertRegex(packed.stderr, PLACE)
        self.assertEqual(packed.stdout, "")
        self.assertEqual(self.out.read_bytes(), before)

    def test_a_file_that_is_no_json_is_told_with_line_and_column(self) -> None:
        self.forum.write_text('{\n  "id": "a" "title"', encoding="utf-8")
        done = run("check", "--data", str(self.data))
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stdout, rf"^{re.escape(str(self.forum))}:2:\d+: error: is not JSON \(")

    def pages(self, folder: Path, site: str = "https://example.org/rostrum") -> subprocess.CompletedProcess[str]:
        told = ["--site", site] if site else []
        return run("pages", "--data", str(self.data), "--out", str(folder), *told)

    def test_pages_are_written_for_everything_and_twice_the_same(self) -> None:
        first, second = self.out.parent / "first", self.out.parent / "second"
        for folder in (first, second):
            done = self.pages(folder)
            self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("https://example.org/rostrum/", done.stdout)
        files = sorted(path.relative_to(first) for path in first.rglob("*") if path.is_file())
        for forum in (self.data / "forums").glob("*.json"):
            self.assertIn(Path("forums", forum.stem, "index.html"), files)
        for person in json.loads((self.data / "people.json").read_text(encoding="utf-8")):
            self.assertIn(Path("people", person["id"], "index.html"), files)
        for name in ("feed.atom", "sitemap.xml", "forums/index.html", "statements/index.html"):
            self.assertIn(Path(name), files)
        for path in files:
            self.assertEqual((first / path).read_bytes(), (second / path).read_bytes(), path)

    def test_pages_of_a_site_without_an_address_are_told_as_such(self) -> None:
        folder = self.out.parent / "pages"
        done = self.pages(folder, site="")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("files that name no address", done.stdout)
        self.assertEqual({path.suffix for path in folder.rglob("*") if path.is_file()}, {".html", ".ics"})

    def test_it_tells_the_version_that_cmake_sets(self) -> None:
        lists = (ROOT / "CMakeLists.txt").read_text(encoding="utf-8")
        version = re.search(r"project\(rostrum VERSION ([\d.]+)", lists)
        assert version is not None
        done = run("--version")
        self.assertEqual((done.returncode, done.stdout), (0, f"rostrum-data {version[1]}\n"))

    def test_an_error_keeps_the_pages_from_being_written(self) -> None:
        self.break_a_title()
        done = self.pages(self.out.parent / "pages")
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr, PLACE)
        self.assertFalse((self.out.parent / "pages").exists())

    def test_a_new_forum_is_begun_once_and_listed(self) -> None:
        done = run("new", "forum", "baku-forum-2031", "--data", str(self.data))
        self.assertEqual(done.returncode, 0, done.stderr)
        file = self.data / "forums" / "baku-forum-2031.json"
        text = file.read_text(encoding="utf-8")
        self.assertIn('"id": "baku-forum-2031"', text)
        self.assertIn('"forums/baku-forum-2031.json"', (self.data / "datapackage.json").read_text(encoding="utf-8"))
        checked = run("check", "--data", str(self.data))
        self.assertEqual(checked.returncode, 1)
        errors = [line for line in checked.stdout.splitlines() if ": error: " in line]
        self.assertTrue(errors and all(line.startswith(f"{file}:") for line in errors), checked.stdout)
        again = run("new", "forum", "baku-forum-2031", "--data", str(self.data))
        self.assertEqual(again.returncode, 1)
        self.assertIn("is there already", again.stderr)
        self.assertEqual(file.read_text(encoding="utf-8"), text)

    def test_a_right_list_of_files_is_left_as_it_is(self) -> None:
        package = self.data / "datapackage.json"
        before = package.read_text(encoding="utf-8")
        self.assertEqual(run("list", "--data", str(self.data)).returncode, 0)
        self.assertEqual(package.read_text(encoding="utf-8"), before)

    def test_a_version_is_published_with_the_ids_it_is_the_first_to_have(self) -> None:
        register = self.data / "published.json"
        before = json.loads(register.read_text(encoding="utf-8"))
        words = ("publish", "2031.05.17", "--data", str(self.data))
        refused = run(*words)
        self.assertEqual(refused.returncode, 1)
        self.assertIn("must have a heading with 2031.05.17", refused.stderr)
        self.assertIn("Nothing was published.", refused.stderr)
        self.assertEqual(json.loads(register.read_text(encoding="utf-8")), before)

        self.write_in_changelog("2031.05.17")
        shutil.copy(self.renamed_forum("newest-forum"), self.data / "forums")
        self.assertEqual(run("list", "--data", str(self.data)).returncode, 0)
        done = run(*words)
        self.assertEqual(done.returncode, 0, done.stderr)
        # Beside what the data itself has that no version published yet.
        self.assertRegex(done.stdout, r"New in published\.json: (.*, )?1 forum, 3 statements, 1 outcome\.")
        after = json.loads(register.read_text(encoding="utf-8"))
        self.assertEqual(after[:-1], before)
        self.assertEqual(after[-1]["version"], "2031.05.17")
        self.assertEqual(after[-1]["forums"], ["newest-forum"])
        self.assertEqual(json.loads((self.data / "dataset.json").read_text(encoding="utf-8"))["version"], "2031.05.17")
        self.assertIn("date-released: 2031-05-17\n", (self.data / "CITATION.cff").read_text(encoding="utf-8"))
        self.assertEqual(run("check", "--data", str(self.data)).returncode, 0)
        again = run(*words)
        self.assertEqual(again.returncode, 1)
        self.assertIn("is published already", again.stderr)

        self.assertEqual(self.pack().returncode, 0)
        versions = json.loads(self.out.read_bytes())["versions"]
        self.assertEqual([version["version"] for version in versions], [before[-1]["version"], "2031.05.17"])
        self.assertNotIn("added", versions[0])
        self.assertIn("newest-forum", versions[1]["added"])

    def test_a_register_with_mistakes_is_left_as_it_is(self) -> None:
        register = self.data / "published.json"
        entries = json.loads(register.read_text(encoding="utf-8"))
        # As a merge that keeps both sides leaves it.
        register.write_text(json.dumps([*entries, entries[-1]], indent=2) + "\n", encoding="utf-8")
        before = self.files()
        self.write_in_changelog("2031.05.17")
        done = run("publish", "2031.05.17", "--data", str(self.data))
        self.assertEqual(done.returncode, 1)
        self.assertIn("published.json has mistakes; set them right first", done.stderr)
        self.assertEqual(self.files(), before)

    def test_a_version_that_could_not_be_written_whole_is_published_by_a_second_run(self) -> None:
        register = self.data / "published.json"
        before = register.read_bytes()
        self.write_in_changelog("2031.05.17")
        words = ("publish", "2031.05.17", "--data", str(self.data))
        for name in ("CITATION.cff", "dataset.json", "published.json"):
            with self.subTest(name):
                # A file is written beside its place first, where a folder is in the way now.
                obstacle = self.data / f"{name}.part"
                obstacle.mkdir()
                done = run(*words)
                self.assertEqual(done.returncode, 1)
                self.assertIn(f"{name} cannot be written", done.stderr)
                self.assertIn("2031.05.17 is not published yet", done.stderr)
                self.assertEqual(register.read_bytes(), before)
                obstacle.rmdir()
        done = run(*words)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(run("check", "--data", str(self.data)).returncode, 0)

    def test_a_published_id_does_not_vanish_unexplained(self) -> None:
        gone = self.a_forum_that_no_tour_shows()
        gone.unlink()
        self.assertEqual(run("list", "--data", str(self.data)).returncode, 0)
        checked = run("check", "--data", str(self.data))
        self.assertEqual(checked.returncode, 1)
        errors = [line for line in checked.stdout.splitlines() if ": error: " in line]
        self.assertEqual(len(errors), 1, checked.stdout)
        self.assertIn(f"{self.data / 'published.json'}:", errors[0])
        self.assertIn(f'add to aliases.json {{"from": "{gone.stem}"', errors[0])

        aliases = self.data / "aliases.json"
        entry = {"from": gone.stem, "withdrawn": True, "since": "2031.05.17", "why": "It was never held."}
        explained = [entry, *json.loads(aliases.read_text(encoding="utf-8"))]
        aliases.write_text(json.dumps(explained, indent=2) + "\n", encoding="utf-8")
        checked = run("check", "--data", str(self.data))
        self.assertNotIn(": error: ", checked.stdout)
        self.assertEqual(self.pack().returncode, 0)
        self.assertIn(entry, json.loads(self.out.read_bytes())["aliases"])

    def test_shards_hold_every_record_once_and_are_named_by_their_bytes(self) -> None:
        place = self.out.parent / "shards"
        done = run("shards", str(self.data), str(place), "--rows", "300")
        self.assertEqual(done.returncode, 0, done.stderr)
        index = json.loads((place / "shards.json").read_text(encoding="utf-8"))
        ids: list[str] = []
        for shard in index["shards"]:
            content = (place / shard["file"]).read_bytes()
            self.assertEqual(shard["bytes"], len(content))
            self.assertEqual(shard["file"].split(".")[1], hashlib.sha256(content).hexdigest()[:12])
            forums = json.loads(content)["columns"]["tables"]["forums"]
            self.assertEqual(shard["forums"], len(forums["id"]))
            self.assertTrue(shard["rows"] <= 300 or shard["forums"] == 1)
            ids += forums["id"]
        self.assertCountEqual(ids, [path.stem for path in (self.data / "forums").iterdir()])
        self.assertEqual(len(list(place.iterdir())), len(index["shards"]) + 1)

    def test_shards_of_a_packed_dataset_are_those_of_its_folder(self) -> None:
        self.assertEqual(self.pack().returncode, 0)
        places = [self.out.parent / name for name in ("of-the-folder", "of-the-file")]
        for source, place in zip((self.data, self.out), places, strict=True):
            self.assertEqual(run("shards", str(source), str(place)).returncode, 0)
        first, second = ({path.name: path.read_bytes() for path in place.iterdir()} for place in places)
        self.assertEqual(first, second)

    def test_a_mistake_leaves_the_shards_of_before(self) -> None:
        place = self.out.parent / "shards"
        self.assertEqual(run("shards", str(self.data), str(place)).returncode, 0)
        before = {path.name: path.read_bytes() for path in place.iterdir()}
        self.break_a_title()
        done = run("shards", str(self.data), str(place))
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr, r"error: /title: must not be empty")
        rows = self.out.parent / "rows.ndjson"
        rows.write_text('{"record": "forum", "id": "a", "date": "soon"}\n{"record": "forum"}\n', encoding="utf-8")
        done = run("shards", str(rows), str(place), "--tables", str(ROOT / "data"))
        self.assertEqual(done.returncode, 1)
        self.assertIn(f'{rows}:2: The date of forum a, "soon", ', done.stderr)
        self.assertEqual({path.name: path.read_bytes() for path in place.iterdir()}, before)
        self.assertEqual([path.name for path in place.parent.iterdir() if path.name.startswith("shards.")], [])

    def test_shards_are_put_nowhere_where_something_else_lies(self) -> None:
        before = self.files()
        done = run("shards", str(self.data), str(self.data))
        self.assertEqual(done.returncode, 1)
        self.assertIn("which is no part of a set of shards; name another place", done.stderr)
        self.assertEqual(self.files(), before)

    def test_tables_that_are_no_dataset_are_told(self) -> None:
        rows = self.out.parent / "rows.ndjson"
        rows.parent.mkdir(parents=True)
        rows.write_text('{"record": "forum", "id": "a", "date": "2024"}\n', encoding="utf-8")
        (rows.parent / "tables.json").write_text("[]\n", encoding="utf-8")
        for tables, words in (("nothing.json", "cannot be read"), ("tables.json", "a shard would be no dataset")):
            done = run("shards", str(rows), str(rows.parent / "shards"), "--tables", str(rows.parent / tables))
            self.assertEqual(done.returncode, 1)
            self.assertIn(words, done.stderr)

    def test_colours_are_for_terminals_and_for_those_who_want_them(self) -> None:
        self.break_a_title()
        words = ("check", "--data", str(self.data))
        self.assertNotIn("\x1b", run(*words).stdout)
        self.assertIn("\x1b[31merror\x1b[0m", said_to_a_terminal(*words))
        self.assertNotIn("\x1b", said_to_a_terminal(*words, NO_COLOR="1"))


class TheCommandLine(unittest.TestCase):
    def test_what_is_written_wrongly_has_a_status_of_its_own(self) -> None:
        wrong = ((), ("chek",), ("pack",), ("pages",), ("new", "forum"), ("check", "--colour"), ("publish",), ("shards", "data"))
        for words in wrong:
            with self.subTest(words=words):
                done = run(*words)
                self.assertEqual(done.returncode, 2)
                self.assertIn("--help", done.stderr)
                self.assertEqual(done.stdout, "")

    def test_help_is_given(self) -> None:
        for words in (("--help",), ("check", "--help"), ("new", "forum", "--help")):
            with self.subTest(words=words):
                done = run(*words)
                self.assertEqual(done.returncode, 0)
                self.assertTrue(done.stdout.startswith("Usage: rostrum-data "))

    def test_a_folder_that_is_not_there_is_named(self) -> None:
        done = run("check", "--data", "no/such/folder")
        self.assertEqual(done.returncode, 1)
        self.assertIn("no/such/folder", done.stderr)


if __name__ == "__main__":
    COMMAND.extend(sys.argv[1:])
    if not COMMAND:
        sys.exit("Name the command to test: python3 tests/curator/command_test.py build/native/curator/rostrum-data")
    unittest.main(argv=sys.argv[:1])
