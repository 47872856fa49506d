"""Which characters the canvas may have to draw, and where each of them is asked for.

Needed: printable ASCII, a few signs the interface composes, every character in a text of the dataset, in
a message of the interface and in a string literal of the sources. Wanted but not needed: other spellings of names,
which are there to be searched for, and titles of sources that are translated; the canvas shows those
it has glyphs for, the page shows all.
"""

from __future__ import annotations

import json
import re
from collections.abc import Container, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

ASCII = "".join(chr(code) for code in range(0x20, 0x7F))
SIGNS = "–—…·×‹›↗✓°“”‘’«»−→"

SOURCE_FOLDERS = ("engine", "ui", "web")
MESSAGES = "data/i18n"
C_SUFFIXES = {".cpp", ".hpp", ".def"}
JS_SUFFIXES = {".js", ".mjs"}

_C_TOKEN = re.compile(
    r"//[^\n]*|/\*.*?\*/"
    r'|R"(?P<mark>[^()\s\\]{0,16})\((?P<raw>.*?)\)(?P=mark)"'
    r'|"(?P<text>(?:\\.|[^"\\\n])*)"'
    r"|(?<![0-9A-Fa-f])'(?P<char>(?:\\.|[^'\\\n])+)'",
    re.DOTALL,
)
_JS_TOKEN = re.compile(
    r"//[^\n]*|/\*.*?\*/"
    r'|"(?P<text>(?:\\.|[^"\\\n])*)"'
    r"|'(?P<single>(?:\\.|[^'\\\n])*)'"
    r"|`(?P<template>(?:\\.|[^`\\])*)`",
    re.DOTALL,
)
_HTML_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_ESCAPE = re.compile(r"\\(?:u\{([0-9A-Fa-f]+)\}|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|.)", re.DOTALL)

Json: TypeAlias = "Mapping[str, Json] | Sequence[Json] | str | float | bool | None"

# A character and the first place that asks for it.
Places = dict[str, str]


def is_drawn(character: str) -> bool:
    """Control characters and line breaks have no glyph."""
    return character.isprintable() or character == "\u00a0"


def add(places: Places, text: str, place: str) -> None:
    """Notes the characters of a text that are not noted yet."""
    for character in text:
        if is_drawn(character):
            places.setdefault(character, place)


def texts_of(value: Json, pointer: str = "") -> Iterator[tuple[str, str]]:
    """Every text in a JSON value with its JSON pointer; keys of objects are not shown."""
    if isinstance(value, str):
        yield pointer, value
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from texts_of(item, f"{pointer}/{index}")
    elif isinstance(value, dict):
        for key, item in value.items():
            escaped = key.replace("~", "~0").replace("/", "~1")
            yield from texts_of(item, f"{pointer}/{escaped}")


def without_escapes(literal: str) -> str:
    """The text of a literal: universal character names decoded, other escapes dropped."""

    def decoded(match: re.Match[str]) -> str:
        digits = match[1] or match[2] or match[3]
        return chr(int(digits, 16)) if digits and int(digits, 16) < 0x110000 else ""

    return _ESCAPE.sub(decoded, literal)


def literals_of(source: str, suffix: str) -> Iterator[tuple[int, str]]:
    """The string literals of a source text, each with its line."""
    if suffix == ".html":
        yield 1, _HTML_COMMENT.sub("", source)
        return
    token = _C_TOKEN if suffix in C_SUFFIXES else _JS_TOKEN
    for match in token.finditer(source):
        groups = match.groupdict()
        literal = groups.pop("raw", None)
        groups.pop("mark", None)
        if literal is None:
            found = [text for text in groups.values() if text is not None]
            if not found:
                continue
            literal = without_escapes(found[0])
        yield source.count("\n", 0, match.start()) + 1, literal


def sources_of(root: Path) -> Iterator[Path]:
    """The source files whose literals may reach the screen, in a stable order."""
    for folder in SOURCE_FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in C_SUFFIXES | JS_SUFFIXES | {".html"} and path.is_file():
                yield path


def is_left_to_the_page(pointer: str, pointers: Container[str]) -> bool:
    """Whether the canvas can do without a text of the dataset: another spelling of a name, or the title of
    a source of which it shows the translation."""
    if re.search(r"/variants/\d+$", pointer):
        return True
    source = re.fullmatch(r"(.*/sources/\d+)/title", pointer)
    return source is not None and f"{source[1]}/translation" in pointers


def characters(dataset: Path, root: Path) -> tuple[Places, Places]:
    """Characters that are needed, and those only wanted, with the place that asks for each."""
    needed: Places = {}
    wanted: Places = {}
    add(needed, ASCII, "printable ASCII")
    add(needed, SIGNS, "the signs of the interface")
    texts = dict(texts_of(json.loads(dataset.read_text(encoding="utf-8"))))
    for pointer, text in texts.items():
        places = wanted if is_left_to_the_page(pointer, texts) else needed
        add(places, text, f"{dataset.name}#{pointer}")
    for path in sorted((root / MESSAGES).glob("*.json")):
        for pointer, text in texts_of(json.loads(path.read_text(encoding="utf-8"))):
            if pointer.endswith("/message"):
                # Headings of groups are written in capitals.
                add(needed, text + text.upper(), f"{path.relative_to(root)}#{pointer}")
    for path in sources_of(root):
        for line, literal in literals_of(path.read_text(encoding="utf-8"), path.suffix):
            add(needed, literal, f"{path.relative_to(root)}:{line}")
    return needed, {char: place for char, place in wanted.items() if char not in needed}
