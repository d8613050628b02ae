import pytest
from compared import Find, Shown, story_of


@pytest.fixture
def find() -> Find:
    def run(*texts: str, published: tuple[str | None, ...] = ()) -> Shown:
        return Shown(story_of(*texts, published=published))

    return run
