//! Finds the parentheses of a paragraph and reads what stands in them: a name in Latin letters, a Chinese name
//! after a Latin one, or something that is no gloss (picture credits, years, tickers, remarks).

use crate::text::count::is_han;

/// The longest parenthesis that is read, in bytes.
const MAX_BYTES: usize = 240;

/// A parenthesis: the byte offsets of its opening mark and of what is inside.
#[derive(Clone, Copy, Debug)]
pub(super) struct Parenthesis<'a> {
    pub byte_open: usize,
    pub byte_after: usize,
    pub inside: &'a str,
}

/// Every parenthesis without another one inside, in order.
pub(super) fn parentheses(text: &str) -> Vec<Parenthesis<'_>> {
    let mut found = Vec::new();
    let mut open: Option<(usize, usize)> = None;
    for (byte, c) in text.char_indices() {
        match c {
            '(' | '（' | '﹙' => open = Some((byte, byte + c.len_utf8())),
            ')' | '）' | '﹚' => {
                if let Some((byte_open, byte_inside)) = open.take()
                    && byte - byte_inside <= MAX_BYTES
                {
                    let inside = text[byte_inside..byte].trim();
                    found.push(Parenthesis { byte_open, byte_after: byte + c.len_utf8(), inside });
                }
            }
            _ => {}
        }
    }
    found
}

/// A name in Latin letters as a parenthesis gives it, with other Chinese forms that it names beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct LatinName {
    pub name: String,
    pub aliases: Vec<String>,
}

const LABELS: &str = "英文 英语 英語 英文名 英文名称 英文名稱 英文全称 英文全稱 英文简称 英文簡稱 英文缩写 英文縮寫 法语 法語 法文 德语 德語 德文 \
    日语 日語 日文 俄语 俄語 俄文 西班牙语 西班牙語 葡萄牙语 葡萄牙語 意大利语 義大利語 拉丁语 拉丁語 荷兰语 荷蘭語 韩语 韓語 土耳其语 土耳其語 \
    原名 本名 外文名 外文 原文 全称 全稱 简称 簡稱 缩写 縮寫 罗马字 羅馬字 羅馬拼音 又称 又稱 亦称 亦稱 也称 也稱 即 譯自 译自 学名 學名 化名 旧称 舊稱 現名 现名 名为 名為";
const OTHER_FORMS: [&str; 17] = [
    "又译作",
    "又譯作",
    "又译为",
    "又譯為",
    "又译",
    "又譯",
    "或译",
    "或譯",
    "台译",
    "台譯",
    "港译",
    "港譯",
    "内地译",
    "大陆译",
    "大陸譯",
    "亦译",
    "亦譯",
];
const CREDITS: [&str; 22] = [
    "ap",
    "afp",
    "reuters",
    "getty",
    "getty images",
    "epa",
    "efe",
    "xinhua",
    "bloomberg",
    "photo",
    "vcg",
    "upi",
    "cna",
    "pool",
    "via reuters",
    "ap photo",
    "file photo",
    "shutterstock",
    "unsplash",
    "cnsphoto",
    "imago",
    "dpa",
];
const UNITS: [&str; 42] = [
    "km", "kg", "cm", "mm", "gb", "mb", "tb", "kb", "ghz", "mhz", "hz", "kw", "kwh", "mw", "gw",
    "usd", "rmb", "cny", "hkd", "twd", "eur", "gbp", "jpy", "ok", "vs", "pm", "am", "ii", "iii",
    "iv", "vi", "vii", "viii", "ix", "bc", "ad", "bce", "ce", "sic", "ibid", "etc", "ps",
];

