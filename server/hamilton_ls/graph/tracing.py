"""Driver code traced statically: which drivers a file builds, of which modules, and what they are asked.

Goes through the assignments and calls of a file once, module level first, then each function.
Nothing runs: what the text does not decide makes a driver's modules or configuration inexact.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field

from hamilton_ls.facts.expressions import Attribute, Call, Collection, Dictionary, Expr, Name, Starred, dotted
from hamilton_ls.facts.model import Assignment, ChunkFacts, FileFacts, ImportedName, Script
from hamilton_ls.graph.adapters import keeps_types
from hamilton_ls.graph.calls import METHODS, read_call
from hamilton_ls.graph.driver_modules import modules_of
from hamilton_ls.graph.drivers import Borrowed, Builder, Driver, Traced
from hamilton_ls.graph.modules import ModuleIndex
from hamilton_ls.graph.scopes import ModuleScope
from hamilton_ls.graph.scripts import ScriptScope, change_by, is_none
from hamilton_ls.modifiers.evaluation import Unknown, entries, literal, settle
from hamilton_ls.modifiers.opening import Opened
from hamilton_ls.modifiers.scope import Located
from hamilton_ls.modifiers.sites import Site, sites_of

_BUILDERS = frozenset({"hamilton.driver.Builder", "hamilton.async_driver.Builder"})
_DRIVERS = frozenset(
    {
        "hamilton.driver.Driver",
        "hamilton.async_driver.AsyncDriver",
        "hamilton.experimental.h_async.AsyncDriver",
    }
)
_BUILDING = frozenset({"build", "build_without_init"})
_TAKING_ADAPTERS = frozenset({"with_adapters", "with_adapter"})
_LONGEST_CHAIN = 20
_MUTATING = frozenset({"update", "append", "extend", "insert", "setdefault", "pop", "clear", "remove", "add"})


def trace(file: FileFacts, scope: ModuleScope, index: ModuleIndex) -> Traced:
    """The drivers that a file builds, and what it asks of those of other files.

    Args:
        file: its facts.
        scope: the names of its module.
        index: where the workspace's modules are.
    """
    if not any(chunk.scripts for chunk in file.chunk_facts):
        return Traced()
    scripts = [(site, script) for site, facts in sites_of(file) for script in _scripts(facts)]
    return _Trace(scripts, ScriptScope(scope, index), file.imports).run()


def _beside(before: object | None, made: object) -> None:
    """A driver that takes another's name before it was asked anything stands in another branch."""
    if not isinstance(before, Driver) or not isinstance(made, Driver) or before.calls or before is made:
        return
    first, second = before.made_from.anchor, made.made_from.anchor
    if (first.symbol, first.ordinal) == (second.symbol, second.ordinal):
        made.beside = before
        # What is asked of either is asked of one of them only: no name is certainly missing.
        before.made_from.modules_exact = made.made_from.modules_exact = False


def _conftests(scope: ScriptScope) -> list[str]:
    """The files that pytest takes fixtures from for a file of tests, the nearest first."""
    folder, found = posixpath.dirname(scope.path), []
    while True:
        path = posixpath.join(folder, "conftest.py")
        if path in scope.index.paths:
            found.append(path)
        if not folder:
            return found
        folder = posixpath.dirname(folder)


def _scripts(facts: ChunkFacts) -> tuple[Script, ...]:
    """The scripts of a chunk; where driver words are missing, the assignments that may lead to some."""
    if facts.scripts or not facts.assignments:
        return facts.scripts
    return (Script(None, facts.assignments),)


