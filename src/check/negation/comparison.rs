//! Comparisons turned into their opposite: 超过 as `less than`, 低于 as `more than`.

use crate::check::target_word::TargetWord;
use crate::text::fold::simplified;
use std::ops::Range;

/// Which way a comparison goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// More, better, above.
    Up,
    /// Less, worse, below.
    Down,
}

/// A comparison of the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// Where it stands.
    pub bytes: Range<usize>,
    /// Which way it goes.
    pub way: Way,
}

const UP: &[&str] = &["超过", "高于", "多于", "大于", "优于", "强于", "超出", "超越", "胜过"];
const DOWN: &[&str] = &["低于", "少于", "小于", "不到", "不足", "不及", "逊于", "弱于", "劣于"];
/// With these about, which way it goes cannot be told.
const MUDDLE: &str =
    "不超过 不低于 不高于 不少于 不多于 不大于 不小于 不优于 不得 不能 未 没有 并非 不会";

const ENGLISH_UP: &str = "more over above exceed exceeds exceeded exceeding surpass surpassed surpasses surpassing \
    higher greater larger better superior outperform outperforms outperformed beyond least \
    top tops topped upward upwards excess past outnumber outstrip beat beats stronger bigger \
    longer faster up plus most excel excels outweigh outpace overtake overtook further older \
    best limit maximum cap max transcend transcends";
const ENGLISH_DOWN: &str = "less fewer below under lower smaller inferior worse short lack insufficient not no \
    within shorter weaker beneath behind trail trails trailed nearly almost only just barely \
    without minimum min never cannot yet underperform little few weak poor slower younger \
    mere merely inadequate deficien shortage cheaper lacks lacking";
/// Of these only is a turn made out: before `than`, or before a number.
const PLAIN_UP: &str = "more higher greater larger better exceeding exceeds exceeded exceed above";
const PLAIN_DOWN: &str = "less fewer lower smaller worse below under";

/// The one comparison of a text; `None` where there is none or several.
pub fn compared(text: &str) -> Option<Compared> {
    let plain: String = text.chars().map(simplified).collect();
    if plain.len() != text.len() || MUDDLE.split(' ').any(|word| plain.contains(word)) {
        return None;
    }
    let all =
        UP.iter().map(|word| (word, Way::Up)).chain(DOWN.iter().map(|word| (word, Way::Down)));
    let mut found = all.flat_map(|(word, way)| {
        plain.match_indices(word).map(move |(at, _)| Compared { bytes: at..at + word.len(), way })
    });
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

/// Where the translation says the opposite and nothing of what it should.
pub fn turned(compared: &Compared, target: &str, words: &[TargetWord]) -> Option<Range<usize>> {
    let (right, plain) = match compared.way {
        Way::Up => (ENGLISH_UP, PLAIN_DOWN),
        Way::Down => (ENGLISH_DOWN, PLAIN_UP),
    };
    let has_right = |word: &TargetWord| {
        is_in(right, &word.lower)
            || word.lower.ends_with("n't")
            || word.lower.starts_with("un") && word.lower != "under"
    };
    if words.iter().any(has_right) || target.contains(['<', '>', '≤', '≥', '＜', '＞']) {
        return None;
    }
    words.windows(2).find_map(|pair| {
        let is_figure = |word: &TargetWord| word.lower.starts_with(|c: char| c.is_ascii_digit());
        let has_than = pair[1].lower == "than" || is_figure(&pair[1]);
        (is_in(plain, &pair[0].lower) && has_than).then(|| pair[0].bytes.clone())
    })
}

fn is_in(list: &str, word: &str) -> bool {
    list.split(' ').any(|listed| listed == word)
}
