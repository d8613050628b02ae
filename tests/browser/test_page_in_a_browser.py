"""What only a browser can tell: accessibility by axe, reflow, no script from a report, readable without JavaScript."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from sample_account import dense_account, empty_account, make_account, many_reports, poisoned

from secondsource.model.account import Account
from secondsource.render.html import to_html

pytestmark = [pytest.mark.browser, pytest.mark.enable_socket, pytest.mark.timeout(240)]

Open = Callable[..., Any]
ACCOUNTS = {"rich": make_account(), "none": empty_account(), "nine": many_reports(9), "fifty": many_reports(50)}
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], "resultTypes": ["violations"]}
OPEN_ALL = "document.querySelectorAll('details').forEach(d => { d.open = true; })"
PAYLOADS = [
    "<script>window.hit=1</script>",
    '"><img src=x onerror="window.hit=1">',
    "' onfocus='window.hit=1' autofocus='",
    "</style><script>window.hit=1</script>",
    "</script><script>window.hit=1</script>",
    "</title><svg onload=window.hit=1>",
    "javascript:window.hit=1",
    "<iframe srcdoc='<script>parent.hit=1</script>'>",
    "<a href=javascript:window.hit=1 id=main>x</a>",
    "--><details open ontoggle=window.hit=1>",
    "]]><math><mtext></form><form><mglyph><style></math><img src onerror=window.hit=1>",
    "\u202e\x00<b onmouseover=window.hit=1>مرحبا",
    "{{constructor.constructor('window.hit=1')()}}",
    "&lt;script&gt;window.hit=1&lt;/script&gt;",
]


@pytest.fixture(params=ACCOUNTS)
def account(request: pytest.FixtureRequest) -> Account:
    return ACCOUNTS[request.param]


@pytest.mark.parametrize(
    ("name", "width", "scheme"),
    [("rich", 1280, "light"), ("rich", 1280, "dark"), ("rich", 320, "light"), ("none", 1280, "light"), ("nine", 1280, "dark")],
)
def test_axe_finds_nothing(name: str, width: int, scheme: str, open_page: Open) -> None:
    page = open_page(to_html(ACCOUNTS[name]), width=width, scheme=scheme)
    page.evaluate(OPEN_ALL)
    found = Axe().run(page, options=RULES).response["violations"]
    assert [(v["id"], v["impact"], [n["html"][:160] for n in v["nodes"][:3]]) for v in found] == []


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_the_page_never_scrolls_sideways(account: Account, open_page: Open, width: int) -> None:
    page = open_page(to_html(account), width=width)
    page.evaluate(OPEN_ALL)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_long_unbroken_words_do_not_scroll_sideways(open_page: Open) -> None:
    page = open_page(to_html(poisoned("W" * 400)), width=320)
    page.evaluate(OPEN_ALL)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_script_of_a_report_runs(payload: str, open_page: Open) -> None:
    page = open_page(to_html(poisoned(payload)))
    page.evaluate(OPEN_ALL)
    page.mouse.move(400, 400)
    page.evaluate("document.querySelectorAll('a[href^=\"#\"]').forEach((a, n) => { if (n < 40) { a.click(); a.focus(); } })")
    assert page.evaluate("typeof window.hit") == "undefined"
    assert page.asked_for == [page.asked_for[0]]


def test_nothing_is_asked_for_but_the_file_itself(open_page: Open) -> None:
    page = open_page(to_html(make_account()))
    assert len(page.asked_for) == 1


def test_our_own_style_and_script_pass_the_policy(open_page: Open) -> None:
    page = open_page(to_html(make_account()))
    assert page.evaluate("getComputedStyle(document.body).marginTop") == "0px"
    assert page.locator("button.copy").count() == page.locator(".cite pre").count() > 0


def test_everything_can_be_read_without_javascript(open_page: Open) -> None:
    page = open_page(to_html(make_account()), javascript=False)
    for section in (
        "claims",
        "to-check",
        "discrepancies",
        "compare",
        "matrix",
        "provenance",
        "timeline",
        "quotes",
        "entities",
        "profile",
        "pick-ups",
        "reports",
        "notices",
    ):
        assert page.locator(f"#{section} > h2").is_visible(), section
    assert page.locator("button").count() == 0
    cite = page.locator(".cite").first
    cite.locator("summary").click()
    assert "The Harrow Courier" in cite.locator("pre").inner_text()
    assert page.locator("#show-disputed").is_visible()
    page.locator("#show-disputed").check()
    assert page.locator("article.claim:visible").count() == page.locator("article.claim.disputed").count() > 0


def test_a_copied_citation_is_the_citation(open_page: Open) -> None:
    page = open_page(to_html(make_account()))
    page.evaluate("document.execCommand = name => { window.copied = String(getSelection()); return true; }")
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })")
    cite = page.locator(".cite").first
    cite.locator("summary").click()
    cite.locator("button").click()
    assert page.evaluate("window.copied").strip() == cite.locator("pre").inner_text().strip()
    assert page.locator("#status").inner_text() == "Citation copied"


def test_a_link_into_a_closed_part_opens_it(open_page: Open) -> None:
    page = open_page(to_html(many_reports(9)))
    target = page.evaluate("document.querySelector('.text:not([open]) .at').id")
    page.evaluate(f"location.hash = '{target}'")
    page.wait_for_function(f"document.getElementById('{target}').closest('details').open")


def test_focus_is_never_hidden_and_always_shown(open_page: Open) -> None:
    page = open_page(to_html(make_account()))
    for _ in range(40):
        page.keyboard.press("Tab")
        state = page.evaluate(
            """() => { const e = document.activeElement, b = e.getBoundingClientRect(), s = getComputedStyle(e);
            const x = b.left + Math.min(b.width, 20) / 2, y = b.top + Math.min(b.height, 10) / 2;
            const top = document.elementFromPoint(x, y);
            return {seen: !!top && (top === e || e.contains(top) || top.contains(e)), outline: s.outlineStyle, tag: e.outerHTML.slice(0, 90)}; }"""
        )
        assert state["seen"], state
        assert state["outline"] != "none", state


def test_targets_outside_of_text_are_at_least_24_pixels(open_page: Open) -> None:
    page = open_page(to_html(make_account()), width=320)
    page.evaluate(OPEN_ALL)
    small = page.evaluate(
        """() => [...document.querySelectorAll('nav a, summary, button, .filter label, .outlet, .facts a, .places a')]
        .filter(e => e.getClientRects().length && getComputedStyle(e).display !== 'inline')
        .filter(e => { const b = e.getBoundingClientRect(); return b.height < 24 || b.width < 24; })
        .map(e => e.outerHTML.slice(0, 90) + ' ' + e.getBoundingClientRect().height)"""
    )
    assert small == []


def test_in_print_everything_is_open_and_the_controls_are_gone(open_page: Open) -> None:
    page = open_page(to_html(make_account()), javascript=False)
    page.emulate_media(media="print")
    assert not page.locator(".contents").is_visible()
    assert not page.locator(".filter").is_visible()
    assert page.locator("#report-r5 p").nth(3).is_visible()
    page.emulate_media(media="screen")


def test_a_dense_page_of_twenty_reports_opens(open_page: Open) -> None:
    page = open_page(to_html(dense_account(20)), width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
