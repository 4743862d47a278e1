//! Puts files together to a catalog, in slices.

use std::sync::Arc;

use footbridge_core::catalog::{CatalogBuilder, CollectionKind, FileOfRecords};
use footbridge_core::model::Site;
use footbridge_core::{Index, Problem};

use super::published::{Files, Published, Receipts};
use super::slices::Slices;
use crate::intl::today;

/// A catalog in the making, with what follows from it.
pub struct Assembly {
    builder: CatalogBuilder,
    index: Index,
    are_topics_named: bool,
}

impl Assembly {
    /// Begins with what `site.json` says, and what is wrong with it.
    pub fn new((site, problems): (Site, Vec<Problem>)) -> Self {
        Self {
            builder: CatalogBuilder::new(site, problems),
            index: Index::new(today()),
            are_topics_named: false,
        }
    }

    /// Takes the next file; those with topics come first.
    pub async fn take(&mut self, file: &FileOfRecords, slices: &mut Slices) {
        if file.kind() != CollectionKind::Topics {
            self.name_topics();
        }
        self.builder.begin(file);
        for number in 0.. {
            if !self.builder.add_record(file, number) {
                break;
            }
            self.index.take_next(self.builder.catalog());
            slices.pause().await;
        }
    }

    /// How many records there are but for topics.
    pub fn size(&self) -> usize {
        let catalog = self.builder.catalog();
        catalog.people.len() + catalog.groups.len() + catalog.posts.len()
    }

    /// What is there so far.
    pub fn part(&self, files: &Arc<Files>) -> Published {
        Published {
            catalog: self.builder.catalog().clone(),
            index: self.index.clone(),
            problems: self.builder.problems(),
            sources: self.builder.sources().clone(),
            left_out: self.builder.left_out().clone(),
            receipts: Receipts::new(),
            whole: false,
            files: Arc::clone(files),
        }
    }

    /// All of it.
    pub fn whole(mut self, files: &Arc<Files>) -> Published {
        self.name_topics();
        Published {
            whole: true,
            ..self.part(files)
        }
    }

    fn name_topics(&mut self) {
        if !self.are_topics_named {
            self.index.name_topics(self.builder.catalog());
            self.are_topics_named = true;
        }
    }
}
