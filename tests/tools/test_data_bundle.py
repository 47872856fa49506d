"""The data bundler: the same files give the same bytes, nothing is lost, and every mistake is answered
by one sentence that names the file and the remedy."""

from __future__ import annotations

import contextlib
import io
import json
import shutil
import sys
import tempfile
import unittest
from pathlib import Path
from typing import Any, Callable

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools" / "data"))

import bundle  # noqa: E402

FORUM = "baku-security-forum-2023"


class Bundle(unittest.TestCase):
    def setUp(self) -> None:
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = Path(scratch.name) / "data"
        self.out = Path(scratch.name) / "out" / "dataset.json"
        shutil.copytree(ROOT / "data", self.folder)

    def run_main(self) -> tuple[int, str]:
        errors = io.StringIO()
        with contextlib.redirect_stderr(errors), contextlib.redirect_stdout(io.StringIO()):
            status = bundle.main(["--data", str(self.folder), "--out", str(self.out)])
        return status, errors.getvalue()

    def edit(self, name: str, change: Callable[[Any], Any]) -> None:
        path = self.folder / name
        value = json.loads(path.read_text(encoding="utf-8"))
        change(value)
        path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")

    def refused(self, *words: str) -> None:
        status, errors = self.run_main()
        self.assertEqual(status, 1)
        self.assertEqual(len(errors.splitlines()), 1, errors)
        for word in words:
            self.assertIn(word, errors)
        self.assertFalse(self.out.exists())

    def test_the_same_files_give_the_same_bytes(self) -> None:
        self.assertEqual(self.run_main(), (0, ""))
        first = self.out.read_bytes()
        self.assertEqual(self.run_main(), (0, ""))
        self.assertEqual(self.out.read_bytes(), first)

    def test_layout_and_order_of_table_files_do_not_matter(self) -> None:
        self.run_main()
        first = self.out.read_bytes()
        for name in ("people.json", "organizations.json", "series.json", "countries.json"):
            self.edit(name, lambda table: table.reverse())
        self.run_main()
        self.assertEqual(self.out.read_bytes(), first)

    def test_nothing_is_dropped(self) -> None:
        self.edit(f"forums/{FORUM}.json", lambda forum: forum.update(extra={"kept": ["ə"]}))
        self.run_main()
        dataset = json.loads(self.out.read_text(encoding="utf-8"))
        for path in (self.folder / "forums").glob("*.json"):
            forum = next(forum for forum in dataset["forums"] if forum["id"] == path.stem)
            self.assertEqual(forum, json.loads(path.read_text(encoding="utf-8")))
        for name in bundle.TABLES:
            table = json.loads((self.folder / f"{name}.json").read_text(encoding="utf-8"))
            self.assertCountEqual(dataset[name], table)
        self.assertEqual(len(dataset["groups"]), 8)

    def test_topics_keep_the_order_of_their_file(self) -> None:
        self.run_main()
        dataset = json.loads(self.out.read_text(encoding="utf-8"))
        topics = json.loads((self.folder / "topics.json").read_text(encoding="utf-8"))
        self.assertEqual(dataset["topics"], topics["topics"])
        self.assertEqual(dataset["groups"], topics["groups"])

    def test_broken_json_is_named_with_its_line(self) -> None:
        (self.folder / "people.json").write_text('[\n  {"id": "a" "name": "A"}\n]', encoding="utf-8")
        self.refused("people.json", "line 2", "comma")

    def test_a_missing_table_is_named(self) -> None:
        (self.folder / "series.json").unlink()
        self.refused("series.json", "missing")

    def test_bytes_that_are_not_utf8_are_named(self) -> None:
        (self.folder / "series.json").write_bytes(b'[{"id": "\xe4"}]')
        self.refused("series.json", "UTF-8")

    def test_a_key_written_twice_is_refused(self) -> None:
        (self.folder / "dataset.json").write_text('{"schema": 1, "schema": 2}', encoding="utf-8")
        self.refused("dataset.json", '"schema" stands twice')

    def test_an_empty_folder_is_refused(self) -> None:
        shutil.rmtree(self.folder / "forums")
        self.refused("forums", "--data")

    def test_an_id_used_twice_in_a_table_is_refused(self) -> None:
        self.edit("people.json", lambda people: people.append(people[0]))
        self.refused("people.json", "twice", "rename")

    def test_an_id_used_twice_in_a_forum_is_refused(self) -> None:
        self.edit(f"forums/{FORUM}.json", lambda f: f["statements"].append(f["statements"][0]))
        self.refused(f"{FORUM}.json", "twice")

    def test_a_record_without_an_id_is_refused(self) -> None:
        self.edit("people.json", lambda people: people[3].pop("id"))
        self.refused("people.json", "record 3")

    def test_a_file_named_otherwise_than_its_forum_is_refused(self) -> None:
        (self.folder / "forums" / f"{FORUM}.json").rename(self.folder / "forums" / "other.json")
        self.refused("other.json", f"{FORUM}.json")

    def test_references_to_nothing_are_refused(self) -> None:
        changes: dict[str, Callable[[Any], Any]] = {
            "series": lambda forum: forum.update(series="nowhere"),
            "organizers": lambda forum: forum.update(organizers=["nowhere"]),
            "topics": lambda forum: forum.update(topics=["nowhere"]),
            "country": lambda forum: forum["place"].update(country="QQQ"),
            "speaker": lambda forum: forum["statements"][0].update(speaker="nowhere"),
            "organization": lambda forum: forum["statements"][0].update(organization="nowhere"),
            "mentions": lambda forum: forum["statements"][0].update(mentions=["AZE", "QQQ"]),
        }
        original = (self.folder / "forums" / f"{FORUM}.json").read_bytes()
        for key, change in changes.items():
            with self.subTest(key=key):
                self.edit(f"forums/{FORUM}.json", change)
                self.refused(f"{FORUM}.json", f'"{key}"', "not in the table")
                (self.folder / "forums" / f"{FORUM}.json").write_bytes(original)

    def test_a_topic_in_no_group_is_refused(self) -> None:
        self.edit("topics.json", lambda topics: topics["topics"][0].update(group="nowhere"))
        self.refused("topics.json", '"group"', "groups")

    def test_a_source_out_of_range_is_refused(self) -> None:
        self.edit(f"forums/{FORUM}.json", lambda forum: forum["outcomes"][0].update(source=9))
        self.refused(f"{FORUM}.json", '"source" is 9')

    def test_a_statement_id_of_another_forum_is_refused(self) -> None:
        self.edit(f"forums/{FORUM}.json", lambda f: f["statements"][0].update(id="other.someone"))
        self.refused(f"{FORUM}.json", f'must begin with "{FORUM}."')

    def test_an_alias_must_lead_from_a_retired_id_to_a_present_one(self) -> None:
        good = [{"from": "baku-forum-2023", "to": FORUM}]
        (self.folder / "aliases.json").write_text(json.dumps(good), encoding="utf-8")
        self.assertEqual(self.run_main(), (0, ""))
        self.assertEqual(json.loads(self.out.read_text(encoding="utf-8"))["aliases"], good)
        self.out.unlink()
        for bad, word in (
            ([{"from": FORUM, "to": FORUM}], "in use"),
            ([{"from": "old", "to": "nowhere"}], "does not exist"),
            (good * 2, "listed twice"),
        ):
            (self.folder / "aliases.json").write_text(json.dumps(bad), encoding="utf-8")
            self.refused("aliases.json", word)


if __name__ == "__main__":
    unittest.main()
