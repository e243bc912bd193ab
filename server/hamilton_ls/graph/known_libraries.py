"""Classes of data libraries whose place in the type hierarchy is known without importing anything.

Knows those that users annotate nodes with, by the full path that they write, with the nearest bases
that are listed here or in ``known_types``. It deliberately does not know what is private to a
library. A test holds every line against the real classes.
"""

from __future__ import annotations

from collections.abc import Mapping

_ESTIMATOR = "sklearn.base.BaseEstimator"

_BY_ROLE: Mapping[str, tuple[str, ...]] = {
    "sklearn.base.ClassifierMixin": (
        "ensemble.GradientBoostingClassifier",
        "ensemble.HistGradientBoostingClassifier",
        "ensemble.RandomForestClassifier",
        "linear_model.LogisticRegression",
        "linear_model.SGDClassifier",
        "neighbors.KNeighborsClassifier",
        "svm.SVC",
        "tree.DecisionTreeClassifier",
    ),
    "sklearn.base.RegressorMixin": (
        "compose.TransformedTargetRegressor",
        "ensemble.GradientBoostingRegressor",
        "ensemble.HistGradientBoostingRegressor",
        "ensemble.RandomForestRegressor",
        "linear_model.ElasticNet",
        "linear_model.LinearRegression",
        "linear_model.Ridge",
        "linear_model.SGDRegressor",
        "neighbors.KNeighborsRegressor",
        "svm.SVR",
        "tree.DecisionTreeRegressor",
    ),
    "sklearn.base.TransformerMixin": (
        "compose.ColumnTransformer",
        "decomposition.PCA",
        "decomposition.TruncatedSVD",
        "impute.SimpleImputer",
        "pipeline.FeatureUnion",
        "preprocessing.LabelEncoder",
        "preprocessing.MinMaxScaler",
        "preprocessing.OneHotEncoder",
        "preprocessing.OrdinalEncoder",
        "preprocessing.PolynomialFeatures",
        "preprocessing.StandardScaler",
    ),
}
"""Estimators of scikit-learn by what they do."""

SCIKIT_LEARN: Mapping[str, tuple[str, ...]] = {
    _ESTIMATOR: (),
    "sklearn.base.ClusterMixin": (),
    **dict.fromkeys(_BY_ROLE, ()),
    **{f"sklearn.{name}": (role, _ESTIMATOR) for role, names in _BY_ROLE.items() for name in names},
    "sklearn.cluster.DBSCAN": ("sklearn.base.ClusterMixin", _ESTIMATOR),
    "sklearn.cluster.KMeans": ("sklearn.base.TransformerMixin", "sklearn.base.ClusterMixin", _ESTIMATOR),
    "sklearn.ensemble.IsolationForest": (_ESTIMATOR,),
    "sklearn.feature_extraction.text.CountVectorizer": (_ESTIMATOR,),
    "sklearn.feature_extraction.text.TfidfVectorizer": ("sklearn.feature_extraction.text.CountVectorizer",),
    "sklearn.linear_model.Lasso": ("sklearn.linear_model.ElasticNet",),
    "sklearn.model_selection.GridSearchCV": (_ESTIMATOR,),
    "sklearn.model_selection.KFold": (),
    "sklearn.model_selection.RandomizedSearchCV": (_ESTIMATOR,),
    "sklearn.model_selection.TimeSeriesSplit": (),
    "sklearn.pipeline.Pipeline": (_ESTIMATOR,),
    "sklearn.utils.Bunch": ("dict",),
}

OTHERS: Mapping[str, tuple[str, ...]] = {
    "matplotlib.axes.Axes": (),
    "matplotlib.figure.Figure": (),
    "networkx.Graph": (),
    "networkx.DiGraph": ("networkx.Graph",),
    "networkx.MultiGraph": ("networkx.Graph",),
    "networkx.MultiDiGraph": ("networkx.MultiGraph", "networkx.DiGraph"),
    "pandas.api.typing.DataFrameGroupBy": ("typing.Generic",),
    "pandas.api.typing.SeriesGroupBy": ("typing.Generic",),
    "polars.DataType": (),
    "pyarrow.Array": (),
    "pyarrow.ChunkedArray": (),
    "pyarrow.DataType": (),
    "pyarrow.Field": (),
    "pyarrow.RecordBatch": (),
    "pyarrow.Schema": (),
    "pyarrow.Table": (),
    "pyspark.sql.Column": (),
    "pyspark.sql.DataFrame": (),
    "pyspark.sql.GroupedData": (),
    "pyspark.sql.Row": ("tuple",),
    "pyspark.sql.SparkSession": (),
    "scipy.sparse.csc_matrix": (),
    "scipy.sparse.csr_matrix": (),
}

SAME_CLASS: Mapping[str, str] = {
    "networkx.classes.graph.Graph": "networkx.Graph",
    "networkx.classes.digraph.DiGraph": "networkx.DiGraph",
    "pandas.core.groupby.DataFrameGroupBy": "pandas.api.typing.DataFrameGroupBy",
    "pandas.core.groupby.generic.DataFrameGroupBy": "pandas.api.typing.DataFrameGroupBy",
    "pandas.core.groupby.SeriesGroupBy": "pandas.api.typing.SeriesGroupBy",
    "pandas.core.groupby.generic.SeriesGroupBy": "pandas.api.typing.SeriesGroupBy",
    "pyarrow.lib.Table": "pyarrow.Table",
    "pyspark.sql.column.Column": "pyspark.sql.Column",
    "pyspark.sql.dataframe.DataFrame": "pyspark.sql.DataFrame",
    "pyspark.sql.session.SparkSession": "pyspark.sql.SparkSession",
}
"""Other paths of these classes."""
