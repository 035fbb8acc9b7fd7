//! Puts one mistake into a good translation, as translators and their tools make them. What is put where is drawn by
//! a fixed seed, so that every run makes the same mistakes.

use duizhao::text::quantity::{Quantity, QuantityKind, Setting, chinese, english};
use regex::{Captures, Regex};
use std::ops::Range;
use std::sync::LazyLock;

/// A mistake of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mistake {
    /// A figure ten, a hundred or ten thousand times too large or small.
    Scale,
    /// One digit of a figure changed.
    Digit,
    /// Another unit or currency.
    Unit,
    /// Another month, day or year.
    Date,
    /// A sentence left out.
    Sentence,
    /// A name of the glossary replaced by another one.
    NameSwapped,
    /// A name of the glossary left out.
    NameDropped,
    /// A negation left out.
    Negation,
    /// One of a pair of brackets or quotation marks left out.
    Bracket,
    /// A Chinese word or mark left in.
    Leftover,
}

impl Mistake {
    /// Every mistake.
    pub const ALL: [Self; 10] = [
        Self::Scale,
        Self::Digit,
        Self::Unit,
        Self::Date,
        Self::Sentence,
        Self::NameSwapped,
        Self::NameDropped,
        Self::Negation,
        Self::Bracket,
        Self::Leftover,
    ];

    /// The checks of which one is to find it.
    pub fn checks(self) -> &'static [&'static str] {
        match self {
            Self::Scale | Self::Digit | Self::Unit | Self::Date => &["quantity", "date"],
            Self::Sentence => &["omission"],
            Self::NameSwapped | Self::NameDropped => &["term", "name"],
            Self::Negation => &["negation"],
            Self::Bracket => &["punctuation"],
            Self::Leftover => &["leftover"],
        }
    }
}

/// Numbers by chance, the same in every run (xorshift64*, Vigna 2016).
pub struct Dice(u64);

impl Dice {
    /// Dice of that seed.
    pub fn new(seed: u64) -> Self {
        Self(seed | 1)
    }

    /// A number below `limit`, which is not 0.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let number = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        usize::try_from(number).unwrap_or_default() % limit
    }

    fn one<'t, T>(&mut self, list: &'t [T]) -> Option<&'t T> {
        if list.is_empty() { None } else { Some(&list[self.below(list.len())]) }
    }
}

/// A good pair: a source, its translation, and the English names of the glossary that stand in it.
#[derive(Clone, Debug, Default)]
pub struct Pair {
    /// The Chinese.
    pub source: String,
    /// The English.
    pub target: String,
    /// The glossary's names in the target.
    pub names: Vec<String>,
}

/// The translation with one mistake of that kind, or `None` where there is no place for it. `other_names` are names
/// of the glossary to swap in.
pub fn inject(
    pair: &Pair,
    mistake: Mistake,
    other_names: &[String],
    dice: &mut Dice,
) -> Option<String> {
    let changed = match mistake {
        Mistake::Scale => figure(pair, dice, scaled),
        Mistake::Digit => figure(pair, dice, with_other_digit),
        Mistake::Unit => unit(pair, dice),
        Mistake::Date => date(pair, dice),
        Mistake::Sentence => sentence(&pair.target, dice),
        Mistake::NameSwapped => {
            let name = dice.one(&pair.names)?;
            let others: Vec<&String> = other_names
                .iter()
                .filter(|other| !pair.target.contains(other.as_str()) && !related(other, name))
                .collect();
            let other = dice.one(&others)?;
            Some(pair.target.replace(name.as_str(), other))
        }
        Mistake::NameDropped => {
            let name = dice.one(&pair.names)?;
            Some(pair.target.replace(name.as_str(), "it"))
        }
        Mistake::Negation => negation(&pair.target, dice),
        Mistake::Bracket => bracket(&pair.target, dice),
        Mistake::Leftover => leftover(pair, dice),
    }?;
    (changed != pair.target && !changed.trim().is_empty()).then_some(changed)
}

/// Whether two names share a word, so that one would do for the other.
fn related(one: &str, other: &str) -> bool {
    one.split_whitespace().any(|word| other.split_whitespace().any(|second| word == second))
}

fn replaced(text: &str, bytes: Range<usize>, with: &str) -> String {
    format!("{}{with}{}", &text[..bytes.start], &text[bytes.end..])
}

