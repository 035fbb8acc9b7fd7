//! How often each term occurs in an article and where first, and which English form a mention is to have.

use super::matcher::{Form, Hit, Matcher};
use crate::model::Term;

/// A term's use over the paragraphs of an article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// How often it occurs, in any form.
    pub count: usize,
    /// The first occurrence: the paragraph's index and the byte offset there.
    pub first: Option<(usize, usize)>,
}

/// Counts every term over the texts, in document order. The answer has an entry for each of `num_terms` terms.
pub fn usage<'a>(
    matcher: &Matcher,
    num_terms: usize,
    texts: impl IntoIterator<Item = &'a str>,
) -> Vec<Usage> {
    let mut usages = vec![Usage::default(); num_terms];
    for (paragraph_index, text) in texts.into_iter().enumerate() {
        add(&mut usages, paragraph_index, &matcher.find(text));
    }
    usages
}

/// Adds the hits of one paragraph, for callers that keep the hits of each paragraph. Add paragraphs in order.
pub fn add(usages: &mut [Usage], paragraph_index: usize, hits: &[Hit]) {
    for hit in hits {
        if let Some(usage) = usages.get_mut(hit.term_index) {
            usage.count += 1;
            usage.first.get_or_insert((paragraph_index, hit.byte_start));
        }
    }
}

/// The English for a mention and the other form: the full target at the first mention in the document, or where
/// the source is written in full with its dot, the shorter one later. Both are equal where a term has one form.
pub fn forms_at<'a>(
    term: &'a Term,
    usage: &Usage,
    paragraph_index: usize,
    hit: &Hit,
) -> (&'a str, &'a str) {
    let (full, later) = (term.target(), term.later_target());
    let is_first = usage.first.is_none_or(|first| (paragraph_index, hit.byte_start) <= first);
    let is_dotted = hit.form == Form::Full && term.source.contains(['·', '‧', '・', '•', '．']);
    if is_first || is_dotted { (full, later) } else { (later, full) }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::TermKind;

    #[test]
    fn the_first_mention_has_the_full_name() {
        let term = Arc::new(Term {
            source: "林赛·戈曼".into(),
            targets: vec!["Lindsay Gorman".into()],
            kind: TermKind::Person,
            ..Term::default()
        });
        let matcher = Matcher::new(&[Arc::clone(&term)]);
        let texts = ["没有名字", "戈曼说，戈曼又说", "林赛·戈曼"];
        let usages = usage(&matcher, 1, texts);
        assert_eq!(usages, [Usage { count: 3, first: Some((1, 0)) }]);
        for (paragraph_index, hit_index, expected) in
            [(1, 0, "Lindsay Gorman"), (1, 1, "Gorman"), (2, 0, "Lindsay Gorman")]
        {
            let hit = matcher.find(texts[paragraph_index])[hit_index];
            assert_eq!(forms_at(&term, &usages[0], paragraph_index, &hit).0, expected);
        }
        assert_eq!(usage(&Matcher::new(&[]), 0, texts), []);
    }

    #[test]
    #[allow(clippy::print_stdout, reason = "a skipped test says so")]
    fn counts_the_names_of_the_real_article() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/samples/deepseek-article.txt");
        let Ok(text) = std::fs::read_to_string(path) else {
            println!("skipped: the real article is not here");
            return;
        };
        let paragraphs: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
        let terms: Vec<Arc<Term>> =
            crate::glossary::gloss::to_terms(&crate::glossary::gloss::extract(&paragraphs))
                .into_iter()
                .map(Arc::new)
                .collect();
        let usages = usage(&Matcher::new(&terms), terms.len(), paragraphs.iter().copied());
        for (name, paragraph_index) in
            [("深度求索", 0), ("特朗普", 4), ("戈曼", 23), ("自然", 13), ("星际之门", 17)]
        {
            let index = terms.iter().position(|term| term.source.ends_with(name)).expect("a term");
            println!("{name} {:?}", usages[index]);
            assert_eq!(usages[index].first.map(|first| first.0), Some(paragraph_index), "{name}");
        }
    }
}
