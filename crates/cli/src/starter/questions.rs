//! What somebody is asked who starts a company.

use std::io::{BufRead, Write};

use anyhow::{Result, bail};

use super::{Channel, DEPARTMENTS, Given, NAME, Place, Starter};

/// Leads from the second question about a way back to the first.
const BACK: &str = "back";

/// Somebody who answers, line by line.
pub struct Questions<In, Out> {
    input: In,
    output: Out,
}

impl<In: BufRead, Out: Write> Questions<In, Out> {
    /// Whoever writes into `input` and reads `output`.
    pub const fn new(input: In, output: Out) -> Self {
        Self { input, output }
    }

    /// Asks about everything that was not said. An error where the answers end too early.
    pub fn ask(mut self, mut given: Given) -> Result<Starter> {
        writeln!(
            self.output,
            "A few questions, and there is a folder to begin with. Enter alone takes what stands in brackets; \
             everything can be\nchanged later."
        )?;
        if given.name.is_none() {
            let name = self.answer("What is your organisation called?", NAME)?;
            given.name = Some(name);
        }
        if given.departments.is_empty() {
            let usual = DEPARTMENTS.join(", ");
            let answer = self.answer("Which departments are there? Put commas between them.", &usual)?;
            given.departments = (answer.split(','))
                .map(|label| label.trim().to_owned())
                .filter(|label| !label.is_empty())
                .collect();
        }
        if given.places.is_empty() {
            given.places = self.places()?;
        }
        if given.channel.is_none() {
            given.channel = Some(self.channel()?);
        }
        writeln!(self.output)?;
        Starter::of(given)
    }

    fn places(&mut self) -> Result<Vec<Place>> {
        let mut places = Vec::new();
        let mut question =
            "Where do people work? A city, or a place with its time zone, such as Leeds, Europe/London.";
        let usual = Place::usual();
        loop {
            let bracket = if places.is_empty() {
                usual.label.as_str()
            } else {
                "no more"
            };
            let answer = self.answer(question, bracket)?;
            match (answer == bracket, places.is_empty()) {
                (true, true) => return Ok(vec![usual]),
                (true, false) => return Ok(places),
                (false, _) => match Place::parse(&answer) {
                    Ok(place) => places.push(place),
                    Err(wrong) => writeln!(self.output, "  That does not work: {wrong}.")?,
                },
            }
            question = "Where else?";
        }
    }

    fn channel(&mut self) -> Result<Channel> {
        loop {
            let answer = self.answer(
                "How should changes that people make reach you? They can always copy and download them, too.\n  \
                 1  as pull requests on GitHub\n  \
                 2  as issues on GitLab\n  \
                 3  by mail\n  \
                 4  not at all for now",
                "4",
            )?;
            let read: fn(&str) -> Result<Channel, String> = match answer.as_str() {
                "1" => Channel::github,
                "2" => Channel::gitlab,
                "3" => Channel::mail,
                "4" => return Ok(Channel::None),
                _ => {
                    writeln!(self.output, "  Answer 1, 2, 3 or 4.")?;
                    continue;
                }
            };
            let what = if answer == "3" {
                "To which address?"
            } else {
                "In which repository? Owner and name, such as larkfield/footbridge-data, or its address."
            };
            loop {
                let answer = self.answer(what, BACK)?;
                if answer == BACK {
                    break;
                }
                match read(&answer) {
                    Ok(channel) => return Ok(channel),
                    Err(wrong) => writeln!(self.output, "  That does not work: {wrong}.")?,
                }
            }
        }
    }

    /// One line of an answer, or what stands in brackets.
    fn answer(&mut self, question: &str, usual: &str) -> Result<String> {
        write!(self.output, "\n{question}\n[{usual}] > ")?;
        self.output.flush()?;
        let mut line = String::new();
        if self.input.read_line(&mut line)? == 0 {
            writeln!(self.output)?;
            bail!("the answers ended before the last question; nothing was written (--yes asks nothing)");
        }
        let line = line.trim();
        Ok(if line.is_empty() { usual } else { line }.to_owned())
    }
}
