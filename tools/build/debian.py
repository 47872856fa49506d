"""Debian packages without root and without touching the host.

A private apt state of one suite, made from the host's own mirror and keyring: packages with all
they depend on are downloaded and unpacked into a folder, source packages give their `.orig`
archive. Versions are resolved by name, since a testing suite moves.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from .console import BuildError, HostFault, Step, disk_full_sentence, run
from .locks import write_whole

APT_HELPER = Path("/usr/lib/apt/apt-helper")
NO_NETWORK = ("Could not connect", "Could not resolve", "Temporary failure", "Unable to connect", "unreachable")
DEFAULT_KEYRING = Path("/usr/share/keyrings/debian-archive-keyring.gpg")


@dataclass(frozen=True)
class Mirror:
    """Where the host gets its own Debian packages from."""

    uri: str
    keyring: str = ""  # a file; empty leaves the choice to apt's trusted keys
    codename: str = ""  # the host's own suite


@dataclass(frozen=True)
class SourceArchive:
    uri: str
    file_name: str
    version: str
    digest: str  # kind:hex

    def numbers(self) -> tuple[int, ...]:
        """The upstream version to compare by: 1.92.2b+ds gives (1, 92, 2)."""
        match = re.match(r"\d+(\.\d+)*", self.version)
        return tuple(int(part) for part in match[0].split(".")) if match else ()


def available() -> bool:
    """Whether this host can get Debian packages at all."""
    return bool(shutil.which("apt-get") and shutil.which("dpkg-deb")) and host_mirror() is not None


def host_mirror(etc: Path = Path("/etc")) -> Mirror | None:
    """The mirror of the host's main suite, read from its own source lists."""
    release = _os_release(etc / "os-release")
    if release.get("ID") != "debian":
        return None
    codename = release.get("VERSION_CODENAME", "")
    entries: list[tuple[str, list[str], list[str], str]] = []  # uri, suites, components, keyring
    lists = sorted((etc / "apt/sources.list.d").glob("*.sources"))
    for path in lists:
        entries += _deb822_entries(path.read_text(encoding="utf-8", errors="replace"))
    for path in [etc / "apt/sources.list", *sorted((etc / "apt/sources.list.d").glob("*.list"))]:
        if path.is_file():
            entries += _one_line_entries(path.read_text(encoding="utf-8", errors="replace"))
    names = {codename, "stable", "testing", "unstable", "sid", "oldstable", "oldoldstable"} - {""}
    for uri, suites, components, keyring in entries:
        if "main" in components and names.intersection(suites):
            if not keyring and DEFAULT_KEYRING.is_file():
                keyring = str(DEFAULT_KEYRING)
            suite = codename or next(name for name in suites if name in names)
            return Mirror(uri.rstrip("/"), keyring, suite)
    return None


