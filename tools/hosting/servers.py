"""Servers as child processes that read an example: what the example leaves to its reader's system stands here, as
Debian has it, and all that they write is in one folder.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tools.build.console import BuildError

from .examples import put

PATIENCE_SECONDS = 20.0
NGINX_MODULES = Path("/usr/lib/nginx/modules")
APACHE_MODULES = Path("/usr/lib/apache2/modules")
# Those that Debian enables by itself, with headers and rewrite, which the example asks for.
APACHE_LOADED = (
    "mpm_event", "authz_core", "dir", "env", "mime", "setenvif", "filter", "deflate", "autoindex", "alias", "headers", "rewrite",
)  # fmt: skip


@dataclass(frozen=True)
class Server:
    words: Sequence[str]
    env: Mapping[str, str] = field(default_factory=dict[str, str])


def nginx(example: str, folder: Path, port: int) -> Server:
    packages = "nginx-light libnginx-mod-http-brotli-static"
    started = program("nginx", packages)
    brotli = NGINX_MODULES / "ngx_http_brotli_static_module.so"
    if not brotli.exists():
        raise BuildError(f"nginx is here without {brotli.name}; get it with: apt-get install --no-install-recommends {packages}")
    block = put(example, ("listen 80;", f"listen 127.0.0.1:{port};"), ("/srv", str(folder / "srv")))
    temporary = [f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")]
    lines = [
        f"load_module {brotli};",
        "daemon off;",
        "master_process off;",
        f"pid {folder}/nginx.pid;",
        "error_log stderr warn;",
        "events {}",
        "http {",
        "access_log off;",
        *temporary,
        "include /etc/nginx/mime.types;",
        "default_type application/octet-stream;",
        block,
        "}",
    ]
    path = folder / "nginx.conf"
    path.write_text("\n".join(lines), encoding="utf-8")
    return Server([started, "-e", "stderr", "-c", str(path)])


def apache(example: str, folder: Path, port: int) -> Server:
    (folder / "srv/rostrum/.htaccess").write_text(example, encoding="utf-8")
    lines = [
        f"Listen 127.0.0.1:{port}",
        "ServerName 127.0.0.1",
        f"PidFile {folder}/apache.pid",
        f"DefaultRuntimeDir {folder}",
        "ErrorLog /dev/stderr",
        *(f"LoadModule {name}_module {APACHE_MODULES}/mod_{name}.so" for name in APACHE_LOADED),
        # Root gives the work to another.
        *(["User www-data", "Group www-data"] if os.geteuid() == 0 else []),
        "Include /etc/apache2/mods-available/mime.conf",
        "Include /etc/apache2/mods-available/dir.conf",
        "Include /etc/apache2/mods-available/deflate.conf",
        f"DocumentRoot {folder}/srv",
        f"<Directory {folder}/srv>",
        "Options Indexes FollowSymLinks",
        "AllowOverride All",
        "Require all granted",
        "</Directory>",
    ]
    path = folder / "apache.conf"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return Server([program("apache2", "apache2"), "-f", str(path), "-DFOREGROUND"])


def caddy(example: str, folder: Path, port: int) -> Server:
    block = put(example, ("example.org {", f"http://127.0.0.1:{port} {{"), ("/srv/rostrum", str(folder / "srv/rostrum")))
    path = folder / "Caddyfile"
    path.write_text(f"{{\nadmin off\nauto_https off\n}}\n{block}", encoding="utf-8")
    words = [program("caddy", "caddy"), "run", "--adapter", "caddyfile", "--config", str(path)]
    return Server(words, {"HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)})


def program(name: str, packages: str) -> str:
    """Where a server is; where there is none, what gets it."""
    found = shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    if found is None:
        raise BuildError(f"{name} is not here; get it with: apt-get install --no-install-recommends {packages}")
    return found


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def running(server: Server, folder: Path, port: int) -> Generator[None]:
    """The server from when it answers to the end of the block."""
    log = folder / "said.txt"
    with log.open("wb") as said:
        process = subprocess.Popen(
            list(server.words), cwd=folder, env={**os.environ, **server.env}, stdout=said, stderr=said, stdin=subprocess.DEVNULL
        )
    try:
        _wait(process, Path(server.words[0]).name, port, log)
        yield
    finally:
        process.terminate()
        try:
            process.wait(PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait(process: subprocess.Popen[bytes], name: str, port: int, log: Path) -> None:
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        if process.poll() is not None:
            break
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.05)
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    raise BuildError(f"{name} does not take the example of docs/hosting.md; mend it there.", lines[-20:])
