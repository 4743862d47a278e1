//! Random changes by several authors: few ids and few moments, so that they meet each other often.

use std::collections::BTreeMap;

use footbridge_core::change::{Change, ChangeKind, GroupPatch, PostPatch, ProfilePatch};
use footbridge_core::model::{
    Accomplishment, Channel, Choice, Commitment, Contacts, Extra, Format, Goals, GroupId, GroupStatus,
    Introductions, Meeting, MeetingSize, MeetingWay, Mentoring, OpenTo, Outcome, PairDigest, PostId,
    PostKind, PostStatus, Rhythm, RoundId, SkillLevel, TopicId, Weekday,
};
use footbridge_core::time::{Date, TimeOfDay};
use proptest::collection::vec;
use proptest::option::{of, weighted};
use proptest::prelude::*;
use proptest::sample::select;

use super::{change, department, group_id, level, person_id, place, post_id, today, topic};

/// Three who are in the directory and two who have yet to introduce themselves.
pub const AUTHORS: [&str; 5] = [
    "ana-castro",
    "ines-okafor",
    "yuki-tanaka",
    "noor-haddad",
    "liam-byrne",
];

/// Up to `most` changes at few moments, each with an id of its own, in an order of its own.
pub fn changes(most: usize) -> impl Strategy<Value = Vec<Change>> {
    let one = (select(&AUTHORS[..]), 0_i64..6, kind());
    let numbered = |made: Vec<(&'static str, i64, ChangeKind)>| -> Vec<Change> {
        let made = made.into_iter().zip(1_u32..);
        made.map(|((author, at, kind), number)| change(number, author, at, kind))
            .collect()
    };
    vec(one, 0..=most).prop_map(numbered).prop_shuffle()
}

/// Anything a person can do.
pub fn kind() -> impl Strategy<Value = ChangeKind> {
    prop_oneof![
        (text(), profile()).prop_map(|(name, set)| ChangeKind::IntroduceMyself { name, set }),
        profile().prop_map(|set| ChangeKind::EditProfile { set }),
        group().prop_map(|group| ChangeKind::JoinGroup { group }),
        group().prop_map(|group| ChangeKind::LeaveGroup { group }),
        (group(), text(), group_patch()).prop_map(|(group, name, set)| ChangeKind::StartGroup {
            group,
            name,
            set
        }),
        (group(), group_patch()).prop_map(|(group, set)| ChangeKind::EditGroup { group, set }),
        group().prop_map(|group| ChangeKind::CloseGroup { group }),
        (post(), choice::<PostKind>(), text(), post_patch()).prop_map(|(post, kind, title, set)| {
            ChangeKind::Post {
                post,
                kind,
                title,
                set,
            }
        }),
        (post(), post_patch()).prop_map(|(post, set)| ChangeKind::EditPost { post, set }),
        post().prop_map(|post| ChangeKind::ClosePost { post }),
        post().prop_map(|post| ChangeKind::Interested { post }),
        post().prop_map(|post| ChangeKind::Withdraw { post }),
    ]
}

fn group() -> impl Strategy<Value = GroupId> {
    select(vec!["bakers", "wall", "new-band", "new-choir"]).prop_map(group_id)
}

fn post() -> impl Strategy<Value = PostId> {
    select(vec!["read-contracts", "tide-tables", "new-ask", "new-offer"]).prop_map(post_id)
}

fn text() -> impl Strategy<Value = String> {
    select(vec!["Tea", "Łódź", "a \"b\"\n- c"]).prop_map(str::to_owned)
}

fn choice<C: Choice + std::fmt::Debug>() -> impl Strategy<Value = C> {
    select(C::ALL)
}

fn day() -> impl Strategy<Value = Date> {
    (0..3).prop_map(|days| today().plus_days(days))
}

fn some_topic() -> impl Strategy<Value = TopicId> {
    select(vec!["rust", "chess", "sourdough"]).prop_map(topic)
}

fn flags<K: Ord + std::fmt::Debug>(
    keys: impl Strategy<Value = K>,
) -> impl Strategy<Value = BTreeMap<K, bool>> {
    vec((keys, any::<bool>()), 0..2).prop_map(BTreeMap::from_iter)
}

/// Most fields of a patch are left out, as in real ones.
fn maybe<T: std::fmt::Debug>(value: impl Strategy<Value = T>) -> impl Strategy<Value = Option<T>> {
    weighted(0.25, value)
}

