"""Origins, independence, reuse, silent pick-ups, sourcing profiles."""

from secondsource.provenance.first import first_report
from secondsource.provenance.graph import provenance_graph
from secondsource.provenance.independence import independence
from secondsource.provenance.origins import Root, Standing, root_of, roots_of
from secondsource.provenance.parties import Parties
from secondsource.provenance.pick_ups import find_pick_ups
from secondsource.provenance.profile import profiles
from secondsource.provenance.reuse import find_reuse
from secondsource.provenance.sourcing import Sourcing
from secondsource.provenance.what_if import Fall, WhatIf, without

__all__ = [
    "Fall",
    "Parties",
    "Root",
    "Sourcing",
    "Standing",
    "WhatIf",
    "find_pick_ups",
    "find_reuse",
    "first_report",
    "independence",
    "profiles",
    "provenance_graph",
    "root_of",
    "roots_of",
    "without",
]
