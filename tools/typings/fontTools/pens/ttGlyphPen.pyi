from typing import Any

TTGlyphPen: Any
