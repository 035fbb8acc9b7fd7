//! The units behind a number, as words and as signs: measures, durations, percent. Currencies are in `money`.

use super::super::QuantityKind::{self, Duration, Measure, Percent};
use super::super::unit::{Dimension, UNITS};
use super::lexicon::listed;
use super::token::Tokens;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Unit {
    /// The kind it makes of the number.
    pub(super) kind: QuantityKind,
    /// The unit's name in the results.
    pub(super) id: Option<&'static str>,
    /// What one of it is in the named unit: a decade is 10 `year`.
    pub(super) factor: f64,
}

impl Unit {
    pub(super) const fn new(kind: QuantityKind, id: &'static str, factor: f64) -> Self {
        Self { kind, id: Some(id), factor }
    }
}

/// Units in words, the longer forms of one first word before the shorter; singular and plural are both listed.
#[rustfmt::skip]
const WORDS: &[(&str, QuantityKind, &str, f64)] = &[
    ("percentage points", Percent, "pp", 1.0), ("percentage point", Percent, "pp", 1.0),
    ("percentage - point", Percent, "pp", 1.0), ("percent points", Percent, "pp", 1.0),
    ("pps", Percent, "pp", 1.0), ("ppt", Percent, "pp", 1.0), ("ppts", Percent, "pp", 1.0), ("pp", Percent, "pp", 1.0),
    ("basis points", Percent, "pp", 0.01), ("basis point", Percent, "pp", 0.01), ("bps", Percent, "pp", 0.01),
    ("basis - point", Percent, "pp", 0.01),
    ("percent", Percent, "", 1.0), ("per cent", Percent, "", 1.0), ("pct", Percent, "", 1.0), ("pc", Percent, "", 1.0),
    ("per mille", Percent, "", 0.1), ("permille", Percent, "", 0.1), ("per thousand", Percent, "", 0.1),
    // Durations.
    ("milliseconds", Duration, "second", 1e-3), ("millisecond", Duration, "second", 1e-3),
    ("seconds", Duration, "second", 1.0), ("second", Duration, "second", 1.0), ("secs", Duration, "second", 1.0), ("sec", Duration, "second", 1.0),
    ("minutes", Duration, "minute", 1.0), ("minute", Duration, "minute", 1.0), ("mins", Duration, "minute", 1.0), ("min", Duration, "minute", 1.0),
    ("hours", Duration, "hour", 1.0), ("hour", Duration, "hour", 1.0), ("hrs", Duration, "hour", 1.0), ("hr", Duration, "hour", 1.0),
    ("days", Duration, "day", 1.0), ("day", Duration, "day", 1.0),
    ("weeks", Duration, "week", 1.0), ("week", Duration, "week", 1.0),
    ("fortnights", Duration, "week", 2.0), ("fortnight", Duration, "week", 2.0),
    ("months", Duration, "month", 1.0), ("month", Duration, "month", 1.0),
    ("quarters", Duration, "quarter", 1.0),
    ("years", Duration, "year", 1.0), ("year", Duration, "year", 1.0), ("yrs", Duration, "year", 1.0), ("yr", Duration, "year", 1.0),
    ("decades", Duration, "year", 10.0), ("decade", Duration, "year", 10.0),
    ("centuries", Duration, "year", 100.0), ("century", Duration, "year", 100.0),
    // Speeds stand before the lengths they begin with.
    ("kilometers per hour", Measure, "km/h", 1.0), ("kilometres per hour", Measure, "km/h", 1.0),
    ("kilometers an hour", Measure, "km/h", 1.0), ("kilometres an hour", Measure, "km/h", 1.0),
    ("kilometer per hour", Measure, "km/h", 1.0), ("kilometre per hour", Measure, "km/h", 1.0),
    ("kilometers - per - hour", Measure, "km/h", 1.0), ("kilometer - per - hour", Measure, "km/h", 1.0),
    ("kilometre - per - hour", Measure, "km/h", 1.0),
    ("kph", Measure, "km/h", 1.0), ("kmh", Measure, "km/h", 1.0), ("kmph", Measure, "km/h", 1.0),
    ("miles per hour", Measure, "mph", 1.0), ("miles an hour", Measure, "mph", 1.0), ("mile per hour", Measure, "mph", 1.0),
    ("mile - per - hour", Measure, "mph", 1.0), ("miles - per - hour", Measure, "mph", 1.0), ("mph", Measure, "mph", 1.0),
    // Lengths.
    ("nautical miles", Measure, "nautical-mile", 1.0), ("nautical mile", Measure, "nautical-mile", 1.0),
    ("nautical - mile", Measure, "nautical-mile", 1.0), ("sea miles", Measure, "nautical-mile", 1.0),
    ("nanometers", Measure, "nm", 1.0), ("nanometres", Measure, "nm", 1.0), ("nanometer", Measure, "nm", 1.0), ("nanometre", Measure, "nm", 1.0),
    ("microns", Measure, "um", 1.0), ("micron", Measure, "um", 1.0), ("micrometers", Measure, "um", 1.0), ("micrometres", Measure, "um", 1.0),
    ("millimeters", Measure, "mm", 1.0), ("millimetres", Measure, "mm", 1.0), ("millimeter", Measure, "mm", 1.0), ("millimetre", Measure, "mm", 1.0),
    ("centimeters", Measure, "cm", 1.0), ("centimetres", Measure, "cm", 1.0), ("centimeter", Measure, "cm", 1.0), ("centimetre", Measure, "cm", 1.0),
    ("kilometers", Measure, "km", 1.0), ("kilometres", Measure, "km", 1.0), ("kilometer", Measure, "km", 1.0), ("kilometre", Measure, "km", 1.0),
    ("kms", Measure, "km", 1.0), ("meters", Measure, "m", 1.0), ("metres", Measure, "m", 1.0), ("meter", Measure, "m", 1.0), ("metre", Measure, "m", 1.0),
    ("inches", Measure, "inch", 1.0), ("inch", Measure, "inch", 1.0), ("feet", Measure, "ft", 1.0), ("foot", Measure, "ft", 1.0), ("ft", Measure, "ft", 1.0),
    ("yards", Measure, "yard", 1.0), ("yard", Measure, "yard", 1.0), ("yds", Measure, "yard", 1.0),
    ("miles", Measure, "mile", 1.0), ("mile", Measure, "mile", 1.0),
    ("li", Measure, "li", 1.0), ("chi", Measure, "chi", 1.0), ("cun", Measure, "cun", 1.0), ("zhang", Measure, "zhang", 1.0),
    ("light - years", Measure, "light-year", 1.0), ("light - year", Measure, "light-year", 1.0),
    ("light years", Measure, "light-year", 1.0), ("light year", Measure, "light-year", 1.0),
    // Areas.
    ("square kilometers", Measure, "km2", 1.0), ("square kilometres", Measure, "km2", 1.0),
    ("square kilometer", Measure, "km2", 1.0), ("square kilometre", Measure, "km2", 1.0),
    ("square - kilometer", Measure, "km2", 1.0), ("square - kilometre", Measure, "km2", 1.0),
    ("square km", Measure, "km2", 1.0), ("sq km", Measure, "km2", 1.0), ("sq . km", Measure, "km2", 1.0), ("sqkm", Measure, "km2", 1.0),
    ("square meters", Measure, "m2", 1.0), ("square metres", Measure, "m2", 1.0),
    ("square meter", Measure, "m2", 1.0), ("square metre", Measure, "m2", 1.0),
    ("square - meter", Measure, "m2", 1.0), ("square - metre", Measure, "m2", 1.0),
    ("square m", Measure, "m2", 1.0), ("sq m", Measure, "m2", 1.0), ("sq . m", Measure, "m2", 1.0), ("sqm", Measure, "m2", 1.0),
    ("square feet", Measure, "ft2", 1.0), ("square foot", Measure, "ft2", 1.0), ("square - foot", Measure, "ft2", 1.0),
    ("square ft", Measure, "ft2", 1.0), ("sq ft", Measure, "ft2", 1.0), ("sq . ft", Measure, "ft2", 1.0), ("sqft", Measure, "ft2", 1.0),
    ("square miles", Measure, "sqmile", 1.0), ("square mile", Measure, "sqmile", 1.0), ("square - mile", Measure, "sqmile", 1.0),
    ("hectares", Measure, "ha", 1.0), ("hectare", Measure, "ha", 1.0), ("acres", Measure, "acre", 1.0), ("acre", Measure, "acre", 1.0),
    ("mu", Measure, "mu", 1.0), ("mou", Measure, "mu", 1.0),
    // Weights.
    ("milligrams", Measure, "mg", 1.0), ("milligram", Measure, "mg", 1.0), ("kilograms", Measure, "kg", 1.0), ("kilogram", Measure, "kg", 1.0),
    ("kilogrammes", Measure, "kg", 1.0), ("kilos", Measure, "kg", 1.0), ("kilo", Measure, "kg", 1.0), ("kgs", Measure, "kg", 1.0),
    ("grams", Measure, "g", 1.0), ("grammes", Measure, "g", 1.0), ("gram", Measure, "g", 1.0),
    ("metric tons", Measure, "t", 1.0), ("metric ton", Measure, "t", 1.0), ("metric tonnes", Measure, "t", 1.0), ("metric - ton", Measure, "t", 1.0),
    ("tonnes", Measure, "t", 1.0), ("tonne", Measure, "t", 1.0), ("tons", Measure, "t", 1.0), ("ton", Measure, "t", 1.0),
    ("jin", Measure, "jin", 1.0), ("catties", Measure, "jin", 1.0), ("catty", Measure, "jin", 1.0),
    ("liang", Measure, "liang", 1.0), ("taels", Measure, "liang", 1.0), ("tael", Measure, "liang", 1.0),
    ("lbs", Measure, "lb", 1.0), ("lb", Measure, "lb", 1.0), ("ounces", Measure, "oz", 1.0), ("ounce", Measure, "oz", 1.0),
    // Volumes.
    ("milliliters", Measure, "ml", 1.0), ("millilitres", Measure, "ml", 1.0), ("milliliter", Measure, "ml", 1.0), ("millilitre", Measure, "ml", 1.0),
    ("liters", Measure, "l", 1.0), ("litres", Measure, "l", 1.0), ("liter", Measure, "l", 1.0), ("litre", Measure, "l", 1.0),
    ("cubic meters", Measure, "m3", 1.0), ("cubic metres", Measure, "m3", 1.0), ("cubic meter", Measure, "m3", 1.0), ("cubic metre", Measure, "m3", 1.0),
    ("cubic - meter", Measure, "m3", 1.0), ("cubic - metre", Measure, "m3", 1.0), ("cu m", Measure, "m3", 1.0),
    ("barrels", Measure, "barrel", 1.0), ("barrel", Measure, "barrel", 1.0), ("gallons", Measure, "gallon", 1.0), ("gallon", Measure, "gallon", 1.0),
    // Temperatures.
    ("degrees celsius", Measure, "celsius", 1.0), ("degree celsius", Measure, "celsius", 1.0), ("degrees centigrade", Measure, "celsius", 1.0),
    ("degrees c", Measure, "celsius", 1.0), ("celsius", Measure, "celsius", 1.0), ("centigrade", Measure, "celsius", 1.0),
    ("degree - celsius", Measure, "celsius", 1.0),
    ("degrees fahrenheit", Measure, "fahrenheit", 1.0), ("degree fahrenheit", Measure, "fahrenheit", 1.0),
    ("degrees f", Measure, "fahrenheit", 1.0), ("fahrenheit", Measure, "fahrenheit", 1.0),
    ("degrees", Measure, "degree", 1.0), ("degree", Measure, "degree", 1.0),
    // Data, power, energy, frequency.
    ("kilobytes", Measure, "KB", 1.0), ("kilobyte", Measure, "KB", 1.0), ("megabytes", Measure, "MB", 1.0), ("megabyte", Measure, "MB", 1.0),
    ("gigabytes", Measure, "GB", 1.0), ("gigabyte", Measure, "GB", 1.0), ("terabytes", Measure, "TB", 1.0), ("terabyte", Measure, "TB", 1.0),
    ("bytes", Measure, "B", 1.0), ("byte", Measure, "B", 1.0),
    ("terawatt - hours", Measure, "TWh", 1.0), ("terawatt hours", Measure, "TWh", 1.0), ("twh", Measure, "TWh", 1.0),
    ("gigawatt - hours", Measure, "GWh", 1.0), ("gigawatt hours", Measure, "GWh", 1.0), ("gwh", Measure, "GWh", 1.0),
    ("megawatt - hours", Measure, "MWh", 1.0), ("megawatt hours", Measure, "MWh", 1.0),
    ("kilowatt - hours", Measure, "kWh", 1.0), ("kilowatt hours", Measure, "kWh", 1.0), ("kilowatt - hour", Measure, "kWh", 1.0), ("kwh", Measure, "kWh", 1.0),
    ("gigawatts", Measure, "GW", 1.0), ("gigawatt", Measure, "GW", 1.0), ("megawatts", Measure, "MW", 1.0), ("megawatt", Measure, "MW", 1.0),
    ("kilowatts", Measure, "kW", 1.0), ("kilowatt", Measure, "kW", 1.0), ("kw", Measure, "kW", 1.0), ("watts", Measure, "W", 1.0), ("watt", Measure, "W", 1.0),
    ("gigahertz", Measure, "GHz", 1.0), ("megahertz", Measure, "MHz", 1.0), ("kilohertz", Measure, "kHz", 1.0), ("hertz", Measure, "Hz", 1.0),
    ("ghz", Measure, "GHz", 1.0), ("mhz", Measure, "MHz", 1.0), ("khz", Measure, "kHz", 1.0), ("hz", Measure, "Hz", 1.0),
];

