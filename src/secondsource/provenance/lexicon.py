"""Words that tell for whom a source speaks, and how it can know."""

from __future__ import annotations

from typing import Final

# Whoever bears one of these speaks for another: the party is the one spoken for.
SPEAKS_FOR: Final = frozenset(
    """spokesman spokeswoman spokesperson spokespeople spokesmen spokeswomen spox representative representatives rep reps
    publicist press-secretary secretary agent manager lawyer lawyers attorney attorneys solicitor barrister counsel aide""".split()
)
# Whoever bears one of these leads the organisation named beside it, or serves in it on the record.
BELONGS_TO: Final = frozenset(
    """chief executive ceo chairman chairwoman chair chairperson president director directors boss owner founder co-founder
    head minister secretary commissioner superintendent inspector sergeant detective officer constable captain commander sheriff
    lieutenant colonel general admiral marshal mayor governor senator member official principal headteacher dean rector
    executive vice-president treasurer editor coach captain partner researcher scientist engineer doctor nurse""".split()
)
# One person holds each of these: "the mayor of X", unnamed, still is X's on the record.
OFFICES: Final = frozenset(
    """chief executive ceo chairman chairwoman chairperson president director head mayor governor owner founder principal
    minister bishop archbishop rector dean boss premier chancellor""".split()
)
KIN: Final = frozenset(
    """mother father parent parents brother sister son daughter uncle aunt cousin nephew niece wife husband widow widower
    grandmother grandfather grandson granddaughter stepfather stepmother fiance fiancee family relative relatives
    girlfriend boyfriend partner twin""".split()
)
# A bare word of one of these rows stands for the row's party wherever it is in the story.
FORCES: Final = {
    "police": frozenset(
        """police policeman policewoman constable constables detective detectives inspector sergeant superintendent pd force
        troopers trooper""".split()
    ),
    "sheriff": frozenset("sheriff sheriffs deputy deputies".split()),
    "fire": frozenset("fire firefighter firefighters firemen fireman brigade".split()),
    "coastguard": frozenset("coastguard coast-guard coastguards".split()),
}
# Of no weight when two names of organisations are compared.
FILLER: Final = frozenset(
    """the a an of for and in at on 's s & plc inc ltd llc co corp corporation company group limited gmbh ag sa
    department dept office service services authority authorities spokesman spokeswoman spokesperson statement
    officials official press public affairs team force""".split()
)
# Alone, these name nobody: the organisation meant stands elsewhere, or nowhere.
NOBODY: Final = frozenset(
    """airline company firm club team ministry department agency organisation organization group union party government
    council court school hospital university church bank paper newspaper magazine website site channel station network
    statement report reports study survey document documents authorities officials sources source they he she it people
    someone others many some experts analysts observers critics residents witnesses neighbours neighbors locals
    spokesman spokeswoman spokesperson media press local-media rumours rumors its his her their our my own letter email
    tweet post interview video""".split()
)
# Bodies: whoever speaks for one of these in the plural or by its bare name speaks on the record for it.
BODIES: Final = frozenset(
    """police coastguard brigade army navy military government opposition ministry department council court office authority
    club company airline union party school hospital university church bank agency museum palace railway firm
    administration parliament prosecution embassy consulate inspectorate committee commission board team organisation
    organization institute centre center force service force association federation league group society foundation
    regiment troupe choir orchestra family""".split()
)
# Alone, one of these still tells which kind of body somebody belongs to.
INSTITUTIONS: Final = frozenset(
    """ministry club union party council court school hospital university church bank airline agency government team museum
    palace railway army navy""".split()
)
# They tell what others know: never first-hand.
COMMENTATORS: Final = frozenset(
    """analyst analysts expert experts commentator commentators pundit pundits critic critics observer observers professor
    historian blogger bloggers columnist strategist economist economists academic academics lecturer forecaster""".split()
)
# With these a court, an inquiry or a doctor asserts what it thinks.
FINDINGS: Final = frozenset(
    """find finds found ruled rules rule conclude concludes concluded determine determined determines decided judged held
    estimate estimates estimated believe believes believed expect expects expected fear fears feared""".split()
)
JOURNALISTS: Final = frozenset("reporter correspondent journalist columnist anchorman anchorwoman newsreader newspaperman".split())
# With a person of a news organisation, these tell that the person is its journalist and not its source.
PRESS_CUES: Final = frozenset("reported reports report wrote writes broke".split())
# Several bodies or papers at once, none of them told: no origin that stands beside another.
PLURALS: Final = frozenset(
    """agencies authorities officials reports media outlets groups companies firms sources newspapers sites blogs
    countries nations governments services forces organisations organizations institutions banks airlines""".split()
)
TITLES: Final = frozenset(
    """mr mrs ms miss dr sir dame lord lady prof professor president minister senator sen gov governor mayor judge justice
    king queen prince princess pope archbishop bishop rev reverend father sister brother capt captain lt lieutenant col
    colonel gen general sgt sergeant det detective inspector superintendent chief officer constable sheriff deputy
    secretary chancellor ambassador commissioner congressman congresswoman rep representative coach prime-minister""".split()
)
VAGUE: Final = frozenset(
    """analysts experts observers critics officials authorities sources insiders residents witnesses locals neighbours
    neighbors people many some others reports media activists supporters opponents scientists doctors diplomats
    investigators rumours rumors bloggers users fans commentators economists historians researchers friends""".split()
)
# Where the words before a role end that can name whom it is for.
STOPS: Final = frozenset(
    """a an the his her its their our my second another former ex then and or but to by as on in at of from with for that who
    which when while where is was were are be been had has have said says told tells asked added according late early
    monday tuesday wednesday thursday friday saturday sunday yesterday today night morning afternoon evening week""".split()
)
# One government: its offices may have the matter from one another.
GOVERNMENT: Final = frozenset(
    """government ministry minister ministers president presidential presidency premier cabinet administration
    pentagon kremlin whitehouse chancellery""".split()
)
