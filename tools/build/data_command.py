"""`serve.py data`: rostrum-data, compiled when it is stale. Parquet for shards is made into rows by DuckDB first."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from . import npm, wasm
from .console import BuildError, run_shown
from .locks import exclusive
from .paths import BUILD, ROOT, STAMPS

OPTIONS_WITH_VALUE = ("--data", "--out", "--rows", "--tables")


def main() -> int:
    words = sys.argv[2:]
    program = _program()
    at = parquet_input(words)
    if at is None:
        return run_shown([*program, *words], cwd=Path.cwd())
    rows = BUILD / "shards" / f"rows-{os.getpid()}.ndjson"
    rows.parent.mkdir(parents=True, exist_ok=True)
    try:
        # DuckDB is fetched by this and by nothing else.
        status = run_shown([npm.node(), ROOT / "tools/shards/parquet.mjs", words[at], rows], cwd=Path.cwd())
        if status != 0:
            return status
        return run_shown([*program, *words[:at], rows, *words[at + 1 :]], cwd=Path.cwd())
    finally:
        rows.unlink(missing_ok=True)


def parquet_input(words: Sequence[str]) -> int | None:
    """Where among the words of `shards` its input stands, when that is Parquet."""
    plain: list[int] = []
    takes_value = False
    for at, word in enumerate(words):
        if takes_value:
            takes_value = False
        elif word in OPTIONS_WITH_VALUE:
            takes_value = True
        elif not word.startswith("-"):
            plain.append(at)
    is_shards = bool(plain) and words[plain[0]] == "shards"
    return plain[1] if is_shards and len(plain) > 1 and words[plain[1]].endswith(".parquet") else None


def _program() -> list[object]:
    """As the build packs the data, under node; or a native one, which may use all of the machine's memory."""
    native = os.environ.get("ROSTRUM_DATA")
    if native:
        if not Path(native).is_file():
            raise BuildError(f"ROSTRUM_DATA names {native}, which is not there; name a native rostrum-data or leave it out.")
        return [Path(native).resolve()]
    with exclusive(STAMPS / "build.lock"):
        return [npm.node(), wasm.build(wasm.Kind.release).data]
