//! How English is cut into words, marks and code.

use super::*;

/// The tokens of a text, those of code in angles.
fn cut(text: &str) -> String {
    let prose = Prose::new(text);
    let show = |index: usize| match prose.kind(index) {
        Some(Kind::Code) => format!("<{}>", prose.str(index)),
        _ => prose.str(index).to_owned(),
    };
    (0..prose.tokens().len()).map(show).collect::<Vec<_>>().join(" ")
}

#[test]
fn cuts_words_numbers_and_marks() {
    for (text, expected) in [
        ("", ""),
        ("It isn't so.", "It isn't so ."),
        ("“Yes,” he said.", "“ Yes , ” he said ."),
        ("$1,500.50 in 2025.", "$ 1,500.50 in 2025 ."),
        ("the 20th and 1990s", "the 20 th and 1990 s"),
        ("well-known", "well - known"),
        ("students’ books", "students ’ books"),
    ] {
        assert_eq!(cut(text), expected, "{text}");
    }
}

#[test]
fn tells_code_from_prose() {
    for (text, expected) in [
        ("see https://a.cn/b?c=d.", "see <https://a.cn/b?c=d> ."),
        ("run `npm  install , now` here", "run <`npm  install , now`> here"),
        ("the H800 chip", "the <H800> chip"),
        ("call useState() and run().", "call <useState()> and <run()> ."),
        ("edit app.properties, then", "edit <app.properties> , then"),
        ("set --dry-run", "set <--dry-run>"),
        ("in /etc/hosts", "in <//etc/hosts>".replace("//", "/").as_str()),
        ("key=value", "<key=value>"),
        ("com.example.demo", "<com.example.demo>"),
        ("e.g. this, i.e. that at 5 p.m.", "e . g . this , i . e . that at 5 p . m ."),
        ("the U.S. economy", "the U . S . economy"),
        ("McDonald and AI", "McDonald and AI"),
        ("an iPhone", "an <iPhone>"),
        ("a [Quick Start](http://a.cn/b-c). So", "a [ Quick Start ] ( <http://a.cn/b-c> ) . So"),
        ("[a](b)[c](d)", "[ a ] ( <b> ) [ c ] ( <d> )"),
        ("not [a](b", "not [ a ] ( b"),
        ("in %s and 5% of", "in <%s> and 5 % of"),
        ("and/or", "and / or"),
        ("a ` alone", "a ` alone"),
        ("US$500 million", "US $ 500 million"),
    ] {
        assert_eq!(cut(text), expected, "{text}");
    }
}

#[test]
fn knows_where_sentences_begin() {
    for (text, expected) in [
        ("One two. Three", "One Three"),
        ("“One.” Two", "One Two"),
        ("Mr. Wang met J. Smith etc. and", "Mr"),
        ("Wait… what? Yes", "Wait Yes"),
        ("It was 5. Then", "It Then"),
        ("(One) two.", "One"),
    ] {
        let prose = Prose::new(text);
        let words = (0..prose.tokens().len()).filter(|&i| prose.kind(i) == Some(Kind::Word));
        let first = words.filter(|&i| prose.begins_sentence(i)).map(|i| prose.str(i));
        assert_eq!(first.collect::<Vec<_>>().join(" "), expected, "{text}");
    }
}

proptest::proptest! {
    #[test]
    fn covers_every_character_in_order(text in "(\\PC|[a-z'`. ,(\u{4e00}]){0,60}") {
        let prose = Prose::new(&text);
        let mut end = 0;
        for token in prose.tokens() {
            proptest::prop_assert!(text[end..token.bytes.start].chars().all(char::is_whitespace));
            proptest::prop_assert!(token.bytes.start < token.bytes.end);
            end = token.bytes.end;
        }
        proptest::prop_assert!(text[end..].chars().all(char::is_whitespace));
    }
}
