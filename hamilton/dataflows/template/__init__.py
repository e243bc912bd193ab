"""What this dataflow computes, from what, and for whom.

A new dataflow begins as a copy of this module (``hamilton.dataflows.copy``): functions of nodes go below the
imports, and running the module as a script draws them.
"""

import logging

from hamilton import contrib

logger = logging.getLogger(__name__)

# Libraries that the dataflow needs are imported in here, so that a missing one is named together with the way to get it.
with contrib.catch_import_errors(__name__, __file__, logger):
    pass

if __name__ == "__main__":
    import __init__ as this_dataflow

    from hamilton import base, driver

    dr = driver.Driver({}, this_dataflow, adapter=base.DefaultAdapter())
    dr.display_all_functions("dag", {"format": "png", "view": False})
