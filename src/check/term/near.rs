//! Names that are written almost as the glossary has them: `Karen Hau` for `Karen Hao`.

use super::country::is_adjective_of;
use super::equivalent::is_same_spelling;
use super::mention::View;
use crate::check::target_word::{TargetWord, distance, is_proper, target_words};
use crate::model::Term;
use std::ops::Range;
use std::sync::Arc;

/// Longer words are no names, and comparing them would take long.
const MAX_LETTERS: usize = 40;

/// A place that is almost right.
pub struct Near {
    /// Where, in the translation.
    pub bytes: Range<usize>,
    /// What is to stand there.
    pub right: String,
}

/// The place where a term is written almost as it should be: nearer than any other, and with capitals where the
/// term has them. `is_alone` looks for names of which no word is right, else for those of which some are.
pub fn misspelt(view: &View<'_, '_>, term: &Arc<Term>, is_alone: bool) -> Option<Near> {
    let mut best: Option<(usize, Near)> = None;
    let forms = term.targets.iter().map(String::as_str).chain([term.later_target()]);
    for form in forms {
        let wanted = target_words(form);
        if wanted.is_empty() || !wanted.iter().any(|word| word.is_capital) {
            continue;
        }
        for window in view.words().windows(wanted.len()) {
            let Some(cost) = difference(&wanted, window, is_alone) else { continue };
            let bytes = window[0].bytes.start..window[window.len() - 1].bytes.end;
            let is_better = best.as_ref().is_none_or(|(least, _)| cost < *least);
            if is_better && !view.is_taken(&bytes, term) {
                best = Some((cost, Near { bytes, right: form.to_owned() }));
            }
        }
    }
    best.map(|(_, near)| near)
}

/// How many letters differ; `None` for too many.
fn difference(wanted: &[TargetWord], found: &[TargetWord], is_alone: bool) -> Option<usize> {
    // Where a sentence begins any short word has a capital.
    let is_short = wanted.len() == 1 && wanted[0].lower.len() <= 4;
    if is_short && !found[0].is_joined {
        return None;
    }
    let mut sum = 0;
    let mut num_same = 0;
    for (index, (wanted, found)) in wanted.iter().zip(found).enumerate() {
        if index > 0 && !found.is_joined || wanted.is_capital && !found.is_capital {
            return None;
        }
        if is_same_spelling(&wanted.lower, &found.lower)
            || is_adjective_of(&found.lower, &wanted.lower)
        {
            num_same += 1;
            continue;
        }
        let most = most_changes(wanted.lower.len(), wanted.lower.len().min(found.lower.len()));
        let changes = if most == 0 { 1 } else { distance(&wanted.lower, &found.lower, most) };
        if changes > most {
            return None;
        }
        sum += changes;
    }
    let is_like = sum > 0 && (num_same > 0 && !is_alone || is_alone && sum <= 2);
    // Where no word is right, others may be meant: German is no misspelt Gorman.
    (is_like && !(is_alone && found.iter().all(|word| is_proper(&word.lower)))).then_some(sum)
}

/// How many letters of a word may differ.
fn most_changes(num_letters: usize, shorter: usize) -> usize {
    match shorter {
        _ if num_letters > MAX_LETTERS => 0,
        0..3 => 0,
        3..7 => 1,
        _ => 2,
    }
}
