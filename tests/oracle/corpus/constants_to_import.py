COLS = ["a", "b"]
MORE = ["m"]
_HIDDEN = ["h"]
class Settings:
    columns = ["s1", "s2"]
    prefix: str = "pre"
    class Inner:
        x = 1