/// Quantities of the target that say what one of the source says, each alone of its value in the target: only
/// there a change of the figure is a mistake for certain.
fn answered(pair: &Pair, is_wanted: impl Fn(&Quantity) -> bool) -> Vec<Quantity> {
    let setting = Setting::default();
    let source = chinese::quantities(&pair.source, &setting);
    let target = english::quantities(&pair.target, &setting);
    let same = |one: &Quantity, other: &Quantity| {
        one.kind == other.kind
            && one.low == other.low
            && one.high == other.high
            && one.unit == other.unit
            && one.date == other.date
    };
    let once = |list: &[Quantity], one: &Quantity| {
        list.iter().filter(|other| other.low == one.low || other.high == one.high).count() == 1
    };
    let good = target.iter().filter(|quantity| {
        is_wanted(quantity)
            && source.iter().any(|other| same(quantity, other))
            && once(&target, quantity)
            && once(&source, quantity)
    });
    good.cloned().collect()
}

static FIGURE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\d[\d,]*(?:\.\d+)?").expect("a fixed pattern"));

fn figure(
    pair: &Pair,
    dice: &mut Dice,
    change: impl Fn(&str, &mut Dice) -> Option<String>,
) -> Option<String> {
    let quantities = answered(pair, |quantity| {
        !matches!(quantity.kind, QuantityKind::Date | QuantityKind::Time | QuantityKind::Ordinal)
    });
    let quantity = dice.one(&quantities)?;
    let whole = &pair.target[quantity.byte_start..quantity.byte_end];
    let found = FIGURE.find(whole)?;
    let new = change(found.as_str(), dice)?;
    let at = quantity.byte_start + found.start()..quantity.byte_start + found.end();
    Some(replaced(&pair.target, at, &new))
}

fn scaled(figure: &str, dice: &mut Dice) -> Option<String> {
    let value: f64 = figure.replace(',', "").parse().ok()?;
    if value == 0.0 {
        return None;
    }
    let factor = [10.0, 100.0, 10_000.0][dice.below(3)];
    let value = if dice.below(2) == 0 { value * factor } else { value / factor };
    // What has too many decimals nobody would write.
    let text = format!("{:.6}", value);
    let text = text.trim_end_matches('0').trim_end_matches('.');
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    if decimals.len() > 3 {
        return Some(grouped(&format!("{:.0}", value * factor * factor)));
    }
    let dot = if decimals.is_empty() { "" } else { "." };
    Some(format!("{}{dot}{decimals}", grouped(whole)))
}

