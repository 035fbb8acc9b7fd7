//! The three languages say the same: every message exists in each with the same variables, is used by the
//! program, and is written in the script of its language.

use crate::source::{self, File};
use ferrous_opencc::{OpenCC, config::BuiltinConfig};
use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};

/// Families of messages whose ids the program builds from data: an id with such a start needs no literal in the
/// code.
const FAMILIES: &[&str] = &[
    "role-",
    "status-",
    "step-",
    "format-",
    "option-",
    "skipped-",
    "command-",
    "kind-",
    "region-",
    "script-",
    "origin-",
    "quantity-",
    "check-",
    "finding-",
    "severity-",
    "style-",
];

/// Characters that are right in traditional text though OpenCC's first suggestion is another: those that
/// OpenCC's `STCharacters.txt` lists among their own traditional forms.
const ALSO_TRADITIONAL: &str = "㐹万丑丰于云亘仆价伙余佣党准几凶划占厂厘台叶吁吃后咨咸唇夸尸岩岳帘干广征愿托挂据\
    斗朴杠杰极柜涂涌淀游熏皂确种筑胜腊腌膻苹范荐虫蚝蜡蝎跖辟适郁采里";

/// The same for simplified text, from `TSCharacters.txt`.
const ALSO_SIMPLIFIED: &str = "乾剋夥彷徵於牴瞭祇薹藉衹覆阪麽";

/// Names of languages are written in their own script everywhere, and so is the example of an entry in both.
const OWN_NAMES: &[&str] = &["简体中文", "繁體中文", "对照", "對照", "中國 中国"];

/// The variables of each message and attribute (`open-file`, `open-file.tooltip`) of one language.
type Messages = BTreeMap<String, BTreeSet<String>>;

/// Reads messages, terms (`-brand`) and attributes out of Fluent text; what is wrong with the text comes second.
fn messages(files: &[File]) -> (Messages, Vec<String>) {
    let head = Regex::new(r"^(-?[A-Za-z][\w-]*)\s*=").expect("a fixed pattern");
    let attribute = Regex::new(r"^\s+\.([A-Za-z][\w-]*)\s*=").expect("a fixed pattern");
    let variable = Regex::new(r"\$([A-Za-z][\w-]*)").expect("a fixed pattern");
    let (mut found, mut faults) = (Messages::new(), Vec::new());
    for file in files {
        if let Err((_, errors)) = fluent::FluentResource::try_new(file.text.clone()) {
            faults.push(format!("{}: {errors:?}", file.path));
        }
        let (mut message, mut key) = (String::new(), String::new());
        for line in file.text.lines().filter(|line| !line.starts_with('#')) {
            if let Some(groups) = head.captures(line) {
                message = groups[1].to_owned();
                key = message.clone();
            } else if let Some(groups) = attribute.captures(line) {
                key = format!("{message}.{}", &groups[1]);
            } else if line.starts_with(' ') {
                found.entry(key.clone()).or_default().extend(variables(&variable, line));
                continue;
            } else {
                continue;
            }
            if found.insert(key.clone(), variables(&variable, line)).is_some() {
                faults.push(format!("{}: `{key}` is there twice", file.path));
            }
        }
    }
    (found, faults)
}

fn variables(pattern: &Regex, line: &str) -> BTreeSet<String> {
    pattern.captures_iter(line).map(|groups| groups[1].to_owned()).collect()
}

/// How one language differs from another: messages missing, messages with other variables.
fn differences(from: &Messages, to: &Messages) -> Vec<String> {
    let mut found = Vec::new();
    for (key, variables) in from {
        match to.get(key) {
            None => found.push(format!("`{key}` is missing")),
            Some(others) if others != variables => {
                found.push(format!("`{key}` has {others:?} in place of {variables:?}"));
            }
            Some(_) => {}
        }
    }
    found
}

/// The messages that no literal in the code and no other message names.
fn unused<'a>(messages: &'a Messages, code: &str, fluent_text: &str) -> Vec<&'a str> {
    let is_used = |key: &str| {
        let id = key.split('.').next().expect("a split has a first piece");
        FAMILIES.iter().any(|family| id.starts_with(family))
            || [format!("\"{id}\""), format!("\"{id}.")]
                .iter()
                .any(|literal| code.contains(literal))
            || ["{ID}", "{ ID }", "{ ID.", "{ ID("]
                .iter()
                .any(|reference| fluent_text.contains(&reference.replace("ID", id)))
    };
    messages.keys().map(String::as_str).filter(|key| !is_used(key)).collect()
}

