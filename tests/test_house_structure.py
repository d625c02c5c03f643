"""The structure checks find what they are for: each fault is planted in a small package and told in words."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tools import structure
from tools.code import Module, functions, graph, modules
from tools.structure import Bounds

Check = Callable[[list[Module]], Iterator[str]]
BOUNDS = Bounds(module_lines_max=8, module_lines_median=6, function_lines_p90=3, local_imports={})


def package(folder: Path, files: dict[str, str]) -> list[Module]:
    """Return the modules of a package named firsthand with these files."""
    for name, text in files.items():
        path = folder / "firsthand" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return modules(folder)


CYCLES = {
    "at the top": {"a.py": "import firsthand.b", "b.py": "from firsthand import a"},
    "inside a function": {"a.py": "from firsthand.b import x", "b.py": "def f():\n    from firsthand.a import y"},
    "inside a method": {"a.py": "import firsthand.b", "b.py": "class C:\n    def f(self):\n        import firsthand.a"},
    "by name": {
        "a.py": "import firsthand.b",
        "b.py": "from importlib import import_module\ndef f():\n    import_module('firsthand.a')",
    },
    "for annotations alone": {
        "a.py": "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from firsthand.b import X",
        "b.py": "from firsthand.a import Y",
    },
    "through a third": {"a.py": "import firsthand.b", "b.py": "import firsthand.c", "c.py": "import firsthand.a"},
    "relative": {"a.py": "from . import b", "b.py": "from .a import y"},
    "relative, from a package": {"p/__init__.py": "from .a import x", "p/a.py": "from firsthand.p import y"},
    "relative, from further down": {"p/q/a.py": "from ..b import x", "p/b.py": "import firsthand.p.q.a"},
    "through a package": {"p/__init__.py": "from firsthand.p.a import x", "p/a.py": "from firsthand.p import y"},
}


@pytest.mark.parametrize("files", CYCLES.values(), ids=CYCLES.keys())
def test_a_cycle_is_found(files: dict[str, str], tmp_path: Path) -> None:
    [problem] = structure.cycles(package(tmp_path, files))

    assert "in a circle" in problem


def test_imports_one_way_are_no_cycle(tmp_path: Path) -> None:
    files = {"a.py": "from firsthand.b import x", "b.py": "from firsthand.c import f, g", "c.py": "import re"}
    found = package(tmp_path, files)

    assert list(structure.cycles(found)) == []
    assert graph(found)["firsthand.b"] == {"firsthand.c"}


FAULTS: dict[str, tuple[str, Check, str]] = {
    "a module too long": ("x = 1\n" * 9, lambda m: structure.long_modules(m, BOUNDS), "has 9 lines"),
    "modules too long on the whole": (
        "x = 1\n" * 7,
        lambda m: structure.long_median(m, BOUNDS),
        "median module has 7",
    ),
    "functions too long": (
        "def f() -> None:\n    x = 1\n    y = 2\n    z = 3\n",
        lambda m: structure.long_functions([f for one in m for f in functions(one)], BOUNDS),
        "firsthand.a:1 f (4)",
    ),
    "an argument without a type": (
        "def f(x, *, y: int) -> None: ...\n",
        structure.unannotated,
        "f does not annotate x",
    ),
    "a named argument without a type": ("def f(*, x) -> None: ...\n", structure.unannotated, "does not annotate x"),
    "a star argument without a type": ("def f(*x, **y: int) -> None: ...\n", structure.unannotated, "annotate x"),
    "a method without a return type": (
        "class C:\n    def f(self): ...\n",
        structure.unannotated,
        "f does not annotate return",
    ),
    "an unlisted local import": (
        "def f() -> None:\n    import spacy\n",
        lambda m: structure.local_imports(m, BOUNDS),
        "firsthand.a:2 imports spacy inside a function",
    ),
    "the environment": ("import os\nx = os.environ\n", structure.environment, "firsthand.a reads the environment"),
}


@pytest.mark.parametrize(("code", "check", "told"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_is_told(code: str, check: Check, told: str, tmp_path: Path) -> None:
    [problem] = check(package(tmp_path, {"a.py": code}))

    assert told in problem


SOUND = {
    "within all bounds": "def f(x: int) -> int:\n    return x\n",
    "self is not annotated": "class C:\n    def f(self) -> None: ...\n",
    "an import at the top": "import re\n",
}


@pytest.mark.parametrize("code", SOUND.values(), ids=SOUND.keys())
def test_what_is_sound_passes(code: str, tmp_path: Path) -> None:
    assert list(structure.problems(package(tmp_path, {"a.py": code}), BOUNDS)) == []


def test_what_is_just_short_enough_passes(tmp_path: Path) -> None:
    function = "def f() -> None:\n    x = 1\n    y = 2\n"
    found = package(tmp_path, {"a.py": "x = 1\n" * 8, "b.py": function + function, "c.py": "x = 1\ny = 2\n"})

    assert list(structure.problems(found, BOUNDS)) == []


def test_a_docstring_alone_is_not_counted_among_the_modules(tmp_path: Path) -> None:
    files = {"a.py": "x = 1\n" * 7, "b.py": '"""B."""\n', "c.py": '"""C."""\n'}

    assert structure.module_lines(package(tmp_path, files)) == [7]


def test_a_local_import_that_is_listed_for_another_module_is_told(tmp_path: Path) -> None:
    listed = replace(BOUNDS, local_imports={"firsthand.a -> spacy": "slow"})
    found = package(tmp_path, {"a.py": "def f():\n    import spacy", "b.py": "def f():\n    import spacy"})

    [problem] = structure.local_imports(found, listed)

    assert "firsthand.b:2 imports spacy" in problem


def test_a_listed_local_import_passes_until_it_is_gone(tmp_path: Path) -> None:
    listed = replace(BOUNDS, local_imports={"firsthand.a -> spacy": "slow", "firsthand.a -> numpy": "slow"})
    found = package(tmp_path, {"a.py": "def f() -> None:\n    from spacy.tokens import Doc\n"})

    [problem] = structure.local_imports(found, listed)

    assert "firsthand.a -> numpy" in problem


FOREIGN = {
    "a library": ("import numpy as np\n", "numpy"),
    "another part of the package": ("from firsthand.errors import X\n", "firsthand.errors"),
}


@pytest.mark.parametrize(("code", "named"), FOREIGN.values(), ids=FOREIGN.keys())
def test_the_nouns_stand_alone(code: str, named: str, tmp_path: Path) -> None:
    files = {"model/a.py": code + "import re\nfrom firsthand.model.b import y\n", "model/b.py": "y = 1\n"}

    [problem] = structure.foreign_imports(package(tmp_path, files))

    assert named in problem


def test_only_the_settings_read_the_environment(tmp_path: Path) -> None:
    found = package(tmp_path, {"settings.py": "import os\nx = os.environ\n"})

    assert list(structure.environment(found)) == []


def test_the_package_keeps_to_its_structure() -> None:
    assert list(structure.problems(modules(), structure.bounds())) == []
