"""The npm packages that the build and the tests use, exactly as the lock file says."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from .console import BuildError, Step, run
from .locks import exclusive
from .paths import ROOT, STAMPS
from .stamps import Fingerprint

MODULES = ROOT / "node_modules"
OLDEST_NODE = 20


def node() -> str:
    """Node's program; says how to get it when it is missing."""
    found = shutil.which("node") or shutil.which("nodejs")
    if not found:
        raise BuildError("Node.js 20 or newer is needed: apt-get install nodejs npm, then run again.")
    return found


def install() -> None:
    """Makes node_modules hold what the lock file names; does nothing when it does."""
    with exclusive(STAMPS / "npm.lock"):
        fingerprint = Fingerprint("npm", [ROOT / "package.json", ROOT / "package-lock.json"])
        # npm's own list of what it installed: absent after an interrupted run.
        if fingerprint.fresh([MODULES / ".package-lock.json"]):
            return
        _check_node()
        npm = shutil.which("npm")
        if not npm:
            raise BuildError("npm is needed: apt-get install npm, then run again.")
        with Step("npm packages") as step:
            command = [npm, "ci", "--no-audit", "--no-fund", "--loglevel=http"]
            run(step, command, cwd=ROOT, env={**os.environ, "NO_COLOR": "1"}, explain=_explain)
        fingerprint.record()


def _check_node() -> None:
    said = subprocess.run([node(), "--version"], capture_output=True, text=True, check=False).stdout.strip()
    major = said.lstrip("v").split(".")[0]
    if not major.isdigit() or int(major) < OLDEST_NODE:
        raise BuildError(f"Node.js {OLDEST_NODE} or newer is needed and {said or 'another'} is here; update it and run again.")


def _explain(_code: int, said: list[str]) -> str:
    text = "\n".join(said)
    if any(sign in text for sign in ("ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "ECONNREFUSED", "ECONNRESET", "ENETUNREACH")):
        return "Could not reach the npm registry; check the network or the proxy and run the same command again."
    if "in sync" in text:
        return "package.json and package-lock.json do not fit each other; run 'npm install' and start again."
    return "npm could not install the packages; the reason is above, set it right and run again."


def program(name: str) -> Path:
    """A program that an npm package brought."""
    return MODULES / ".bin" / name
