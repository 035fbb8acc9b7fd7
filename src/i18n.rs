//! The words a person sees: Fluent messages in English, 简体中文 and 繁體中文, and a pseudo-language for tests
//! that shows every string that did not come from here.

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// 简体中文.
    Simplified,
    /// 繁體中文.
    Traditional,
    /// English with accents and brackets, to find strings that escaped translation and room that is too
    /// narrow. Not offered to people.
    Pseudo,
}

impl Language {
    /// The languages that people can choose.
    pub const ALL: [Self; 3] = [Self::English, Self::Simplified, Self::Traditional];

    /// The BCP 47 tag, as in preferences and `--lang`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Simplified => "zh-Hans",
            Self::Traditional => "zh-Hant",
            Self::Pseudo => "en-XA",
        }
    }

    /// The language's own name for itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Simplified => "简体中文",
            Self::Traditional => "繁體中文",
            Self::Pseudo => "[Ƥşḗŭḓǿ]",
        }
    }

    /// The language of that tag.
    pub fn from_tag(tag: &str) -> Option<Self> {
        [Self::English, Self::Simplified, Self::Traditional, Self::Pseudo]
            .into_iter()
            .find(|language| language.tag() == tag)
    }

    /// The language that suits the system best; English when nothing does.
    pub fn of_system() -> Self {
        sys_locale::get_locale().map_or(Self::English, |locale| Self::of_locale(&locale))
    }

    /// The language that suits a locale such as `zh_TW.UTF-8` best.
    pub fn of_locale(locale: &str) -> Self {
        let tag = locale.split(['.', '@']).next().unwrap_or(locale).replace('_', "-");
        let Ok(wanted) = tag.parse::<LanguageIdentifier>() else { return Self::English };
        if wanted.language.as_str() != "zh" {
            return Self::English;
        }
        let mut likely = wanted;
        likely.maximize();
        match likely.script.map(|script| script.as_str().to_owned()).as_deref() {
            Some("Hant") => Self::Traditional,
            _ => Self::Simplified,
        }
    }

    fn sources(self) -> &'static [&'static str] {
        match self {
            Self::English | Self::Pseudo => &[include_str!("../i18n/en/main.ftl")],
            Self::Simplified => &[include_str!("../i18n/zh-Hans/main.ftl")],
            Self::Traditional => &[include_str!("../i18n/zh-Hant/main.ftl")],
        }
    }
}

/// A value put into a message.
#[derive(Clone, Debug)]
pub enum Arg {
    /// A number: chooses plural forms and is written with a mark between thousands.
    Number(usize),
    /// A text, put in as it is.
    Text(String),
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// The messages of one language, with English behind it.
pub struct Messages {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    english: Option<FluentBundle<FluentResource>>,
}

impl Messages {
    /// Loads a language.
    pub fn new(language: Language) -> Self {
        let english = (language != Language::English).then(|| bundle(Language::English));
        Self { language, bundle: bundle(language), english }
    }

    /// The language these messages are in.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The message of that key. A key that is missing everywhere comes back as it is.
    pub fn get(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The message of that key with values put in; `key.attribute` names an attribute.
    pub fn with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            match value {
                Arg::Number(number) => values.set(*name, FluentValue::from(*number)),
                Arg::Text(text) => values.set(*name, FluentValue::from(text.clone())),
            }
        }
        let text = format(&self.bundle, key, &values)
            .or_else(|| self.english.as_ref().and_then(|english| format(english, key, &values)));
        match text {
            Some(text) if self.language == Language::Pseudo => pseudo(&text),
            Some(text) => text,
            None => {
                tracing::warn!(key, "no such message");
                key.to_owned()
            }
        }
    }

    /// Whether a message of that key exists in this very language.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }
}

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Otherwise egui draws the isolating marks U+2068 and U+2069 as boxes.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 => {
            Some(grouped(number.value as u64))
        }
        _ => None,
    }));
    for source in language.sources() {
        let resource = match FluentResource::try_new((*source).to_owned()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                tracing::error!(?errors, "broken messages");
                resource
            }
        };
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(?errors, "messages given twice");
        }
    }
    bundle
}

fn format(
    bundle: &FluentBundle<FluentResource>,
    key: &str,
    args: &FluentArgs<'_>,
) -> Option<String> {
    let pattern = match key.split_once('.') {
        Some((id, attribute)) => bundle.get_message(id)?.get_attribute(attribute)?.value(),
        None => bundle.get_message(key)?.value()?,
    };
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
    if !errors.is_empty() {
        tracing::warn!(key, ?errors, "message with faults");
    }
    Some(text)
}

/// Writes a number with a comma between thousands, as all three languages do.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

fn pseudo(text: &str) -> String {
    let accented = text.chars().map(|c| match c {
        'a' => 'á',
        'e' => 'é',
        'i' => 'í',
        'o' => 'ó',
        'u' => 'ú',
        'A' => 'Á',
        'E' => 'É',
        'I' => 'Í',
        'O' => 'Ó',
        'U' => 'Ú',
        other => other,
    });
    format!("[{}]", accented.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_chooses_its_language() {
        for (locale, language) in [
            ("en_US.UTF-8", Language::English),
            ("zh_CN.UTF-8", Language::Simplified),
            ("zh-TW", Language::Traditional),
            ("zh_HK", Language::Traditional),
            ("zh-Hant-MO", Language::Traditional),
            ("zh", Language::Simplified),
            ("de_DE@euro", Language::English),
            ("C", Language::English),
        ] {
            assert_eq!(Language::of_locale(locale), language, "{locale}");
        }
    }

    #[test]
    fn numbers_are_grouped() {
        for (number, text) in [(0, "0"), (999, "999"), (1312, "1,312"), (1234567, "1,234,567")] {
            assert_eq!(grouped(number), text);
        }
    }
}
