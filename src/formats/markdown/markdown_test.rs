//! Tests of reading Markdown.

use super::*;
use crate::model::Role;
use crate::tasks::Unwatched;
use std::io::Cursor;

fn import(text: &str) -> Article {
    Markdown
        .import(&mut Cursor::new(text.as_bytes()), &Options::default(), &Unwatched)
        .expect("text")
}

fn check(text: &str, expected: &[(Option<Role>, &str)]) -> Article {
    let article = import(text);
    let found: Vec<_> = article.paragraphs.iter().map(|p| (p.role, p.source.as_str())).collect();
    assert_eq!(found, expected, "{text}");
    article
}

fn skipped(article: &Article) -> Vec<(&str, usize)> {
    article.skipped.iter().map(|s| (s.kind.as_str(), s.count)).collect()
}

#[test]
fn blocks_get_their_roles() {
    use Role::*;
    check(
        "# 标题\n\n一段**真，**话，\n接着写。\n\n## 小标题\n\n> 引一句\n> 再一句\n\n- 甲\n- 乙\n\n3. 丙\n4. 丁\n\n- [x] 办了\n\n```\nlet x = 1;\n  y\n```\n",
        &[
            (Some(Title), "标题"),
            (None, "一段真，话，接着写。"),
            (Some(Heading(1)), "小标题"),
            (Some(Quotation), "引一句再一句"),
            (Some(ListItem), "甲"),
            (Some(ListItem), "乙"),
            (Some(ListItem), "3. 丙"),
            (Some(ListItem), "4. 丁"),
            (Some(ListItem), "☑ 办了"),
            (Some(Body), "let x = 1;\n  y"),
        ],
    );
    check(
        "| 月 | 日 |\n|---|---|\n| 一 | **二** |\n",
        &[
            (Some(TableCell), "月"),
            (Some(TableCell), "日"),
            (Some(TableCell), "一"),
            (Some(TableCell), "二"),
        ],
    );
    check("# 上\n\n# 下\n", &[(Some(Heading(1)), "上"), (Some(Heading(1)), "下")]);
}

#[test]
fn lines_break_and_join() {
    check("一\\\n二  \n三\n四 OpenAI\nGPT<br>五\n", &[(None, "一\n二\n三四 OpenAI GPT\n五")]);
    check("用`代码`和[链接](https://a.b)说*话*，~~删~~\n", &[(None, "用代码和链接说话，删")]);
}

#[test]
fn what_is_left_out_is_counted() {
    let article = check(
        "看图：![湖面](a.png \"摄于湖边\")和![](b.png)完\n\n<div>文<b>字</b></div>\n\n---\n\n注[^1]见[此](https://a.b)。<i>斜</i>\n\n[^1]: 脚注的话。\n\n[^2]: 没有人引用。\n",
        &[
            (None, "看图：和完"),
            (Some(Role::Caption), "湖面"),
            (Some(Role::Caption), "摄于湖边"),
            (Some(Role::Body), "文字"),
            (None, "注[1]见此。斜"),
            (None, "[1] 脚注的话。"),
            (None, "[2] 没有人引用。"),
        ],
    );
    let counted = [("picture", 2), ("html-tag", 6), ("rule", 1), ("link-target", 1)];
    assert_eq!(skipped(&article), counted);
}

#[test]
fn front_matter_fills_the_details() {
    let article = check(
        "---\ntitle: \"湖边的诗会\"\ndate: 2025-01-28T10:00\nsource: 某某日报\nurl: https://a.cn/1\nauthor: 张三\ntags: [a, b]\n---\n\n## 一节\n\n话。\n",
        &[
            (Some(Role::Title), "湖边的诗会"),
            (Some(Role::Byline), "张三"),
            (Some(Role::Heading(1)), "一节"),
            (None, "话。"),
        ],
    );
    let details = &article.details;
    assert_eq!(details.date, "2025-01-28");
    assert_eq!((details.outlet.as_str(), details.url.as_str()), ("某某日报", "https://a.cn/1"));
    assert_eq!(skipped(&article), [("front-matter", 1)]);
}

#[test]
fn hostile_nesting_ends() {
    let start = std::time::Instant::now();
    for text in [
        ">".repeat(20_000) + "一",
        "- ".repeat(20_000) + "一",
        "*一".repeat(20_000),
        "[".repeat(20_000) + "一",
        "![".repeat(20_000) + "一",
        format!("{}一", "<b>".repeat(20_000)),
        "| 一 ".repeat(5_000) + "\n" + &"|-".repeat(5_000),
        "[^1]".repeat(5_000) + "\n\n[^1]: 一",
    ] {
        import(&text);
    }
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}
