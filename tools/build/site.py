"""Puts the served folder together from page, program and generated files, and the explorer in one file."""

from __future__ import annotations

import os
from pathlib import Path

from . import messages, npm
from .console import Step, run
from .paths import GENERATED, ONE_FILE, ROOT, SITE
from .stamps import Fingerprint, files_of
from .wasm import Kind


def carried_languages() -> list[str]:
    """Besides English: every language that has a file in data/i18n, and those of the tags in ROSTRUM_LANGUAGES, where
    "en-XA" is the one to find forgotten texts with."""
    asked = [tag for tag in os.environ.get("ROSTRUM_LANGUAGES", "").split(",") if tag]
    return list(dict.fromkeys([*messages.translations(), *asked]))


def assemble(program: Path, kind: Kind, quick: bool, site_url: str, publish: bool = False) -> None:
    """`program` is the module that the page loads, `site_url` where the site will be served; one to `publish` has
    compressed plain pages. The one file is made with what is not quick."""
    # Only the site to publish is worth the time of compressing it.
    quick = quick or kind is not Kind.release
    languages = ",".join(carried_languages())
    sources = (ROOT / "web", ROOT / "tools/site", ROOT / "package-lock.json")
    inputs = files_of(*sources, program, *sorted(program.parent.glob("*.wasm")), GENERATED)
    inputs = [path for path in inputs if path.suffix not in (".cpp", ".hpp", ".txt")]
    fingerprint = Fingerprint("site", inputs, settings=f"{program} {kind.value} {quick} {publish} {site_url} {languages}")
    if fingerprint.fresh([SITE / "index.html"] if quick else [SITE / "index.html", ONE_FILE]):
        return
    with Step("Site") as step:
        command: list[object] = [npm.node(), ROOT / "tools/site/assemble.mjs"]
        command += ["--wasm", program.parent, "--gen", GENERATED, "--out", SITE, "--site", site_url]
        command += ["--languages", languages]
        if not quick:
            command += ["--one-file", ONE_FILE]
        switches = (("debug", kind is Kind.debug), ("quick", quick), ("publish", publish))
        command += [f"--{name}" for name, wanted in switches if wanted]
        run(step, command, cwd=ROOT, explain=_explain)
        size = sum(path.stat().st_size for path in files_of(SITE) if path.suffix not in (".br", ".gz"))
        step.result(f"{size // 1000} kB uncompressed")
    fingerprint.record()


def _explain(_code: int, said: list[str]) -> str:
    last = said[-1] if said else "no reason given"
    return f"The site could not be put together. {last}"
