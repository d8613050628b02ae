"""The one gate through which bytes become text, before any offset is given.

Policy, one for every reader:

- valid UTF-8 stays as it is, code point for code point, line ends as well; only a leading byte-order mark goes;
- NUL, a lone surrogate and a byte that is no UTF-8 become U+FFFD, one for one, so that nothing after them moves;
- a byte-order mark of UTF-16 is believed; bytes that are not UTF-8 at all are read as Windows-1252;
- bidirectional overrides stay (they may belong to the text) and are recorded, so that outputs can fence them in.

Whatever was done is a `Repair`.
"""

from __future__ import annotations

import codecs
from typing import Final

from secondsource.model.report import Repair
from secondsource.text.patterns import (
    BIDI_OVERRIDE,
    ENCODED_SURROGATE,
    META_CHARSET,
    NOT_ASCII_BYTE,
    NUL_OR_SURROGATE,
    VALID_MULTIBYTE,
)

REPLACEMENT: Final = "\ufffd"
_BYTEWISE: Final = "secondsource.bytewise"
_UTF16: Final = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def decode(data: bytes) -> tuple[str, tuple[Repair, ...]]:
    r"""The text that `data` holds, and what had to be mended.

    >>> decode("caf\u00e9\r\n".encode())
    ('café\r\n', ())
    >>> decode(b"a\x00b")
    ('a�b', (Repair(kind='nul', count=1, first_byte=1),))
    """
    for mark, encoding in _UTF16:
        if data.startswith(mark):
            return _mended(_as_utf16(data, encoding), (Repair("utf16", 1, 0),), width=2)
    if data.startswith(codecs.BOM_UTF8):
        text, repairs = _as_utf8(data[len(codecs.BOM_UTF8) :])
        return _mended(text, (Repair("bom", 1, 0), *repairs))
    text, repairs = _as_utf8(data)
    return _mended(text, repairs)


def decode_page(data: bytes) -> tuple[str, tuple[Repair, ...]]:
    """As `decode`, but a page that is not UTF-8 may name its encoding in a `<meta charset>` of its first 4 kB.

    >>> decode_page('<meta charset="iso-8859-2">\u0142'.encode("iso-8859-2"))[0][-1]
    'ł'
    """
    declared = META_CHARSET.search(data[:4096])
    if declared is None or data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or _is_utf8(data):
        return decode(data)
    name = declared.group(1).decode("ascii").lower()
    try:
        text = data.decode(name)
    except (LookupError, UnicodeError):
        return decode(data)
    return _mended(text, (Repair(f"declared_{name}", len(NOT_ASCII_BYTE.findall(data)), _first(data)),))


def mend(text: str) -> tuple[str, tuple[Repair, ...]]:
    r"""`text` (from JSON, say) with NUL and lone surrogates replaced one for one; `first_byte` counts UTF-8 bytes.

    >>> mend("a\ud800b")[0]
    'a�b'
    """
    return _mended(text, ())


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _as_utf8(data: bytes) -> tuple[str, tuple[Repair, ...]]:
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        first = error.start
    strange = len(NOT_ASCII_BYTE.findall(data))
    sound = sum(len(run) for run in VALID_MULTIBYTE.findall(data))
    surrogates = len(ENCODED_SURROGATE.findall(data))
    if sound <= strange - sound:  # more strange bytes than UTF-8 explains: another encoding, not a damaged file
        return _as_windows(data, strange, first)
    text = data.decode("utf-8", errors=_BYTEWISE)
    lost = text.count(REPLACEMENT) - data.count(REPLACEMENT.encode()) - surrogates
    repairs = [Repair("invalid_utf8", lost, first)] if lost else []
    if surrogates:
        found = ENCODED_SURROGATE.search(data)
        repairs.append(Repair("lone_surrogate", surrogates, found.start() if found else first))
    return text, tuple(repairs)


def _as_windows(data: bytes, strange: int, first: int) -> tuple[str, tuple[Repair, ...]]:
    """Windows-1252; its five unassigned bytes become U+FFFD."""
    return data.decode("cp1252", errors="replace"), (Repair("cp1252", strange, first),)


def _as_utf16(data: bytes, encoding: str) -> str:
    body = data[2:]
    return body.decode(encoding, errors="replace")


def _mended(text: str, repairs: tuple[Repair, ...], width: int = 0) -> tuple[str, tuple[Repair, ...]]:
    """NUL and surrogates replaced; `width` is bytes a code unit where that is fixed, 0 for UTF-8."""
    if text.isascii() and "\x00" not in text:
        return text, repairs
    found = list(repairs)
    for kind, wanted in (("nul", "\x00"), ("lone_surrogate", None)):
        hits = [m.start() for m in NUL_OR_SURROGATE.finditer(text) if (m.group() == "\x00") == (wanted == "\x00")]
        if hits:
            found.append(Repair(kind, len(hits), _byte_at(text, hits[0], width)))
    override = BIDI_OVERRIDE.search(text)
    if override is not None:
        found.append(Repair("bidi_control", len(BIDI_OVERRIDE.findall(text)), _byte_at(text, override.start(), width)))
    return NUL_OR_SURROGATE.sub(REPLACEMENT, text), tuple(found)


def _byte_at(text: str, index: int, width: int) -> int:
    return index * width if width else len(text[:index].encode("utf-8", errors="surrogatepass"))


def _first(data: bytes) -> int:
    found = NOT_ASCII_BYTE.search(data)
    return found.start() if found else 0


def _one_for_one(error: UnicodeError) -> tuple[str, int]:
    """One U+FFFD for an encoded surrogate, else one for each byte that is no UTF-8."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    if ENCODED_SURROGATE.match(error.object, error.start):
        return REPLACEMENT, error.start + 3
    return REPLACEMENT * (error.end - error.start), error.end


codecs.register_error(_BYTEWISE, _one_for_one)