fn profile() -> impl Strategy<Value = ProfilePatch> {
    let facts = (
        maybe(text()),
        maybe(of(select(vec!["legal", "design"]).prop_map(department))),
        maybe(of(select(vec!["junior", "senior"]).prop_map(level))),
        maybe(of(select(vec!["lisbon", "leeds"]).prop_map(place))),
        maybe(vec(text(), 0..2)),
        maybe(of(day())),
    );
    let topics = (
        vec((some_topic(), of(choice::<SkillLevel>())), 0..2).prop_map(BTreeMap::from_iter),
        flags(some_topic()),
        flags(some_topic()),
        flags(choice::<OpenTo>()),
        maybe(of(0_u32..3)),
        maybe(select(vec!["a@ferrow.example", "b@ferrow.example"]).prop_map(str::to_owned)),
    );
    (facts, topics, meeting_up()).prop_map(
        |(
            (about, department, level, location, ambitions, paused_until),
            (skills, interests, learning, open_to, mentees, email),
            meeting,
        )| {
            ProfilePatch {
                name: about.clone(),
                accomplishments: ambitions
                    .clone()
                    .map(|texts| texts.into_iter().map(accomplishment).collect()),
                contacts: email.map(|email| Contacts {
                    email,
                    ..Contacts::default()
                }),
                about,
                department,
                level,
                location,
                ambitions,
                paused_until,
                skills,
                interests,
                learning,
                open_to,
                mentees,
                mentoring: meeting.0,
                goals: meeting.1,
                introductions: meeting.2,
                apart: meeting.3,
                met: meeting.4,
                ..ProfilePatch::default()
            }
        },
    )
}

/// What a profile says of mentoring and introductions.
type MeetingUp = (
    Option<Option<Box<Mentoring>>>,
    Option<Option<Box<Goals>>>,
    Option<Option<Box<Introductions>>>,
    BTreeMap<PairDigest, bool>,
    BTreeMap<RoundId, Option<Outcome>>,
);

fn meeting_up() -> impl Strategy<Value = MeetingUp> {
    let mentoring = (vec(some_topic(), 0..2), choice::<Rhythm>()).prop_map(|(topics, rhythm)| {
        Box::new(Mentoring {
            topics,
            rhythm,
            ..Mentoring::default()
        })
    });
    let goals = (text(), vec(select(&AUTHORS[..]).prop_map(person_id), 0..2)).prop_map(|(note, choices)| {
        Box::new(Goals {
            note,
            choices,
            ..Goals::default()
        })
    });
    let introductions =
        (choice::<MeetingSize>(), choice::<MeetingWay>(), of(day())).prop_map(|(size, how, paused_until)| {
            Box::new(Introductions {
                size,
                how,
                paused_until,
                ..Introductions::default()
            })
        });
    let pair =
        select(&AUTHORS[1..]).prop_map(|other| PairDigest::of(&person_id(AUTHORS[0]), &person_id(other)));
    let round = (0..3).prop_map(|weeks| RoundId::of(today()).plus_weeks(weeks));
    (
        maybe(of(mentoring)),
        maybe(of(goals)),
        maybe(of(introductions)),
        flags(pair),
        vec((round, of(choice::<Outcome>())), 0..2).prop_map(BTreeMap::from_iter),
    )
}

fn accomplishment(text: String) -> Accomplishment {
    Accomplishment {
        text,
        on: Some(today()),
        ..Accomplishment::default()
    }
}

fn group_patch() -> impl Strategy<Value = GroupPatch> {
    let facts = (
        maybe(text()),
        maybe(text()),
        maybe(vec(some_topic(), 0..3)),
        maybe(choice::<Format>()),
    );
    let people = select(&AUTHORS[..]).prop_map(person_id);
    let more = (
        flags(people),
        maybe(of(select(vec!["lisbon", "leeds"]).prop_map(place))),
        maybe(of(meeting())),
        maybe(of(text().prop_map(|label| Channel {
            label,
            ..Channel::default()
        }))),
        maybe(any::<bool>()),
        maybe(choice::<GroupStatus>()),
        maybe(of(day())),
        maybe(of(day())),
    );
    (facts, more).prop_map(
        |(
            (name, purpose, topics, format),
            (leads, location, meets, channel, open_to_newcomers, status, reviewed, ends),
        )| {
            GroupPatch {
                name,
                purpose,
                topics,
                leads,
                format,
                location,
                meets,
                channel,
                open_to_newcomers,
                status,
                reviewed,
                ends,
            }
        },
    )
}

fn meeting() -> impl Strategy<Value = Meeting> {
    (choice::<Weekday>(), 0_u16..1440).prop_map(|(weekday, minutes)| Meeting {
        weekday,
        time: TimeOfDay::from_minutes(minutes).unwrap_or_default(),
        timezone: "Europe/Lisbon".to_owned(),
        every_weeks: 2,
        minutes: 45,
        extra: Extra::new(),
    })
}

fn post_patch() -> impl Strategy<Value = PostPatch> {
    let facts = (
        maybe(choice::<PostKind>()),
        maybe(text()),
        maybe(text()),
        maybe(vec(some_topic(), 0..3)),
    );
    let more = (
        maybe(of(select(vec!["legal", "design"]).prop_map(department))),
        maybe(of(select(vec!["lisbon", "leeds"]).prop_map(place))),
        maybe(choice::<Commitment>()),
        maybe(choice::<Format>()),
        maybe(of(1_u32..3)),
        maybe(of(day())),
        maybe(choice::<PostStatus>()),
        maybe(of(select(&AUTHORS[..]).prop_map(person_id))),
    );
    (facts, more).prop_map(
        |(
            (kind, title, body, topics),
            (department, location, commitment, format, capacity, expires, status, to),
        )| {
            PostPatch {
                kind,
                title,
                body,
                topics,
                to,
                department,
                location,
                commitment,
                format,
                capacity,
                expires,
                status,
            }
        },
    )
}
