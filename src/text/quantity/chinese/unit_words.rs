//! The unit after a number: its Chinese name or its sign in Latin letters. Money and the words that make a number a
//! percentage, a multiple or a date are left to others.

use super::lexicon::Lexicon;
use super::line::Line;
use crate::text::quantity::unit::{Dimension, UNITS, Unit, unit};
use std::sync::OnceLock;

/// What 千, 百 and 兆 begin that is no number.
const SCALED_UNITS: &[&str] = &[
    "千瓦",
    "千克",
    "千米",
    "千卡",
    "千字节",
    "千伏",
    "千帕",
    "千赫",
    "千兆",
    "千焦",
    "百帕",
    "百分",
    "兆瓦",
    "兆赫",
    "兆字节",
    "兆位元",
    "兆比特",
    "兆帕",
    "兆焦",
    "兆欧",
    "兆伏",
    "兆宽",
];

/// Whether a unit stands there whose name begins with 千, 百 or 兆.
pub(super) fn begins_with_scale(line: &Line, index: usize) -> bool {
    match line.at(index) {
        // 2兆8,818億
        '兆' if line.at(index + 1).is_ascii_digit() => false,
        '兆' if line.mega()
            && !matches!(
                line.at(index + 1),
                '元' | '美' | '日' | '韩' | '新' | '亿' | '欧' | '人'
            ) =>
        {
            true
        }
        '千' | '百' | '兆' => line.after(index, SCALED_UNITS).is_some(),
        _ => false,
    }
}

/// A unit that was found after a number.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub(super) unit: &'static Unit,
    pub(super) end: usize,
    /// How many of the unit the written one is: 100 for 世纪, 10 for 年代.
    pub(super) factor: f64,
}

/// Units that are a number of others, and names that more than one unit has.
const ALIASES: &[(&str, &str, f64)] = &[
    ("个世纪", "year", 100.0),
    ("世纪", "year", 100.0),
    ("甲子", "year", 60.0),
    ("个学年", "year", 1.0),
    ("昼夜", "day", 1.0),
    ("季", "quarter", 1.0),
    ("刻钟", "minute", 15.0),
    ("海浬", "nautical-mile", 1.0),
    ("万千瓦时", "kWh", 1e4),
    ("万千瓦", "kW", 1e4),
    ("兆", "MB", 1.0),
];

/// Names after which a word goes on that is no unit: 周年, 年级, 天堂, 米饭, 克服.
const GOES_ON: &[(&str, &str)] = &[
    ("年", "级轻代味货兽画幼华纪初夜货薪糕会"),
    ("周", "年边围末日刊报一二三四五六到身密全旋转游"),
    ("日", "报本语子常程军元圆方耳英韩中俄美益前电经系"),
    ("天", "然堂津下文性才气使空王真涯线真生鹅仙"),
    ("米", "饭粉其兰粥面线酒尔国高梅色黄"),
    ("克", "服隆制己拉里什鲁林莱尔强格罗"),
    ("升", "级至到旗学值入任为温降"),
    ("斤", "斤"),
    ("两", "岸国地会会党人"),
    ("里", "程外面斯昂约程拉奥尔长头弄巷"),
    ("尺", "寸度子"),
    ("寸", "步土草"),
    ("瓦", "尔解斯砾房"),
    ("赫", "赫鲁"),
    ("吨", "位级"),
    ("磅", "礴"),
    ("载", "人货体入重客荷"),
    ("岁", "月末数入"),
    ("秒", "杀针表"),
    ("季", "军度节后"),
    ("丈", "夫母人"),
    ("顷", "刻"),
    ("个星期", "一二三四五六日天"),
    ("个礼拜", "一二三四五六日天"),
    ("星期", "一二三四五六日天几"),
    ("礼拜", "一二三四五六日天堂"),
];

/// The unit whose Chinese name, the longest there is, stands there.
pub(super) fn chinese_unit(line: &Line, index: usize) -> Option<Found> {
    static NAMES: OnceLock<Lexicon<(&'static Unit, f64)>> = OnceLock::new();
    let names = NAMES.get_or_init(|| {
        let aliases = ALIASES
            .iter()
            .filter_map(|&(name, id, factor)| unit(id).map(|unit| (name, (unit, factor))));
        let names =
            UNITS.iter().flat_map(|unit| unit.chinese.iter().map(move |&name| (name, (unit, 1.0))));
        Lexicon::by_first(names.chain(aliases))
    });
    let (name, end, (unit, factor)) = names.at(line, index)?;
    let next = line.at(end);
    let goes_on = GOES_ON.iter().any(|(unit, words)| *unit == name && words.contains(next));
    (!goes_on).then_some(Found { unit, end, factor })
}

/// The unit whose sign stands there and does not go on with letters.
pub(super) fn sign(line: &Line, index: usize) -> Option<Found> {
    static SIGNS: OnceLock<Lexicon<&'static Unit>> = OnceLock::new();
    let signs = SIGNS.get_or_init(|| {
        Lexicon::by_first(
            UNITS.iter().flat_map(|unit| unit.signs.iter().map(move |&sign| (sign, unit))),
        )
    });
    let (_, end, unit) = signs.at(line, index)?;
    (!line.at(end).is_ascii_alphanumeric()).then_some(Found { unit, end, factor: 1.0 })
}

/// Degrees: 37度, 零下5度; other degrees (angles, 度 of electricity) are told by what follows.
pub(super) fn is_degree(line: &Line, index: usize) -> bool {
    line.at(index) == '度' && !"电角过假量数蜜".contains(line.at(index + 1))
}

/// Whether it is a length of time.
pub(super) fn is_time(unit: &Unit) -> bool {
    unit.dimension == Dimension::Time
}