/// Units as signs, whose case counts.
#[rustfmt::skip]
const SIGNS: &[(&str, QuantityKind, &str, f64)] = &[
    ("km/h", Measure, "km/h", 1.0), ("mm", Measure, "mm", 1.0), ("cm", Measure, "cm", 1.0), ("km²", Measure, "km2", 1.0), ("km2", Measure, "km2", 1.0),
    ("m²", Measure, "m2", 1.0), ("m2", Measure, "m2", 1.0), ("m³", Measure, "m3", 1.0), ("m3", Measure, "m3", 1.0),
    ("km", Measure, "km", 1.0), ("KM", Measure, "km", 1.0), ("m", Measure, "m", 1.0), ("nm", Measure, "nm", 1.0),
    ("ha", Measure, "ha", 1.0), ("mg", Measure, "mg", 1.0), ("kg", Measure, "kg", 1.0), ("KG", Measure, "kg", 1.0), ("g", Measure, "g", 1.0),
    ("t", Measure, "t", 1.0), ("oz", Measure, "oz", 1.0), ("ml", Measure, "ml", 1.0), ("mL", Measure, "ml", 1.0), ("l", Measure, "l", 1.0), ("L", Measure, "l", 1.0),
    ("°C", Measure, "celsius", 1.0), ("° C", Measure, "celsius", 1.0), ("℃", Measure, "celsius", 1.0), ("C", Measure, "celsius", 1.0),
    ("°F", Measure, "fahrenheit", 1.0), ("℉", Measure, "fahrenheit", 1.0), ("F", Measure, "fahrenheit", 1.0), ("°", Measure, "degree", 1.0),
    ("B", Measure, "B", 1.0), ("KB", Measure, "KB", 1.0), ("kB", Measure, "KB", 1.0), ("MB", Measure, "MB", 1.0), ("GB", Measure, "GB", 1.0), ("TB", Measure, "TB", 1.0),
    ("W", Measure, "W", 1.0), ("kW", Measure, "kW", 1.0), ("KW", Measure, "kW", 1.0), ("MW", Measure, "MW", 1.0), ("GW", Measure, "GW", 1.0),
    ("kWh", Measure, "kWh", 1.0), ("KWh", Measure, "kWh", 1.0), ("MWh", Measure, "MWh", 1.0), ("GWh", Measure, "GWh", 1.0), ("TWh", Measure, "TWh", 1.0),
    ("Hz", Measure, "Hz", 1.0), ("MHz", Measure, "MHz", 1.0), ("GHz", Measure, "GHz", 1.0),
    ("h", Duration, "hour", 1.0), ("hr", Duration, "hour", 1.0), ("s", Duration, "second", 1.0), ("ms", Duration, "second", 1e-3),
    ("%", Percent, "", 1.0), ("％", Percent, "", 1.0), ("‰", Percent, "", 0.1), ("x", QuantityKind::Multiple, "", 1.0), ("×", QuantityKind::Multiple, "", 1.0),
];

