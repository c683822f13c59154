"""Writes the model file; `src/encoder/format.rs` describes it and reads it."""

import struct

import numpy as np

from features import FLAGS
from quantise import Activation, Dense, Model
from tables import FREQUENT

VERSION = 2
WORD = 0xFFFFFFFFFFFFFFFF


def checksum(data: bytes) -> int:
    total = len(data)
    padded = data + bytes(8 - len(data) % 8)
    for (word,) in struct.iter_unpack("<Q", padded):
        total = ((total ^ word) * 0x9E3779B97F4A7C15) & WORD
        total ^= total >> 32
    return total


def numbers(values: np.ndarray, kind: str) -> bytes:
    packed = values.astype(kind)
    assert (packed == values).all(), "a number does not fit its type"
    return packed.tobytes()


def dense(d: Dense) -> bytes:
    return numbers(d.weights, "i1") + numbers(d.factors, "<i4") + numbers(d.offsets, "<i4") + struct.pack("<I", d.shift)


def activation(a: Activation) -> bytes:
    return numbers(a.factors, "<i2") + numbers(a.offsets, "<i4")


def sections(m: Model) -> list[tuple[str, bytes]]:
    hashes = m.tables.hashes
    frequent = np.argsort(hashes[:FREQUENT])
    order = np.concatenate([frequent, FREQUENT + np.argsort(hashes[FREQUENT:])])
    listed = np.array(sorted(m.tables.flags), np.uint32)
    flags = np.array([m.tables.flags[int(k)] for k in listed])
    assert flags.max() < FLAGS
    embeddings = dict(m.embeddings)
    embeddings["frequent"] = embeddings["frequent"][np.concatenate([[0], 1 + frequent])]
    word = struct.pack("<II", FREQUENT, len(hashes) - FREQUENT) + numbers(hashes[order], "<u4")
    word += m.tables.codes[order].tobytes() + m.tables.centres.tobytes()
    convolutions = struct.pack("<I", len(m.blocks))
    for dilation, norm, conv in m.blocks:
        convolutions += struct.pack("<I", dilation) + activation(norm) + dense(conv)
    return [
        ("word", word),
        ("list", struct.pack("<I", len(listed)) + numbers(listed, "<u4") + numbers(flags, "u1")),
        ("embd", b"".join(struct.pack("<II", *e.shape) + numbers(e, "i1") for e in embeddings.values())),
        ("proj", dense(m.project)),
        ("ctxt", numbers(m.contexts, "<i2") + numbers(m.separator, "<i2")),
        ("conv", convolutions),
        ("head", activation(m.last) + b"".join(map(dense, m.heads))),
        ("next", b"".join(numbers(t, "<i2") for t in m.transitions)),
    ]


def pack(model: Model) -> bytes:
    body = b""
    for tag, data in sections(model):
        body += tag.encode() + struct.pack("<I", len(data)) + data + bytes(-len(data) % 8)
    return b"wirecopy" + struct.pack("<IIQ", VERSION, len(body), checksum(body)) + body
