//! Currencies: signs and codes before a number, words and codes behind it.

use super::super::money::CURRENCIES;
use super::super::{QuantityKind, Region, Setting};
use super::lexicon::listed;
use super::token::Tokens;
use super::unit::Unit;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Signs of marks only.
fn sign(mark: char) -> Option<&'static str> {
    Some(match mark {
        '$' | '＄' => "USD",
        '£' => "GBP",
        '€' => "EUR",
        '¥' | '￥' => "CNY",
        '₩' => "KRW",
        '₽' => "RUB",
        '₹' => "INR",
        '₫' => "VND",
        '฿' => "THB",
        '₺' => "TRY",
        '₴' => "UAH",
        '₪' => "ILS",
        '₱' => "PHP",
        _ => return None,
    })
}

/// The dollar that letters before `$` name.
fn dollar(letters: &str) -> Option<&'static str> {
    Some(match letters {
        "us" | "u.s." | "usd" => "USD",
        "hk" => "HKD",
        "nt" | "twd" => "TWD",
        "s" | "sg" => "SGD",
        "a" | "au" => "AUD",
        "c" | "ca" | "can" | "cdn" => "CAD",
        "nz" => "NZD",
        "r" => "BRL",
        "mop" => "MOP",
        _ => return None,
    })
}

/// The currency that a code names, in capitals as written.
fn code(raw: &str) -> Option<&'static str> {
    const CODES: [&str; 34] = [
        "USD", "CNY", "HKD", "TWD", "EUR", "JPY", "GBP", "KRW", "RUB", "INR", "AUD", "CAD", "NZD",
        "SGD", "CHF", "SEK", "NOK", "DKK", "THB", "VND", "MYR", "IDR", "PHP", "TRY", "BRL", "MXN",
        "ZAR", "AED", "SAR", "ILS", "PLN", "UAH", "MOP", "KPW",
    ];
    match raw {
        "RMB" | "Rmb" | "CNH" => Some("CNY"),
        "NTD" => Some("TWD"),
        "Rs" => Some("INR"),
        "RM" => Some("MYR"),
        _ => CODES.into_iter().find(|known| *known == raw),
    }
}

/// Whether letters behind digits are a currency's code.
pub(super) fn is_code(raw: &str) -> bool {
    code(raw).is_some()
}

/// Whether a currency stands at a token behind a number.
pub(super) fn behind_number(tokens: &Tokens<'_>, index: usize) -> bool {
    behind(tokens, index, false, &Setting::default()).is_some()
}

/// Whether a word names a currency by itself.
pub(super) fn is_money_word(word: &str) -> bool {
    PHRASES.iter().any(|(phrase, ..)| *phrase == word) || matches!(word, "pounds" | "rmb" | "usd")
}

/// The currency before a number that begins at a token, with the token of the number: `$`, `US$`, `RMB`.
pub(super) fn before(tokens: &Tokens<'_>, index: usize) -> Option<(&'static str, usize)> {
    if let Some(mark) = tokens.mark(index) {
        let currency = sign(mark)?;
        let is_yen = currency == "CNY" && speaks_of_yen(tokens, index);
        return Some((if is_yen { "JPY" } else { currency }, index + 1));
    }
    let at = index + 1;
    if let Some(mark) = tokens.mark(at).filter(|_| tokens.is_glued(at)) {
        match (mark, tokens.word(index)) {
            ('$', letters) => return Some((dollar(letters)?, at + 1)),
            ('¥' | '￥', "cn" | "rmb") => return Some(("CNY", at + 1)),
            ('¥' | '￥', "jp") => return Some(("JPY", at + 1)),
            ('.', "rs") => return Some(("INR", at + 1)),
            _ => {}
        }
    }
    let currency = code(tokens.raw(index))?;
    let hyphen = usize::from(tokens.is_hyphen(at));
    Some((currency, at + hyphen))
}

