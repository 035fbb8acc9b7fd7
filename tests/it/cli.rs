//! The verbs as scripts call them: the built program, its answers, its exit codes and its one-line errors.

use crate::session::{ARTICLE, real_article};
use serde_json::Value;
use std::path::PathBuf;
use std::process::{Command, Output};

/// A folder of its own for the program and its files.
struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), content).unwrap();
    }

    /// Runs the program in the desk's folder.
    fn run(&self, args: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_duizhao"))
            .args(args)
            .current_dir(self.0.path())
            .env("DUIZHAO_HOME", self.path("home"))
            .env("LC_ALL", "C.UTF-8")
            .env_remove("LANGUAGE")
            .output()
            .unwrap()
    }

    fn ok(&self, args: &[&str]) -> String {
        let output = self.run(args);
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{args:?}: {told}");
        assert_eq!(told, "", "{args:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    fn json(&self, args: &[&str]) -> Value {
        let answer = self.ok(args);
        assert!(answer.ends_with('\n') && !answer.contains('\r'), "{answer}");
        serde_json::from_str(&answer).unwrap_or_else(|error| panic!("{error}: {answer}"))
    }

    /// The one line of standard error of a call that ends with that code.
    fn fails(&self, args: &[&str], code: i32) -> String {
        let output = self.run(args);
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(code), "{args:?}: {told}");
        assert!(output.stdout.is_empty(), "{args:?}");
        assert!(!told.contains("panicked"), "{told}");
        told
    }
}

#[test]
fn a_project_is_made_looked_at_and_exported() {
    let desk = Desk::new();
    desk.write("湖.txt", ARTICLE);
    desk.write(
        "lake.txt",
        "Morning\nA reporter came.\nShe said.\nAll know.\nShe said.\nNext year.\n",
    );
    assert_eq!(desk.ok(&["new", "湖.txt", "-o", "a.duizhao"]), "");
    desk.ok(&["new", "湖.txt", "-o", "b.duizhao", "--translation", "lake.txt"]);
    let info = desk.json(&["info", "a.duizhao", "--json"]);
    assert_eq!(info["paragraphs"], 6);
    assert_eq!(info["roles"]["title"], 1);
    assert_eq!(info["statuses"]["untranslated"], 6);
    assert_eq!(info["title"], "湖边的清晨");
    assert_eq!(info["encoding"], "UTF-8");
    assert_eq!(desk.json(&["info", "湖.txt", "--json"])["paragraphs"], 6);
    let info = desk.json(&["info", "b.duizhao", "--json"]);
    assert_eq!((&info["statuses"]["draft"], &info["target_words"]), (&6.into(), &12.into()));
    for file in ["o.docx", "o.html", "o.md", "o.txt"] {
        assert_eq!(desk.ok(&["export", "b.duizhao", "-o", file]), "");
        let first = std::fs::read(desk.path(file)).unwrap();
        assert!(first.len() > 100, "{file}");
        desk.ok(&["export", "b.duizhao", "-o", file]);
        assert_eq!(std::fs::read(desk.path(file)).unwrap(), first, "{file}: same bytes");
    }
    let page = |file: &str| std::fs::read_to_string(desk.path(file)).unwrap();
    assert!(page("o.html").contains("<span data-s=\"1\">Morning</span>"), "linked sentences");
    desk.ok(&["export", "b.duizhao", "-o", "p.html", "--option", "links=false"]);
    assert!(!page("p.html").contains("data-s"));
    assert!(std::fs::read(desk.path("o.docx")).unwrap().starts_with(b"PK"));
    let written = desk.json(&["export", "b.duizhao", "-o", "x", "--to", "text", "--json"]);
    assert_eq!(written["format"], "text");
    desk.ok(&["export", "b.duizhao", "-o", "t.md", "--layout", "translation"]);
    let text = std::fs::read_to_string(desk.path("t.md")).unwrap();
    assert!(text.contains("Morning") && !text.contains('湖'), "{text}");
    desk.ok(&["export", "b.duizhao", "-o", "n.md", "--option", "numbers=true"]);
    assert_ne!(
        std::fs::read(desk.path("n.md")).unwrap(),
        std::fs::read(desk.path("o.md")).unwrap()
    );
}

