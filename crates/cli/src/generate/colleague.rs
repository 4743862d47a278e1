//! A person in the making: what must be known about everyone before groups and posts can be given their people.
//!
//! It is small, so that 100,000 of them fit into memory; the rest of a profile is made when it is written.

use std::collections::HashSet;

use footbridge_core::model::{PersonId, SkillLevel, TopicId};
use footbridge_core::time::Date;

use super::seats::Seat;
use super::stock::Team;

/// A person in the making.
pub struct Colleague<'s> {
    pub id: PersonId,
    pub name: String,
    /// What most people of that given name use. The profile may leave it out.
    pub pronouns: Option<&'s str>,
    pub culture: &'s str,
    pub seat: Seat,
    pub joined: Date,
    /// Where they work from, if not from their place.
    pub timezone: Option<&'s str>,
    /// How much groups are for them; `None` for not at all.
    pub sociable: Option<i32>,
    /// How many groups they are in.
    pub groups: usize,
    /// How many groups they lead.
    pub leads: usize,
    /// How many posts they wrote.
    pub written: usize,
    /// How many posts they answered.
    pub answered: usize,
    /// Their team, where a post tells.
    pub team: Option<&'s Team>,
    /// How many people they offered to mentor.
    pub mentees: Option<u32>,
    /// What groups and posts say about them.
    pub ties: Ties,
}

/// What groups and posts say about a person; the profile must agree.
#[derive(Default)]
pub struct Ties {
    pub interests: Vec<TopicId>,
    pub skills: Vec<(TopicId, SkillLevel)>,
    pub learning: Vec<TopicId>,
}

/// How a topic belongs to a person.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tie {
    Likes,
    Can(SkillLevel),
    Learns,
}

impl Ties {
    /// What is left for the person's own choice stays within the usual lengths: 6 interests, 8 skills, 3 to learn.
    const MOST_INTERESTS: usize = 4;
    const MOST_SKILLS: usize = 4;
    const MOST_LEARNING: usize = 3;

    /// How well they know a skill.
    pub fn level(&self, topic: &TopicId) -> Option<SkillLevel> {
        self.skills
            .iter()
            .find(|(known, _)| known == topic)
            .map(|(_, level)| *level)
    }

    /// Whether the topic belongs to them in any way.
    pub fn has(&self, topic: &TopicId) -> bool {
        self.interests.contains(topic) || self.learning.contains(topic) || self.level(topic).is_some()
    }

    /// Whether another tie of this kind still looks natural.
    pub fn has_room(&self, tie: Tie) -> bool {
        match tie {
            Tie::Likes => self.interests.len() < Self::MOST_INTERESTS,
            Tie::Can(_) => self.skills.len() < Self::MOST_SKILLS,
            Tie::Learns => self.learning.len() < Self::MOST_LEARNING,
        }
    }

    /// Adds a tie. Whoever can do something well is no longer learning it; whoever is learning it cannot do it yet.
    pub fn add(&mut self, topic: &TopicId, tie: Tie) {
        match tie {
            Tie::Likes if !self.interests.contains(topic) => self.interests.push(topic.clone()),
            Tie::Learns if !self.has(topic) => self.learning.push(topic.clone()),
            Tie::Can(level) if level.can_teach() || !self.learning.contains(topic) => {
                self.learning.retain(|learned| learned != topic);
                match self.skills.iter_mut().find(|(known, _)| known == topic) {
                    Some((_, known)) => *known = level.max(*known),
                    None => self.skills.push((topic.clone(), level)),
                }
            }
            _ => {}
        }
    }

    /// Notes that they asked to learn this, whatever they can do of it already.
    pub fn wish(&mut self, topic: &TopicId) {
        if let Some((_, known)) = self.skills.iter_mut().find(|(known, _)| known == topic) {
            *known = (*known).min(SkillLevel::Working);
        }
        if !self.learning.contains(topic) {
            self.learning.push(topic.clone());
        }
    }
}

/// Gives out ids: the name as a slug, with a number where somebody has it already.
#[derive(Default)]
pub struct IdGiver(HashSet<String>);

impl IdGiver {
    /// An id that nobody has.
    pub fn give(&mut self, text: &str) -> String {
        // Room for a number within the longest id.
        let slug = footbridge_core::text::slug(text, 72);
        let base = if slug.is_empty() {
            "colleague".to_owned()
        } else {
            slug
        };
        let numbered = (2..).map(|number| format!("{base}-{number}"));
        let free = std::iter::once(base.clone())
            .chain(numbered)
            .find(|id| !self.0.contains(id));
        let id = free.unwrap_or(base);
        self.0.insert(id.clone());
        id
    }

    /// Whether somebody has the id that this text would get first.
    pub fn is_taken(&self, text: &str) -> bool {
        self.0.contains(&footbridge_core::text::slug(text, 72))
    }
}
