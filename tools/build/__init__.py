"""Builds and serves Rostrum: toolchain, packages, generated data, wasm, site, local server.

One module is one concern; `pipeline` puts them in order, `__main__` offers single steps to
CMake and to people. Python's standard library only.
"""