/// The words by their first.
static BY_FIRST: LazyLock<HashMap<&str, Vec<(&str, Unit)>>> = LazyLock::new(|| {
    let mut map: HashMap<&str, Vec<(&str, Unit)>> = HashMap::new();
    for (phrase, kind, id, factor) in WORDS {
        let first = phrase.split(' ').next().unwrap_or(phrase);
        map.entry(first).or_default().push((phrase, unit(*kind, id, *factor)));
    }
    // What the words above leave out of the units that both languages share.
    for shared in UNITS {
        let kind = if shared.dimension == Dimension::Time { Duration } else { Measure };
        for name in [shared.plural, shared.singular] {
            // The table lives as long as the program.
            let phrase: &'static str = name.to_lowercase().replace('-', " - ").leak();
            let first = phrase.split(' ').next().unwrap_or(phrase);
            map.entry(first).or_default().push((phrase, unit(kind, shared.id, 1.0)));
        }
    }
    for phrases in map.values_mut() {
        phrases.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.split(' ').count()));
    }
    map
});

fn unit(kind: QuantityKind, id: &'static str, factor: f64) -> Unit {
    Unit { kind, id: Some(id).filter(|id| !id.is_empty()), factor }
}

/// The unit that stands at a token (behind a number, perhaps after a hyphen) and the token behind it.
/// `after_digits` allows signs.
pub(super) fn unit_at(
    tokens: &Tokens<'_>,
    index: usize,
    after_digits: bool,
) -> Option<(Unit, usize)> {
    let at = if tokens.is_hyphen(index) { index + 1 } else { index };
    let spelled = BY_FIRST.get(tokens.word(at)).and_then(|phrases| {
        phrases.iter().find_map(|(phrase, unit)| Some((*unit, tokens.phrase(at, phrase)?)))
    });
    let found = spelled.or_else(|| sign_at(tokens, at).filter(|_| after_digits))?;
    is_meant(tokens, at, &found).then_some(found)
}

