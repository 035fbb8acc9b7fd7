//! Reads a SentencePiece model file as far as it is needed: a protocol buffer with the pieces (field 1: text,
//! score) and the normaliser (field 3: among others the table of characters).

/// What is taken from the file.
#[derive(Debug, Default, PartialEq)]
pub(super) struct ModelFile<'a> {
    /// Texts and scores (logarithms of probabilities), in the order of their numbers.
    pub(super) pieces: Vec<(&'a str, f32)>,
    /// The compiled table of the normaliser; empty when there is none.
    pub(super) charsmap: &'a [u8],
}

/// Reads the file; `None` when it is no protocol buffer of that form.
pub(super) fn read(bytes: &[u8]) -> Option<ModelFile<'_>> {
    let mut model = ModelFile::default();
    for field in Fields(bytes) {
        match field? {
            (1, bytes) => model.pieces.extend(piece(bytes)?),
            (3, bytes) => model.charsmap = charsmap(bytes)?,
            _ => {}
        }
    }
    Some(model)
}

/// A piece without text is passed over; without a score it has 0.
fn piece(bytes: &[u8]) -> Option<Option<(&str, f32)>> {
    let (mut text, mut score) = (None, 0.0);
    for field in Fields(bytes) {
        match field? {
            (1, bytes) => text = Some(std::str::from_utf8(bytes).ok()?),
            (2, bytes) => score = f32::from_le_bytes(bytes.try_into().ok()?),
            _ => {}
        }
    }
    Some(text.map(|text| (text, score)))
}

fn charsmap(bytes: &[u8]) -> Option<&[u8]> {
    let mut charsmap: &[u8] = &[];
    for field in Fields(bytes) {
        if let (2, bytes) = field? {
            charsmap = bytes;
        }
    }
    Some(charsmap)
}

/// The fields of a message: number and bytes (none for a plain number). `None` once when the message is broken.
struct Fields<'a>(&'a [u8]);

impl<'a> Iterator for Fields<'a> {
    type Item = Option<(u64, &'a [u8])>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.0.is_empty() {
            return None;
        }
        let field = self.field();
        if field.is_none() {
            self.0 = &[];
        }
        Some(field)
    }
}

impl<'a> Fields<'a> {
    fn field(&mut self) -> Option<(u64, &'a [u8])> {
        let tag = self.number()?;
        let length = match tag & 7 {
            0 => {
                self.number()?;
                0
            }
            1 => 8,
            2 => usize::try_from(self.number()?).ok()?,
            5 => 4,
            _ => return None,
        };
        let (value, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some((tag >> 3, value))
    }

    /// Seven bits to a byte, the lowest first.
    fn number(&mut self) -> Option<u64> {
        let mut value = 0;
        for shift in (0..64).step_by(7) {
            let (byte, rest) = self.0.split_first()?;
            self.0 = rest;
            value |= u64::from(byte & 0x7F) << shift;
            if byte & 0x80 == 0 {
                return Some(value);
            }
        }
        None
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    fn message(field: u8, bytes: &[u8]) -> Vec<u8> {
        let length = [(bytes.len() & 0x7F) as u8 | 0x80, (bytes.len() >> 7) as u8];
        [&[field << 3 | 2][..], &length, bytes].concat()
    }

    /// A piece as it stands in the file.
    pub(in crate::align::encoder) fn piece(text: &str, score: f32) -> Vec<u8> {
        let score = [&[2 << 3 | 5][..], &score.to_le_bytes()].concat();
        message(1, &[message(1, text.as_bytes()), score].concat())
    }

    #[test]
    fn reads_pieces_and_passes_over_the_rest() {
        let unknown = [vec![5 << 3, 0x80, 1], message(9, b"x"), vec![7 << 3 | 1; 9]].concat();
        let normalizer = message(3, &[message(1, b"nmt_nfkc"), message(2, b"table")].concat());
        let file = [piece("▁the", -1.5), unknown, piece("他", 0.0), normalizer].concat();
        let model = read(&file).unwrap();
        assert_eq!(model.pieces, [("▁the", -1.5), ("他", 0.0)]);
        assert_eq!(model.charsmap, b"table");
        let in_the_middle = file.len() - 3;
        assert_eq!(read(&file[..in_the_middle]), None);
    }
}
