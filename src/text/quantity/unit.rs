//! The units that quantities are given in: their ids, what Chinese and English call them, and what they are worth
//! in units that readers of English know. Finding them in a text is left to the recognisers.

/// What a unit measures, as far as the kind of a quantity goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dimension {
    /// A length of time.
    Time,
    /// Lengths, areas, weights, volumes, temperatures, data, power, energy, speeds, frequencies.
    Physical,
}

/// A unit of measure or of time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unit {
    /// Its name in [`super::Quantity::unit`].
    pub id: &'static str,
    /// What it measures.
    pub dimension: Dimension,
    /// Its Chinese names, simplified.
    pub chinese: &'static [&'static str],
    /// Its signs in Latin letters, as they stand after digits in Chinese and English text.
    pub signs: &'static [&'static str],
    /// Its English name for one.
    pub singular: &'static str,
    /// Its English name for more.
    pub plural: &'static str,
    /// How many of which other unit it is, where readers of English will not know it.
    pub known_as: Option<(f64, &'static str)>,
}

const fn physical(
    id: &'static str,
    chinese: &'static [&'static str],
    signs: &'static [&'static str],
    english: (&'static str, &'static str),
) -> Unit {
    let (singular, plural) = english;
    Unit { id, dimension: Dimension::Physical, chinese, signs, singular, plural, known_as: None }
}

const fn time(
    id: &'static str,
    chinese: &'static [&'static str],
    english: (&'static str, &'static str),
) -> Unit {
    let (singular, plural) = english;
    let (dimension, known_as) = (Dimension::Time, None);
    Unit { id, dimension, chinese, signs: &[], singular, plural, known_as }
}

const fn known_as(unit: Unit, factor: f64, other: &'static str) -> Unit {
    Unit { known_as: Some((factor, other)), ..unit }
}

