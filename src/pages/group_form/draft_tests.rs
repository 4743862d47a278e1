use footbridge_core::model::{Extra, GroupId, Stamps};

use super::*;

fn filled() -> GroupDraft {
    GroupDraft {
        name: " Wall Club ".to_owned(),
        purpose: "We **climb**.\n".to_owned(),
        ..GroupDraft::blank(TopicId::parse("climbing").ok().as_ref(), "Europe/London")
    }
}

fn group() -> Group {
    let extra = Extra::from_iter([("room".to_owned(), "B12".into())]);
    let lead = PersonId::parse("yuki-tanaka").unwrap();
    Group {
        id: GroupId::parse("wall").unwrap(),
        name: "Wall Club".to_owned(),
        purpose: "We climb.".to_owned(),
        topics: vec![TopicId::parse("climbing").unwrap()],
        leads: BTreeSet::from([lead.clone()]),
        members: BTreeSet::from([lead]),
        format: Format::InPerson,
        location: LocationId::parse("leeds").ok(),
        meets: Some(Meeting {
            weekday: Weekday::Monday,
            time: "18:00".parse().unwrap(),
            timezone: "Europe/London".to_owned(),
            every_weeks: 3,
            minutes: 90,
            extra: extra.clone(),
        }),
        channel: Some(Channel {
            label: "#wall".to_owned(),
            url: String::new(),
            extra,
        }),
        open_to_newcomers: false,
        status: GroupStatus::Dormant,
        founded: None,
        reviewed: None,
        ends: None,
        stamps: Stamps::default(),
        extra: Extra::new(),
    }
}

fn wrong(draft: &GroupDraft) -> Vec<Field> {
    let is_wrong = |field: &Field| draft.problem(*field).is_some();
    Field::ALL.into_iter().filter(is_wrong).collect()
}

#[test]
fn an_empty_form_says_what_is_missing() {
    let blank = GroupDraft::blank(None, "");
    assert_eq!(wrong(&blank), [Field::Name, Field::Purpose, Field::Topics]);
    assert_eq!(wrong(&filled()), []);
}

#[test]
fn a_meeting_needs_a_time_a_zone_and_a_length() {
    let meets = GroupDraft {
        meets: true,
        ..filled()
    };
    assert_eq!(wrong(&meets), []);
    let broken = GroupDraft {
        time: "half past".to_owned(),
        timezone: String::new(),
        minutes: "0".to_owned(),
        ..meets
    };
    assert_eq!(wrong(&broken), [Field::Time, Field::Timezone, Field::Minutes]);
    let without = GroupDraft {
        meets: false,
        ..broken
    };
    assert_eq!(wrong(&without), [], "nobody asks for what is not shown");
    assert_eq!(without.patch().meets, Some(None));
}

#[test]
fn a_channel_is_a_name_and_perhaps_a_safe_address() {
    let channel = |label: &str, url: &str| GroupDraft {
        channel_label: label.to_owned(),
        channel_url: url.to_owned(),
        ..filled()
    };
    assert_eq!(channel("", "").patch().channel, Some(None));
    assert_eq!(wrong(&channel("#wall", "")), []);
    assert_eq!(wrong(&channel("#wall", "https://chat.example/wall")), []);
    assert_eq!(
        wrong(&channel("#wall", "javascript:alert(1)")),
        [Field::ChannelUrl]
    );
    assert_eq!(
        wrong(&channel("", "https://chat.example/wall")),
        [Field::ChannelLabel]
    );
}

#[test]
fn a_group_that_is_opened_and_saved_does_not_change() {
    let group = group();
    let saved = GroupDraft::of(&group, "Asia/Tokyo").over(&group);
    assert!(GroupPatch::between(&group, &saved).is_empty());
    let loose = Group {
        meets: None,
        channel: None,
        location: None,
        ..group
    };
    let saved = GroupDraft::of(&loose, "Asia/Tokyo").over(&loose);
    assert!(GroupPatch::between(&loose, &saved).is_empty());
}

#[test]
fn what_is_not_understood_of_a_meeting_survives_a_change() {
    let group = group();
    let draft = GroupDraft {
        time: "19:00".to_owned(),
        ..GroupDraft::of(&group, "")
    };
    let after = draft.over(&group);
    let patch = GroupPatch::between(&group, &after);
    assert_eq!(after.meets.unwrap().extra, group.meets.unwrap().extra);
    assert_eq!((patch.name, patch.channel), (None, None));
}

#[test]
fn what_meets_in_a_room_meets_where_i_work() {
    let mut me = Person::named(PersonId::parse("ana").unwrap(), "Ana");
    me.location = LocationId::parse("lisbon").ok();
    let mut draft = filled();
    draft.choose_format(Format::Remote, Some(&me));
    assert_eq!(draft.location, "");
    draft.choose_format(Format::InPerson, Some(&me));
    assert_eq!(draft.location, "lisbon");
    draft.location = "leeds".to_owned();
    draft.choose_format(Format::InPerson, Some(&me));
    assert_eq!(draft.location, "leeds", "what was said stays");
}
