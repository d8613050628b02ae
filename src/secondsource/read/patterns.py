"""Every regular expression of this room; all are anchored or bounded, none holds one repeat inside another."""

from __future__ import annotations

import re
from typing import Final

_I: Final = re.IGNORECASE
_MONTH: Final = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_WEEKDAY: Final = r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?,?\s)"
_CLOCK: Final = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\.?)?"
_ZONE: Final = r"(?:\s?\(?[A-Z]{2,4}\)?)?"
_DAY: Final = (
    rf"(?:{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s\d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}(?:,?\s\d{{4}})?"
    r"|\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})"
)

# What a paragraph ends with.
INNER_END: Final = re.compile(r"[.!?…][\"'”’)]{0,2}\s+[\"'“‘(]?[A-ZÀ-Þ0-9]")
SENTENCE_END: Final = re.compile(r"[.!?…](?:[\"'”’»)\]]{0,3})$")
COLON_END: Final = re.compile(r"[:;,]$")
ENDS_IN_CLOSING_MARK: Final = re.compile(r"[.!?…\"'”’»)\]:;]$")
TRUNCATION: Final = re.compile(r"\s{0,8}(?:\[\+\d{1,7} chars\]|\(more\)|\[\.\.\.\]|\[…\])$")
ELLIPSIS_END: Final = re.compile(r"(?:\.\.\.|…)$")

# Datelines: place in capitals, or any place before an agency in brackets.
DATELINE: Final = re.compile(
    r"(?!(?:FILE|WATCH|VIDEO|PHOTOS?|UPDATED?|EXCLUSIVE|BREAKING|CORRECTION|NOTE|READ|LIVE|ANALYSIS|OPINION|SPOILER"
    r"|WARNING)\b)(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ'’.\-]{1,30}(?:[ /][A-ZÀ-Þ][A-ZÀ-Þ'’.\-]{1,30}){0,3}"
    r"(?:,\s(?:[A-ZÀ-Þ][\w.’'\-]{1,20})(?:\s[A-ZÀ-Þ][\w.’'\-]{1,20}){0,2}){0,2}"
    rf"(?:,\s{_WEEKDAY}?{_DAY})?)"
    r"(?P<agency>\s?\((?P<name>[^()\n]{2,40})\))?"
    r"(?P<dash>\s?(?:--|[-–—_―])(?=[\s\"“'‘A-Z]|$)\s?)"
)
TAGGED_HEAD: Final = re.compile(
    r"(?P<place>[A-ZÀ-Þ][\w.’'\-]{1,20}(?:\s[A-ZÀ-Þ][\w.’'\-]{1,20}){0,2}(?:,\s[A-ZÀ-Þ][\w.’'\-]{1,20}){0,2}"
    rf"(?:,\s{_DAY})?\s)?"
    r"(?P<agency>\((?P<name>[^()\n]{2,40})\))"
    r"(?P<dash>\s?(?:--|[-–—_―])?\s?)(?=[\"“'‘A-ZÀ-Þ]|$)"
)
DATED_HEAD: Final = re.compile(
    r"(?P<place>[A-ZÀ-Þ][\w.’'\-]{1,20}(?:\s[A-ZÀ-Þ][\w.’'\-]{1,20}){0,2}"
    rf",\s{_WEEKDAY}?{_DAY})(?P<dash>\s?(?:--|[-–—])\s?)(?=[\"“'‘A-ZÀ-Þ])"
)
ROLE: Final = re.compile(
    r"\b(?:staff|writer|reporter|correspondent|editor|editors|bureau|chief|columnist|producer|contributor|special|senior|political|news"
    r"|the|of|for|in|at)\b",
    _I,
)
IN_CAPITALS: Final = re.compile(r"[A-Z][\w'’.\-]{1,20}(?: [A-Z][\w'’.\-]{0,20}){0,3}")
AGENCY_FIRST: Final = re.compile(r"(?P<name>[A-Z][A-Za-z]{1,9})\s?(?P<dash>--|[–—])\s?(?=[\"“A-Z])")
TAIL_TAG: Final = re.compile(
    r"(?:(?<=[.!?\"”’)])|(?<=\s))\s?(?:\((?P<a>[A-Za-z][\w' /-]{1,30})\)|(?:--|[-–—©])\s?(?P<b>[A-Za-z][\w' /-]{1,30}))\.?$"
)
NAMES_ONLY: Final = re.compile(
    r"(?:--|[-–—©])?\s?\(?(?P<names>[A-Z][\w.'’ &-]{1,40}(?:(?:, |/| and | & )[A-Z][\w.'’ &-]{1,40}){0,3})\)?\.?$"
)

