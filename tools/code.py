"""The package as its files show it: modules, the imports between them, and functions, none of it executed."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src"


@dataclass(frozen=True, slots=True)
class Module:
    """One file of the package: its dotted name, its characters and its syntax tree."""

    name: str
    path: Path
    text: str
    tree: ast.Module

    @property
    def lines(self) -> int:
        """The length of the file in lines, blank ones and comments included."""
        return len(self.text.splitlines())

    @property
    def public(self) -> bool:
        """Whether no part of the name is marked private (``__main__`` is a way to run a package, no name to import)."""
        return not any(part.startswith("_") for part in self.name.split("."))


@dataclass(frozen=True, slots=True)
class Import:
    """One imported name, in full; ``local`` where the statement stands inside a function."""

    importer: str
    name: str
    line: int
    local: bool


@dataclass(frozen=True, slots=True)
class Function:
    """One function or method: its place, its length in lines, and what of its signature is not annotated."""

    module: str
    name: str
    line: int
    lines: int
    unannotated: tuple[str, ...]


def modules(source: Path = SOURCE) -> list[Module]:
    """Return every module below a source folder, sorted by name."""
    found = []
    for path in source.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        parts = path.relative_to(source).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found.append(Module(name, path, text, ast.parse(text, str(path))))
    return sorted(found, key=_name)


def _name(module: Module) -> str:
    return module.name


def imports(module: Module) -> Iterator[Import]:
    """Yield all that a module imports, inside functions and for annotations alone too."""
    local = {id(node) for function in _functions(module.tree) for node in ast.walk(function)}
    package = module.name if module.path.name == "__init__.py" else module.name.rpartition(".")[0]
    for node in ast.walk(module.tree):
        for name in _imported(node, package):
            yield Import(module.name, name, getattr(node, "lineno", 0), id(node) in local)


def _imported(node: ast.AST, package: str) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.Call):
        return _by_name(node)
    if not isinstance(node, ast.ImportFrom):
        return []
    above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
    base = ".".join([*above, *([node.module] if node.module else [])])
    return [f"{base}.{alias.name}" for alias in node.names]


def _by_name(call: ast.Call) -> list[str]:
    """What import_module("…") imports: hidden from a linter, and an import all the same."""
    called = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if called not in {"import_module", "__import__"}:
        return []
    return [arg.value for arg in call.args[:1] if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]


def graph(found: list[Module]) -> dict[str, set[str]]:
    """Return, for each module, the modules of the package that it imports."""
    names = {module.name for module in found}
    return {m.name: {target for i in imports(m) if (target := owner(i.name, names))} - {m.name} for m in found}


def owner(name: str, names: set[str]) -> str | None:
    """Return the module that an imported name is or lies in, None where it is not one of ``names``."""
    if name in names:
        return name
    above = name.rpartition(".")[0]
    return above if above in names else None


def functions(module: Module) -> Iterator[Function]:
    """Yield every function and method of a module, nested ones included."""
    for node in _functions(module.tree):
        yield Function(
            module=module.name,
            name=node.name,
            line=node.lineno,
            lines=(node.end_lineno or node.lineno) - node.lineno + 1,
            unannotated=tuple(_unannotated(node)),
        )


def _functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _unannotated(node: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[str]:
    arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs, node.args.vararg, node.args.kwarg]
    for argument in arguments:
        if argument and argument.annotation is None and argument.arg not in {"self", "cls"}:
            yield argument.arg
    if node.returns is None:
        yield "return"
