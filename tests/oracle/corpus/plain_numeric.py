"""numpy: arrays and scalars."""

import numpy as np
import numpy.typing as npt


def matrix(rows: int, columns: int, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).normal(size=(rows, columns))


def column_means(matrix: np.ndarray) -> np.ndarray:
    return matrix.mean(axis=0)


def covariance(matrix: np.ndarray) -> npt.NDArray[np.float64]:
    return np.cov(matrix, rowvar=False)


def largest_eigenvalue(covariance: npt.NDArray[np.float64]) -> np.float64:
    return np.linalg.eigvalsh(covariance)[-1]


def explained(largest_eigenvalue: float, covariance: npt.NDArray[np.float64]) -> float:
    return float(largest_eigenvalue / np.trace(covariance))
