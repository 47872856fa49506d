"""Netlify's and Cloudflare's `_headers`, read as both document it: a rule is a path, and indented lines below it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

MOST_RULES = 100  # of Cloudflare
MOST_LETTERS = 2000  # of a line, of Cloudflare


@dataclass
class Rule:
    path: str
    headers: dict[str, str] = field(default_factory=dict[str, str])

    def takes(self, path: str) -> bool:
        return re.fullmatch(re.escape(self.path).replace(r"\*", ".*"), path) is not None


def rules(text: str) -> tuple[list[Rule], list[str]]:
    """The rules, and what is wrong with the text."""
    found: list[Rule] = []
    wrong: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        said = line.strip()
        if not said or said.startswith("#"):
            continue
        if len(line) > MOST_LETTERS:
            wrong.append(f"line {number} is longer than {MOST_LETTERS} letters")
        if not line[0].isspace():
            if not re.fullmatch(r"/[^\s*]*\*?[^\s*]*", said):
                wrong.append(f'line {number}: "{said}" is no path with at most one *')
            found.append(Rule(said))
            continue
        header = re.fullmatch(r"([A-Za-z][A-Za-z-]*): (\S.*)", said)
        if header is None or not found:
            wrong.append(f'line {number}: "{said}" is no header of a path')
        elif header[1] in found[-1].headers:
            wrong.append(f"line {number}: {header[1]} stands twice, and both would be sent")
        else:
            found[-1].headers[header[1]] = header[2]
    if len(found) > MOST_RULES:
        wrong.append(f"there are more than {MOST_RULES} rules")
    wrong += [f"{rule.path} has no headers" for rule in found if not rule.headers]
    return found, wrong


def problems(text: str, names: list[str]) -> list[str]:
    """What is wrong with the file for a site of these files, at the root of a host."""
    found, wrong = rules(text)
    for rule in found:
        if not any(rule.takes(f"/{name}") for name in names):
            wrong.append(f"{rule.path} is no file of the site")
    for name in names:
        taken = [rule for rule in found if rule.takes(f"/{name}")]
        if len(taken) > 1:
            wrong.append(f"{name} has the rules {', '.join(rule.path for rule in taken)}: their headers would be joined")
        for rule in taken:
            forever = "immutable" in rule.headers.get("Cache-Control", "")
            if forever and not re.search(r"\.[0-9a-f]{8,}\.", name):
                wrong.append(f"{rule.path} keeps {name} for ever, which has no hash in its name")
    return wrong
