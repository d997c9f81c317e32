"""Describes the Python types that QML sees, in the form that Qt's own tools read.

The members come from the meta-objects of the imported classes: pyside6-metaobjectdump, which reads
the source instead, gives up on computed properties and drops `constant=True`.
"""

from __future__ import annotations

import ast
import json
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMetaEnum, QMetaMethod, QMetaObject, QMetaProperty


@dataclass(frozen=True)
class Registered:
    """A class with the QML decorators that its source gives it."""

    module: str
    name: str
    decorators: frozenset[str]


@dataclass(frozen=True)
class Registry:
    """The classes that one QML module (its URI and major version) takes from Python."""

    uri: str
    version: int
    classes: tuple[Registered, ...]


def registries(root: Path, folder: Path) -> list[Registry]:
    """What the Python files below `folder`, a package in `root`, register, in URI order."""
    found: dict[tuple[str, int], list[Registered]] = {}
    for source in sorted(folder.rglob("*.py")):
        tree = ast.parse(source.read_text(encoding="utf-8"))
        named = _literals(tree)
        uri, version = named.get("QML_IMPORT_NAME"), named.get("QML_IMPORT_MAJOR_VERSION", 1)
        if isinstance(uri, str) and isinstance(version, int):
            module = ".".join(source.relative_to(root).with_suffix("").parts)
            found.setdefault((uri, version), []).extend(_registered(tree, module))
    return [Registry(uri, version, tuple(types)) for (uri, version), types in sorted(found.items())]


def _literals(tree: ast.Module) -> dict[str, object]:
    return {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def _registered(tree: ast.Module, module: str) -> Iterator[Registered]:
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            calls = [it.func if isinstance(it, ast.Call) else it for it in node.decorator_list]
            names = frozenset(it.id for it in calls if isinstance(it, ast.Name))
            if "QmlElement" in names:
                yield Registered(module, node.name, names)


def describe(registered: Registered) -> dict[str, Any]:
    """The class as an entry of Qt's metatypes JSON."""
    meta: QMetaObject = getattr(import_module(registered.module), registered.name).staticMetaObject
    parent = meta.superClass()
    assert parent is not None, "every QObject but QObject itself has a parent"
    methods = [meta.method(i) for i in range(meta.methodOffset(), meta.methodCount())]
    return {
        "className": registered.name,
        "qualifiedClassName": registered.name,
        "object": True,
        "superClasses": [{"access": "public", "name": parent.className()}],
        "classInfos": list(_class_infos(registered.decorators)),
        "enums": [
            _enum(meta.enumerator(i))
            for i in range(meta.enumeratorOffset(), meta.enumeratorCount())
        ],
        "properties": [
            _property(meta.property(i)) for i in range(meta.propertyOffset(), meta.propertyCount())
        ],
        "signals": [
            _method(it) for it in methods if it.methodType() is QMetaMethod.MethodType.Signal
        ],
        "slots": [_method(it) for it in methods if it.methodType() is QMetaMethod.MethodType.Slot],
    }


def _class_infos(decorators: frozenset[str]) -> Iterator[dict[str, str]]:
    yield {"name": "QML.Element", "value": "auto"}
    if "QmlSingleton" in decorators:
        yield {"name": "QML.Singleton", "value": "true"}
    if "QmlUncreatable" in decorators:
        yield {"name": "QML.Creatable", "value": "false"}


def _property(found: QMetaProperty) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "name": found.name(),
        "type": found.typeName(),
        "read": found.name(),
        "index": found.relativePropertyIndex(),
        "constant": found.isConstant(),
        "final": found.isFinal(),
        "required": found.isRequired(),
    }
    if found.isWritable():
        entry["write"] = found.name()
    if found.hasNotifySignal():
        entry["notify"] = found.notifySignal().name().toStdString()
    return entry


def _method(found: QMetaMethod) -> dict[str, Any]:
    names = [bytes(it.data()).decode() for it in found.parameterNames()]
    types = [bytes(it.data()).decode() for it in found.parameterTypes()]
    arguments = [
        {"name": name, "type": kind} if name else {"type": kind}
        for name, kind in zip(names, types, strict=True)
    ]
    return {
        "access": "public",
        "name": found.name().toStdString(),
        "returnType": found.typeName(),
        "arguments": arguments,
    }


def _enum(found: QMetaEnum) -> dict[str, Any]:
    return {
        "name": found.name(),
        "isClass": found.isScoped(),
        "isFlag": found.isFlag(),
        "values": [found.key(i) for i in range(found.keyCount())],
    }


def write(registry: Registry, folder: Path, registrar: str) -> None:
    """Write qmldir and .qmltypes of a module into the new `folder`, by Qt's type registrar."""
    folder.mkdir(parents=True)
    described = folder / "python.json"
    classes = [describe(it) for it in registry.classes]
    # moc's own version of this form; the registrar reads no file without it.
    entry = {"classes": classes, "inputFile": "python.h", "outputRevision": 69}
    described.write_text(json.dumps([entry]), encoding="utf-8")
    # It warns that it does not know QObject, which the linter does, so only a failure is told.
    subprocess.run(
        [
            registrar,
            *("--generate-qmltypes", folder / "python.qmltypes"),
            *("-o", folder / "unused.cpp"),
            *("--import-name", registry.uri),
            *("--major-version", str(registry.version)),
            described,
        ],
        check=True,
        capture_output=True,
    )
    (folder / "qmldir").write_text(
        f"module {registry.uri}\ntypeinfo python.qmltypes\ndepends QtQuick\n", encoding="utf-8"
    )
