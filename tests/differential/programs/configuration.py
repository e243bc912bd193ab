"""Variants of functions chosen by the configuration."""

from program import program

VARIANTS = """
    @config.when(region='eu')
    def price__eu(base: float) -> float:
        return base * 1.2

    @config.when_not(region='eu')
    def price__other(base: float) -> float:
        return base
"""
SETS = """
    @config.when_in(region=['eu', 'uk'])
    def tax__old() -> float:
        return 0.2

    @config.when_not_in(region=['eu', 'uk'])
    def tax__new() -> float:
        return 0.1
"""

PROGRAMS = [
    *(
        program(
            f"variants_{name}",
            VARIANTS,
            "dr.execute(['price'], inputs={'base': 1.0})",
            "m.price__eu.__name__",
            config=config,
        )
        for name, config in (("eu", {"region": "eu"}), ("us", {"region": "us"}), ("unset", {}))
    ),
    *(
        program(f"sets_{name}", SETS, "dr.execute(['tax'])", config=config)
        for name, config in (("uk", {"region": "uk"}), ("us", {"region": "us"}), ("unset", {}))
    ),
    program(
        "condition",
        "@config(lambda c: c['n'] > 1)\ndef a() -> int:\n    return 1\n",
        "dr.execute(['a'])",
        config={"n": 2},
    ),
    program("condition_fails", "@config(lambda c: c['n'] > 1)\ndef a() -> int:\n    return 1\n", config={}),
    program(
        "condition_named",
        "@config(lambda c: True, target_name='b')\ndef a() -> int:\n    return 1\n",
        "dr.execute(['b'])",
    ),
    program(
        "condition_keys",
        "@config(lambda c: c['n'] is None, config_used=['n'])\ndef a__x() -> int:\n    return 1\n",
        "dr.execute(['a'])",
    ),
    program(
        "named_variant",
        "@config.when(name='cost', k=1)\ndef price() -> int:\n    return 1\n",
        "dr.execute(['cost'])",
        config={"k": 1},
    ),
    program(
        "two_conditions",
        "@config.when(a=1)\n@config.when_not(b=1)\ndef x__v() -> int:\n    return 1\n",
        "dr.execute(['x'])",
        config={"a": 1, "b": 2},
    ),
    program(
        "two_conditions_out",
        "@config.when(a=1)\n@config.when_not(b=1)\ndef x__v() -> int:\n    return 1\n",
        config={"a": 1, "b": 1},
    ),
    program(
        "two_keys",
        "@config.when(a=1, b=2)\ndef x() -> int:\n    return 1\n",
        "dr.execute(['x'])",
        config={"a": 1, "b": 2},
    ),
    program(
        "both_variants",
        "@config.when(a=1)\ndef x__1() -> int:\n    return 1\n@config.when(b=1)\ndef x__2() -> int:\n    return 2\n",
        config={"a": 1, "b": 1},
    ),
    program(
        "no_variant",
        VARIANTS + "\n    def bill(price: float) -> float:\n        return price\n",
        "dr.execute(['bill'])",
        config={"region": "eu"},
    ),
    program("ends_with_underscores", "@config.when(a=1)\ndef x__() -> int:\n    return 1\n"),
    program("plain_double_underscore", "def x__y() -> int:\n    return 1\n", "dr.execute(['x__y'])"),
    program(
        "excluded",
        "@hamilton_exclude\ndef x() -> int:\n    return 1\ndef y(x: int) -> int:\n    return x\n",
        "dr.execute(['y'], inputs={'x': 4})",
    ),
    program(
        "variant_tagged",
        "@tag(team='a')\n@config.when(a=1)\ndef x__1(y: int) -> int:\n    return y\n",
        "dr.execute(['x'], inputs={'y': 1})",
        config={"a": 1},
    ),
    program(
        "variant_parameterized",
        "@config.when(a=1)\n@parameterize(p={'y': value(1)}, q={'y': source('z')})\ndef x__1(y: int) -> int:\n    return y\n",
        "dr.execute(['p', 'q'], inputs={'z': 3})",
        config={"a": 1},
    ),
    program(
        "variant_by_function",
        VARIANTS,
        "dr.execute([m.price__eu], inputs={'base': 1.0})",
        config={"region": "eu"},
    ),
    program(
        "condition_of_none", "@config.when(a=None)\ndef x() -> int:\n    return 1\n", "dr.execute(['x'])"
    ),
    program(
        "sequential_builds",
        VARIANTS,
        "driver.Driver({'region': 'us'}, m, adapter=base.DefaultAdapter()).execute(['price'], inputs={'base': 1.0})",
        "dr.execute(['price'], inputs={'base': 1.0})",
        config={"region": "eu"},
    ),
]
