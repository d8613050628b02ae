"""Takes the README's pictures from the account of the bundled story, as it is today: `python docs/images/take.py`."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import secondsource
from secondsource.engine.pipeline import account_of_reports
from secondsource.read import read_paths
from secondsource.render.html import to_html

HERE = Path(__file__).parent
DEMO = Path(secondsource.__file__).parent / "data" / "demo"
WIDTH = 1200
PICTURES = {"demo": ("header.masthead", 0, 1180)}


def take() -> None:
    """Write one PNG a picture beside this file."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        page_file = Path(folder) / "demo.html"
        page_file.write_text(to_html(account_of_reports(read_paths([DEMO]).reports)), "utf-8")
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": WIDTH, "height": 900}, color_scheme="light")
        page.goto(page_file.as_uri())
        for name, (place, shift, height) in PICTURES.items():
            box = page.locator(place).first.bounding_box() or {"y": 0}
            clip = {"x": 0, "y": max(0, box["y"] + shift), "width": WIDTH, "height": height}
            page.screenshot(path=str(HERE / f"{name}.png"), full_page=True, clip=clip)
        browser.close()


if __name__ == "__main__":
    take()
