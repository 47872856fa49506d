"""The steps from a fresh machine to build/site, in order, and side by side where nothing forbids it."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from . import generated, npm, site, wasm
from .locks import exclusive
from .paths import STAMPS


def build_site(debug: bool, quick: bool = False) -> None:
    """Brings build/site up to date; a step whose inputs did not change does nothing.

    A quick site is one to look at on this machine: what changed is not compressed yet.
    """
    with exclusive(STAMPS / "build.lock"):
        with ThreadPoolExecutor(max_workers=3) as pool:
            packages = pool.submit(npm.install)
            program = pool.submit(wasm.build, debug)
            inputs = pool.submit(_inputs, packages)
            _first_error(packages, inputs, program)
        generated.check_complete()
        site.assemble(program.result(), debug, quick)


def _inputs(packages: Future[None]) -> None:
    generated.dataset()
    packages.result()
    generated.basemap()
    generated.font_subsets()


def _first_error(*futures: Future[None] | Future[Path]) -> None:
    """Waits for all, so that downloads under way are kept, then fails with the first failure."""
    errors = [future.exception() for future in futures]
    for error in errors:
        if error is not None:
            raise error