#[test]
fn a_translation_of_another_shape_is_aligned() {
    let desk = Desk::new();
    desk.write("湖.txt", ARTICLE);
    let english = "Morning by the lake\n\n\
        Early in the morning a Xinhua reporter came to the lake.\n\n\
        She saw many white water birds on the water.\n\n\
        Subscribe to our newsletter for more stories like this one.\n\n\
        She said: “The water level is two metres higher than last year, and there are more birds.”\n\n\
        The local people all know that protecting the wetland takes a long time.\n\n\
        Next spring a new bird-watching platform will be built here.\n";
    desk.write("lake.txt", english);
    desk.ok(&["new", "湖.txt", "-o", "a.duizhao", "--translation", "lake.txt"]);
    let swapped = desk.run(&["new", "lake.txt", "-o", "b.duizhao", "--translation", "湖.txt"]);
    let told = String::from_utf8(swapped.stderr).unwrap();
    assert_eq!((swapped.status.code(), told.lines().count()), (Some(0), 1), "{told}");
    assert!(told.contains("not in Chinese"), "{told}");
    desk.ok(&["export", "a.duizhao", "-o", "a.tsv", "--option", "segments=paragraph"]);
    let rows = std::fs::read_to_string(desk.path("a.tsv")).unwrap();
    for line in english.lines().filter(|line| !line.is_empty()) {
        assert!(rows.contains(line), "{line} is lost: {rows}");
    }
    assert!(rows.contains("水鸟。\tEarly in the morning"), "{rows}");
    assert!(rows.contains("观鸟台。\tNext spring"), "{rows}");

    let beads = desk.json(&["align", "湖.txt", "lake.txt", "--level", "paragraph", "--json"]);
    assert_eq!(beads[0]["source"], serde_json::json!([0]));
    desk.ok(&["align", "湖.txt", "lake.txt", "-o", "a.tmx"]);
    assert!(std::fs::read_to_string(desk.path("a.tmx")).unwrap().contains("<seg>湖边的清晨</seg>"));
}

#[test]
fn formats_and_options_are_listed() {
    let desk = Desk::new();
    let list = desk.json(&["export", "--list", "--json"]);
    let ids: Vec<_> = list.as_array().unwrap().iter().map(|row| row["format"].clone()).collect();
    assert_eq!(ids, ["docx", "html", "markdown", "text", "tmx", "tsv"]);
    for format in &list.as_array().unwrap()[..4] {
        let options = format["options"].as_array().unwrap();
        let layout = options.iter().find(|option| option["id"] == "layout").unwrap();
        assert_eq!(layout["values"].as_array().unwrap().len(), 4);
    }
    assert!(!desk.ok(&["export", "--list"]).is_empty());
}

#[test]
fn terms_say_where_they_come_from() {
    let desk = Desk::new();
    let text = "题目在这里\n美国总统特朗普(Donald Trump)表示，他会来。\n后来特朗普来了。\n";
    desk.write("a.txt", text);
    let terms = desk.json(&["terms", "a.txt", "--json"]);
    assert_eq!((&terms[0]["source"], &terms[0]["origin"]), (&"美国".into(), &"dictionary".into()));
    let term = &terms[1];
    for (key, expected) in [
        ("source", "特朗普"),
        ("target", "Donald Trump"),
        ("kind", "person"),
        ("origin", "gloss"),
        ("pinyin", "Tèlǎngpǔ"),
    ] {
        assert_eq!(term[key], expected, "{key}");
    }
    assert_eq!((&term["count"], &term["paragraph"]), (&2.into(), &2.into()));
    assert_eq!(term["aliases"], Value::Array(Vec::new()));
    let glosses = desk.ok(&["terms", "a.txt", "--only", "gloss"]);
    assert!(glosses.starts_with("特朗普\tDonald Trump\t"), "{glosses}");
    desk.fails(&["terms", "a.txt", "--only", "guess"], 2);
    desk.write("none.txt", ARTICLE);
    let none = desk.json(&["terms", "none.txt", "--only", "gloss", "--json"]);
    assert_eq!(none, Value::Array(Vec::new()));
}

#[test]
fn the_real_article_is_told_as_the_contract_says() {
    let Some(path) = real_article() else { return };
    let desk = Desk::new();
    let info = desk.json(&["info", path.to_str().unwrap(), "--json"]);
    assert_eq!(info["paragraphs"], 47);
    let roles = serde_json::json!({"title":1,"heading":5,"body":34,"caption":6,"byline":1});
    assert_eq!(info["roles"], roles);
    assert_eq!(info["terms"], 22);
}

