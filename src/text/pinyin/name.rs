//! Pinyin with tone marks for names. Readings come from the `pinyin` crate, one character at a time, except
//! surnames, which have a table of our own; readings of words are the dictionary's business.

use pinyin::ToPinyin;

/// What kind of name is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameKind {
    /// A person: surname and given name as words, a transcribed name as one word for each part.
    Person,
    /// Anything else: syllables apart, the first with a capital.
    Other,
}

/// Surnames that are read otherwise than the commonest reading of their character.
const SURNAME_READINGS: [(&str, &str); 38] = [
    ("单", "shàn"),
    ("單", "shàn"),
    ("任", "rén"),
    ("查", "zhā"),
    ("仇", "qiú"),
    ("区", "ōu"),
    ("區", "ōu"),
    ("解", "xiè"),
    ("乐", "yuè"),
    ("樂", "yuè"),
    ("曾", "zēng"),
    ("朴", "piáo"),
    ("盖", "gě"),
    ("蓋", "gě"),
    ("翟", "zhái"),
    ("尉", "yù"),
    ("纪", "jì"),
    ("紀", "jì"),
    ("缪", "miào"),
    ("繆", "miào"),
    ("冼", "xiǎn"),
    ("覃", "qín"),
    ("华", "huà"),
    ("華", "huà"),
    ("燕", "yān"),
    ("牟", "mù"),
    ("种", "chóng"),
    ("黑", "hè"),
    ("折", "shé"),
    ("宁", "nìng"),
    ("甯", "nìng"),
    ("员", "yùn"),
    ("員", "yùn"),
    ("祭", "zhài"),
    ("秘", "bì"),
    ("召", "shào"),
    ("那", "nā"),
    ("哈", "hǎ"),
];
/// Compound surnames, with their readings.
const COMPOUND_SURNAMES: [(&str, &str); 34] = [
    ("欧阳", "ōuyáng"),
    ("歐陽", "ōuyáng"),
    ("司马", "sīmǎ"),
    ("司馬", "sīmǎ"),
    ("上官", "shàngguān"),
    ("诸葛", "zhūgě"),
    ("諸葛", "zhūgě"),
    ("东方", "dōngfāng"),
    ("東方", "dōngfāng"),
    ("夏侯", "xiàhóu"),
    ("皇甫", "huángfǔ"),
    ("尉迟", "yùchí"),
    ("尉遲", "yùchí"),
    ("公孙", "gōngsūn"),
    ("公孫", "gōngsūn"),
    ("慕容", "mùróng"),
    ("令狐", "línghú"),
    ("司徒", "sītú"),
    ("南宫", "nángōng"),
    ("南宮", "nángōng"),
    ("端木", "duānmù"),
    ("独孤", "dúgū"),
    ("獨孤", "dúgū"),
    ("轩辕", "xuānyuán"),
    ("軒轅", "xuānyuán"),
    ("万俟", "mòqí"),
    ("万俟", "mòqí"),
    ("萬俟", "mòqí"),
    ("澹台", "tántái"),
    ("澹臺", "tántái"),
    ("长孙", "zhǎngsūn"),
    ("長孫", "zhǎngsūn"),
    ("宇文", "yǔwén"),
    ("濮阳", "púyáng"),
];
/// Surnames of one character that tell a Chinese name from a transcribed one.
const SURNAMES: &str = "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉程\
    苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱丘江尹薛闫闔阎閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯\
    温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂成苗谷盛曲翁冉骆駱蓝藍路游辛靳管柴\
    查仇区區解乐樂朴盖冼缪繆尤阳时穆农司卓古吉简車车项項连連芦麦麥褚娄窦竇戚岑景费費席卫衛米柏宗瞿桂佟应應臧闵閔邬鄔卞姬师師栾欒商赖賴";
/// Characters that Chinese given names hardly ever have and transcriptions often do.
const TRANSCRIBED: &str =
    "尔爾斯普勒莱萊拉姆特尼克达達瓦夫戈柯洛罗羅德伯塔内內奥奧弗巴卡伊迪登顿頓";

