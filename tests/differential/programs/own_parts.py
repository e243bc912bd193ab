"""Parts that users write themselves by deriving from Hamilton's base classes."""

from program import program

MODIFIERS = """
from hamilton import node
from hamilton.function_modifiers import base
class twice(base.NodeExpander):
    def expand_node(self, node_, config, fn):
        return [node_.copy_with(include_refs=False, name=f"{node_.name}_{i}") for i in range(2)]
    def validate(self, fn):
        if fn.__name__ == "forbidden":
            raise base.InvalidDecoratorException("no")
class negated(base.NodeTransformer):
    def __init__(self, target=None):
        super().__init__(target)
    def transform_node(self, node_, config, fn):
        raw = node_.copy_with(name=f"{node_.name}_plain")
        def call(**kwargs):
            return -kwargs[raw.name]
        return [raw, node.Node(node_.name, node_.type, callabl=call, input_types={raw.name: raw.type})]
    def validate(self, fn):
        pass
class single(base.SingleNodeNodeTransformer):
    def transform_node(self, node_, config, fn):
        return [node_]
    def validate(self, fn):
        pass
class described(base.NodeDecorator):
    def __init__(self, text):
        super().__init__(target=...)
        self.text = text
    def decorate_node(self, node_):
        return node_.copy_with(doc_string=self.text)
    def validate_node(self, node_):
        if node_.type is str:
            raise base.InvalidDecoratorException("no texts")
class constant(base.NodeCreator):
    def generate_nodes(self, fn, config):
        return [node.Node(fn.__name__, int, callabl=lambda: config["number"], input_types={}, tags={"k": "v"})]
    def validate(self, fn):
        pass
    def required_config(self):
        return ["number"]
class fed(base.NodeInjector):
    def __init__(self, name, value):
        self.name_, self.value = name, value
    def inject_nodes(self, params, config, fn):
        name = f"{self.name_}_of_{fn.__name__}"
        made = node.Node(name, params[self.name_], callabl=lambda: self.value, input_types={})
        return [made], {self.name_: name}
    def validate(self, fn):
        pass
class only_if(base.NodeResolver):
    def __init__(self, key):
        self.key = key
    def resolve(self, fn, config):
        return fn if config.get(self.key) else None
    def validate(self, fn):
        pass
    def optional_config(self):
        return {self.key: False}
class chosen(base.DynamicResolver):
    def resolve(self, config, fn):
        return described(config["text"])
    def required_config(self):
        return ["text"]
"""
RUN = "dr.execute(['out'], inputs={'a': 3, 'b': 4})"
SHOW = "dr.display_all_functions()"


def own(
    name, modifiers, function="def out(a: int, b: int = 1) -> int:\n    return a + b\n", *steps, **config
):
    decorators = "".join(f"@{m}\n" for m in modifiers.split(";"))
    return program(f"written_{name}", MODIFIERS + decorators + function, RUN, SHOW, *steps, config=config)


