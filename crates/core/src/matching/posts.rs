//! Posts that match what I teach, want to learn or like.

use super::explain::suggest;
use super::matter::{Matter, Take, Walk};
use super::weight::{OTHER_DEPARTMENT, PLACES_LEFT, SAME_PLACE, TEACHING_FACTOR, THIS_MONTH, THIS_WEEK};
use super::{Reason, Seeker, Suggestion, bridges};
use crate::catalog::{Collection, Listed, TopicUse, draw};
use crate::model::{Availability, DepartmentId, Post, PostKind};

/// It asks for what I can teach.
const ASKED: u8 = 0;
/// It offers what I want to learn.
const OFFERED: u8 = 1;
/// Working on it, I would learn what I want to learn.
const LEARNED: u8 = 2;
/// It needs what I can do.
const KNOWN: u8 = 3;
/// It is about what I like.
const LIKED: u8 = 4;

/// Up to `count` posts that can still be answered, whose author is still here, and that I neither wrote nor answered, in
/// the order in which they are to be shown.
pub fn suggest_posts(seeker: &Seeker<'_>, count: usize) -> Vec<Suggestion<Post>> {
    suggest(&Posts(seeker), seeker, count)
}

/// Posts for somebody.
pub(super) struct Posts<'s, 'a>(pub(super) &'s Seeker<'a>);

impl Matter for Posts<'_, '_> {
    type Item = Post;

    fn all(&self) -> &Collection<Post> {
        &self.0.catalog.posts
    }

    fn walks(&self) -> Vec<Walk<'_>> {
        let me = self.0.me;
        let walk = |topic, factor, way, reason| Walk {
            topic,
            points: factor * self.0.topic_weight(topic),
            way,
            reason,
        };
        let asked = (me.teaches()).map(|it| walk(it, TEACHING_FACTOR, ASKED, Reason::AsksForWhatITeach));
        let offered =
            (me.learning.iter()).map(|it| walk(it, TEACHING_FACTOR, OFFERED, Reason::OffersWhatILearn));
        let learned = me
            .learning
            .iter()
            .map(|it| walk(it, 1, LEARNED, Reason::OffersWhatILearn));
        let known = me.skills.keys().filter(|topic| !me.learning.contains(*topic));
        let known = known.map(|it| walk(it, 1, KNOWN, Reason::UsesMySkill));
        let liked = me
            .interests
            .iter()
            .map(|it| walk(it, 1, LIKED, Reason::AboutMyInterest));
        asked
            .chain(offered)
            .chain(learned)
            .chain(known)
            .chain(liked)
            .collect()
    }

    fn lists<'u>(&self, _: &Walk<'_>, used: &'u TopicUse, visit: &mut dyn FnMut(&'u Listed<Post>)) {
        visit(&used.posts);
    }

    fn leads(&self, walk: &Walk<'_>, item: &Post) -> bool {
        item.topics.contains(walk.topic) && self.counts(walk).is_none_or(|counts| counts(item))
    }

    fn counts(&self, walk: &Walk<'_>) -> Option<fn(&Post) -> bool> {
        match walk.way {
            ASKED => Some(|post| post.kind == PostKind::Ask),
            OFFERED => Some(|post| is_offered(post.kind)),
            LEARNED | KNOWN => Some(|post| is_work(post.kind)),
            _ => None,
        }
    }

    fn fits(&self, item: &Post) -> bool {
        let me = self.0.me;
        let is_mine = item.author == me.id || item.interested.contains(&me.id);
        !is_mine
            && !item.is_request()
            && item.availability(self.0.today).is_open()
            && !self.0.left_out().posts.contains(&item.id)
            && self.0.may_answer(&item.author)
    }

    fn extras(&self, item: &Post, take: Take<'_>) {
        let seeker = self.0;
        // The author's, not the post's: it is said of the person.
        if let Some(author) = seeker.catalog.people.get(&item.author) {
            bridges::department(seeker, author, OTHER_DEPARTMENT, take);
        }
        if let Some(place) = item.location.as_ref().filter(|it| {
            Some(*it) == seeker.me.location.as_ref() && seeker.catalog.site.location(it).is_some()
        }) {
            take(SAME_PLACE, &|| Reason::AtMyPlace(place.clone()));
        }
        let age = item.posted.map(|posted| seeker.today.days_since(posted));
        match age {
            Some(0..=7) => take(THIS_WEEK, &|| Reason::PostedThisWeek),
            Some(8..=31) => take(THIS_MONTH, &|| Reason::PostedThisMonth),
            _ => {}
        }
        if let Availability::Open {
            places_left: Some(places),
        } = item.availability(seeker.today)
        {
            take(PLACES_LEFT, &|| Reason::PlacesLeft(places));
        }
    }

    fn draw(&self, _: u32, item: &Post) -> u32 {
        draw(item.id.as_str())
    }

    fn department<'i>(&'i self, item: &'i Post) -> Option<&'i DepartmentId> {
        let of_author = || self.0.catalog.people.get(&item.author)?.department.as_ref();
        item.department.as_ref().or_else(of_author)
    }
}

/// Whether somebody teaches, or lets others watch.
pub(super) const fn is_offered(kind: PostKind) -> bool {
    matches!(kind, PostKind::Offer | PostKind::Mentoring | PostKind::Shadowing)
}

/// Whether one would work on something.
pub(super) const fn is_work(kind: PostKind) -> bool {
    matches!(kind, PostKind::Project | PostKind::Role | PostKind::LateralMove)
}
