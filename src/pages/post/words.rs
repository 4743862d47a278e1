//! What the page of a post says about its state.

use footbridge_core::model::{Availability, PersonId, Post, PostKind};

/// What of a post is not in the published data yet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Pending {
    /// Nothing: it stands there as it is shown.
    Nothing,
    /// The post itself.
    Post,
    /// That I am interested, or am not any more.
    Answer,
    /// Something that was changed about it.
    Edits,
}

/// Compares a post as it is shown with the one that is published.
pub fn pending(post: &Post, published: Option<&Post>, me: Option<&PersonId>) -> Pending {
    let Some(published) = published else {
        return Pending::Post;
    };
    let answered = |post: &Post| me.is_some_and(|me| post.interested.contains(me));
    let without_answers = |post: &Post| Post {
        interested: std::collections::BTreeSet::new(),
        stamps: footbridge_core::model::Stamps::default(),
        ..post.clone()
    };
    if without_answers(post) != without_answers(published) {
        Pending::Edits
    } else if answered(post) != answered(published) {
        Pending::Answer
    } else {
        Pending::Nothing
    }
}

impl Pending {
    /// A sentence; none where nothing waits.
    pub const fn words(self) -> Option<&'static str> {
        match self {
            Self::Nothing => None,
            Self::Post => Some("Only you see this post so far: it is not published yet."),
            Self::Answer => Some("Your answer is not published yet."),
            Self::Edits => Some("Your changes to it are not published yet."),
        }
    }
}

/// Why a post can no longer be answered, and what to do; none while it is open. `last_day` is its last day in words.
pub fn explanation(
    availability: Availability,
    capacity: Option<u32>,
    mine: bool,
    author: &str,
    last_day: &str,
) -> Option<String> {
    match (availability, mine) {
        (Availability::Open { .. }, _) => None,
        (Availability::Closed, true) => {
            Some("You closed this post. Reopen it when you want answers again.".to_owned())
        }
        (Availability::Closed, false) => Some(format!(
            "{author} has closed this post. What is below may still lead you further."
        )),
        (Availability::Expired, true) => Some(format!(
            "Its last day was {last_day}. Reopen it, or give it a new last day."
        )),
        (Availability::Expired, false) => Some(format!(
            "Its last day was {last_day}. {author} may still be glad to hear from you."
        )),
        (Availability::Full, true) => Some(format!(
            "{}. Add places if you can take more.",
            all_taken(capacity)
        )),
        (Availability::Full, false) => Some(format!(
            "{}. {author} may know of a next time.",
            all_taken(capacity)
        )),
    }
}

/// The heading over those who answered.
pub const fn answered_title(kind: PostKind) -> &'static str {
    match kind {
        PostKind::Offer => "Who asked",
        PostKind::Ask => "Who would help",
        PostKind::Project => "Who would join",
        PostKind::Role | PostKind::Shadowing | PostKind::LateralMove | PostKind::Mentoring => {
            "Who is interested"
        }
    }
}

fn all_taken(capacity: Option<u32>) -> String {
    match capacity {
        Some(1) => "The one place is taken".to_owned(),
        Some(places) => format!("All {places} places are taken"),
        None => "Every place is taken".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use footbridge_core::catalog::{CatalogBuilder, CollectionKind};
    use footbridge_core::wire::read_site;

    use super::*;

    const SITE: &str = r#"{"format":1,"organisation":{"name":"Test"},"collections":{}}"#;
    const PEOPLE: &str = r#"{"format":1,"people":[{"id":"ana","name":"Ana"},{"id":"bo","name":"Bo"}]}"#;
    const POSTS: &str = r#"{"format":1,"posts":[{"id":"tea","kind":"offer","title":"Tea","author":"ana",
        "commitment":"one_off","format":"remote","interested":["bo"]}]}"#;

    fn post() -> Post {
        let mut problems = Vec::new();
        let site = read_site("site.json", SITE, &mut problems).unwrap();
        let mut builder = CatalogBuilder::new(site, problems);
        builder.add(CollectionKind::People, "people.json", PEOPLE);
        builder.add(CollectionKind::Posts, "posts.json", POSTS);
        let (catalog, _) = builder.finish();
        catalog.posts.at(0).unwrap().as_ref().clone()
    }

    #[test]
    fn what_waits_is_told_apart() {
        let (published, me) = (post(), PersonId::parse("cem").unwrap());
        let of = |shown: &Post| pending(shown, Some(&published), Some(&me));
        assert_eq!(of(&published), Pending::Nothing);
        assert_eq!(pending(&published, None, Some(&me)), Pending::Post);
        let mut answered = published.clone();
        answered.interested.insert(me.clone());
        assert_eq!(of(&answered), Pending::Answer);
        assert_eq!(
            pending(&answered, Some(&published), None),
            Pending::Nothing,
            "the answers of others are not mine"
        );
        let mut renamed = published.clone();
        renamed.title = "Green tea".to_owned();
        assert_eq!(of(&renamed), Pending::Edits);
    }

    #[test]
    fn an_open_post_needs_no_explanation_and_the_others_have_one() {
        let open = Availability::Open { places_left: Some(1) };
        assert_eq!(explanation(open, Some(2), false, "Ana", ""), None);
        let full = explanation(Availability::Full, Some(1), false, "Ana", "").unwrap();
        assert_eq!(full, "The one place is taken. Ana may know of a next time.");
        let expired = explanation(Availability::Expired, None, true, "Ana", "1 May 2026").unwrap();
        assert!(expired.contains("1 May 2026") && !expired.contains("Ana"));
        let closed = explanation(Availability::Closed, None, false, "Ana", "").unwrap();
        assert!(closed.starts_with("Ana has closed"));
    }
}
