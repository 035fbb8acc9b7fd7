//! The check held against tables of pairs, good ones and bad.

use super::token::{Nature, tokens};
use super::*;
use crate::check::{Brief, look};
use crate::glossary::reader::{Context, Reader};
use crate::model::{Document, Extra, Paragraph, ParagraphId, Part, Settings};
use proptest::prelude::*;
use std::sync::{Arc, LazyLock};

static BRIEF: LazyLock<Brief> = LazyLock::new(|| {
    let context = Arc::new(Context::default());
    Brief::new(Reader::bundled(), context, Vec::new(), Arc::new(Settings::default()))
});

fn check(source: &str, target: &str, expected: &str) {
    let paragraph =
        Paragraph { source: source.into(), target: target.into(), ..Paragraph::default() };
    let findings = look(&paragraph, None, &BRIEF).findings;
    let of_check = findings.iter().filter(|finding| finding.check == "name");
    let said = of_check.map(|finding| {
        let mut said = format!("{}{}", &finding.severity.name()[..1], &finding.kind[4..]);
        said += &finding.source.clone().map_or(String::new(), |b| format!(" {}", &source[b]));
        said += &finding.target.clone().map_or(String::new(), |b| format!(" {}", &target[b]));
        said += &finding.fix.clone().map_or(String::new(), |fix| format!(" → {}", fix.text));
        said
    });
    assert_eq!(said.collect::<Vec<_>>().join("; "), expected, "{source} | {target}");
}

#[test]
fn the_number_behind_a_name_is_part_of_it() {
    check("击败了DALL-E 3模型", "beat DALL-E 2 again", "e-altered 3 2 → 3");
    check("击败了DALL-E 3模型", "beat DALL-E 2, a model", "e-altered 3 2 → 3");
    check("OpenAI 3个月", "OpenAI 3,000 times", "");
    check("Llama 3.1和Llama 3.2", "Llama 3.1 and Llama 3.2", "");
    check("Llama 3.1发布", "Llama 3.1 is out.", "");
    check("OpenAI 3月发布", "OpenAI 4 weeks later", "");
    check("据CNBC28日报道", "CNBC reported on the 28th", "");
    let many = |product: &str| format!("{product} ").repeat(20_000);
    let (source, target) = (many("DeepSeek 3"), many("DeepSeek 4"));
    let started = std::time::Instant::now();
    check(&source, &target, "e-altered 3 4 → 3");
    assert!(started.elapsed().as_secs() < 10, "{:?}", started.elapsed());
    check("林赛·戈曼(Lindsay Gorman)是德国人", "Ruth Porat is German", "");
}

#[test]
fn latin_words_that_are_there_are_passed_over() {
    for (source, target) in [
        ("发布了Janus-Pro模型", "released the model Janus-Pro"),
        ("发布了Janus-Pro模型", "released Janus Pro"),
        ("使用H800芯片", "uses H800 chips"),
        ("使用ＡＩ", "uses AI"),
        ("使用AI", "uses artificial intelligence"),
        ("据CNBC报道", "CNBC’s report"),
        ("美国消费者新闻与商业频道（CNBC）报道", "the American broadcaster reported"),
        ("特朗普（Donald Trump）说", "Trump said"),
        ("GDP增长", "gross domestic product grew"),
        ("多个API", "several APIs"),
        ("穿T恤", "in a T-shirt"),
        ("做X光检查", "had a scan"),
        ("K歌", "sang karaoke"),
        ("APP上线", "the app went live"),
        ("session 共享", "sharing of sessions"),
        ("打开session", "open it"),
        ("5km长", "five kilometres long"),
        ("28.4mg/100ml", "28.4 mg per 100 ml"),
        ("访问 https://example.org/a?b=1。", "Visit https://example.org/a?b=1."),
        ("写信给 a.b@example.org", "Write to a.b@example.org."),
        ("设置 {name} 和 %s", "Set {name} and %s"),
        ("加上 --flag 参数", "Add the option --flag."),
        ("修改 config/application.yml", "Change config/application.yml"),
        ("OpenAI的GPT-4o", "GPT-4o by OpenAI"),
        ("iPhone 用户", "IPhone users"),
        ("Wi-Fi信号", "the WiFi signal"),
        ("AI/ML平台", "a platform for ML and AI"),
        ("U.S.A. 队", "team USA"),
        ("", "GPT-4o"),
        ("没有拉丁字母", "no Latin letters"),
    ] {
        check(source, target, "");
    }
}