VALIDATORS = """
from hamilton.data_quality import base
from hamilton.function_modifiers.validation import BaseDataValidationDecorator
class Even(base.DataValidator):
    def applies_to(self, datatype): return datatype is int
    def description(self): return "even"
    @classmethod
    def name(cls): return "even"
    def validate(self, dataset): return base.ValidationResult(dataset % 2 == 0, "even?", {"n": dataset})
class Above(base.BaseDefaultValidator):
    def __init__(self, above, importance):
        super().__init__(importance)
        self.above = above
    @classmethod
    def applies_to(cls, datatype): return issubclass(datatype, int)
    def description(self): return "above"
    def validate(self, data): return base.ValidationResult(data > self.above, "above?")
    @classmethod
    def arg(cls): return "above"
class checked(BaseDataValidationDecorator):
    def __init__(self, importance):
        super().__init__(None)
        self.importance = importance
    def get_validators(self, node_to_validate):
        return [Even(self.importance), Above(1, self.importance)]
@MODIFIER
def out(a: int) -> int:
    return a
"""
CHECKS = tuple(f"dr.execute(['out'], inputs={{'a': {a}}})" for a in (0, 1, 2, 3))
PARTS = """
from hamilton.execution import executors, grouping
from hamilton.htypes import Collect, Parallelizable
from hamilton.caching.stores import base
ran = []
class Noting(executors.SynchronousLocalTaskExecutor):
    def __init__(self, name): self.name = name
    def init(self): ran.append([self.name, "init"])
    def finalize(self): ran.append([self.name, "finalize"])
    def submit_task(self, task):
        ran.append([self.name, task.task_id, sorted(task.dynamic_inputs)])
        return super().submit_task(task)
class Manager(executors.ExecutionManager):
    def __init__(self): super().__init__([Noting("blocks"), Noting("others")])
    def get_executor_for_task(self, task):
        return self.executors[0 if task.purpose == grouping.NodeGroupPurpose.EXECUTE_BLOCK else 1]
class InTwo(grouping.GroupingStrategy):
    def group_nodes(self, nodes):
        inputs = [n for n in nodes if n.user_defined]
        others = [n for n in nodes if not n.user_defined]
        purpose = grouping.NodeGroupPurpose.EXECUTE_SINGLE
        return [grouping.NodeGroup("given", None, inputs, purpose), grouping.NodeGroup("rest", None, others, purpose)]
class Results(base.ResultStore):
    def __init__(self): self.kept = {}
    def set(self, data_version, result, **kwargs): self.kept[data_version] = result
    def get(self, data_version, **kwargs):
        if self.kept[data_version] == 4: raise base.ResultRetrievalError
        return self.kept[data_version]
    def delete(self, data_version): del self.kept[data_version]
    def delete_all(self): self.kept.clear()
    def exists(self, data_version): return data_version in self.kept
def item(k: int) -> Parallelizable[int]:
    return list(range(k))
def double(item: int) -> int:
    return 2 * item
def total(double: Collect[int]) -> int:
    return sum(double)
def one(a: int) -> int:
    return a + 1
def two(one: int) -> int:
    return 2 * one
"""
V2 = "driver.Builder().with_modules(m).enable_dynamic_execution(allow_experimental_mode=True)"

PROGRAMS = [
    own("expander", "twice()", "def out(a: int) -> int:\n    return a\n", "dr.execute(['out_0', 'out_1'], inputs={'a': 1})"),
    own("expander_forbidden", "twice()", "def forbidden(a: int) -> int:\n    return a\n"),
    own("two_expanders", "twice();twice()"),
    own("transformer", "negated()"),
    own("transformer_twice", "negated();negated()"),
    own("transformer_target", "negated('out_1');twice()", "def out(a: int) -> int:\n    return a\n", "dr.execute(['out_0', 'out_1'], inputs={'a': 1})"),
    own("transformer_wrong_target", "negated('none')"),
    own("single", "single()"),
    own("single_of_two", "single();twice()"),
    own("decorator", "described('Docs.')"),
    own("decorator_refused", "described('Docs.')", "def out(a: str) -> str:\n    return a\n"),
    own("creator", "constant()", number=7),
    own("creator_without_config", "constant()"),
    own("two_creators", "constant();constant()", number=7),
    own("injector", "fed('b', 9)"),
    own("injector_twice", "fed('a', 9);fed('b', 8)"),
    own("resolver_on", "only_if('k')", k=True),
    own("resolver_off", "only_if('k')"),
    own("dynamic", "chosen()", text="Chosen."),
    own("dynamic_without_config", "chosen()"),
    own("mixed", "tag(k='v');negated();fed('b', 2);described('All.')"),
    *(program(f"written_validator_{i}", VALIDATORS.replace("MODIFIER", modifier), *CHECKS) for i, modifier in enumerate((
        "check_output_custom(Even('fail'))", "check_output_custom(Even('warn'), Above(1, 'fail'))", "checked('fail')", "checked('warn')",
        "check_output(above=1, importance='fail', default_validator_candidates=[Above])", "check_output(below=1, default_validator_candidates=[Above])",
        "check_output_custom(Even('sometimes'))",
    ))),
    program("written_executors", PARTS, "dr.execute(['total'], inputs={'k': 2})", "m.ran", "dr.execute(['two'], inputs={'a': 2})", "m.ran", build=f"{V2}.with_execution_manager(m.Manager()).build()"),
    program("written_grouping", PARTS, "dr.execute(['two'], inputs={'a': 2})", build=f"{V2}.with_grouping_strategy(m.InTwo()).build()"),
    program("written_result_store", PARTS, *(["dr.execute(['two'], inputs={'a': 2})", "dr.execute(['two'], inputs={'a': 1})"] * 2), "cached(dr)", build="driver.Builder().with_modules(m).with_cache('own_store', result_store=m.Results()).build()"),
]  # fmt: skip
