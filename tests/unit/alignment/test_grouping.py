from hypothesis import given
from hypothesis import strategies as st

from secondsource.alignment.grouping import Pair, group


def test_a_chain_of_near_ones_does_not_melt() -> None:
    chain = [(i, i + 1, 0.6) for i in range(9)]
    assert max(len(g) for g in group(10, chain, 0.4)) <= 3


def test_all_alike_are_one() -> None:
    assert group(3, [(0, 1, 0.9), (0, 2, 0.9), (1, 2, 0.9)], 0.5) == ((0, 1, 2),)


def test_none_alike_stay_alone() -> None:
    assert group(3, [(0, 1, 0.1)], 0.5) == ((0,), (1,), (2,))


@st.composite
def graphs(draw: st.DrawFn) -> tuple[int, list[Pair]]:
    count = draw(st.integers(1, 12))
    every = [(i, j) for i in range(count) for j in range(i + 1, count)]
    chosen = draw(st.lists(st.sampled_from(every), unique=True)) if every else []
    return count, [(i, j, draw(st.integers(0, 10_000)) / 10_000) for i, j in chosen]


@given(graphs(), st.integers(1, 9))
def test_every_index_is_in_one_group(graph: tuple[int, list[Pair]], tenths: int) -> None:
    count, pairs = graph
    groups = group(count, pairs, tenths / 10)
    assert sorted(i for g in groups for i in g) == list(range(count))


@given(graphs(), st.integers(1, 9), st.randoms())
def test_the_order_of_pairs_changes_nothing(graph: tuple[int, list[Pair]], tenths: int, random: object) -> None:
    count, pairs = graph
    turned = list(pairs)
    random.shuffle(turned)  # type: ignore[attr-defined]
    assert group(count, turned, tenths / 10) == group(count, pairs, tenths / 10)
