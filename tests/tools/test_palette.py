"""The page, the plain pages and the browser's own frame have the colours of ui/theme."""

import re
import unittest

from tools.build.paths import ROOT

ROLES = {"ground", "panel", "raised", "line", "ink", "ink-soft", "ink-faint", "accent", "on-accent"}


def text(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def theme(name: str) -> dict[str, str]:
    """The colours of a palette by role, as CSS writes them."""
    found = re.search(rf"constexpr Palette {name} = \{{(.*?)\n\}};", text("ui/theme/theme.cpp"), re.DOTALL)
    assert found is not None, name
    fields = re.findall(r"\.(\w+) = rgb\(0x([0-9a-fA-F]{6})\)", found[1])
    return {role.replace("_", "-"): f"#{color.lower()}" for role, color in fields}


def blocks(path: str) -> list[tuple[str, dict[str, str]]]:
    """Of every rule for the screen that sets colours: its scheme and what it sets."""
    sheet = text(path).split("@media print")[0]
    rules = re.findall(r":root[^{]*\{[^}]*color-scheme: (dark|light);([^}]*)\}", sheet)
    return [(scheme, dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", body))) for scheme, body in rules]


class Colours(unittest.TestCase):
    def agree(self, path: str, rules: list[tuple[str, dict[str, str]]], schemes: list[str]) -> None:
        self.assertEqual([scheme for scheme, _ in rules], schemes, path)
        for scheme, colours in rules:
            expected = theme(scheme)
            for role, colour in colours.items():
                with self.subTest(f"{path}, {scheme}: {role}"):
                    self.assertEqual(colour, expected[role])

    def test_the_page_has_them_all_whether_the_system_or_the_reader_chose(self) -> None:
        rules = blocks("web/style.css")
        self.agree("web/style.css", rules, ["dark", "light", "light"])
        for _, colours in rules:
            self.assertEqual(set(colours), ROLES)

    def test_the_plain_pages_have_those_they_use(self) -> None:
        rules = blocks("web/pages.css")
        self.agree("web/pages.css", rules, ["dark", "light"])
        self.assertEqual(set(rules[0][1]), set(rules[1][1]))

    def test_the_form_of_a_kiosk_has_those_it_adds(self) -> None:
        rules = re.findall(r":root \{([^}]*)\}", text("web/kiosk/form/form.css"))
        self.assertEqual(len(rules), 2)
        for scheme, body in zip(("dark", "light"), rules, strict=True):
            colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", body))
            del colours["wrong"]  # for mistakes, which the explorer writes in its own ink
            self.assertEqual(colours, {role: theme(scheme)[role] for role in colours})

    def test_an_accent_is_held_against_what_it_stands_on(self) -> None:
        source = text("web/kiosk/theme_colors.js")
        for scheme in ("dark", "light"):
            expected = theme(scheme)
            panels = re.search(rf"^  {scheme}: \[(.*)\],$", source, re.MULTILINE)
            assert panels is not None
            self.assertEqual(re.findall(r"#\w{6}", panels[1]), [expected[role] for role in ("ground", "panel", "raised")])
            self.assertIn(f"{scheme}: '{expected['accent']}'", source)
            self.assertIn(f"'{expected['on-accent']}'", source)

    def test_the_browsers_frame_has_that_of_the_ground(self) -> None:
        pattern = r"prefers-color-scheme: (dark|light)\)[^#]*?(#[0-9a-f]{6})"
        for path in ("web/index.html", "web/kiosk.html", "curator/pages/page_frame.cpp"):
            found = dict(re.findall(pattern, text(path)))
            self.assertEqual(found, {name: theme(name)["ground"] for name in ("dark", "light")}, path)
