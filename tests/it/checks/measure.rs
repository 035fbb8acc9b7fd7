//! How often the checks raise a false alarm on good translations, and how many injected mistakes they find.

use super::inject::{Dice, Mistake, Pair, inject};
use duizhao::check::{Brief, CHECKS, Checked, Finding, Severity, check_all, look};
use duizhao::glossary::reader::Reader;
use duizhao::glossary::used::used;
use duizhao::glossary::{extract, matcher::Matcher};
use duizhao::model::{
    Document, Extra, Ignored, Origin, Paragraph, ParagraphId, Part, Status, Term, TermId,
};
use duizhao::tasks::Unwatched;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// The seed of every run.
const SEED: u64 = 20_250_128;
/// Places tried for each kind of mistake in each set of texts.
const MAX_TRIED: usize = 400;

/// Good pairs from one place.
pub struct Corpus {
    /// Where they are from.
    pub name: String,
    /// Source and target.
    pub rows: Vec<(String, String)>,
}

/// Reads pairs: two columns with a head line.
pub fn read_pairs(name: &str, text: &str) -> Corpus {
    let rows = text.lines().skip(1).filter_map(|line| line.split_once('\t'));
    let rows = rows.map(|(source, target)| (source.to_owned(), target.to_owned())).collect();
    Corpus { name: name.to_owned(), rows }
}

/// Reads the pairs that lie beside the repository, and those that people aligned there, joined by their beads.
pub fn corpora(data: &Path) -> Vec<Corpus> {
    let mut found = Vec::new();
    for name in ["news-traditional-dev", "manual-dev"] {
        let path = data.join(format!("zh-en-pairs/{name}.tsv"));
        found.extend(std::fs::read_to_string(path).ok().map(|text| read_pairs(name, &text)));
    }
    for name in ["news", "official"] {
        let Ok(folders) = std::fs::read_dir(data.join("alignment").join(name)) else { continue };
        let mut folders: Vec<_> = folders.flatten().map(|entry| entry.path()).collect();
        folders.sort();
        let rows = folders.iter().flat_map(|folder| joined(folder).unwrap_or_default()).collect();
        found.push(Corpus { name: format!("aligned {name}"), rows });
    }
    found
}

/// The pairs of a folder's gold beads: one sentence with one or two, two with one.
fn joined(folder: &Path) -> std::io::Result<Vec<(String, String)>> {
    let lines = |name: &str| -> std::io::Result<Vec<String>> {
        let text = std::fs::read_to_string(folder.join(name))?;
        Ok(text.lines().map(|line| line.trim().to_owned()).collect())
    };
    let (source, target, gold) = (lines("src.txt")?, lines("tgt.txt")?, lines("gold.tsv")?);
    let beads = gold.iter().filter_map(|line| line.split_once('\t'));
    let side = |texts: &[String], indexes: &str, gap: &str| -> Option<String> {
        let indexes = indexes.split(',').map(|index| index.trim().parse::<usize>().ok());
        let texts: Option<Vec<&str>> =
            indexes.map(|index| Some(texts.get(index?)?.as_str())).collect();
        let texts = texts.filter(|texts| texts.len() <= 2)?;
        Some(texts.join(gap))
    };
    let rows = beads.filter_map(|(in_source, in_target)| {
        Some((side(&source, in_source, "")?, side(&target, in_target, " ")?))
    });
    Ok(rows.filter(|(source, target)| !source.is_empty() && !target.is_empty()).collect())
}

impl Corpus {
    /// The pairs as a document, one a paragraph, with a glossary of the names that the translation has throughout.
    pub fn document(&self, with_glossary: bool) -> Document {
        let paragraphs = self.rows.iter().zip(1..).map(|((source, target), id)| Paragraph {
            id: ParagraphId(id),
            source: source.clone(),
            target: target.clone(),
            status: Status::Done,
            ..Paragraph::default()
        });
        let terms = if with_glossary { self.names() } else { Vec::new() };
        Document::new(vec![Part::default()], paragraphs.collect(), terms, Extra::default())
    }

    fn names(&self) -> Vec<Term> {
        let texts: Vec<&str> = self.rows.iter().map(|(source, _)| source.as_str()).collect();
        let dictionary = Arc::clone(Reader::bundled().dictionary());
        let found = extract::proposals_in(None, &texts, &*dictionary, &[], &[]);
        let terms = found.iter().map(|proposal| proposal.to_term());
        let terms = terms.filter(|term| !term.target().is_empty());
        let terms = terms.filter(|term| {
            let own = Matcher::new(&[Arc::new(term.clone())]);
            let mut with = self.rows.iter().filter(|(source, _)| !own.find(source).is_empty());
            with.all(|(_, target)| used(term, target).is_some())
        });
        let decided = terms.zip(1_000_000..).map(|(term, id)| Term {
            id: TermId(id),
            origin: Origin::Glossary,
            ..term
        });
        decided.collect()
    }

