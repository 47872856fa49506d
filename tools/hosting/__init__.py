"""Tries the example configurations of docs/hosting.md on the servers that they are for."""
