"""How the program is parted in two, on modules of a few bytes."""

import tempfile
import unittest
from pathlib import Path
from unittest import mock

from tools.build import profile, split
from tools.build.console import BuildError
from tools.build.emscripten import Emscripten

HEAD = b"\0asm\1\0\0\0"
FOUND = Emscripten(Path("/nowhere"), "6.0.5", "of a test", None)


def section(kind: int, content: bytes) -> bytes:
    # A length of two bytes, as long sections have it.
    return bytes([kind, (len(content) & 0x7F) | 0x80, len(content) >> 7]) + content


def custom(name: str, content: bytes) -> bytes:
    return section(0, bytes([len(name)]) + name.encode() + content)


class Names(unittest.TestCase):
    def test_the_section_of_names_is_taken_out_and_nothing_else(self) -> None:
        types, code, producers = section(1, b"\1\x60\0\0"), section(10, bytes(300)), custom("producers", b"clang")
        program = HEAD + types + custom("name", bytes(500)) + code + producers
        self.assertEqual(split.without_names(program), HEAD + types + code + producers)

    def test_a_program_without_names_stays_as_it_is(self) -> None:
        program = HEAD + section(1, b"\0")
        self.assertEqual(split.without_names(program), program)

    def test_names_are_told_by_the_numbers_of_functions_that_are_not_imported(self) -> None:
        named = ("imported", "main", "f()")
        functions = bytes([3]) + b"".join(bytes([number, len(name)]) + name.encode() for number, name in enumerate(named))
        of_module = bytes([0, 2, 1]) + b"m"
        names = custom("name", of_module + bytes([1, len(functions)]) + functions)
        program = HEAD + section(2, b"\1\1a\1b\0\0") + section(10, b"\2") + names
        self.assertEqual(split.function_names(program), {0: "main", 1: "f()"})

    def test_what_is_no_program_is_told(self) -> None:
        with self.assertRaisesRegex(BuildError, "no WebAssembly module; remove build/wasm"):
            split.without_names(b"<!doctype html>")


class Lists(unittest.TestCase):
    NAMES = {
        0: "main",
        1: "rostrum::(anonymous namespace)::make(int, char const*)",
        2: "std::__2::vector<int, std::__2::allocator<int>>::clear[abi:nn210108]()",
        3: "std::__2::vector<char, std::__2::allocator<char>>::clear[abi:nn210108]()",
    }

    def test_a_name_is_told_without_types(self) -> None:
        for name, short in (
            ("main", "main"),
            ("rostrum::(anonymous namespace)::make(int, char const*)", "rostrum::_::make"),
            ("rostrum::Session::lanes() const", "rostrum::Session::lanes"),
            ("std::__2::vector<a<b>, c>::clear[abi:nn210108]()", "std::__2::vector::clear"),
            ("void std::__2::__sift_up[abi:nn210108]<x, (y)3>(x)", "std::__2::__sift_up"),
            ("bool std::__2::operator<=[abi:nn210108]<char>(char, char)", "std::__2::operator<="),
            ("rostrum::Id<rostrum::ForumTag>::operator()(int) const &", "rostrum::Id::operator()"),
            ("rostrum::ui::rail_ui(int)::$_0::operator()(int) const", "rostrum::ui::rail_ui::$_::operator()"),
            ("rostrum::Link::operator bool() const", "rostrum::Link::operator_bool"),
            ("_ZNSt3__28optional" + "I" * 9000, "_ZNSt3__28optional" + "I" * 42),
        ):
            self.assertEqual(split.Name.of(name).short, short)

    def test_a_function_stays_that_is_not_listed_or_has_no_name_or_is_hardly_larger_than_a_stand_in(self) -> None:
        bodies = [bytes(60), bytes(60), bytes(60), bytes(split.SMALL_BYTES - 1), bytes(split.SMALL_BYTES)]
        code = section(10, bytes([len(bodies)]) + b"".join(bytes([len(body)]) + body for body in bodies))
        # The third has no name.
        named = {0: "main", 1: "f()", 3: "small", 4: "large"}
        content = bytes([len(named)]) + b"".join(bytes([at, len(name)]) + name.encode() for at, name in named.items())
        program = HEAD + code + custom("name", bytes([1, len(content)]) + content)
        self.assertEqual(split.kept(program, ["f", "small", "gone"]), [0, 2, 3, 4])

    def test_what_is_listed_is_found_again(self) -> None:
        for meant in ([0], [0, 1, 2], [3], [0, 1, 2, 3], []):
            self.assertEqual(split.numbers_of(split.lines_of(meant, self.NAMES), self.NAMES), meant)

    def test_digests_stand_behind_instances_of_templates_and_names_of_several_of_which_some_are_meant(self) -> None:
        self.assertRegex(" ".join(split.lines_of([2], self.NAMES)), r"^std::__2::vector::clear [0-9a-f]{6}$")
        self.assertRegex(" ".join(split.lines_of([2, 3], self.NAMES)), r"^std::__2::vector::clear [0-9a-f]{6} [0-9a-f]{6}$")
        overloaded = {0: "rostrum::make(int)", 1: "rostrum::make(char)"}
        self.assertEqual(split.lines_of([0, 1], overloaded), ["rostrum::make"])
        self.assertRegex(" ".join(split.lines_of([1], overloaded)), r"^rostrum::make [0-9a-f]{6}$")

    def test_a_scope_is_one_line_when_all_that_it_has_are_meant(self) -> None:
        names = {number: f"rostrum::Csv::part{number}x(int)" for number in range(split.SCOPE_FUNCTIONS)}
        names |= {10: "rostrum::used()", 11: "rostrum::Csv::inner::deep()"}
        cold = [number for number in names if number != 10]
        self.assertEqual(split.lines_of(cold, names), ["rostrum::Csv::*"])
        self.assertEqual(split.numbers_of(["rostrum::Csv::*"], names), cold)
        self.assertNotIn("rostrum::Csv::*", split.lines_of(cold[1:], names))
        # A namespace of a name that begins like it is another one.
        self.assertEqual(split.numbers_of(["rostrum::Csv::*"], {0: "rostrum::CsvReader::read()", 1: "rostrum::Csv()"}), [])

    def test_a_small_scope_is_not_a_line_for_its_other_functions_may_be_parts_of_their_callers(self) -> None:
        names = {0: "rostrum::Two::first()", 1: "rostrum::Two::second()"}
        self.assertEqual(split.lines_of([0, 1], names), ["rostrum::Two::first", "rostrum::Two::second"])

    def test_a_function_that_is_new_or_called_otherwise_is_not_listed(self) -> None:
        lines = split.lines_of([0, 1, 2], self.NAMES)
        for name in ("rostrum::fresh()", "std::__2::vector<rostrum::Fresh, std::__2::allocator<rostrum::Fresh>>::clear()", "main2"):
            self.assertEqual(split.numbers_of(lines, {**self.NAMES, 9: name}), [0, 1, 2], name)

    def test_numbers_that_come_and_go_with_the_rest_of_the_program_do_not_matter(self) -> None:
        for before, after in (
            ("strtox.5286", "strtox.17"),
            ("rostrum::f(int)::$_0::operator()(int) const", "rostrum::f(int)::$_7::operator()(int) const"),
            ("void std::g[abi:nn210108]<int>(int)", "void std::g[abi:ne220100]<int>(int)"),
        ):
            self.assertEqual(split.numbers_of(split.lines_of([0], {0: before}), {0: after}), [0])

    def test_of_what_only_a_number_tells_apart_none_is_listed_when_one_is_needed(self) -> None:
        self.assertEqual(split.lines_of([0], {0: "f()::$_0::operator()()", 1: "f()::$_1::operator()()"}), [])

    def test_a_name_that_the_program_does_not_have_is_no_fault(self) -> None:
        self.assertEqual(split.numbers_of(["gone", "gone::too 012345", "gone::*", "main"], self.NAMES), [0])

    def test_the_functions_that_are_stood_in_for_are_told_by_name(self) -> None:
        self.assertEqual(split.places_of("table 1\n0:1\n12:7\n", self.NAMES), {"0": "rostrum::_::make", "12": "function 7"})

    def test_remarks_and_empty_lines_name_no_function(self) -> None:
        self.assertEqual(split.listed_lines("# why\n\nmain\nf 012345\n"), ["main", "f 012345"])

    def test_what_ran_is_told_by_number(self) -> None:
        self.assertEqual(profile.run_functions(["+ 12", "- 3", "+ 0", "said besides"]), [12, 0])

    def test_the_list_of_the_project_is_sorted_and_has_no_line_twice(self) -> None:
        lines = split.listed_lines(split.LIST.read_text(encoding="utf-8"))
        self.assertGreater(len(lines), 100)
        self.assertEqual(lines, sorted(set(lines)))


