"""Looks at the page's picture from outside of the page, by the DevTools protocol.

A screencast gives pictures that the browser itself has made small, so that a look costs some milliseconds
and the screen shows nothing of it. It is stopped after its first picture: between looks nothing is painted
for us. What Chromium composes is seen, and neither the cable nor the monitor behind it.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from typing import Protocol, cast

from .picture import Look, NotRead, look_at

LONGEST_SIDE = 160  # pixels of the picture that is asked for


class Line(Protocol):
    """A DevtoolsPipe, or what tests have instead."""

    def send(self, method: str, params: Mapping[str, object], session: str | None = None) -> int: ...


class Eye:
    def __init__(self, line: Line, address: str) -> None:
        self._line = line
        self._address = address  # of the page, without fragment
        self._session: str | None = None
        self._asked: dict[int, str] = {}  # methods by the number of their answer

    def open(self) -> None:
        """Asks for a picture, or for the page where it is not found yet."""
        if self._session is None:
            self._ask("Target.getTargets", {})
            return
        # One that is under way would answer nothing to a second start.
        self._line.send("Page.stopScreencast", {}, self._session)
        how = {"format": "png", "maxWidth": LONGEST_SIDE, "maxHeight": LONGEST_SIDE}
        self._line.send("Page.startScreencast", how, self._session)

    def hear(self, message: Mapping[str, object]) -> Look | None:
        """What the browser says; gives a picture when it is one."""
        method, params = message.get("method"), _table(message.get("params"))
        if method == "Page.screencastFrame":
            return self._look(params)
        if method in ("Target.detachedFromTarget", "Inspector.targetCrashed"):
            self._session = None
        number = message.get("id")
        asked = self._asked.pop(number, "") if isinstance(number, int) else ""
        result = _table(message.get("result"))
        if asked == "Target.getTargets":
            self._find(result)
        elif asked == "Target.attachToTarget":
            session = result.get("sessionId")
            self._session = session if isinstance(session, str) else None
            if self._session is not None:
                self.open()
        return None

    def _ask(self, method: str, params: Mapping[str, object]) -> None:
        self._asked[self._line.send(method, params)] = method

    def _find(self, result: Mapping[str, object]) -> None:
        targets = result.get("targetInfos")
        for entry in cast("list[object]", targets) if isinstance(targets, list) else []:
            target = _table(entry)
            if target.get("type") == "page" and str(target.get("url")).startswith(self._address):
                self._ask("Target.attachToTarget", {"targetId": target.get("targetId"), "flatten": True})
                return

    def _look(self, params: Mapping[str, object]) -> Look | None:
        self._line.send("Page.screencastFrameAck", {"sessionId": params.get("sessionId")}, self._session)
        self._line.send("Page.stopScreencast", {}, self._session)
        try:
            return look_at(base64.b64decode(str(params.get("data"))))
        except (NotRead, binascii.Error):
            return None


def _table(value: object) -> Mapping[str, object]:
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}
