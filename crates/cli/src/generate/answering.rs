//! Finds those who answer a post.

use std::collections::HashMap;

use footbridge_core::model::{Extra, Post, PostKind, SkillLevel, Stamps, TopicId};

use super::colleague::Tie;
use super::company::Company;
use super::dice::Dice;
use super::seats::is_on_site;
use super::stock::PostStock;

/// Finds people who answer a post, and makes it ready for its file.
pub fn answer(company: &mut Company<'_>, post: PostStock, author: usize, dice: &mut Dice) -> Post {
    let place = post
        .location
        .as_ref()
        .filter(|_| is_on_site(&post))
        .and_then(|id| company.place_at(id));
    let mut interested: Vec<usize> = Vec::new();
    let mut from: HashMap<usize, i32> = HashMap::new();
    while interested.len() < post.interested {
        let pool = company.pool(None, place);
        let found = Company::best(pool, dice, |who| {
            let is_out = who == author || interested.contains(&who);
            if is_out {
                None
            } else {
                answer_score(company, &post, author, &from, who)
            }
        });
        let Some(who) = found else { break };
        if let Some((topic, tie)) =
            reason(company, &post, who).filter(|(_, tie)| company.people[who].ties.has_room(*tie))
        {
            let topic = topic.clone();
            company.people[who].ties.add(&topic, tie);
        }
        company.people[who].answered += 1;
        *from.entry(company.people[who].seat.department).or_default() += 1;
        interested.push(who);
    }
    let ids = interested
        .iter()
        .map(|who| company.people[*who].id.clone())
        .collect();
    Post {
        id: post.id,
        kind: post.kind,
        title: post.title,
        body: post.body,
        topics: post.topics,
        author: company.people[author].id.clone(),
        to: None,
        department: company
            .department_at(&post.department)
            .filter(|department| *department != company.people[author].seat.department)
            .map(|department| company.stock.site.departments[department].id.clone()),
        location: post.location,
        commitment: post.commitment,
        format: post.format,
        capacity: post.capacity,
        posted: Some(company.today.plus_days(-post.days_ago)),
        expires: post.expires_in_days.map(|days| company.today.plus_days(days)),
        status: post.status,
        interested: ids,
        stamps: Stamps::default(),
        extra: Extra::new(),
    }
}

/// `from` counts the answers so far by department.
fn answer_score(
    company: &Company<'_>,
    post: &PostStock,
    author: usize,
    from: &HashMap<usize, i32>,
    who: usize,
) -> Option<i32> {
    let (person, writer) = (&company.people[who], &company.people[author]);
    let place = post.location.as_ref().and_then(|id| company.place_at(id));
    let is_near = place.is_none_or(|place| place == person.seat.place);
    let is_away = is_on_site(post) && (!is_near || person.timezone.is_some());
    let too_new = company.today.days_since(person.joined) < post.days_ago.min(60);
    let (mine, theirs) = (person.seat.level, writer.seat.level);
    let fits = match post.kind {
        PostKind::Mentoring if post.seeks => mine >= theirs || !post.audience.levels.is_empty(),
        PostKind::Mentoring => mine < theirs,
        PostKind::Role | PostKind::LateralMove => mine < 4,
        _ => true,
    };
    if is_away || too_new || !fits || !company.admits(&post.audience, who) {
        return None;
    }
    let reason = match reason(company, post, who) {
        Some((topic, _)) if person.ties.has(topic) => 40,
        Some((_, tie)) if person.ties.has_room(tie) => 12,
        _ => -40,
    };
    let elsewhere = if person.seat.department == writer.seat.department {
        0
    } else {
        14
    };
    let near = if is_near && place.is_some() { 25 } else { 0 };
    let alike = from.get(&person.seat.department).copied().unwrap_or_default();
    Some(reason + elsewhere + near - 7 * alike - 9 * i32::try_from(person.answered).unwrap_or(9))
}

/// Which topic of a post would make somebody answer, and how it belongs to them then.
fn reason<'p>(company: &Company<'_>, post: &'p PostStock, who: usize) -> Option<(&'p TopicId, Tie)> {
    let ties = &company.people[who].ties;
    let helps = post.kind == PostKind::Ask || (post.kind == PostKind::Mentoring && post.seeks);
    let teaches = matches!(
        post.kind,
        PostKind::Offer | PostKind::Shadowing | PostKind::Mentoring
    ) && !helps;
    let knows = |topic: &TopicId| {
        ties.level(topic)
            .is_some_and(|level| level >= SkillLevel::Working)
    };
    let candidates = post.topics.iter().map(|topic| {
        let tie = match company.natural_tie(who, topic) {
            Tie::Likes => Tie::Likes,
            _ if helps && knows(topic) => Tie::Can(SkillLevel::Working),
            Tie::Can(level) if helps => Tie::Can(level.max(SkillLevel::Working)),
            Tie::Learns if helps => return None,
            Tie::Can(level) if teaches && level >= SkillLevel::Advanced => return None,
            _ if teaches && knows(topic) => return None,
            _ if teaches => Tie::Learns,
            tie => tie,
        };
        Some((topic, tie))
    });
    let mut candidates: Vec<_> = candidates.flatten().collect();
    candidates.sort_by_key(|(topic, _)| !ties.has(topic));
    candidates.into_iter().next()
}
