//! A server of a page that shows the picture and refreshes itself, for a browser on this computer only.

use std::io;
use std::net::SocketAddr;

use klantreis::model::Language;
use tokio::sync::watch::{Sender, channel};

use crate::commands::watch::site::{Pages, State};
pub use crate::serving::server::Limits;
use crate::serving::server::{Served, start};

/// What there is to show.
pub enum Shown {
    /// The picture, as SVG.
    Picture(String),
    /// What is in the way of one, as plain text; the last picture stays.
    Trouble(String),
}

/// The running preview.
pub struct Preview {
    address: SocketAddr,
    token: String,
    state: Sender<State>,
}

impl Preview {
    /// Begins to serve on a free port that only this computer can reach.
    pub fn start(limits: Limits, language: Language) -> io::Result<Self> {
        let (state, watched) = channel(State::default());
        let Served { address, token } = start(limits, |door| Pages::new(door, watched, language))?;
        Ok(Self { address, token, state })
    }

    /// Where a browser finds it.
    pub fn address(&self) -> String {
        Served { address: self.address, token: self.token.clone() }.url()
    }

    /// Shows something else. Nobody who reads is waited for.
    pub fn show(&self, shown: Shown) {
        self.state.send_modify(|state| {
            state.version += 1;
            match shown {
                Shown::Picture(picture) => {
                    state.picture = picture.into();
                    state.trouble.clear();
                }
                Shown::Trouble(trouble) => state.trouble = trouble,
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};
    use std::net::TcpStream;
    use std::time::Duration;

    const BRIEF: Limits = Limits {
        connections: 64,
        head: Duration::from_millis(200),
        connection: Duration::from_mins(1),
    };
    /// Longer than anything here takes, on a machine under load.
    const LONG: Duration = Duration::from_secs(30);

    fn started(limits: Limits) -> Preview {
        let preview = Preview::start(limits, Language::Dutch).unwrap();
        preview.show(Shown::Picture("<svg/>".to_owned()));
        preview
    }

    fn connected(preview: &Preview) -> TcpStream {
        let stream = TcpStream::connect(preview.address).unwrap();
        stream.set_read_timeout(Some(LONG)).unwrap();
        stream
    }

    /// Everything that comes until the other end closes.
    fn rest(mut stream: TcpStream) -> String {
        let mut answer = Vec::new();
        match stream.read_to_end(&mut answer) {
            Err(error) if error.kind() != io::ErrorKind::ConnectionReset => panic!("{error}"),
            _ => String::from_utf8(answer).unwrap(),
        }
    }

    fn asked(preview: &Preview, line: &str, hosts: &[&str]) -> String {
        let mut stream = connected(preview);
        write!(stream, "{line} HTTP/1.1\r\n").unwrap();
        for host in hosts {
            write!(stream, "Host: {host}\r\n").unwrap();
        }
        write!(stream, "Connection: close\r\n\r\n").unwrap();
        rest(stream)
    }

    #[test]
    fn only_who_knows_the_token_and_names_the_address_once_is_answered() {
        let preview = started(Limits::default());
        let (own, token) = (preview.address.to_string(), &preview.token);
        let port = format!("localhost:{}", preview.address.port());
        let picture = format!("GET /{token}/picture.svg");
        let wrong = format!("GET /{}/picture.svg", "0".repeat(token.len()));
        let other = format!("GET http://elsewhere.example/{token}/picture.svg");
        let own = own.as_str();
        for (line, hosts, status) in [
            (picture.as_str(), &[own][..], 200),
            (&wrong, &[own], 404),
            ("GET /picture.svg", &[own], 404),
            ("GET /", &[own], 404),
            (&format!("GET /{token}"), &[own], 404),
            (&picture, &[], 400),
            (&picture, &[own, own], 400),
            (&picture, &[own, "elsewhere.example"], 400),
            (&picture, &["elsewhere.example"], 421),
            (&picture, &[&port], 421),
            (&other, &[own], 421),
        ] {
            let answer = asked(&preview, line, hosts);
            assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{line}: {answer}");
            assert_eq!(answer.contains("<svg/>"), status == 200, "{line}: {answer}");
        }
        assert!(preview.address.ip().is_loopback());
        assert_eq!(token.len(), 32);
        assert_ne!(*token, started(Limits::default()).token);
    }

    #[test]
    fn it_can_only_be_read() {
        let preview = started(Limits::default());
        let own = preview.address.to_string();
        let ask = |method: &str| asked(&preview, &format!("{method} /{}/", preview.token), &[&own]);
        for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
            let answer = ask(method).to_lowercase();
            assert!(answer.starts_with("http/1.1 405 "), "{answer}");
            assert!(answer.contains("\r\nallow: get, head\r\n"), "{answer}");
        }
        let (whole, head) = (ask("GET"), ask("HEAD"));
        assert!(whole.starts_with("HTTP/1.1 200 ") && whole.contains("<img id=\"picture\""));
        let (of_whole, _) = whole.split_once("\r\n\r\n").unwrap();
        let without_date = |text: &str| -> Vec<String> {
            let lines = text.trim_end().lines().filter(|line| !line.starts_with("date:"));
            lines.map(str::to_owned).collect()
        };
        assert_eq!(without_date(&head), without_date(of_whole));
        for header in [
            "x-content-type-options: nosniff",
            "cross-origin-resource-policy: same-origin",
            "content-security-policy: default-src 'none'",
        ] {
            assert!(head.contains(header), "{head}");
        }
    }

    #[test]
    fn who_does_not_finish_a_request_is_sent_away() {
        let preview = started(BRIEF);
        let mut slow = connected(&preview);
        write!(slow, "GET / HTTP/1.1\r\nHost:").unwrap();
        assert!(!rest(slow).contains(" 200 "));
        assert_eq!(rest(connected(&preview)), "");
    }

    #[test]
    fn one_connection_too_many_is_closed_and_showing_goes_on() {
        let preview = started(Limits { head: LONG * 2, ..BRIEF });
        let mut idle: Vec<TcpStream> = (0..64).map(|_| connected(&preview)).collect();
        assert_eq!(rest(connected(&preview)), "");
        for version in 0..100 {
            preview.show(Shown::Picture(format!("<svg>{version}</svg>")));
        }
        // Those that are in stay in, and see what is newest.
        let mut last = idle.pop().unwrap();
        let (own, token) = (preview.address, &preview.token);
        let end = "Connection: close\r\n\r\n";
        write!(last, "GET /{token}/picture.svg HTTP/1.1\r\nHost: {own}\r\n{end}").unwrap();
        assert!(rest(last).ends_with("<svg>99</svg>"));
    }
}
