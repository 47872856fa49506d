"""What docs/hosting.md shows: configurations of servers, a policy, Netlify's `_headers`, as they stand there."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tools.build.console import BuildError

PLACE = "docs/hosting.md"


@dataclass(frozen=True)
class Examples:
    nginx: str
    apache: str
    caddy: str
    headers_file: str
    policy: str  # in one line


def examples(text: str) -> Examples:
    return Examples(
        nginx=block(text, "nginx", "nginx"),
        apache=block(text, "Apache", "apache"),
        caddy=block(text, "Caddy", "caddy"),
        headers_file=block(text, "GitHub Pages, Netlify and the like", ""),
        policy=" ".join(block(text, "Content-Security-Policy", "").split()),
    )


def block(text: str, heading: str, language: str) -> str:
    """The first block of a language below a heading."""
    section = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    if section is None:
        raise BuildError(f'{PLACE} has no heading "## {heading}"; put it back, or name the new one in tools/hosting.')
    found = re.search(rf"^```{language}\n(.*?)^```$", section[1], re.MULTILINE | re.DOTALL)
    if found is None:
        raise BuildError(f'{PLACE} has no block "```{language}" below "## {heading}"; put it back.')
    return found[1]


def with_policy(example: str, policy: str) -> str:
    """The example with the lines that send a policy no longer commented out, and the whole policy in them."""
    line = re.compile(r'^(\s*)# (.*Content-Security-Policy ")[^"]*(".*)$', re.MULTILINE)
    changed, count = line.subn(lambda found: f"{found[1]}{found[2]}{policy}{found[3]}", example)
    if count == 0:
        raise BuildError(f"An example of {PLACE} shows no commented Content-Security-Policy; put the line back.")
    return changed


def put(example: str, *changes: tuple[str, str]) -> str:
    """The example with this machine's port and folder where it has those of its reader."""
    for what, instead in changes:
        if what not in example:
            raise BuildError(f'An example of {PLACE} does not have "{what}" any more; name it anew in tools/hosting.')
        example = example.replace(what, instead)
    return example