# Credits for the whole text.
CONTRIBUTED: Final = re.compile(
    r"contributed (?:to (?:this|the) (?:report|story|article|piece|post)|reporting)|^contributing:|^contributors?:"
    r"|^with (?:a )?(?:files?|reporting|reports?|"
    r"additional reporting|information|news wire services|wire services|agencies|wires|inputs?|material)\b"
    r"|^additional reporting (?:by|from)|"
    r"^(?:--|[-–—])\s?with (?:files|reporting)|^reporting by\b|^\(?(?:additional )?reporting by [A-Z]|^(?:agencies"
    r"|staff and agencies|wire reports)$",
    _I,
)
REPUBLISHED: Final = re.compile(
    r"^(?:this (?:article|story|post|piece|report|column|content)|the (?:article|story|post|piece|report"
    r"|column) (?=(?:was |is |has been )?(?:originally|first)))"
    r"\s?(?:was |is |has been |has )?(?:originally |first |also )?(?:appeared|published|produced|re-?published"
    r"|syndicated|posted|reproduced|written)"
    r"(?: here)? (?:in|on|by|at|from|with|for)\b"
    r"|^(?:originally |first )(?:published|appeared|posted)(?: here)? (?:in|on|by|at)\b"
    r"|^re-?(?:published|printed|posted) (?:here )?(?:with permission|courtesy|from)\b"
    r"|^(?:this )?(?:article|story) (?:courtesy of|republished from)\b",
    _I,
)
COPYRIGHT: Final = re.compile(
    r"^(?:--|[-–—])?\s?(?:copyright\b|©|\(c\)\s?(?:19|20)\d\d|&copy;)|\ball rights reserved\b"
    r"|^(?:this material )?may not be (?:published|reproduced)",
    _I,
)
VIA_LINE: Final = re.compile(
    r"^[(\[]?(?P<how>source|sources|via|h/t|hat tip)(?::\s?|\s)(?P<name>[^.!?]{2,60}(?:\.[a-z]{2,6})?)[)\]]?$", _I
)

