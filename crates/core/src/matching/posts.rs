//! Posts that match what I teach, want to learn or like.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::weight::{OTHER_DEPARTMENT, SAME_PLACE, TEACHING_FACTOR};
use super::{Reason, Seeker, Suggestion, best};
use crate::model::{Post, PostId, PostKind, TopicId};

/// Up to `count` posts that can still be answered and that I neither wrote nor answered, best first.
pub fn suggest_posts(seeker: &Seeker<'_>, count: usize) -> Vec<Suggestion<Post>> {
    let me = seeker.me;
    let mine = me.interests.iter().chain(&me.learning).chain(me.skills.keys());
    let mut found: BTreeMap<PostId, Arc<Post>> = BTreeMap::new();
    for post in mine
        .filter_map(|topic| seeker.index.topic(topic))
        .flat_map(|used| &used.posts)
    {
        found.entry(post.id.clone()).or_insert_with(|| Arc::clone(post));
    }
    let fits = |post: &Arc<Post>| {
        post.author != me.id && post.availability(seeker.today).is_open() && !post.interested.contains(&me.id)
    };
    let suggestions = found
        .into_values()
        .filter(fits)
        .filter_map(|post| weigh(seeker, post))
        .collect();
    best(suggestions, count)
}

fn weigh(seeker: &Seeker<'_>, post: Arc<Post>) -> Option<Suggestion<Post>> {
    let me = seeker.me;
    let weight = |topics: &[TopicId]| topics.iter().map(|topic| seeker.topic_weight(topic)).sum::<u32>();
    let of = |has: &dyn Fn(&TopicId) -> bool| {
        post.topics
            .iter()
            .filter(|topic| has(topic))
            .cloned()
            .collect::<Vec<_>>()
    };
    let teach: Vec<_> = of(&|topic| me.skills.get(topic).is_some_and(|level| level.can_teach()));
    let mut reasons = Vec::new();
    let mut add = |weight: u32, topics: Vec<TopicId>, reason: fn(Vec<TopicId>) -> Reason| {
        if !topics.is_empty() {
            reasons.push((weight, reason(topics)));
        }
    };
    match post.kind {
        PostKind::Ask => add(TEACHING_FACTOR * weight(&teach), teach, Reason::AsksForWhatITeach),
        PostKind::Offer | PostKind::Mentoring | PostKind::Shadowing => {
            let learn = of(&|topic| me.learning.contains(topic));
            add(TEACHING_FACTOR * weight(&learn), learn, Reason::OffersWhatILearn);
        }
        PostKind::Project | PostKind::Role | PostKind::LateralMove => {
            let known = of(&|topic| me.skills.contains_key(topic));
            add(weight(&known), known, Reason::UsesMySkill);
            let learn = of(&|topic| me.learning.contains(topic));
            add(weight(&learn), learn, Reason::OffersWhatILearn);
        }
    }
    let liked = of(&|topic| me.interests.contains(topic));
    add(weight(&liked), liked, Reason::AboutMyInterest);
    let author = seeker.catalog.people.get(&post.author);
    let department = seeker.catalog.department_of_post(&post);
    if let Some(department) = department.filter(|it| author.is_some() && Some(it) != me.department.as_ref()) {
        reasons.push((OTHER_DEPARTMENT, Reason::OtherDepartment(department)));
    }
    if let Some(place) = post
        .location
        .as_ref()
        .filter(|place| Some(*place) == me.location.as_ref())
    {
        reasons.push((SAME_PLACE, Reason::AtMyPlace(place.clone())));
    }
    Suggestion::new(post, reasons)
}