/// Reads the inside of a parenthesis as a name in Latin letters; `None` when it is none.
pub(super) fn latin_name(inside: &str) -> Option<LatinName> {
    if is_credit(inside) || inside.contains("://") || inside.contains('@') {
        return None;
    }
    let mut aliases = Vec::new();
    let mut candidates: Vec<String> = Vec::new();
    for piece in pieces(inside) {
        if let Some(alias) = other_form(piece) {
            aliases.push(alias);
        } else if let Some(name) = latin_piece(piece) {
            candidates.push(name);
        }
    }
    let has_code = inside.contains([':', '：']) || inside.contains(|c: char| c.is_ascii_digit());
    let has_ticker =
        has_code && candidates.first().is_some_and(|name| EXCHANGES.contains(&name.as_str()));
    if has_ticker {
        return None;
    }
    // A spelled-out name says more than its acronym, whichever comes first.
    let spelled = candidates.iter().position(|name| name.chars().any(char::is_lowercase));
    let first = candidates.first()?;
    let name = match spelled {
        Some(index) if is_acronym(first) && index > 0 => candidates[index].clone(),
        _ => first.clone(),
    };
    Some(LatinName { name, aliases })
}

const EXCHANGES: [&str; 14] = [
    "NASDAQ", "Nasdaq", "NYSE", "HKEX", "HKG", "SSE", "SZSE", "SEHK", "TSE", "LSE", "TYO", "TPE",
    "TWSE", "AMEX",
];

/// Whether a name is written as capital letters only (digits, `&` and `-` may be among them).
pub(super) fn is_acronym(name: &str) -> bool {
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    (2..=8).contains(&letters)
        && !name.contains(' ')
        && name
            .chars()
            .all(|c| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '&' | '-' | '.'))
}

/// Splits at commas and semicolons, but not inside names such as “Apple, Inc.” or “Department of Health,
/// Education, and Welfare”.
fn pieces(inside: &str) -> Vec<&str> {
    let all_latin = !inside.chars().any(|c| is_han(c) || c.is_ascii_digit());
    let is_list_name = all_latin
        && [" of ", " for "]
            .iter()
            .any(|word| inside.find(word) < inside.find(',') && inside.contains(word))
        && (inside.contains(" and ") || inside.contains(" & "));
    if is_list_name {
        return vec![inside];
    }
    let mut pieces: Vec<&str> = Vec::new();
    let mut start = 0;
    let is_break =
        |c: char| matches!(c, ',' | '，' | ';' | '；' | '、' | '|' | '｜' | '。' | '\u{3000}');
    for (byte, c) in inside.char_indices().filter(|&(_, c)| is_break(c)) {
        let after = inside[byte + c.len_utf8()..].trim_start();
        let continues = ["Inc", "Ltd", "LLC", "Jr", "Sr", "Corp", "D.C", "Co."]
            .iter()
            .any(|suffix| after.starts_with(suffix));
        if !continues {
            pieces.push(inside[start..byte].trim());
            start = byte + c.len_utf8();
        }
    }
    pieces.push(inside[start..].trim());
    pieces
}

fn other_form(piece: &str) -> Option<String> {
    let form = OTHER_FORMS.iter().find_map(|prefix| piece.strip_prefix(prefix))?;
    let form = form.trim_matches(|c: char| "：:为作“”「」 ".contains(c));
    let num_chars = form.chars().count();
    let is_name = (2..=12).contains(&num_chars) && form.chars().all(|c| is_han(c) || is_dot(c));
    is_name.then(|| form.to_owned())
}

/// Reads one piece as a name: a label before it and years or an age behind it are taken off.
fn latin_piece(piece: &str) -> Option<String> {
    let piece = without_label(piece).trim_matches(|c: char| "“”‘’\"「」『』《》 ".contains(c));
    let mut words: Vec<&str> = piece.split_whitespace().collect();
    while words.len() > 1 && words.last().is_some_and(|word| is_year_or_age(word)) {
        words.pop();
    }
    let name = words.join(" ");
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let first_fits = name.chars().next().is_some_and(is_latin_letter)
        || (name.starts_with(|c: char| c.is_ascii_digit() || c == '@' || c == '’' || c == '\'')
            && letters >= 2
            && !name.chars().next().is_some_and(|c| c.is_ascii_digit() && letters < 3));
    let fits = first_fits
        && (2..=90).contains(&name.chars().count())
        && letters >= 2
        && name.chars().all(is_name_char)
        && !is_ticker(&name)
        && !UNITS.contains(&name.to_lowercase().as_str())
        && !is_remark(&name)
        && !is_measure(&name);
    fits.then_some(name)
}