fn grouped(digits: &str) -> String {
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn with_other_digit(figure: &str, dice: &mut Dice) -> Option<String> {
    let places: Vec<usize> =
        figure.char_indices().filter(|(_, c)| c.is_ascii_digit()).map(|(at, _)| at).collect();
    let at = *dice.one(&places)?;
    let old = figure[at..].chars().next()?.to_digit(10)?;
    let first = usize::from(at == 0);
    let new = (old + 1 + u32::try_from(dice.below(8)).ok()?) % 10;
    let new = if first == 1 && new == 0 { (old % 9) + 1 } else { new };
    (new != old).then(|| replaced(figure, at..at + 1, &new.to_string()))
}

/// Units and what is put in their place.
const UNITS: &[(&str, &str)] = &[
    ("$", "€"),
    ("€", "$"),
    (" dollars", " euros"),
    (" euros", " dollars"),
    (" yuan", " dollars"),
    (" kilometers", " miles"),
    (" kilometres", " miles"),
    (" meters", " kilometers"),
    (" metres", " kilometres"),
    (" miles", " kilometers"),
    (" kilograms", " tons"),
    (" years", " months"),
    (" months", " weeks"),
    (" days", " weeks"),
    (" hours", " minutes"),
    (" minutes", " seconds"),
    (" seconds", " minutes"),
];

fn unit(pair: &Pair, dice: &mut Dice) -> Option<String> {
    let quantities = answered(pair, |quantity| {
        matches!(
            quantity.kind,
            QuantityKind::Money | QuantityKind::Measure | QuantityKind::Duration
        )
    });
    let quantity = dice.one(&quantities)?;
    let bytes = quantity.byte_start..quantity.byte_end;
    let whole = &pair.target[bytes.clone()];
    // Nobody writes cubic kilometers by mistake.
    if whole.contains("cubic") || whole.contains("square") {
        return None;
    }
    let (old, new) = UNITS.iter().find(|(old, _)| whole.contains(old))?;
    Some(replaced(&pair.target, bytes, &whole.replacen(old, new, 1)))
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn date(pair: &Pair, dice: &mut Dice) -> Option<String> {
    let quantities = answered(pair, |quantity| quantity.kind == QuantityKind::Date);
    let quantity = dice.one(&quantities)?;
    let bytes = quantity.byte_start..quantity.byte_end;
    let whole = &pair.target[bytes.clone()];
    let month = MONTHS.iter().position(|month| whole.contains(month));
    let new = match month {
        Some(month) if dice.below(2) == 0 => {
            whole.replacen(MONTHS[month], MONTHS[(month + 1 + dice.below(10)) % 12], 1)
        }
        _ => {
            let found = FIGURE.find(whole)?;
            let value: u32 = found.as_str().replace(',', "").parse().ok()?;
            let moved = if value > 27 && value < 1000 { value - 3 } else { value + 1 };
            replaced(whole, found.range(), &moved.to_string())
        }
    };
    Some(replaced(&pair.target, bytes, &new))
}

fn sentence(target: &str, dice: &mut Dice) -> Option<String> {
    use duizhao::text::sentence::{Language, sentences};
    let all = sentences(target, Language::English);
    if all.len() < 2 {
        return None;
    }
    let long: Vec<&Range<usize>> = all
        .iter()
        .filter(|bytes| target[(*bytes).clone()].split_whitespace().count() >= 4)
        .collect();
    let bytes = (*dice.one(&long)?).clone();
    let rest = replaced(target, bytes, "");
    Some(rest.split_whitespace().collect::<Vec<_>>().join(" "))
}

static NEGATION: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\b(?:(is|are|was|were|do|does|did|has|have|had|would|could|should|will|ca)(?:n't|n’t)|(is|are|was|were|do|does|did|has|have|had|would|could|should|will|can|must|may|might) not|cannot|never)\b")
        .expect("a fixed pattern")
});

fn negation(target: &str, dice: &mut Dice) -> Option<String> {
    let all: Vec<Captures<'_>> = NEGATION.captures_iter(target).collect();
    let found = dice.one(&all)?;
    let whole = found.get(0)?;
    let verb = found.get(1).or(found.get(2)).map_or("", |verb| verb.as_str());
    let new = match (whole.as_str(), verb) {
        ("cannot", _) | (_, "ca") => "can",
        ("never", _) => "always",
        (_, verb) => verb,
    };
    Some(replaced(target, whole.range(), new))
}

fn bracket(target: &str, dice: &mut Dice) -> Option<String> {
    // A speech that runs over several paragraphs has a mark too few as it is.
    let count = |mark: char| target.matches(mark).count();
    let is_whole = [('(', ')'), ('[', ']'), ('“', '”')].iter().all(|(a, b)| count(*a) == count(*b));
    if !is_whole || !count('"').is_multiple_of(2) {
        return None;
    }
    let is_mark = |c: char| matches!(c, '(' | ')' | '“' | '”' | '"' | '[' | ']');
    let places: Vec<(usize, char)> = target.char_indices().filter(|(_, c)| is_mark(*c)).collect();
    let (at, mark) = *dice.one(&places)?;
    Some(replaced(target, at..at + mark.len_utf8(), ""))
}

static HAN: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\p{Han}{2,4}").expect("a fixed pattern"));

fn leftover(pair: &Pair, dice: &mut Dice) -> Option<String> {
    let target = &pair.target;
    if dice.below(3) == 0 {
        let marks = [(", ", "，"), (". ", "。"), ("; ", "；"), ("(", "（"), (": ", "：")];
        let there: Vec<_> = marks.iter().filter(|(mark, _)| target.contains(mark)).collect();
        let (old, new) = dice.one(&there)?;
        return Some(target.replacen(old, new, 1));
    }
    let all: Vec<&str> = HAN.find_iter(&pair.source).map(|found| found.as_str()).collect();
    let word = dice.one(&all)?;
    let spaces: Vec<usize> = target.match_indices(' ').map(|(at, _)| at).collect();
    let at = *dice.one(&spaces)?;
    let end = target[at + 1..].find(' ').map_or(target.len(), |end| at + 1 + end);
    Some(replaced(target, at + 1..end, word))
}
