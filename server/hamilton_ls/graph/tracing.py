"""Driver code traced statically: which drivers a file builds, of which modules, and what they are asked.

Goes through the assignments and calls of a file once, module level first, then each function.
Nothing runs: what the text does not decide makes a driver's modules or configuration inexact.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from hamilton_ls.facts.expressions import Attribute, Call, Collection, Expr, Name, Opaque, Starred, dotted
from hamilton_ls.facts.model import Assignment, ChunkFacts, FileFacts, Script
from hamilton_ls.graph.adapters import keeps_types
from hamilton_ls.graph.calls import METHODS, read_call
from hamilton_ls.graph.drivers import Builder, Driver
from hamilton_ls.graph.modules import ModuleIndex
from hamilton_ls.graph.scopes import ModuleScope
from hamilton_ls.graph.scripts import Module, ScriptScope
from hamilton_ls.modifiers.evaluation import Unknown, arguments, entries, literal, settle, text
from hamilton_ls.modifiers.scope import Located
from hamilton_ls.modifiers.sites import Site, sites_of

_BUILDERS = frozenset({"hamilton.driver.Builder", "hamilton.async_driver.Builder"})
_DRIVERS = frozenset({"hamilton.driver.Driver", "hamilton.async_driver.AsyncDriver"})
_BUILDING = frozenset({"build", "build_without_init"})
_TAKING_ADAPTERS = frozenset({"with_adapters", "with_adapter"})
_MUTATING = frozenset({"update", "append", "extend", "insert", "setdefault", "pop", "clear", "remove", "add"})
_COMPUTED = (Module("", None),)
_OWN_MODULE = ("sys.modules[__name__]", "sys.modules['__main__']", 'sys.modules["__main__"]')


def trace(file: FileFacts, scope: ModuleScope, index: ModuleIndex) -> tuple[Driver, ...]:
    """The drivers that a file builds, in the order of their construction.

    Args:
        file: its facts.
        scope: the names of its module.
        index: where the workspace's modules are.
    """
    if not any(chunk.scripts for chunk in file.chunk_facts):
        return ()
    scripts = [(site, script) for site, facts in sites_of(file) for script in _scripts(facts)]
    return _Trace(scripts, ScriptScope(scope, index)).run()


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
    drivers: list[Driver] = field(default_factory=list)
    returned: dict[str, object | None] = field(default_factory=dict)
    """What each function's last expression made; None while it is being traced."""
    classes: dict[str, ScriptScope] = field(default_factory=dict)
    """What methods put on `self`, by class."""

    def run(self) -> tuple[Driver, ...]:
        for _, script in self.scripts:
            if script.function is None:
                self.top.enter(script)
        for site, script in self.scripts:
            if script.function is None:
                for statement in script.statements:
                    _Flow(self, self.top, site, "").statement(statement)
        for _, script in self.scripts:
            if script.function is not None:
                self.result_of(script.function)
        return tuple(driver for driver in self.drivers if driver.made_from.modules)

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
        made = self.value(statement.value, holder=statement.name.removeprefix("self."))
        shared = self.scope.outer if statement.name.startswith("self.") else None
        scope = shared or self.scope
        if made is not None:
            scope.bind(statement.name, made)
        else:
            scope.assign(statement.name, self.located(statement.value))
        return None

    def value(self, expression: Expr, holder: str = "") -> object | None:
        """What an expression makes, if that is a builder or a driver; its calls are recorded."""
        if isinstance(expression, Call):
            return self._call(expression, holder)
        if isinstance(expression, (Name, Attribute)):
            return self.scope.object_named(dotted(expression) or "")
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
            if call.function.attribute in _MUTATING:
                added = tuple(self.located(argument) for argument in call.arguments)
                self.scope.change(dotted(call.function.value) or "", added)
        for argument in (*call.arguments, *(keyword.value for keyword in call.keywords)):
            self._leaves(argument)
        return self.trace.result_of(name) if name is not None and name != self.label else None

    def _leaves(self, expression: Expr) -> None:
        """A builder that is handed to other code may be changed there."""
        made = self.value(expression.value if isinstance(expression, Starred) else expression)
        if isinstance(made, Builder):
            made.modules_exact = made.config_exact = made.types_exact = False

    def _driver_method(self, driver: Driver, method: str, call: Call) -> None:
        if method in METHODS:
            driver.calls.append(read_call(method, self.located(call), self.scope))

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
            return Builder(
                builder.anchor,
                dict(builder.modules),
                builder.modules_exact,
                dict(builder.config),
                builder.config_exact,
                builder.allow_overrides,
                builder.types_exact,
                list(builder.calls),
            )
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
        try:
            settled = settle(self.located(expression))
            if getattr(settled.expression, "value", ...) is None:
                return
            given = entries(settled)
        except Unknown:
            builder.config_exact = False
            return
        for entry in given:
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
            for module in self._modules(self.located(expression)):
                builder.add(module)

    def _modules(self, located: Located, followed: int = 0) -> tuple[Module, ...]:
        """The modules that an expression stands for: one, or those of a list that is unpacked.

        One that is computed is given as a module without a file.
        """
        expression = located.expression
        if isinstance(expression, Starred):
            return self._modules(located.beside(expression.value), followed)
        if isinstance(expression, Collection):
            return self._all_modules(tuple(located.beside(item) for item in expression.items), followed)
        if isinstance(expression, Opaque) and "".join(expression.text.split()) in _OWN_MODULE:
            return (Module(self.scope.module.module, self.scope.path),)
        if isinstance(expression, Call):
            return self._imported_by_name(located)
        name = dotted(expression)
        if name is None or followed > 20:
            return _COMPUTED
        module = self.scope.module_named(name)
        if module is not None:
            return (module,)
        value = located.scope.constant(name)
        if value is None:
            return _COMPUTED
        return self._all_modules((value, *self.scope.added_to(name)), followed + 1)

    def _all_modules(self, parts: tuple[Located, ...], followed: int) -> tuple[Module, ...]:
        return tuple(module for part in parts for module in self._modules(part, followed))

    def _imported_by_name(self, located: Located) -> tuple[Module, ...]:
        """``importlib.import_module("name")``."""
        call = located.expression
        function = dotted(call.function) if isinstance(call, Call) else None
        if function is None or located.scope.full_path(function) != "importlib.import_module":
            return _COMPUTED
        try:
            given = arguments(located).argument(0, "name")
            name = text(given)[0] if given is not None else ""
        except Unknown:
            return _COMPUTED
        return (Module(name, self.scope.index.resolve(name, self.scope.path)),) if name else _COMPUTED
