"""Scripts: by which letters it shows what language a text is written in. Each is the body of a character class."""

from typing import Final

LATIN: Final = "A-Za-z\u00c0-\u024f"
CYRILLIC: Final = "\u0400-\u052f"
HAN: Final = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af〇"
