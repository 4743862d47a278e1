//! Posts that match what I teach, want to learn or like.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::weight::{OTHER_DEPARTMENT, SAME_PLACE, TEACHING_FACTOR};
use super::{Reason, Seeker, Suggestion, best};
use crate::model::{PersonId, Post, PostId, PostKind, TopicId};

/// Up to `count` posts that can still be answered, whose author is still here, and that I neither wrote nor answered,
/// best first.
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
    let has_left = |id: &PersonId| {
        let person = seeker.catalog.people.get(id);
        person.is_some_and(|person| !person.is_here(seeker.today))
    };
    let fits = |post: &Arc<Post>| {
        let is_mine = post.author == me.id || post.interested.contains(&me.id);
        !is_mine && post.availability(seeker.today).is_open() && !has_left(&post.author)
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
            let known = of(&|topic| me.skills.contains_key(topic) && !me.learning.contains(topic));
            add(weight(&known), known, Reason::UsesMySkill);
            let learn = of(&|topic| me.learning.contains(topic));
            add(weight(&learn), learn, Reason::OffersWhatILearn);
        }
    }
    let liked = of(&|topic| me.interests.contains(topic));
    add(weight(&liked), liked, Reason::AboutMyInterest);
    // The author's, not the post's: it is said of the person.
    let author = seeker.catalog.people.get(&post.author);
    let department = author.and_then(|author| author.department.as_ref());
    let known = department.filter(|it| seeker.catalog.site.department(it).is_some());
    if let Some(department) = known.filter(|it| Some(*it) != me.department.as_ref()) {
        reasons.push((OTHER_DEPARTMENT, Reason::OtherDepartment(department.clone())));
    }
    if let Some(place) = post
        .location
        .as_ref()
        .filter(|it| Some(*it) == me.location.as_ref() && seeker.catalog.site.location(it).is_some())
    {
        reasons.push((SAME_PLACE, Reason::AtMyPlace(place.clone())));
    }
    Suggestion::new(post, reasons)
}