/// Some units are more often another word: Li and Mu with a capital are names, "second" after a number in words
/// without a hyphen is an ordinal.
fn is_meant(tokens: &Tokens<'_>, at: usize, found: &(Unit, usize)) -> bool {
    let raw = tokens.raw(at);
    let is_lower = raw.chars().all(|c| !c.is_uppercase());
    match tokens.word(at) {
        "li" | "mu" | "chi" | "cun" | "zhang" | "jin" | "liang" | "pc" => is_lower,
        _ => found.1 > at,
    }
}

/// A sign that covers whole tokens; single letters must be glued to the digits or stand before no letter.
fn sign_at(tokens: &Tokens<'_>, at: usize) -> Option<(Unit, usize)> {
    let first = tokens.get(at)?;
    let rest = &tokens.text[first.byte_start..];
    let starts = |sign: &str| {
        let ends_whole = rest[sign.len()..].chars().next().is_none_or(|c| !c.is_alphanumeric());
        let is_word = sign.ends_with(char::is_alphabetic);
        ends_whole || !is_word && !sign.ends_with(|c: char| c.is_ascii_digit())
    };
    let shared =
        UNITS.iter().flat_map(|unit| unit.signs.iter().map(|sign| (*sign, Measure, unit.id, 1.0)));
    let signs = SIGNS.iter().copied().chain(shared);
    let best = signs
        .filter(|(sign, ..)| rest.starts_with(sign) && starts(sign))
        .max_by_key(|(sign, ..)| sign.len())?;
    let (sign, kind, id, factor) = best;
    let is_glued = tokens.is_glued(at);
    if !is_glued && listed(sign, "s F C B x × h") {
        return None;
    }
    let byte_end = first.byte_start + sign.len();
    let mut next = at;
    while tokens.get(next).is_some_and(|token| token.byte_start < byte_end) {
        next += 1;
    }
    Some((unit(kind, id, factor), next))
}

/// Whether a duration's kind may stand without a number: "a decade", "a century ago".
pub(super) fn alone(word: &str) -> Option<Unit> {
    Some(match word {
        "decade" => Unit::new(Duration, "year", 10.0),
        "century" => Unit::new(Duration, "year", 100.0),
        "fortnight" => Unit::new(Duration, "week", 2.0),
        _ => return None,
    })
}
