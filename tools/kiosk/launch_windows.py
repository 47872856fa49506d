"""A browser as a process of Windows, which is told the handles of its pipes by `--remote-debugging-io-pipes`."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from .launch import Launched

assert sys.platform == "win32"

import msvcrt
import os
import subprocess


class WindowsProcess:
    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    @property
    def pid(self) -> int:
        return self._process.pid

    def ended(self) -> bool:
        return self._process.poll() is not None

    def kill(self) -> None:
        if not self.ended():
            words = ["taskkill", "/PID", str(self.pid), "/T", "/F"]
            subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)


def launch(words: Sequence[str]) -> Launched:
    read_by_browser, to_browser = os.pipe()
    from_browser, written_by_browser = os.pipe()
    try:
        handles = [msvcrt.get_osfhandle(end) for end in (read_by_browser, written_by_browser)]
        for handle in handles:
            os.set_handle_inheritable(handle, True)
        process = subprocess.Popen(
            [*words, f"--remote-debugging-io-pipes={handles[0]},{handles[1]}"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            startupinfo=subprocess.STARTUPINFO(lpAttributeList={"handle_list": handles}),
            creationflags=subprocess.CREATE_NEW_PROCESS_GROUP,
        )
    except OSError:
        os.close(to_browser)
        os.close(from_browser)
        raise
    finally:
        os.close(read_by_browser)
        os.close(written_by_browser)
    return Launched(WindowsProcess(process), to_browser, from_browser)
