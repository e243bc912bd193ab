"""Generates extension/src/protocol.gen.ts from server/hamilton_ls/protocol.

Reads the two modules as text and never imports them, so that any Python runs it. Knows the small
part of Python's typing that wire types are made of, and refuses the rest.

    python scripts/protocol.py            write the file
    python scripts/protocol.py --check    exit 1 where it is not current
"""

from __future__ import annotations

import argparse
import ast
import io
import sys
import tokenize
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "server" / "hamilton_ls" / "protocol"
TARGET = ROOT / "extension" / "src" / "protocol.gen.ts"

BANNER = """\
// Generated from server/hamilton_ls/protocol by scripts/protocol.py. Do not edit.
"""

PLAIN_TYPES = {
    "str": "string",
    "int": "number",
    "float": "number",
    "bool": "boolean",
    "None": "null",
    "Any": "unknown",
}


def typescript_type(annotation: ast.expr) -> str:
    """The TypeScript type that an annotation of the wire types stands for.

    Raises:
        ValueError: where the annotation is none that the wire may use.
    """
    match annotation:
        case ast.Constant(value=None):
            return "null"
        case ast.Name(id=name):
            return PLAIN_TYPES.get(name, name)
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            return f"{typescript_type(left)} | {typescript_type(right)}"
        case ast.Subscript(value=ast.Name(id="list"), slice=item):
            element = typescript_type(item)
            return f"({element})[]" if "|" in element else f"{element}[]"
        case ast.Subscript(value=ast.Name(id="dict"), slice=ast.Tuple(elts=[key, value])):
            return f"Record<{typescript_type(key)}, {typescript_type(value)}>"
        case ast.Subscript(value=ast.Name(id="Literal"), slice=choices):
            values = choices.elts if isinstance(choices, ast.Tuple) else [choices]
            return " | ".join(_literal(value) for value in values)
    raise ValueError(f"no TypeScript type is known for {ast.unparse(annotation)!r}")


def _literal(value: ast.expr) -> str:
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        return f'"{value.value}"'
    raise ValueError(f"a literal of the wire is text, not {ast.unparse(value)!r}")


def comment(text: str, indent: str = "") -> list[str]:
    """A documentation comment; one line where the text is one line."""
    lines = text.replace("``", "`").splitlines()
    if len(lines) == 1:
        return [f"{indent}/** {lines[0]} */"]
    middle = [f"{indent} * {line.strip()}".rstrip() for line in lines]
    return [f"{indent}/**", *middle, f"{indent} */"]


def _documentation(statement: ast.stmt) -> str | None:
    match statement:
        case ast.Expr(value=ast.Constant(value=str(text))):
            return "\n".join(line.strip() for line in text.strip().splitlines())
    return None


def interface(definition: ast.ClassDef) -> list[str]:
    """A TypedDict as an exported interface, with the docstrings of the class and of its keys."""
    body = definition.body
    lines = comment(_documentation(body[0]) or definition.name)
    fields: list[str] = []
    for index, statement in enumerate(body):
        if not isinstance(statement, ast.AnnAssign) or not isinstance(statement.target, ast.Name):
            continue
        if index + 1 < len(body) and (text := _documentation(body[index + 1])):
            fields += comment(text, "  ")
        match statement.annotation:
            case ast.Subscript(value=ast.Name(id="NotRequired"), slice=inner):
                fields.append(f"  {statement.target.id}?: {typescript_type(inner)};")
            case annotation:
                fields.append(f"  {statement.target.id}: {typescript_type(annotation)};")
    if not fields:
        return [*lines, f"export type {definition.name} = Record<string, never>;"]
    return [*lines, f"export interface {definition.name} {{", *fields, "}"]


def declarations(tree: ast.Module) -> list[list[str]]:
    """Everything of a module that the wire shows: wire types, their aliases, numbers."""
    blocks: list[list[str]] = []
    for statement in tree.body:
        match statement:
            case ast.ClassDef():
                blocks.append(interface(statement))
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=int(number))):
                blocks.append([f"export const {name} = {number};"])
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Subscript() as alias):
                blocks.append([f"export type {name} = {typescript_type(alias)};"])
    return blocks


def _entry_comments(source: str) -> dict[int, str]:
    """Comments that stand on lines of their own, by the line that follows them."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return {t.start[0] + 1: t.string.lstrip("# ") for t in tokens if t.type == tokenize.COMMENT}


def _entry(value: ast.expr) -> str:
    match value:
        case ast.Tuple(elts=[params, result]):
            return f"{{ params: {typescript_type(params)}; result: {typescript_type(result)} }}"
        case ast.Dict(keys=keys, values=values):
            names = [key.value for key in keys if isinstance(key, ast.Constant)]
            pairs = zip(names, values, strict=True)
            return f"[{', '.join(f'{name}: {typescript_type(value)}' for name, value in pairs)}]"
    return typescript_type(value)


def _table(tree: ast.Module, table: str) -> tuple[ast.Dict, str]:
    for index, statement in enumerate(tree.body):
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Dict() as entries) if name == table:
                return entries, _documentation(tree.body[index + 1]) or table
    raise ValueError(f"methods.py has no table {table}")


def method_map(tree: ast.Module, comments: dict[int, str], table: str) -> list[str]:
    """One of the tables of methods.py as an interface from method name to types."""
    entries, documentation = _table(tree, table)
    lines = [*comment(documentation), f"export interface {table.title()} {{"]
    for key, value in zip(entries.keys, entries.values, strict=True):
        assert isinstance(key, ast.Constant)
        lines += comment(comments[key.lineno], "  ")
        lines.append(f'  "{key.value}": {_entry(value)};')
    return [*lines, "}"]


def generate() -> str:
    """The whole text of protocol.gen.ts."""
    messages = ast.parse((SOURCES / "messages.py").read_text(encoding="utf-8"))
    source = (SOURCES / "methods.py").read_text(encoding="utf-8")
    methods, comments = ast.parse(source), _entry_comments(source)
    maps = [method_map(methods, comments, name) for name in ("REQUESTS", "NOTIFICATIONS", "COMMANDS")]
    blocks = [*declarations(messages), *declarations(methods), *maps]
    return BANNER + "\n" + "\n\n".join("\n".join(block) for block in blocks) + "\n"


def main() -> int:
    """Writes or checks the generated file; returns the exit status."""
    parser = argparse.ArgumentParser(description="Generate the TypeScript side of the protocol.")
    parser.add_argument("--check", action="store_true", help="only say whether the file is current")
    text = generate()
    if parser.parse_args().check:
        current = TARGET.exists() and TARGET.read_text(encoding="utf-8") == text
        if not current:
            print(
                f"{TARGET.relative_to(ROOT)} is not current: run python scripts/protocol.py", file=sys.stderr
            )
        return 0 if current else 1
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
