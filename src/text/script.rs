//! Which characters a text is written in: simplified or traditional, told by characters that only one of the
//! two has; and the text in the other.

mod convert;

pub use convert::{Converted, Form, convert};

/// Frequent characters that simplified Chinese has and traditional Chinese has not. Chosen by hand from the
/// most frequent characters of modern text; those that both scripts use (后, 里, 只, 台, 干 …) are left out.
const ONLY_SIMPLIFIED: &str = "国会来这个们说为时对发经业学车么还过进动现开关东长门问间见话让认识记该语请谁调谈论证试详设许诉译访评据报场坏块声处备复够头奖妇妈孙宁宝实审宪对导将尔尘层岁岛币师带帮广庆应废张弹强归录当总战护担择损换击扩抢执扫扬扰抚搁摄摆摇数断无旧显晓术机杀杂权条极构标样树桥梦检楼欢欧毁毕气汇汉汤沟没沪济涛润涨渐渔湾湿满滨灭灯灵灾炉点炼烂热爱爷状犹独狱猎猫玛环电疗皱盖盘监矿码确礼离种积称穷窃竞笔筑签简粮紧红级纪约纷纸线练组细织终绍绝给统继续维综绿编缘缩网罗罚罢义习联聪肃肠肤脉脑脚脱脸舰艺节芜苏药莱获营萧虑虽蚀补装见规视觉览触计订讨训讯讲讽评诊诞询误课财责贤败货质贩贪购贯贴贵贷贸费资赖赵赶趋跃践轨转轮软轻载较辆辉输边达迁迈运违连迟适选递逻遗邓邮邻郑释钟钢钱铁银链销锁错键镇镜长闭闯闲闻阅队阳阴阵阶际陆陈险随隐难雾静响顶项顺须顾顿预领颇频题颜风飞饭饮馆马驱驶驻驾验骂鱼鲁鲜鸟鸡鸿鹏麦黄齐龙龟";

/// Frequent characters that traditional Chinese has and simplified Chinese has not, chosen likewise.
const ONLY_TRADITIONAL: &str = "國會來這個們說為時對發經業學車麼還過進動現開關東長門問間見話讓認識記該語請誰調談論證試詳設許訴譯訪評據報場壞塊聲處備複夠頭獎婦媽孫寧寶實審憲導將爾塵層歲島幣師帶幫廣慶應廢張彈強歸錄當總戰護擔擇損換擊擴搶執掃揚擾撫擱攝擺搖數斷無舊顯曉術機殺雜權條極構標樣樹橋夢檢樓歡歐毀畢氣匯漢湯溝沒滬濟濤潤漲漸漁灣濕滿濱滅燈靈災爐點煉爛熱愛爺狀猶獨獄獵貓瑪環電療皺蓋盤監礦碼確禮離種積稱窮竊競筆築簽簡糧緊紅級紀約紛紙線練組細織終紹絕給統繼續維綜綠編緣縮網羅罰罷義習聯聰肅腸膚脈腦腳脫臉艦藝節蕪蘇藥萊獲營蕭慮雖蝕補裝規視覺覽觸計訂討訓訊講諷診誕詢誤課財責賢敗貨質販貪購貫貼貴貸貿費資賴趙趕趨躍踐軌轉輪軟輕載較輛輝輸邊達遷邁運違連遲適選遞邏遺鄧郵鄰鄭釋鐘鍾鋼錢鐵銀鏈銷鎖錯鍵鎮鏡閉闖閒聞閱隊陽陰陣階際陸陳險隨隱難霧靜響頂項順須顧頓預領頗頻題顏風飛飯飲館馬驅駛駐駕驗罵魚魯鮮鳥雞鴻鵬麥黃齊龍龜裡後臺於";

/// How many characters of a text belong to one script only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ScriptCount {
    /// Characters that only simplified Chinese has.
    pub num_simplified: usize,
    /// Characters that only traditional Chinese has.
    pub num_traditional: usize,
}

impl ScriptCount {
    /// Whether the text is traditional; `None` when it holds too few telling characters, or both about
    /// equally often.
    pub fn is_traditional(self) -> Option<bool> {
        let (few, many) = (
            self.num_simplified.min(self.num_traditional),
            self.num_simplified.max(self.num_traditional),
        );
        (many > 0 && many >= 2 * few).then_some(self.num_traditional > self.num_simplified)
    }
}

/// Counts the characters of the pieces that belong to one script only; stops after `max_chars` characters,
/// since a sample settles it.
pub fn count_script<'a>(
    pieces: impl IntoIterator<Item = &'a str>,
    max_chars: usize,
) -> ScriptCount {
    let simplified: std::collections::HashSet<char> = ONLY_SIMPLIFIED.chars().collect();
    let traditional: std::collections::HashSet<char> = ONLY_TRADITIONAL.chars().collect();
    let mut count = ScriptCount::default();
    for c in pieces.into_iter().flat_map(str::chars).take(max_chars) {
        match (simplified.contains(&c), traditional.contains(&c)) {
            (true, false) => count.num_simplified += 1,
            (false, true) => count.num_traditional += 1,
            _ => {}
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_agree_with_opencc() {
        use ferrous_opencc::{OpenCC, config::BuiltinConfig};
        for (table, config) in
            [(ONLY_SIMPLIFIED, BuiltinConfig::S2t), (ONLY_TRADITIONAL, BuiltinConfig::T2s)]
        {
            let converter = OpenCC::from_config(config).expect("a built-in table");
            for c in table.chars() {
                assert_ne!(converter.convert(&c.to_string()), c.to_string(), "both scripts use it");
            }
        }
    }

    #[test]
    fn tells_the_script() {
        for (text, expected) in [
            ("美国总统特朗普说", Some(false)),
            ("美國總統川普說", Some(true)),
            ("责编:何足 影像中可见佈告板", Some(false)),
            ("文字", None),
            ("", None),
            ("DeepSeek", None),
            ("国國", None),
            ("後來在臺灣", Some(true)),
        ] {
            assert_eq!(count_script([text], 1_000).is_traditional(), expected, "{text}");
        }
    }
}
