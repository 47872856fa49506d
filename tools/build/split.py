"""Parts the program in two: what the first frame with data needs, and the rest, which the page fetches after it.

Which functions are of the second half stands in LIST, written by `python3 -m tools.build profile`. All others stay in the
first one, so that a function which is new or is called otherwise than it was costs bytes and never a wait; a name that
the program does not have is no fault. A line of it is a name without types. Behind the names of templates, and where not
all functions are meant that are called so, digests of whole names follow; all functions within a scope are one line,
which ends with ALL_WITHIN. What is served has no names.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from . import emscripten
from .console import BuildError, Step, run
from .locks import write_whole
from .paths import ROOT

LIST = ROOT / "web/second_half.txt"
WHOLE, FIRST, SECOND = "rostrum.wasm", "rostrum-first.wasm", "rostrum-second.wasm"
# Names of the functions that stand-ins are for, by their places in the table; for tests, and never served.
PLACES = "second-half-places.json"
# Of the page's second_half.js, too. The last one keeps what is exported for the second half apart from what the page calls.
SHORT_NAMES = ("--placeholder-namespace=later", "--import-namespace=first", "--export-prefix=%")
# What every browser has that runs the program: of all that wasm-split knows it would use what none has yet.
FEATURES = ("--mvp-features", *(f"--enable-{name}" for name in (
    "bulk-memory", "multivalue", "mutable-globals", "nontrapping-float-to-int", "reference-types", "sign-ext")))
# Its instructions are put in order as Emscripten does it last.
AS_LINKED = (*FEATURES, "--generate-stack-ir", "--optimize-stack-ir")

ALL_WITHIN = "::*"
DIGEST_LETTERS = 6
# What stands in for a function has ten bytes, and its place in the table as many.
SMALL_BYTES = 20
# A smaller instance of the library's templates may stand for others of which the same instructions came, whichever the
# compiler took its name from.
SMALL_INSTANCE_BYTES = 200
# Of a smaller scope the functions are listed one by one: in others than these, the compiler has put more into their callers.
SCOPE_FUNCTIONS = 4
CUSTOM, IMPORTS, CODE, NAME_SECTION, FUNCTION_NAMES = 0, 2, 10, "name", 1


def split(linked: Path, served: Path, found: emscripten.Emscripten) -> Path:
    """Puts what is served of the linked module into a folder of its own; returns the module there."""
    served.mkdir(parents=True, exist_ok=True)
    named = linked.with_suffix(".wasm")
    with Step("Program, split") as step:
        whole = without_names(named.read_bytes())
        program = tool(found, "wasm-split")
        if program is None:
            # Of an earlier run with another toolchain.
            for name in (FIRST, SECOND, PLACES):
                (served / name).unlink(missing_ok=True)
            step.result("in one piece: this Emscripten has no wasm-split")
        else:
            lines = listed_lines(LIST.read_text(encoding="utf-8"))
            *halves, places = halved(step, program, whole, kept(named.read_bytes(), lines))
            for name, content in zip((FIRST, SECOND), halves, strict=True):
                _write(served / name, content)
            names = function_names(named.read_bytes())
            write_whole(served / PLACES, json.dumps(places_of(places.decode(), names), indent=0))
            first, second = (len(content) // 1000 for content in halves)
            step.result(f"wasm {first} kB before the first frame and {second} kB after it")
        _write(served / WHOLE, whole)
        shutil.copyfile(linked, served / linked.name)
    return served / linked.name


def halved(step: Step, program: Path, whole: bytes, functions: Iterable[int]) -> tuple[bytes, bytes, bytes]:
    """The two halves of a program without names, in which wasm-split calls functions by their numbers, and its map of
    stand-ins."""
    with tempfile.TemporaryDirectory() as scratch:
        listed, module, first, second, places = (Path(scratch, name) for name in ("kept", WHOLE, FIRST, SECOND, f"{FIRST}.placeholders"))
        write_whole(listed, "".join(f"{number}\n" for number in functions))
        module.write_bytes(whole)
        command = [program, "--split", module, f"--keep-funcs=@{listed}", "-o1", first, "-o2", second, *SHORT_NAMES]
        run(step, [*command, *AS_LINKED, "--placeholdermap", "--quiet"], explain=_explain)
        return first.read_bytes(), second.read_bytes(), places.read_bytes()


def tool(found: emscripten.Emscripten, name: str) -> Path | None:
    """A program of the Binaryen that this Emscripten uses; older ones have fewer."""
    command = [str(found.folder / "em-config"), "BINARYEN_ROOT"]
    try:
        asked = subprocess.run(command, env=found.environment(), capture_output=True, text=True, check=False)
    except OSError:
        return None
    path = Path(asked.stdout.strip(), "bin", name)
    return path if asked.returncode == 0 and os.access(path, os.X_OK) else None


def places_of(said: str, names: dict[int, str]) -> dict[str, str]:
    """The names, without types, of the functions that wasm-split's map of stand-ins tells by place and number."""
    told = ((place, int(number)) for place, number in re.findall(r"^(\d+):(\d+)$", said, re.MULTILINE))
    return {place: Name.of(names[number]).short if number in names else f"function {number}" for place, number in told}


