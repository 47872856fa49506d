"""The steps from a fresh machine to build/site, in order, and side by side where nothing forbids it."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor

from . import generated, npm, site, wasm
from .locks import exclusive
from .paths import STAMPS


def build_site(kind: wasm.Kind, quick: bool = False, site_url: str = "", publish: bool = False) -> None:
    """Brings build/site up to date; a step whose inputs did not change does nothing.

    A quick site is one to look at on this machine: what changed is not compressed yet, and the plain pages
    are those of before. `site_url` is where the site will be served, with a slash at its end; a site without
    it claims no address. Only one to `publish` has compressed plain pages.
    """
    with exclusive(STAMPS / "build.lock"):
        with ThreadPoolExecutor(max_workers=4) as pool:
            packages = pool.submit(npm.install)
            compiled = pool.submit(wasm.build, kind)
            land = pool.submit(_land, packages)
            words = pool.submit(_words, packages, compiled, quick, site_url)
            _first_error(packages, land, compiled, words)
        generated.check_complete()
        site.assemble(compiled.result().page, kind, quick, site_url, publish)


def _land(packages: Future[None]) -> None:
    """Beside the compiler, for which it does not wait."""
    packages.result()
    generated.basemap()


def _words(packages: Future[None], compiled: Future[wasm.Compiled], quick: bool, site_url: str) -> None:
    """The dataset, which a compiled command packs, the pages made from it, and the fonts with the characters in it."""
    generated.dataset(compiled.result().data)
    if not quick:
        generated.pages(compiled.result().data, site_url)
    packages.result()
    generated.font_subsets()


def _first_error(*futures: Future[None] | Future[wasm.Compiled]) -> None:
    """Waits for all, so that downloads under way are kept, then fails with the first failure."""
    errors = [future.exception() for future in futures]
    for error in errors:
        if error is not None:
            raise error
