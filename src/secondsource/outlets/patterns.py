"""Every regular expression of this room."""

from __future__ import annotations

import re
from typing import Final

HOST: Final = re.compile(
    r"(?:[a-z][a-z0-9+.\-]{0,20}:)?(?://)?(?:[^/@\s]{1,80}@)?((?:[\w\-]{1,63}\.){1,8}[\w\-]{2,63})\.?(?:[:/?#]|$)", re.IGNORECASE
)
TAIL: Final = re.compile(
    r"\s(?:newspaper|magazine|website|web site|site|news site|news website|news agency|newswire|wire|online"
    r"|tabloid|daily|weekly|broadcaster|television|tv)$|\.com?$",
    re.IGNORECASE,
)
POSSESSIVE: Final = re.compile(r"['’]s?$")
CALL_SIGN: Final = re.compile(r"^(?:\d{2,4}(?:\.\d)?\s)?(?:[WK][A-Z]{3}|[WKC][A-Z]{2,3}-(?:TV|FM|AM|DT))$")
FREQUENCY: Final = re.compile(r"^(?:(?:AM|FM)\s)?\d{2,4}(?:\.\d)?(?:\s(?:AM|FM))?\s(?:The\s)?[A-Z]|\s\d{2,3}\.\d(?:\sFM)?$")
CHANNEL: Final = re.compile(
    r"^(?:\w+['’]s\s)?(?:Channel|Kanal|Canal|Network)\s(?:\d{1,3}|One|Two|Three|Four|Five|Seven|Nine|Ten)\b", re.IGNORECASE
)
SITE_NAME: Final = re.compile(
    r"^[\w\-]{2,40}(?:\.[\w\-]{2,30}){0,2}\.(?:com|net|org|co\.uk|info|news|tv|fm|ru|de|fr|in|au|ca|ie|eu|press|io)$", re.IGNORECASE
)
