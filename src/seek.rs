//! Goes over bytes many at a time: to one of a few, to the end of a word.

/// The first place from `at` on whose byte `is_wanted`. Where `may_be` is false for sixteen bytes together they are passed
/// over: it is to be true for each byte that is wanted, and written without branches (`|` for `||`), so that the compiler
/// makes vectors of it.
#[inline]
pub(crate) fn find(
    bytes: &[u8],
    mut at: usize,
    may_be: impl Fn(u8) -> bool,
    is_wanted: impl Fn(u8) -> bool,
) -> Option<usize> {
    while let Some(block) = bytes.get(at..)?.first_chunk::<16>() {
        if u128::from_ne_bytes(block.map(|byte| u8::from(may_be(byte)))) != 0 {
            if let Some(next) = block.iter().position(|&byte| is_wanted(byte)) {
                return Some(at + next);
            }
        }
        at += 16;
    }
    bytes[at..].iter().position(|&byte| is_wanted(byte)).map(|next| at + next)
}

/// The first place from `from` on with a byte beyond ASCII.
#[inline]
pub(crate) fn find_beyond_ascii(bytes: &[u8], mut from: usize) -> Option<usize> {
    while let Some(block) = bytes.get(from..)?.first_chunk::<16>() {
        if u128::from_ne_bytes(*block) & (u128::MAX / 0xff * 0x80) != 0 {
            break;
        }
        from += 16;
    }
    bytes[from..].iter().position(|byte| !byte.is_ascii()).map(|next| from + next)
}

/// Where the letters of ASCII from `at` on end: eight bytes at a time, whose comparisons take no branch that depends on how
/// long the word is.
#[inline]
pub(crate) fn letters_end(bytes: &[u8], mut at: usize) -> usize {
    const EACH: u64 = 0x0101_0101_0101_0101;
    while let Some(&eight) = bytes[at..].first_chunk::<8>() {
        let lower = u64::from_le_bytes(eight) | (EACH * 0x20);
        // The high bit of each byte says whether its low bits reach `a`, and whether they go beyond `z`.
        let low = lower & (EACH * 0x7f);
        let (from_a, beyond_z) = (low + EACH * (0x80 - b'a' as u64), low + EACH * (0x7f - b'z' as u64));
        let others = !(from_a & !beyond_z & !lower) & (EACH * 0x80);
        if others != 0 {
            return at + others.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    at + bytes[at..].iter().take_while(|byte| byte.is_ascii_alphabetic()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_one_is_found_wherever_it_stands() {
        let wanted = |byte: u8| (byte == b'(') | (byte == b'[');
        for len in 0..70 {
            let plain = vec![b'a'; len];
            assert_eq!(find(&plain, 0, wanted, wanted), None);
            for at in 0..len {
                let mut bytes = plain.clone();
                bytes[at] = b'[';
                assert_eq!(find(&bytes, 0, wanted, wanted), Some(at));
                assert_eq!(find(&bytes, at + 1, |_| true, wanted), None);
                bytes[at] = 0xc3;
                assert_eq!(find_beyond_ascii(&bytes, at / 2), Some(at));
            }
        }
        assert_eq!(find(b"((", 3, wanted, wanted), None);
    }

    #[test]
    fn letters_are_those_of_ascii() {
        for byte in 0..=255u8 {
            for at in 0..20 {
                let mut bytes = [b'e'; 20];
                bytes[at] = byte;
                let end = if byte.is_ascii_alphabetic() { 20 } else { at };
                assert_eq!(letters_end(&bytes, 0), end, "{byte} {at}");
            }
        }
    }
}