    /// The same pairs in paragraphs of two to four.
    pub fn in_paragraphs(&self) -> Self {
        let mut dice = Dice::new(SEED);
        let mut rows = Vec::new();
        let mut rest = self.rows.as_slice();
        while rest.len() >= 2 {
            let (these, after) = rest.split_at((2 + dice.below(3)).min(rest.len()));
            let texts = |side: fn(&(String, String)) -> &str| these.iter().map(side);
            let source = texts(|row| &row.0).collect::<Vec<_>>().concat();
            let target = texts(|row| &row.1).collect::<Vec<_>>().join(" ");
            rows.push((source, target));
            rest = after;
        }
        Self { name: format!("{}, in paragraphs", self.name), rows }
    }
}

/// False alarms: how many pairs of a corpus are flagged.
pub struct Alarms {
    /// Pairs in all.
    pub num_pairs: usize,
    /// Pairs with any finding.
    pub num_flagged: usize,
    /// Pairs with an error.
    pub num_with_error: usize,
    /// For each check: pairs with a finding of it, pairs with an error of it.
    pub by_check: BTreeMap<&'static str, (usize, usize)>,
}

/// Checks good pairs. All that is found counts as an alarm, whether a careful reader would call it right or not.
pub fn alarms(corpus: &Corpus) -> Alarms {
    let document = corpus.document(false);
    let brief = Brief::of(&document, Reader::bundled());
    let checked = check_all(&document, &brief, &Unwatched).expect("nobody cancels");
    let mut alarms = Alarms {
        num_pairs: corpus.rows.len(),
        num_flagged: 0,
        num_with_error: 0,
        by_check: CHECKS.iter().map(|check| (check.id(), (0, 0))).collect(),
    };
    for paragraph in document.paragraphs() {
        let found: Vec<&Finding> = checked.findings(paragraph.id).collect();
        let is_error = |finding: &&Finding| finding.severity == Severity::Error;
        alarms.num_flagged += usize::from(!found.is_empty());
        alarms.num_with_error += usize::from(found.iter().any(is_error));
        for (check, (flagged, with_error)) in &mut alarms.by_check {
            let mut own = found.iter().filter(|finding| finding.check == *check).peekable();
            *flagged += usize::from(own.peek().is_some());
            *with_error += usize::from(own.any(is_error));
        }
    }
    alarms
}

/// How many injected mistakes of a kind were found, of how many.
#[derive(Clone, Copy, Debug, Default)]
pub struct Detected {
    /// Found.
    pub found: usize,
    /// Put in.
    pub tried: usize,
}

/// Puts mistakes of that kind into the pairs, one a pair, and counts those found. `tell` is called with each missed
/// one: source, translation with the mistake, good translation.
pub fn detected(
    corpus: &Corpus,
    mistake: Mistake,
    tell: &mut dyn FnMut(&str, &str, &str),
) -> Detected {
    let document = corpus.document(true);
    let brief = Brief::of(&document, Reader::bundled());
    let all_names: Vec<String> =
        document.terms().iter().map(|term| term.target().to_owned()).collect();
    let mut checked = check_all(&document, &brief, &Unwatched).expect("nobody cancels");
    let mut dice = Dice::new(SEED ^ mistake as u64);
    let mut detected = Detected::default();
    for paragraph in document.paragraphs() {
        let hits = brief.hits(&paragraph.source);
        let terms = hits.iter().filter_map(|hit| brief.terms.get(hit.term_index));
        let names = terms.map(|term| term.target().to_owned());
        let names = names.filter(|name| paragraph.target.contains(name.as_str())).collect();
        let pair =
            Pair { source: paragraph.source.clone(), target: paragraph.target.clone(), names };
        let Some(target) = inject(&pair, mistake, &all_names, &mut dice) else { continue };
        let broken = Paragraph { target, ..(**paragraph).clone() };
        detected.tried += 1;
        let before = told(&checked, paragraph, mistake);
        checked.put(&document, paragraph.id, look(&broken, None, &brief));
        let is_found = told(&checked, &broken, mistake).iter().any(|one| !before.contains(one));
        checked.put(&document, paragraph.id, look(paragraph, None, &brief));
        if is_found {
            detected.found += 1;
        } else {
            tell(&broken.source, &broken.target, &paragraph.target);
        }
        if detected.tried == MAX_TRIED {
            break;
        }
    }
    detected
}

/// What the checks that are to find the mistake say of a paragraph.
fn told(checked: &Checked, paragraph: &Paragraph, mistake: Mistake) -> Vec<Ignored> {
    let found = checked.findings(paragraph.id);
    let wanted = found.filter(|finding| mistake.checks().contains(&finding.check));
    wanted.map(|finding| finding.ignored(paragraph)).collect()
}
