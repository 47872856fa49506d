"""The site as the local server shows it while the data is watched: an open page reloads by itself.

Answers differ from the files of the site in two things. The page has one more script, which listens
to a stream of events and reloads when it names another version of the site than the page came from.
And it has no service worker, which would show what was kept instead of what was edited: the page asks
for none, and one of before is replaced by one that removes itself. The files themselves are as they go
to any host. The stream is one of server-sent events, after the HTML standard, section 9.2.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from pathlib import Path

from .static_files import COMMON, TYPES, Answer, path_of, resolve

SCRIPT = "/-/reload.mjs"
STREAM = "/-/site"  # the script asks for it under this name, beside itself
SOURCE = Path(__file__).with_name("reload.mjs")
WORKER = "/service-worker.js"
NO_WORKER = Path(__file__).with_name("remove_worker.mjs")
ASKS_FOR_WORKER = ' data-worker="service-worker.js"'  # in index.html
BEAT_SECONDS = 15.0  # between signs of life, by which a closed page is noticed


class LiveSite:
    """Versions are those of index.html, which names every other file by a hash of its bytes."""

    def __init__(self, root: Path) -> None:
        self._index = root.resolve() / "index.html"
        self._root = root
        self._condition = threading.Condition()
        self._turn = 0

    def answer(self, target: str) -> Answer | None:
        """The answer to a request that is answered otherwise than the files say, else nothing."""
        if path_of(target) == SCRIPT:
            return _fresh(".mjs", SOURCE.read_text(encoding="utf-8"))
        if path_of(target) == WORKER:
            return _fresh(".mjs", NO_WORKER.read_text(encoding="utf-8"))
        if resolve(self._root, target) == self._index:
            page = self._index.read_text(encoding="utf-8")
            return _fresh(".html", with_script(page, _version(page)))
        return None

    def streams(self, target: str) -> bool:
        """Whether a request is for `events`."""
        return path_of(target) == STREAM

    def events(self) -> Iterator[str]:
        """The version now and after every change, for as long as someone listens."""
        told = ""
        while True:
            with self._condition:
                turn = self._turn
            version = self._version_now()
            yield f"data: {version}\n\n" if version != told else ": still here\n\n"
            told = version
            with self._condition:
                self._condition.wait_for(lambda: self._turn != turn, BEAT_SECONDS)

    def changed(self) -> None:
        """To be called when the site was put together anew."""
        with self._condition:
            self._turn += 1
            self._condition.notify_all()

    def _version_now(self) -> str:
        return _version(self._index.read_text(encoding="utf-8"))


def with_script(page: str, version: str) -> str:
    """The page with the script that reloads it and without a worker; the script's address says what the page shows."""
    page = page.replace(ASKS_FOR_WORKER, "", 1)
    return page.replace("</head>", f'  <script type="module" src="{SCRIPT}?site={version}"></script>\n  </head>', 1)


def _version(page: str) -> str:
    return hashlib.sha256(page.encode()).hexdigest()[:12]


def _fresh(suffix: str, text: str) -> Answer:
    return Answer(200, {"Content-Type": TYPES[suffix], "Cache-Control": "no-store", **COMMON}, text=text)