def _os_release(path: Path) -> dict[str, str]:
    if not path.is_file():
        return {}
    pairs = re.findall(r"^([A-Z_]+)=(.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {key: value.strip().strip('"') for key, value in pairs}


def _deb822_entries(text: str) -> list[tuple[str, list[str], list[str], str]]:
    found: list[tuple[str, list[str], list[str], str]] = []
    for paragraph in re.split(r"\n\s*\n", text):
        fields: dict[str, str] = {}
        key = ""
        for line in paragraph.splitlines():
            if line.startswith("#") or not line.strip():
                continue
            if line[0].isspace() and key:
                fields[key] += "\n" + line.strip()
            elif ":" in line:
                key, value = line.split(":", 1)
                key = key.strip().lower()
                fields[key] = value.strip()
        if "deb" not in fields.get("types", "").split() or fields.get("enabled", "") == "no":
            continue
        keyring = fields.get("signed-by", "")
        keyring = keyring if keyring.startswith("/") else ""
        for uri in fields.get("uris", "").split():
            suites, components = fields.get("suites", "").split(), fields.get("components", "").split()
            found.append((uri, suites, components, keyring))
    return found


def _one_line_entries(text: str) -> list[tuple[str, list[str], list[str], str]]:
    found: list[tuple[str, list[str], list[str], str]] = []
    for line in text.splitlines():
        match = re.match(r"\s*deb\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+(\S+)\s+([^#]*)", line)
        if match:
            keyring = ""
            for option in (match[1] or "").split():
                name, _, value = option.partition("=")
                if name == "signed-by" and value.startswith("/"):
                    keyring = value
            found.append((match[2], [match[3]], match[4].split(), keyring))
    return found


class Suite:
    """A private apt world of one suite; nothing in it is shared with the host's apt."""

    def __init__(self, name: str, folder: Path, mirror: Mirror) -> None:
        self.name = name
        self.folder = folder
        self.mirror = mirror
        self._updated = False

    def update(self, step: Step, again: bool = False) -> None:
        """Gets the lists of packages; once per process unless `again`."""
        if self._updated and not again:
            return
        self._configure()
        run(step, ["apt-get", "update", "-q", "--error-on=any"], env=self._env(), explain=self._explain)
        self._updated = True

    def fetch(self, step: Step, packages: Sequence[str], *, alone: bool = False) -> list[Path]:
        """Downloads packages, with all they depend on unless `alone`; gives the archive files."""
        self.update(step)
        try:
            return self._fetch(step, packages, alone)
        except HostFault:
            raise
        except BuildError:
            # The suite may have moved on between the list and the download.
            self.update(step, again=True)
            return self._fetch(step, packages, alone)

    def _fetch(self, step: Step, packages: Sequence[str], alone: bool) -> list[Path]:
        archives = self.folder / "cache/archives"
        if alone:
            folder = self.folder / "alone"
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            command = ["apt-get", "download", "-q", *packages]
            run(step, command, env=self._env(), cwd=folder, explain=self._explain)
            return sorted(folder.glob("*.deb"))
        command = ["apt-get", "install", "-y", "-q", "--no-install-recommends"]
        run(step, [*command, "--download-only", *packages], env=self._env(), explain=self._explain)
        plan = run(step, [*command, "--simulate", *packages], env=self._env())
        found: list[Path] = []
        for line in plan:
            match = re.match(r"Inst (\S+) \((\S+) .*\[(\w+)\]\)", line)
            if match:
                version = match[2].replace(":", "%3a")
                found.append(archives / f"{match[1]}_{version}_{match[3]}.deb")
        missing = [path.name for path in found if not path.is_file()]
        if missing or not found:
            raise BuildError(f"Debian {self.name} did not give {' '.join(missing) or 'a package'}; run again.")
        return found

    def version(self, package: str) -> str:
        """The version a name resolves to now, or nothing."""
        said = self._ask(["apt-cache", "policy", package])
        match = re.search(r"Candidate: (\S+)", said)
        return match[1] if match and match[1] != "(none)" else ""

    def source(self, step: Step, name: str) -> SourceArchive | None:
        """The upstream archive of a source package as the suite has it now."""
        self.update(step)
        said = self._ask(["apt-get", "source", "--print-uris", "-qq", name])
        match = re.search(r"'(\S+)' (\S+_(\S+?)\.orig\.tar\.\w+) \d+ (\w+:\w+)", said)
        return SourceArchive(match[1], match[2], match[3], match[4]) if match else None

    def fetch_source(self, step: Step, archive: SourceArchive, into: Path) -> Path:
        """Downloads an upstream archive, checked against the suite's signed list."""
        target = into / archive.file_name
        if not target.is_file():
            into.mkdir(parents=True, exist_ok=True)
            partial = into / f".{archive.file_name}"
            command = [APT_HELPER, "download-file", archive.uri, partial, archive.digest]
            run(step, command, env=self._env(), explain=self._explain)
            os.replace(partial, target)
        return target

    def _ask(self, command: Sequence[str]) -> str:
        finished = subprocess.run(command, env=self._env(), capture_output=True, text=True, check=False)
        return finished.stdout

    def _env(self) -> dict[str, str]:
        return {**os.environ, "APT_CONFIG": str(self.folder / "apt.conf"), "LC_ALL": "C.UTF-8"}

    def _configure(self) -> None:
        for part in ("state/lists/partial", "cache/archives/partial"):
            (self.folder / part).mkdir(parents=True, exist_ok=True)
        signed = f" [signed-by={self.mirror.keyring}]" if self.mirror.keyring else ""
        kinds = "".join(f"{kind}{signed} {self.mirror.uri} {self.name} main\n" for kind in ("deb", "deb-src"))
        write_whole(self.folder / "sources.list", kinds)
        write_whole(self.folder / "status", "")
        options = {
            "Dir::State": self.folder / "state",
            "Dir::State::status": self.folder / "status",
            "Dir::Cache": self.folder / "cache",
            "Dir::Etc::sourcelist": self.folder / "sources.list",
            "Dir::Etc::sourceparts": "/dev/null",
            "Dir::Etc::preferencesparts": "/dev/null",
            "APT::Sandbox::User": "root",
            "APT::Keep-Downloaded-Packages": "true",
            "APT::Install-Recommends": "false",
            "Acquire::Languages": "none",
            "Acquire::Retries": "3",
            "Acquire::http::Timeout": "30",
            "Binary::apt::APT::Keep-Downloaded-Packages": "true",
        }
        text = "".join(f'{key} "{value}";\n' for key, value in options.items())
        write_whole(self.folder / "apt.conf", text)

    def _explain(self, _code: int, said: list[str]) -> str:
        causes = [line for line in said if line.startswith(("E:", "Err:", "W: Failed"))]
        causes = [line for line in causes if "Failed to fetch" in line] or causes[-1:] or ["no reason given"]
        cause = causes[0].removeprefix("E: ").removeprefix("W: ").strip()
        if "Unable to locate package" in cause:
            return f"Debian {self.name} lacks a package that is needed ({cause})."
        sentence = (
            f"Could not download from {self.mirror.uri} ({cause}); check the network or the proxy and "
            "run the same command again, what is already here is kept."
        )
        if any(sign in cause for sign in NO_NETWORK):
            raise HostFault(sentence)
        return sentence


def unpack(step: Step, archives: Sequence[Path], root: Path) -> None:
    """Unpacks package archives side by side into a folder."""
    root.mkdir(parents=True, exist_ok=True)
    done = 0

    def one(archive: Path) -> subprocess.CompletedProcess[str]:
        nonlocal done
        command = ["dpkg-deb", "-x", str(archive), str(root)]
        finished = subprocess.run(command, capture_output=True, text=True, check=False)
        done += 1
        step.detail(f"unpacking {done} of {len(archives)}")
        return finished

    with ThreadPoolExecutor(max_workers=max(2, os.cpu_count() or 2)) as pool:
        for archive, finished in zip(archives, pool.map(one, archives)):
            if finished.returncode != 0:
                said = finished.stderr.splitlines()
                full = disk_full_sentence(said)
                if full:
                    raise HostFault(full, said[-5:])
                archive.unlink(missing_ok=True)
                again = f"Could not unpack {archive.name}; run the same command again to fetch it anew."
                raise BuildError(again, said[-5:])