fn without_label(piece: &str) -> &str {
    if let Some((label, rest)) = piece.split_once(['：', ':'])
        && LABELS.split_whitespace().any(|known| known == label.trim())
    {
        return rest.trim();
    }
    let byte_latin = piece.find(is_latin_letter).unwrap_or(0);
    let label = piece[..byte_latin].trim();
    if LABELS.split_whitespace().any(|known| known == label) {
        piece[byte_latin..].trim()
    } else {
        piece
    }
}

/// Whether the word is a year, a span of years or an age (`1946–2020`, `78岁`, `b.`).
fn is_year_or_age(word: &str) -> bool {
    let digits = word.chars().filter(char::is_ascii_digit).count();
    let is_span = digits >= 4 && word.chars().all(|c| c.is_ascii_digit() || "-–—~～".contains(c));
    is_span && word.contains(|c: char| "-–—~～".contains(c))
        || digits > 0 && (word.ends_with('岁') || word.ends_with('歲'))
        || word == "b."
}

/// A letter of the Latin script (with marks).
pub(super) fn is_latin_letter(c: char) -> bool {
    c.is_alphabetic() && matches!(c as u32, 0x41..=0x24F | 0x1E00..=0x1EFF)
}

fn is_name_char(c: char) -> bool {
    is_latin_letter(c)
        || c.is_ascii_digit()
        || matches!(
            c,
            ' ' | '.'
                | '-'
                | '–'
                | '\''
                | '’'
                | '‘'
                | '&'
                | '+'
                | '!'
                | '/'
                | ':'
                | '·'
                | '#'
                | ','
                | '‑'
                | '@'
                | '*'
        )
}

/// Codes of much traded shares that are no names of their companies.
const TICKERS: &str = "NVDA AAPL TSLA GOOG GOOGL AMZN MSFT BABA BIDU NFLX INTC QCOM AVGO ORCL TSM SMCI PLTR COIN ADBE CSCO CRM \
    UBER SHOP NTES TCEHY LKNCY LI XPEV NIO BILI FUTU MSTR SNOW MRNA PFE JNJ XOM CVX WMT COST PG KO PEP MCD SBUX NKE DIS BA GS \
    MS JPM BAC WFC C V MA PYPL SQ ABNB RBLX SNAP PINS SPOT CRWD PANW ARKK SPY QQQ GME AMC";

/// `NYSE: BABA`, `AAPL.O`, `600519.SH`.
fn is_ticker(name: &str) -> bool {
    let code = |part: &str| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
    };
    let by_exchange = name.split_once(':').is_some_and(|(exchange, ticker)| {
        EXCHANGES.contains(&exchange.trim()) || code(ticker.trim())
    });
    let by_suffix = name.rsplit_once('.').is_some_and(|(ticker, market)| {
        code(ticker)
            && ["O", "N", "US", "HK", "SH", "SZ", "SS", "TW", "T", "L", "KS", "OQ", "K"]
                .contains(&market)
            && ticker.len() > 1
    });
    by_exchange || by_suffix || TICKERS.split_whitespace().any(|ticker| ticker == name)
}

/// A number with a unit (`34 miles`).
fn is_measure(name: &str) -> bool {
    name.split_once(' ').is_some_and(|(number, unit)| {
        number.chars().all(|c| c.is_ascii_digit() || ",.-–".contains(c))
            && unit.starts_with(char::is_lowercase)
    })
}

/// A remark rather than a name: see, e.g., i.e., figure, page, a web address.
fn is_remark(name: &str) -> bool {
    let lower = name.to_lowercase();
    [
        "see ", "fig.", "figure ", "table ", "page ", "p.", "pp.", "e.g.", "i.e.", "cf.", "vol.",
        "no.", "chapter ", "via ", "photo ", "source",
    ]
    .iter()
    .any(|start| lower.starts_with(start))
        || [".com", ".org", ".net", ".cn", ".gov"].iter().any(|end| lower.ends_with(end))
            && lower.starts_with("www.")
        || lower.split(' ').count() > 12
}

