//! What in a text is code rather than prose: addresses, file names, identifiers, commands, and what stands between
//! backticks.

use std::ops::Range;

/// The arguments of a call are looked for so far, in characters.
const MAX_CALL: usize = 120;

/// What stands between backticks, with them, in order. A backtick without a partner is a mark like any other.
pub fn quoted(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut opened: Option<(usize, usize)> = None;
    let mut byte_at = 0;
    while let Some(start) = text[byte_at..].find('`').map(|at| byte_at + at) {
        let len = text[start..].bytes().take_while(|&byte| byte == b'`').count();
        byte_at = start + len;
        match opened {
            Some((from, opening)) if opening == len => {
                found.push(from..byte_at);
                opened = None;
            }
            Some(_) => {}
            None => opened = Some((start, len)),
        }
    }
    found
}

/// The part of a run without white space that has no marks of prose around it, in bytes.
pub fn core(chunk: &str) -> Range<usize> {
    let start = chunk.find(|c: char| !is_opening(c)).unwrap_or(chunk.len());
    let rest = &chunk[start..];
    let mut end = start
        + rest
            .rfind(|c: char| !is_closing(c))
            .map_or(0, |at| at + rest[at..].chars().next().map_or(0, char::len_utf8));
    // A call keeps its brackets: run(), f(x_1).
    if chunk[end..].starts_with("()") && end > start {
        end += 2;
    }
    let inside = &chunk[start..end];
    let num_open = inside.matches('(').count().saturating_sub(inside.matches(')').count());
    end += chunk[end..].bytes().take(num_open).take_while(|&byte| byte == b')').count();
    start..end
}

/// The address of the first link of Markdown in a run without white space: `[words](address)`.
pub fn link(chunk: &str) -> Option<Range<usize>> {
    let start = chunk.find("](")? + 2;
    let len = chunk[start..].find(')').filter(|len| *len > 0)?;
    Some(start..start + len)
}

/// How many bytes after a piece of code still belong to it, because it is a call whose bracket they close.
pub fn end_of_call(core: &str, rest: &str) -> Option<usize> {
    let is_open = core.matches('(').count() > core.matches(')').count();
    let near = rest.char_indices().take(MAX_CALL);
    let mut near = near.take_while(|(_, c)| c.is_ascii() && !matches!(c, '(' | '\n'));
    is_open.then(|| near.find(|(_, c)| *c == ')').map(|(at, _)| at + 1)).flatten()
}

fn is_opening(c: char) -> bool {
    matches!(
        c,
        '(' | '[' | '“' | '‘' | '"' | '\'' | '«' | '*' | '《' | '（' | '「' | '【' | '—' | '–'
    )
}

fn is_closing(c: char) -> bool {
    is_opening(c)
        || matches!(c, ')' | ']' | '”' | '’' | '»' | '.' | ',' | ';' | ':' | '?' | '!' | '…' | '》')
        || matches!(c, '。' | '，' | '、' | '；' | '：' | '？' | '！' | '）' | '」' | '】' | '%')
}

/// Endings of files and hosts that are no words behind a full stop.
const ENDINGS: &[&str] = &[
    "com",
    "net",
    "org",
    "cn",
    "io",
    "gov",
    "edu",
    "uk",
    "hk",
    "tw",
    "us",
    "eu",
    "dev",
    "app",
    "txt",
    "md",
    "html",
    "htm",
    "js",
    "ts",
    "css",
    "json",
    "xml",
    "yml",
    "yaml",
    "toml",
    "ini",
    "conf",
    "cfg",
    "properties",
    "sh",
    "bat",
    "exe",
    "dll",
    "zip",
    "tar",
    "gz",
    "jar",
    "war",
    "pdf",
    "doc",
    "docx",
    "xls",
    "xlsx",
    "ppt",
    "pptx",
    "csv",
    "tsv",
    "png",
    "jpg",
    "jpeg",
    "gif",
    "svg",
    "mp3",
    "mp4",
    "py",
    "rs",
    "go",
    "java",
    "cpp",
    "sql",
    "log",
    "php",
    "rb",
    "lock",
    "db",
    "so",
    "lib",
    "class",
    "vue",
];

/// Whether a run without white space, its marks around it taken off, is code. Linear.
pub fn is_code(core: &str) -> bool {
    if core.len() < 2 || !core.is_ascii() {
        return core.contains("://");
    }
    let has = |wanted: &[char]| core.contains(wanted);
    core.contains("://")
        || core.starts_with("www.")
        || core
            .strip_prefix("--")
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()))
        || (core.starts_with(['-', '/', '.', '@', '#', '~'])
            && core[1..].starts_with(|c: char| c.is_ascii_alphabetic()))
        || core.contains("::")
        || core.contains("()")
        || core
            .strip_prefix('%')
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()))
        || has(&['_', '\\', '=', '{', '}', '<', '>', '|', '^', '@', '~'])
        || (has(&['$', '#']) && !core.starts_with(is_money))
        || is_mixed(core)
        || is_dotted(core)
}

/// Signs before a number.
fn is_money(c: char) -> bool {
    matches!(c, '$' | '#' | 'U' | 'H' | 'A' | 'C' | 'N' | 'S')
}

/// Whether letters and digits alternate, or small letters come before capitals: `H800`, `useState`, `x86`; but not
/// `20th`, `1990s`, `McDonald`, `5pm`, `PCs`.
fn is_mixed(core: &str) -> bool {
    core.split(['-', '/', '\'', '’']).any(|part| {
        let bytes = part.as_bytes();
        let digit_in_word =
            bytes.windows(2).any(|w| w[0].is_ascii_alphabetic() && w[1].is_ascii_digit());
        let leading = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
        let unit = &part[leading..];
        let is_unit =
            leading > 0 && unit.len() > 3 && unit.bytes().all(|b| b.is_ascii_alphabetic());
        let humps =
            bytes.windows(2).filter(|w| w[0].is_ascii_lowercase() && w[1].is_ascii_uppercase());
        let is_mac = part.starts_with("Mc") || part.starts_with("Mac") || part.starts_with("De");
        digit_in_word || is_unit || humps.count() > usize::from(is_mac)
    })
}

/// Whether words are joined by points, slashes or colons as in hosts, files, paths, packages and ratios of code.
fn is_dotted(core: &str) -> bool {
    if core.matches('/').count() > 1 && !core.contains(|c: char| c.is_ascii_digit()) {
        return true;
    }
    let lower_after = |mark: char| {
        core.match_indices(mark).any(|(at, _)| {
            let before = core[..at].ends_with(|c: char| c.is_ascii_alphanumeric());
            let rest = &core[at + 1..];
            before && rest.starts_with(|c: char| c.is_ascii_lowercase())
        })
    };
    // e.g. and p.m. have single letters between their points.
    let is_letters = core.split('.').all(|part| part.len() <= 1);
    let ending = core.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    let is_file = core.contains('.') && ENDINGS.contains(&ending.as_str());
    let has_points =
        core.matches('.').count() > 1 && core.contains(|c: char| c.is_ascii_alphabetic());
    is_file
        || (!is_letters && (lower_after('.') && (has_points || core.contains(['/', '-']))))
        || (has_points && !is_letters && lower_after('.'))
}
