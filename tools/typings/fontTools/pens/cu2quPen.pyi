from typing import Any

Cu2QuPen: Any
