//! Normalises a text as SentencePiece does before it cuts: a compiled table maps characters and clusters
//! (compatibility forms, full-width letters, control characters), blanks become `▁`, of several one is left.

/// What a blank becomes.
const BLANK: &str = "\u{2581}";

/// The table: a double array (of the library darts-clone) whose values point into replacements that end with a
/// zero byte.
#[derive(Clone, Debug)]
pub(super) struct Normalizer {
    units: Vec<u32>,
    replacements: Vec<u8>,
}

impl Normalizer {
    /// Takes the table: length of the array in bytes, the array, the replacements. Without a table every
    /// character stays as it is. `None` when it is cut off.
    pub(super) fn new(charsmap: &[u8]) -> Option<Self> {
        if charsmap.is_empty() {
            return Some(Self { units: Vec::new(), replacements: Vec::new() });
        }
        let (length, rest) = charsmap.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
        let (array, replacements) = rest.split_at_checked(length)?;
        let (units, _) = array.as_chunks::<4>();
        let units = units.iter().map(|unit| u32::from_le_bytes(*unit)).collect();
        Some(Self { units, replacements: replacements.to_vec() })
    }

    /// The text with a blank before it; empty when nothing is left of it.
    pub(super) fn normalize(&self, text: &str) -> String {
        let mut rest = text;
        while let Some((" ", after)) = self.step(rest) {
            rest = after;
        }
        if rest.is_empty() {
            return String::new();
        }
        let mut normalized = String::with_capacity(text.len() + text.len() / 2);
        normalized.push_str(BLANK);
        let mut follows_blank = true;
        while let Some((mut piece, after)) = self.step(rest) {
            rest = after;
            if follows_blank {
                piece = piece.trim_start_matches(' ');
            }
            if let Some(last) = piece.chars().next_back() {
                follows_blank = last == ' ';
                for (index, part) in piece.split(' ').enumerate() {
                    if index > 0 {
                        normalized.push_str(BLANK);
                    }
                    normalized.push_str(part);
                }
            }
        }
        let num_bytes = normalized.trim_end_matches(BLANK).len();
        normalized.truncate(num_bytes);
        normalized
    }

    /// What the text's beginning becomes, and the text after it.
    fn step<'a>(&'a self, text: &'a str) -> Option<(&'a str, &'a str)> {
        let first = text.chars().next()?;
        if let Some((num_bytes, value)) = self.longest(text.as_bytes())
            && let (Some(replacement), Some(rest)) =
                (self.replacement(value), text.get(num_bytes..))
        {
            return Some((replacement, rest));
        }
        Some(text.split_at(first.len_utf8()))
    }

    /// The longest beginning that the table knows: its bytes and its value.
    fn longest(&self, bytes: &[u8]) -> Option<(usize, usize)> {
        let offset = |unit: u32| ((unit >> 10) << ((unit & 0x200) >> 6)) as usize;
        let mut place = offset(*self.units.first()?);
        let mut longest = None;
        for (byte, num_bytes) in bytes.iter().zip(1..) {
            place ^= usize::from(*byte);
            let Some(unit) = self.units.get(place) else { break };
            if unit & 0x8000_00FF != u32::from(*byte) {
                break;
            }
            place ^= offset(*unit);
            if unit & 0x100 != 0
                && let Some(value) = self.units.get(place)
            {
                longest = Some((num_bytes, (value & 0x7FFF_FFFF) as usize));
            }
        }
        longest
    }

    fn replacement(&self, start: usize) -> Option<&str> {
        let bytes = self.replacements.get(start..).filter(|bytes| !bytes.is_empty())?;
        let end = bytes.iter().position(|byte| *byte == 0)?;
        std::str::from_utf8(&bytes[..end]).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A table that knows one byte sequence, whose replacement is at the start of the replacements.
    fn table(key: &[u8], replacement: &str) -> Vec<u8> {
        // Each node stands in a block of 256 units of its own; the offset to the next is a multiple of 256, stored
        // in steps of 256 (bit 9).
        let mut units = vec![0u32; 256 * (key.len() + 2)];
        let to = |from: usize, to: usize| (((from ^ to) >> 8) as u32) << 10 | 0x200;
        units[0] = to(0, 256);
        for (index, byte) in key.iter().enumerate() {
            let place = 256 * (index + 1) + usize::from(*byte);
            let next = 256 * (index + 2) + usize::from(*byte);
            units[place] = to(place, next) | u32::from(*byte);
            if index + 1 == key.len() {
                units[place] |= 0x100;
                units[next] = 0x8000_0000;
            } else {
                // The next byte is looked for from `next`: move its block so that it starts at a whole 256.
                assert_eq!(*byte, 0, "keys of this table are zeros but for the last byte");
            }
        }
        let array: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let length = u32::try_from(array.len()).unwrap().to_le_bytes();
        [&length[..], &array, replacement.as_bytes(), b"\0"].concat()
    }

    #[test]
    fn blanks_are_marked_and_none_is_doubled() {
        let normalizer = Normalizer::new(&[]).unwrap();
        for (text, expected) in
            [("", ""), ("   ", ""), ("他走了。", "▁他走了。"), ("  a  b ", "▁a▁b"), ("a▁▁", "▁a")]
        {
            assert_eq!(normalizer.normalize(text), expected, "{text:?}");
        }
    }

    #[test]
    fn the_table_is_followed() {
        let to_blank = Normalizer::new(&table(b"\t", " ")).unwrap();
        assert_eq!(to_blank.normalize("\t\ta\t b\t"), "▁a▁b");
        let to_nothing = Normalizer::new(&table(b"x", "")).unwrap();
        assert_eq!(to_nothing.normalize("axb"), "▁ab");
        assert_eq!(to_nothing.normalize("x"), "");
        let to_two = Normalizer::new(&table(b"\0y", "1 2")).unwrap();
        assert_eq!(to_two.normalize("\0y\0"), "▁1▁2\0");
        assert!(Normalizer::new(&[9, 0, 0, 0, 1]).is_none(), "cut off");
    }
}