#[test]
fn encodings_are_chosen_or_found() {
    let desk = Desk::new();
    desk.write("gb.txt", encoding_rs::GB18030.encode(ARTICLE).0);
    desk.ok(&["new", "gb.txt", "-o", "found.duizhao"]);
    desk.ok(&["new", "gb.txt", "-o", "chosen.duizhao", "--encoding", "GB18030"]);
    for name in ["found.duizhao", "chosen.duizhao"] {
        assert_eq!(desk.json(&["info", name, "--json"])["title"], "湖边的清晨", "{name}");
    }
    desk.fails(&["new", "gb.txt", "-o", "x.duizhao", "--encoding", "klingon"], 2);
    assert!(!desk.path("x.duizhao").exists());
}

#[test]
fn a_wrong_call_ends_with_two() {
    let desk = Desk::new();
    desk.write("a.txt", ARTICLE);
    for args in [
        &["export", "a.txt"][..],
        &["export", "a.txt", "-o", "x.odd"],
        &["export", "a.txt", "-o", "x.md", "--to", "odd"],
        &["export", "a.txt", "-o", "x.md", "--layout", "odd"],
        &["export", "a.txt", "-o", "x.md", "--option", "odd"],
        &["export", "a.txt", "-o", "x.md", "--option", "odd=1"],
        &["new", "a.txt"],
        &["info"],
        &["info", "a.txt", "--odd"],
        &["--lang", "tlh", "info", "a.txt"],
        &["a.txt", "info", "a.txt"],
    ] {
        let told = desk.fails(args, 2);
        assert!(!told.is_empty(), "{args:?}");
    }
    assert!(!desk.path("x.md").exists());
}

#[test]
fn a_file_that_can_not_be_read_or_written_ends_with_three_and_one_line_that_names_it() {
    let desk = Desk::new();
    desk.write("a.txt", ARTICLE);
    desk.write("empty.txt", "");
    desk.write("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".repeat(30));
    desk.write("bad.duizhao", "{\"duizhao\":");
    desk.write("newer.duizhao", "{\"duizhao\":\"99.0\"}\n");
    std::fs::create_dir(desk.path("folder")).unwrap();
    for (args, name) in [
        (&["info", "gone.txt"][..], "gone.txt"),
        (&["info", "folder"], "folder"),
        (&["info", "empty.txt", "--json"], "empty.txt"),
        (&["terms", "picture.txt"], "picture.txt"),
        (&["info", "bad.duizhao"], "bad.duizhao"),
        (&["info", "newer.duizhao"], "newer.duizhao"),
        (&["export", "gone.txt", "-o", "x.md"], "gone.txt"),
        (&["export", "a.txt", "-o", "none/x.md"], "x.md"),
        (&["new", "a.txt", "-o", "none/x.duizhao"], "x.duizhao"),
        (&["new", "a.txt", "-o", "x.duizhao", "--translation", "gone.txt"], "gone.txt"),
    ] {
        let told = desk.fails(args, 3);
        assert_eq!(told.trim_end().lines().count(), 1, "{args:?}: {told}");
        assert!(told.starts_with("duizhao: ") && told.contains(name), "{args:?}: {told}");
    }
    assert!(!desk.path("x.duizhao").exists() && !desk.path("x.md").exists());
}

#[test]
fn a_new_project_writes_over_nothing_unasked() {
    let desk = Desk::new();
    desk.write("a.txt", ARTICLE);
    desk.write("lake.txt", "A\nB\nC\nD\nE\nF\n");
    desk.ok(&["new", "a.txt", "-o", "a.duizhao", "--translation", "lake.txt"]);
    let told = desk.run(&["new", "a.txt", "-o", "a.duizhao"]);
    let kept = desk.json(&["info", "a.duizhao", "--json"])["statuses"]["draft"] == 6;
    let has_backup = desk.path("home/data/backups").is_dir();
    assert!(kept || has_backup, "{told:?}");
    let told = desk.fails(&["new", "a.txt", "-o", "./a.txt"], 2);
    assert!(told.contains("a.txt"), "{told}");
    assert_eq!(std::fs::read_to_string(desk.path("a.txt")).unwrap(), ARTICLE);
}

