//! Working on many files at once.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

use indicatif::{ProgressBar, ProgressStyle};

use crate::files::output;
use crate::stop::Stop;

/// Works on all jobs, several at a time, and takes the results in the order of the jobs. Ends
/// early where taking a result fails. One job is done here and now: memory is given out faster as
/// long as a program has one thread.
pub fn in_order<J: Sync, R: Send>(
    jobs: &[J],
    work: impl Fn(&J) -> R + Sync,
    mut take: impl FnMut(&J, R) -> Result<(), Stop>,
) -> Result<(), Stop> {
    if let [job] = jobs {
        return take(job, work(job));
    }
    let workers = thread::available_parallelism().map_or(1, usize::from).min(jobs.len());
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        let (send, receive) = mpsc::channel();
        for _ in 0..workers {
            let (send, next, work) = (send.clone(), &next, &work);
            scope.spawn(move || {
                while let Some((at, job)) = claim(jobs, next) {
                    // Nobody takes any more results once taking one has failed.
                    if send.send((at, work(job))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(send);
        let mut early = BTreeMap::new();
        let mut due = 0;
        for (at, result) in receive {
            early.insert(at, result);
            while let Some(result) = early.remove(&due) {
                take(&jobs[due], result)?;
                due += 1;
            }
        }
        Ok(())
    })
}

fn claim<'a, J>(jobs: &'a [J], next: &AtomicUsize) -> Option<(usize, &'a J)> {
    let at = next.fetch_add(1, Ordering::Relaxed);
    Some((at, jobs.get(at)?))
}

/// A bar that says how far we are, on a terminal and for more than one job.
pub struct Progress(ProgressBar);

impl Progress {
    pub fn of(jobs: usize) -> Self {
        let bar = if jobs > 1 && !output::is_quiet() {
            ProgressBar::new(jobs as u64)
        } else {
            ProgressBar::hidden()
        };
        let style = ProgressStyle::with_template("{bar:30} {pos}/{len}");
        Self(match style {
            Ok(style) => bar.with_style(style),
            Err(_) => bar,
        })
    }

    /// Takes the bar away while something else is written.
    pub fn pause<T>(&self, write: impl FnOnce() -> T) -> T {
        self.0.suspend(write)
    }

    pub fn advance(&self) {
        self.0.inc(1);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::problem::Problem;

    #[test]
    fn results_are_taken_in_the_order_of_the_jobs() {
        let jobs: Vec<u64> = (0..50).collect();
        let mut taken = Vec::new();
        let slow_first = |job: &u64| {
            thread::sleep(std::time::Duration::from_micros(50 - job));
            job * 2
        };
        let done = in_order(&jobs, slow_first, |job, result| {
            taken.push((*job, result));
            Ok(())
        });
        assert!(done.is_ok());
        assert_eq!(taken, jobs.iter().map(|job| (*job, job * 2)).collect::<Vec<_>>());
    }

    #[test]
    fn taking_ends_where_it_fails() {
        let mut taken = 0;
        let done = in_order(
            &[1, 2, 3],
            |job| *job,
            |_, result| {
                taken += 1;
                if result == 2 { Err(Problem::found("stop").into()) } else { Ok(()) }
            },
        );
        assert!(done.is_err());
        assert_eq!(taken, 2);
    }

    #[test]
    fn nothing_to_do_is_done_at_once() {
        assert!(in_order(&[] as &[u8], |_| (), |_, ()| Ok(())).is_ok());
    }
}
