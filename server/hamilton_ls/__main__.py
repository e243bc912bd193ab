"""Run the command line as ``python -m hamilton_ls``."""

from hamilton_ls.cli.main import main

if __name__ == "__main__":
    raise SystemExit(main())
