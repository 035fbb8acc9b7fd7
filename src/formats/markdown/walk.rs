//! From comrak's tree to the neutral form. The walk is a loop over the tree's edges, so that no nesting in a
//! file can exhaust the stack.

use super::super::line::MAX_PARAGRAPH_BYTES;
use super::super::wrap::append_line;
use super::super::{Article, FormatError, NeutralParagraph};
use super::front_matter::FrontMatter;
use crate::model::{Role, Skipped};
use crate::tasks::Progress;
use comrak::Node;
use comrak::arena_tree::NodeEdge;
use comrak::nodes::{ListType, NodeLink, NodeValue};

/// Reads the tree into an article.
pub(super) fn article_from(
    root: Node<'_>,
    progress: &dyn Progress,
) -> Result<Article, FormatError> {
    let mut walker = Walker::default();
    let total = root.children().count() as u64;
    let mut num_done = 0;
    for edge in root.traverse() {
        match edge {
            NodeEdge::Start(node) => walker.start(node)?,
            NodeEdge::End(node) => {
                walker.end(node)?;
                if node.parent().is_some_and(|parent| parent.parent().is_none()) {
                    num_done += 1;
                    progress.step(num_done, total)?;
                }
            }
        }
    }
    Ok(walker.finish())
}

#[derive(Default)]
struct Walker {
    paragraphs: Vec<NeutralParagraph>,
    front_matter: FrontMatter,
    /// The text of the block being read.
    text: String,
    /// Whether a soft break came last: the next text is joined like a wrapped line.
    joins: bool,
    /// Alternative texts of the pictures being read, innermost last.
    pictures: Vec<String>,
    /// Captions of pictures inside the block being read; they follow it.
    captions: Vec<String>,
    num_quotes: usize,
    /// Marks that the next paragraph of a list or footnote begins with.
    mark: String,
    num_items: usize,
    skipped: Vec<Skipped>,
    /// The line, from 1, of what is being read.
    line: usize,
}

impl Walker {
    fn skip(&mut self, kind: &str, count: usize) {
        match self.skipped.iter_mut().find(|skipped| skipped.kind == kind) {
            _ if count == 0 => {}
            Some(skipped) => skipped.count += count,
            None => self.skipped.push(Skipped { kind: kind.to_owned(), count }),
        }
    }

