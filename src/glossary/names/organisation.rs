//! Puts names of organisations together: from the word that says what it is (公司, 大学, 研究所) leftwards to the name
//! that it begins with.

use super::line::Line;
use super::table::{FUNCTION_WORDS, SURNAMES, TRANSCRIPTION};
use super::unit::{Form, Unit};
use crate::glossary::gloss::vocabulary::{
    COUNTRIES, ORGANISATION_ENDINGS, PERSON_ROLES, STOP_WORDS, THING_ROLES,
};
use crate::model::TermKind;

/// The most units and characters that are looked at to the left.
const MAX_UNITS: usize = 10;
const MAX_CHARS: usize = 18;
/// A registered company's name is longer.
const MAX_COMPANY: usize = 30;
/// What such a name may begin with though it is no name itself.
const HEADS: &str = "国家 全国 国际 世界 中央 联邦 皇家 欧洲 亚洲 非洲 中华 国立";
/// Words that after a country or a town alone say only where something is (美国公司).
const GENERAL: &str = "公司 集团 学校 学院 大学 医院 媒体 机构 组织 中心 部队 海军 空军 军团 智库 议会 国会 法院 资本 证券 \
    汽车 电子 科技 保险 石油 能源 半导体 传媒 软件 网络 电信 通信 博物馆 图书馆 银行 俱乐部 论坛 党 部 局 署 处 厅 司 院 所 社 会 \
    航空 出版社 基金 商会 工会 协会 学会 联盟 政府 企业 杂志 报纸 电视台 电台 制药 实验室 研究所 峰会 基金会 委员会 频道 新闻 \
    球队 乐团 乐队 剧团 剧院 法庭 警察局 参议院 众议院 国防部 外交部 商务部 财政部 司法部 国务院 工作室 事务所 影业 唱片 控股 大使馆 领事馆";

/// General words that a country's own institutions are called by all the same (美国国家航空航天局).
const STRONG: &str = "局 署 委员会 法院 最高法院 研究所 研究院 基金会 协会 学会 国防部 外交部 商务部 财政部 司法部 大使馆 领事馆 参议院 众议院 国会 议会 有限公司";

/// Joins units that make the name of an organisation.
pub(super) fn join(line: &Line<'_>, units: Vec<Unit>) -> Vec<Unit> {
    let mut joined: Vec<Unit> = Vec::with_capacity(units.len());
    for unit in units {
        if !ends_organisation(line, &unit) {
            joined.push(unit);
            continue;
        }
        match beginning(line, &joined, &unit) {
            Some(first) => {
                let start = joined[first].start;
                let is_sure = joined[first].name.is_some();
                joined.truncate(first);
                joined.push(Unit {
                    start,
                    name: Some((TermKind::Organisation, Form::Composed)),
                    parts: Vec::new(),
                    margin: if is_sure { f32::INFINITY } else { 0.0 },
                    is_titled: false,
                    ..unit
                });
            }
            None => joined.push(unit),
        }
    }
    joined
}

fn ends_organisation(line: &Line<'_>, unit: &Unit) -> bool {
    let word = line.folded(unit.start..unit.end);
    let is_listed_name = matches!(unit.name, Some((_, Form::Given | Form::Chinese)))
        || matches!(unit.name, Some((TermKind::Organisation, Form::Listed)));
    let is_ending = |num_chars: usize| {
        unit.end - unit.start >= num_chars
            && ORGANISATION_ENDINGS.contains(line.folded(unit.end - num_chars..unit.end))
    };
    // 初创公司, 对冲基金: what something is, not what it is called.
    let is_description = unit.end - unit.start > 2 && THING_ROLES.contains(word);
    unit.is_han
        && !is_listed_name
        && !is_description
        && (is_ending(4) || is_ending(3) || is_ending(2) || ["队", "社", "厂"].contains(&word))
}

/// The unit that the name begins with.
fn beginning(line: &Line<'_>, before: &[Unit], ending: &Unit) -> Option<usize> {
    let mut first = None;
    let is_company = line.folded(ending.start..ending.end).ends_with("有限公司");
    let max_chars = if is_company { MAX_COMPANY } else { MAX_CHARS };
    for (index, unit) in before.iter().enumerate().rev().take(MAX_UNITS) {
        if !may_belong(line, unit) || ending.end - unit.start > max_chars {
            break;
        }
        let is_head = HEADS.split(' ').any(|head| head == line.folded(unit.start..unit.end));
        if unit.name.is_some() || is_head {
            first = Some(index);
        }
    }
    let mut first = first?;
    let has_name = |index: usize| before[index].name.is_some();
    let text = |index: usize| line.folded(before[index].start..before[index].end);
    // 美国 before 乔治城大学 says where it is.
    if COUNTRIES.contains(text(first)) && first + 1 < before.len() && has_name(first + 1) {
        first += 1;
    }
    let num_between = before.len() - first - 1;
    let word = line.folded(ending.start..ending.end);
    let is_general = GENERAL.split_whitespace().any(|general| general == word);
    let names_place = matches!(before[first].name, Some((TermKind::Place, _)) | None);
    let is_abroad =
        COUNTRIES.contains(text(first)) && !STRONG.split(' ').any(|strong| strong == word);
    let is_enough = match (is_general, names_place) {
        (true, true) if is_abroad => false,
        (true, true) => num_between >= 2 || num_between == 1 && !is_adjective(text(first + 1)),
        _ => has_name(first) || num_between >= 1,
    };
    let describes = num_between >= 1
        && is_adjective(text(before.len() - 1))
        && !["有限公司", "股份有限公司"].contains(&word);
    let is_person = match before[first].name {
        Some((TermKind::Person, Form::Chinese)) => true,
        Some((TermKind::Person, Form::Given)) => {
            text(first).chars().count() <= 3
                && text(first)
                    .chars()
                    .next()
                    .is_some_and(|c| SURNAMES.contains_key(c.to_string().as_str()))
                && !text(first).chars().all(|c| TRANSCRIPTION.contains_key(&c))
        }
        _ => false,
    };
    (is_enough && !is_person && !describes).then_some(first)
}

/// Words between a place and 公司 that describe rather than name.
fn is_adjective(word: &str) -> bool {
    word.chars().count() == 1
        || [
            "科技",
            "互联网",
            "最大",
            "大型",
            "本地",
            "本土",
            "主要",
            "民营",
            "国有",
            "私营",
            "初创",
            "上市",
            "跨国",
            "著名",
            "各大",
            "知名",
            "顶尖",
            "最高",
            "地方",
            "官方",
            "主流",
            "高等",
            "公立",
            "私立",
            "国家",
            "人工智能",
            "对冲",
            "新兴",
            "合资",
            "外资",
            "母",
            "子",
            "分",
        ]
        .contains(&word)
}

fn may_belong(line: &Line<'_>, unit: &Unit) -> bool {
    let word = line.folded(unit.start..unit.end);
    if let Some((kind, form)) = unit.name {
        return kind != TermKind::Work
            && form != Form::Surname
            && !(form == Form::Chinese && unit.is_titled);
    }
    unit.is_han
        && unit.end - unit.start >= 2
        && !FUNCTION_WORDS.contains(word)
        && !STOP_WORDS.contains(word)
        && !PERSON_ROLES.contains(word)
        && !THING_ROLES.contains(word)
}
