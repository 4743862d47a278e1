//! The first message, and addresses that open a mail or a chat with it written.

use std::collections::BTreeSet;

use crate::model::{Contacts, Person, TopicId};
use crate::text::in_words;
use crate::url::encoded;
use crate::{Catalog, SafeUrl};

/// Longest address of a mail or a chat, in characters: some mail programs cut longer ones off at about 2,000.
pub const LONGEST_LINK: usize = 1_800;

/// "Hello Noor, Footbridge introduced us this week: we both picked sourdough. …". `names` are the first names of those it
/// is for, `why` a sentence without a full stop that is true for either side, empty where there is none, and `when` the
/// proposed time in words; empty where there is none.
pub fn first_message(me: &str, names: Vec<String>, why: &str, when: &str) -> String {
    let names = in_words(names);
    let why = if why.is_empty() {
        ".".to_owned()
    } else {
        format!(": {why}.")
    };
    let when = if when.is_empty() {
        "When would you have half an hour?".to_owned()
    } else {
        format!("Would you have half an hour on {when}? Any other time is fine, too.")
    };
    format!("Hello {names},\n\nFootbridge introduced us this week{why} {when}\n\n{me}\n")
}

/// Most topics that a sentence names.
const MOST_TOPICS: usize = 2;

/// What I and all the others share, as a sentence without a full stop in which "we" are all of us. Between two also what
/// one could teach the other, or where they work. Empty where there is nothing to say.
pub fn shared_reason(catalog: &Catalog, me: &Person, others: &[&Person]) -> String {
    let we = if others.len() == 1 { "we both" } else { "we all" };
    let shared = |list: fn(&Person) -> &BTreeSet<TopicId>| {
        let mine = list(me).iter();
        catalog.topics_in_words(
            mine.filter(|topic| others.iter().all(|other| list(other).contains(*topic))),
            MOST_TOPICS,
        )
    };
    if let Some(topics) = shared(|person| &person.interests) {
        return format!("{we} picked {topics}");
    }
    if let Some(topics) = shared(|person| &person.learning) {
        return format!("{we} want to learn {topics}");
    }
    let [other] = others else {
        return String::new();
    };
    if let Some(topics) = catalog.topics_in_words(
        other.teaches().filter(|topic| me.learning.contains(*topic)),
        MOST_TOPICS,
    ) {
        return format!("you can teach {topics}, which I want to learn");
    }
    if let Some(topics) = catalog.topics_in_words(
        me.teaches().filter(|topic| other.learning.contains(*topic)),
        MOST_TOPICS,
    ) {
        return format!("I can teach {topics}, which you want to learn");
    }
    let [theirs, mine] = [other, me].map(|one| catalog.department_label(one.department.as_ref()));
    if theirs.is_empty() || mine.is_empty() || theirs == mine {
        return String::new();
    }
    format!("you work in {theirs} and I in {mine}")
}

/// A mail to these people with subject and text written; `None` where no address of theirs is known. What would make the
/// address too long is left off the end of the text.
pub fn mail_link(contacts: &[&Contacts], subject: &str, text: &str) -> Option<SafeUrl> {
    let addresses = contacts.iter().map(|contacts| contacts.email.as_str());
    let to: Vec<&str> = addresses
        .filter(|address| SafeUrl::mailto(address).is_ok())
        .collect();
    if to.is_empty() {
        return None;
    }
    let head = format!("mailto:{}?subject={}&body=", to.join(","), encoded(subject));
    SafeUrl::parse(&with_text(head, &text.replace('\n', "\r\n"))).ok()
}

/// A chat in Teams with these people with its first message written, as Microsoft documents such addresses; `None` where
/// one of them is not known there.
pub fn teams_link(contacts: &[&Contacts], text: &str) -> Option<SafeUrl> {
    let is_name =
        |name: &str| name.contains('@') && !name.contains(|c: char| c.is_control() || c.is_whitespace());
    let known = !contacts.is_empty() && contacts.iter().all(|contacts| is_name(&contacts.teams));
    if !known {
        return None;
    }
    let users: Vec<String> = contacts.iter().map(|contacts| encoded(&contacts.teams)).collect();
    let head = format!(
        "https://teams.microsoft.com/l/chat/0/0?users={}&message=",
        users.join(",")
    );
    SafeUrl::parse(&with_text(head, text)).ok()
}