#[test]
fn latin_words_that_are_altered_are_mended() {
    for (source, target, expected) in [
        ("使用H800芯片", "uses H100 chips", "e-altered H800 H100 → H800"),
        ("优于o1", "better than o3", "e-altered o1 o3 → o1"),
        ("R1模型", "the model R2", "e-altered R1 R2 → R1"),
        ("发布Janus-Pro", "released Janos-Pro", "e-altered Janus-Pro Janos-Pro → Janus-Pro"),
        ("OpenAI说", "OpenIA said", "e-altered OpenAI OpenIA → OpenAI"),
        ("GPT-4o", "GPT-4", "e-altered GPT-4o GPT-4 → GPT-4o"),
        (
            "组件 Apollo-portal-2.0.1",
            "component Apollo-portal-1.9.2",
            "e-altered Apollo-portal-2.0.1 Apollo-portal-1.9.2 → Apollo-portal-2.0.1",
        ),
        (
            "访问 https://example.org/abc",
            "Visit https://example.com/abc",
            "e-altered https://example.org/abc https://example.com/abc → https://example.org/abc",
        ),
        ("设置 {user_name}", "Set {username}", "e-altered {user_name} {username} → {user_name}"),
        ("设置 {count}", "Set {counts}", "e-altered {count} {counts} → {count}"),
        ("加上 --force", "Add --forced", "e-altered --force --forced → --force"),
        ("K8S ConfigMap", "K8S Configmap", "w-altered ConfigMap Configmap → ConfigMap"),
        ("微信和WeChat", "Wechat", "w-altered WeChat Wechat → WeChat"),
        ("Meta的Llama", "Meta’s Lama", "e-altered Llama Lama → Llama"),
        // What the source has elsewhere is no alteration.
        ("R1与R2", "only R2", "w-latin-missing R1"),
    ] {
        check(source, target, expected);
    }
}

#[test]
fn latin_words_that_are_missing_are_found() {
    for (source, target, expected) in [
        ("据CNBC报道", "it was reported", "w-latin-missing CNBC"),
        ("发布了Janus-Pro模型", "released a model", "w-latin-missing Janus-Pro"),
        ("发布了JanusFlow模型", "released a model", "w-latin-missing JanusFlow"),
        ("加上 --flag 参数", "Add the option.", "w-latin-missing --flag"),
        ("共有%d个", "There are several", "w-latin-missing %d"),
        ("打开 {file}", "Open the file", "w-latin-missing {file}"),
        ("Meta发布", "The company released", "h-latin-missing Meta"),
        ("见 https://example.org", "See the site", "w-latin-missing https://example.org"),
        ("5G网络", "mobile networks", "w-latin-missing 5G"),
        ("CNBC和CNBC", "it and it", "w-latin-missing CNBC"),
    ] {
        check(source, target, expected);
    }
}

#[test]
fn tokens_have_their_nature() {
    for (text, expected) in [
        ("用session", vec![("session", Nature::Plain)]),
        ("Apollo项目。", vec![("Apollo", Nature::Name)]),
        ("CNBC，BBC", vec![("CNBC", Nature::Acronym), ("BBC", Nature::Acronym)]),
        ("GPT-4o/o1", vec![("GPT-4o/o1", Nature::Code)]),
        ("foo_bar=1", vec![("foo_bar=1", Nature::Code)]),
        ("-- --flag ...", vec![("--flag", Nature::Literal)]),
        ("“%s”", vec![("%s", Nature::Literal)]),
        ("100%的", vec![]),
        ("${a.b}", vec![("${a.b}", Nature::Literal)]),
        ("{不是}", vec![]),
        ("Ｈ８００", vec![("H800", Nature::Code)]),
        ("见www.example.org。", vec![("www.example.org", Nature::Literal)]),
        ("他说‘OK’", vec![("OK", Nature::Acronym)]),
    ] {
        let found = tokens(text);
        let found: Vec<_> = found.iter().map(|t| (t.text.as_str(), t.nature)).collect();
        assert_eq!(found, expected, "{text}");
    }
}

