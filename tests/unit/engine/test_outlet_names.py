"""Reports are named by their outlet's name, where only its host is given."""

from __future__ import annotations

import secondsource as ss

TEXT = "Two trams collided on Quay Street in Velmar, police said.\n"


def test_a_known_host_becomes_its_outlet_and_another_stays():
    reports = [ss.report_from_text(TEXT, outlet=host) for host in ("www.nytimes.com", "velmar-post.example")]
    account = ss.account(reports)
    assert [r.outlet for r in account.reports] == ["The New York Times", "velmar-post.example"]


def test_a_day_behind_a_website_is_no_newsroom():
    account = ss.account(
        [ss.report_from_text("The mayor resigned, the council said on its website Sunday. Nobody was told, clerks said.\n")]
    )
    assert not [h for s in account.statements for h in s.chain[1:] if h.name == "Sunday"]
