//! Gives the posts their authors and those who answer.

use footbridge_core::model::{Post, PostKind, SkillLevel, TopicId};

use super::answering;
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
        .map(|(post, author)| answering::answer(company, post, author, dice))
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
    // Nobody teaches what they asked to learn.
    let is_learner = asks.is_none()
        && post
            .topics
            .iter()
            .any(|topic| person.ties.learning.contains(topic));
    let speaks = post
        .topics
        .iter()
        .any(|topic| company.stock.people.language_skills.values().any(|s| s == topic));
    let elsewhere = person
        .team
        .zip(post.team.as_ref())
        .is_some_and(|(team, told)| team.name != *told);
    let points = |count: usize, each: i32| i32::try_from(count).unwrap_or(9) * each;
    points(known, 12)
        - points(person.written, 40)
        - points(person.groups, 2)
        - level * 100
        - if could_teach || is_learner { 250 } else { 0 }
        - if elsewhere { 200 } else { 0 }
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
    let teams = &company.department_of(who).teams;
    let told = teams.iter().find(|team| post.team.as_ref() == Some(&team.name));
    let person = &mut company.people[who];
    person.team = person.team.or(told);
    person.written += 1;
    if post.kind == PostKind::Mentoring && !post.seeks {
        person.mentees = Some(post.capacity.unwrap_or(2).min(4));
    }
}
