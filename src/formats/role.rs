//! What each paragraph is, told from its text and its neighbours where the format does not say.

use super::NeutralParagraph;
use super::wrap::ends_sentence;
use crate::model::Role;
use regex::Regex;
use std::sync::LazyLock;

/// The longest heading or title, in characters.
const MAX_HEADING_CHARS: usize = 36;
const MAX_TITLE_CHARS: usize = 60;
/// The longest caption and credit line, in characters.
const MAX_CAPTION_CHARS: usize = 220;
const MAX_BYLINE_CHARS: usize = 90;
/// The longest list item: numbered paragraphs of a report are running text.
const MAX_ITEM_CHARS: usize = 100;
/// The shortest text whose repetition beside it tells a picture's two captions.
const MIN_REPEATED_CHARS: usize = 8;
const MIN_UNCREDITED_CHARS: usize = 16;
/// By how much a repeating caption may be longer than what it repeats: a title before, a credit behind.
const MAX_AROUND_CHARS: usize = 80;

/// Words that name who made an article; a separator and the names follow.
const CREDITS: &str = "责任编辑|責任編輯|执行编辑|執行編輯|本期编辑|编辑|編輯|责编|責編|网编|網編|主编|主編|美编|美編\
    |编译|編譯|翻译|翻譯|译者|譯者|校对|校對|校译|审校|審校|审核|審核|核稿|核校|监制|監製|监审|终审|初审|复审|统筹|統籌\
    |策划|策劃|制作|製作|排版|值班编委|值班编辑|实习记者|實習記者|特约记者|特約記者|特派记者|特派員|本报记者|本報記者|本台记者|本刊记者\
    |见习记者|首席记者|通讯员|通訊員|记者|記者|撰稿人|撰稿|撰文|执笔|采写|采访|採訪|整理|作者|文字|文图|文、图|文|报道|報導\
    |来源|來源|稿源|稿件来源|新闻来源|消息来源|资料来源|出处|原载|原文|发布时间|發佈時間|更新时间|更新時間|发布|时间|日期|摄影|攝影";

static BYLINE_LABEL: LazyLock<Regex> = LazyLock::new(|| {
    regex(&format!(
        r"^[（(【\[〔]?(?:{CREDITS})(?:[/／、](?:{CREDITS}|图|圖))*(?:\s*[:：/／|｜丨]|[ \u{{3000}}\u{{A0}}]+\S)"
    ))
});

/// A reporter's line without a separator: 记者张三北京报道, 【記者王小明／台北報導】, （中央社記者…電）.
static BYLINE_REPORT: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^[（(【\[]?\S{0,8}(?:记者|記者|通讯员|特派员|特派員)[^，,。！？；]{1,40}(?:报道|報道|報導|综合报道|电|電|摄影报道)[)）】\]]?$",
    )
});

/// An author's note in parentheses: （作者系某大学教授。）
static AUTHOR_NOTE: LazyLock<Regex> = LazyLock::new(|| {
    regex(r"^[（(【\[](?:本文)?作者(?:系|为|為|是|现任|現任|單位|单位)[^（）()]{2,80}[）)】\]]$")
});

/// A line that is nothing but a date, perhaps with a time and an outlet: 2025年1月28日 10:30 新华网
static DATE_LINE: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^[（(]?(?:[12]\d{3}|民[国國]\d{2,3})\s*[年./\-—]\s*\d{1,2}\s*[月./\-—]\s*\d{1,2}\s*日?(?:\s*(?:星期|週|周)\S)?(?:[\sT]*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?[)）]?(?:[\s|｜]+[^，,。！？；]{1,24})?$",
    )
});

/// How captions begin: 图为, 图1：, ▲, 圖／.
static CAPTION_START: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^(?:[▲△▼▽↑◎]|(?:新华社|新華社|中新社)(?:发|發)(?:$|\s|[（(])|[（(【\[]?(?:上|下|左|右|题|題|配|组|組)?(?:图|圖)(?:为|為|片来源|片來源|片说明|片說明|源|说|說)|[（(【\[]?(?:图片|圖片|照片|相片|图|圖|Photo)\s*[0-9０-９一二三四五六七八九十]{0,3}\s*[:：/／|｜]|(?:图|圖)\s*[0-9０-９]{1,3}[\s.、　])",
    )
});

/// How captions end: 资料图片, 摄于2025年1月28日, 记者张三摄, （路透社）.
static CAPTION_END: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?:资料图片?|資料圖片?|资料照片?|資料照片?|档案图片|檔案圖片|檔案照片?|视频截图|視頻截圖|网络截图|網路截圖|翻攝|截图|截圖|网络图片|網路圖片|示意图|示意圖|图片|供图|供圖|提供照片)[)）】\]。]*$|(?:记者|記者)\S{2,8}[摄攝][)）]?$|[/／]\S{0,8}[摄攝][)）]?$|(?:摄于|攝於|攝于|拍摄于|拍攝於)[^，,。]{2,30}。?\s*(?:[（(][^（）()]{2,50}[)）])?$|(?:图|圖)\s*[/／:：|｜][^，,。]{1,30}$",
    )
});

