//! `footbridge topics`

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, anyhow};
use clap::{Args, Subcommand};
use footbridge_core::model::{Choice, Topic, TopicId};

use crate::counted::counted;
use crate::folder::Folder;
use crate::printable::printable;
use crate::topics::{Uses, merge, rename, retire, uses};

const EXAMPLES: &str = "\
Examples:
  footbridge topics list --in data --unused
      topics that no person, group or post names
  footbridge topics merge k8s kubernetes --in data
      makes k8s a part of kubernetes: whoever chose the first has the second, at the better of the two levels
  footbridge topics rename sourdough \"Bread and sourdough\" --in data
      the old name goes on finding it; the id, and so every link, stays
  footbridge topics retire fax-machines --in data
      stays on profiles, and is offered to nobody else

A topic that was merged stays in the file, retired and with `moved_to`: changes from devices that have not heard of it
yet land on the topic it moved to.";

/// Look after the vocabulary of skills and interests
#[derive(Args)]
#[command(after_long_help = EXAMPLES)]
pub struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Make one topic a part of another that means the same
    Merge {
        /// Id of the topic that goes
        #[arg(value_parser = topic)]
        from: TopicId,
        /// Id of the topic that stays
        #[arg(value_parser = topic)]
        into: TopicId,
        #[command(flatten)]
        folder: Where,
    },
    /// Give a topic another label; the old one becomes an alias
    Rename {
        /// Id of the topic
        #[arg(value_parser = topic)]
        id: TopicId,
        /// What it is called from now on
        label: String,
        #[command(flatten)]
        folder: Where,
    },
    /// Keep a topic on profiles and offer it to nobody else
    Retire {
        /// Id of the topic
        #[arg(value_parser = topic)]
        id: TopicId,
        #[command(flatten)]
        folder: Where,
    },
    /// Show all topics and how many people, groups and posts name them
    List {
        /// Only those that nobody names
        #[arg(long)]
        unused: bool,
        #[command(flatten)]
        folder: Where,
    },
}

#[derive(Args)]
struct Where {
    /// The data folder, the one with site.json in it
    #[arg(long = "in", value_name = "DIR")]
    dir: PathBuf,
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    match &arguments.what {
        What::Merge { from, into, folder } => {
            let mut folder = Folder::open(&folder.dir)?;
            let mut catalog = folder.catalog();
            let merged = merge(&mut catalog, from, into)?;
            folder.replace(&catalog);
            folder.save()?;
            println!(
                "{from} is part of {into} now, for {}, {} and {}.",
                counted(merged.people, "person", "people"),
                counted(merged.groups, "group", "groups"),
                counted(merged.posts, "post", "posts")
            );
        }
        What::Rename { id, label, folder } => {
            let mut folder = Folder::open(&folder.dir)?;
            let mut catalog = folder.catalog();
            let before = rename(&mut catalog, id, label)?;
            folder.replace(&catalog);
            folder.save()?;
            let (before, label) = (printable(&before), printable(label.trim()));
            println!("{id} is called “{label}” now; “{before}” still finds it.");
        }
        What::Retire { id, folder } => {
            let mut folder = Folder::open(&folder.dir)?;
            let mut catalog = folder.catalog();
            let was_offered = retire(&mut catalog, id)?;
            folder.replace(&catalog);
            folder.save()?;
            let word = if was_offered { "now" } else { "already" };
            println!("{id} is retired {word}.");
        }
        What::List { unused, folder } => list(&Folder::look(&folder.dir)?, *unused),
    }
    Ok(ExitCode::SUCCESS)
}

fn list(folder: &Folder, is_unused_only: bool) {
    let catalog = folder.catalog();
    let uses = uses(&catalog);
    let of = |topic: &Topic| uses.get(&topic.id).copied().unwrap_or_default();
    let is_meant = |topic: &Topic| !is_unused_only || (of(topic).is_none() && topic.moved_to.is_none());
    let mut topics: Vec<_> = catalog.topics.iter().filter(|topic| is_meant(topic)).collect();
    topics.sort_by_key(|topic| topic.id.clone());
    let width = topics
        .iter()
        .map(|topic| topic.id.as_str().len())
        .max()
        .unwrap_or(0);
    for topic in &topics {
        let Uses {
            people,
            groups,
            posts,
        } = of(topic);
        println!(
            "{:width$}  {:8}  {people:>5} people {groups:>4} groups {posts:>4} posts  {}{}",
            topic.id.as_str(),
            topic.kind.key(),
            printable(&topic.label),
            state(topic)
        );
    }
    let word = if is_unused_only { " that nobody uses" } else { "" };
    println!("{}{word}.", counted(topics.len(), "topic", "topics"));
}

fn state(topic: &Topic) -> String {
    match &topic.moved_to {
        Some(home) => format!(" (part of {home})"),
        None if topic.retired => " (retired)".to_owned(),
        None => String::new(),
    }
}

fn topic(text: &str) -> Result<TopicId, anyhow::Error> {
    TopicId::parse(text).map_err(|wrong| anyhow!("{wrong}"))
}