# Photo credits.
PHOTO_LABEL: Final = re.compile(
    r"^[(\[©]{0,2}\s?(?:(?:ap |afp |reuters |epa |file |handout |courtesy |stock |screen )?(?:photo|photos|image"
    r"|images|picture|pictures|photograph|photographs|photography|illustration|graphic|video|screengrab|screenshot|credit))"
    r"\s?(?::|/|\bby\b|\bcredits?\b|\bcourtesy\b|\bvia\b|\bsource\b|\bcopyright\b)",
    _I,
)
PHOTO_AGENCY: Final = (
    r"(?:Getty Images|Getty|AP Images|AP Photo|Associated Press|The Associated Press|AP|AFP/Getty Images|AFP/Getty|AFP"
    r"|Agence France-Presse|Reuters|REUTERS|EPA-EFE|EPA|Rex Features|REX|Rex|PA Wire|"
    r"PA|WireImage|FilmMagic|Shutterstock|Alamy|Alamy Stock Photo|Corbis|iStock|iStockphoto|Thinkstock|Bloomberg"
    r"|Xinhua|NurPhoto|Zuma Press|ZUMA|ZUMAPRESS|Splash News|"
    r"Splash|Barcroft Media|Barcroft|Caters|SWNS|Depositphotos|Flickr|Magnum Photos|Polaris|Sipa USA|SIPA|MCT|TNS"
    r"|USA Today Sports|USA TODAY Sports|The New York Times|Facebook|"
    r"Twitter|Instagram|YouTube|Handout|Pool|File|CP|The Canadian Press|THE CANADIAN PRESS|AAP|Imago|dpa"
    r"|Picture Alliance|Wikimedia Commons|Wikimedia|Unsplash|Pixabay)"
)
NAME_SLASH_AGENCY: Final = re.compile(
    rf"^[(\[]?(?:[\w.'’\- ,]{{2,60}}?)\s?/\s?{PHOTO_AGENCY}(?:\s?/\s?[\w.'’\- ]{{2,40}})?(?:,? (?:via"
    rf"|for) [\w.'’\- ]{{2,40}})?[)\]]?$"
)
AGENCY_SLASH_NAME: Final = re.compile(
    r"^[(\[]?(?:AP Photo|AFP PHOTO|AFP|REUTERS|Reuters|EPA|AP|THE CANADIAN PRESS|The Canadian Press|CP|Getty Images"
    r"|PA)\s?/\s?[\w.'’\- ]{2,50}(?:/[\w.'’\- ]{2,30})?[)\]]?$"
)
GLUED_CREDIT: Final = re.compile(
    r"^(?P<name>[A-Z][\w.'’\-]{1,25}(?: (?:de|van|von|der|bin|al|la|le|[A-Z][\w.'’\-]{0,25})){0,4}?)"
    r"\s?(?:Getty Images|Getty|WireImage|Shutterstock|AFP|Alamy|Corbis|Rex Features|iStock"
    r"|[A-Z][a-z]{2,20} (?:Images|Pictures|Photos|Photo Agency|Photo))$"
)
NAMES_BY_SLASH: Final = re.compile(
    r"^[(\[]?[A-Z][\w.'’\-]{1,25}(?: [A-Z][\w.'’\-]{0,25}){0,3} ?/ ?[A-Z][\w.'’\-]{1,25}(?: [A-Z][\w.'’\-]{0,25}){0,3}[)\]]?$"
)
"""Two names of capitalised words with a slash between: a photographer and an agency that is in no list."""
BRACKETED_CREDIT: Final = re.compile(rf"^[(\[](?:{PHOTO_AGENCY}|Image|Photo|Picture|Screen ?grab|Video)\b[^()\[\]]{{0,60}}[)\]]$")
TRAILING_CREDIT: Final = re.compile(
    rf"(?:\((?:[^()]{{2,60}}/\s?)?(?:{PHOTO_AGENCY})(?:[/ ][^()]{{2,60}})?\)|\((?:Photo|Image|Picture)[^()]{{2,80}}\)"
    rf"|\bREUTERS/[A-Z][\w.'’\- ]{{2,40}}|\bTHE CANADIAN PRESS/[\w.'’\- ]{{2,40}}|\bAP Photo/[\w.'’\- ]{{2,40}})\.?$"
)
ENDS_IN_LABEL: Final = re.compile(r"\b(?:Photo|Photograph|Picture|Image|Illustration|Credit)s?(?::| by) [A-Z][^.!?]{2,60}$")
LEADING_CREDIT: Final = re.compile(
    r"^(?:Getty Images|Getty|EPA|AFP|Reuters|AP|PA|REX|Rex|google|Facebook|Twitter|Instagram|Splash|SWNS"
    r"|Alamy)(?:/\w{2,12})?\s{1,4}(?=[A-Z][a-z’'])"
)
IMAGE_CAPTION: Final = re.compile(
    r"^(?:Image|Media|Photo) (?:copyright|caption|credit|source)\b|^Media playback is\b|^(?:Enlarge this image"
    r"|toggle caption|Hide caption|View gallery)",
    _I,
)

