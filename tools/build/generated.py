"""The generated inputs of the program: dataset, basemap and font subsets, in build/gen."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from . import fonts, messages, npm
from .console import TAIL_LINES, BuildError, Step, run
from .paths import DATA, GENERATED, ROOT
from .stamps import Fingerprint, files_of

DATASET = GENERATED / "dataset.json"
COLUMNS = GENERATED / "dataset.columns.json"  # the same, as the site carries it, and the texts that go with it
TEXTS = GENERATED / "dataset.texts.json"
PAGES = GENERATED / "pages"
BASEMAPS = (GENERATED / "land-110.bin", GENERATED / "land-50.bin")
FONTS = tuple(GENERATED / name for name in ("inter-regular.ttf", "inter-semibold.ttf", "icons.ttf"))
SOURCE_SUFFIXES = (".cpp", ".hpp", ".def", ".mjs", ".js", ".html", ".webmanifest")


def dataset(packer: Path) -> None:
    """One bundle of everything in data/, checked and packed by the curator's command, native or for node."""
    for_node = packer.suffix == ".mjs"
    stamp = "dataset" if for_node else "dataset-native"
    fingerprint = Fingerprint(stamp, files_of(DATA, packer, packer.with_suffix(".wasm")))
    if fingerprint.fresh([DATASET, COLUMNS, TEXTS]):
        return
    with Step("Dataset") as step:
        GENERATED.mkdir(parents=True, exist_ok=True)
        program = [npm.node(), packer] if for_node else [packer]
        command = [*program, "pack", "--data", DATA.relative_to(ROOT)]
        command += ["--out", DATASET.relative_to(ROOT), "--columns", COLUMNS.relative_to(ROOT), "--texts", TEXTS.relative_to(ROOT)]
        said = run(step, command, cwd=ROOT, explain=_sum_of_errors, show=lambda line: ": warning: " in line)
        step.result(said[-1] if said else DATASET.name)
    fingerprint.record()


def pages(packer: Path, site_url: str) -> None:
    """A plain page for everything, written by the curator's command; they name themselves by the site's address if any."""
    inputs = files_of(DATA, packer, packer.with_suffix(".wasm"))
    fingerprint = Fingerprint("pages", inputs, settings=site_url)
    if fingerprint.fresh([PAGES / "forums/index.html"]):
        return
    with Step("Plain pages") as step:
        # Those of before stay until the new ones are whole; what is gone leaves no page behind.
        made = PAGES.with_name("pages.new")
        shutil.rmtree(made, ignore_errors=True)
        command = [npm.node(), packer, "pages", "--data", DATA.relative_to(ROOT), "--out", made.relative_to(ROOT)]
        told = ["--site", site_url] if site_url else []
        said = run(step, [*command, *told], cwd=ROOT, explain=_last_line("The pages could not be made"))
        shutil.rmtree(PAGES, ignore_errors=True)
        os.replace(made, PAGES)
        step.result(f"{said[-1] if said else PAGES.name}{'' if site_url else ', --site-url tells one'}")
    fingerprint.record()


def basemap() -> None:
    """Land and borders; needs the npm packages."""
    inputs = files_of(ROOT / "tools/basemap", ROOT / "package-lock.json")
    fingerprint = Fingerprint("basemap", inputs)
    if fingerprint.fresh(BASEMAPS):
        return
    with Step("Basemap") as step:
        GENERATED.mkdir(parents=True, exist_ok=True)
        command = [npm.node(), ROOT / "tools/basemap/build.mjs", "--out", GENERATED]
        run(step, command, cwd=ROOT, explain=_last_line("The basemap could not be made"))
    fingerprint.record()


def font_subsets() -> None:
    """Fonts with exactly the characters in use; needs the dataset and the npm packages."""
    found = fonts.find_or_provision()
    words = files_of(ROOT / "engine", ROOT / "ui", ROOT / "web", suffixes=SOURCE_SUFFIXES)
    inputs = [*words, *files_of(DATASET, messages.SOURCES, ROOT / "tools/fonts", ROOT / "package-lock.json")]
    fingerprint = Fingerprint("fonts", inputs, settings=str(found.inter))
    if fingerprint.fresh(FONTS):
        return
    with Step("Fonts") as step:
        env = dict(os.environ)
        if found.python_path is not None:
            env["PYTHONPATH"] = os.pathsep.join(filter(None, [str(found.python_path), env.get("PYTHONPATH", "")]))
        command = [sys.executable, ROOT / "tools/fonts/subset.py", "--dataset", DATASET, "--out", GENERATED]
        command += ["--inter-dir", found.inter]
        run(step, command, cwd=ROOT, env=env, explain=_last_line("The fonts could not be made"))
        step.result(", ".join(f"{path.name} {path.stat().st_size // 1000} kB" for path in FONTS if path.exists()))
    fingerprint.record()


def outputs_missing() -> list[str]:
    """Names of generated files that are not there after all steps ran."""
    return [path.name for path in (DATASET, COLUMNS, PAGES / "forums/index.html", *BASEMAPS, *FONTS) if not path.is_file()]


def check_complete() -> None:
    missing = outputs_missing()
    if missing:
        raise BuildError(f"The generators did not write {', '.join(missing)}; remove build/gen and run again.")


def _sum_of_errors(_code: int, said: list[str]) -> str:
    """The command names every error on a line of its own and ends with their number; what is not shown is told."""
    errors = sum(": error: " in line for line in said)
    if errors == 0:
        return "The data could not be packed."
    more = f" {errors - TAIL_LINES} more: rostrum-data check." if errors > TAIL_LINES else ""
    return f"The data was not packed: {said[-1]}.{more} Set right what is named above."


def _last_line(what: str) -> Callable[[int, list[str]], str]:
    """The generators end with one sentence themselves; it becomes ours."""

    def explain(_code: int, said: list[str]) -> str:
        return f"{what}. {said[-1]}" if said else f"{what}."

    return explain
