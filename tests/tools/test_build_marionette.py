"""What Firefox is told and what is made of its answers, with a stand-in for it."""

import json
import socket
import threading
import unittest
from typing import Any

from tools.build.console import BuildError
from tools.build.marionette import Marionette


class Firefox:
    """Answers each command with the next of the answers, after its greeting."""

    def __init__(self, *answers: tuple[object, object]) -> None:
        self.heard: list[Any] = []
        self._answers = [(None, {"value": None}), (None, {"value": None}), *answers]
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._talk)
        self._thread.start()

    def end(self) -> None:
        self._thread.join()
        self._listener.close()

    def _talk(self) -> None:
        connection, _ = self._listener.accept()
        with connection, connection.makefile("rb") as stream:
            self._say(connection, {"applicationType": "gecko"})
            for error, value in self._answers:
                length = b""
                while not length.endswith(b":"):
                    length += stream.read(1)
                command = json.loads(stream.read(int(length[:-1])))
                self.heard.append(command[2:])
                self._say(connection, [1, command[1], error, value])

    def _say(self, connection: socket.socket, value: object) -> None:
        text = json.dumps(value, ensure_ascii=False).encode()
        connection.sendall(f"{len(text)}:".encode() + text)


class Protocol(unittest.TestCase):
    def firefox(self, *answers: tuple[object, object]) -> tuple[Firefox, Marionette]:
        stand_in = Firefox(*answers)
        self.addCleanup(stand_in.end)
        window = Marionette(stand_in.port)
        self.addCleanup(window.close)
        return stand_in, window

    def test_a_command_has_a_number_and_its_answer_a_value(self) -> None:
        stand_in, window = self.firefox((None, {"value": "Воронков"}), (None, {"value": 2}))
        self.assertEqual(window.run("return document.title"), "Воронков")
        self.assertEqual(window.run("return 2"), 2)
        session, _timeouts, title, two = stand_in.heard
        self.assertEqual(session, ["WebDriver:NewSession", {}])
        self.assertIn("return document.title", title[1]["script"])
        self.assertIn("return 2", two[1]["script"])

    def test_a_command_that_fails_is_told_in_the_words_of_firefox(self) -> None:
        _stand_in, window = self.firefox(({"message": "Reached error page"}, None))
        with self.assertRaisesRegex(BuildError, "WebDriver:Navigate: Reached error page"):
            window.open("file:///nowhere")

    def test_an_end_without_an_answer_is_told(self) -> None:
        _stand_in, window = self.firefox()
        with self.assertRaisesRegex(BuildError, "ended before it answered"):
            window.run("return 1")