/// Whether Japan is spoken of near a yen or yuan sign.
fn speaks_of_yen(tokens: &Tokens<'_>, index: usize) -> bool {
    let is_same = |at: &usize| !matches!(tokens.mark(*at), Some(';' | '.'));
    let before = (index.saturating_sub(12)..index).rev().take_while(is_same);
    let behind = (index..index + 12).take_while(is_same);
    before.chain(behind).any(|at| matches!(tokens.word(at), "japan" | "japanese" | "yen" | "tokyo"))
}

/// The currency behind a number and the token behind it: "US dollars", "yuan", "cents".
pub(super) fn behind(
    tokens: &Tokens<'_>,
    index: usize,
    has_scale: bool,
    setting: &Setting,
) -> Option<(Unit, usize)> {
    let at = if tokens.is_hyphen(index) { index + 1 } else { index };
    let at = if tokens.word(at) == "of" { return None } else { at };
    let money = |code, factor, next| Some((Unit::new(QuantityKind::Money, code, factor), next));
    for (phrase, currency, factor) in BY_FIRST.get(tokens.word(at)).into_iter().flatten() {
        if let Some(next) = tokens.phrase(at, phrase) {
            return money(currency, *factor, next);
        }
    }
    match tokens.word(at) {
        "pounds" | "pound" if has_scale || speaks_of_britain(tokens, at) => {
            money("GBP", 1.0, at + 1)
        }
        "pounds" | "pound" => Some((Unit::new(QuantityKind::Measure, "lb", 1.0), at + 1)),
        "won" if is_won(tokens, at) => money("KRW", 1.0, at + 1),
        "dollars" | "dollar"
            if setting.region == Region::HongKong && tokens.word(at + 1) == "hk" =>
        {
            money("HKD", 1.0, at + 1)
        }
        _ => match tokens.mark(at) {
            Some('¢') => money("USD", 0.01, at + 1),
            Some('€') => money("EUR", 1.0, at + 1),
            _ => code(tokens.raw(at))
                .filter(|found| *found != "TRY")
                .and_then(|found| money(found, 1.0, at + 1)),
        },
    }
}

/// "won" behind a number is money unless a game or a vote is spoken of.
fn is_won(tokens: &Tokens<'_>, at: usize) -> bool {
    let next = tokens.word(at + 1);
    let is_clause_end =
        tokens.get(at + 1).is_none() || matches!(tokens.mark(at + 1), Some('.' | ',' | ')' | ';'));
    is_clause_end
        || listed(next, "in to for a per and from on worth")
            && tokens.number(at - 1).is_none_or(|n| n >= 100.0)
}

fn speaks_of_britain(tokens: &Tokens<'_>, index: usize) -> bool {
    let weighs = (index.saturating_sub(10)..index + 6).any(|at| {
        listed(tokens.word(at), "weigh weighs weighed weighing weight lost gained heavy meat")
    });
    !weighs
        && (index.saturating_sub(30)..index + 30).any(|at| {
            listed(
                tokens.word(at),
                "british britain uk u.k. london england sterling pence cost costs price \
    paid pay worth earn tax fine fined sold spend spent budget funding",
            ) || tokens.mark(at) == Some('£')
        })
}

/// The words of a currency, its code, and what one of them is of it.
type Phrase = (&'static str, &'static str, f64);

/// The words by their first, with the names of the currencies that both languages share, but for those that are
/// English words (won, rand).
static BY_FIRST: LazyLock<HashMap<&str, Vec<Phrase>>> = LazyLock::new(|| {
    let mut map: HashMap<&str, Vec<Phrase>> = HashMap::new();
    let shared = CURRENCIES.iter().flat_map(|currency| {
        // The table lives as long as the program.
        let name = |name: &str| &*name.to_lowercase().leak();
        [currency.plural, currency.singular].map(|plain| (name(plain), currency.iso, 1.0))
    });
    let shared = shared
        .filter(|(name, ..)| name.contains(' ') || listed(name, "zlotys zloty hryvnias hryvnia"));
    for phrase in PHRASES.iter().copied().chain(shared) {
        let first = phrase.0.split(' ').next().unwrap_or(phrase.0);
        map.entry(first).or_default().push(phrase);
    }
    for phrases in map.values_mut() {
        phrases.sort_by_key(|(phrase, ..)| std::cmp::Reverse(phrase.split(' ').count()));
    }
    map
});

