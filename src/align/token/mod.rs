//! What the two languages are compared by: words, numbers by value, names by sound, and marks. Each file reads
//! one unit of text at a time and says where what stands; counting and weighing are left to [`super::side`].

pub mod chinese;
pub mod english;
pub mod mark;
pub mod name;
pub mod number;

/// Whether a character is a Chinese one.
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{323AF}' | '〇')
}

/// The character in ASCII's width.
pub fn half_width(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '\u{3000}' => ' ',
        _ => c,
    }
}
