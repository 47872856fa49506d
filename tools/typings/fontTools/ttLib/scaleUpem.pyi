from typing import Any

scale_upem: Any