/// Every unit, except money (see [`super::money`]) and percentage points (`pp`).
pub const UNITS: &[Unit] = &[
    // lengths
    physical("nm", &["纳米", "奈米"], &["nm"], ("nanometer", "nanometers")),
    physical("um", &["微米"], &["μm", "um"], ("micrometer", "micrometers")),
    physical("mm", &["毫米", "公厘"], &["mm"], ("millimeter", "millimeters")),
    physical("cm", &["厘米", "公分"], &["cm"], ("centimeter", "centimeters")),
    physical("m", &["米", "公尺"], &["m"], ("meter", "meters")),
    physical("km", &["公里", "千米"], &["km", "KM"], ("kilometer", "kilometers")),
    known_as(physical("li", &["华里", "里地", "里路", "里"], &[], ("li", "li")), 0.5, "km"),
    known_as(physical("chi", &["市尺", "尺"], &[], ("chi", "chi")), 1.0 / 3.0, "m"),
    known_as(physical("cun", &["市寸"], &[], ("cun", "cun")), 10.0 / 3.0, "cm"),
    known_as(physical("zhang", &["丈"], &[], ("zhang", "zhang")), 10.0 / 3.0, "m"),
    physical("inch", &["英寸", "英吋", "吋", "寸"], &[], ("inch", "inches")),
    physical("ft", &["英尺", "英呎", "呎"], &["ft"], ("foot", "feet")),
    physical("mile", &["英里", "英哩", "哩"], &["mi"], ("mile", "miles")),
    physical("nautical-mile", &["海里", "浬"], &[], ("nautical mile", "nautical miles")),
    physical("light-year", &["光年"], &[], ("light-year", "light-years")),
    // areas
    physical(
        "m2",
        &["平方米", "平方公尺", "平米"],
        &["m²", "㎡"],
        ("square meter", "square meters"),
    ),
    physical("km2", &["平方公里", "平方千米"], &["km²"], ("square kilometer", "square kilometers")),
    known_as(physical("mu", &["市亩", "亩"], &[], ("mu", "mu")), 1.0 / 15.0, "ha"),
    known_as(physical("qing", &["市顷", "顷"], &[], ("qing", "qing")), 100.0 / 15.0, "ha"),
    physical("ha", &["公顷"], &["ha"], ("hectare", "hectares")),
    physical("acre", &["英亩"], &[], ("acre", "acres")),
    physical("ft2", &["平方英尺", "平方呎", "方呎"], &[], ("square foot", "square feet")),
    known_as(physical("ping", &["坪"], &[], ("ping", "ping")), 3.305_785, "m2"),
    // weights
    physical("mg", &["毫克"], &["mg"], ("milligram", "milligrams")),
    physical("g", &["克", "公克"], &["g"], ("gram", "grams")),
    physical("kg", &["公斤", "千克"], &["kg", "KG"], ("kilogram", "kilograms")),
    physical("t", &["公吨", "吨"], &[], ("ton", "tons")),
    known_as(physical("jin", &["市斤", "台斤", "斤"], &[], ("jin", "jin")), 0.5, "kg"),
    known_as(physical("liang", &["市两"], &[], ("liang", "liang")), 50.0, "g"),
    known_as(physical("dan", &["市担"], &[], ("dan", "dan")), 50.0, "kg"),
    physical("lb", &["英磅重", "磅"], &["lb", "lbs"], ("pound", "pounds")),
    physical("oz", &["盎司", "安士"], &["oz"], ("ounce", "ounces")),
    physical("carat", &["克拉", "卡拉"], &[], ("carat", "carats")),
    // volumes
    physical("ml", &["毫升", "公撮"], &["ml", "mL"], ("milliliter", "milliliters")),
    physical("l", &["公升", "升"], &["L"], ("liter", "liters")),
    physical("m3", &["立方米", "立方公尺"], &["m³"], ("cubic meter", "cubic meters")),
    physical("barrel", &[], &[], ("barrel", "barrels")),
    physical("gallon", &["加仑"], &[], ("gallon", "gallons")),
    // temperatures
    physical("celsius", &["摄氏度"], &["℃", "°C"], ("degree Celsius", "degrees Celsius")),
    physical("fahrenheit", &["华氏度"], &["℉", "°F"], ("degree Fahrenheit", "degrees Fahrenheit")),
    // data
    physical("B", &["字节", "位元组"], &[], ("byte", "bytes")),
    physical("KB", &["千字节"], &["KB"], ("kilobyte", "kilobytes")),
    physical("MB", &["兆字节", "兆位元组"], &["MB"], ("megabyte", "megabytes")),
    physical("GB", &["吉字节"], &["GB"], ("gigabyte", "gigabytes")),
    physical("TB", &["太字节"], &["TB"], ("terabyte", "terabytes")),
    // power and energy
    physical("W", &["瓦特", "瓦"], &["W"], ("watt", "watts")),
    physical("kW", &["千瓦"], &["kW", "KW"], ("kilowatt", "kilowatts")),
    physical("MW", &["兆瓦"], &["MW"], ("megawatt", "megawatts")),
    physical("GW", &["吉瓦", "百万千瓦"], &["GW"], ("gigawatt", "gigawatts")),
    physical("kWh", &["千瓦时", "千瓦小时", "度电"], &["kWh"], ("kilowatt-hour", "kilowatt-hours")),
    physical("MWh", &["兆瓦时"], &["MWh"], ("megawatt-hour", "megawatt-hours")),
    physical("GWh", &["吉瓦时"], &["GWh"], ("gigawatt-hour", "gigawatt-hours")),
    physical("TWh", &["太瓦时"], &["TWh"], ("terawatt-hour", "terawatt-hours")),
    physical("MJ", &["兆焦耳", "兆焦"], &["MJ"], ("megajoule", "megajoules")),
    physical("kPa", &["千帕"], &["kPa"], ("kilopascal", "kilopascals")),
    physical("MPa", &["兆帕"], &["MPa"], ("megapascal", "megapascals")),
    physical("kcal", &["千卡", "大卡"], &["kcal"], ("kilocalorie", "kilocalories")),
    // speeds and frequencies
    physical(
        "km/h",
        &["公里每小时", "公里/小时", "千米/小时", "公里/时"],
        &["km/h", "KM/H"],
        ("kilometer per hour", "kilometers per hour"),
    ),
    physical("m/s", &["米每秒", "米/秒"], &["m/s"], ("meter per second", "meters per second")),
    physical("Hz", &["赫兹", "赫"], &["Hz"], ("hertz", "hertz")),
    physical("MHz", &["兆赫兹", "兆赫"], &["MHz"], ("megahertz", "megahertz")),
    physical("GHz", &["吉赫兹", "吉赫", "千兆赫"], &["GHz"], ("gigahertz", "gigahertz")),
    // time
    time("second", &["秒钟", "秒"], ("second", "seconds")),
    time("minute", &["分钟"], ("minute", "minutes")),
    time("hour", &["个小时", "小时", "个钟头", "钟头"], ("hour", "hours")),
    time("day", &["天", "日"], ("day", "days")),
    time("week", &["个星期", "个礼拜", "星期", "礼拜", "周"], ("week", "weeks")),
    time("month", &["个月"], ("month", "months")),
    time("quarter", &["个季度"], ("quarter", "quarters")),
    time("year", &["周岁", "岁", "载", "年"], ("year", "years")),
];

/// Returns the unit with this id.
pub fn unit(id: &str) -> Option<&'static Unit> {
    UNITS.iter().find(|unit| unit.id == id)
}
