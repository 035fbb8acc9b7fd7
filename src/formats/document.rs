//! From the neutral form to a document: roles and details completed, ids given.

use super::Article;
use super::details::complete_details;
use super::role::assign_roles;
use crate::model::{Document, Extra, Paragraph, ParagraphId, Part, PartId, Status};

/// Makes a document of one part out of what an importer read. `format` is the importer's id. Paragraphs with
/// a translation are drafts.
pub fn document_from(article: Article, file_name: &str, format: &str) -> Document {
    let Article { mut details, mut paragraphs, encoding, skipped, joined_lines: _ } = article;
    assign_roles(&mut paragraphs);
    complete_details(&mut details, &paragraphs);
    let part_id = PartId(1);
    let part = Part {
        id: part_id,
        file_name: file_name.to_owned(),
        format: format.to_owned(),
        encoding: encoding.map(str::to_owned),
        details,
        skipped,
        ..Part::default()
    };
    let paragraphs = paragraphs.into_iter().zip(2..).map(|(neutral, id)| Paragraph {
        id: ParagraphId(id),
        part: part_id,
        role: neutral.role.unwrap_or_default(),
        status: if neutral.target.is_empty() { Status::Untranslated } else { Status::Draft },
        source: neutral.source,
        target: neutral.target,
        ..Paragraph::default()
    });
    Document::new(vec![part], paragraphs.collect(), Vec::new(), Extra::default())
}

#[cfg(test)]
mod tests {
    use super::super::NeutralParagraph;
    use super::*;
    use crate::model::{Role, Script};

    #[test]
    fn a_document_has_a_part_roles_and_details() {
        let neutral = |source: &str, target: &str| NeutralParagraph {
            source: source.into(),
            target: target.into(),
            ..NeutralParagraph::default()
        };
        let article = Article {
            paragraphs: vec![
                neutral("湖边的诗会", "Poems by the lake"),
                neutral("诗会的最后，孩子们一起朗诵了一首短诗，全场都安静下来。", ""),
            ],
            encoding: Some("UTF-8"),
            ..Article::default()
        };
        let document = document_from(article, "a.txt", "plain-text");
        let part = &document.parts()[0];
        assert_eq!((part.file_name.as_str(), part.encoding.as_deref()), ("a.txt", Some("UTF-8")));
        assert_eq!(part.details.script, Some(Script::Simplified));
        let found: Vec<_> = document.paragraphs().iter().map(|p| (p.role, p.status)).collect();
        assert_eq!(found, [(Role::Title, Status::Draft), (Role::Body, Status::Untranslated)]);
        assert!(document.paragraphs().iter().all(|p| p.part == part.id));
    }
}
