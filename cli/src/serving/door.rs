//! Whom a server on this computer answers at all, and what stands at the head of every answer.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{
    ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST, HeaderName, HeaderValue,
    ORIGIN, X_CONTENT_TYPE_OPTIONS,
};
use hyper::{Request, Response, StatusCode};

const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// What a server gives.
pub type Answer = Response<Full<Bytes>>;

/// What answers requests at one address.
pub trait Site: Clone + Send + 'static {
    /// Answers one request.
    fn answer(
        self,
        request: Request<Incoming>,
    ) -> impl Future<Output = Result<Answer, Infallible>> + Send;
}

/// The way in: an address, and a token that only who was told the address knows.
#[derive(Debug, Clone)]
pub struct Door {
    /// The address that is listened on, as a request names it.
    host: Arc<str>,
    /// The first part of every path.
    token: Arc<str>,
}

impl Door {
    pub fn new(address: SocketAddr, token: &str) -> Self {
        Self { host: address.to_string().into(), token: token.into() }
    }

    /// Whether a request names this address, once. A page of another site that points its own name at
    /// this computer must not read the story.
    pub fn admits<B>(&self, request: &Request<B>) -> Result<(), StatusCode> {
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

    /// Whether a request that changes something comes from a page at this address: a browser says so.
    pub fn is_from_here<B>(&self, request: &Request<B>) -> bool {
        let mut origins = request.headers().get_all(ORIGIN).iter();
        let own = format!("http://{}", self.host);
        origins.next().is_some_and(|it| it.as_bytes() == own.as_bytes()) && origins.next().is_none()
    }

    /// What a path asks for, behind the token.
    pub fn name<'a>(&self, path: &'a str) -> Option<&'a str> {
        path.strip_prefix('/')?.strip_prefix(&*self.token)?.strip_prefix('/')
    }
}

/// An answer, of which a page may take nothing from anywhere but what `policy` says.
pub fn response(
    status: StatusCode,
    (kind, policy): (&'static str, &str),
    content: impl Into<Bytes>,
) -> Answer {
    let mut response = Response::new(Full::new(content.into()));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    for (name, value) in [
        (CONTENT_TYPE, kind),
        (CACHE_CONTROL, "no-store"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (RESOURCE_POLICY, "same-origin"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    // A policy of ours always is a header.
    if let Ok(policy) = HeaderValue::from_str(policy) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    response
}

/// That this cannot be done here, and what can.
pub fn not_allowed(methods: &'static str, policy: &str) -> Answer {
    let mut refusal = response(StatusCode::METHOD_NOT_ALLOWED, ("text/plain", policy), "");
    refusal.headers_mut().insert(ALLOW, HeaderValue::from_static(methods));
    refusal
}