# Captions.
SIDE_MARK: Final = re.compile(r"\((?:L|C|L-R|C-L|C-R|from left|from L|left to right)\)")
POSE: Final = re.compile(
    r"\b(?:gestures?|poses?|waves|smiles|looks on|look on|walks|walk|stands?|speaks|speak|attends?|arrives?|embraces?"
    r"|holds up|hold up|shakes? hands|kneels?|"
    r"listens?|reacts?|applauds?|addresses|leaves|hold|carry|carries|delivers?|sits?|pose) (?:during|in|at|with|after"
    r"|before|to|on|from|as|for|outside|inside|near|next|beside|between|his|her|their|a|the|past|by|while)\b"
)
FILE_PHOTO: Final = re.compile(
    r"^file\s?[-–—:]\s|\bfile (?:photo|picture|image|photograph)\b|\(file\)$|\bundated (?:handout )?(?:photo|image|picture)\b"
    r"|\bin this (?:[\w.]{2,9} \d{1,2}, \d{4},? |undated |file |handout |still |frame |screen ?grab ){1,3}"
    r"(?:photo|image|picture|photograph|frame)\b"
    r"|\bin this (?:photo|image|picture|photograph|frame) (?:taken|released|provided|made|issued|distributed|from|posted)\b"
    r"|\b(?:is|are|was|were) (?:pictured|seen) in (?:this (?:photo|image|picture)|an? undated|a file|a handout)\b"
    r"|\bthis (?:file |undated )?image made from\b",
    _I,
)
PICTURED: Final = re.compile(
    r"\bpictured (?:above|below|here|left|right|together|in|on|at|with|centre|center)\b|\bhandout (?:photo|image|picture)\b"
    r"|^(?:file|above|below|left|right|top|pictured|caption):\s|\bphoto taken (?:on|from|in)\b",
    _I,
)
SPEECH: Final = re.compile(r"[\"“”]|\b(?:said|told|says|added|according to|reported|reports)\b")

# Bylines.
BYLINE: Final = re.compile(
    r"^(?:By|BY|by|Written by|Reported by|Posted by|Story by|From"
    r"|Uploaded By):?\s(?P<names>[A-ZÀ-Þ][\w.'’\-À-ÿ]{0,25}(?:(?:,? and | & |, "
    r"| )(?:[a-z]{2,3} )?[A-ZÀ-Þ][\w.'’\-À-ÿ]{0,25}){1,8})"
    r"(?P<rest>\s?(?:[,|•·–—(\-]|\bin\b|\bfor\b|\bat\b)[^!?]{0,120})?$"
)
STAFF_LINE: Final = re.compile(
    r"^(?:By|BY|From)\s(?:[A-ZÀ-Þ][\w.'’\-]{0,25}\s){1,4}(?:staff|reporters?|correspondents?|newsroom|desk|team|writers?)\.?$"
)
EMAIL_LINE: Final = re.compile(
    r"^(?:(?:e-?mail|contact)(?: the (?:author|writer"
    r"|reporter))?:?\s)?[\w.+\-]{1,40}@[\w\-]{1,40}(?:\.[\w\-]{2,20}){1,3}(?:\s?[|,;].{0,80}|\s(?:Follow|Twitter).{0,60})?$",
    _I,
)
ROLE_LINE: Final = re.compile(
    r"^[A-Z][\w.'’\-]{1,20}(?: [A-Z][\w.'’\-]{0,20}){1,3}(?:,| is (?:an?|the)| \|) (?:[\w' ]{0,40})"
    r"\b(?i:correspondent|staff writer|senior writer|reporter|editor|bureau chief|contributor|columnist)s?"
    r"(?: (?:at|for|in|of|with) [\w ,.'’]{2,50})?\.?$"
)

# Times of publication.
STAMP: Final = re.compile(
    r"^(?:(?:first |last |originally )?(?:published|updated|update|posted|created|modified|added|uploaded"
    r"|filed)(?: (?:at|on|by))?:?\s|date:\s|time:\s)(?=.{0,90}$)(?=.{0,40}\d)[\w\s,.:/|()+\-–—]{3,90}$",
    _I,
)
DATE_LINE: Final = re.compile(
    rf"^(?:{_WEEKDAY}?{_DAY}(?:,?\s(?:at\s)?{_CLOCK}{_ZONE})?|{_CLOCK}{_ZONE}(?:,?\s{_WEEKDAY}?{_DAY})?"
    rf"|\d{{1,2}}\s?[ap]\.?m\.?:?|{_CLOCK}{_ZONE}:?)(?:\s?[|•·]\s?(?:updated|published)?.{{0,40}})?$",
    _I,
)
FULL_DAY: Final = re.compile(
    rf"\b(?:{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}|\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH},?\s\d{{4}}|\d{{4}}-\d{{2}}-\d{{2}})\b",
    _I,
)
"""A day with its month in words and its year, or an ISO date: the forms that have one reading."""
REVISED: Final = re.compile(r"\b(?:updated?|modified|last)\b", _I)
ORDINAL: Final = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b", _I)
AGO_LINE: Final = re.compile(r"^(?:updated |published |posted )?\d{1,3} (?:minutes?|mins?|hours?|hrs?|days?|weeks?) ago$", _I)

