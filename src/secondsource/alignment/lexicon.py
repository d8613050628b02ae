"""Words that alignment treats apart: what carries no matter, what denies, what counts."""

from __future__ import annotations

from typing import Final

# Lemmas that say how or by whom a matter is told, or nothing at all.
EMPTY: Final = frozenset(
    """
    a about accord according account add admit after ago all allege allegedly already also among announce another any anyone
    apparently appear as ask assert at away back be because become before begin believe both briefing call can can't cite citing
    claim come comment concede confirm could day declare describe detail do each earlier even ever every explain far few first
    follow for former from further get give go good have he hear her here herself him himself his how however i if in indicate
    inform insist instead interview into it its itself just keep know last late later least less let like likely lot made
    maintain make many may maybe me mean mention might more most much must my new news next no nor not note now of official
    officially often on one only or other our out over own part per perhaps put quote rather reader recent recently remain
    report reportedly reporter respond reveal s same say see seem several shall she should show since so some someone something
    source spokesman spokesperson spokeswoman state statement still story such suggest sure take talk tell than that the their
    them then there these they thing think this those though through time to today told tomorrow too try turn tweet two under
    until up us use very want way we week well what when where whether which while who whom whose why will with within without
    would write year yes yesterday yet you your
    """.split()
)

# Verbs with which somebody says or thinks: a clause with little else only introduces another.
SAYING: Final = frozenset(
    """
    accord add admit allege announce argue ask assert believe cite claim comment concede confirm declare describe explain indicate
    inform insist mention note quote remark report respond reveal say state suggest tell think tweet write
    """.split()
)

NEGATIONS: Final = frozenset("not n't n’t no never none nobody nothing neither nor without cannot".split())

# Verbs that say that what follows was not done, and those that do so with "against".
REFUSALS: Final = frozenset("decline refuse reject avoid refrain shun forgo".split())
DECIDING: Final = frozenset("decide vote advise counsel opt choose rule".split())

# Verbs of giving an order or setting something going: what it is about is another matter.
ORDERING: Final = frozenset("order demand launch instruct command urge commission summon convene request propose".split())

# Lemmas with which somebody says that a matter is not so.
DENIALS: Final = frozenset(
    """
    baseless bogus debunk denial deny disavow discredit dismiss dispute fabricate fabrication fake false falsely fiction
    fictitious hoax inaccurate incorrect lie misinformation nonsense rebut refute reject retract retraction rubbish unfounded
    untrue wrong
    """.split()
)

# Forms of verbs of denial, as cues hold them.
DENIAL_CUES: Final = frozenset(
    """
    denial denials denied denies deny denying dismiss dismissed dismisses dismissing dispute disputed disputes disputing rebut
    rebuts rebutted refute refuted refutes refuting reject rejected rejecting rejects retract retracted retracting retracts
    """.split()
)

NUMBER_WORDS: Final = {
    word: str(value)
    for value, words in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
        nineteen twenty""".split()
    )
    for word in (words,)
} | {"dozen": "12", "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90"}
