//! What mentors offer and mentees want, what they have asked each other, who is visible to hiring leads, and circles of
//! peers that end.
//!
//! The dice are their own for each person, so that nothing else in a company depends on them.

use footbridge_core::mentoring::last_day_to_answer;
use footbridge_core::model::{
    Commitment, Extra, Format, Goals, Mentoring, OpenTo, Person, PersonId, Post, PostId, PostKind,
    PostStatus, Rhythm, Stamps, TopicId,
};
use std::collections::BTreeSet;

use super::company::Company;
use super::dice::Dice;
use super::purpose::{MENTORING, REQUESTS};

/// Per cent who say more about what they offer or want than the topics.
const SAYS_MORE: usize = 55;
/// Per cent of mentees who rank mentors, and who have asked one.
const RANKS: usize = 34;
const HAS_ASKED: usize = 42;
/// Per cent who are visible to hiring leads, by level of seniority.
const VISIBLE: [usize; 5] = [18, 16, 12, 6, 2];
/// So many mentors are looked at for somebody.
const LOOK_AT: usize = 60;

const OFFERS: [&str; 6] = [
    "Bring a real problem, not a slide. We look at it together and you leave with a next step.",
    "I ask more than I answer. Half an hour, a walk if we are in the same place.",
    "Good at: finding words for what you do. Not good at: org charts.",
    "I learned this the slow way and am glad to shorten it for somebody.",
    "Happy to look over your shoulder, or to let you look over mine.",
    "I keep what you tell me to myself. We stop when it no longer helps.",
];
const WISHES: [&str; 6] = [
    "I get by, and would like somebody to tell me what good looks like.",
    "A year from now I want to do this without asking every week.",
    "I have read enough; I need somebody who does it.",
    "I am changing direction and would like a second opinion now and then.",
    "Mostly I want to stop making the same mistake twice.",
    "I would like to hear how it works in another department.",
];
const WORDS: [&str; 3] = [
    "I would like to get better at {topic}, and colleagues send me to you. Would you take half an hour for me now and then?",
    "Since this autumn I work with {topic} every week, and I can see how little I know. Could I ask you about it once a month?",
    "You showed us {topic} last year, and I have tried it since. I have a list of questions. Would you be my mentor for a while?",
];

/// A mentor with what is left of their places.
struct Mentor {
    id: PersonId,
    topics: Vec<TopicId>,
    free: u32,
}

/// Somebody who looks for a mentor.
struct Mentee {
    who: usize,
    id: PersonId,
    first_name: String,
    topics: Vec<TopicId>,
}

/// Collects mentors and mentees while profiles are written, and then lets them ask.
pub struct Programme {
    seed: u64,
    mentors: Vec<Mentor>,
    mentees: Vec<Mentee>,
}

impl Programme {
    pub fn new(seed: u64) -> Self {
        Self {
            seed,
            mentors: Vec::new(),
            mentees: Vec::new(),
        }
    }

    /// What a person offers and wants.
    pub fn wish(&mut self, company: &Company<'_>, who: usize, person: &mut Person) {
        let dice = &mut Dice::new(self.seed, MENTORING + who as u64);
        let level = company.people[who].seat.level.min(4);
        if dice.chance(VISIBLE[level]) {
            person.open_to.insert(OpenTo::Hiring);
        }
        let mentors = person.open_to.contains(&OpenTo::Mentoring);
        if mentors || person.open_to.contains(&OpenTo::Sponsoring) {
            let offer = offer(person, dice);
            if mentors {
                self.mentors.push(Mentor {
                    id: person.id.clone(),
                    topics: offer.topics.clone(),
                    free: person.mentees.unwrap_or(1),
                });
            }
            person.mentoring = Some(Box::new(offer));
        }
        if person.open_to.contains(&OpenTo::BeingMentored) {
            let goals = self.goals(person, dice);
            self.mentees.push(Mentee {
                who,
                id: person.id.clone(),
                first_name: person.first_name().to_owned(),
                topics: goals.topics.clone(),
            });
            person.goals = Some(Box::new(goals));
        }
    }

