//! Currencies: their ISO 4217 codes, what Chinese and English call them, and how English news style writes a sum.
//! What a bare 元 is depends on the region and is left to the recogniser.

/// A currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Currency {
    /// The ISO 4217 code.
    pub iso: &'static str,
    /// Its Chinese names, simplified; each may stand after the number, and before it with 元 after it.
    pub chinese: &'static [&'static str],
    /// Signs and letters that stand before the number, in the order in which they are tried; the first one is what
    /// English news style writes, when there is one.
    pub prefixes: &'static [&'static str],
    /// Its English name for one.
    pub singular: &'static str,
    /// Its English name for more.
    pub plural: &'static str,
}

const fn currency(
    iso: &'static str,
    chinese: &'static [&'static str],
    prefixes: &'static [&'static str],
    english: (&'static str, &'static str),
) -> Currency {
    let (singular, plural) = english;
    Currency { iso, chinese, prefixes, singular, plural }
}

/// The currencies that are told apart.
pub const CURRENCIES: &[Currency] = &[
    currency("USD", &["美元", "美金", "美圆"], &["$", "US$", "USD"], ("US dollar", "US dollars")),
    currency("CNY", &["人民币"], &["¥", "RMB", "CNY", "CN¥"], ("yuan", "yuan")),
    currency(
        "HKD",
        &["港元", "港币", "港圆"],
        &["HK$", "HKD"],
        ("Hong Kong dollar", "Hong Kong dollars"),
    ),
    currency(
        "TWD",
        &["新台币", "台币", "新台元"],
        &["NT$", "TWD", "NTD"],
        ("New Taiwan dollar", "New Taiwan dollars"),
    ),
    currency("MOP", &["澳门元", "澳门币", "葡币"], &["MOP$", "MOP"], ("pataca", "patacas")),
    currency("EUR", &["欧元"], &["€", "EUR"], ("euro", "euros")),
    currency("JPY", &["日元", "日圆", "日币"], &["JP¥", "JPY"], ("yen", "yen")),
    currency("GBP", &["英镑"], &["£", "GBP"], ("British pound", "British pounds")),
    currency("KRW", &["韩元", "韩圆", "韩币"], &["₩", "KRW"], ("won", "won")),
    currency("RUB", &["卢布"], &["₽", "RUB"], ("ruble", "rubles")),
    currency("INR", &["印度卢比", "卢比"], &["₹", "INR"], ("rupee", "rupees")),
    currency("CHF", &["瑞士法郎", "瑞郎"], &["CHF"], ("Swiss franc", "Swiss francs")),
    currency(
        "CAD",
        &["加拿大元", "加元", "加币"],
        &["C$", "CAD", "CA$"],
        ("Canadian dollar", "Canadian dollars"),
    ),
    currency(
        "AUD",
        &["澳大利亚元", "澳元", "澳币"],
        &["A$", "AUD", "AU$"],
        ("Australian dollar", "Australian dollars"),
    ),
    currency(
        "NZD",
        &["新西兰元", "纽西兰元", "纽元", "纽币"],
        &["NZ$", "NZD"],
        ("New Zealand dollar", "New Zealand dollars"),
    ),
    currency(
        "SGD",
        &["新加坡元", "新元", "新币", "坡币"],
        &["S$", "SGD"],
        ("Singapore dollar", "Singapore dollars"),
    ),
    currency("THB", &["泰铢"], &["฿", "THB"], ("baht", "baht")),
    currency("VND", &["越南盾"], &["₫", "VND"], ("Vietnamese dong", "Vietnamese dong")),
    currency("IDR", &["印尼盾", "印尼卢比"], &["IDR"], ("rupiah", "rupiah")),
    currency("MYR", &["林吉特", "令吉", "马币"], &["RM", "MYR"], ("ringgit", "ringgit")),
    currency(
        "PHP",
        &["菲律宾比索", "菲律宾披索"],
        &["₱", "PHP"],
        ("Philippine peso", "Philippine pesos"),
    ),
    currency("MXN", &["墨西哥比索"], &["MXN"], ("Mexican peso", "Mexican pesos")),
    currency("ARS", &["阿根廷比索"], &["ARS"], ("Argentine peso", "Argentine pesos")),
    currency(
        "BRL",
        &["雷亚尔", "巴西雷亚尔"],
        &["R$", "BRL"],
        ("Brazilian real", "Brazilian reais"),
    ),
    currency("TRY", &["土耳其里拉", "里拉"], &["₺", "TRY"], ("Turkish lira", "Turkish lira")),
    currency("AED", &["迪拉姆"], &["AED"], ("dirham", "dirhams")),
    currency("SAR", &["沙特里亚尔", "里亚尔"], &["SAR"], ("Saudi riyal", "Saudi riyals")),
    currency("ILS", &["新谢克尔", "谢克尔"], &["₪", "ILS"], ("shekel", "shekels")),
    currency("ZAR", &["兰特"], &["ZAR"], ("rand", "rand")),
    currency("SEK", &["瑞典克朗"], &["SEK"], ("Swedish krona", "Swedish kronor")),
    currency("NOK", &["挪威克朗"], &["NOK"], ("Norwegian krone", "Norwegian kroner")),
    currency("DKK", &["丹麦克朗"], &["DKK"], ("Danish krone", "Danish kroner")),
    currency("PLN", &["兹罗提"], &["PLN"], ("zloty", "zlotys")),
    currency("UAH", &["格里夫纳"], &["₴", "UAH"], ("hryvnia", "hryvnias")),
    currency("DEM", &["德国马克", "马克"], &["DM", "DEM"], ("German mark", "German marks")),
    currency("FRF", &["法国法郎", "法郎"], &["FRF"], ("French franc", "French francs")),
];

/// Returns the currency with this ISO 4217 code.
pub fn currency_of(iso: &str) -> Option<&'static Currency> {
    CURRENCIES.iter().find(|currency| currency.iso == iso)
}
