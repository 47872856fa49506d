from typing import Any

instancer: Any