/// The characters of a text that belong to the other script: those that `converter` changes, one by one.
fn foreign_characters(text: &str, converter: &OpenCC, allowed: &str) -> BTreeSet<char> {
    let mut text = text.to_owned();
    for name in OWN_NAMES {
        text = text.replace(name, "");
    }
    let is_han = |c: &char| *c as u32 >= 0x3400 && !allowed.contains(*c);
    let candidates: BTreeSet<char> = text.chars().filter(is_han).collect();
    let changes = |c: &char| converter.convert(&c.to_string()) != c.to_string();
    candidates.into_iter().filter(changes).collect()
}

/// The messages' files of a language; comments are left in.
fn language(name: &str) -> Vec<File> {
    source::files_under(&format!("i18n/{name}"), ".ftl")
}

/// Whether there is something to look at; says so when not.
fn are_there(files: &[File]) -> bool {
    if files.is_empty() {
        eprintln!("skipped: there is no i18n/ yet");
    }
    !files.is_empty()
}

fn converter(config: BuiltinConfig) -> OpenCC {
    OpenCC::from_config(config).expect("OpenCC's own tables are in the crate")
}

#[test]
fn languages_have_the_same_messages() {
    let english = language("en");
    if !are_there(&english) {
        return;
    }
    let (english, mut found) = messages(&english);
    for name in ["zh-Hans", "zh-Hant"] {
        let (other, faults) = messages(&language(name));
        found.extend(faults);
        found.extend(differences(&english, &other).iter().map(|what| format!("{name}: {what}")));
        found.extend(
            differences(&other, &english).iter().map(|what| format!("en, from {name}: {what}")),
        );
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_message_is_used() {
    let english = language("en");
    if !are_there(&english) {
        return;
    }
    let fluent_text: String = english.iter().map(|file| file.text.as_str()).collect();
    let code: String = source::program_files().into_iter().map(|file| file.text).collect();
    let (messages, _) = messages(&english);
    let found = unused(&messages, &code, &fluent_text);
    assert!(found.is_empty(), "no code names these messages:\n{}", found.join("\n"));
}

#[test]
fn languages_keep_their_script() {
    let (simplified, traditional) = (converter(BuiltinConfig::T2s), converter(BuiltinConfig::S2t));
    for (name, other, allowed) in
        [("zh-Hans", &simplified, ALSO_SIMPLIFIED), ("zh-Hant", &traditional, ALSO_TRADITIONAL)]
    {
        for file in language(name) {
            let found = foreign_characters(&file.text, other, allowed);
            assert!(found.is_empty(), "{}: characters of the other script: {found:?}", file.path);
        }
    }
}

#[test]
fn finds_what_differs() {
    let read = |text: &str| messages(&[File { path: "a.ftl".to_owned(), text: text.to_owned() }]);
    let english = "# c\nopen = Open { $name }\n    .tip = Opens\nopen-count = { $n ->\n    [one] a\n   *[other] { $n } of { $all }\n }\n";
    let (all, faults) = read(english);
    assert_eq!(faults, Vec::<String>::new());
    assert_eq!(all.keys().collect::<Vec<_>>(), ["open", "open-count", "open.tip"]);
    for (text, expected) in [
        (english, 0),
        ("open = { $name }\n    .tip = x\n", 1),
        ("open = x\n    .tip = x\nopen-count = { $n } { $all }\n", 1),
    ] {
        assert_eq!(differences(&all, &read(text).0).len(), expected, "{text}");
    }
    assert_eq!(read("a = x\na = y\n").1.len(), 1);
    assert!(!read("a = { $x\n").1.is_empty());
    let messages = read("open = x\nrole-title = x\nbrand = x\nold = { brand }\n").0;
    assert_eq!(unused(&messages, "tr(\"open\")", "old = { brand }"), ["old"]);
}

#[test]
fn tells_scripts_apart() {
    let (to_simplified, to_traditional) =
        (converter(BuiltinConfig::T2s), converter(BuiltinConfig::S2t));
    for (text, in_simplified, in_traditional) in [
        ("打开文件，然后保存", "", "开后"),
        ("開啟檔案，然後儲存", "開啟檔後儲", ""),
        ("皇后在台北，里長只看對照。", "長", ""),
        ("乾坤，著名，繁體中文", "", ""),
        ("Open …", "", ""),
    ] {
        let found = foreign_characters(text, &to_simplified, ALSO_SIMPLIFIED);
        assert_eq!(found, in_simplified.chars().collect(), "{text}: traditional only");
        let found = foreign_characters(text, &to_traditional, ALSO_TRADITIONAL);
        let expected: BTreeSet<char> =
            in_traditional.chars().filter(|c| !ALSO_TRADITIONAL.contains(*c)).collect();
        assert_eq!(found, expected, "{text}: simplified only");
    }
}
