"""A kiosk: the site's server, a browser, and a watchdog outside of the page; docs/kiosk.md is for technicians.

Needs Python and a Chromium alone: a venue has no compiler. `watchdog`, `picture`, `backoff`, `nightly` and
`beat` decide and know no clock; `kiosk` brings them what happens, from `browser`, `eye`, `memory` and the server.
"""