/// The pinyin of a name, for display. Dots become spaces; characters without a reading stay as they are.
pub fn of_name(text: &str, kind: NameKind) -> String {
    let parts: Vec<&str> = text
        .split(['·', '‧', '・', '•', '．', '∙', '･', '⋅', ' '])
        .filter(|part| !part.is_empty())
        .collect();
    let is_dotted = parts.len() > 1;
    let written: Vec<String> = parts
        .into_iter()
        .map(|part| match kind {
            NameKind::Person if is_dotted => transcribed(part),
            NameKind::Person => person(part),
            NameKind::Other => capitalised(&syllables(part).join(" ")),
        })
        .collect();
    written.join(" ")
}

fn person(name: &str) -> String {
    let num_chars = name.chars().count();
    let compound = COMPOUND_SURNAMES.iter().find(|(surname, _)| name.starts_with(surname));
    if let Some((surname, reading)) = compound
        && num_chars <= 4
    {
        let given = syllables(&name[surname.len()..]).concat();
        return format!("{} {}", capitalised(reading), capitalised(&given)).trim_end().to_owned();
    }
    let Some(first) = name.chars().next() else { return String::new() };
    let given = &name[first.len_utf8()..];
    let is_chinese = SURNAMES.contains(first)
        && (2..=3).contains(&num_chars)
        && given.chars().filter(|&c| TRANSCRIBED.contains(c)).count() * 2
            < given.chars().count().max(1);
    if !is_chinese {
        return transcribed(name);
    }
    let surname =
        SURNAME_READINGS.iter().find(|(surname, _)| surname.starts_with(first)).map_or_else(
            || syllables(&name[..first.len_utf8()]).concat(),
            |(_, reading)| (*reading).to_owned(),
        );
    format!("{} {}", capitalised(&surname), capitalised(&joined(&syllables(given))))
}

fn transcribed(name: &str) -> String {
    capitalised(&joined(&syllables(name)))
}

/// Syllables as one word, with an apostrophe before one that begins with a vowel.
fn joined(syllables: &[String]) -> String {
    let mut word = String::new();
    for syllable in syllables {
        let starts_with_vowel =
            syllable.starts_with(|c: char| "aāáǎàeēéěèoōóǒò".contains(c)) && !word.is_empty();
        if starts_with_vowel && word.ends_with(char::is_alphabetic) {
            word.push('’');
        }
        word.push_str(syllable);
    }
    word
}

/// One entry for each Chinese character, and one for each run of others.
fn syllables(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut in_run = false;
    for c in text.chars() {
        if let Some(reading) = c.to_pinyin() {
            found.push(reading.with_tone().to_owned());
            in_run = false;
        } else if in_run {
            found.last_mut().expect("a run has begun").push(c);
        } else {
            found.push(c.to_string());
            in_run = true;
        }
    }
    found
}

fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_names() {
        for (text, kind, expected) in [
            ("特朗普", NameKind::Person, "Tèlǎngpǔ"),
            ("张惠美", NameKind::Person, "Zhāng Huìměi"),
            ("林赛·戈曼", NameKind::Person, "Línsài Gēmàn"),
            ("任正非", NameKind::Person, "Rén Zhèngfēi"),
            ("单田芳", NameKind::Person, "Shàn Tiánfāng"),
            ("区志诚", NameKind::Person, "Ōu Zhìchéng"),
            ("万俟卨", NameKind::Person, "Mòqí Xiè"),
            ("欧阳修", NameKind::Person, "Ōuyáng Xiū"),
            ("郝珂灵", NameKind::Person, "Hǎo Kēlíng"),
            ("马斯克", NameKind::Person, "Mǎsīkè"),
            ("拜登", NameKind::Person, "Bàidēng"),
            ("深度求索", NameKind::Other, "Shēn dù qiú suǒ"),
            ("", NameKind::Person, ""),
            ("ABC", NameKind::Other, "ABC"),
        ] {
            assert_eq!(of_name(text, kind), expected, "{text}");
        }
    }
}
