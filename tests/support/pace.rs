//! How the time of something grows with what it is given: told as a ratio, never in seconds.

use std::fs;
use std::time::{Duration, Instant};

/// How many times as much is given.
const TIMES: usize = 8;
/// The most times as long as that may take: for what is even about [`TIMES`], for what has to look at everything
/// for everything the square of it.
const MOST: f64 = 3.0 * TIMES as f64;
/// Of so many tries the quickest counts: other programs slow down some of them.
const TRIES: usize = 2;
/// Something quick is done over and over for so long: clocks are coarse.
const LEAST: Duration = Duration::from_millis(20);

/// The time that this thread has worked, where the system tells; others that work do not count then.
fn worked() -> Option<Duration> {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

/// How long `work` takes, in seconds.
fn time<T>(work: &dyn Fn() -> T) -> f64 {
    let (start, before) = (Instant::now(), worked());
    let mut times = 0;
    loop {
        drop(work());
        times += 1;
        let own = worked().zip(before).map(|(after, before)| after.saturating_sub(before));
        let time = own.unwrap_or_else(|| start.elapsed());
        if time >= LEAST {
            return time.as_secs_f64() / f64::from(times);
        }
    }
}

/// Holds that `work` takes about so many times as long as it is given times as much; `few` is how much it is given
/// first.
pub fn grows_evenly<I, T>(
    name: &str,
    few: usize,
    given: impl Fn(usize) -> I,
    work: impl Fn(&I) -> T,
) {
    let quickest = |much: usize| {
        let given = given(much);
        (0..TRIES).map(|_| time(&|| work(&given))).fold(f64::INFINITY, f64::min)
    };
    let ratio = quickest(few * TIMES) / quickest(few);
    assert!(ratio < MOST, "{name}: {TIMES} times as much takes {ratio:.0} times as long");
}
