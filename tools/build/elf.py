"""Makes programs of a foreign suite run in place, by the loader and libraries unpacked with them."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from .console import BuildError, HostFault, Step, disk_full_sentence


def is_elf(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with open(path, "rb") as handle:
        return handle.read(4) == b"\x7fELF"


def loader_of(root: Path) -> Path:
    """The dynamic loader in an unpacked suite, for whatever processor it was made."""
    found = sorted(root.glob("usr/lib/*-linux-gnu*/ld-linux*.so.*")) or sorted(
        root.glob("usr/lib*/ld-linux*.so.*")
    )
    if not found:
        raise BuildError("The unpacked packages hold no dynamic loader; this processor is not supported.")
    return found[0]


def patch(step: Step, root: Path, final: Path) -> None:
    """Sets loader and library path of the compiler's programs in `root`, as seen from `final`."""
    loader = loader_of(root)
    libraries = [loader.parent, *sorted(root.glob("usr/lib/llvm-*/lib"))]
    search = ":".join(str(final / path.relative_to(root)) for path in libraries)
    final_loader = final / loader.relative_to(root)
    runner = [str(loader), "--library-path", ":".join(str(path) for path in libraries)]
    patchelf = root / "usr/bin/patchelf"

    def one(path: Path) -> subprocess.CompletedProcess[str]:
        command = [*runner, str(patchelf), "--force-rpath", "--set-rpath", search]
        if ".so" not in path.name:
            command += ["--set-interpreter", str(final_loader)]
        return subprocess.run([*command, str(path)], capture_output=True, text=True, check=False)

    files = list(_programs(root))
    with ThreadPoolExecutor(max_workers=max(2, os.cpu_count() or 2)) as pool:
        for index, (path, finished) in enumerate(zip(files, pool.map(one, files))):
            step.detail(f"adapting {path.name}, {index + 1} of {len(files)}")
            if finished.returncode != 0:
                said = finished.stderr.splitlines()
                full = disk_full_sentence(said)
                if full:
                    raise HostFault(full, said[-5:])
                again = f"Could not adapt {path.name} to run here; remove {final.parent} and run again."
                raise BuildError(again, said[-5:])


def _programs(root: Path) -> Iterable[Path]:
    """The compiler's and Binaryen's programs, and the libraries whose own path hides the caller's."""
    folders = [*sorted(root.glob("usr/lib/llvm-*/bin")), root / "usr/bin"]
    for folder in folders:
        for path in sorted(folder.iterdir()):
            wanted = folder.name == "bin" and folder.parent.name != "usr"
            if (wanted or path.name.startswith("wasm") or path.name == "ninja") and is_elf(path):
                yield path
    for pattern in ("libclang-cpp.so*", "libLLVM*.so*", "liblld*.so*", "libbinaryen.so*", "libclang*.so*"):
        seen: set[Path] = set()
        for folder in [root / "usr/lib", *root.glob("usr/lib/*-linux-gnu*"), *root.glob("usr/lib/llvm-*/lib")]:
            for path in sorted(folder.glob(pattern)):
                if path not in seen and is_elf(path):
                    seen.add(path)
                    yield path
