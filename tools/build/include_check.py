"""Holds the direction of dependency: web -> ui -> engine and curator -> engine, and inside the engine
layer by layer.

Prints every offending line as `file:line: reason`, so that editors can jump to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from .paths import ROOT
from .stamps import files_of

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]')
SUFFIXES = (".cpp", ".hpp")

# What a folder may not include, and why.
PLATFORM = re.compile(r"(SDL\w*\.h$|SDL2/|emscripten|GLES\d/|GL/|EGL/)")
IMGUI = re.compile(r"(^|/)imgui\w*\.h$|^imstb_|^imgui/")
BANNED_HEADERS = {"iostream", "regex", "locale", "format", "print", "mdspan", "flat_map", "flat_set"}

INPUT_OUTPUT = {"cstdio", "filesystem", "fstream", "unistd.h"}
WITH_INPUT_OUTPUT = {"curator/disk.cpp", "curator/main.cpp"}

# Inside the engine a folder includes its own layer and lower ones; one that is not named is on top.
LAYERS: tuple[tuple[str, ...], ...] = (
    ("model",),
    ("text",),
    ("load", "query", "search", "geo", "time"),
    ("layout", "state"),
    ("link",),
)


def offences(root: Path = ROOT) -> list[str]:
    """Every broken rule, in the order of files and lines."""
    found: list[str] = []
    for folder in ("engine", "ui", "curator", "web"):
        for path in files_of(root / folder, suffixes=SUFFIXES):
            name = path.relative_to(root).as_posix()
            text = path.read_text(encoding="utf-8")
            for number, reason in _offences_in(name, text):
                found.append(f"{name}:{number}: {reason}")
    return found


def _offences_in(name: str, text: str) -> Iterator[tuple[int, str]]:
    folder = name.split("/", 1)[0]
    if name.endswith(".hpp") and "#pragma once" not in text:
        yield 1, "a header needs #pragma once"
    for number, line in enumerate(text.splitlines(), start=1):
        if folder != "web" and "__EMSCRIPTEN__" in line:
            yield number, "__EMSCRIPTEN__ belongs in web/ only"
        if name.endswith(".hpp") and re.match(r"\s*using\s+namespace\b", line):
            yield number, "no `using namespace` in a header"
        match = INCLUDE.match(line)
        if match:
            reason = _reason(folder, name, match[1]) or _layer_reason(name, match[1])
            if reason:
                yield number, f"includes {match[1]}, but {reason}"


def _reason(folder: str, name: str, header: str) -> str:
    if header in BANNED_HEADERS:
        return "that header is kept out for size or because a supported compiler lacks it"
    if folder != "curator" and header.startswith("curator/"):
        return "nothing sees the curator's command"
    if folder == "curator":
        if header.startswith(("ui/", "web/")) or IMGUI.search(header) or PLATFORM.search(header):
            return "the curator's command sees the engine alone"
        if header in INPUT_OUTPUT and name not in WITH_INPUT_OUTPUT:
            return "files and the screen belong in curator/disk and curator/main.cpp"
    if folder == "engine":
        if header.startswith(("ui/", "web/")):
            return "the engine sees neither ui nor web"
        if IMGUI.search(header) or PLATFORM.search(header):
            return "the engine is free of ImGui, SDL, GL and Emscripten"
    if folder == "ui":
        if header.startswith("web/"):
            return "ui does not see web"
        if re.search(r"(SDL\w*\.h$|SDL2/|emscripten)", header):
            return "ui is free of SDL and Emscripten"
    if header.startswith(("../", "./")):
        return "include paths start at the root of the project"
    return ""


def _layer_reason(name: str, header: str) -> str:
    own, other = _layer(name), _layer(header)
    if own is None or other is None or other <= own:
        return ""
    return "that folder of the engine is a layer above this one"


def _layer(path: str) -> int | None:
    parts = path.split("/")
    if len(parts) < 3 or parts[0] != "engine":
        return None
    return next((rank for rank, names in enumerate(LAYERS) if parts[1] in names), len(LAYERS))
