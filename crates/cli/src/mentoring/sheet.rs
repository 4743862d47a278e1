//! The file of a proposal: for people to read and to strike rows out of.

use anyhow::{Context, Result, ensure};
use footbridge_core::Catalog;
use footbridge_core::mentoring::{Proposal, Proposed, Reason, Side, Unmatched};
use footbridge_core::model::{PersonId, TopicId};
use footbridge_core::time::Date;
use footbridge_core::wire::FORMAT;
use serde::{Deserialize, Serialize};

/// A proposal as written.
#[derive(Serialize, Deserialize)]
pub struct Sheet {
    /// Version of the data format.
    pub format: u64,
    /// What the programme is called.
    pub round: String,
    /// The day that it was made for.
    pub today: Date,
    /// Who would mentor whom.
    pub pairs: Vec<Row>,
    /// Who looked for a mentor and gets none.
    #[serde(default)]
    pub unmatched: Vec<Left>,
}

/// A mentee and a mentor.
#[derive(Serialize, Deserialize)]
pub struct Row {
    pub mentee: PersonId,
    pub mentor: PersonId,
    /// For who reads it; ids decide.
    #[serde(default)]
    pub mentee_name: String,
    #[serde(default)]
    pub mentor_name: String,
    /// Which of the mentee's own choices it is, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choice: Option<usize>,
    /// The mentor stands below the mentee.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reverse: bool,
    /// What it is about.
    #[serde(default)]
    pub topics: Vec<TopicId>,
    /// Why, weightiest first.
    #[serde(default)]
    pub why: Vec<String>,
}

/// Somebody who gets no mentor.
#[derive(Serialize, Deserialize)]
pub struct Left {
    pub mentee: PersonId,
    #[serde(default)]
    pub mentee_name: String,
    #[serde(default)]
    pub why: String,
}

impl Sheet {
    /// What is written of a proposal.
    pub fn of(proposal: &Proposal, round: &str, catalog: &Catalog, today: Date) -> Self {
        let left = |(mentee, why): &(PersonId, Unmatched)| Left {
            mentee: mentee.clone(),
            mentee_name: catalog.person_name(mentee),
            why: words_of(*why).to_owned(),
        };
        Self {
            format: FORMAT,
            round: round.to_owned(),
            today,
            pairs: proposal.pairs.iter().map(|pair| Row::of(pair, catalog)).collect(),
            unmatched: proposal.unmatched.iter().map(left).collect(),
        }
    }

    /// Reads a file of a proposal. Rows may have been taken out of it.
    pub fn read(text: &str) -> Result<Self> {
        let sheet: Self = serde_json::from_str(text).context("this is no file of a proposal")?;
        ensure!(
            sheet.format <= FORMAT,
            "it was made by a newer Footbridge (format {})",
            sheet.format
        );
        Ok(sheet)
    }
}

impl Row {
    fn of(pair: &Proposed, catalog: &Catalog) -> Self {
        let first_name = |id: &PersonId| {
            let person = catalog.people.get(id);
            person.map_or_else(|| id.to_string(), |person| person.first_name().to_owned())
        };
        let (mentee, mentor) = (first_name(&pair.mentee), first_name(&pair.mentor));
        let side = Side::OfBoth(&mentee, &mentor);
        let parts = pair.fit.parts.iter();
        Self {
            mentee: pair.mentee.clone(),
            mentor: pair.mentor.clone(),
            mentee_name: catalog.person_name(&pair.mentee),
            mentor_name: catalog.person_name(&pair.mentor),
            choice: pair.choice,
            reverse: pair.fit.is_reverse,
            topics: parts
                .clone()
                .flat_map(|part| topics_of(&part.reason))
                .cloned()
                .collect(),
            why: parts.map(|part| part.reason.words(side, catalog)).collect(),
        }
    }
}

fn topics_of(reason: &Reason) -> &[TopicId] {
    match reason {
        Reason::OffersMyGoal(topics) | Reason::TeachesMyGoal(topics) | Reason::TeachesWhatILearn(topics) => {
            topics
        }
        _ => &[],
    }
}

const fn words_of(why: Unmatched) -> &'static str {
    match why {
        Unmatched::NobodyFits => "no mentor with a free place offers or teaches what they look for",
        Unmatched::AllTaken => "those who fit have their places filled with people who fit better",
    }
}