def listed_lines(text: str) -> list[str]:
    """What a list says, without its remarks."""
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def kept(program: bytes, lines: Iterable[str]) -> list[int]:
    """The functions of the first half: all that are not listed, and those that are so small that what stands in for
    them would hardly be smaller."""
    names = function_names(program)
    listed = set(numbers_of(lines, names))

    def is_small(number: int, size: int) -> bool:
        is_library = Name.of(names.get(number, "")).short.startswith("std::")
        return size < (SMALL_INSTANCE_BYTES if is_library else SMALL_BYTES)

    return [number for number, size in enumerate(function_sizes(program)) if number not in listed or is_small(number, size)]


def numbers_of(lines: Iterable[str], names: dict[int, str]) -> list[int]:
    """The functions that are listed."""
    listed, scopes = dict[str, set[str]](), set[str]()
    for name, *digests in (line.split(" ") for line in lines):
        if name.endswith(ALL_WITHIN):
            scopes.add(name.removesuffix(ALL_WITHIN))
        else:
            listed[name] = set(digests)

    def is_listed(function: Name) -> bool:
        digests = listed.get(function.short)
        if digests is not None and (not digests or function.digest in digests):
            return True
        return not scopes.isdisjoint(scopes_of(function.short))

    return [number for number, name in names.items() if is_listed(Name.of(name))]


def lines_of(numbers: Iterable[int], names: dict[int, str]) -> list[str]:
    """These functions as they are listed; those are left out that nothing tells from one that is not meant."""
    meant, others = set[Name](), set[Name]()
    wanted = set(numbers)
    for number, name in names.items():
        (meant if number in wanted else others).add(Name.of(name))
    meant -= others
    # Of an instance of a template the next one may be made anywhere, by whoever needs it at the start.
    apart = {name.short for name in others} | {name.short for name in meant if name.is_instance}
    digests = defaultdict[str, set[str]](set)
    for name in meant:
        digests[name.short].add(name.digest)
    mixed = {scope for short in apart for scope in (short, *scopes_of(short))}
    within = defaultdict[str, int](int)
    for short in digests.keys() - apart:
        for scope in scopes_of(short):
            within[scope] += 1
    whole = {scope for scope, count in within.items() if count >= SCOPE_FUNCTIONS and scope not in mixed}
    lines = {scope + ALL_WITHIN for scope in whole if whole.isdisjoint(scopes_of(scope))}
    for short, found in digests.items():
        if whole.isdisjoint(scopes_of(short)):
            lines.add(" ".join([short, *(sorted(found) if short in apart else [])]))
    return sorted(lines)


class Name(NamedTuple):
    """A function's name as the list tells it."""

    short: str  # without types
    digest: str  # of the whole
    is_instance: bool  # of a template, or within one

    @staticmethod
    @cache
    def of(name: str) -> Name:
        # Without what counts lambdas and functions of one name, and what tells versions of the library.
        lasting = re.sub(r"(?<=\$_)\d+|(?<='lambda)\d+(?=')|\[abi:\w+\]|[._]\d+$| \(\.llvm\.\d+\)$", "", name)
        short, is_instance = _without_types(lasting)
        return Name(short, hashlib.sha256(lasting.encode()).hexdigest()[:DIGEST_LETTERS], is_instance)


def scopes_of(short: str) -> list[str]:
    """What a name lies within: namespaces, classes, and functions for what is made in them."""
    parts = short.split("::")
    return ["::".join(parts[:count]) for count in range(1, len(parts))]


