"""Run the thousand nodes from a shell: ``python run.py``."""

from features import (
    baskets,
    clicks,
    emails,
    final,
    orders,
    raw,
    refunds,
    returns,
    reviews,
    searches,
    sessions,
    visits,
)

from hamilton import driver

SUBJECTS = [orders, sessions, visits, clicks, refunds, emails, baskets, searches, returns, reviews]


def main() -> None:
    """Print the head of the training frame."""
    dr = driver.Builder().with_modules(raw, *SUBJECTS, final).build()
    print(dr.execute(["training_frame"])["training_frame"].head().to_string())


if __name__ == "__main__":
    main()
