//! The words that Chinese counts things with. A single Chinese digit is a number only before one of them, since
//! most digits in running text are parts of words.

use super::line::Line;

/// Classifiers and the nouns that are counted without one.
const CLASSIFIERS: &str = "个名位人家只头条张座艘架辆台部本份件项种类次场届批组队对双套间栋幢所处起宗桩\
    门颗枚发支枝根块片面幅首篇段句字页册卷集章节层户口匹株棵朵粒滴瓶杯碗盒箱袋包桶罐盘桌款代轮期步点边方国\
    省市县区州党军派级校厂村股票席局球回遍趟顿声笔单例剂针死伤胜负平排班副顶把盏扇堵封通则道服具截缕串盆群伙帮\
    拨员孩子女男老大小课题罪案楼线栏格档重列任环阶";

/// What a name goes on with, not a count: 八步区, 四面山.
const NAMES: &str = "镇乡区县市山河江湖屯路街桥";

/// Whether the character at the index may stand between a number and what it counts.
pub(super) fn counts(line: &Line, index: usize) -> bool {
    is_classifier(line.at(index)) && !NAMES.contains(line.at(index + 1))
}

/// Whether the character may stand between a number and what it counts.
pub(super) fn is_classifier(c: char) -> bool {
    CLASSIFIERS.contains(c)
}

/// What 十, 百, 千 and 万 alone may count; 万众 and 百姓 are words.
const AFTER_BARE: &str =
    "个名位人家只头条张座艘架辆台部本份件项种次场户口枚块款元吨公平亩股册票多余几";

/// Whether the character may follow 百, 千, 万 or 百万 that stand alone.
pub(super) fn follows_bare(c: char) -> bool {
    AFTER_BARE.contains(c)
}