#[test]
fn an_export_never_writes_over_what_it_was_made_from() {
    let desk = Desk::new();
    desk.write("a.md", ARTICLE);
    desk.fails(&["export", "a.md", "-o", "a.md"], 2);
    assert_eq!(std::fs::read_to_string(desk.path("a.md")).unwrap(), ARTICLE);
}

#[test]
fn messages_come_in_the_language_asked_for() {
    let desk = Desk::new();
    let told = |lang: &str| desk.fails(&["--lang", lang, "info", "gone.txt"], 3);
    let (english, simplified, traditional) = (told("en"), told("zh-Hans"), told("zh-Hant"));
    assert!(english.is_ascii(), "{english}");
    assert!(!simplified.is_ascii() && simplified.contains("gone.txt"), "{simplified}");
    assert_ne!(simplified, traditional);
    assert_eq!(desk.fails(&["info", "gone.txt", "--lang", "zh-Hans"], 3), simplified);
}

#[test]
fn help_and_version_are_there() {
    let desk = Desk::new();
    assert!(desk.ok(&["--version"]).contains(env!("CARGO_PKG_VERSION")));
    let help = desk.ok(&["--help"]);
    for verb in ["new", "info", "export", "terms"] {
        assert!(help.contains(verb));
        assert!(!desk.ok(&[verb, "--help"]).is_empty());
    }
}

#[cfg(unix)]
#[test]
fn a_reader_that_has_heard_enough_is_no_error() {
    use std::io::Read;
    use std::process::Stdio;
    let desk = Desk::new();
    desk.write("a.txt", ARTICLE);
    let mut child = Command::new(env!("CARGO_BIN_EXE_duizhao"))
        .args(["info", "a.txt", "--json"])
        .current_dir(desk.path(""))
        .env("DUIZHAO_HOME", desk.path("home"))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut told = String::new();
    child.stderr.take().unwrap().read_to_string(&mut told).unwrap();
    assert!(child.wait().unwrap().success());
    assert_eq!(told, "");
}

#[test]
fn words_are_looked_up_in_either_script() {
    let desk = Desk::new();
    let found = desk.json(&["lookup", "中國", "--json"]);
    assert_eq!(found[0]["simplified"], "中国");
    assert_eq!(found[0]["traditional"], "中國");
    assert_eq!(found[0]["pinyin"], "Zhōngguó");
    assert_eq!(found[0]["senses"], serde_json::json!(["China"]));
    assert_eq!(found[0]["level"], serde_json::json!({ "standard": "HSK 2025", "level": "1" }));
    assert_eq!(desk.json(&["lookup", "臺灣", "--json"])[0]["level"], Value::Null);
    // `see 內蒙古自治區` shows what that means.
    let seen = &desk.json(&["lookup", "内蒙古", "--json"])[0];
    assert!(seen["senses"][0].as_str().unwrap().starts_with("Inner Mongolia"), "{seen}");
    assert_eq!(seen["see"], serde_json::json!(["内蒙古自治区"]));
    assert_eq!(desk.json(&["lookup", "没有这个词", "--json"]), Value::Array(Vec::new()));
    assert!(desk.ok(&["lookup", "看"]).starts_with("看  kàn  (HSK 2025: 1)\n"));
    desk.fails(&["lookup"], 2);
}

#[test]
fn a_dictionary_of_ones_own_is_asked_first_and_can_be_packed() {
    let desk = Desk::new();
    desk.write(
        "own.u8",
        "中國 中国 [Zhong1 guo2] /Middle Kingdom/\r\nbroken\r\n龘龘 龘龘 [da2 da2] /x/\r\n",
    );
    let output = desk.run(&["lookup", "中国", "--json", "--dictionary", "own.u8"]);
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(found[0]["senses"], serde_json::json!(["Middle Kingdom"]));
    assert_eq!(
        (&found[0]["dictionary"], &found[1]["dictionary"]),
        (&"own".into(), &"CC-CEDICT".into())
    );
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("own.u8") && told.contains("line 2"), "{told}");
    let built = desk.json(&["dictionary", "build", "own.u8", "-o", "own.dict", "--json"]);
    assert_eq!((&built["entries"], &built["num_skipped"]), (&2.into(), &1.into()));
    assert_eq!(built["skipped"][0]["line"], 2);
    let first = std::fs::read(desk.path("own.dict")).unwrap();
    desk.ok(&["dictionary", "build", "own.u8"]);
    assert_eq!(std::fs::read(desk.path("own.dict")).unwrap(), first, "same bytes");
    let found = desk.json(&["lookup", "龘龘", "--json", "--dictionary", "own.dict"]);
    assert_eq!(found[0]["pinyin"], "dádá");
    desk.write("cut.dict", &first[..first.len() / 2]);
    desk.write("none.u8", "nothing\n");
    for file in ["cut.dict", "none.u8", "absent.u8"] {
        assert!(desk.fails(&["lookup", "中国", "--dictionary", file], 3).contains(file));
    }
    desk.fails(&["dictionary", "build", "own.u8", "-o", "own.u8"], 2);
}

