//! What the recogniser of names asks of a dictionary, so that it can be tried on any list of words; reading
//! dictionary files is left to `dictionary`.

use crate::dictionary::{Dictionary, Entry};
use crate::model::TermKind;

/// A dictionary as the recogniser sees it. Words are asked for in simplified characters.
pub trait Lexicon {
    /// How often the word occurs in running text, as the count of a corpus of about 60 million words; `None` when
    /// it is no word. A word that was never counted has 0.
    fn count(&self, word: &str) -> Option<u32>;

    /// What a word names that the dictionary writes with a capital letter in all its readings.
    fn proper(&self, word: &str) -> Option<Proper>;

    /// The entries of the word, the likely one first: whether it is written with a capital, and its English senses.
    fn entries<'a>(&'a self, word: &str) -> Vec<(bool, Vec<&'a str>)>;
}

/// What a dictionary says of a word that it writes with a capital letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proper {
    /// A name of that kind.
    Name(TermKind),
    /// A language, people, holiday, currency, faith and the like: written with a capital, yet no name.
    Word,
}

/// Words in English senses that tell the kind of what is named, the most telling kind first.
const TELLING: [(TermKind, &str); 4] = [
    (
        TermKind::Work,
        "novel|film|movie|opera|play|poem|song|classic|book|magazine|encyclopedia|scripture|sutra|game|series",
    ),
    (
        TermKind::Organisation,
        "company|corporation|university|college|agency|bank|newspaper|organization|party|association|committee|\
         institute|academy|ministry|group|conglomerate|council|union|commission|press|brand|firm|manufacturer|\
         daily|times|exchange|airline|airlines|foundation|league|federation|confederation|alliance|congress|army|website|platform|party|church",
    ),
    (
        TermKind::Place,
        "city|county|district|province|town|capital|country|island|islands|river|lake|mountain|mountains|prefecture|\
         state|region|village|municipality|sea|ocean|bay|strait|desert|peninsula|township|republic|continent|kingdom|\
         port|suburb|place|canal|valley|mt.|mt|banner|nation|autonomous|pass|plateau|gulf|basin|temple|park|street|\
         location|subdistrict|borough",
    ),
    (
        TermKind::Person,
        "president|politician|emperor|writer|poet|actor|actress|singer|general|philosopher|scientist|painter|\
         author|leader|minister|king|queen|premier|composer|mathematician|physicist|player|name|given|surname|\
         businessman|entrepreneur|director|founder|military|revolutionary|historian|novelist|character|god|goddess|\
         chancellor|prophet|artist|essayist|son|daughter|statesman|warlord|star|biblical|apostle",
    ),
];

/// Words in English senses that say that the word is none of the names looked for.
const COMMON: &str = "monday|tuesday|wednesday|thursday|friday|saturday|sunday|award|prize|language|nationality|ethnic|festival|holiday|day|religion|buddhism|christianity|islam|marxism|\
    currency|calendar|dynasty|dialect|people|person|inhabitant|cuisine|adherent|zodiac|solar|month|script|course|\
    constellation|era|century|reign|genus|species|alphabet|adjective|grammar|style|food|dish|studies|period|sauce|\
    disease|syndrome|theory|medicine|doctrine|war|revolution|movement|incident|math.|physics|chemistry|geology|\
    christian|muslim|buddhist|jewish|catholic|particle|measurement|scale|law|theorem|effect|school|philosophy";

/// Endings of words that name no single person, place or organisation though they begin with a capital.
const COMMON_ENDINGS: &str = "方人语文教节元族历主义派裔式餐菜字话学经史法战版制史剧茶酒狗猫病症";

/// Reads what a word written with a capital names from its English senses.
pub fn kind_of_senses<'a>(word: &str, senses: impl IntoIterator<Item = &'a str>) -> Proper {
    let ends_commonly = word.chars().next_back().is_some_and(|c| COMMON_ENDINGS.contains(c));
    let mut named = None;
    let mut is_common = false;
    for sense in senses {
        let is_surname = sense.starts_with("surname ") || sense.contains("character surname ");
        if is_surname && word.chars().count() <= 2 {
            is_common = true;
            continue;
        }
        // `see 合肥市[He2 fei2 Shi4]`
        let names_place = sense.starts_with("see ")
            && sense
                .split('[')
                .next()
                .is_some_and(|word| word.ends_with(['市', '县', '省', '区', '州']));
        if names_place {
            named = named.or(Some(TermKind::Place));
            break;
        }
        let first = sense.split(';').next().unwrap_or(sense).to_lowercase();
        let has = |list: &str| {
            first
                .split(|c: char| !c.is_alphanumeric() && c != '.')
                .any(|word| list.split('|').any(|known| known == word))
        };
        let has_years = first.split('(').skip(1).any(|inside| {
            inside.chars().filter(char::is_ascii_digit).count() >= 3 && inside.contains(['-', '–'])
        });
        let head = first.split('(').next().unwrap_or("");
        is_common |= has("award|prize|awards")
            || ["dynasty", "era", "period", "war", "revolution", "reign", "incident"]
                .iter()
                .any(|word| head.split(|c: char| !c.is_alphanumeric()).any(|known| known == *word));
        let kind = if is_common {
            None
        } else if has_years && !["state", "kingdom", "republic"].iter().any(|w| head.contains(w)) {
            Some(TermKind::Person)
        } else {
            TELLING.iter().find(|(_, list)| has(list)).map(|(kind, _)| *kind)
        };
        is_common |= kind.is_none() && has(COMMON);
        named = named.or(kind);
        if named.is_some() {
            break;
        }
    }
    // Movements and nations are no places (台独, 中华民族).
    let is_cause = word.ends_with("民族") || word.ends_with("主义") || word.ends_with('独');
    match named {
        _ if is_cause && word.chars().count() <= 4 => Proper::Word,
        Some(TermKind::Person) if ends_commonly && word.chars().count() > 2 => Proper::Word,
        Some(kind) => Proper::Name(kind),
        None if is_common || ends_commonly => Proper::Word,
        None => Proper::Name(TermKind::Term),
    }
}

impl Lexicon for Dictionary {
    fn count(&self, word: &str) -> Option<u32> {
        self.contains(word).then(|| self.count(word))
    }

    fn proper(&self, word: &str) -> Option<Proper> {
        let entries: Vec<Entry<'_>> = self.entries(word).collect();
        let is_name = !entries.is_empty() && entries.iter().all(is_capital);
        is_name.then(|| kind_of_senses(word, entries.iter().flat_map(Entry::senses)))
    }

    fn entries<'a>(&'a self, word: &str) -> Vec<(bool, Vec<&'a str>)> {
        self.entries(word).map(|entry| (is_capital(&entry), entry.senses().collect())).collect()
    }
}

fn is_capital(entry: &Entry<'_>) -> bool {
    entry.numbered_pinyin().starts_with(char::is_uppercase)
}