/// A credit in parentheses at the very end.
static CREDIT_END: LazyLock<Regex> = LazyLock::new(|| regex(r"[（(]([^（）()]{2,60})[)）]\s*$"));

/// Words that show a parenthesis to be a picture's credit.
static CREDIT_WORD: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"社$|社[/／]|社资料|社資料|[摄攝]|图|圖|资料|資料|照片|美联社|美聯社|路透|法新|新华|新華|中新|中央社|彭博|欧新|歐新|盖蒂|蓋蒂|视觉中国|东方IC|Getty|Reuters|AFP|EPA|Xinhua|VCG|Bloomberg|Shutterstock|iStock|Unsplash|Photo|Images|^AP$|AP Photo|[/／]AP$",
    )
});

/// How list items begin: a bullet or a number, then the text.
static LIST_MARK: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^(?:[•●○◦▪■□◆◇★☆·‧∙➤►▶✓✔※☐☑]\s*\S|[-*–+]\s+\S|[（(]?[0-9０-９]{1,3}(?:[.．](?:\D)|[、)）])|[①-⑳]|[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[，,、])",
    )
});

/// A mark that is a bullet and can be nothing else.
static BULLET: LazyLock<Regex> =
    LazyLock::new(|| regex(r"^(?:[•●○◦▪■□◆◇‧∙➤►▶✓✔☐☑]\s*\S|[-*–+]\s+\S)"));

/// Whether a text begins as a list item does, with a bullet or a number.
pub(super) fn has_list_mark(text: &str) -> bool {
    LIST_MARK.is_match(text)
}

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the pattern is a constant that a test compiles")
}

/// Gives every paragraph that has none a role. What the format said stays, and where the format has headings
/// or lists of its own none are guessed.
pub fn assign_roles(paragraphs: &mut [NeutralParagraph]) {
    let is_told = |p: &NeutralParagraph| matches!(p.role, Some(Role::Title | Role::Heading(_)));
    let has_headings = paragraphs.iter().any(is_told);
    let has_blocks = has_headings
        || paragraphs.iter().any(|p| matches!(p.role, Some(Role::ListItem | Role::Quotation)));
    let mut features: Vec<Feature> = paragraphs.iter().map(Feature::of).collect();
    find_credits(&mut features);
    find_repetitions(&mut features);
    if !has_blocks {
        find_lists(&mut features);
    }
    if !has_headings {
        find_title(&mut features);
        find_headings(&mut features);
    }
    let roles: Vec<Role> = features.iter().map(|f| f.role.unwrap_or_default()).collect();
    for (paragraph, role) in paragraphs.iter_mut().zip(roles) {
        paragraph.role = Some(role);
    }
}

/// What is known of one paragraph while roles are being found.
struct Feature<'a> {
    text: &'a str,
    role: Option<Role>,
    num_chars: usize,
    ends_sentence: bool,
}

impl<'a> Feature<'a> {
    fn of(paragraph: &'a NeutralParagraph) -> Self {
        let text = paragraph.source.trim();
        Self {
            text,
            role: paragraph.role,
            num_chars: text.chars().count(),
            ends_sentence: ends_sentence(text),
        }
    }

    fn is_open(&self) -> bool {
        self.role.is_none()
    }

    fn is_byline(&self) -> bool {
        if self.num_chars > MAX_BYLINE_CHARS {
            return false;
        }
        let is_label = BYLINE_LABEL.is_match(self.text)
            && !self.text.trim_end_matches([')', '）', '】', ']']).ends_with(['。', '！', '？']);
        is_label
            || AUTHOR_NOTE.is_match(self.text)
            || BYLINE_REPORT.is_match(self.text)
            || DATE_LINE.is_match(self.text)
    }

    fn is_caption(&self) -> bool {
        self.num_chars <= MAX_CAPTION_CHARS
            && (CAPTION_START.is_match(self.text)
                || CAPTION_END.is_match(self.text)
                || self.has_credit())
    }

    /// Whether a picture's credit stands in parentheses at the end.
    fn has_credit(&self) -> bool {
        CREDIT_END.captures(self.text).is_some_and(|found| {
            let credit = found[1].trim();
            CREDIT_WORD.is_match(credit) && !credit.ends_with(['电', '電', '道', '導'])
        })
    }

    /// Short, without the marks of a sentence: what headings look like. A question may be one.
    fn is_headline(&self, max_chars: usize) -> bool {
        let last = self.text.chars().next_back();
        let asks = matches!(last, Some('？' | '?' | '！' | '!'));
        (2..=max_chars).contains(&self.num_chars)
            && (!self.ends_sentence || (asks && self.num_chars <= 30 && !self.is_speech()))
            && !self.text.contains(['。', '；'])
            && !matches!(last, Some('，' | ',' | '、' | '—'))
            && self.text.chars().filter(|c| c.is_alphabetic()).count() >= 2
            && !self.text.contains("://")
            && !self.text.contains('\n')
    }

