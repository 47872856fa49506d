"""Holds the direction of dependency: web -> ui -> engine and curator -> engine, and inside engine and ui
folder by folder, as their floors.txt say.

Prints every offending line as `file:line: reason`, so that editors can jump to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from .floors import WINGS, Floors, read
from .paths import ROOT
from .stamps import files_of

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]')
SUFFIXES = (".cpp", ".hpp")

# What a folder may not include, and why.
PLATFORM = re.compile(r"(SDL\w*\.h$|SDL2/|emscripten|GLES\d/|GL/|EGL/)")
IMGUI = re.compile(r"(^|/)imgui\w*\.h$|^imstb_|^imgui/")
BANNED_HEADERS = {"iostream", "regex", "locale", "format", "print", "mdspan", "flat_map", "flat_set"}

INPUT_OUTPUT = {"cstdio", "filesystem", "fstream", "unistd.h"}
WITH_INPUT_OUTPUT = {"curator/disk.cpp", "curator/disk_shards.cpp", "curator/main.cpp"}

def offences(root: Path = ROOT) -> list[str]:
    """Every broken rule, in the order of files and lines."""
    floors = {wing: read(wing, root) for wing in WINGS}
    found: list[str] = []
    for folder in ("engine", "ui", "curator", "web"):
        for path in files_of(root / folder, suffixes=SUFFIXES):
            name = path.relative_to(root).as_posix()
            text = path.read_text(encoding="utf-8")
            for number, reason in _offences_in(name, text, floors):
                found.append(f"{name}:{number}: {reason}")
    return found


def _offences_in(name: str, text: str, floors: dict[str, Floors]) -> Iterator[tuple[int, str]]:
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
            reason = _reason(folder, name, match[1]) or _floor_reason(floors, name, match[1])
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
            return "files and the screen belong in curator/disk, curator/disk_shards and curator/main.cpp"
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


def _floor_reason(floors: dict[str, Floors], name: str, header: str) -> str:
    """Why a folder of a wing may not include another one of it; empty when it may."""
    own, other = _folder(name), _folder(header)
    if own is None or other is None or own == other or own[0] != other[0]:
        return ""
    wing, folder = own
    if not floors[wing]:
        return ""
    if folder not in floors[wing]:
        return f"{wing}/{folder} has no line in {wing}/floors.txt"
    if other[1] in floors[wing][folder]:
        return ""
    return f"{wing}/floors.txt names no {other[1]} below {folder}"


def _folder(path: str) -> tuple[str, str] | None:
    """The wing and its folder that a file lies in; nothing outside of engine and ui."""
    parts = path.split("/")
    return (parts[0], parts[1]) if len(parts) >= 3 and parts[0] in WINGS else None


def unused_edges(root: Path = ROOT) -> list[str]:
    """What floors.txt allows and no include needs."""
    found: list[str] = []
    for wing in WINGS:
        needed: set[tuple[str, str]] = set()
        for path in files_of(root / wing, suffixes=SUFFIXES):
            own = _folder(path.relative_to(root).as_posix())
            for line in path.read_text(encoding="utf-8").splitlines():
                match = INCLUDE.match(line)
                other = _folder(match[1]) if match else None
                if own and other and own[0] == other[0]:
                    needed.add((own[1], other[1]))
        for folder, below in read(wing, root).items():
            found += [f"{wing}/floors.txt: {folder} needs no {name} any more" for name in below if (folder, name) not in needed]
    return found
