"""A set of adapters, sorted by the lifecycle points they take part in.

Knows who is to be called at a point and calls them; when that happens is decided by the driver.
"""

from typing import Any

from hamilton.lifecycle import points

# The adapters by the name of the point they take part in.
AdaptersByPoint = dict[str, list[Any]]


class LifecycleAdapterSet:
    """Adapters that act together, each once, in the order given.

    :param adapters: instances of classes that declare lifecycle points.
    :raises ValueError: if two of them implement the same method.
    """

    def __init__(self, *adapters: Any):
        self._adapters = list({id(adapter): adapter for adapter in adapters}.values())
        self.sync_hooks = self._by_point(points.SYNC_HOOK)
        self.async_hooks = self._by_point(points.ASYNC_HOOK)
        self.sync_methods = self._by_point(points.SYNC_METHOD)
        self.async_methods = self._by_point(points.ASYNC_METHOD)
        self.sync_validators = self._by_point(points.SYNC_VALIDATOR)
        contested = {
            name: implementers
            for methods in (self.sync_methods, self.async_methods)
            for name, implementers in methods.items()
            if len(implementers) > 1
        }
        if contested:
            raise ValueError(
                "Only one adapter may implement a lifecycle method, but several do: "
                + "; ".join(f"{name} by {implementers}" for name, implementers in contested.items())
            )

    def _by_point(self, attribute: str) -> AdaptersByPoint:
        found: AdaptersByPoint = {}
        for adapter in self._adapters:
            for cls in type(adapter).__mro__:
                point = getattr(cls, attribute, None)
                if isinstance(point, str) and not any(a is adapter for a in found.get(point, ())):
                    found.setdefault(point, []).append(adapter)
        return found

    @property
    def adapters(self) -> list[Any]:
        """The adapters in order."""
        return self._adapters

    def does_hook(self, hook_name: str, is_async: bool | None = None) -> bool:
        """Whether any adapter has this hook.

        :param hook_name: the name of the hook.
        :param is_async: True or False to ask for coroutines or plain functions only.
        :raises ValueError: if there is no such hook.
        """
        _require_known(
            hook_name, is_async, points.REGISTERED_SYNC_HOOKS, points.REGISTERED_ASYNC_HOOKS, "hook"
        )
        return _has(hook_name, is_async, self.sync_hooks, self.async_hooks)

    def does_method(self, method_name: str, is_async: bool | None = None) -> bool:
        """Whether an adapter implements this method.

        :param method_name: the name of the method.
        :param is_async: True or False to ask for coroutines or plain functions only.
        :raises ValueError: if there is no such method.
        """
        _require_known(
            method_name, is_async, points.REGISTERED_SYNC_METHODS, points.REGISTERED_ASYNC_METHODS, "method"
        )
        return _has(method_name, is_async, self.sync_methods, self.async_methods)

    def does_validation(self, validator_name: str) -> bool:
        """Whether any adapter has this validator.

        :param validator_name: the name of the validator.
        :raises ValueError: if there is no such validator.
        """
        _require_known(validator_name, False, points.REGISTERED_SYNC_VALIDATORS, set(), "validator")
        return validator_name in self.sync_validators

    def call_all_lifecycle_hooks_sync(self, hook_name: str, **kwargs: Any) -> None:
        """Call a hook of every adapter that has it, one after the other."""
        for adapter in self.sync_hooks.get(hook_name, ()):
            getattr(adapter, hook_name)(**kwargs)

    async def call_all_lifecycle_hooks_async(self, hook_name: str, **kwargs: Any) -> None:
        """Call a coroutine hook of every adapter that has it, all at once."""
        import asyncio

        await asyncio.gather(
            *(getattr(adapter, hook_name)(**kwargs) for adapter in self.async_hooks.get(hook_name, ()))
        )

    async def call_all_lifecycle_hooks_sync_and_async(self, hook_name: str, **kwargs: Any) -> None:
        """Call the plain hooks, then the coroutines."""
        self.call_all_lifecycle_hooks_sync(hook_name, **kwargs)
        await self.call_all_lifecycle_hooks_async(hook_name, **kwargs)

    def call_lifecycle_method_sync(self, method_name: str, **kwargs: Any) -> Any:
        """Call the one adapter that implements a method.

        :return: what it returns.
        :raises ValueError: if there is no such method or nobody implements it.
        """
        _require_known(method_name, False, points.REGISTERED_SYNC_METHODS, set(), "method")
        if method_name not in self.sync_methods:
            raise ValueError(f"No adapter implements {method_name!r}; they do {sorted(self.sync_methods)}.")
        (adapter,) = self.sync_methods[method_name]
        return getattr(adapter, method_name)(**kwargs)

    async def call_lifecycle_method_async(self, method_name: str, **kwargs: Any) -> Any:
        """Call the one adapter that implements a method as a coroutine.

        :return: what it returns.
        :raises ValueError: if there is no such method.
        """
        _require_known(method_name, True, set(), points.REGISTERED_ASYNC_METHODS, "method")
        (adapter,) = self.async_methods[method_name]
        return await getattr(adapter, method_name)(**kwargs)

    def call_all_validators_sync(
        self, validator_name: str, output_only_failures: bool = True, **kwargs: Any
    ) -> list[points.ValidationResult]:
        """Ask every adapter that has a validator.

        :param validator_name: the name of the validator.
        :param output_only_failures: whether answers that say "valid" are left out.
        :return: the answers.
        """
        results = []
        for adapter in self.sync_validators[validator_name]:
            is_valid, message = getattr(adapter, validator_name)(**kwargs)
            if not is_valid or not output_only_failures:
                results.append(points.ValidationResult(success=is_valid, error=message, validator=adapter))
        return results

    async def ainit(self) -> None:
        """Start those adapters that need a running event loop."""
        for adapter in self._adapters:
            if hasattr(adapter, "ainit"):
                await adapter.ainit()


def _require_known(
    name: str, is_async: bool | None, sync_names: set[str], async_names: set[str], kind: str
) -> None:
    if is_async is not False and name not in async_names:
        raise ValueError(f"There is no asynchronous {kind} {name!r}. Known are {sorted(async_names)}.")
    if is_async is not True and name not in sync_names:
        raise ValueError(f"There is no {kind} {name!r}. Known are {sorted(sync_names)}.")


def _has(name: str, is_async: bool | None, sync: AdaptersByPoint, asynchronous: AdaptersByPoint) -> bool:
    if is_async is None:
        return name in sync or name in asynchronous
    return name in (asynchronous if is_async else sync)
