"""What to answer for a file of the site: representation, validators, ranges, cache headers.

Pure functions over a folder, without sockets, after RFC 9110 (conditional requests and ranges)
and RFC 9111 (caching).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.utils import formatdate, parsedate_to_datetime
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".map": "application/json",
    ".geojson": "application/geo+json",
    ".webmanifest": "application/manifest+json",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
    ".ttf": "font/ttf",
    ".otf": "font/otf",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".webp": "image/webp",
    ".txt": "text/plain; charset=utf-8",
    ".md": "text/plain; charset=utf-8",
    ".xml": "application/xml",
    ".atom": "application/atom+xml",
    ".ics": "text/calendar; charset=utf-8",
    ".bin": "application/octet-stream",
}
ENCODINGS = (("br", ".br"), ("gzip", ".gz"))  # best first
HASHED = re.compile(r"\.[0-9a-f]{8,}\.")
FOREVER = "public, max-age=31536000, immutable"
COMMON = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}  # headers of every answer


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str] = field(default_factory=dict[str, str])
    file: Path | None = None  # what to send the bytes of, from `start`, `length` many
    start: int = 0
    length: int = 0
    text: str = ""  # instead of a file


def answer(root: Path, target: str, headers: Mapping[str, str], method: str = "GET") -> Answer:
    """The answer to a GET or HEAD for a request target; `headers` has lower-case names."""
    found = resolve(root, target)
    if found is None:
        return Answer(404, _plain(), text="There is no such page here.\n")
    if found.is_dir():
        inside = quote(found.relative_to(root.resolve()).as_posix())
        return Answer(301, {**_plain(), "Location": f"/{inside}/"})
    wants_range = method == "GET" and "range" in headers
    # A range is of the plain bytes, so that a download can resume whatever it accepts.
    file, encoding = (found, "") if wants_range else _representation(found, headers.get("accept-encoding", ""))
    status = file.stat()
    size = status.st_size
    etag = f'"{size:x}-{status.st_mtime_ns:x}{"-" + encoding if encoding else ""}"'
    modified = formatdate(status.st_mtime, usegmt=True)
    fields = {
        "Content-Type": TYPES.get(found.suffix.lower(), "application/octet-stream"),
        "ETag": etag,
        "Last-Modified": modified,
        "Cache-Control": FOREVER if HASHED.search(found.name) else "no-cache",
        "Accept-Ranges": "bytes",
        **COMMON,
    }
    if any(Path(f"{found}{suffix}").is_file() for _, suffix in ENCODINGS):
        fields["Vary"] = "Accept-Encoding"
    if encoding:
        fields["Content-Encoding"] = encoding
    if _not_modified(headers, etag, status.st_mtime):
        for name in ("Content-Type", "Content-Encoding", "Accept-Ranges"):
            fields.pop(name, None)
        return Answer(304, fields)
    if wants_range and _range_applies(headers, etag, modified):
        span = parse_range(headers["range"], size)
        if span == "unsatisfiable":
            return Answer(416, {**_plain(), "Content-Range": f"bytes */{size}"})
        if isinstance(span, tuple):
            first, last = span
            fields["Content-Range"] = f"bytes {first}-{last}/{size}"
            return Answer(206, fields, file, first, last - first + 1)
    return Answer(200, fields, file, 0, size)


def resolve(root: Path, target: str) -> Path | None:
    """The file for a request target, a folder that wants a slash after it, or nothing.

    Nothing outside of `root` is ever given, and no folder without an index.html.
    """
    path = unquote(path_of(target), errors="replace")
    if any(ord(char) < 32 for char in path) or "\\" in path:
        return None
    parts = [part for part in path.split("/") if part]
    if any(part.startswith(".") for part in parts):
        return None
    base = root.resolve()
    try:
        found = base.joinpath(*parts).resolve()
        if not found.is_relative_to(base):
            return None
        if found.is_dir():
            index = found / "index.html"
            if not index.is_file():
                return None
            return index if path.endswith("/") else found
        if path.endswith("/") or not found.is_file():
            return None
    except (OSError, RuntimeError):  # a name too long, a link that leads to itself
        return None
    return found


def path_of(target: str) -> str:
    """The path of a request target, as it was sent, without the query.

    A target that names a host is taken for a path of this one: the server is no proxy, and what stands
    for a host is not looked at, so that no target is an error.
    """
    return urlsplit("/" + target.lstrip("/")).path


def parse_range(text: str, size: int) -> tuple[int, int] | str:
    """First and last byte of a single range; `unsatisfiable`, or `ignore` for all else."""
    # No file has more bytes than 18 digits tell, and Python reads no number of thousands of them.
    match = re.fullmatch(r"bytes\s*=\s*(\d{0,18})\s*-\s*(\d{0,18})", text.strip(), re.ASCII)
    if not match or not (match[1] or match[2]):
        return "ignore"
    if not match[1]:
        count = int(match[2])
        return (max(0, size - count), size - 1) if count > 0 and size > 0 else "unsatisfiable"
    first = int(match[1])
    last = int(match[2]) if match[2] else size - 1
    if match[2] and last < first:
        return "ignore"
    if first >= size:
        return "unsatisfiable"
    return first, min(last, size - 1)


def accepted(header: str) -> dict[str, float]:
    """Codings of an Accept-Encoding header with their weights."""
    weights: dict[str, float] = {}
    for item in header.split(","):
        name, _, rest = item.strip().partition(";")
        match = re.search(r"q\s*=\s*([01](?:\.\d*)?)", rest)
        if name.strip():
            weights[name.strip().lower()] = float(match[1]) if match else 1.0
    return weights


def _representation(path: Path, header: str) -> tuple[Path, str]:
    weights = accepted(header)
    best: tuple[float, Path, str] = (0.0, path, "")
    for name, suffix in ENCODINGS:
        sibling = Path(f"{path}{suffix}")
        weight = weights.get(name, weights.get("*", 0.0))
        if weight > best[0] and sibling.is_file():
            best = (weight, sibling, name)
    return best[1], best[2]


def _not_modified(headers: Mapping[str, str], etag: str, changed: float) -> bool:
    wanted = headers.get("if-none-match")
    if wanted is not None:
        tags = {tag.strip().removeprefix("W/") for tag in wanted.split(",")}
        return "*" in tags or etag in tags
    since = _seconds(headers.get("if-modified-since", ""))
    return since is not None and int(changed) <= since


def _range_applies(headers: Mapping[str, str], etag: str, modified: str) -> bool:
    condition = headers.get("if-range")
    return condition is None or condition.strip() in (etag, modified)


def _seconds(date: str) -> float | None:
    try:
        return parsedate_to_datetime(date).timestamp()
    except (TypeError, ValueError, OverflowError):  # the last of a year beyond all calendars
        return None


def _plain() -> dict[str, str]:
    return {"Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-cache", **COMMON}
