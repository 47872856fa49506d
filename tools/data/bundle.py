"""Puts the data files together into the one dataset the program loads.

    python3 tools/data/bundle.py --data data --out build/gen/dataset.json

The same files always give the same bytes. Files are checked for what would make the bundle wrong or
ambiguous: broken JSON, an id used twice, a reference to nothing. The program's loader checks every
rule again; the schemas in data/schema describe the files for editors.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any, Iterator

# Tables that are one array in one file, under the same name in the bundle.
TABLES = ("countries", "series", "organizations", "people")

Record = dict[str, Any]


class DataError(Exception):
    """One sentence that names the file, says what is wrong in it and what to do."""


def unique_keys(pairs: list[tuple[str, Any]]) -> Record:
    """A JSON object; a key written twice would silently lose the first value."""
    record: Record = {}
    for key, value in pairs:
        if key in record:
            raise DataError(f'the key "{key}" stands twice in one object; remove one')
        record[key] = value
    return record


def read(path: Path) -> Any:
    """The JSON value in a file."""
    try:
        return json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=unique_keys)
    except FileNotFoundError:
        raise DataError(f"{path}: the file is missing; restore it or pass the folder with --data")
    except UnicodeDecodeError as error:
        raise DataError(f"{path}: not UTF-8 at byte {error.start}; save the file as UTF-8")
    except json.JSONDecodeError as error:
        raise DataError(
            f"{path}: line {error.lineno}, column {error.colno}: not JSON ({error.msg}); "
            "look for a missing comma or quotation mark just before"
        )
    except DataError as error:
        raise DataError(f"{path}: {error}")
    except OSError as error:
        raise DataError(f"{path}: cannot be read ({error.strerror}); check its rights")


def read_array(path: Path) -> list[Record]:
    """The records of a table file."""
    value = read(path)
    if not isinstance(value, list):
        raise DataError(f"{path}: expected an array of records; wrap them in [ and ]")
    return records(path, "the table", value)


def records(path: Path, what: str, value: Any) -> list[Record]:
    """A list whose every element is an object with an id."""
    if not isinstance(value, list):
        raise DataError(f"{path}: {what} must be an array, even with one record or none")
    for index, record in enumerate(value):
        if not isinstance(record, dict) or not isinstance(record.get("id"), str):
            raise DataError(f'{path}: record {index} of {what} has no "id"; give it one')
    return value


def refuse_repeats(path: Path, what: str, table: list[Record]) -> None:
    """An id names one record."""
    seen: set[str] = set()
    for record in table:
        if record["id"] in seen:
            raise DataError(f'{path}: {what} has the id "{record["id"]}" twice; rename one record')
        seen.add(record["id"])


class References:
    """The ids that may be referred to, and the check that a reference is one of them."""

    def __init__(self, ids: dict[str, set[str]]) -> None:
        self._ids = ids

    def check(self, path: Path, where: str, key: str, table: str, record: Record) -> None:
        """`record[key]`, when present, is an id of `table` or a list of them."""
        value = record.get(key, [])
        for target in value if isinstance(value, list) else [value]:
            if target not in self._ids[table]:
                raise DataError(
                    f'{path}: {where}: "{key}" refers to "{target}", which is not in the table of '
                    f"{table}; correct the id or add the record"
                )


def check_source(path: Path, where: str, record: Record, sources: list[Any]) -> None:
    """A record's source is the place of an element in the forum's list of sources."""
    source = record.get("source")
    if not isinstance(source, int) or not 0 <= source < len(sources):
        raise DataError(
            f'{path}: {where}: "source" is {json.dumps(source)}, but the forum has sources 0 to '
            f"{len(sources) - 1}; write the number of one of them"
        )


def check_forum(path: Path, forum: Record, references: References) -> None:
    """Ids and references inside one forum."""
    forum_id = forum["id"]
    if path.stem != forum_id:
        raise DataError(f'{path}: the forum\'s id is "{forum_id}"; name the file {forum_id}.json')
    references.check(path, "the forum", "series", "series", forum)
    references.check(path, "the forum", "organizers", "organizations", forum)
    references.check(path, "the forum", "topics", "topics", forum)
    references.check(path, "the place", "country", "countries", forum.get("place", {}))
    sources = forum.get("sources")
    if not isinstance(sources, list) or not sources:
        raise DataError(f'{path}: "sources" is missing or empty; name at least one source')
    for part in ("statements", "outcomes"):
        for record in records(path, part, forum.get(part)):
            where = record["id"]
            if not where.startswith(f"{forum_id}."):
                raise DataError(f'{path}: "{where}" must begin with "{forum_id}."; rename it')
            references.check(path, where, "speaker", "people", record)
            references.check(path, where, "organization", "organizations", record)
            references.check(path, where, "country", "countries", record)
            references.check(path, where, "mentions", "countries", record)
            references.check(path, where, "topics", "topics", record)
            check_source(path, where, record, sources)


def check_aliases(path: Path, known: set[str]) -> list[Record]:
    """Renamed ids: the old one is free, the new one exists."""
    aliases = read(path)
    if not isinstance(aliases, list):
        raise DataError(f"{path}: expected an array of renamed ids, [] when there are none")
    seen: set[str] = set()
    for alias in aliases:
        if not isinstance(alias, dict) or not {"from", "to"} <= alias.keys():
            raise DataError(f'{path}: every entry needs "from" and "to"')
        old, new = alias["from"], alias["to"]
        if old in known or old in seen:
            raise DataError(f'{path}: "{old}" is in use or listed twice; an old id stays retired')
        if new not in known:
            raise DataError(f'{path}: "{new}" does not exist; point "{old}" at a present id')
        seen.add(old)
    return sorted(aliases, key=lambda alias: alias["from"])


def forum_files(folder: Path) -> Iterator[Path]:
    """The files of the forums, in the order of their names."""
    paths = sorted((folder / "forums").glob("*.json"))
    if not paths:
        raise DataError(f"{folder / 'forums'}: no forum here; pass the data folder with --data")
    yield from paths


def bundle(folder: Path) -> Record:
    """The whole dataset of a data folder."""
    topics_path = folder / "topics.json"
    topics_file = read(topics_path)
    if not isinstance(topics_file, dict):
        raise DataError(f'{topics_path}: expected an object with "groups" and "topics"')
    tables = {name: read_array(folder / f"{name}.json") for name in TABLES}
    for part in ("groups", "topics"):
        tables[part] = records(topics_path, part, topics_file.get(part))
    ids: dict[str, set[str]] = {}
    for name, table in tables.items():
        path = topics_path if name in ("groups", "topics") else folder / f"{name}.json"
        refuse_repeats(path, f"the table of {name}", table)
        ids[name] = {record["id"] for record in table}

    references = References(ids)
    for topic in tables["topics"]:
        references.check(topics_path, topic["id"], "group", "groups", topic)
    for name in ("organizations", "people"):
        for record in tables[name]:
            path = folder / f"{name}.json"
            references.check(path, record["id"], "country", "countries", record)
            references.check(path, record["id"], "parent", "organizations", record)

    forums = []
    for path in forum_files(folder):
        forum = records(path, "the file", [read(path)])[0]
        check_forum(path, forum, references)
        refuse_repeats(path, "the forum", [*forum["statements"], *forum["outcomes"]])
        forums.append(forum)
    forums.sort(key=lambda forum: forum["id"])

    known = set().union(*ids.values(), *(forum_ids(forum) for forum in forums))
    aliases = check_aliases(folder / "aliases.json", known)
    header = read(folder / "dataset.json")
    if not isinstance(header, dict) or not {"schema", "version"} <= header.keys():
        raise DataError(f'{folder / "dataset.json"}: "schema" and "version" are needed')
    result = {**header, "groups": tables["groups"], "topics": tables["topics"]}
    for name in TABLES:
        result[name] = sorted(tables[name], key=lambda record: record["id"])
    result["forums"] = forums
    if aliases:
        result["aliases"] = aliases
    return result


def forum_ids(forum: Record) -> set[str]:
    """Ids of a forum and of everything in it."""
    parts = [forum, *forum["statements"], *forum["outcomes"]]
    return {record["id"] for record in parts}


def serialised(dataset: Record) -> str:
    """Compact JSON; the order of keys is that of the files."""
    return json.dumps(dataset, ensure_ascii=False, separators=(",", ":")) + "\n"


def main(arguments: list[str]) -> int:
    """Writes the bundle; a problem in the data is one line on stderr and exit status 1."""
    parser = argparse.ArgumentParser(description="Bundle the data files into dataset.json.")
    parser.add_argument("--data", type=Path, required=True, help="folder of the data files")
    parser.add_argument("--out", type=Path, required=True, help="file to write")
    options = parser.parse_args(arguments)
    try:
        dataset = bundle(options.data)
    except DataError as error:
        print(error, file=sys.stderr)
        return 1
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(serialised(dataset), encoding="utf-8", newline="\n")
    statements = sum(len(forum["statements"]) for forum in dataset["forums"])
    outcomes = sum(len(forum["outcomes"]) for forum in dataset["forums"])
    print(
        f"{options.out.name}: {len(dataset['forums'])} forums, {statements} statements, "
        f"{outcomes} outcomes, {options.out.stat().st_size} bytes"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
