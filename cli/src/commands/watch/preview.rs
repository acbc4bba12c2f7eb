//! A page that shows the picture and refreshes itself, for a browser on this computer only.

use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::thread;
use std::time::Duration;

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use klantreis::model::Language;
use tokio::net::TcpListener;
use tokio::sync::watch::{Receiver, Sender, channel};

/// The page, with `{lang}`, `{title}` and `{wait}` to fill in.
const PAGE: &str = include_str!("preview.html");
const SCRIPT: &str = include_str!("preview.js");
/// Nothing from anywhere but this page's own address.
const POLICY: &str = "default-src 'none'; img-src 'self' data:; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const STYLE: &str = include_str!("preview.css");
/// How long a request waits for something new before it is told that there is nothing.
const PATIENCE: Duration = Duration::from_secs(20);

/// What there is to show.
pub enum Shown {
    /// The picture, as SVG.
    Picture(String),
    /// What is in the way of one, as plain text; the last picture stays.
    Trouble(String),
}

#[derive(Debug, Clone, Default)]
struct State {
    /// Goes up by one each time something is shown.
    version: u64,
    picture: String,
    trouble: String,
}

/// The running preview.
pub struct Preview {
    address: SocketAddr,
    state: Sender<State>,
}

impl Preview {
    /// Begins to serve on a free port that only this computer can reach.
    pub fn start(language: Language) -> io::Result<Self> {
        let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let (state, watched) = channel(State::default());
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        thread::spawn(move || {
            runtime.block_on(async move {
                if let Ok(listener) = TcpListener::from_std(listener) {
                    serve(listener, address, watched, language).await;
                }
            });
        });
        Ok(Self { address, state })
    }

    /// Where a browser finds it.
    pub fn address(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Shows something else.
    pub fn show(&self, shown: Shown) {
        self.state.send_modify(|state| {
            state.version += 1;
            match shown {
                Shown::Picture(picture) => {
                    state.picture = picture;
                    state.trouble.clear();
                }
                Shown::Trouble(trouble) => state.trouble = trouble,
            }
        });
    }
}

async fn serve(
    listener: TcpListener,
    address: SocketAddr,
    state: Receiver<State>,
    language: Language,
) {
    loop {
        // A connection that fails is the browser's to try again.
        let Ok((stream, _)) = listener.accept().await else { continue };
        let state = state.clone();
        let answer = service_fn(move |request| answer(request, address, state.clone(), language));
        tokio::spawn(async move {
            let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), answer).await;
        });
    }
}

async fn answer(
    request: Request<Incoming>,
    address: SocketAddr,
    mut state: Receiver<State>,
    language: Language,
) -> Result<Response<Full<Bytes>>, Infallible> {
    // A page of another site that points its own name at this computer must not read the story.
    let host = request.headers().get(HOST).and_then(|host| host.to_str().ok());
    let own = [address.to_string(), format!("localhost:{}", address.port())];
    if !host.is_some_and(|host| own.iter().any(|own| own == host)) {
        return Ok(response(StatusCode::FORBIDDEN, "text/plain", String::new()));
    }
    let (kind, content) = match request.uri().path() {
        "/" => ("text/html; charset=utf-8", page(language)),
        "/preview.css" => ("text/css; charset=utf-8", STYLE.to_owned()),
        "/preview.js" => ("text/javascript; charset=utf-8", SCRIPT.to_owned()),
        "/picture.svg" => ("image/svg+xml", state.borrow().picture.clone()),
        "/state" => {
            let seen: u64 = request.uri().query().and_then(|it| it.parse().ok()).unwrap_or(0);
            let newer = state.wait_for(|state| state.version > seen);
            // What there is after waiting in vain is what there was.
            let _ = tokio::time::timeout(PATIENCE, newer).await;
            let state = state.borrow();
            ("text/plain; charset=utf-8", format!("{}\n{}", state.version, state.trouble))
        }
        _ => return Ok(response(StatusCode::NOT_FOUND, "text/plain", String::new())),
    };
    Ok(response(StatusCode::OK, kind, content))
}

fn page(language: Language) -> String {
    let (title, wait) = language.pick(
        ("Voorbeeld van de klantreis", "De tekening komt zo."),
        ("Preview of the journey", "The picture is on its way."),
    );
    PAGE.replace("{lang}", language.tag()).replace("{title}", title).replace("{wait}", wait)
}

fn response(status: StatusCode, kind: &'static str, content: String) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(Bytes::from(content)));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    for (name, value) in
        [(CONTENT_TYPE, kind), (CACHE_CONTROL, "no-store"), (CONTENT_SECURITY_POLICY, POLICY)]
    {
        headers.insert(name, hyper::header::HeaderValue::from_static(value));
    }
    response
}
