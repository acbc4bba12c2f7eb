//! What the preview answers to a browser, and whom it answers at all.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{
    ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST, HeaderName, HeaderValue,
    X_CONTENT_TYPE_OPTIONS,
};
use hyper::{Method, Request, Response, StatusCode};
use klantreis::model::Language;
use tokio::sync::watch::Receiver;

/// The page, with `{lang}`, `{title}` and `{wait}` to fill in.
const PAGE: &str = include_str!("preview.html");
const SCRIPT: &str = include_str!("preview.js");
const STYLE: &str = include_str!("preview.css");
/// Nothing from anywhere but this page's own address.
const POLICY: &str = "default-src 'none'; img-src 'self' data:; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");
/// How long a request waits for something new before it is told that there is nothing.
const PATIENCE: Duration = Duration::from_secs(20);

/// What there is to show.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// Goes up by one each time something is shown.
    pub version: u64,
    pub picture: Bytes,
    pub trouble: String,
}

/// The page and what belongs to it, at one address.
#[derive(Debug, Clone)]
pub struct Site {
    /// The address that is listened on, as a request names it.
    host: Arc<str>,
    /// The first part of every path: only who was told the address knows it.
    token: Arc<str>,
    state: Receiver<State>,
    language: Language,
}

impl Site {
    pub fn new(
        address: SocketAddr,
        token: &str,
        state: Receiver<State>,
        language: Language,
    ) -> Self {
        Self { host: address.to_string().into(), token: token.into(), state, language }
    }

    /// Answers one request.
    pub async fn answer<B>(self, request: Request<B>) -> Result<Response<Full<Bytes>>, Infallible> {
        if let Err(status) = self.is_meant(&request) {
            return Ok(response(status, "text/plain", Bytes::new()));
        }
        if ![Method::GET, Method::HEAD].contains(request.method()) {
            let mut refusal = response(StatusCode::METHOD_NOT_ALLOWED, "text/plain", Bytes::new());
            refusal.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
            return Ok(refusal);
        }
        let found = match self.name(request.uri().path()) {
            Some(name) => self.content(name, request.uri().query()).await,
            None => None,
        };
        Ok(match found {
            Some((kind, content)) => response(StatusCode::OK, kind, content),
            None => response(StatusCode::NOT_FOUND, "text/plain", Bytes::new()),
        })
    }

    /// Whether a request names this address, once. A page of another site that points its own name at
    /// this computer must not read the story.
    fn is_meant<B>(&self, request: &Request<B>) -> Result<(), StatusCode> {
        let mut hosts = request.headers().get_all(HOST).iter();
        let (Some(host), None) = (hosts.next(), hosts.next()) else {
            return Err(StatusCode::BAD_REQUEST);
        };
        let also = request.uri().authority().map(|it| it.as_str().as_bytes());
        let is_own = |name: &[u8]| name == self.host.as_bytes();
        if is_own(host.as_bytes()) && also.is_none_or(is_own) {
            Ok(())
        } else {
            Err(StatusCode::MISDIRECTED_REQUEST)
        }
    }

    /// What a path asks for, behind the token.
    fn name<'a>(&self, path: &'a str) -> Option<&'a str> {
        path.strip_prefix('/')?.strip_prefix(&*self.token)?.strip_prefix('/')
    }

    async fn content(mut self, name: &str, query: Option<&str>) -> Option<(&'static str, Bytes)> {
        let own = Bytes::from_static;
        Some(match name {
            "" => ("text/html; charset=utf-8", page(self.language).into()),
            "preview.css" => ("text/css; charset=utf-8", own(STYLE.as_bytes())),
            "preview.js" => ("text/javascript; charset=utf-8", own(SCRIPT.as_bytes())),
            "picture.svg" => ("image/svg+xml", self.state.borrow().picture.clone()),
            "state" => {
                let seen: u64 = query.and_then(|it| it.parse().ok()).unwrap_or(0);
                let newer = self.state.wait_for(|state| state.version > seen);
                // What there is after waiting in vain is what there was.
                let _ = tokio::time::timeout(PATIENCE, newer).await;
                let state = self.state.borrow();
                let told = format!("{}\n{}", state.version, state.trouble);
                ("text/plain; charset=utf-8", told.into())
            }
            _ => return None,
        })
    }
}

fn page(language: Language) -> String {
    let (title, wait) = language.pick(
        ("Voorbeeld van de klantreis", "De tekening komt zo."),
        ("Preview of the journey", "The picture is on its way."),
    );
    PAGE.replace("{lang}", language.tag()).replace("{title}", title).replace("{wait}", wait)
}

fn response(status: StatusCode, kind: &'static str, content: Bytes) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(content));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    for (name, value) in [
        (CONTENT_TYPE, kind),
        (CACHE_CONTROL, "no-store"),
        (CONTENT_SECURITY_POLICY, POLICY),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (RESOURCE_POLICY, "same-origin"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}