    fn start(&mut self, node: Node<'_>) -> Result<(), FormatError> {
        self.line = node.data().sourcepos.start.line.max(1);
        match &node.data().value {
            NodeValue::FrontMatter(block) => self.front_matter = FrontMatter::read(block),
            NodeValue::BlockQuote => self.num_quotes += 1,
            NodeValue::Item(item) => {
                self.num_items += 1;
                self.mark = match item.list_type {
                    ListType::Bullet => String::new(),
                    ListType::Ordered => format!("{}. ", item.start),
                };
            }
            NodeValue::TaskItem(task) => {
                self.num_items += 1;
                self.mark = if task.symbol.is_some() { "☑ " } else { "☐ " }.to_owned();
            }
            NodeValue::FootnoteDefinition(note) => self.mark = format!("[{}] ", note.name),
            NodeValue::FootnoteReference(note) => {
                let reference = format!("[{}]", note.name);
                self.add_text(&reference);
            }
            NodeValue::ThematicBreak => self.skip("rule", 1),
            NodeValue::CodeBlock(code) => {
                self.add_block(Some(Role::Body), code.literal.trim_end())?;
            }
            NodeValue::HtmlBlock(html) => {
                let (text, num_tags) = without_tags(&html.literal);
                self.skip("html-tag", num_tags);
                for line in text.lines() {
                    self.add_block(Some(self.role_told().unwrap_or_default()), line)?;
                }
            }
            NodeValue::HtmlInline(tag) if is_line_break(tag) => self.add_break(),
            NodeValue::HtmlInline(_) => self.skip("html-tag", 1),
            NodeValue::Text(text) => self.add_text(text),
            NodeValue::Code(code) => self.add_text(&code.literal),
            NodeValue::Raw(raw) => self.add_text(raw),
            NodeValue::SoftBreak => self.joins = true,
            NodeValue::LineBreak => self.add_break(),
            NodeValue::Image(_) => self.pictures.push(String::new()),
            NodeValue::Link(link) => self.count_link(node, link),
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, node: Node<'_>) -> Result<(), FormatError> {
        self.line = node.data().sourcepos.start.line.max(1);
        match &node.data().value {
            NodeValue::BlockQuote => self.num_quotes -= 1,
            NodeValue::Item(_) | NodeValue::TaskItem(_) => {
                self.num_items -= 1;
                self.mark.clear();
            }
            NodeValue::FootnoteDefinition(_) => self.mark.clear(),
            NodeValue::Image(link) => self.end_picture(link),
            NodeValue::Heading(heading) => self.end_block(Some(Role::Heading(heading.level)))?,
            NodeValue::TableCell => self.end_block(Some(Role::TableCell))?,
            NodeValue::Paragraph => self.end_block(self.role_told())?,
            _ => {}
        }
        Ok(())
    }

    /// The role that lists and quotations give a paragraph.
    fn role_told(&self) -> Option<Role> {
        match (self.num_items, self.num_quotes) {
            (1.., _) => Some(Role::ListItem),
            (0, 1..) => Some(Role::Quotation),
            (0, 0) => None,
        }
    }

    fn add_text(&mut self, text: &str) {
        let joins = std::mem::take(&mut self.joins);
        let into = self.pictures.last_mut().unwrap_or(&mut self.text);
        if joins { append_line(into, text) } else { into.push_str(text) }
    }

    fn add_break(&mut self) {
        self.joins = false;
        let into = self.pictures.last_mut().unwrap_or(&mut self.text);
        into.truncate(into.trim_end().len());
        into.push('\n');
    }

    fn count_link(&mut self, node: Node<'_>, link: &NodeLink) {
        let is_plain = node.first_child().is_some_and(|child| match &child.data().value {
            NodeValue::Text(text) => link.url.trim_start_matches("mailto:") == text,
            _ => false,
        });
        self.skip("link-target", usize::from(!is_plain && !link.url.is_empty()));
        self.skip("link-title", usize::from(!link.title.is_empty()));
    }

    /// A picture's words follow the block that it stands in.
    fn end_picture(&mut self, link: &NodeLink) {
        self.skip("picture", 1);
        let alternative = self.pictures.pop().unwrap_or_default();
        for caption in [alternative.trim(), link.title.trim()] {
            if !caption.is_empty() && self.captions.last().is_none_or(|last| last != caption) {
                self.captions.push(caption.to_owned());
            }
        }
    }

    fn end_block(&mut self, role: Option<Role>) -> Result<(), FormatError> {
        self.joins = false;
        let text = std::mem::take(&mut self.text);
        self.add_block(role, text.trim())?;
        for caption in std::mem::take(&mut self.captions) {
            self.add_block(Some(Role::Caption), &caption)?;
        }
        Ok(())
    }

    fn add_block(&mut self, role: Option<Role>, text: &str) -> Result<(), FormatError> {
        if text.len() > MAX_PARAGRAPH_BYTES {
            return Err(FormatError::LineTooLong {
                line: self.line,
                size: text.len() as u64,
                limit: MAX_PARAGRAPH_BYTES as u64,
            });
        }
        if !text.trim().is_empty() {
            let source = std::mem::take(&mut self.mark) + text;
            self.paragraphs.push(NeutralParagraph { role, source, ..NeutralParagraph::default() });
        }
        Ok(())
    }

    /// Settles the headings: a single one of the first level is the title, and the others count from below it.
    fn finish(mut self) -> Article {
        let is_top = |p: &NeutralParagraph| p.role == Some(Role::Heading(1));
        let has_title = self.paragraphs.iter().filter(|p| is_top(p)).count() == 1;
        let front_title = !self.front_matter.details.title.is_empty();
        for paragraph in &mut self.paragraphs {
            match paragraph.role {
                Some(Role::Heading(1)) if has_title => paragraph.role = Some(Role::Title),
                Some(Role::Heading(level)) if has_title => {
                    paragraph.role = Some(Role::Heading(level.saturating_sub(1).max(1)));
                }
                // Under a title from the front matter, headings usually begin at the second level.
                Some(Role::Heading(level)) if front_title => {
                    paragraph.role = Some(Role::Heading(level.saturating_sub(1).max(1)));
                }
                _ => {}
            }
        }
        self.skip("front-matter", self.front_matter.num_unknown);
        let mut paragraphs = self.front_matter.paragraphs(has_title);
        paragraphs.append(&mut self.paragraphs);
        Article {
            details: self.front_matter.details,
            paragraphs,
            skipped: self.skipped,
            ..Article::default()
        }
    }
}

fn is_line_break(tag: &str) -> bool {
    let name = tag.trim_matches(['<', '>', '/', ' ']);
    name.eq_ignore_ascii_case("br")
}

/// The text between the tags of a piece of HTML, and how many tags, comments and scripts there were. What a
/// script or style sheet holds is no text.
fn without_tags(html: &str) -> (String, usize) {
    let (mut text, mut num_tags, mut rest) = (String::new(), 0, html);
    while let Some(byte_open) = rest.find('<') {
        text.push_str(&rest[..byte_open]);
        rest = &rest[byte_open..];
        let lower: String = rest.chars().take(8).collect::<String>().to_ascii_lowercase();
        let end = if lower.starts_with("<!--") {
            "-->"
        } else if lower.starts_with("<script") {
            "</script>"
        } else if lower.starts_with("<style") {
            "</style>"
        } else {
            ">"
        };
        num_tags += 1;
        if ["<br", "<p", "</p", "<div", "</div", "<li", "<td", "<th", "<tr"]
            .iter()
            .any(|tag| lower.starts_with(tag))
        {
            text.push('\n');
        }
        let Some(byte_end) = rest.find(end) else { break };
        rest = &rest[byte_end + end.len()..];
    }
    text.push_str(rest);
    (plain_entities(&text), num_tags)
}

fn plain_entities(text: &str) -> String {
    [
        ("&nbsp;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(text.to_owned(), |text, (entity, plain)| text.replace(entity, plain))
}
