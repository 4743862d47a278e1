//! What to show first of a person.

use std::cmp::Reverse;

use crate::model::{Person, SkillLevel, TopicId};
use crate::order::InOrder;

/// The topics of a person, most telling first: those that `me` chose too, then what they teach, what they like and what
/// else they can do. What they only want to learn counts where `me` chose it.
pub fn telling_topics(person: &Person, me: Option<&Person>) -> Vec<TopicId> {
    let mut skills: Vec<(&TopicId, SkillLevel)> =
        person.skills.iter().map(|(id, level)| (id, *level)).collect();
    skills.order_by_key(|(_, level)| Reverse(*level));
    let taught = skills
        .iter()
        .filter(|(_, level)| level.can_teach())
        .map(|(id, _)| *id);
    let others = skills
        .iter()
        .filter(|(_, level)| !level.can_teach())
        .map(|(id, _)| *id);
    let own: Vec<&TopicId> = taught.chain(&person.interests).chain(others).collect();
    let is_mine = |id: &&TopicId| me.is_some_and(|me| me.chose(id));
    let matched = own.iter().copied().chain(&person.learning).filter(is_mine);
    let mut telling: Vec<TopicId> = Vec::with_capacity(own.len());
    for id in matched.chain(own.iter().copied()) {
        if !telling.contains(id) {
            telling.push(id.clone());
        }
    }
    telling
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PersonId;

    fn topic(id: &str) -> TopicId {
        TopicId::parse(id).unwrap()
    }

    fn somebody() -> Person {
        let mut person = Person::named(PersonId::parse("ada").unwrap(), "Ada");
        person.skills = [
            (topic("cad"), SkillLevel::Working),
            (topic("rust"), SkillLevel::Advanced),
            (topic("sql"), SkillLevel::Expert),
        ]
        .into();
        person.interests = [topic("chess"), topic("rust")].into();
        person.learning = [topic("welding")].into();
        person
    }

    fn written(me: Option<&Person>) -> Vec<String> {
        telling_topics(&somebody(), me)
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    #[test]
    fn what_is_taught_comes_before_what_is_liked_and_each_once() {
        assert_eq!(written(None), ["sql", "rust", "chess", "cad"]);
    }

    #[test]
    fn what_i_chose_too_comes_first() {
        let mut me = Person::named(PersonId::parse("me").unwrap(), "Me");
        me.interests = [topic("chess"), topic("welding")].into();
        me.learning = [topic("cad")].into();
        assert_eq!(written(Some(&me)), ["chess", "cad", "welding", "sql", "rust"]);
    }
}
