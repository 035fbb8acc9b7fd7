//! Places in an order: 第三, 第15届, 首次; grades of a school.

use super::amount::numeral;
use super::line::Line;
use super::part::Part;
use crate::text::quantity::QuantityKind::Ordinal;

/// What 首 counts: 首次, 首个, 首届. Other words with 首 are no numbers.
const FIRST: &[&str] = &[
    "首次", "首个", "首届", "首家", "首部", "首位", "首名", "首批", "首日", "首款", "首例", "首场",
    "首轮", "首架", "首艘", "首季", "首期", "首笔", "首座", "首条", "首辆", "首颗", "首枚", "首种",
    "首只", "首支", "首台", "首任", "首度", "首本", "首张", "首套", "首项", "首局", "首节", "首盘",
];

/// Reads the ordinal that begins there.
pub(super) fn ordinal(line: &Line, start: usize) -> Option<Part> {
    if line.at(start) == '首' {
        let end = line.after(start, FIRST)?;
        let word =
            line.has(start, "首日封") || line.has(start, "首位数") || line.has(start, "首届一");
        return (!word).then(|| Part::new(Ordinal, start, end, 1.0, 1.0));
    }
    if line.at(start) != '第' {
        return None;
    }
    let numeral = numeral(line, line.skip_blank(start + 1)).ok()?;
    if !numeral.is_integer() || line.has(numeral.end, "分之") {
        return None;
    }
    Some(Part::new(Ordinal, start, numeral.end, numeral.low, numeral.high))
}
