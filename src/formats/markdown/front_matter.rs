//! The block of `key: value` lines at the top of a Markdown file.

use super::super::NeutralParagraph;
use super::super::details::stated_date;
use crate::model::{Details, Role};

/// What front matter says.
#[derive(Debug, Default)]
pub(super) struct FrontMatter {
    /// Title, outlet, date and address.
    pub details: Details,
    /// The author's name.
    pub author: String,
    /// Lines whose meaning is not known.
    pub num_unknown: usize,
}

impl FrontMatter {
    /// Reads the block, its fences included.
    pub fn read(block: &str) -> Self {
        let mut read = Self::default();
        for line in block.lines() {
            let line = line.trim_end();
            if line.is_empty() || line == "---" || line.starts_with('#') {
                continue;
            }
            let Some((key, value)) = line.split_once([':', '：']) else {
                read.num_unknown += 1;
                continue;
            };
            read.take(key, unquoted(value));
        }
        read
    }

    fn take(&mut self, key: &str, value: &str) {
        let details = &mut self.details;
        // An indented line belongs to a nested value, whatever its key.
        let slot = match key.to_lowercase().as_str() {
            "title" | "标题" | "標題" => &mut details.title,
            "outlet" | "source" | "site" | "publication" | "publisher" | "来源" | "來源" => {
                &mut details.outlet
            }
            "url" | "link" | "permalink" | "链接" | "連結" => &mut details.url,
            "author" | "作者" => &mut self.author,
            "date" | "published" | "日期" => {
                match stated_date(value) {
                    Some(date) => details.date = date,
                    None => self.num_unknown += 1,
                }
                return;
            }
            _ => {
                self.num_unknown += 1;
                return;
            }
        };
        if slot.is_empty() && !value.is_empty() {
            *slot = value.to_owned();
        } else {
            self.num_unknown += 1;
        }
    }

    /// The paragraphs that front matter stands for: the title, unless the text has one of its own, and the
    /// author's line.
    pub fn paragraphs(&self, has_title: bool) -> Vec<NeutralParagraph> {
        let title = if has_title { "" } else { &self.details.title };
        [(Role::Title, title), (Role::Byline, &self.author)]
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(role, text)| NeutralParagraph {
                role: Some(role),
                source: text.to_owned(),
                ..NeutralParagraph::default()
            })
            .collect()
    }
}

fn unquoted(value: &str) -> &str {
    let value = value.trim();
    let inner = |mark: char| value.strip_prefix(mark)?.strip_suffix(mark);
    inner('"').or_else(|| inner('\'')).unwrap_or(value)
}
