"""Write the modules of the wide example: 1,000 nodes, 12 modules, always the same text.

``python make.py`` writes ``features/``; ``python make.py --check`` only says whether it is current.
"""

import random
import sys
from pathlib import Path

SUBJECTS = [
    "orders",
    "sessions",
    "visits",
    "clicks",
    "refunds",
    "emails",
    "baskets",
    "searches",
    "returns",
    "reviews",
]
MEASURES = [
    "count",
    "revenue",
    "margin",
    "discount",
    "latency",
    "rating",
    "items",
    "minutes",
    "pages",
    "cost",
]
BODIES = {
    "root": "({0}.clip(lower=0) + 1).pow(0.5)",
    "lag": "{0}.shift(1).fillna(0)",
    "rolling": "{0}.rolling(4, min_periods=1).mean()",
    "delta": "{0}.diff().fillna(0)",
    "rank": "{0}.rank(pct=True)",
    "clipped": "{0}.clip({0}.quantile(0.05), {0}.quantile(0.95))",
    "centred": "{0} - {0}.mean()",
    "ratio": "{0} / ({1}.abs() + 1)",
    "gap": "{0} - {1}",
    "blend": "0.5 * {0} + 0.5 * {1}",
}
TOTAL = 1000
HEAD = '"""{doc} Made by make.py: edit that, not this."""\n\nimport pandas as pd\n'
RAW = '''

def {name}(frame: pd.DataFrame) -> pd.Series:
    """{doc}"""
    return frame["{name}"]
'''
FRAME = '''

def frame(rows: int = 52, seed: int = 1) -> pd.DataFrame:
    """Made-up weekly numbers of every raw column."""
    generator = np.random.default_rng(seed)
    return pd.DataFrame({{name: generator.gamma(2.0, 10.0, rows) for name in RAW_COLUMNS}})
'''
FEATURE = '''

def {name}({parameters}) -> pd.Series:
    """{doc}"""
    return {body}
'''


def module_texts() -> dict[str, str]:
    """The text of every module by its name."""
    choose = random.Random(42)
    raw = [f"{subject}_{measure}" for subject in SUBJECTS for measure in MEASURES]
    columns = "".join(f'    "{name}",\n' for name in raw)
    base = HEAD.format(doc="The raw columns.").replace("import pandas", "import numpy as np\nimport pandas")
    base += f"\nRAW_COLUMNS = [\n{columns}]\n" + FRAME.format()
    base += "".join(RAW.format(name=name, doc=f"Weekly {name.replace('_', ' ')}.") for name in raw)
    texts = {"raw": base}
    per_subject = (TOTAL - 1 - len(raw) - 1 - len(SUBJECTS)) / len(SUBJECTS)
    made = 0
    for number, subject in enumerate(SUBJECTS):
        known = [name for name in raw if name.startswith(subject)]
        others = [name for name in raw if not name.startswith(subject)]
        text = HEAD.format(doc=f"Features of {subject}.")
        target = round(per_subject * (number + 1))
        leaves: list[str] = []
        while made < target:
            kind = choose.choice(list(BODIES))
            first = choose.choice(known[-30:])
            second = choose.choice(known if choose.random() < 0.8 else others)
            name = f"{first.rsplit('__', 1)[0]}__{kind}_{made}".replace("__", "_")
            sources = [first] if "{1}" not in BODIES[kind] else [first, second]
            sources = list(dict.fromkeys(sources))
            body = BODIES[kind].format(*(sources * 2)[:2])
            text += FEATURE.format(
                name=name,
                parameters=", ".join(f"{source}: pd.Series" for source in sources),
                doc=f"{kind.capitalize()} of {' and '.join(sources)}.",
                body=body,
            )
            known.append(name if len(name) < 60 else first)
            leaves.append(name)
            made += 1
        picked = sorted(set(choose.sample(leaves, 12)))
        text += FEATURE.format(
            name=f"{subject}_score",
            parameters="\n    " + ",\n    ".join(f"{leaf}: pd.Series" for leaf in picked) + ",\n",
            doc=f"One number a week for {subject}.",
            body=f"sum([{', '.join(picked)}]) / {len(picked)}",
        )
        texts[subject] = text
    scores = [f"{subject}_score" for subject in SUBJECTS]
    final = HEAD.format(doc="What the model is trained on.") + FEATURE.format(
        name="training_frame",
        parameters="\n    " + ",\n    ".join(f"{score}: pd.Series" for score in scores) + ",\n",
        doc="All scores, side by side.",
        body="pd.concat([" + ", ".join(scores) + "], axis=1)",
    ).replace("-> pd.Series", "-> pd.DataFrame")
    texts["final"] = final
    return texts


def main() -> int:
    """Write the modules, or with ``--check`` compare them; 1 when they differ."""
    folder = Path(__file__).parent / "features"
    texts = {folder / f"{name}.py": text for name, text in module_texts().items()}
    texts[folder / "__init__.py"] = '"""A thousand features. Made by make.py."""\n'
    if "--check" in sys.argv:
        stale = [path.name for path, text in texts.items() if not path.is_file() or path.read_text() != text]
        print(f"stale: {', '.join(stale)}: run make.py" if stale else "current")
        return 1 if stale else 0
    folder.mkdir(exist_ok=True)
    for path, text in texts.items():
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
