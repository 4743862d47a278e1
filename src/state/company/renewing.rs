//! Asking what has changed since the data was fetched. Only later parts of the program name what is here: a first visit
//! has just fetched everything.

use std::sync::Arc;

use footbridge_core::Problem;
use footbridge_core::model::ChangeId;
use footbridge_core::wire::{Outcome, Receipt};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Checked, Company};
use crate::data::{Audience, Load, Origin, Published, Receipts, Slices, load, receipts};
use crate::state::Entry;
use crate::state::references::find_loose_ends;

/// What has changed since, and is not shown yet.
#[derive(Clone, Debug)]
pub struct News {
    /// What it is news to.
    base: Arc<Published>,
    /// The data; nothing where only receipts are news.
    new: Option<Published>,
    receipts: Receipts,
}

/// Asks for what has changed since, and shows it. Says whether something that is shown could not be had.
pub async fn renew(company: Company) -> Result<bool, Box<Problem>> {
    let Some(base) = company.whole_untracked() else {
        return Ok(false);
    };
    let (news, is_out_of_reach) = company.ask(base).await?;
    if let Some(news) = news {
        company.take(news).await;
    } else {
        spawn_local(company.check());
    }
    Ok(is_out_of_reach)
}

/// Asks for receipts and looks for references that lead nowhere, where the data has just been fetched.
pub async fn complete(company: Company) {
    let Some(base) = company.whole_untracked() else {
        return;
    };
    let receipts = receipts(company.handed_over()).await;
    if base.receipts == receipts {
        company.check().await;
    } else {
        let new = None;
        company.take(News { base, new, receipts }).await;
    }
}

impl Company {
    /// What has changed since, to be shown when it suits. Nothing where nothing has, or where nobody can say.
    pub async fn look_for_news(self) -> Option<News> {
        let base = self.whole_untracked()?;
        self.ask(base).await.ok()?.0
    }

    /// Whether news are about what is shown; tracked. Somebody may have fetched the data in the meantime.
    pub fn is_news(self, news: &News) -> bool {
        self.load
            .with(|load| matches!(load, Load::Ready(published) if Arc::ptr_eq(published, &news.base)))
    }

    /// Shows news, and lets go of the changes that they hold.
    pub async fn take(self, news: News) {
        let News { base, new, receipts } = news;
        drop(base);
        let Some(published) = new.or_else(|| self.whole_untracked().as_deref().cloned()) else {
            return;
        };
        let mut arrived: Vec<ChangeId> = receipts.iter().filter_map(applied).collect();
        // Another tab may have let go of it in the meantime.
        arrived.retain(|id| self.outbox.holds(id));
        let before = self.show(Published {
            receipts,
            ..published
        });
        self.outbox.drop_changes(&arrived);
        match arrived.len() {
            0 => {}
            1 => self
                .notices
                .done("One of your changes is published. Everybody sees it now."),
            count => self.notices.done(format!(
                "{count} of your changes are published. Everybody sees them now."
            )),
        }
        // To let go of a large company takes a moment, as making the page anew does.
        Slices::new().next_task().await;
        drop(before);
        spawn_local(self.check());
    }

    async fn ask(self, base: Arc<Published>) -> Result<(Option<News>, bool), Box<Problem>> {
        let loaded = load(Origin::Changes(Arc::clone(&base)), &self).await?;
        let receipts = receipts(self.handed_over()).await;
        let is_news = loaded.new.is_some() || base.receipts != receipts;
        let new = loaded.new;
        let news = is_news.then_some(News { base, new, receipts });
        Ok((news, loaded.is_out_of_reach))
    }

    /// The changes that may have reached the data.
    fn handed_over(self) -> Vec<ChangeId> {
        let entries = self.outbox.entries_untracked().into_iter();
        let elsewhere = entries.filter(Entry::has_left);
        elsewhere.map(|entry| entry.change.id).collect()
    }

    /// Looks for references that lead nowhere, when there is time.
    async fn check(self) {
        let Some(published) = self.whole_untracked() else {
            return;
        };
        let found = Checked::Found(Arc::new(find_loose_ends(&published).await));
        if self.loose_ends.with_untracked(|here| *here != found) {
            self.loose_ends.set(found);
        }
    }
}

fn applied((id, receipt): (&ChangeId, &Receipt)) -> Option<ChangeId> {
    (receipt.outcome == Outcome::Applied).then(|| id.clone())
}