#[test]
fn a_translation_is_checked_line_by_line_and_the_exit_code_tells() {
    let desk = Desk::new();
    desk.write("zh.txt", "公司去年卖出2.6万部手机。\n\n芯片制造商当天市值蒸发约5890亿美元。\n");
    desk.write(
        "good.txt",
        "The company sold 26,000 phones last year.\n\nThe chipmaker lost about $589 billion in market value that day.\n",
    );
    let checked = ["check", "--source", "zh.txt", "--target", "good.txt", "--json"];
    assert_eq!(desk.json(&checked), serde_json::json!([]));
    desk.write(
        "bad.txt",
        "The company sold 26,000 phones last year.\n\nThe chipmaker lost about $58.9 billion in market value that day.\n",
    );
    let output = desk.run(&["check", "--source", "zh.txt", "--target", "bad.txt", "--json"]);
    assert_eq!(output.status.code(), Some(1));
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    let found = &found.as_array().unwrap()[0];
    assert_eq!(found["paragraph"], 3);
    assert_eq!((&found["check"], &found["severity"]), (&"quantity".into(), &"error".into()));
    let source = "芯片制造商当天市值蒸发约5890亿美元。";
    let start = usize::try_from(found["source"]["start"].as_u64().unwrap()).unwrap();
    let end = usize::try_from(found["source"]["end"].as_u64().unwrap()).unwrap();
    assert!(source[start..end].contains("5890亿美元"), "{found}");
    assert!(found["fix"].as_str().unwrap().contains("$589 billion"), "{found}");
    assert!(found["message"].as_str().unwrap().contains("58.9"), "{found}");

    let off = ["check", "--source", "zh.txt", "--target", "bad.txt", "--off", "quantity"];
    assert_eq!(desk.ok(&off), "");
    let output = desk.run(&["check", "--source", "zh.txt", "--target", "bad.txt"]);
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(told.starts_with("3\tError\t"), "{told}");
}

#[test]
fn a_decided_term_that_is_missing_is_an_error() {
    let desk = Desk::new();
    desk.write("zh.txt", "郝珂灵昨天抵达柏林。\n");
    desk.write("en.txt", "Anna Lee arrived in Berlin yesterday.\n");
    desk.write("terms.csv", "source,target\n郝珂灵,Karen Hao\n");
    let args =
        ["check", "--source", "zh.txt", "--target", "en.txt", "--glossary", "terms.csv", "--json"];
    let output = desk.run(&args);
    assert_eq!(output.status.code(), Some(1));
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(found[0]["check"], "term", "{found}");
    assert_eq!(found[0]["source"], serde_json::json!({"start": 0, "end": 9}), "{found}");
}

#[test]
fn what_can_not_be_checked_is_told_in_one_line() {
    let desk = Desk::new();
    desk.write("zh.txt", "一。\n二。\n");
    desk.write("en.txt", "One.\n");
    let told = desk.fails(&["check", "--source", "zh.txt", "--target", "en.txt"], 2);
    assert!(told.contains("zh.txt ends at line 2 and en.txt at line 1"), "{told}");
    desk.fails(&["check", "--source", "zh.txt"], 2);
    desk.fails(&["check"], 2);
    desk.fails(&["check", "--source", "zh.txt", "--target", "en.txt", "--off", "everything"], 2);
    desk.fails(&["check", "nowhere.duizhao"], 3);
    desk.write("gbk.txt", [0xC4, 0xE3, 0xBA, 0xC3, b'\n']);
    let told = desk.fails(&["check", "--source", "gbk.txt", "--target", "en.txt"], 3);
    assert!(told.contains("gbk.txt") && told.contains("UTF-8"), "{told}");
}
