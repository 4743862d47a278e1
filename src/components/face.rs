//! The face of a person.

use footbridge_core::model::Person;

use crate::data::picture_url;
use crate::ui::Face;

/// A person's picture, or what a generated face is made from.
pub fn face_of(person: &Person) -> Face {
    Face {
        name: person.name.clone(),
        seed: person.id.to_string(),
        picture: picture_url(&person.picture),
    }
}
