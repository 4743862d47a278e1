//! Picks a list in which no topic and no department takes all places.

use super::closest::Close;

/// With so many points for a first one, the second about the same leading topic counts two thirds, the third a half.
const TOPIC: u32 = 2;
/// The second of the same department counts six sevenths, the third three quarters, the seventh a half.
const DEPARTMENT: u32 = 6;
/// Keeps small differences through the division.
const SCALE: u32 = 1_000;

/// Up to `count` of `close`, which are in order: one after another, whatever then counts most; what leads and where it is
/// from counts the less the more often it was picked. A greedy re-ranking as in maximal marginal relevance (Carbonell and
/// Goldstein 1998), in whole numbers.
pub fn varied(mut close: Vec<Close>, count: usize) -> Vec<Close> {
    let most = |of: fn(&Close) -> usize| close.iter().map(of).max().map_or(0, |most| most + 1);
    let mut led = vec![0; most(|it| it.lead)];
    let mut from = vec![0; most(|it| it.department.unwrap_or(0))];
    let mut picked = Vec::new();
    while picked.len() < count {
        let worth = |it: &Close| {
            let earlier = it.department.map_or(0, |department| from[department]);
            worth(it.score, led[it.lead], earlier)
        };
        let mut best: Option<(usize, u32)> = None;
        for (at, it) in close.iter().enumerate() {
            // The others are worth no more than their score, and that only falls.
            if best.is_some_and(|(_, most)| it.score * SCALE <= most) {
                break;
            }
            let worth = worth(it);
            if best.is_none_or(|(_, most)| worth > most) {
                best = Some((at, worth));
            }
        }
        let Some((at, _)) = best else { break };
        let next = close.remove(at);
        led[next.lead] += 1;
        if let Some(department) = next.department {
            from[department] += 1;
        }
        picked.push(next);
    }
    picked
}

/// What a score is worth after so many with the same leading topic and so many of the same department, in thousandths.
fn worth(score: u32, led: u32, from: u32) -> u32 {
    let share = u64::from(TOPIC * DEPARTMENT) * u64::from(SCALE);
    let worth = u64::from(score) * share / u64::from((TOPIC + led) * (DEPARTMENT + from));
    u32::try_from(worth).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_further_one_counts_less() {
        assert_eq!(worth(60, 0, 0), 60_000);
        assert_eq!(worth(60, 1, 0), 40_000);
        assert_eq!(worth(60, 2, 0), 30_000);
        assert_eq!(worth(70, 0, 1), 60_000);
        assert_eq!(worth(60, 0, 6), 30_000);
    }
}
