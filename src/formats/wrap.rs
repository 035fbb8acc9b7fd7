//! Hard-wrapped text: recognising it, and joining its lines into paragraphs.

use super::FormatError;
use super::line::MAX_PARAGRAPH_BYTES;
use crate::text::join::{is_full_width, join_source};

/// Widths of a wrapped text, in columns (a full-width character takes two).
const MIN_WIDTH: usize = 30;
const MAX_WIDTH: usize = 200;

/// The column at which a hard-wrapped text breaks its lines; `None` for a text that has a paragraph a line.
/// The evidence: most lines that stop inside a sentence, with text right below them, reach almost the same
/// column, and at least three do.
pub fn wrap_width(lines: &[&str]) -> Option<usize> {
    let mut widths: Vec<usize> =
        lines.iter().filter(|line| !line.is_empty()).map(|line| width(line)).collect();
    if widths.len() < 4 {
        return None;
    }
    let full = full_width(&mut widths);
    if !(MIN_WIDTH..=MAX_WIDTH).contains(&full) {
        return None;
    }
    let (mut num_open, mut num_open_full, mut num_full) = (0_usize, 0_usize, 0_usize);
    for (index, line) in lines.iter().enumerate().filter(|(_, line)| !line.is_empty()) {
        let is_full = width(line) + slack(full) >= full;
        let goes_on =
            lines.get(index + 1).is_some_and(|next| !next.is_empty() && !is_indented(next));
        num_full += usize::from(is_full);
        if goes_on && !ends_sentence(line) {
            num_open += 1;
            num_open_full += usize::from(is_full);
        }
    }
    let is_wrapped = num_open_full >= 3
        && num_open_full * 10 >= num_open * 8
        && num_open_full * 2 >= num_full
        && num_full * 10 >= widths.len() * 3;
    is_wrapped.then_some(full)
}

/// The width that full lines have: the 95th percentile, so that a few overlong lines do not count.
fn full_width(widths: &mut [usize]) -> usize {
    widths.sort_unstable();
    widths.get(widths.len() * 95 / 100).or(widths.last()).copied().unwrap_or(0)
}

/// How far a full line may fall short: a mark or a Latin word that moved to the next line.
fn slack(full: usize) -> usize {
    (full / 8).max(6)
}

/// The width of a line in columns, its indent included.
fn width(line: &str) -> usize {
    line.chars().map(|c| if is_full_width(c) { 2 } else { 1 }).sum()
}

fn is_indented(line: &str) -> bool {
    line.starts_with(['\t', '\u{3000}']) || line.starts_with("  ")
}

/// Whether a line ends as a sentence does: a final mark, with closing marks behind it or none.
pub(super) fn ends_sentence(line: &str) -> bool {
    let core = line.trim_end_matches(|c: char| {
        matches!(c, '”' | '’' | '」' | '』' | '）' | ')' | '"' | '\'' | '》' | ']' | '】')
            || c.is_whitespace()
    });
    core.ends_with(['。', '！', '？', '!', '?', '…', '.', '；', ';', '：', ':', '．', '｡'])
}

/// Joins the lines of a wrapped text into paragraphs. A blank line or an indent starts a new one, and so does
/// a line behind one that falls well short of the width; a short line without a final mark (a heading) that
/// follows the end of a sentence stays alone.
///
/// # Errors
/// [`FormatError::LineTooLong`] when a joined paragraph grows beyond the limit.
pub fn join_wrapped(lines: &[&str]) -> Result<Vec<String>, FormatError> {
    let mut widths: Vec<usize> =
        lines.iter().filter(|line| !line.is_empty()).map(|line| width(line)).collect();
    let full = full_width(&mut widths);
    let mut joiner = Joiner { full, paragraphs: Vec::new(), current: String::new(), last: "" };
    for (index, line) in lines.iter().enumerate() {
        joiner.add(line, index + 1)?;
    }
    joiner.finish();
    Ok(joiner.paragraphs)
}

struct Joiner<'a> {
    full: usize,
    paragraphs: Vec<String>,
    current: String,
    /// The line added last.
    last: &'a str,
}

impl<'a> Joiner<'a> {
    fn add(&mut self, line: &'a str, number: usize) -> Result<(), FormatError> {
        if line.is_empty() || self.begins_paragraph(line) {
            self.finish();
        }
        append_line(&mut self.current, line.trim_start());
        if self.current.len() > MAX_PARAGRAPH_BYTES {
            return Err(FormatError::LineTooLong {
                line: number,
                size: self.current.len() as u64,
                limit: MAX_PARAGRAPH_BYTES as u64,
            });
        }
        self.last = line;
        Ok(())
    }

