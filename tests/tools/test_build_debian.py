"""Reading the host's own sources, and what is asked of Debian."""

import tempfile
import unittest
from pathlib import Path

from tools.build.debian import Mirror, SourceArchive, host_mirror

RELEASE = 'ID=debian\nVERSION_CODENAME=bookworm\nPRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\n'


class HostMirror(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.etc = Path(folder.name)
        (self.etc / "apt/sources.list.d").mkdir(parents=True)
        self.write("os-release", RELEASE)

    def write(self, name: str, text: str) -> None:
        (self.etc / name).write_text(text)

    def test_deb822_form(self) -> None:
        self.write(
            "apt/sources.list.d/debian.sources",
            "Types: deb\n# a note\nURIs: http://security.example/debian-security\nSuites: bookworm-security\n"
            "Components: main\n\nTypes: deb deb-src\nURIs: http://mirror.example/debian/\n"
            "Suites: bookworm bookworm-updates\nComponents: main contrib\nSigned-By: /keys/debian.gpg\n",
        )
        wanted = Mirror("http://mirror.example/debian", "/keys/debian.gpg", "bookworm")
        self.assertEqual(host_mirror(self.etc), wanted)

    def test_one_line_form(self) -> None:
        self.write(
            "apt/sources.list",
            "# deb http://old.example/debian bookworm main\ndeb-src http://src.example/debian bookworm main\n"
            "deb [arch=amd64 signed-by=/keys/one.gpg] http://mirror.example/debian bookworm main # main\n",
        )
        self.assertEqual(host_mirror(self.etc), Mirror("http://mirror.example/debian", "/keys/one.gpg", "bookworm"))

    def test_other_vendors_and_disabled_entries_do_not_count(self) -> None:
        self.write(
            "apt/sources.list.d/other.sources",
            "Types: deb\nURIs: http://vendor.example/apt\nSuites: nodistro\nComponents: main\n\n"
            "Enabled: no\nTypes: deb\nURIs: http://off.example/debian\nSuites: bookworm\nComponents: main\n",
        )
        self.assertIsNone(host_mirror(self.etc))

    def test_a_key_written_into_the_entry_is_left_to_the_usual_keyring(self) -> None:
        self.write(
            "apt/sources.list.d/debian.sources",
            "Types: deb\nURIs: http://mirror.example/debian\nSuites: bookworm\nComponents: main\n"
            "Signed-By:\n -----BEGIN PGP PUBLIC KEY BLOCK-----\n .\n abc\n",
        )
        found = host_mirror(self.etc)
        assert found is not None
        self.assertNotIn("BEGIN", found.keyring)

    def test_another_distribution_has_none(self) -> None:
        self.write("os-release", "ID=ubuntu\nVERSION_CODENAME=noble\n")
        self.write("apt/sources.list", "deb http://mirror.example/ubuntu noble main\n")
        self.assertIsNone(host_mirror(self.etc))


class Versions(unittest.TestCase):
    def test_upstream_versions_compare_by_their_numbers(self) -> None:
        def numbers(version: str) -> tuple[int, ...]:
            return SourceArchive("", "", version, "").numbers()

        self.assertEqual(numbers("1.92.2b+ds"), (1, 92, 2))
        self.assertGreaterEqual(numbers("1.92.2b+ds"), (1, 92))
        self.assertLess(numbers("1.90.1+ds"), (1, 92))
        self.assertGreaterEqual(numbers("3.12.0.really.3.12.0.really.3.11.3"), (3, 11))
