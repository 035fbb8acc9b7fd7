//! Tests of role assignment: small articles, one line a paragraph, each with the letter of its expected role.

use super::*;

/// T title, H heading, B body, C caption, Y byline, L list item, Q quotation.
fn check(article: &str) {
    let rows: Vec<(char, &str)> = article
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| {
            let (letter, text) = line.split_once(' ').expect("a letter and a text");
            (letter.chars().next().expect("a letter"), text)
        })
        .collect();
    let mut paragraphs: Vec<NeutralParagraph> = rows
        .iter()
        .map(|(_, text)| NeutralParagraph {
            source: (*text).to_owned(),
            ..NeutralParagraph::default()
        })
        .collect();
    assign_roles(&mut paragraphs);
    for ((letter, text), paragraph) in rows.iter().zip(&paragraphs) {
        let found = match paragraph.role {
            Some(Role::Title) => 'T',
            Some(Role::Heading(_)) => 'H',
            Some(Role::Body) => 'B',
            Some(Role::Caption) => 'C',
            Some(Role::Byline) => 'Y',
            Some(Role::ListItem) => 'L',
            Some(Role::Quotation) => 'Q',
            other => panic!("{other:?}"),
        };
        assert_eq!(found, *letter, "{text}");
    }
}

#[test]
fn a_mainland_article() {
    check(
        "T 城市公园如何留住候鸟
         Y 2024年11月3日 08:15 来源：某某日报
         Y 本报记者 张三 李四
         B 入秋以来，城东湿地公园的候鸟数量持续上升，管理处说，今年的观测记录已经超过去年全年。
         C 图为市民在湿地公园观鸟。 记者王五摄
         H 一、水位是关键
         B 公园去年改造了三座水闸，让浅滩在整个冬季都能露出水面，为水鸟提供觅食的地方。
         C 新华社发 王五 作
         H 二、谁来付钱？
         B “钱不是最大的问题。”管理处负责人说，“最大的问题是人手。”
         C ▲水闸改造前后的对比
         B 记者从市政府获悉，明年的预算将增加两成。
         Y （责任编辑：赵六）",
    );
}

#[test]
fn a_taiwan_article() {
    check(
        "T 候鳥提早報到 濕地志工忙清點
         Y 記者王小明／台南報導
         B 入秋以來，候鳥陸續抵達南部沿海的濕地，志工清點後表示，今年的數量比往年同期多出一成。
         C 圖／美聯社
         C 黑面琵鷺在七股濕地休息。（中央社檔案照片）
         H 水位仍是最大變數
         B 管理處說明，乾季的水位一旦低於三十公分，候鳥就會離開，因此今年改用新的閘門。
         Y 責任編輯：李大華",
    );
}

#[test]
fn a_hong_kong_article() {
    check(
        "Y 2024-11-03
         T 米埔迎來候鳥季 觀鳥團名額爆滿
         B 【本報訊】米埔自然保護區踏入候鳥季，主辦機構表示本月的觀鳥團名額已經全部爆滿。
         C 遊人在觀鳥屋等候。（資料圖片）
         B 發言人說，明年會考慮增加名額，但要先評估對雀鳥的影響。",
    );
}

#[test]
fn pictures_and_their_doubles() {
    check(
        "T 一座桥的两岸
         B 大桥通车的第一天，两岸的居民不约而同地走上桥面，有人带着孩子，有人推着轮椅。
         C 两岸居民在大桥通车首日走上桥面散步。
         C 大桥通车 两岸居民在大桥通车首日走上桥面散步。 (张三/路透社)
         C 桥上的夜景，摄于2024年5月1日。
         B 工程师说，桥面的设计寿命是一百年。他还提到（张三的话）值得记住。",
    );
}

#[test]
fn lists_and_what_is_none() {
    check(
        "T 观鸟须知
         B 第一次参加观鸟活动的人，应当提前准备下面这些东西，以免到了现场手忙脚乱。
         L • 望远镜一副
         L • 雨衣和防滑的鞋
         L 1. 保持安静，不要追逐鸟群。
         L 2、不要投喂，也不要留下垃圾。
         L （一）听从领队的安排。
         L （二）准时集合。
         B 2025年的活动将于三月开始，名额有限，请尽早报名参加。
         Q > 鸟飞走的时候，安静的人才听得见。
         B 3.5公里的步道环绕整个湖区，沿途设有四个观鸟屋和两个休息站。",
    );
}

#[test]
fn verse_and_tables_are_no_headings() {
    check(
        "T 湖边的诗会
         B 诗会的最后，孩子们一起朗诵了一首短诗，全场都安静下来，只听见风吹过芦苇。
         B 水面有风
         B 风里有光
         B 光里有鸟
         B 诗会到晚上九点才结束，散场时还有人在湖边徘徊不去。
         B 全文完",
    );
}

#[test]
fn talk_is_no_heading_and_no_picture() {
    check(
        "T 湖边的一晚
         B 天黑以后，他们还坐在湖边的长椅上，谁也不想先开口说要回去，只听着水声。
         B 死约会，不见不散。
         B 他点点头，又重复了一遍：“好，死约会，不见不散。”
         B 你打量她是谁？
         B 她没有回答，只把外套裹得更紧了一些，过了很久才站起身来往堤上走去。",
    );
}

#[test]
fn credit_words_inside_sentences_stay_body() {
    check(
        "T 编辑部搬家记
         B 编辑部的人花了三天才把书搬完，记者们则在走廊里写稿，谁也没有抱怨过一句话。
         B 作者认为，搬家的意义在于告别，而告别总是需要一些时间，也需要一些力气才行。
         B 来源于民间的故事往往更动人，这是老主编常说的一句话，大家都记在了心里。
         B 他在社交媒体上写道，图为什么这么难画，自己也说不清楚，只好一遍又一遍重来。
         Y 作者：张三
         Y 校对 李四
         Y 文／王五 图／赵六
         Y （作者系某大学教授。）",
    );
}

#[test]
fn what_the_format_says_stays() {
    let mut paragraphs = vec![
        NeutralParagraph {
            role: Some(Role::Heading(2)),
            source: "标题。".into(),
            ..Default::default()
        },
        NeutralParagraph { source: "短句".into(), ..Default::default() },
        NeutralParagraph {
            source: "这是一段相当长的正文，足以让上面的短句看起来像个标题，但是它不是。".into(),
            ..Default::default()
        },
    ];
    assign_roles(&mut paragraphs);
    let roles: Vec<_> = paragraphs.iter().map(|p| p.role).collect();
    assert_eq!(roles, [Some(Role::Heading(2)), Some(Role::Body), Some(Role::Body)]);
    assign_roles(&mut []);
}

#[test]
fn the_real_article() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/samples/deepseek-article.txt");
    let Ok(text) = std::fs::read_to_string(path) else {
        eprintln!("skipped: the shared sample is not here");
        return;
    };
    let mut paragraphs: Vec<NeutralParagraph> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| NeutralParagraph { source: line.trim().to_owned(), ..Default::default() })
        .collect();
    assign_roles(&mut paragraphs);
    let count = |role: Role| paragraphs.iter().filter(|p| p.role == Some(role)).count();
    let found = [Role::Title, Role::Heading(1), Role::Caption, Role::Byline, Role::Body].map(count);
    assert_eq!(found, [1, 5, 6, 1, 34]);
}
