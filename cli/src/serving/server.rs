//! A server on a free port that only this computer can reach, at an address that nobody guesses.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio::time::{sleep, timeout};

use crate::serving::door::{Door, Site};

/// How long to wait before accepting again, where that failed.
const PAUSE: Duration = Duration::from_millis(100);

/// How much of the server those get who connect to it.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// How many may be connected at once; a browser needs a few.
    pub connections: usize,
    /// How long the head of a request may take, and the time before it.
    pub head: Duration,
    /// How long a connection lasts; a browser makes a new one.
    pub connection: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self { connections: 64, head: Duration::from_secs(10), connection: Duration::from_mins(5) }
    }
}

/// Where a running server is.
#[derive(Debug, Clone)]
pub struct Served {
    pub address: SocketAddr,
    pub token: String,
}

impl Served {
    /// Where a browser finds it.
    pub fn url(&self) -> String {
        format!("http://{}/{}/", self.address, self.token)
    }
}

/// Begins to serve what is made for a door.
pub fn start<S: Site>(limits: Limits, site: impl FnOnce(Door) -> S) -> io::Result<Served> {
    let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    listener.set_nonblocking(true)?;
    let (address, token) = (listener.local_addr()?, token()?);
    let site = site(Door::new(address, &token));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    thread::spawn(move || {
        runtime.block_on(async move {
            if let Ok(listener) = TcpListener::from_std(listener) {
                serve(listener, site, limits).await;
            }
        });
    });
    Ok(Served { address, token })
}

/// Something that nobody guesses: other users of this computer reach its ports as well.
fn token() -> io::Result<String> {
    let mut random = [0; 16];
    getrandom::fill(&mut random).map_err(io::Error::other)?;
    Ok(format!("{:032x}", u128::from_be_bytes(random)))
}

async fn serve<S: Site>(listener: TcpListener, site: S, limits: Limits) {
    let places = Arc::new(Semaphore::new(limits.connections));
    loop {
        // A connection that fails is the browser's to try again.
        let Ok((stream, _)) = listener.accept().await else {
            sleep(PAUSE).await;
            continue;
        };
        // One too many is closed at once.
        let Ok(place) = Arc::clone(&places).try_acquire_owned() else { continue };
        let site = site.clone();
        let answer = service_fn(move |request| site.clone().answer(request));
        tokio::spawn(async move {
            let mut server = http1::Builder::new();
            server.timer(TokioTimer::new()).header_read_timeout(limits.head);
            let connection = server.serve_connection(TokioIo::new(stream), answer);
            let _ = timeout(limits.connection, connection).await;
            drop(place);
        });
    }
}