@dataclass(slots=True)
class _Trace:
    """One file while it is traced."""

    scripts: list[tuple[Site, Script]]
    top: ScriptScope
    imports: tuple[ImportedName, ...]
    """Of the whole file."""
    drivers: list[Driver] = field(default_factory=list)
    returned: dict[str, object | None] = field(default_factory=dict)
    """What each function's last expression made; None while it is being traced."""
    classes: dict[str, ScriptScope] = field(default_factory=dict)
    """What methods put on `self`, by class."""

    borrowed: list[Borrowed] = field(default_factory=list)

    def run(self) -> Traced:
        for _, script in self.scripts:
            if script.function is None:
                self.top.enter(script)
        for imported in self.imports:
            # `driver = driver.Driver(...)`: what the module has in the end is not what it had before.
            if imported.name in self.top.written:
                self.top.imports.setdefault(imported.name, imported)
        for site, script in self.scripts:
            if script.function is None:
                for statement in script.statements:
                    _Flow(self, self.top, site, "").statement(statement)
            elif script.function.endswith("."):
                self._class_body(site, script, script.function)
        for _, script in self.scripts:
            if script.function is not None and not script.function.endswith("."):
                self.result_of(script.function)
        kept = tuple(driver for driver in self.drivers if driver.made_from.modules)
        offered = {name: made for name, made in self.top.objects.items() if isinstance(made, Driver)}
        offered |= {f"{name}()": made for name, made in self.returned.items() if isinstance(made, Driver)}
        return Traced(kept, offered, tuple(self.borrowed))

    def _class_body(self, site: Site, script: Script, label: str) -> None:
        """The drivers among the attributes of a class: `self.x` to its methods, `Class.x` to the module."""
        scope = self._around(label)
        flow = _Flow(self, scope, site, label.removesuffix("."))
        for statement in script.statements:
            flow.statement(statement)
        for name, made in list(scope.objects.items()):
            for owner in ("self.", "cls."):
                scope.bind(f"{owner}{name}", made)
            self.top.bind(f"{label}{name}", made)

    def result_of(self, function: str) -> object | None:
        """The builder or driver that a function of the file returns, if it does."""
        if function not in self.returned:
            self.returned[function] = None
            for site, script in self.scripts:
                if script.function == function:
                    self.returned[function] = self._function(site, script)
        return self.returned[function]

    def _function(self, site: Site, script: Script) -> object | None:
        scope = ScriptScope(self.top.module, self.top.index, self._around(script.function or ""))
        scope.enter(script)
        flow = _Flow(self, scope, site, script.function or "")
        last: object | None = None
        for statement in script.statements:
            last = flow.statement(statement)
        # A last expression may be a `return`: whoever calls the function then goes on with the driver.
        return last

    def _around(self, function: str) -> ScriptScope:
        """The scope outside a function: its class's for a method, else the module's."""
        owner = function.rpartition(".")[0]
        if not owner:
            return self.top
        return self.classes.setdefault(owner, ScriptScope(self.top.module, self.top.index, self.top))