/// Currencies in words, the longer before the shorter.
#[rustfmt::skip]
const PHRASES: &[Phrase] = &[
    ("us dollars", "USD", 1.0), ("us dollar", "USD", 1.0), ("u.s. dollars", "USD", 1.0), ("u.s. dollar", "USD", 1.0),
    ("u.s dollars", "USD", 1.0), ("u . s . dollars", "USD", 1.0), ("american dollars", "USD", 1.0),
    ("united states dollars", "USD", 1.0), ("us - dollar", "USD", 1.0),
    ("hong kong dollars", "HKD", 1.0), ("hong kong dollar", "HKD", 1.0), ("hk dollars", "HKD", 1.0),
    ("new taiwan dollars", "TWD", 1.0), ("new taiwan dollar", "TWD", 1.0), ("taiwan dollars", "TWD", 1.0), ("taiwanese dollars", "TWD", 1.0),
    ("nt dollars", "TWD", 1.0), ("australian dollars", "AUD", 1.0), ("aussie dollars", "AUD", 1.0),
    ("canadian dollars", "CAD", 1.0), ("singapore dollars", "SGD", 1.0), ("singaporean dollars", "SGD", 1.0),
    ("new zealand dollars", "NZD", 1.0), ("euro cents", "EUR", 0.01), ("swiss francs", "CHF", 1.0), ("swiss franc", "CHF", 1.0),
    ("pounds sterling", "GBP", 1.0), ("british pounds", "GBP", 1.0), ("quid", "GBP", 1.0), ("pence", "GBP", 0.01),
    ("japanese yen", "JPY", 1.0), ("chinese yuan", "CNY", 1.0), ("yuan rmb", "CNY", 1.0), ("rmb yuan", "CNY", 1.0), ("yuan renminbi", "CNY", 1.0),
    ("south korean won", "KRW", 1.0), ("korean won", "KRW", 1.0), ("north korean won", "KPW", 1.0),
    ("russian rubles", "RUB", 1.0), ("russian roubles", "RUB", 1.0), ("indian rupees", "INR", 1.0), ("pakistani rupees", "PKR", 1.0),
    ("mexican pesos", "MXN", 1.0), ("philippine pesos", "PHP", 1.0), ("thai baht", "THB", 1.0), ("turkish lira", "TRY", 1.0),
    ("vietnamese dong", "VND", 1.0), ("malaysian ringgit", "MYR", 1.0), ("indonesian rupiah", "IDR", 1.0),
    ("dollars", "USD", 1.0), ("dollar", "USD", 1.0), ("bucks", "USD", 1.0), ("yuan", "CNY", 1.0), ("renminbi", "CNY", 1.0), ("rmb", "CNY", 1.0),
    ("kuai", "CNY", 1.0), ("jiao", "CNY", 0.1), ("mao", "CNY", 0.1), ("fen", "CNY", 0.01), ("euros", "EUR", 1.0), ("euro", "EUR", 1.0),
    ("yen", "JPY", 1.0), ("roubles", "RUB", 1.0), ("rouble", "RUB", 1.0), ("rubles", "RUB", 1.0), ("ruble", "RUB", 1.0),
    ("rupees", "INR", 1.0), ("rupee", "INR", 1.0), ("baht", "THB", 1.0), ("ringgit", "MYR", 1.0), ("rupiah", "IDR", 1.0),
    ("pesos", "MXN", 1.0), ("lira", "TRY", 1.0), ("zloty", "PLN", 1.0), ("rand", "ZAR", 1.0), ("dirhams", "AED", 1.0), ("riyals", "SAR", 1.0),
    ("shekels", "ILS", 1.0), ("hryvnia", "UAH", 1.0), ("kronor", "SEK", 1.0), ("francs", "CHF", 1.0), ("patacas", "MOP", 1.0),
    ("cents", "USD", 0.01), ("cent", "USD", 0.01),
];
