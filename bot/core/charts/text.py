"""Words of articles and members, made harmless for a picture and for the text that describes it. Pure."""

import unicodedata

_JOINERS = {"\u200c", "\u200d"}  # Persian and Indic spelling needs them; they turn nothing round
_ELLIPSIS = "…"


def plain(text: str, longest: int) -> str:
    """``text`` on one line of ``longest`` characters at most, without those that are unseen or turn the direction."""
    kept = "".join(" " if _blank(c) else c for c in text[: 4 * longest + 200] if not _unseen(c))
    line = " ".join(kept.split()) or "–"
    return line if len(line) <= longest else line[: longest - 1].rstrip() + _ELLIPSIS


def _blank(character: str) -> bool:
    return character.isspace() or unicodedata.category(character)[0] == "Z"


def _unseen(character: str) -> bool:
    if character in _JOINERS or character.isspace():
        return False
    return unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Cn"}
