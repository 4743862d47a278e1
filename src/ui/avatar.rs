use leptos::prelude::*;

/// How large an avatar is drawn: 24, 36, 52 or 88 pixels at the usual text size.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AvatarSize {
    Small,
    #[default]
    Medium,
    Large,
    ExtraLarge,
}

/// A face in a pile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Face {
    /// Whose; gives the initials.
    pub name: String,
    /// What the colour is made from: something stable, such as an id.
    pub seed: String,
    /// Address of a picture, already checked by the caller.
    pub picture: Option<String>,
}

/// A picture, or initials on one of twelve colours. Decorative: the name stands beside it.
#[component]
pub fn Avatar(
    /// Whose.
    face: Face,
    /// How large.
    #[prop(optional)]
    size: AvatarSize,
) -> impl IntoView {
    let size = match size {
        AvatarSize::Small => "s",
        AvatarSize::Medium => "m",
        AvatarSize::Large => "l",
        AvatarSize::ExtraLarge => "xl",
    };
    // The letters are drawn by CSS from the attribute: they are decoration, not text of the page.
    let letters = face.picture.is_none().then(|| initials(&face.name));
    let picture = face.picture.map(|picture| {
        view! { <img class="avatar__picture" src=picture alt="" loading="lazy" decoding="async"/> }
    });
    view! {
        <span
            class="avatar"
            data-size=size
            data-hue=hue(&face.seed)
            data-initials=letters
            aria-hidden="true"
        >
            {picture}
        </span>
    }
}

/// A few overlapping faces, then words such as "14 people from 6 departments".
#[component]
pub fn FacePile(
    /// The faces to show; the caller picks the first few.
    faces: Vec<Face>,
    /// How many there are beyond those shown.
    #[prop(optional)]
    more: usize,
    /// What the pile says, in words; it is all a screen reader hears.
    children: Children,
) -> impl IntoView {
    view! {
        <span class="face-pile">
            <span class="face-pile__faces" aria-hidden="true">
                {faces
                    .into_iter()
                    .map(|face| view! { <Avatar face=face size=AvatarSize::Small/> })
                    .collect_view()}
                {(more > 0).then(|| view! { <span class="face-pile__more">{format!("+{more}")}</span> })}
            </span>
            <span class="face-pile__text">{children()}</span>
        </span>
    }
}

/// The first letters of the first and the last word of a name, in capitals.
pub fn initials(name: &str) -> String {
    let mut words = name
        .split_whitespace()
        .filter_map(|word| word.chars().find(|c| c.is_alphanumeric()));
    let first = words.next();
    let last = words.next_back();
    first
        .into_iter()
        .chain(last)
        .flat_map(char::to_uppercase)
        .collect()
}

/// One of twelve hues, always the same for the same seed.
///
/// FNV-1a with its published 32-bit constants: short, and it spreads similar ids well.
pub fn hue(seed: &str) -> u32 {
    let hash = seed.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    (hash ^ (hash >> 15)) % 12
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_take_the_first_and_last_word() {
        assert_eq!(initials("Łukasz Maria Nowak"), "ŁN");
        assert_eq!(initials("Þóra"), "Þ");
        assert_eq!(initials("  'Ana  d'Almeida "), "AD");
        assert_eq!(initials("美咲 田中"), "美田");
        assert_eq!(initials(""), "");
    }

    #[test]
    fn hues_are_stable_and_use_every_colour() {
        assert_eq!(hue("ines-duarte"), hue("ines-duarte"));
        let mut seen = [0_u32; 12];
        for n in 0..1200 {
            seen[hue(&format!("person-{n}")) as usize] += 1;
        }
        assert!(
            seen.iter().all(|count| (50..=150).contains(count)),
            "uneven: {seen:?}"
        );
    }
}
