//! Gives the posts their authors and those who answer.

use std::collections::HashMap;

use footbridge_core::model::{Extra, Post, PostKind, SkillLevel, Stamps, TopicId};

use super::colleague::Tie;
use super::company::Company;
use super::dice::Dice;
use super::seats::is_on_site;
use super::stock::PostStock;

/// Shortest time in the company, in days, before somebody writes a post.
const SETTLED: i32 = 30;

/// Finds an author for every post and people who answer it, and notes in their profiles what that says about them.
/// A company without people has no posts.
pub fn fill(company: &mut Company<'_>, posts: Vec<PostStock>, dice: &mut Dice) -> Vec<Post> {
    let mut ready: Vec<(PostStock, usize)> = Vec::with_capacity(posts.len());
    // All authors first: what they know or want to learn decides whose posts they answer.
    for post in posts {
        let department = company.department_at(&post.department);
        let place = post
            .location
            .as_ref()
            .filter(|_| is_on_site(&post))
            .and_then(|id| company.place_at(id));
        let place = place.or_else(|| company.place_at(post.author.places.first()?));
        let pool = company.pool(department, place);
        if let Some(author) = Company::best(pool, dice, |who| Some(author_score(company, &post, who))) {
            bind_author(company, &post, author);
            ready.push((post, author));
        }
    }
    ready
        .into_iter()
        .map(|(post, author)| answered(company, post, author, dice))
        .collect()
}

/// How well somebody fits what the text says about its author. Nothing rules them out, since every post needs one.
fn author_score(company: &Company<'_>, post: &PostStock, who: usize) -> i32 {
    let person = &company.people[who];
    let level = i32::try_from(person.seat.level.abs_diff(company.level_at(&post.level))).unwrap_or(9);
    let place = post.location.as_ref().and_then(|id| company.place_at(id));
    let is_near = place.is_none_or(|place| place == person.seat.place);
    let is_away = is_on_site(post) && (!is_near || person.timezone.is_some());
    let too_new = company.today.days_since(person.joined) < post.days_ago + SETTLED;
    let known = post.topics.iter().filter(|topic| person.ties.has(topic)).count();
    let asks = wants_to_learn(company, post, who);
    let odd = post
        .topics
        .iter()
        .filter(|topic| company.is_mother_tongue(who, topic) == (asks == Some(*topic)))
        .count();
    let could_teach = asks
        .and_then(|topic| person.ties.level(topic))
        .is_some_and(SkillLevel::can_teach);
    let speaks = post
        .topics
        .iter()
        .any(|topic| company.stock.people.language_skills.values().any(|s| s == topic));
    let points = |count: usize, each: i32| i32::try_from(count).unwrap_or(9) * each;
    points(known, 12)
        - points(person.written, 40)
        - points(person.groups, 2)
        - level * 100
        - if could_teach { 250 } else { 0 }
        - if is_near { 0 } else { 20 }
        - if is_away { 500 } else { 0 }
        - if too_new { 800 } else { 0 }
        - if company.admits(&post.author, who) { 0 } else { 900 }
        - if speaks { points(odd, 300) } else { 0 }
}

/// The topic that the author of an ask, or of a search for a mentor or a move, wants to learn: the first one that is
/// not everyday work in their department, or else simply the first.
fn wants_to_learn<'p>(company: &Company<'_>, post: &'p PostStock, who: usize) -> Option<&'p TopicId> {
    let asks = match post.kind {
        PostKind::Ask => true,
        PostKind::Mentoring => post.seeks,
        PostKind::LateralMove => company.level_at(&post.level) < 3,
        _ => false,
    };
    let mut skills = post
        .topics
        .iter()
        .filter(|topic| !company.is_interest(topic) && topic.as_str() != "mentoring");
    let first = skills.clone().next();
    let foreign =
        skills.find(|topic| !company.is_typical(who, topic) && !company.is_mother_tongue(who, topic));
    foreign.or(first).filter(|_| asks)
}

fn bind_author(company: &mut Company<'_>, post: &PostStock, who: usize) {
    let wanted = wants_to_learn(company, post, who).cloned();
    let teaching = if company.people[who].seat.level >= 2 {
        SkillLevel::Expert
    } else {
        SkillLevel::Advanced
    };
    for topic in &post.topics {
        if wanted.as_ref() == Some(topic) {
            company.people[who].ties.wish(topic);
            continue;
        }
        let tie = match post.kind {
            _ if company.is_interest(topic) => Tie::Likes,
            _ if wanted.is_some() && topic.as_str() == "mentoring" => continue,
            PostKind::Offer | PostKind::Shadowing | PostKind::Mentoring if wanted.is_none() => {
                Tie::Can(teaching)
            }
            PostKind::Role => Tie::Can(SkillLevel::Advanced),
            PostKind::Project => match company.natural_tie(who, topic) {
                Tie::Learns => Tie::Can(SkillLevel::Working),
                tie => tie,
            },
            _ => company.natural_tie(who, topic),
        };
        company.people[who].ties.add(topic, tie);
    }
    let person = &mut company.people[who];
    person.written += 1;
    if post.kind == PostKind::Mentoring && !post.seeks {
        person.mentees = Some(post.capacity.unwrap_or(2).min(4));
    }
}

fn answered(company: &mut Company<'_>, post: PostStock, author: usize, dice: &mut Dice) -> Post {
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
