use super::*;

fn read(address: &str) -> (Embed, Vec<Ignored>) {
    Embed::read(address).unwrap_or_else(|| panic!("{address} is a view"))
}

#[test]
fn every_view_reads_back() {
    for address in [
        "groups",
        "groups?q=bread&place=lisbon&topic=climbing&topic=sourdough&sort=new&count=3&search=no",
        "group/chess?theme=dark&accent=14594f",
        "board?kind=ask&background=transparent",
        "post/learn-rust",
        "people?skill=rust%3Aadvanced&lang=pt-BR",
        "person/ines-okafor",
        "new?count=5&origin=https%3A%2F%2Fwiki.example.com",
        "introductions?theme=light",
    ] {
        let (embed, ignored) = read(address);
        assert_eq!(ignored, [], "{address}");
        assert_eq!(embed.route(), Route::Embed(address.to_owned()));
    }
}

#[test]
fn what_is_no_view_is_none() {
    for address in [
        "",
        "nothing",
        "group",
        "group/Not An Id",
        "groups/chess",
        "person/a/b",
    ] {
        assert_eq!(Embed::read(address), None, "{address}");
    }
}

#[test]
fn the_look_is_no_filter() {
    let (embed, _) = read("groups?count=3&theme=dark&topic=chess&page=4");
    let chess = ListQuery::default().toggled("topic", "chess");
    assert_eq!(embed.view, EmbedView::Groups(chess));
    assert_eq!(embed.options.count, Some(3));
    assert_eq!(embed.options.theme, EmbedTheme::Dark);
}

#[test]
fn what_is_not_understood_is_named_and_left_out() {
    let address =
        "new?count=0&theme=purple&background=red&accent=green&lang=x&origin=https%3A%2F%2Fa%2Fb&search=yes";
    let (embed, ignored) = read(address);
    assert_eq!(embed.options, EmbedOptions::default());
    let keys: Vec<&str> = ignored.iter().map(|ignored| ignored.key).collect();
    assert_eq!(keys, OWN);
    assert_eq!(ignored[1].value, "purple");
}

#[test]
fn colours_are_read_in_each_form() {
    for text in ["14594f", "#14594F", "14594F"] {
        assert_eq!(Colour::from_hex(text), Some(Colour([0x14, 0x59, 0x4f])), "{text}");
    }
    assert_eq!(Colour::from_hex("#fa0"), Some(Colour([0xff, 0xaa, 0x00])));
    for text in ["", "#", "12345", "1234567", "gggggg", "+1+1+1", "é12"] {
        assert_eq!(Colour::from_hex(text), None, "{text}");
    }
}

#[test]
fn an_origin_is_an_origin_and_nothing_more() {
    for origin in [
        "https://wiki.example.com",
        "http://localhost:8080",
        "http://127.0.0.1",
    ] {
        assert!(is_origin(origin), "{origin}");
    }
    for text in [
        "*",
        "null",
        "https://",
        "wiki.example.com",
        "https://wiki.example.com/",
        "https://a@b",
        "https://a:99999",
        "https://a:1:2",
        "javascript://a",
    ] {
        assert!(!is_origin(text), "{text}");
    }
}

#[test]
fn languages_have_the_form_of_a_tag() {
    for tag in ["de", "pt-BR", "zh-Hant-TW", "de-1996"] {
        assert!(is_language(tag), "{tag}");
    }
    for text in ["", "x", "de_DE", "de-", "-", "<b>", "deutsch", "1-2"] {
        assert!(!is_language(text), "{text}");
    }
}
