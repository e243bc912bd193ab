"""Run the dataflow from a shell: ``python run.py`` prints the weekly report."""

import features
import loaders

from hamilton import driver


def main() -> None:
    """Build the driver and print what the Monday meeting wants to see."""
    dr = driver.Builder().with_modules(loaders, features).build()
    results = dr.execute(
        ["weekly_report", "next_budget"],
        inputs={"marketing_csv": "data/marketing.csv", "budget_growth": 0.25},
    )
    print(results["weekly_report"].to_string())
    print(f"next budget: {results['next_budget']:.2f}")


if __name__ == "__main__":
    main()
