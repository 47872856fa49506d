"""Everything that the five first reports name stands in the data: each person, organisation, figure,
table row and list item. The checklist holds them as words of ours; an item is found when one record,
with the names it refers to, holds all its words."""

from __future__ import annotations

import json
import sys
import unittest
from pathlib import Path
from typing import Any, Iterator

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools" / "data"))

import bundle  # noqa: E402

CHECKLIST = ROOT / "tests" / "data" / "seed_checklist.json"


def names(dataset: dict[str, Any], table: str, ids: list[str | None]) -> Iterator[str]:
    """Names of records that another record refers to."""
    by_id = {record["id"]: record for record in dataset[table]}
    for record_id in ids:
        if record_id is not None:
            record = by_id[record_id]
            yield record["name"]
            yield record.get("short", "")


def forum_text(dataset: dict[str, Any], forum: dict[str, Any]) -> str:
    """What a reader of the forum's own page finds."""
    parts = [forum["title"], forum.get("short", ""), forum.get("theme", ""), forum["summary"]]
    parts += names(dataset, "organizations", forum["organizers"])
    for unit, count in forum.get("participants", {}).items():
        parts.append(f"{count['qualifier']} {count['value']} {unit}")
    for source in forum["sources"]:
        parts += [source["title"], source.get("publisher", "")]
    return "\n".join(parts)


def record_texts(dataset: dict[str, Any], forum: dict[str, Any]) -> Iterator[str]:
    """The forum, every statement and every outcome as text."""
    yield forum_text(dataset, forum)
    for statement in forum["statements"]:
        parts = [statement.get("role", ""), statement["summary"]]
        parts += names(dataset, "people", [statement.get("speaker")])
        parts += names(dataset, "organizations", [statement.get("organization")])
        yield "\n".join(parts)
    for outcome in forum["outcomes"]:
        yield f"{outcome['title']}\n{outcome['summary']}"


class SeedDocuments(unittest.TestCase):
    dataset: dict[str, Any]

    @classmethod
    def setUpClass(cls) -> None:
        cls.dataset = bundle.bundle(ROOT / "data")

    def test_every_item_of_the_first_reports_is_found(self) -> None:
        checklist = json.loads(CHECKLIST.read_text(encoding="utf-8"))
        self.assertEqual(len(checklist), 5)
        forums = {forum["id"]: forum for forum in self.dataset["forums"]}
        for forum_id, kinds in checklist.items():
            texts = [text.casefold() for text in record_texts(self.dataset, forums[forum_id])]
            for kind, items in kinds.items():
                for words in items:
                    with self.subTest(forum=forum_id, kind=kind, words=words):
                        folded = [word.casefold() for word in words]
                        found = any(all(word in text for word in folded) for text in texts)
                        self.assertTrue(found, "no record holds all these words")

    def test_the_reports_are_carried_over_whole(self) -> None:
        sizes = {
            forum["id"]: (len(forum["statements"]), len(forum["outcomes"]))
            for forum in self.dataset["forums"]
        }
        least = {
            "baku-security-forum-2023": (4, 2),
            "baku-security-forum-2025": (9, 3),
            "dushanbe-process-2024-kuwait": (12, 40),
            "minsk-osce-counter-terrorism-2018": (10, 0),
            "un-hlc-counter-terrorism-2018": (11, 1),
        }
        for forum_id, (statements, outcomes) in least.items():
            self.assertGreaterEqual(sizes[forum_id][0], statements, forum_id)
            self.assertGreaterEqual(sizes[forum_id][1], outcomes, forum_id)


if __name__ == "__main__":
    unittest.main()
