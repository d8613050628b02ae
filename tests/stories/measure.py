"""Prints what the reading makes of the invented stories: `python tests/stories/measure.py [NAME …]`."""

from __future__ import annotations

import sys
from dataclasses import fields

from invented import Figures, Judged, figures, judge, stories


def _line(j: Judged) -> str:
    marks = [("not found", not j.is_found), ("OVER", j.is_over_counted), ("min", not j.is_min_right), ("range", not j.is_exact)]
    told = ", ".join(name for name, on in marks if on)
    origins = [o.name for o in j.got.origins] if j.got else []
    reason = j.got.independent.reason if j.got else ""
    return f"{j.story}: {told}\n  want {j.expected.ranges} {list(j.expected.origins)} got {j.range} {origins} met {j.met}\n  {j.expected.words}\n  {reason}"


def main(names: list[str]) -> None:
    from secondsource.engine.pipeline import account_of_reports
    from secondsource.read import report_from_text

    judged = [
        j
        for story in stories()
        if not names or story.name in names
        for j in judge(story, account_of_reports(story.read(report_from_text)))
    ]
    sys.stdout.write("".join(_line(j) + "\n" for j in judged if names or not (j.is_found and j.is_exact)))
    total = figures(judged)
    sys.stdout.write("".join(f"{f.name:18} {total.share(f.name):.3f} {getattr(total, f.name)}\n" for f in fields(Figures)))


if __name__ == "__main__":
    main(sys.argv[1:])