    /// Whether a question or exclamation is somebody's words rather than a headline.
    fn is_speech(&self) -> bool {
        self.text.contains(['你', '我', '您', '咱', '：', ':', '“', '「'])
    }

    fn is_running_text(&self) -> bool {
        self.role.is_none_or(|role| matches!(role, Role::Body | Role::Quotation | Role::ListItem))
    }
}

fn find_credits(features: &mut [Feature]) {
    for feature in features.iter_mut().filter(|f| f.is_open()) {
        if feature.is_byline() {
            feature.role = Some(Role::Byline);
        } else if feature.is_caption() {
            feature.role = Some(Role::Caption);
        }
    }
}

/// A short paragraph that the next one repeats with a little around it is a picture's alternative text and its
/// caption: both are captions.
fn find_repetitions(features: &mut [Feature]) {
    let can_be = |f: &Feature| {
        matches!(f.role, None | Some(Role::Caption | Role::Byline))
            && (MIN_REPEATED_CHARS..=MAX_CAPTION_CHARS).contains(&f.num_chars)
    };
    for index in 1..features.len() {
        let (before, behind) = features.split_at_mut(index);
        let (a, b) = (&mut before[index - 1], &mut behind[0]);
        if !can_be(a) || !can_be(b) {
            continue;
        }
        let (short, long) = if a.num_chars <= b.num_chars { (&a, &b) } else { (&b, &a) };
        let core = short.text.trim_end_matches(['。', '.', ' ']);
        // A body text below may well take up a caption's words, but not its full stop with them.
        // Without a credit or the like, people who echo each other's words must not pass for pictures.
        let repeats = match (short.role, long.role) {
            (_, Some(Role::Caption)) => long.text.contains(core),
            (Some(Role::Caption), _) => long.text.contains(short.text),
            _ => {
                let has_speech = short.text.contains(['“', '”', '「', '」', '：', ':']);
                short.num_chars >= MIN_UNCREDITED_CHARS
                    && !has_speech
                    && long.text.contains(short.text)
            }
        };
        if long.num_chars <= short.num_chars + MAX_AROUND_CHARS && repeats {
            a.role = Some(Role::Caption);
            b.role = Some(Role::Caption);
        }
    }
}

/// List items: paragraphs with a bullet, and numbered ones that follow each other.
fn find_lists(features: &mut [Feature]) {
    let marked: Vec<bool> = features
        .iter()
        .map(|f| f.is_open() && f.num_chars <= MAX_ITEM_CHARS && LIST_MARK.is_match(f.text))
        .collect();
    for index in 0..features.len() {
        if !marked[index] {
            continue;
        }
        let beside =
            |other: Option<usize>| other.and_then(|i| marked.get(i)).copied().unwrap_or(false);
        let has_neighbour = beside(index.checked_sub(1)) || beside(Some(index + 1));
        if has_neighbour || BULLET.is_match(features[index].text) {
            features[index].role = Some(Role::ListItem);
        }
    }
    for feature in features.iter_mut().filter(|f| f.is_open()) {
        if feature.text.starts_with("> ") || feature.text.starts_with('＞') {
            feature.role = Some(Role::Quotation);
        }
    }
}

/// The title: the first paragraph that is no credit line, if it looks like one.
fn find_title(features: &mut [Feature]) {
    let first = features
        .iter()
        .take(5)
        .position(|f| !matches!(f.role, Some(Role::Byline)))
        .filter(|&index| features[index].is_open());
    let Some(first) = first else { return };
    let has_text_below =
        features[first + 1..].iter().any(|f| f.num_chars > features[first].num_chars);
    let is_question_free = !features[first].text.ends_with(['：', ':']);
    if has_text_below && is_question_free && features[first].is_headline(MAX_TITLE_CHARS) {
        features[first].role = Some(Role::Title);
    }
}

/// Headings: at most two headline-like paragraphs together, with longer running text below.
fn find_headings(features: &mut [Feature]) {
    let mut index = 0;
    while index < features.len() {
        let is_candidate = |f: &Feature| f.is_open() && f.is_headline(MAX_HEADING_CHARS);
        let num_together = features[index..].iter().take_while(|f| is_candidate(f)).count();
        if num_together == 0 {
            index += 1;
            continue;
        }
        let after = index + num_together;
        let longest = features[index..after].iter().map(|f| f.num_chars).max().unwrap_or(0);
        let text_below = features[after..]
            .iter()
            .take(4)
            .find(|f| f.is_running_text())
            .is_some_and(|f| f.num_chars > longest && (f.ends_sentence || f.num_chars >= 40));
        if num_together <= 2 && text_below {
            for feature in &mut features[index..after] {
                feature.role = Some(Role::Heading(1));
            }
        }
        index = after;
    }
}

#[cfg(test)]
#[path = "role_test.rs"]
mod tests;
