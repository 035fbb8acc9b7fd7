//! Surnames that stand before a form of address (单先生, 任女士, 解总, 王某, 李姓男子, 小张说): which character is a surname
//! there. Whole names are left to `person`.

use super::cue::SAYING;
use super::lattice::Class;
use super::line::Line;
use super::person::{Candidate, UNUSUAL_SURNAMES};
use super::table::SURNAMES;
use crate::glossary::gloss::vocabulary::{PERSON_ROLES, word_at};

/// What a surname before a title costs beside the surname itself, and the dearest surname there.
const COST_SURNAME: f32 = 1.0;
const MAX_SURNAME: f32 = 5.0;
/// What it costs more where no mark stands before, and behind a character that may be a surname itself (李安导演).
const COST_INSIDE: f32 = 1.0;
const COST_SECOND: f32 = 5.0;

/// Titles that somebody is addressed with. Offices (任校长) count only after surnames that are no verbs.
const ADDRESS: &str = "先生 女士 小姐 太太 夫人 教授 博士 老师 同志 将军 爵士 医生 医师 大夫 律师 师傅 老板 同学 阿姨 叔叔 伯伯 \
    大爷 大妈 大姐 大哥 大叔 大婶 奶奶 爷爷 老太 姑娘 警官 先森 老先生 老太太";
const OFFICES: &str = "法官 议员 经理 院长 校长 主任 书记 部长 局长 处长 科长 厅长 市长 县长 省长 总统 总理 主席 董事长 董事 检察官 委员 \
    司令 队长 班长 站长 馆长 导演 所长 会长 秘书 工程师 女儿 总监 行长 教练 法师 道长 掌柜 司机";
/// What follows 总 where it is short for 总经理, not the beginning of another word.
const AFTER_CHIEF: &str = "说表示今明昨在的也和、们您好回来是已还指认介坦告等一与，。：！？";
/// What does not follow 某 where it stands for a given name.
const NOT_AFTER_SOME: &str = "些种个地日年月时国省市家类位事物处";
/// Surnames that are verbs, prepositions or adjectives before people and offices far more often.
const NO_SURNAMES: &str =
    "向从应对由与给让被同比跟女男老小副新前此两多几首名位本各该党外大某这那代";
/// Verbs before offices, surnames before forms of address.
const VERBS: &str = "任曾查解当";
/// What 方 is the end of (男方律师).
const BEFORE_SIDE: &str = "男女甲乙对我资校院官警军";

/// The surname that begins there and is followed by a form of address, with the character behind it.
pub(super) fn surname(line: &Line<'_>, start: usize, add: &mut impl FnMut(Candidate)) {
    if start > 0 && line.is_dot(start - 1) {
        return;
    }
    for num_chars in 1..=2 {
        let end = start + num_chars;
        if end >= line.len() || !line.is_han(end) {
            break;
        }
        let Some(&cost) = SURNAMES.get(line.folded(start..end)) else { continue };
        if num_chars == 1 && !may_be_surname(line, start) || !is_addressed(line, start, end) {
            continue;
        }
        let is_inside = line.is_han(start.wrapping_sub(1));
        let is_second = is_inside
            && may_be_surname(line, start - 1)
            && SURNAMES.contains_key(line.folded(start - 1..start));
        let cost = COST_SURNAME
            + cost.min(MAX_SURNAME)
            + if is_inside { COST_INSIDE } else { 0.0 }
            + if is_second { COST_SECOND } else { 0.0 };
        add(Candidate { end, cost, class: Class::Surname });
    }
}

fn may_be_surname(line: &Line<'_>, start: usize) -> bool {
    let c = line.chars[start];
    let before = start.checked_sub(1).map(|index| line.chars[index]);
    match c {
        // 于教授指出 begins a sentence; a preposition hardly does.
        '于' | '时' => !line.is_han(start.wrapping_sub(1)),
        '方' => !before.is_some_and(|c| BEFORE_SIDE.contains(c)),
        c => !NO_SURNAMES.contains(c) && !UNUSUAL_SURNAMES.contains(c),
    }
}

/// Whether a form of address follows the surname, or 小 or 老 stands before it and a verb of saying behind.
fn is_addressed(line: &Line<'_>, start: usize, end: usize) -> bool {
    let rest = line.folded(end..(end + 4).min(line.len()));
    let begins = |list: &str| list.split_whitespace().any(|title| rest.starts_with(title));
    let is_verb = end - start == 1 && VERBS.contains(line.chars[start]);
    let second = line.chars.get(end + 1).copied().unwrap_or('。');
    match line.chars[end] {
        '某' => !NOT_AFTER_SOME.contains(second),
        '姓' => {
            let to = (end + 8).min(line.len());
            word_at(&PERSON_ROLES, &line.chars[end + 1..to], 0) >= 2
                || [
                    "村民", "市民", "业主", "老人", "学生", "居民", "商人", "夫妇", "兄弟", "姐妹",
                    "旅客",
                ]
                .iter()
                .any(|who| rest['姓'.len_utf8()..].starts_with(who))
        }
        '总' => AFTER_CHIEF.contains(second),
        _ => begins(ADDRESS) || !is_verb && begins(OFFICES) || is_familiar(line, start, rest),
    }
}

/// 小张告诉记者, at the beginning of a sentence or behind a mark.
fn is_familiar(line: &Line<'_>, start: usize, rest: &str) -> bool {
    start > 0
        && matches!(line.chars[start - 1], '小' | '老')
        && !line.is_han(start.wrapping_sub(2))
        && SAYING.iter().any(|verb| rest.starts_with(verb))
}
