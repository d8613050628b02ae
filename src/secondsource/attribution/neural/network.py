"""The network of attribution: int8 ONNX, one window a run, one thread, checked by hash before it is loaded."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
import onnxruntime

from secondsource.attribution.neural.features import Splitter, Window
from secondsource.errors import ModelChanged, ModelMissing

if TYPE_CHECKING:
    from numpy.typing import NDArray

FOLDER: Final = Path(__file__).resolve().parents[2] / "data" / "attribution"
TOKENIZER: Final = Path(__file__).resolve().parents[2] / "data" / "encoder" / "tokenizer.json"
SHA256: Final = {
    "model.int8.onnx": "",
    "transitions.npy": "",
}
_MEND: Final = "Run `pip install --force-reinstall --no-deps secondsource`, or `python tools/train_attribution.py` in a checkout."


@dataclass(frozen=True, slots=True)
class Scores:
    """What the network says of the `w` words of a window, as log-probabilities: labels (w, 7), cue (w, w), source (w, w + 1; last: none)."""

    label: NDArray[np.float32]
    cue: NDArray[np.float32]
    source: NDArray[np.float32]


class Network:
    """Loaded once; a window's scores depend on that window alone."""

    def __init__(self, folder: Path = FOLDER) -> None:
        """Load the weights from `folder` after checking their hashes.

        Raises:
            ModelMissing: if a file is not there.
            ModelChanged: if a file is not the one this version was built with.
        """
        model, transitions = (_checked(folder / name, digest) for name, digest in SHA256.items())
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.use_deterministic_compute = True
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        self.transitions: NDArray[np.float32] = np.load(BytesIO(transitions))
        self.splitter = Splitter(TOKENIZER)

    def run(self, window: Window) -> Scores:
        """Scores of one window, rounded to 4 places so that processors agree."""
        feed = {"ids": window.ids, "case": window.case, "gap": window.gap, "quote": window.quote, "heads": window.heads}
        label, cue, source = self._session.run(["label", "to_cue", "to_source"], feed)
        return Scores(_log_softmax(label), _log_softmax(cue), _log_softmax(source))


@cache
def load_network() -> Network:
    """The network that ships with the package.

    Raises:
        ModelMissing: if its weights are not there.
        ModelChanged: if they are not those of this version.
    """
    return Network()


def _log_softmax(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    shifted = logits - logits.max(axis=-1, keepdims=True)
    scores = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return np.asarray(np.round(scores, 4), dtype=np.float32)


def _checked(path: Path, digest: str) -> bytes:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ModelMissing(f"the attribution model {path.name} is not there", mend=_MEND) from error
    if hashlib.sha256(data).hexdigest() != digest:
        raise ModelChanged(f"the attribution model {path.name} is not the one of this version", mend=_MEND)
    return data