/// A picture credit: `Andy Wong/美联社`, `AP Photo/Evan Vucci`, `图：Reuters`.
fn is_credit(inside: &str) -> bool {
    let words = [
        "摄影",
        "攝影",
        "供图",
        "供圖",
        "资料图",
        "資料圖",
        "资料照",
        "資料照",
        "图片来源",
        "圖片來源",
        "提供",
        "图/",
        "圖/",
        "图：",
        "圖：",
        "摄/",
        "翻摄",
        "翻攝",
    ];
    if words.iter().any(|word| inside.contains(word)) || inside.ends_with(['摄', '攝', '饰', '飾'])
    {
        return true;
    }
    inside.split_once(['/', '／']).is_some_and(|(left, right)| {
        let is_agency = |part: &str| {
            part.chars().any(is_han)
                || CREDITS.contains(&part.trim().to_lowercase().as_str())
                || part.to_lowercase().contains("photo")
                || part.to_lowercase().contains("images")
        };
        is_agency(left) || is_agency(right)
    })
}

/// Whether a name alone is that of a picture agency (a credit when it ends a caption).
pub(super) fn is_agency(name: &str) -> bool {
    CREDITS.contains(&name.to_lowercase().as_str())
}

/// Reads the inside of a parenthesis that follows a Latin name as its Chinese name; `None` when it rather
/// explains or describes it.
pub(super) fn chinese_name(inside: &str) -> Option<&str> {
    let mut name = inside.split(['，', ',', '；', ';']).next()?.trim();
    for label in [
        "中文名：",
        "中文名:",
        "中文：",
        "中文:",
        "中文名称：",
        "中文譯名：",
        "中文译名：",
        "译名：",
        "譯名：",
        "音译：",
        "音譯：",
        "简称：",
        "中文名为",
        "中文名",
        "譯作",
        "译作",
        "音译",
        "音譯",
        "又译",
    ] {
        name = name.strip_prefix(label).unwrap_or(name).trim();
    }
    let name = name.trim_matches(|c| "“”「」《》『』".contains(c));
    let num_chars = name.chars().count();
    let is_name = (2..=14).contains(&num_chars) && name.chars().all(|c| is_han(c) || is_dot(c));
    is_name.then_some(name)
}

/// A dot between the parts of a transcribed name.
pub(super) fn is_dot(c: char) -> bool {
    matches!(c, '·' | '‧' | '・' | '•' | '．' | '∙' | '･' | '⋅')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_stands_in_a_parenthesis() {
        for (inside, expected) in [
            ("Donald Trump", Some("Donald Trump")),
            ("Donald Trump，美国总统", Some("Donald Trump")),
            ("Donald Trump, 78岁", Some("Donald Trump")),
            ("Donald Trump 78岁", Some("Donald Trump")),
            ("英语：Sanae Takaichi，1961年3月7日－", Some("Sanae Takaichi")),
            ("简称CSET", Some("CSET")),
            (
                "CSET, Center for Security and Emerging Technology",
                Some("Center for Security and Emerging Technology"),
            ),
            (
                "Department of Health, Education, and Welfare",
                Some("Department of Health, Education, and Welfare"),
            ),
            ("Apple, Inc.", Some("Apple, Inc.")),
            ("Apple, NASDAQ: AAPL", Some("Apple")),
            ("José Mourinho", Some("José Mourinho")),
            ("3M Company", Some("3M Company")),
            ("Andy Wong/美联社", None),
            ("Evan Vucci/美联社资料图片", None),
            ("AP Photo/Evan Vucci", None),
            ("NASDAQ: AAPL", None),
            ("NYSE：BABA", None),
            ("600519.SH", None),
            ("AAPL.O", None),
            ("2025", None),
            ("1946–2020", None),
            ("78岁", None),
            ("km", None),
            ("a", None),
            ("见图", None),
            ("see below", None),
            ("https://example.com", None),
            ("Tom Hanks 饰", None),
            ("AI模型", None),
        ] {
            assert_eq!(latin_name(inside).map(|name| name.name).as_deref(), expected, "{inside}");
        }
        let both = latin_name("Emmanuel Macron，又译马克宏").expect("a name");
        assert_eq!(both.aliases, ["马克宏"]);
    }
}
