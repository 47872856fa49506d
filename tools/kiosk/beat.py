"""The page's heartbeat, as web/kiosk/kiosk_beat.js sends it and says in its header.

A POST of `application/json` to PATH every two seconds. HEARD answers one; any other answer ends the beat.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import cast

PATH = "/kiosk/beat"
HEARD = 202
NOT_UNDERSTOOD = 400


class State(StrEnum):
    active = "active"  # somebody is there
    warning = "warning"  # they are asked whether they still are
    attract = "attract"  # nobody is
    night = "night"  # the screen is dark on purpose


@dataclass(frozen=True)
class Beat:
    frames: int = 0  # painted since the page's start
    state: State = State.active
    moving: bool = False  # the picture changes by itself at least every two seconds
    errors: int = 0  # that nobody caught, since the page's start


def beat_from(body: bytes) -> Beat | None:
    """What the page says; nothing when it is no beat. A state of a newer page counts as active."""
    try:
        found: object = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict):
        return None
    told = cast("dict[str, object]", found)
    frames, errors, moving, state = (told.get(name) for name in ("frames", "errors", "moving", "state"))
    if not (_is_count(frames) and _is_count(errors) and isinstance(moving, bool) and isinstance(state, str)):
        return None
    known = State(state) if state in list(State) else State.active
    return Beat(int(cast("int", frames)), known, moving, int(cast("int", errors)))


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0
