//! Receipts of changes of this device, which say what became of them. Only later parts of the program ask for them: what
//! reads a receipt can read changes.

use footbridge_core::model::ChangeId;
use footbridge_core::wire::Receipt;

use super::ask_for;
use super::published::Receipts;

/// The receipts of these changes that are there. One that cannot be had or read is asked for again the next time.
pub async fn receipts(handed_over: Vec<ChangeId>) -> Receipts {
    let asked = ask_for(handed_over.iter().map(Receipt::path));
    let mut receipts = Receipts::new();
    for (id, asked) in handed_over.into_iter().zip(asked) {
        let path = asked.path.clone();
        if let Ok(text) = asked.text().await
            && let Ok(receipt) = Receipt::read(&path, &text)
        {
            receipts.insert(id, receipt);
        }
    }
    receipts
}
