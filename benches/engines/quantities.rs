//! How fast quantities are found in Chinese text, in MB of UTF-8 a second on one core.

use duizhao::text::quantity::{Setting, chinese};
use std::time::Instant;

/// News without numbers.
const PLAIN: &str = "公开资料显示，该公司由中国对冲基金孵化，其产品及服务由关联公司共同所有和负责运营。\
    专家认为，真正的竞争不在于技术和硬件，技术的发展已进入接受度与商业化应用的关键阶段。";

/// News full of them.
const NUMBERS: &str = "2025年1月27日，该公司称研发耗时两个月、成本不到600万美元，只用约2000块芯片，远低于\
    对手所需的1.6万余块；股价下跌17%，市值蒸发近6000亿美元，领先优势仅3至6个月。";

/// Lines that are hard to read, 1 MB each.
const HOSTILE: [&str; 6] = ["一百一百", "1", "万", "1,", "1至", "十几"];

/// Returns MB a second on text without numbers and with many.
pub fn megabytes_a_second() -> [(&'static str, f64); 2] {
    [("without numbers", rate(PLAIN)), ("full of numbers", rate(NUMBERS))]
}

/// Returns the seconds that the slowest of the hard lines of 1 MB takes.
pub fn slowest_hostile_seconds() -> f64 {
    HOSTILE.iter().map(|piece| seconds(&piece.repeat(1_000_000 / piece.len()))).fold(0.0, f64::max)
}

fn rate(text: &str) -> f64 {
    let text = text.repeat(1_000_000 / text.len());
    let best = (0..3).map(|_| seconds(&text)).fold(f64::INFINITY, f64::min);
    text.len() as f64 / 1e6 / best
}

fn seconds(text: &str) -> f64 {
    let started = Instant::now();
    std::hint::black_box(chinese::quantities(text, &Setting::default()));
    started.elapsed().as_secs_f64()
}
