"""Tools that build and check Rostrum."""
