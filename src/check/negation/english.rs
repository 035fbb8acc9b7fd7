//! English words that may answer a negation: anything that denies, lacks, ends, excludes, limits or opposes.

use crate::check::target_word::TargetWord;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Whole words.
const WORDS: &str = "not no nor neither never none nobody nothing nowhere without cannot cant dont unless \
    until till hardly scarcely barely rarely seldom little few fewer fewest less lesser \
    least lower beyond against apart free short difficult difficulty hard far yet minus zero \
    nil empty void otherwise rather instead except anything anyone anymore remain remains \
    remained still pending contrary opposite wrong sorry unable vain rid disabled last loath \
    only too out off minor minors negative poor bad long";

/// Beginnings of words.
const BEGINNINGS: &str = "fail lack refus deny deni denial reject declin avoid prevent prohibit forbid forbad bann \
    barr stop ceas halt absen exclu except miss lost lose losing loss impossib doubt \
    overlook neglect ignor refrain withh exempt non disa disb disc disl diso disq disr mis \
    inab inac inad inappropr incap incomp inconc inconsi inconv incorr indefin indiff ineff \
    inelig inequ inevit infrequ insecur insens insign instab insuff intoler invalid invis \
    involunt irr illeg illog immat immeas immob immor impass impract improp imprud reluct \
    hesit restrain imped abandon withdr cancel suspend eliminat forg depriv scarc shortage \
    refut";

/// Words in un- that deny nothing.
const NO_DENIAL: &str = "under unit union uni uncle undergo understand understood";

static LISTED: LazyLock<HashSet<&str>> = LazyLock::new(|| WORDS.split(' ').collect());

/// Whether a word may answer a negation.
pub fn is_negative(word: &TargetWord) -> bool {
    let lower = word.lower.as_str();
    let starts_like = |list: &str| list.split(' ').any(|start| lower.starts_with(start));
    LISTED.contains(lower)
        || lower.ends_with("n't")
        || lower.len() > 5 && lower.ends_with("less")
        || lower.len() >= 5 && lower.starts_with("un") && !starts_like(NO_DENIAL)
        || starts_like(BEGINNINGS)
}