# The outlet about itself.
CORRECTION: Final = re.compile(
    r"^(?:corrections?|clarifications?|editor[’']?s[’']? note|correction appended|retraction)\b\s?(?:[:—–-]|\(|$)|"
    r"^(?:this|the) (?:story|article|post|piece|report|column|headline)(?: headline)? (?:was|has been"
    r"|is being) (?:amended|corrected|updated|changed|clarified|edited|revised)\b|"
    r"^(?:an|a previous|a prior) (?:earlier |previous )?version of this (?:story|article|post|report|piece|headline)\b",
    _I,
)

# Invitations and page furniture.
READ_MORE: Final = re.compile(
    r"^(?:read more|read the full|read this|read next|read also|also read|continue reading|click here|click to|tap here|tap to"
    r"|see also|more on this|more from|you may (?:also )?like|don[’']t miss|watch next|watch this video|scroll down (?:for|to)"
    r"|view (?:gallery|results)|view on instagram|launch gallery|see all related|see more|go to (?:the )?full|video loading"
    r"|poll loading|story continues|article continues|skip to|skip ad)\b(?=.{0,140}$)"
    r"|^(?:related|related (?:articles|stories|coverage|content|links|topics|video)|more stories|more news|recommended"
    r"|most (?:read|popular)"
    r"|on this topic|in pictures|full (?:story|coverage)|complete coverage|photo gallery|photos?|gallery|videos?"
    r"|up next|next article"
    r"|previous article|trending(?: now)?|live updates|more|loading)\s?[:.…»>]{0,3}$",
    _I,
)
LABELLED_LINK: Final = re.compile(
    r"^(?:l?related(?: (?:story|stories|coverage|articles?|content|roundups?|links?|video))?|see also|also see"
    r"|also read|read also|read(?: more)?|more|photos|video|videos|watch(?: video| now)?|see video|listen|gallery"
    r"|slideshow|also on [\w. ]{2,30})\s?(?::|»|>>|>|\|)\s?\S.{2,160}$",
    _I,
)
FOR_MORE: Final = re.compile(
    r"^for (?:more|the latest|all the latest|the full|further)\b.{0,120}\b(?:head|visit|go|click|check|see|follow|read"
    r"|sign|subscribe|download|coverage|https?:)\b.{0,100}$",
    _I,
)
ADVERTISEMENT: Final = re.compile(
    r"^(?:advertisements?|ads?|ads by \w{2,20}|sponsored(?: content| by .{2,40})?|promoted(?: content| stories)?"
    r"|story continues below advertisement|advertisement continue reading the main story)\.?$",
    _I,
)
SHARE: Final = re.compile(
    r"^(?:share(?: this| on| via| it| your|\b$)|tweet(?: this)?$|like us|like (?:the|our|this) page|follow (?:us|me"
    r"|him|her|@|the author)|follow [\w .'’]{2,50}\bon (?:twitter|facebook|instagram|google)|"
    r"(?:--|[-–—>\s]){1,8}follow\b|send to (?:a )?friend|e-?mail this|print this|pin it|connect with|find us on"
    r"|join us on|join the conversation|read or share this|contact the author|"
    r"(?:[\w ]{2,30}:? )?is on (?:twitter|facebook)\b.{0,40}$|twitterfacebook|facebooktwitter)(?=.{0,200}$)"
    r"|^like [\w ]{2,40} on facebook\b(?=.{0,120}$)",
    _I,
)
SUBSCRIBE: Final = re.compile(
    r"^(?:sign up|subscribe|get (?:the|our|all the) (?:latest|best|top|morning|daily|newsletter"
    r"|day[’']s)[^.]{0,80}(?:inbox|newsletter|email|delivered|alerts?)|download (?:the|our) (?:free )?[\w ]{0,30}app"
    r"|already a subscriber|log in|login|"
    r"create an account|to continue reading|you[’']?ve reached your|register (?:now|for free|to)|support (?:our"
    r"|independent) journalism|donate\b|thank you for (?:subscribing|signing up|reading)|newsletter sign-?up"
    r"|enter your e-?mail|"
    r"manage (?:your )?(?:newsletters|subscription))(?=.{0,220}$)",
    _I,
)
COMMENTS: Final = re.compile(
    r"^(?:leave a (?:comment|reply)|post a comment|add a comment|view comments|show comments|comments?(?: \(\d+\))?$"
    r"|\d+ comments?$|comments are closed|no comments|ccomments|join the discussion|have your say"
    r"|what do you think\b[^.]{0,60}\?.{0,80}(?:comment|tell us|let us know)|"
    r"(?:let us know|tell us|sound off|share your thoughts)\b.{0,60}\b(?:comments?|below)\b|do you have (?:a"
    r"|any) (?:story|stories|information|tips?|news)\b.{0,40}\?|got a (?:story|tip|news tip)\b|have you got a story|"
    r"we pay for your stor|e-?mail us at|call us on|send (?:us )?(?:your )?(?:tips|photos|videos)|have a (?:story|tip"
    r"|news tip))(?=.{0,260}$)",
    _I,
)
STANDING: Final = re.compile(
    r"^(?:this is a (?:developing|breaking)(?: news)? story\b(?=.{0,120}$)|get (?:our|the) newsletters?\.?$"
    r"|(?:topics|tags|filed under|keywords|more about|categories)(?::.{0,200})?$|check back for updates\.?$)",
    _I,
)
CODE: Final = re.compile(
    r"^(?:<!--|<script|<iframe|<tweet|<a href|<div|//\s?<!\[CDATA|@media\b|var \w{1,30}\s?=|function\s?\w{0,30}\(|\$\("
    r"|mboxCreate|brightcove\.)"
    r"|^[\w.$]{2,60}\([^()]{0,200}\);$|^(?:width|height|margin|display|color):\s?[\w%#]{1,20};$|^[{}]$|-->$"
)
SEPARATOR: Final = re.compile(r"^[\W_]+$")
NUMBER_LINE: Final = re.compile(r"^(?:\+\d{1,3}|\d{1,2} of \d{1,3}|\d{1,2} ?/ ?\d{1,3})$")
URL_LINE: Final = re.compile(r"^(?:https?\s?:\s?/\s?/|www\s?\.)\S{0,300}(?:\s[/\w.\-]{1,80}){0,12}$", _I)
HOST_LINE: Final = re.compile(r"^(?:[a-z0-9][a-z0-9\-]{1,30}\.){1,3}(?:com|net|org|co\.uk|tv|me|info|io)$")