fn of_document(pairs: &[(&str, &str)]) -> Vec<(u64, &'static str)> {
    let paragraphs = pairs.iter().zip(1..).map(|((source, target), id)| Paragraph {
        id: ParagraphId(id),
        source: (*source).to_owned(),
        target: (*target).to_owned(),
        ..Paragraph::default()
    });
    let document =
        Document::new(vec![Part::default()], paragraphs.collect(), Vec::new(), Extra::default());
    let brief = Brief::of(&document, Reader::bundled());
    let checked = crate::check::check_all(&document, &brief, &crate::tasks::Unwatched).unwrap();
    let of = |paragraph: &Arc<Paragraph>| {
        let found = checked.findings(paragraph.id).filter(|finding| finding.check == "name");
        found.map(|finding| (paragraph.id.0, finding.kind)).collect::<Vec<_>>()
    };
    document.paragraphs().iter().flat_map(of).collect()
}

#[test]
fn names_without_a_trace_are_hinted_at() {
    for (source, target, expected) in [
        ("张惠美昨天表示，价格会上涨。", "Prices would rise, it was said yesterday.", &[][..]),
        ("张惠美昨天表示，价格会上涨。", "the prices would rise.", &[(1, MISSING)]),
        ("张惠美昨天表示，价格会上涨。", "Zhang said prices would rise.", &[]),
        ("张惠美昨天表示，价格会上涨。", "She said prices would rise.", &[]),
        ("价格会上涨。", "the prices would rise.", &[]),
    ] {
        assert_eq!(of_document(&[(source, target)]), expected, "{target}");
    }
}

#[test]
fn one_person_is_spelt_in_one_way() {
    let source = "张惠美昨天表示，价格会上涨。";
    let [right, wrong, short] =
        ["Zhang Huimei said so.", "Zhang Huimai said so.", "Ms. Zhang said so."];
    let usual = [(source, right), (source, right), (source, short)];
    assert_eq!(of_document(&usual), []);
    let pairs = [usual.as_slice(), &[(source, wrong)]].concat();
    assert_eq!(of_document(&pairs), [(4, TWO_WAYS)]);
    let pairs = [usual.as_slice(), &[(source, "Huimei Zhang said so.")]].concat();
    assert_eq!(of_document(&pairs), [(4, TWO_WAYS)]);
    assert_eq!(of_document(&[(source, right), (source, wrong)]), []);
}

#[test]
fn a_megabyte_is_looked_at_in_no_time() {
    for (source, target) in [
        ("?".repeat(1_000_000), "GPT".repeat(300_000)),
        ("GPT4 ".repeat(200_000), "Gpt5 ".repeat(200_000)),
        ("{".repeat(1_000_000), "%".repeat(1_000_000)),
        (
            (0..120_000).map(|n| format!("A{n}x ")).collect(),
            (0..120_000).map(|n| format!("B{n}y ")).collect(),
        ),
    ] {
        let start = std::time::Instant::now();
        let mut found = Vec::new();
        let paragraph = Paragraph { source, target, ..Paragraph::default() };
        Names.look(&Pair::new(&paragraph, None, &BRIEF), &mut found);
        println!("{:?}", start.elapsed());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_text_is_too_strange(
        source in "(GPT|-4|o1|%s|\\{|a\\}|Ａ|\\.|https://|中|（|\\PC|\u{0}|\u{202e}){0,20}",
        target in "(GPT|-4|o2|%d|\\{|b\\}|ß|İ| |\\PC|\u{0}){0,20}",
    ) {
        let paragraph = Paragraph { source: source.clone(), target: target.clone(), ..Paragraph::default() };
        for finding in look(&paragraph, None, &BRIEF).findings {
            prop_assert!(finding.source.is_none_or(|bytes| source.get(bytes).is_some()));
            prop_assert!(finding.target.is_none_or(|bytes| target.get(bytes).is_some()));
            prop_assert!(finding.fix.is_none_or(|fix| target.get(fix.bytes).is_some()));
        }
    }
}
