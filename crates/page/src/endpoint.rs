//! Addresses that changes are sent to, as a policy names them.

use footbridge_core::url::encoded;

const SCHEME: &str = "https://";

/// An `https:` address as a source of a policy: its host and path. What follows a `?` or a `#` is no part of a source.
///
/// An error, to be shown to whoever keeps the data, where a policy has no way to name the address.
pub fn source(address: &str) -> Result<String, &'static str> {
    let scheme = address.get(..SCHEME.len()).unwrap_or_default();
    if !scheme.eq_ignore_ascii_case(SCHEME) {
        return Err("it does not begin with https://");
    }
    let rest = address[SCHEME.len()..]
        .split(['?', '#'])
        .next()
        .unwrap_or_default();
    let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    if host.contains('@') {
        return Err("it has a user name or password in it, which browsers do not send");
    }
    let (name, port) = host.split_once(':').unwrap_or((host, "443"));
    let is_name = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
    };
    if !name.split('.').all(is_name) {
        return Err("its host is no plain name; write one with other letters in its xn-- form");
    }
    if port.is_empty() || !port.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err("its port is no number");
    }
    Ok([SCHEME, &host.to_ascii_lowercase(), &plain(path)].concat())
}

/// A path without the characters that would end a source or a directive, and without those that no address has.
fn plain(path: &str) -> String {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-._~/%:@!$&'()*+=".contains(letter);
    let mut out = String::with_capacity(path.len());
    for letter in path.chars() {
        if is_plain(letter) {
            out.push(letter);
        } else {
            out.push_str(&encoded(letter.encode_utf8(&mut [0; 4])));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_named_by_host_and_path() {
        for (address, expected) in [
            ("https://hooks.example/changes", "https://hooks.example/changes"),
            (
                "HTTPS://Hooks.Example:8443/In/?key=1;2#x",
                "https://hooks.example:8443/In/",
            ),
            ("https://hooks.example", "https://hooks.example"),
            (
                "https://hooks.example/a;b,c/ä",
                "https://hooks.example/a%3Bb%2Cc/%C3%A4",
            ),
        ] {
            assert_eq!(source(address).as_deref(), Ok(expected), "{address}");
        }
    }

    #[test]
    fn what_a_policy_cannot_name_is_refused() {
        for address in [
            "http://hooks.example/",
            "mailto:a@b.example",
            "https://",
            "https:///path",
            "https://me:secret@hooks.example/",
            "https://bücher.example/",
            "https://[::1]/",
            "https://hooks.example:/",
            "https://hooks.example:80a/",
            "https://*.example/",
            "https://hooks.example; script-src *",
            "https://a..b/",
        ] {
            assert!(source(address).is_err(), "{address}");
        }
    }
}
