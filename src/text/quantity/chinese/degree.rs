//! Words of degree around a quantity: 约, 近, 超过, 不到 before it; 左右, 以上, 以下 after it.

use super::lexicon::Lexicon;
use super::line::Line;
use super::part::Part;
use crate::text::quantity::Open;
use std::sync::OnceLock;

/// What a word of degree says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Degree {
    /// About.
    About,
    /// More than.
    Over,
    /// At least.
    AtLeast,
    /// Less than.
    Under,
    /// At most, up to.
    AtMost,
    /// As much as: the value as it stands.
    AsMuchAs,
}

use Degree::{About, AsMuchAs, AtLeast, AtMost, Over, Under};

/// Words before a quantity; the longest counts.
const BEFORE: &[(&str, Degree)] = &[
    ("不超过", AtMost),
    ("不会超过", AtMost),
    ("未超过", AtMost),
    ("没超过", AtMost),
    ("不高于", AtMost),
    ("不多于", AtMost),
    ("不大于", AtMost),
    ("不逾", AtMost),
    ("不过", AsMuchAs),
    ("至多", AtMost),
    ("最多", AtMost),
    ("最高", AtMost),
    ("最长", AtMost),
    ("不少于", AtLeast),
    ("不低于", AtLeast),
    ("不小于", AtLeast),
    ("不下于", AtLeast),
    ("不下", AtLeast),
    ("至少", AtLeast),
    ("最少", AtLeast),
    ("最低", AtLeast),
    ("起码", AtLeast),
    ("超过了", Over),
    ("超过", Over),
    ("超出", Over),
    ("多于", Over),
    ("高于", Over),
    ("大于", Over),
    ("高过", Over),
    ("多过", Over),
    ("逾", Over),
    ("超", Over),
    ("还不到", Under),
    ("不到", Under),
    ("不足", Under),
    ("不满", Under),
    ("未满", Under),
    ("未及", Under),
    ("未达", Under),
    ("低于", Under),
    ("少于", Under),
    ("小于", Under),
    ("短于", Under),
    ("少过", Under),
    ("差不多", About),
    ("大约有", About),
    ("大约为", About),
    ("大约", About),
    ("大概有", About),
    ("大概", About),
    ("大致", About),
    ("约莫", About),
    ("约有", About),
    ("约为", About),
    ("约合", About),
    ("约占", About),
    ("约达", About),
    ("约在", About),
    ("约需", About),
    ("约", About),
    ("将近", About),
    ("接近", About),
    ("几乎", About),
    ("近乎", About),
    ("近", About),
    ("成", About),
    ("上", AtLeast),
    ("过", Over),
    ("数以", AsMuchAs),
    ("高达", AsMuchAs),
    ("多达", AsMuchAs),
    ("长达", AsMuchAs),
];

/// Characters before 约, 近 and 超 with which they are other words.
const NOT_AFTER: &[(&str, &str)] = &[
    ("约", "合条签预契公违制纽节特和守盟毁邀履婚失解赴爽北隐简"),
    ("近", "附最邻靠亲远迫就"),
    ("超", "反赶中英高出李"),
    ("最高", "在"),
    ("不到", "做办看想得达找感听见买遇料"),
    ("上", "以海网线路市街晚早身马加会车场地天世之"),
    ("过", "超不通经路错难太"),
    ("成", "完变达形组养造构促换制"),
];

/// Words after a quantity.
const AFTER: &[(&str, Degree)] = &[
    ("左右", About),
    ("上下", About),
    ("及以上", AtLeast),
    ("或以上", AtLeast),
    ("或更多", AtLeast),
    ("以上", Over),
    ("开外", Over),
    ("出头", Over),
    ("有余", Over),
    ("及以下", AtMost),
    ("或以下", AtMost),
    ("以下", Under),
    ("以内", AtMost),
    ("之内", AtMost),
];

/// Adds the words of degree before and after the part to it.
pub(super) fn attach(line: &Line, part: &mut Part, first_free: usize) {
    for _ in 0..2 {
        let Some((start, degree)) = before(line, part, first_free) else { break };
        part.start = start;
        apply(part, degree);
    }
    if let Some((end, degree)) = after(line, part) {
        part.end = end;
        apply(part, degree);
    }
}

fn before(line: &Line, part: &Part, first_free: usize) -> Option<(usize, Degree)> {
    let blank = line.before(part.start) == ' ' && part.start > first_free;
    let end = part.start - usize::from(blank);
    static WORDS: OnceLock<Lexicon<Degree>> = OnceLock::new();
    let words = WORDS.get_or_init(|| Lexicon::by_last(BEFORE.iter().copied()));
    let (word, start, degree) = words.before(line, end)?;
    let no_word = NOT_AFTER.iter().any(|(short, chars)| {
        *short == word && line.before(start) != '\0' && chars.contains(line.before(start))
    });
    let power_only = matches!(word, "上" | "过" | "成") && !is_power(line, part.start);
    if start < first_free
        || no_word
        || power_only
        || (word == "近" && is_recent(part) && !lasts(line, start))
    {
        return None;
    }
    Some((start, degree))
}

/// 上百, 过万: these words are of degree only before a power of ten.
fn is_power(line: &Line, start: usize) -> bool {
    matches!(line.at(start), '百' | '千' | '万' | '亿' | '十')
}

/// 持续近三年: after such a verb 近 is nearly.
fn lasts(line: &Line, start: usize) -> bool {
    let verbs = ["持续", "长达", "历时", "耗时", "达", "已", "了", "花", "用", "等"];
    line.start_of(start, &verbs).is_some()
}

/// 近三年 are the past three years; 近两小时 and 近30年 are nearly so long.
fn is_recent(part: &Part) -> bool {
    let calendar = matches!(part.unit, Some("year" | "month" | "week" | "day"));
    part.is_duration() && calendar && part.high < 10.0 && !part.is_age
}

fn after(line: &Line, part: &Part) -> Option<(usize, Degree)> {
    static WORDS: OnceLock<Lexicon<Degree>> = OnceLock::new();
    let words = WORDS.get_or_init(|| Lexicon::by_first(AFTER.iter().copied()));
    // 100人以上: the classifier of a bare number may stand between.
    let classifier = part.counts && super::counted::is_classifier(line.at(part.end));
    let more = part.counts && (classifier || line.at(part.end) == '多');
    let ends = [Some(part.end), classifier.then_some(part.end + 1), more.then_some(part.end + 2)];
    ends.into_iter().flatten().find_map(|end| {
        let (_, end, degree) = words.at(line, end)?;
        Some((end, degree))
    })
}

fn apply(part: &mut Part, degree: Degree) {
    match degree {
        About => part.approx = true,
        Over => part.open = Open::Above,
        AtLeast => (part.open, part.wording.inclusive) = (Open::Above, true),
        Under => part.open = Open::Below,
        AtMost => (part.open, part.wording.inclusive) = (Open::Below, true),
        AsMuchAs => {}
    }
}