    fn begins_paragraph(&self, line: &str) -> bool {
        if self.current.is_empty() || (is_indented(line) && !is_indented(self.last)) {
            return true;
        }
        let is_short = |line: &str| width(line) + slack(self.full) < self.full;
        let is_heading = width(line) * 4 < self.full * 3 && !ends_sentence(line);
        if is_indented(line) && is_indented(self.last) {
            // Two indented lines: each its own paragraph, unless the whole block is set in.
            return ends_sentence(self.last) || is_short(self.last);
        }
        if is_short(self.last) {
            return ends_sentence(self.last) || width(self.last) * 4 < self.full * 3;
        }
        ends_sentence(self.last) && is_heading
    }

    fn finish(&mut self) {
        if !self.current.is_empty() {
            self.paragraphs.push(std::mem::take(&mut self.current));
        }
    }
}

/// Appends a line by the rule of [`join_source`], looking at the seam only, so that a long paragraph is not
/// copied for each of its lines.
pub(super) fn append_line(text: &mut String, line: &str) {
    let line = line.trim_start();
    text.truncate(text.trim_end().len());
    let (Some(left), Some(right)) = (text.chars().next_back(), line.chars().next()) else {
        text.push_str(line);
        return;
    };
    if join_source(left.encode_utf8(&mut [0; 4]), right.encode_utf8(&mut [0; 4])).contains(' ') {
        text.push(' ');
    }
    text.push_str(line);
}

#[cfg(test)]
mod tests {
    use super::super::line::lines;
    use super::*;

    const BODY: &str = "近年来人工智能发展迅速各国企业纷纷加大投入，一家设在杭州的初创公司发布了名为深度求索第三版的模型，\
        据称其训练费用不到六百万美元，远低于同类产品，这一消息令美国股市的芯片股大幅下跌，也让投资者重新考虑这个行业的前景。";

    fn wrapped(text: &str, columns: usize) -> String {
        let mut lines = vec![String::new()];
        for c in text.chars() {
            let line = lines.last().expect("never empty");
            if width(line) + width(&c.to_string()) > columns && !"，。”".contains(c) {
                lines.push(String::new());
            }
            lines.last_mut().expect("never empty").push(c);
        }
        lines.join("\n")
    }

    fn joined(text: &str) -> Option<Vec<String>> {
        let lines: Vec<&str> = lines(text).collect();
        wrap_width(&lines)?;
        Some(join_wrapped(&lines).expect("short"))
    }

    #[test]
    fn wrapped_paragraphs_come_back_whole() {
        let heading = "芯片股为何下跌";
        for columns in [32, 40, 60, 72, 76] {
            for gap in ["\n\n", "\r\n\u{3000}\r\n"] {
                let paragraphs = [wrapped(BODY, columns), heading.into(), wrapped(BODY, columns)];
                let expected = vec![BODY.to_owned(), heading.to_owned(), BODY.to_owned()];
                assert_eq!(joined(&paragraphs.join(gap)), Some(expected), "{columns}");
            }
            let indented = format!("　　{}", wrapped(BODY, columns - 4).replacen('\n', "", 0));
            let text = [indented.as_str(), &indented, &indented].join("\n");
            assert_eq!(joined(&text).map(|p| p.len()), Some(3), "{columns}");
        }
        let bare = [wrapped(BODY, 44), heading.to_owned(), wrapped(BODY, 44)].join("\n");
        assert_eq!(joined(&bare).map(|p| p.len()), Some(3));
    }

    #[test]
    fn a_line_a_paragraph_is_not_wrapped() {
        let sentences = "这是一句并不算短也不算长的话，讲的是人工智能公司之间的竞争。\n".repeat(20);
        let poem = "床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。\n".repeat(5);
        let names = "张三 13800000000\n李四 13900000000\n".repeat(8);
        let bodies = [BODY, "小标题", BODY, "又一个小标题在这里", BODY, BODY].join("\n");
        for text in [sentences, poem, names, bodies, String::new()] {
            assert_eq!(joined(&text), None, "{text}");
        }
    }

    #[test]
    fn english_lines_join_with_a_space() {
        let text = "The start-up from Hangzhou surprised investors all over the world when its\n\
            model turned out to be as good as others that had cost many times more to\n\
            train, and the shares of the makers of chips fell by a sixth in one single\n\
            day of trading.";
        assert_eq!(joined(text), Some(vec![text.replace('\n', " ")]));
    }
}
