"""Says whether two cold builds of a commit give the same bytes, at two places and without a cache of compiled files."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import tempfile
from pathlib import Path

from .console import BuildError, Step, run
from .paths import ONE_FILE, ROOT
from .stamps import files_of

CLONES = ("one", "another-place")


def differences(first: Path, second: Path) -> list[str]:
    """What differs between two folders, file by file, in words."""
    here, there = _digests(first), _digests(second)
    only = [f"{name} is in {first} alone" for name in sorted(here.keys() - there.keys())]
    only += [f"{name} is in {second} alone" for name in sorted(there.keys() - here.keys())]
    return only + [f"{name} differs" for name in sorted(here.keys() & there.keys()) if here[name] != there[name]]


def check() -> list[str]:
    """Builds what is committed twice, from nothing but the toolchain; takes twice as long as a first build."""
    scratch = Path(tempfile.mkdtemp(prefix="rostrum-reproducible-"))
    try:
        for name in CLONES:
            with Step(f"Site of a clone, {name}") as step:
                run(step, ["git", "clone", "--quiet", "--no-hardlinks", ROOT, scratch / name])
                env = {**os.environ, "CCACHE_DISABLE": "1"}
                env.pop("ROSTRUM_SITE_URL", None)
                run(step, [sys.executable, "serve.py", "--build-only"], cwd=scratch / name, env=env)
        first, second = (scratch / name / "build/site" for name in CLONES)
        if not files_of(first):
            raise BuildError("The first build made no site; run python3 serve.py --build-only to see why.")
        found = differences(first, second)
        one, other = (folder.with_name(ONE_FILE.name).read_bytes() for folder in (first, second))
        return found if one == other else [*found, f"{ONE_FILE.name} differs"]
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _digests(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files_of(folder)}
