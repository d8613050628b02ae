from collections.abc import Callable

from secondsource.discrepancies.finding import find_discrepancies
from secondsource.discrepancies.story import Story
from secondsource.engine.jobs import read_once
from secondsource.model.account import Discrepancy
from secondsource.model.alignment import Alignment
from secondsource.model.annotated import Annotated
from secondsource.read import report_from_text

NEWS = frozenset({"Harrow Courier", "Tarn Valley Gazette", "Westmark Evening Post", "Northmere Press Agency"})


def read(text: str, report_id: str, published: str | None = None) -> Annotated:
    return read_once(report_from_text(text, published=published, report_id=report_id))


def story_of(*texts: str, published: tuple[str | None, ...] = ()) -> Story:
    dates = (*published, *([None] * len(texts)))
    reports = {f"r{n}": read(text, f"r{n}", day) for n, (text, day) in enumerate(zip(texts, dates, strict=False), 1)}
    return Story(reports, (), Alignment((), ()), lambda name: name.removeprefix("the ").removeprefix("The "), lambda n: n in NEWS)


class Shown:
    """Findings with the words they point at."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.all = find_discrepancies(story)

    def words(self, d: Discrepancy) -> tuple[str, str]:
        a, b = ((e.report, e.span.of(self.story.reports[e.report].report.text)) for e in (d.a, d.b))
        return a[1], b[1]

    def serious(self, kind: str | None = None) -> list[Discrepancy]:
        return [d for d in self.all if d.severity != "low" and kind in (None, d.type)]


Find = Callable[..., Shown]
