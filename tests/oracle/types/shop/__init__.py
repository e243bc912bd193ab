"""Classes that other modules of the workspace use."""

from shop.models import Discount as Discount
from shop.models import Tier
