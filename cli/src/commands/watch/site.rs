//! What the preview answers to a browser.

use std::convert::Infallible;
use std::time::Duration;

use hyper::body::{Bytes, Incoming};
use hyper::{Method, Request, StatusCode};
use klantreis::model::Language;
use tokio::sync::watch::Receiver;

use crate::serving::door::{Answer, Door, Site, not_allowed, response};

/// The page, with `{lang}`, `{title}` and `{wait}` to fill in.
const PAGE: &str = include_str!("preview.html");
const SCRIPT: &str = include_str!("preview.js");
const STYLE: &str = include_str!("preview.css");
/// Nothing from anywhere but this page's own address.
const POLICY: &str = "default-src 'none'; img-src 'self' data:; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
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
pub struct Pages {
    door: Door,
    state: Receiver<State>,
    language: Language,
}

impl Site for Pages {
    async fn answer(self, request: Request<Incoming>) -> Result<Answer, Infallible> {
        let plain = ("text/plain", POLICY);
        if let Err(status) = self.door.admits(&request) {
            return Ok(response(status, plain, ""));
        }
        if ![Method::GET, Method::HEAD].contains(request.method()) {
            return Ok(not_allowed("GET, HEAD", POLICY));
        }
        let name = self.door.name(request.uri().path()).map(str::to_owned);
        let found = match name {
            Some(name) => self.content(&name, request.uri().query()).await,
            None => None,
        };
        Ok(match found {
            Some((kind, content)) => response(StatusCode::OK, (kind, POLICY), content),
            None => response(StatusCode::NOT_FOUND, plain, ""),
        })
    }
}

impl Pages {
    pub const fn new(door: Door, state: Receiver<State>, language: Language) -> Self {
        Self { door, state, language }
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
