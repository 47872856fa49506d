"""Tells systemd that the watchdog is up and alive, after sd_notify(3); elsewhere nobody is told."""

from __future__ import annotations

import os
import socket

READY = "READY=1"
ALIVE = "WATCHDOG=1"
STOPPING = "STOPPING=1"


def tell(words: str) -> None:
    path = os.environ.get("NOTIFY_SOCKET", "")
    if not path or not hasattr(socket, "AF_UNIX"):
        return
    address = "\0" + path[1:] if path.startswith("@") else path
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as teller:
            teller.sendto(words.encode(), address)
    except OSError:
        pass  # the watchdog goes on without; systemd notices by itself
