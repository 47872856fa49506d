"""Every example of docs/hosting.md on its own server, with build/site: asked over HTTP, and opened in a browser. By
hand: it needs the servers, and Chromium.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from tools.build import browser, npm
from tools.build.console import SCREEN, BuildError, Step
from tools.build.paths import ROOT, SITE

from . import headers_file, probe, servers
from .examples import Examples, examples, with_policy

Configured = Callable[[str, Path, int], servers.Server]


def check() -> list[str]:
    """What is wrong, in words."""
    if not (SITE / "index.html.br").exists() or not (SITE / "forums/index.html.br").exists():
        raise BuildError("build/site is not one to publish; run python3 serve.py --build-only first.")
    shown = examples((ROOT / "docs/hosting.md").read_text(encoding="utf-8"))
    npm.install()
    chromium = browser.find_or_provision()
    found = _of_headers_file(shown)
    hosts: list[tuple[str, str, Configured]] = [
        ("nginx", shown.nginx, servers.nginx),
        ("Apache", shown.apache, servers.apache),
        ("Caddy", shown.caddy, servers.caddy),
    ]
    for name, example, configured in hosts:
        with Step(name) as step:
            try:
                wrong = _of_host(with_policy(example, shown.policy), configured, shown.policy, chromium)
            except BuildError as error:
                wrong = [error.sentence, *error.log]
            step.result("as docs/hosting.md says" if not wrong else f"{len(wrong)} things are otherwise")
        found += [f"{name}: {line}" for line in wrong]
    SCREEN.line("GitHub Pages, Netlify and Cloudflare Pages run nowhere but there: only the form of _headers was looked at.")
    return found


def _of_headers_file(shown: Examples) -> list[str]:
    names = [path.relative_to(SITE).as_posix() for path in SITE.iterdir() if path.is_file()]
    return [f"_headers: {line}" for line in headers_file.problems(shown.headers_file, names)]


def _of_host(example: str, configured: Configured, policy: str, chromium: Path) -> list[str]:
    with tempfile.TemporaryDirectory(prefix="rostrum-hosting-") as name:
        folder = Path(name)
        # A server that root starts works as another user.
        folder.chmod(0o755)
        site = folder / "srv/rostrum"
        _copy(site)
        port = servers.free_port()
        with servers.running(configured(example, folder, port), folder, port):
            return probe.problems(port, site, policy) + _of_browser(f"http://127.0.0.1:{port}{probe.ROOT}", chromium)


def _copy(site: Path) -> None:
    """The site with what no build has: a folder without a page, and a feed, which wants an address."""
    shutil.copytree(SITE, site, copy_function=_linked)
    (site / probe.UNLISTED).mkdir()
    (site / probe.UNLISTED / "in-it.txt").write_text("Not to be found.\n", encoding="utf-8")
    if not (site / "feed.atom").exists():
        (site / "feed.atom").write_text("<feed/>\n", encoding="utf-8")


def _linked(source: str, target: str) -> None:
    """Thousands of files that nobody writes to: without their bytes where the disk can do that."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _of_browser(address: str, chromium: Path) -> list[str]:
    words = [npm.node(), "tests/web/support/visit_host.mjs", address]
    env = {**os.environ, "ROSTRUM_CHROMIUM": str(chromium)}
    done = subprocess.run(words, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        return [f"the browser: {line}" for line in (done.stdout + done.stderr).splitlines() if line.strip()]
    return []
