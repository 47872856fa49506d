"""Compiles Emscripten's system libraries and SDL2 once, and proves by that that the compiler works."""

from __future__ import annotations

import re
import runpy
import shutil
from collections.abc import Mapping
from pathlib import Path

from .console import BuildError, Step, run

# What decides the variant of a system library; keep in step with web/CMakeLists.txt.
RELEASE_FLAGS = (
    "-std=c++23", "-Os", "-flto", "-fno-exceptions", "-fno-rtti", "-sUSE_SDL=2",
    "-sMIN_WEBGL_VERSION=2", "-sMAX_WEBGL_VERSION=2", "-sALLOW_MEMORY_GROWTH", "-sFILESYSTEM=0",
    "-sMODULARIZE", "-sEXPORT_ES6", "-sENVIRONMENT=web", "-sDYNAMIC_EXECUTION=0",
)  # fmt: skip

# What Rostrum does not use of SDL: sound, game controllers, sensors, its 2D renderer, and the fast
# ways of copying pixels. They weigh a tenth of the program.
LEAN_SDL = """
/* Window, context and input alone. */
#define SDL_LEAN_AND_MEAN 1
#define SDL_AUDIO_DISABLED 1
#undef SDL_AUDIO_DRIVER_DISK
#undef SDL_AUDIO_DRIVER_DUMMY
#undef SDL_AUDIO_DRIVER_EMSCRIPTEN
#define SDL_JOYSTICK_DISABLED 1
#undef SDL_JOYSTICK_EMSCRIPTEN
#define SDL_SENSOR_DISABLED 1
#define SDL_RENDER_DISABLED 1
#undef SDL_VIDEO_RENDER_OGL_ES2
"""

PROGRAM = """
#include <SDL.h>
#include <GLES3/gl3.h>
#include <emscripten/html5.h>
#include <emscripten/html5_webgl.h>
#include <charconv>
#include <expected>
#include <string>
#include <unordered_map>
#include <vector>

int main(int argc, char**) {
  std::unordered_map<std::string, std::vector<double>> table;
  std::expected<double, int> value = 1.0 * argc;
  table["a"].push_back(*value);
  char text[32];
  std::to_chars(text, text + 32, table.begin()->second[0]);
  SDL_Init(SDL_INIT_VIDEO);
  SDL_Window* window = SDL_CreateWindow(text, 0, 0, 64, 64, SDL_WINDOW_OPENGL);
  SDL_GL_CreateContext(window);
  double width = 0, height = 0;
  emscripten_get_element_css_size("#canvas", &width, &height);
  glClear(GL_COLOR_BUFFER_BIT);
  SDL_GL_SwapWindow(window);
  return width > height ? 1 : 0;
}
"""


def prewarm(env: Mapping[str, str], emscripten: Path, folder: Path, sdl_source: Path) -> None:
    """Fills the cache of `folder` by building a small program with the release flags."""
    cache = folder / "cache"
    place_sdl(emscripten, sdl_source, cache)
    trial = folder / "trial"
    shutil.rmtree(trial, ignore_errors=True)
    trial.mkdir(parents=True)
    (trial / "trial.cpp").write_text(PROGRAM, encoding="utf-8")
    with Step("System libraries for WebAssembly, once") as step:
        command = [emscripten / "em++", *RELEASE_FLAGS, "trial.cpp", "-o", "trial.mjs"]
        run(step, command, cwd=trial, env=env, describe=_library_named)
        size = (trial / "trial.wasm").stat().st_size
        step.result(f"a trial program of {size // 1000} kB")
    shutil.rmtree(trial, ignore_errors=True)


def _library_named(line: str) -> str:
    match = re.search(r"generating (?:system asset|system library|port): (?:\S*/)?([^\s/]+)\.\.\.", line)
    return match[1] if match else ""


def place_sdl(emscripten: Path, sdl_source: Path, cache: Path) -> None:
    """Puts SDL2's source, with less in it, where Emscripten's own port looks before it downloads.

    The port itself says which folder and address it expects, whatever its version.
    """
    port = runpy.run_path(str(emscripten / "tools/ports/sdl2.py"))
    address = _address_of(port)
    target = cache / "ports/sdl2" / str(port["SUBDIR"])
    marker = target.parent / ".emscripten_url"
    config = target / "include/SDL_config_emscripten.h"
    placed = marker.is_file() and marker.read_text(encoding="utf-8").strip() == address
    if placed and config.read_text(encoding="utf-8").endswith(LEAN_SDL):
        return
    for library in cache.rglob("libSDL2*.a"):
        library.unlink()  # made of another source
    shutil.rmtree(target.parent, ignore_errors=True)
    target.parent.mkdir(parents=True)
    shutil.copytree(sdl_source, target, symlinks=True)
    with config.open("a", encoding="utf-8") as file:
        file.write(LEAN_SDL)
    marker.write_text(address + "\n", encoding="utf-8")


class _Told(Exception):
    pass


def _address_of(port: Mapping[str, object]) -> str:
    """Asks a port's own code for the address that it would download."""
    asked: list[str] = []

    class Recorder:
        @staticmethod
        def fetch_project(_name: str, address: str, *_rest: object, **_named: object) -> None:
            asked.append(address)
            raise _Told

    get = port["get"]
    assert callable(get)
    try:
        get(Recorder, None, None)
    except _Told:
        return asked[0]
    raise BuildError("Emscripten's SDL2 port has changed its form; this suite does not fit.")