LEADING_QUOTE: Final = re.compile(r"^[\"“'‘«]")
TITLE_WORD: Final = re.compile(r"[A-Za-zÀ-ÿ][\w'’\-]*")
ISO_DATE: Final = re.compile(
    r"^(\d{4})(?:-?(\d{2})(?:-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?)?)?$",
    re.IGNORECASE,
)
CAPITAL_RUN: Final = re.compile(r"(?:the |The )?[A-ZÀ-Þ][\w'’\-]{0,25}(?: (?:of |& )?[A-ZÀ-Þ][\w'’\-]{0,25}){0,5}")

# Around the text.
FRONT_MATTER: Final = re.compile(
    r"---[ \t]{0,8}\r?\n(?P<fields>(?:(?!---)[^\n]{0,2000}\n){0,200})---[ \t]{0,8}(?:\r?\n|$)(?:[ \t]{0,8}\r?\n){0,8}"
)
FRONT_FIELD: Final = re.compile(r"^(?P<name>[A-Za-z_]{1,40})[ \t]{0,8}:[ \t]{0,8}(?P<value>\S.*)$")
MARKDOWN_HEADING: Final = re.compile(r"\s{0,200}#{1,2}[ \t]{1,8}(?P<title>[^\n]{1,400}?)[ \t#]{0,40}(?=\r?\n|$)")
ENTITY_DECLARATION: Final = re.compile(r"<!ENTITY", re.IGNORECASE)
APPEARED_IN: Final = re.compile(
    r"\b(?:appeared|published|produced|posted|syndicated|printed|courtesy|permission)(?: here)? (?:in|on|by|at|from|with|of)\s"
)
