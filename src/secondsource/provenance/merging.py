"""Sets that grow together as pairs are found to belong to one another."""

from __future__ import annotations


class Merged:
    """Numbers 0 to n-1 in disjoint sets, at first each alone. Every set is named by its smallest member."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def join(self, a: int, b: int) -> None:
        """Make the sets of `a` and `b` one."""
        low, high = sorted((self.of(a), self.of(b)))
        self._parent[high] = low

    def of(self, member: int) -> int:
        """The smallest member of the set that `member` is in."""
        root = member
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[member] != root:
            self._parent[member], member = root, self._parent[member]
        return root

    def sets(self) -> tuple[tuple[int, ...], ...]:
        """Every set, members ascending, by smallest member.

        >>> merged = Merged(3)
        >>> merged.join(2, 0)
        >>> merged.sets()
        ((0, 2), (1,))
        """
        found: dict[int, list[int]] = {}
        for member in range(len(self._parent)):
            found.setdefault(self.of(member), []).append(member)
        return tuple(tuple(members) for _, members in sorted(found.items()))
