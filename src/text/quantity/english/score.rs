//! Scores of games: 3-1, 3 to 1, 6-3.

use super::super::QuantityKind;
use super::Reading;
use super::lexicon::listed;
use super::token::Tokens;

/// The score that begins at a token; `low` is what is written first.
pub(super) fn score(tokens: &Tokens<'_>, index: usize) -> Option<Reading> {
    let (first, digits_first) = tokens.plain(index)?;
    let (second, digits_second) = tokens.plain(index + 2)?;
    if digits_first > 3 || digits_second > 3 || is_part_of_more(tokens, index) {
        return None;
    }
    let told = speaks_of_games(tokens, index);
    let is_glued = tokens.is_glued(index + 1) && tokens.is_glued(index + 2);
    let is_score = match tokens.mark(index + 1) {
        Some('-' | '–' | '‑') if is_glued => {
            told || first >= second && first < 20 && second < 20 && !is_counted(tokens, index + 2)
        }
        Some(':') => is_glued && told,
        None => {
            told && tokens.mark(index + 1).is_none()
                && tokens.word(index + 1) == "to"
                && !is_counted(tokens, index + 2)
        }
        _ => false,
    };
    let reading = Reading::new(QuantityKind::Score, f64::from(first), (index, index + 3));
    is_score.then(|| Reading { high: f64::from(second), ..reading })
}

/// A third group, a decimal point or a bar: a date, a range, a code.
fn is_part_of_more(tokens: &Tokens<'_>, index: usize) -> bool {
    let more = |at: usize| {
        tokens.mark(at).is_some_and(|mark| matches!(mark, '-' | '–' | '/'))
            && tokens.is_glued(at)
            && tokens.plain(at + 1).is_some()
    };
    more(index + 3) || index > 0 && tokens.is_dash(index - 1) && tokens.is_glued(index)
}

fn is_counted(tokens: &Tokens<'_>, index: usize) -> bool {
    super::name::counts_something(tokens, index)
}

/// Whether a game is spoken of shortly before or right behind.
fn speaks_of_games(tokens: &Tokens<'_>, index: usize) -> bool {
    let before = (index.saturating_sub(9)..index)
        .rev()
        .take_while(|at| !matches!(tokens.mark(*at), Some('.' | ';')));
    let mut words = before.chain([index + 3, index + 4]).map(|at| tokens.word(at));
    words.any(|word| {
        listed(
            word,
            "won win wins lost lose beat beats beaten beating defeated defeat defeats \
    defeating drew draw tied tie score scored victory loss led lead leads \
    leading trailed trailing edged thrashed winning losing match game set \
    sets",
        )
    })
}
