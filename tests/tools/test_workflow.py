"""What runs on the host of the repository: pinned, with no more rights than needed, and never half published."""

import json
import re
import subprocess
import unittest

from tools.build.paths import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


def jobs_of(text: str) -> dict[str, str]:
    """The text of each job by its name."""
    parts = re.split(r"^  ([a-z-]+):$", text.split("\njobs:\n", 1)[1], flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2]))


class Workflow(unittest.TestCase):
    def setUp(self) -> None:
        self.text = (ROOT / ".github/workflows/build.yml").read_text(encoding="utf-8")
        self.jobs = jobs_of(self.text)

    def test_every_action_is_pinned_by_commit_and_names_its_version(self) -> None:
        for path in WORKFLOWS:
            used = re.findall(r"uses: (.*)", path.read_text(encoding="utf-8"))
            self.assertTrue(used)
            for words in used:
                with self.subTest(words):
                    self.assertRegex(words, r"^[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")

    def test_an_action_is_of_one_version_everywhere(self) -> None:
        versions: dict[str, set[str]] = {}
        for action, pin in re.findall(r"uses: ([\w/-]+)@(\S+)", self.text):
            versions.setdefault(action, set()).add(pin)
        self.assertEqual({action: pins for action, pins in versions.items() if len(pins) > 1}, {})

    def test_rights_are_those_of_each_job_and_only_publishing_writes(self) -> None:
        self.assertIn("\npermissions: {}\n", self.text)
        for name, job in self.jobs.items():
            with self.subTest(name):
                self.assertIn("    permissions:\n", job)
                self.assertEqual(": write" in job, name == "publish")

    def test_a_push_does_not_stop_a_publication(self) -> None:
        self.assertIn("cancel-in-progress: ${{ github.event_name != 'workflow_dispatch' }}", self.text)
        self.assertRegex(self.text, r"group: .*'workflow_dispatch' && 'publish' \|\| 'check'")

    def test_the_site_knows_its_address_when_it_is_published(self) -> None:
        self.assertIn("url: ${{ steps.pages.outputs.base_url }}", self.jobs["address"])
        self.assertIn("ROSTRUM_SITE_URL: ${{ needs.address.outputs.url }}", self.jobs["test"])
        self.assertIn("needs: [address, data, tidy, test]", self.jobs["publish"])

    def test_what_the_check_says_of_a_mistake_is_marked_at_its_place(self) -> None:
        matcher = json.loads((ROOT / ".github/rostrum-data.json").read_text(encoding="utf-8"))
        pattern = matcher["problemMatcher"][0]["pattern"][0]
        editor = json.loads((ROOT / ".vscode/tasks.json").read_text(encoding="utf-8"))
        self.assertEqual(editor["tasks"][0]["problemMatcher"]["pattern"]["regexp"], pattern["regexp"])
        line = 'data/forums/a.json:12:5: error: must have "outcomes"'
        match = re.match(pattern["regexp"], line)
        assert match is not None
        fields = ("file", "line", "column", "severity", "message")
        self.assertEqual(
            [match[pattern[name]] for name in fields],
            ["data/forums/a.json", "12", "5", "error", 'must have "outcomes"'],
        )


class Editor(unittest.TestCase):
    def test_every_schema_is_bound_to_the_files_it_is_of(self) -> None:
        settings = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))
        bound = {entry["url"]: entry["fileMatch"] for entry in settings["json.schemas"]}
        schemas = {path.name for path in (ROOT / "data/schema").glob("*.json")} - {"common.schema.json"}
        self.assertEqual({url.removeprefix("./data/schema/") for url in bound}, schemas)
        for url, patterns in bound.items():
            for pattern in patterns:
                with self.subTest(url):
                    self.assertTrue(list(ROOT.glob(pattern.removeprefix("/"))))

    def test_its_files_are_not_ignored(self) -> None:
        for name in ("settings.json", "extensions.json", "tasks.json"):
            asked = subprocess.run(["git", "check-ignore", "-q", f".vscode/{name}"], cwd=ROOT, check=False)
            self.assertNotEqual(asked.returncode, 0, name)


if __name__ == "__main__":
    unittest.main()
