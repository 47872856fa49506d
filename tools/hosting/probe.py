"""What docs/hosting.md promises of a host, asked of one over HTTP."""

from __future__ import annotations

import gzip
import http.client
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

FOREVER = "public, max-age=31536000, immutable"
ROOT = "/rostrum/"
# By pattern below the site: what it may be sent as.
TYPES = {
    "index.html": ("text/html",),
    "files.html": ("text/html",),
    "forums/index.html": ("text/html",),
    "app.*.js": ("text/javascript", "application/javascript"),
    "service-worker.js": ("text/javascript", "application/javascript"),
    "rostrum.*.wasm": ("application/wasm",),
    "dataset.*.json": ("application/json",),
    "files.json": ("application/json",),
    "style.*.css": ("text/css",),
    "inter-regular.*.ttf": ("font/ttf",),
    "rostrum.*.svg": ("image/svg+xml",),
    "icon-192.*.png": ("image/png",),
    "land-110.*.bin": ("application/octet-stream",),
    "manifest.webmanifest": ("application/manifest+json",),
    "forums/calendar.ics": ("text/calendar",),
    "feed.atom": ("application/atom+xml",),
}
UNLISTED = "unlisted"  # a folder without a page
MISSING = ("nothing-here", "nothing/", "nothing.0123456789ab.js", "forums/nothing/")


@dataclass(frozen=True)
class Reply:
    status: int
    headers: dict[str, str]  # by lower-case names; of several with one name, all
    body: bytes


def ask(port: int, path: str, **headers: str) -> Reply:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        response = connection.getresponse()
        found: dict[str, str] = {}
        for name, value in response.getheaders():
            key = name.lower()
            found[key] = f"{found[key]}, {value}" if key in found else value
        return Reply(response.status, found, response.read())
    finally:
        connection.close()


def problems(port: int, site: Path, policy: str) -> list[str]:
    """In words; `site` is the folder that is served below /rostrum/."""
    found: list[str] = []
    for pattern, types in TYPES.items():
        file = next(iter(sorted(site.glob(pattern))))
        found += _of_file(port, site, file, types, policy)
    return [*found, *_of_folders(port), *_of_missing(port), *_of_second_visit(port)]


def address_of(site: Path, file: Path) -> str:
    """As readers ask for it: a page by its folder."""
    return ROOT + file.relative_to(site).as_posix().removesuffix("index.html")


def _of_file(port: int, site: Path, file: Path, types: tuple[str, ...], policy: str) -> Generator[str]:
    address = address_of(site, file)
    forever = file.name.count(".") > 1
    for accepted in ("", "br", "gzip", "gzip, deflate, br, zstd"):
        # http.client would ask for "identity" by itself, which says the same.
        reply = ask(port, address, accept_encoding=accepted or "identity")
        told = f"{address} (Accept-Encoding: {accepted or 'none'})"
        kind = reply.headers.get("content-type", "none").partition(";")[0]
        encoding = reply.headers.get("content-encoding", "")
        wanted: list[tuple[str, object, object]] = [
            ("status", reply.status, 200),
            ("type", kind, kind if kind in types else types[0]),
            ("Cache-Control", reply.headers.get("cache-control"), FOREVER if forever else "no-cache"),
            ("X-Content-Type-Options", reply.headers.get("x-content-type-options"), "nosniff"),
            ("Content-Security-Policy", reply.headers.get("content-security-policy"), policy),
            ("Content-Language", reply.headers.get("content-language"), None),
            ("Content-Encoding", encoding, _encoding(file, accepted)),
        ]
        yield from (f"{told}: {what} is {is_so!r} instead of {should!r}" for what, is_so, should in wanted if is_so != should)
        if not _is_sent(reply.body, file, encoding):
            yield f"{told}: the bytes are not those of the file"
        if encoding and "accept-encoding" not in reply.headers.get("vary", "").lower():
            yield f"{told}: Vary does not name Accept-Encoding"


def _encoding(file: Path, accepted: str) -> str:
    """What is sent to who accepts it: the smaller one of what was made ready."""
    for name, ending in (("br", ".br"), ("gzip", ".gz")):
        if name in accepted and Path(f"{file}{ending}").exists():
            return name
    return ""


def _is_sent(body: bytes, file: Path, encoding: str) -> bool:
    if encoding == "br":
        return body == Path(f"{file}.br").read_bytes()
    try:
        return (gzip.decompress(body) if encoding == "gzip" else body) == file.read_bytes()
    except (OSError, EOFError):
        return False


def _of_folders(port: int) -> Generator[str]:
    for folder in ("forums", "people"):
        reply = ask(port, ROOT + folder)
        place = reply.headers.get("location", "")
        if reply.status not in (301, 302, 307, 308) or not place.endswith(f"{ROOT}{folder}/"):
            yield f"{ROOT}{folder}: {reply.status} {place!r} instead of the way to {folder}/"
        elif place.startswith("http") and f":{port}/" not in place:
            yield f"{ROOT}{folder}: leads to another host, {place}"
    if ask(port, ROOT.rstrip("/")).status not in (301, 302, 307, 308):
        yield f"{ROOT.rstrip('/')}: does not lead to {ROOT}"


def _of_missing(port: int) -> Generator[str]:
    for name in MISSING:
        status = ask(port, ROOT + name).status
        if status != 404:
            yield f"{ROOT}{name}: {status} instead of 404"
    reply = ask(port, f"{ROOT}{UNLISTED}/")
    if reply.status not in (403, 404) or b"in-it.txt" in reply.body:
        yield f"{ROOT}{UNLISTED}/: {reply.status}, a folder without a page is listed"


def _of_second_visit(port: int) -> Generator[str]:
    """A reader who has it asks whether it changed, and gets no bytes when it did not."""
    for accepted in ("identity", "gzip, br"):
        first = ask(port, ROOT, accept_encoding=accepted)
        tag, day = first.headers.get("etag"), first.headers.get("last-modified")
        if tag:
            again = ask(port, ROOT, accept_encoding=accepted, if_none_match=tag)
        elif day:
            again = ask(port, ROOT, accept_encoding=accepted, if_modified_since=day)
        else:
            yield f"{ROOT}: has neither ETag nor Last-Modified"
            continue
        if again.status != 304:
            yield f"{ROOT} (Accept-Encoding: {accepted}): {again.status} instead of 304 when it did not change"
