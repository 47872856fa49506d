# What the fonts' tools use of fontTools, which says few types and makes its tables at run time.
from typing import Any

subset: Any