    /// What they have asked each other: some wait, some were accepted, some are over in one way or another.
    pub fn requests(&mut self, company: &Company<'_>) -> Vec<Post> {
        let mut posts = Vec::new();
        for mentee in &self.mentees {
            let dice = &mut Dice::new(self.seed, REQUESTS + mentee.who as u64);
            if !dice.chance(HAS_ASKED) {
                continue;
            }
            let Some((at, topic)) = fitting(&self.mentors, mentee, dice) else {
                continue;
            };
            let mentor = &mut self.mentors[at];
            if let Some(post) = request(company, mentee, mentor, &topic, dice) {
                posts.push(post);
            }
        }
        posts
    }

    fn goals(&self, person: &Person, dice: &mut Dice) -> Goals {
        let topics: Vec<TopicId> = person.learning.iter().take(2).cloned().collect();
        let note = if dice.chance(SAYS_MORE) {
            dice.pick(&WISHES).copied().unwrap_or_default().to_owned()
        } else {
            String::new()
        };
        let mut choices = Vec::new();
        if dice.chance(RANKS) && !self.mentors.is_empty() {
            let start = dice.below(self.mentors.len());
            let near = self
                .mentors
                .iter()
                .cycle()
                .skip(start)
                .take(LOOK_AT.min(self.mentors.len()));
            let fits = |mentor: &&Mentor| mentor.topics.iter().any(|topic| topics.contains(topic));
            choices = near
                .filter(fits)
                .take(3)
                .map(|mentor| mentor.id.clone())
                .collect();
        }
        Goals {
            topics,
            note,
            choices,
            ..Goals::default()
        }
    }
}

fn offer(person: &Person, dice: &mut Dice) -> Mentoring {
    let rhythm = match dice.below(10) {
        0..2 => Rhythm::Weekly,
        2..6 => Rhythm::Fortnightly,
        _ => Rhythm::Monthly,
    };
    let note = if dice.chance(SAYS_MORE) {
        dice.pick(&OFFERS).copied().unwrap_or_default().to_owned()
    } else {
        String::new()
    };
    Mentoring {
        topics: person.teaches().take(3).cloned().collect(),
        rhythm,
        note,
        ..Mentoring::default()
    }
}

/// A mentor with a free place for one of the topics, and the topic.
fn fitting(mentors: &[Mentor], mentee: &Mentee, dice: &mut Dice) -> Option<(usize, TopicId)> {
    let start = dice.below(mentors.len());
    let mut near = (0..mentors.len().min(LOOK_AT)).map(|step| (start + step) % mentors.len());
    near.find_map(|at| {
        let mentor = &mentors[at];
        let shared = mentor.topics.iter().find(|topic| mentee.topics.contains(topic));
        (mentor.free > 0 && mentor.id != mentee.id).then(|| Some((at, shared?.clone())))?
    })
}

fn request(
    company: &Company<'_>,
    mentee: &Mentee,
    mentor: &mut Mentor,
    topic: &TopicId,
    dice: &mut Dice,
) -> Option<Post> {
    let (roll, recently, long_ago) = (dice.below(100), dice.between(1, 11), dice.between(20, 120));
    let (is_accepted, is_closed, days) = match roll {
        0..45 => (true, false, long_ago),
        45..72 => (false, false, recently),
        72..86 => (false, true, long_ago),
        _ => (false, false, long_ago),
    };
    if roll < 72 {
        mentor.free -= 1;
    }
    let posted = company.today.plus_days(-days);
    let about = company.topic_in_sentence(topic);
    let words = dice
        .pick(&WORDS)
        .copied()
        .unwrap_or_default()
        .replace("{topic}", &about);
    let interested: BTreeSet<PersonId> = is_accepted.then(|| mentor.id.clone()).into_iter().collect();
    Some(Post {
        id: PostId::parse(&format!("mentoring-{}", mentee.id)).ok()?,
        kind: PostKind::Mentoring,
        title: format!("Would you mentor me in {about}?"),
        body: format!("{words}\n\n{}", mentee.first_name),
        topics: vec![topic.clone()],
        author: mentee.id.clone(),
        to: Some(mentor.id.clone()),
        department: None,
        location: None,
        commitment: Commitment::Ongoing,
        format: Format::Hybrid,
        capacity: None,
        posted: Some(posted),
        expires: Some(last_day_to_answer(posted)),
        status: if is_closed {
            PostStatus::Closed
        } else {
            PostStatus::Open
        },
        interested,
        stamps: Stamps::default(),
        extra: Extra::new(),
    })
}