/// An address that ends with as much of a text as it has room for; characters stay whole.
fn with_text(mut address: String, text: &str) -> String {
    for c in text.chars() {
        let part = encoded(c.encode_utf8(&mut [0; 4]));
        if address.len() + part.len() > LONGEST_LINK {
            break;
        }
        address.push_str(&part);
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contacts(email: &str, teams: &str) -> Contacts {
        Contacts {
            email: email.to_owned(),
            teams: teams.to_owned(),
            ..Contacts::default()
        }
    }

    #[test]
    fn a_message_says_why_and_when() {
        let names = || vec!["Noor".to_owned(), "Tomasz".to_owned()];
        assert_eq!(
            first_message(
                "Inês",
                names(),
                "we all picked chess",
                "Wednesday 25 November at 10:00"
            ),
            "Hello Noor and Tomasz,\n\nFootbridge introduced us this week: we all picked chess. Would you have half an \
             hour on Wednesday 25 November at 10:00? Any other time is fine, too.\n\nInês\n"
        );
        let bare = first_message("Inês", names(), "", "");
        assert!(
            bare.contains("this week. When would you have half an hour?"),
            "{bare}"
        );
    }

    #[test]
    fn a_mail_goes_to_those_whose_address_is_known() {
        let (noor, tomasz) = (contacts("noor@x.example", ""), contacts("", ""));
        let link = mail_link(&[&noor, &tomasz], "Coffee & bread?", "Hello\nNoor").unwrap();
        assert_eq!(
            link.as_str(),
            "mailto:noor@x.example?subject=Coffee%20%26%20bread%3F&body=Hello%0D%0ANoor"
        );
        assert_eq!(mail_link(&[&tomasz], "x", "y"), None);
        assert_eq!(mail_link(&[&contacts("a@b.example?bcc=c@d", "")], "x", "y"), None);
    }

    #[test]
    fn a_chat_needs_everybody() {
        let (noor, tomasz) = (contacts("", "noor+x@x.example"), contacts("", "tomasz@x.example"));
        let link = teams_link(&[&noor, &tomasz], "Hello you").unwrap();
        assert_eq!(
            link.as_str(),
            "https://teams.microsoft.com/l/chat/0/0?users=noor%2Bx%40x.example,tomasz%40x.example&message=Hello%20you"
        );
        assert_eq!(teams_link(&[&noor, &contacts("", "")], "x"), None);
        assert_eq!(teams_link(&[], "x"), None);
    }

    #[test]
    fn what_is_shared_is_said_so_that_it_is_true_for_all() {
        let site = r#"{"format":1,"organisation":{"name":"Test"},"collections":{},
            "departments":[{"id":"legal","label":"Legal"},{"id":"sales","label":"Sales"}]}"#;
        let catalog = Catalog::empty(crate::wire::read_site("site.json", site, &mut Vec::new()).unwrap());
        let topic = |id: &str| TopicId::parse(id).unwrap();
        let person = |id: &str, department: &str| {
            let mut person = Person::named(crate::model::PersonId::parse(id).unwrap(), id);
            person.department = crate::model::DepartmentId::parse(department).ok();
            person
        };
        let mut me = person("ines", "legal");
        let (mut noor, mut tomasz) = (person("noor", "sales"), person("tomasz", "legal"));
        assert_eq!(
            shared_reason(&catalog, &me, &[&noor]),
            "you work in Sales and I in Legal"
        );
        assert_eq!(shared_reason(&catalog, &me, &[&tomasz]), "");
        noor.skills
            .insert(topic("rust"), crate::model::SkillLevel::Expert);
        me.learning.insert(topic("rust"));
        assert_eq!(
            shared_reason(&catalog, &me, &[&noor]),
            "you can teach rust, which I want to learn"
        );
        assert_eq!(
            shared_reason(&catalog, &noor, &[&me]),
            "I can teach rust, which you want to learn"
        );
        me.interests.extend(["chess", "bread"].map(topic));
        noor.interests.extend(["chess", "bread"].map(topic));
        tomasz.interests.insert(topic("chess"));
        assert_eq!(
            shared_reason(&catalog, &me, &[&noor]),
            "we both picked bread and chess"
        );
        assert_eq!(
            shared_reason(&catalog, &me, &[&noor, &tomasz]),
            "we all picked chess"
        );
    }

    #[test]
    fn no_address_is_too_long() {
        let noor = contacts("noor@x.example", "noor@x.example");
        let long = "żółć ☕ ".repeat(400);
        for link in [mail_link(&[&noor], "x", &long), teams_link(&[&noor], &long)] {
            let link = link.unwrap();
            assert!((LONGEST_LINK - 9..=LONGEST_LINK).contains(&link.as_str().len()));
        }
    }
}
