"""Holds the package to its structure: no cycles, short modules and functions, imports where they can be seen.

The bounds, and the imports that may stand inside a function with the reason for each, are in pyproject.toml under
``tool.firsthand.structure``.
"""

import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from statistics import median, quantiles

from tools.code import ROOT, Function, Module, functions, graph, imports, modules

ENVIRONMENT = frozenset({"os.environ", "os.getenv", "os.environb"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """How long things may be, in lines, and which imports may be local ("importer -> imported"), with the reason."""

    module_lines_max: int
    module_lines_median: int
    function_lines_p90: int
    local_imports: dict[str, str]


def bounds() -> Bounds:
    """Return the bounds that pyproject.toml sets."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return Bounds(**project["tool"]["firsthand"]["structure"])


def problems(found: list[Module], limit: Bounds) -> Iterator[str]:
    """Yield a sentence for each fault."""
    yield from cycles(found)
    yield from long_modules(found, limit)
    yield from long_median(found, limit)
    yield from long_functions([f for m in found for f in functions(m)], limit)
    yield from unannotated(found)
    yield from local_imports(found, limit)
    yield from foreign_imports(found)
    yield from environment(found)


def cycles(found: list[Module]) -> Iterator[str]:
    """Yield the first import cycle there is; imports inside functions and for annotations count."""
    try:
        TopologicalSorter(graph(found)).prepare()
    except CycleError as error:
        yield f"modules import one another in a circle: {' <- '.join(error.args[1])}"


def long_modules(found: list[Module], limit: Bounds) -> Iterator[str]:
    """Yield the modules that are too long."""
    for module in found:
        if module.lines > limit.module_lines_max:
            yield f"{module.name} has {module.lines} lines, more than {limit.module_lines_max}: split it"


def long_median(found: list[Module], limit: Bounds) -> Iterator[str]:
    """Yield whether the modules are too long on the whole."""
    middle = median(module_lines(found))
    if middle > limit.module_lines_median:
        yield f"the median module has {middle:g} lines, more than {limit.module_lines_median}"


def module_lines(found: list[Module]) -> list[int]:
    """Return the lengths of the modules that hold code: an ``__init__`` with a docstring alone would flatter them."""
    return [m.lines for m in found if len(m.tree.body) > 1] or [0]


def long_functions(found: list[Function], limit: Bounds) -> Iterator[str]:
    """Yield whether more than a tenth of the functions are too long, with the longest of them."""
    p90 = tenth(found)
    if p90 > limit.function_lines_p90:
        longest = sorted(found, key=_length, reverse=True)[:5]
        named = ", ".join(f"{f.module}:{f.line} {f.name} ({f.lines})" for f in longest)
        yield f"one function in ten has {p90:g} lines or more, more than {limit.function_lines_p90}: {named}"


def tenth(found: list[Function]) -> float:
    """Return the length that nine functions in ten do not pass."""
    lengths = [f.lines for f in found]
    return quantiles(lengths, n=10, method="inclusive")[-1] if len(lengths) > 1 else max(lengths, default=0)


def _length(function: Function) -> int:
    return function.lines


def unannotated(found: list[Module]) -> Iterator[str]:
    """Yield the functions whose signature does not say all its types."""
    for module in found:
        for function in functions(module):
            if function.unannotated:
                missing = ", ".join(function.unannotated)
                yield f"{module.name}:{function.line} {function.name} does not annotate {missing}"


def local_imports(found: list[Module], limit: Bounds) -> Iterator[str]:
    """Yield imports inside functions that are not listed, and listed ones that are gone."""
    local = [i for module in found for i in imports(module) if i.local]
    for one in local:
        if not any(_matches(key, one.importer, one.name) for key in limit.local_imports):
            yield f"{one.importer}:{one.line} imports {one.name} inside a function, and no reason is listed for it"
    for key in limit.local_imports:
        if not any(_matches(key, one.importer, one.name) for one in local):
            yield f'the local import listed as "{key}" is not there any more'


def _matches(key: str, importer: str, name: str) -> bool:
    """Listed are modules: what is imported out of them counts too."""
    listed, _, target = key.partition(" -> ")
    return listed == importer and (name == target or name.startswith(f"{target}."))


def foreign_imports(found: list[Module]) -> Iterator[str]:
    """Yield what the nouns import beside one another and the standard library."""
    for module in found:
        if module.name.startswith("firsthand.model"):
            for one in imports(module):
                top = one.name.partition(".")[0]
                if top not in sys.stdlib_module_names and not one.name.startswith("firsthand.model"):
                    yield f"{module.name}:{one.line} imports {one.name}; the nouns need the standard library alone"


def environment(found: list[Module]) -> Iterator[str]:
    """Yield the modules, beside the settings, that name the process's environment."""
    for module in found:
        if module.name != "firsthand.settings" and any(word in module.text for word in ENVIRONMENT):
            yield f"{module.name} reads the environment; only firsthand.settings does"


def main() -> None:
    """Print the measurements; stop with what is wrong, if anything is."""
    found = modules()
    every = [f for module in found for f in functions(module)]
    lengths = module_lines(found)
    print(
        f"structure: {len(found)} modules, median {median(lengths):g} lines, longest {max(lengths)}; "
        f"{len(every)} functions, median {median([f.lines for f in every]):g} lines, nine in ten up to {tenth(every):g}"
    )
    if faults := list(problems(found, bounds())):
        sys.exit("\n".join(faults))


if __name__ == "__main__":
    main()