@dataclass(slots=True)
class _Flow:
    """One scope of a file while its statements are gone through."""

    trace: _Trace
    scope: ScriptScope
    site: Site
    label: str

    def located(self, expression: Expr) -> Located:
        return Located(expression, self.site, self.scope)

    def statement(self, statement: Assignment | Expr) -> object | None:
        """Go through one statement; gives the builder or driver that a bare expression makes."""
        if not isinstance(statement, Assignment):
            return self.value(statement)
        changed = change_by(statement)
        if changed is not None:
            opened = None if changed.added is None else Opened.of(self.located(changed.added))
            self.scope.change(statement.name, () if opened is None else (opened.part(opened.tree),))
            if changed.item is not None:
                self.scope.put(statement.name, *changed.item)
            return None
        made = self.value(statement.value, holder=statement.name.removeprefix("self."))
        shared = self.scope.outer if statement.name.startswith("self.") else None
        scope = shared or self.scope
        if made is not None:
            _beside(scope.objects.get(statement.name), made)
            scope.bind(statement.name, made)
        elif statement.name not in scope.objects or not is_none(statement.value):
            # `dr = None` beside a driver is what another branch says.
            scope.assign(statement.name, self.located(statement.value))
        return None

    def value(self, expression: Expr, holder: str = "") -> object | None:
        """What an expression makes, if that is a builder or a driver; its calls are recorded."""
        if isinstance(expression, Call):
            return self._call(expression, holder)
        if isinstance(expression, (Name, Attribute)):
            name = dotted(expression) or ""
            return self.scope.object_named(name) or self._fixture(name)
        if isinstance(expression, Dictionary):
            for _, item in expression.items:
                self._leaves(item)
        if isinstance(expression, Collection):
            for item in expression.items:
                self._leaves(item)
        return None

    def _call(self, call: Call, holder: str) -> object | None:
        name = dotted(call.function)
        path = self.scope.full_path(name) if name is not None else None
        if path in _BUILDERS:
            return Builder(self.site.anchor(call.span))
        if path in _DRIVERS:
            return self._constructed(call, holder)
        if isinstance(call.function, Attribute):
            owner = self.value(call.function.value, holder)
            if isinstance(owner, Builder):
                return self._builder_method(owner, call.function.attribute, call, holder)
            if isinstance(owner, Driver):
                self._driver_method(owner, call.function.attribute, call)
                return None
            if owner is None and call.function.attribute in METHODS:
                self._borrow(call.function.value, call.function.attribute, call)
            if call.function.attribute in _MUTATING:
                added = tuple(self.located(argument) for argument in call.arguments)
                self.scope.change(dotted(call.function.value) or "", added)
        for argument in (*call.arguments, *(keyword.value for keyword in call.keywords)):
            self._leaves(argument)
        return self._result_of(name) if name is not None and name != self.label else None

    def _result_of(self, name: str) -> object | None:
        """What a function gives that is called here: an inner function before one of the module."""
        if self.scope.outer is not None:
            inner = self.trace.result_of(f"{self.label}.{name}")
            if inner is not None:
                return inner
        return self.trace.result_of(name)

    def _fixture(self, name: str) -> object | None:
        """A parameter that pytest fills with the result of the function of its name."""
        if self.scope.outer is None or "." in name or name == self.label or self._is_bound(name):
            return None
        return self.trace.result_of(name)

    def _is_bound(self, name: str) -> bool:
        return name in self.scope.expressions or name in self.scope.imports

    def _borrow(self, owner: Expr, method: str, call: Call) -> None:
        """A call on something that may be a driver of another file."""
        homes = self._homes(self.located(owner))
        if homes:
            made = read_call(method, self.located(call), self.scope)
            self.trace.borrowed.append(Borrowed(homes, made))

    def _homes(self, owner: Located, followed: int = 0) -> tuple[tuple[str, str], ...]:
        expression = owner.expression
        called = isinstance(expression, Call)
        name = dotted(expression.function if isinstance(expression, Call) else expression)
        if name is None or followed > _LONGEST_CHAIN:
            return ()
        value = self.scope.expressions.get(name)
        if value is not None and not called:
            return self._homes(value, followed + 1)
        home = self.scope.imported_object(name)
        if home is not None:
            return ((home[0], f"{home[1]}()" if called else home[1]),)
        is_parameter = not called and "." not in name and self.scope.outer is not None
        return tuple((path, f"{name}()") for path in _conftests(self.scope)) if is_parameter else ()

    def _leaves(self, expression: Expr) -> None:
        """A builder that is handed to other code may be changed there."""
        made = self.value(expression.value if isinstance(expression, Starred) else expression)
        if isinstance(made, Builder):
            made.modules_exact = made.config_exact = made.types_exact = False

    def _driver_method(self, driver: Driver, method: str, call: Call) -> None:
        if method in METHODS:
            made = read_call(method, self.located(call), self.scope)
            for either in driver.alternatives():
                either.calls.append(made)

    def _builder_method(self, builder: Builder, method: str, call: Call, holder: str) -> object | None:
        if method == "with_modules":
            self._add_modules(builder, call.arguments)
        elif method == "with_config":
            given = call.arguments[0] if call.arguments else call.keyword("config")
            if given is not None:
                self._add_config(builder, given)
        elif method in _TAKING_ADAPTERS:
            self._add_adapters(builder, call.arguments)
        elif method == "with_materializers":
            added = read_call(method, self.located(call), self.scope)
            builder.calls.append(added)
            # One that cannot be read may add nodes of any name.
            builder.modules_exact &= added.outputs is not None
        elif method == "allow_module_overrides":
            builder.allow_overrides = True
        elif method == "copy":
            return builder.copy()
        elif method in _BUILDING:
            return self._built(builder, holder)
        return builder

    def _constructed(self, call: Call, holder: str) -> Driver:
        builder = Builder(self.site.anchor(call.span))
        config = call.arguments[0] if call.arguments else call.keyword("config")
        if config is not None:
            self._add_config(builder, config)
        self._add_modules(builder, call.arguments[1:])
        adapters = (call.keyword("adapter"), call.keyword("adapters"))
        self._add_adapters(builder, tuple(given for given in adapters if given is not None))
        return self._built(builder, holder)

    def _built(self, builder: Builder, holder: str) -> Driver:
        driver = Driver(builder, ".".join(part for part in (self.label, holder) if part))
        self.trace.drivers.append(driver)
        return driver

    def _add_config(self, builder: Builder, expression: Expr) -> None:
        builder.config_exact &= self.scope.is_certain(expression)
        self._add_entries(builder, self.located(expression))
        name = dotted(expression)
        if name is not None:
            for more in self.scope.added_to(name):
                self._add_entries(builder, more)
            builder.config.update(self.scope.items_of(name))

    def _add_entries(self, builder: Builder, given: Located) -> None:
        try:
            settled = settle(given)
            found = () if is_none(settled.expression) else entries(settled)
        except Unknown:
            builder.config_exact = False
            return
        for entry in found:
            builder.config_exact &= self.scope.is_certain(entry.value.expression)
            try:
                builder.config[entry.name] = literal(entry.value)
            except Unknown:
                builder.config_exact = False

    def _add_adapters(self, builder: Builder, expressions: tuple[Expr, ...]) -> None:
        builder.types_exact &= all(
            self.scope.is_certain(expression) and keeps_types(self.located(expression))
            for expression in expressions
        )

    def _add_modules(self, builder: Builder, expressions: tuple[Expr, ...]) -> None:
        for expression in expressions:
            for module in modules_of(self.located(expression), self.scope):
                builder.add(module)