def _without_types(name: str) -> tuple[str, bool]:
    """A name without those that a function is given, those of its templates, and that of its answer; whether it had some
    of a template."""
    if name.startswith("_Z"):
        return name[:60], True  # too deep for what makes words of it, and thousands of letters long
    short, depth, is_instance = "", 0, False
    # An operator may be called like a bracket.
    words = re.split(r"(operator(?:<=>|<<=?|>>=?|<=|>=|->\*?|<|>|\(\))|\(anonymous namespace\)|->|[<>(\[{})\]])", name)
    for word in words:
        if word in ("<", "(", "[", "{"):
            is_instance = is_instance or (word == "<" and depth == 0)
            depth += 1
        elif word in (">", ")", "]", "}"):
            depth -= 1
        elif depth == 0:
            short += "_" if word == "(anonymous namespace)" else word
    words_after = re.sub(r"(?: const| ?&+)+$", "", short.strip()).replace("operator ", "operator_")
    # What stands before it is its answer, but for a conversion, which is called like one.
    return re.sub(r"^.* (?=\S)", "", words_after), is_instance


def function_names(program: bytes) -> dict[int, str]:
    """The names of its functions by their numbers, of which the first is behind those that are imported."""
    found: dict[int, str] = {}
    imported = 0
    for start, end, kind, name in sections(program):
        _, at = _number(program, start + 1)
        if kind == IMPORTS:
            # Nothing else than functions is imported: the program has a memory and a table of its own.
            imported, _ = _number(program, at)
        if name == NAME_SECTION:
            found = dict(_names(program, at + 1 + len(NAME_SECTION), end))
    return {number - imported: name for number, name in found.items() if number >= imported}


def function_sizes(program: bytes) -> list[int]:
    """The bytes of its functions, by their numbers."""
    found: list[int] = []
    for start, _, kind, _ in sections(program):
        if kind == CODE:
            _, at = _number(program, start + 1)
            count, at = _number(program, at)
            for _ in range(count):
                size, at = _number(program, at)
                found.append(size)
                at += size
    return found


def _names(program: bytes, at: int, end: int) -> Iterator[tuple[int, str]]:
    """What the part of names says that is about functions; it comes after that of the module, if there is one."""
    while at < end and program[at] != FUNCTION_NAMES:
        size, at = _number(program, at + 1)
        at += size
    if at >= end:
        return
    _, at = _number(program, at + 1)
    count, at = _number(program, at)
    for _ in range(count):
        number, at = _number(program, at)
        length, at = _number(program, at)
        yield number, program[at : at + length].decode("utf-8")
        at += length


def without_names(program: bytes) -> bytes:
    """A wasm module without the section that tells names, all else as it is, byte by byte."""
    return program[:8] + b"".join(
        program[start:end] for start, end, kind, name in sections(program) if (kind, name) != (CUSTOM, NAME_SECTION)
    )


def sections(program: bytes) -> Iterator[tuple[int, int, int, str]]:
    """Of a wasm module: where each section begins and ends, its kind, and its name if it is a custom one."""
    if program[:4] != b"\0asm":
        raise BuildError("The linked program is no WebAssembly module; remove build/wasm and run again.")
    at = 8
    while at < len(program):
        kind = program[at]
        size, body = _number(program, at + 1)
        name = ""
        if kind == CUSTOM:
            length, text = _number(program, body)
            name = program[text : text + length].decode("utf-8")
        yield at, body + size, kind, name
        at = body + size


def _number(program: bytes, at: int) -> tuple[int, int]:
    """A number in LEB128, and where what follows it begins."""
    value = shift = 0
    while True:
        byte = program[at]
        value |= (byte & 0x7F) << shift
        shift += 7
        at += 1
        if byte < 0x80:
            return value, at


def _write(path: Path, content: bytes) -> None:
    """Leaves a file alone that is the same already, so that what is made of it is not made again."""
    if not path.is_file() or path.read_bytes() != content:
        partial = path.with_name(f"{path.name}.new")
        partial.write_bytes(content)
        os.replace(partial, path)


def _explain(_code: int, said: list[str]) -> str:
    last = said[-1] if said else "no reason given"
    return f"The program could not be split. {last}"
