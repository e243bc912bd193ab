"""What the documentation of Hamilton shows and apache-hamilton 1.90 itself refuses: here it runs.

Everything else that is documented is compared with apache-hamilton in ``tests/differential``.
"""

import pytest

TYPED = """
from typing import Dict, TypedDict
class Splits(TypedDict):
    train: int
    test: int
"""
BODY = "    return {'train': 1, 'test': 2}\n"


@pytest.mark.parametrize(
    "function, found",
    [
        ("@extract_fields(dict(train=int, test=int))\ndef splits() -> Dict:\n", {"train": 1, "test": 2}),
        ("@extract_fields(Splits)\ndef splits() -> Splits:\n", {"train": 1, "test": 2}),
    ],
)
def test_fields_as_documented(dataflow, function, found):
    assert dataflow(TYPED + function + BODY).execute(["train", "test"]) == found


def test_names_alone_do_not_say_which_types_a_bare_dict_has(dataflow):
    with pytest.raises(Exception, match="give a type for each name"):
        dataflow(TYPED + "@extract_fields('train')\ndef splits() -> Dict:\n" + BODY)