class Folder(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.linked, self.served = Path(folder.name, "web/rostrum.mjs"), Path(folder.name, "served")
        self.linked.parent.mkdir()
        self.linked.write_text("script")
        self.linked.with_suffix(".wasm").write_bytes(HEAD + custom("name", bytes([1, 7, 1, 0, 4]) + b"main"))

    def split(self, program: Path | None) -> set[str]:
        halves = (HEAD + b"first", HEAD + b"second", b"table 1\n0:0\n")
        with mock.patch.object(split, "tool", return_value=program), mock.patch.object(split, "halved", return_value=halves):
            self.assertEqual(split.split(self.linked, self.served, FOUND), self.served / "rostrum.mjs")
        return {path.name for path in self.served.iterdir()}

    def test_it_has_both_halves_and_the_whole_for_the_one_file(self) -> None:
        self.assertEqual(self.split(Path("wasm-split")), {"rostrum.mjs", split.WHOLE, split.FIRST, split.SECOND, split.PLACES})
        self.assertEqual((self.served / split.WHOLE).read_bytes(), HEAD)
        self.assertEqual((self.served / split.SECOND).read_bytes(), HEAD + b"second")

    def test_a_toolchain_that_cannot_split_makes_one_piece_and_leaves_no_halves_of_before(self) -> None:
        self.split(Path("wasm-split"))
        with mock.patch.object(split.Step, "result") as said:
            self.assertEqual(self.split(None), {"rostrum.mjs", split.WHOLE})
        said.assert_called_once_with("in one piece: this Emscripten has no wasm-split")

    def test_a_half_that_is_the_same_is_not_written_anew(self) -> None:
        self.split(Path("wasm-split"))
        before = (self.served / split.FIRST).stat().st_ino
        self.split(Path("wasm-split"))
        self.assertEqual((self.served / split.FIRST).stat().st_ino, before)

    def test_an_emscripten_that_is_not_there_has_no_tools(self) -> None:
        with mock.patch("subprocess.run", side_effect=FileNotFoundError):
            self.assertIsNone(split.tool(FOUND, "wasm-split"))
