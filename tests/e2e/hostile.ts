/** What would be done wherever it was run. */
const TAKE = "document.title='taken'";

/** Names of nodes: whatever a string can hold, decorators let it be one. */
export const NAMES = {
  script: `<script>${TAKE}</script>`,
  image: `</script><img src=x onerror="${TAKE}">`,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that nobody reads it so is the point.
  quotes: "\"double\" 'single' `tick` \\ ${1+1} %s {0}",
  markup: "]]> --> <!-- &amp; &#60; [link](command:workbench.action.closeWindow) $(bug) #quot;",
  bidi: "user\u202egnp.exe\u2066",
  signs: "bell\u0007 escape\u001b[31m",
  emoji: "🙂 👩‍👩‍👧 é",
  long: `long_${"x".repeat(295)}`,
} as const;

/** Of functions: in Python letters of any script. */
export const HEBREW = "שלום";
export const ARABIC = "مرحبا";

export const DOCUMENTATION = `Shows ${Object.values(NAMES).join(" and ")} as they are.`;

/** How a text reads where signs that only steer what is around them are shown as a sign. */
export const seen = (text: string) => text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");

/** As Python writes it, which knows no surrogates. */
const python = (text: string) => JSON.stringify(text);

const MODULE = `from typing import Annotated

from hamilton.function_modifiers import parameterize, tag, value


def ${HEBREW}(start: int = 1) -> int:
    return start


def ${ARABIC}(${HEBREW}: int, text: str = ${python(NAMES.image)}) -> Annotated[str, ${python(NAMES.script)}]:
    print(${python(NAMES.image)})
    return ${python(Object.values(NAMES).join(" "))}


@tag(owner=${python(NAMES.script)}, note=${python(NAMES.bidi)}, smile=${python(NAMES.emoji)})
@parameterize(
    **{
${Object.values(NAMES)
  .map((name) => `        ${python(name)}: {"given": value(1)},`)
  .join("\n")}
    }
)
def odd(given: int, ${ARABIC}: str) -> int:
    return given


@tag(owner=${python(NAMES.image)})
def documented(${ARABIC}: str) -> str:
    ${python(DOCUMENTATION)}
    raise ValueError(${python(NAMES.image)})
`;

/** The file of the dataflow; another name than its own would be no module of Python's. */
export const FILE = "odd.py";

/** The workspace: that dataflow alone. */
export const FILES = { [FILE]: MODULE };
