"""The hash that `src/encoder/hash.rs` keys the word tables with: FNV-1a, then the finalizer of MurmurHash3."""

MASK = 0xFFFFFFFF


def hash32(word: str) -> int:
    h = 0x811C9DC5
    for b in word.encode():
        h = ((h ^ b) * 0x01000193) & MASK
    h = ((h ^ h >> 16) * 0x85EBCA6B) & MASK
    h = ((h ^ h >> 13) * 0xC2B2AE35) & MASK
    return h ^ h >> 16
