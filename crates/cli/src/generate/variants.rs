//! More groups and posts than were written by hand, for companies bigger than the sample: the same topics and posts,
//! place by place.

use anyhow::Result;
use footbridge_core::model::Choice;
use footbridge_core::model::{
    Channel, Extra, Format, GroupId, GroupStatus, Location, Meeting, PostId, Topic, TopicKind, Weekday,
};
use footbridge_core::time::TimeOfDay;

use super::colleague::IdGiver;
use super::dice::Dice;
use super::stock::{Audience, GroupStock, PostStock, Stock};

/// In a company of the sample's size there are 36 groups and 120 posts; a bigger one has a group for every so many
/// people, and a post for every so many.
const PEOPLE_PER_GROUP: usize = 7;
const PEOPLE_PER_POST: usize = 2;
/// The size of the company that the stock was written for.
const SAMPLE: usize = 240;

/// Groups for a company of `people`: those written by hand, fewer in a small company, more in a big one.
pub fn groups(stock: &Stock, people: usize, dice: &mut Dice) -> Result<Vec<GroupStock>> {
    let written = stock.groups.len();
    let count = if people < SAMPLE {
        (written * people).div_ceil(SAMPLE)
    } else {
        written.max(people / PEOPLE_PER_GROUP)
    };
    let mut groups: Vec<_> = stock.groups.iter().take(count).cloned().collect();
    let mut ids = IdGiver::default();
    for group in &groups {
        ids.give(group.id.as_str());
    }
    let topics: Vec<_> = stock.topics.iter().filter(|topic| !topic.retired).collect();
    let mut combinations: Vec<(&Topic, &Location, Option<Weekday>)> = Vec::new();
    // First one group for each topic and place, then one for each day of the week as well.
    for days in [
        &[None][..],
        &Weekday::ALL.iter().copied().map(Some).collect::<Vec<_>>(),
    ] {
        let mut round: Vec<_> = days
            .iter()
            .flat_map(|day| {
                topics.iter().flat_map(move |topic| {
                    stock
                        .site
                        .locations
                        .iter()
                        .map(move |place| (*topic, place, *day))
                })
            })
            .collect();
        dice.shuffle(&mut round);
        combinations.extend(round);
    }
    for (topic, place, day) in combinations.into_iter().take(count.saturating_sub(written)) {
        groups.push(group(stock, topic, place, day, &mut ids, dice)?);
    }
    Ok(groups)
}

fn group(
    stock: &Stock,
    topic: &Topic,
    place: &Location,
    day: Option<Weekday>,
    ids: &mut IdGiver,
    dice: &mut Dice,
) -> Result<GroupStock> {
    let by_day = day.map(|day| format!(" · {}s", day.label())).unwrap_or_default();
    let name = format!("{} · {}{by_day}", topic.label, place.label);
    let id = GroupId::parse(&ids.give(&format!(
        "{} {} {}",
        topic.id,
        place.id,
        day.map_or("", Choice::key)
    )))?;
    let format = if dice.chance(60) {
        Format::InPerson
    } else {
        Format::Hybrid
    };
    let hours = if topic.kind == TopicKind::Interest {
        [12, 17, 18]
    } else {
        [11, 13, 15]
    };
    let hour = dice.pick(&hours).copied().unwrap_or(12);
    let weekday = day
        .or_else(|| dice.pick(&Weekday::ALL[..5]).copied())
        .unwrap_or(Weekday::Wednesday);
    let every_weeks = dice.pick(&[1, 2, 4]).copied().unwrap_or(1);
    let founded = stock
        .groups
        .first()
        .map(|first| first.founded)
        .unwrap_or_default()
        .plus_days(dice.between(0, 2_300));
    let departments = &stock.site.departments;
    Ok(GroupStock {
        purpose: format!(
            "{} In and around {}; whoever is curious is welcome.",
            topic.about, place.label
        ),
        topics: vec![topic.id.clone()],
        format,
        location: Some(place.id.clone()),
        meets: dice.chance(85).then(|| Meeting {
            weekday,
            time: TimeOfDay::from_minutes(hour * 60).unwrap_or_default(),
            timezone: place.timezone.clone(),
            every_weeks,
            minutes: 60,
            extra: Extra::new(),
        }),
        channel: Some(Channel {
            label: format!("#{id}"),
            url: format!("https://chat.larkfield.example/channel/{id}"),
            extra: Extra::new(),
        }),
        open_to_newcomers: dice.chance(85),
        status: if dice.chance(6) {
            GroupStatus::Dormant
        } else {
            GroupStatus::Active
        },
        founded,
        reviewed: founded.plus_days(dice.between(30, 470)),
        size: 3 + dice.below(6) + dice.below(7),
        lead_departments: dice
            .pick(departments)
            .map(|department| department.id.clone())
            .into_iter()
            .collect(),
        audience: Audience::default(),
        id,
        name,
    })
}

/// Posts for a company of `people`: those written by hand, fewer in a small company, repeated at other places in a big one.
pub fn posts(stock: &Stock, people: usize, dice: &mut Dice) -> Result<Vec<PostStock>> {
    let written = stock.posts.len();
    let count = if people < SAMPLE {
        people / PEOPLE_PER_POST
    } else {
        written.max(people / PEOPLE_PER_POST)
    };
    // A small company gets some of each kind, since the stock is sorted by kind.
    let mut posts: Vec<_> = (0..count.min(written))
        .map(|n| stock.posts[n * written / count.min(written)].clone())
        .collect();
    let mut ids = IdGiver::default();
    for post in &posts {
        ids.give(post.id.as_str());
    }
    let rounds = stock.site.locations.iter().cycle();
    for (number, place) in (written..count).zip(rounds) {
        let post = &stock.posts[dice.below(written)];
        posts.push(elsewhere(
            stock,
            post,
            place,
            number / (written * stock.site.locations.len()),
            &mut ids,
            dice,
        )?);
    }
    Ok(posts)
}

/// The same post at another place, with the place's name where the text has one.
fn elsewhere(
    stock: &Stock,
    post: &PostStock,
    place: &Location,
    round: usize,
    ids: &mut IdGiver,
    dice: &mut Dice,
) -> Result<PostStock> {
    let was = post.location.as_ref().and_then(|id| stock.site.location(id));
    let moved =
        |text: &str| was.map_or_else(|| text.to_owned(), |was| text.replace(&was.label, &place.label));
    let again = if round == 0 {
        String::new()
    } else {
        format!(" {}", round + 1)
    };
    Ok(PostStock {
        id: PostId::parse(&ids.give(&format!("{} {}", post.id, place.id)))?,
        title: format!("{} · {}{again}", moved(&post.title), place.label),
        body: moved(&post.body),
        location: Some(place.id.clone()),
        author: Audience::default(),
        days_ago: dice.between(0, 300),
        interested: dice.below(post.interested + 1),
        ..post.clone()
    })
}
