// What the host could say: each scene is the messages that bring it about.
const rows = (selected, states = {}) =>
  [
    ["marketing", 0.0312, "6 × 4 DataFrame"],
    ["spend", 0.0004, "6 Series"],
    ["signups", 0.0003, "6 Series"],
    ["spend_per_signup", 0.0011, "6 Series"],
    ["total_spend", 0.0002, "170"],
    ["next_budget", 0.0001, "212.5"],
  ].map(([node, seconds, summary]) => {
    const state = states[node] ?? "ok";
    const isDone = state === "ok" || state === "cached";
    return {
      node,
      state,
      seconds: isDone ? seconds : null,
      summary: isDone ? summary : null,
      isTarget: node === selected,
    };
  });

const run = (selected, more = {}, states = {}) => ({
  type: "run",
  run: {
    dataflow: "marketing",
    title: selected,
    phase: "ok",
    seconds: 0.214,
    message: null,
    python: "3.11.9",
    hamilton: "1.90.0 (bundled)",
    rows: rows(selected, states),
    selected,
    ...more,
  },
});

const preview = (node, more) => ({
  type: "detail",
  node,
  detail: {
    kind: "preview",
    preview: {
      dataflow: "marketing",
      node,
      type: "float",
      summary: "",
      seconds: 0.0012,
      stale: false,
      ...more,
    },
  },
});

const weeks = Array.from({ length: 60 }, (_, week) => week);

export const scenes = {
  empty: [
    {
      type: "empty",
      message: "No node has run yet. Use Run above a function, or a node's menu in the graph.",
    },
  ],
  form: [
    {
      type: "form",
      form: {
        dataflow: "marketing",
        title: "next_budget",
        problem: null,
        fields: [
          {
            name: "budget_growth",
            type: "float",
            required: true,
            default: null,
            neededBy: ["next_budget"],
            remembered: null,
          },
          {
            name: "marketing_csv",
            type: "str",
            required: true,
            default: null,
            neededBy: ["marketing"],
            remembered: { kind: "literal", text: "data/marketing.csv" },
          },
          {
            name: "holidays",
            type: "pd.DataFrame",
            required: true,
            default: null,
            neededBy: ["marketing", "spend_on_holidays"],
            remembered: null,
          },
          {
            name: "rounding",
            type: "int",
            required: false,
            default: "2",
            neededBy: ["next_budget"],
            remembered: null,
          },
        ],
      },
    },
  ],
  number: [run("next_budget"), preview("next_budget", { kind: "number", text: "212.5", summary: "212.5" })],
  table: [
    run("weekly_report", { title: "weekly_report" }),
    preview("weekly_report", {
      kind: "table",
      type: "pandas.core.frame.DataFrame",
      summary: "1,000 × 5 DataFrame",
      stale: true,
      columns: [
        { name: "week", dtype: "datetime64[ns]" },
        { name: "channel", dtype: "object" },
        { name: "spend", dtype: "int64" },
        { name: "signups", dtype: "Int64" },
        { name: "spend_per_signup", dtype: "float64" },
      ],
      index: weeks.map(String),
      rows: weeks.map((week) => [
        `2026-0${1 + (week % 9)}-05`,
        ["search", "social", "<b>mail</b>"][week % 3],
        String(10 + week * 7),
        week % 5 === 3 ? "<NA>" : String(40 + week),
        week % 5 === 3 ? "nan" : ((10 + week * 7) / (40 + week)).toFixed(4),
      ]),
      shape: [1000, 5],
    }),
    { type: "output", restart: true, chunks: [{ stream: "stdout", text: "read 1000 lines\n" }] },
  ],
  mapping: [
    run("next_budget"),
    preview("next_budget", {
      kind: "mapping",
      type: "dict",
      summary: "dict of 3",
      length: 3,
      entries: [
        { key: "accuracy", type: "float", text: "0.9366" },
        { key: "model", type: "LogisticRegression", text: "LogisticRegression(max_iter=200)" },
        { key: "features", type: "list", text: "['age', 'fare', 'embarked']" },
      ],
    }),
  ],
  error: [
    run(
      "next_budget",
      { phase: "failed" },
      { spend_per_signup: "failed", total_spend: "cached", next_budget: "skipped", signups: "stale" },
    ),
    {
      type: "detail",
      node: "spend_per_signup",
      detail: {
        kind: "error",
        error: {
          type: "ZeroDivisionError",
          message: "division by zero",
          node: "spend_per_signup",
          frames: [
            {
              uri: "file:///x",
              file: "/w/runner/execute.py",
              line: 88,
              function: "execute",
              code: "value = call(**arguments)",
              isUser: false,
            },
            {
              uri: "file:///x",
              file: "/w/pandas/core/series.py",
              line: 4012,
              function: "apply",
              code: "return op(self)",
              isUser: false,
            },
            {
              uri: "file:///home/ada/marketing/features.py",
              file: "/home/ada/marketing/features.py",
              line: 12,
              function: "spend_per_signup",
              code: "    return spend / (signups - signups)",
              isUser: true,
            },
          ],
          text: 'Traceback (most recent call last):\n  File "/home/ada/marketing/features.py", line 12, in spend_per_signup\n    return spend / (signups - signups)\nZeroDivisionError: division by zero\n',
        },
      },
    },
    {
      type: "output",
      restart: true,
      chunks: [
        { stream: "stdout", text: "fitting…\nstep 1 of 3\nstep 2 of 3\n" },
        { stream: "stderr", text: "\u001b[31mRuntimeWarning\u001b[0m: divide by zero encountered\n" },
      ],
    },
  ],
  running: [
    run(
      "next_budget",
      { phase: "running", seconds: null },
      { spend_per_signup: "running", total_spend: "queued", next_budget: "queued" },
    ),
    { type: "detail", node: "next_budget", detail: { kind: "none", message: "Running…" } },
  ],
  image: [
    run("next_budget"),
    preview("next_budget", {
      kind: "image",
      type: "matplotlib.figure.Figure",
      summary: "640 × 480 figure",
      mime: "image/svg+xml",
      data: Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="420" height="200"><rect width="420" height="200" fill="white"/><polyline points="20,170 90,120 160,140 230,60 300,80 400,20" fill="none" stroke="#1f77b4" stroke-width="3"/></svg>',
      ).toString("base64"),
    }),
  ],
};
