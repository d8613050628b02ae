"""Which silent pick-ups are told."""

from __future__ import annotations

from secondsource.account.pick_ups import telling_pick_ups
from secondsource.model.account import PickUp
from secondsource.model.alignment import Reuse
from secondsource.model.report import Credit, Report
from secondsource.model.span import Span

PAPER = Report("r1", "a", outlet="The Corran Courier")
WIRE = Report("r2", "b", outlet="Selwyn Mercury", credits=(Credit("Tarn News Agency", Span(0, 1), "tag"),))
SHARING = (Reuse("r1", "r2", 0.4, ()),)


def told(origin: str, *, shared: tuple[Reuse, ...] = ()) -> tuple[PickUp, ...]:
    found = PickUp("c1", "r1", "s1", "r2", origin)
    return telling_pick_ups([found, found], [PAPER, WIRE], shared)


def test_an_outlet_takes_nothing_from_itself():
    assert told("Corran Courier", shared=SHARING) == ()


def test_wire_copy_is_picked_up_only_where_text_is_shared():
    assert told("Tarn News Agency") == ()
    assert len(told("Tarn News Agency", shared=SHARING)) == 1


def test_what_the_other_credits_to_somebody_is_told_once():
    assert len(told("Ana Holm")) == 1
