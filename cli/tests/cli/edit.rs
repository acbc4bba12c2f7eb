//! `klantreis edit`: a journey changed in the browser.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::{CLEAN, Folder};

/// A running `klantreis edit`, ended with the test.
struct Desk {
    child: Child,
    address: String,
    token: String,
}

impl Desk {
    fn start(folder: &Folder) -> Self {
        fs::write(folder.path("inge.yaml"), CLEAN).unwrap();
        let err = fs::File::create(folder.path("err.txt")).unwrap();
        let mut command = folder.command(&["edit", "inge.yaml", "--open", "adres"]);
        let child = command.stdout(Stdio::null()).stderr(err).spawn().unwrap();
        let start = Instant::now();
        let told = loop {
            let told = folder.read("err.txt");
            if told.contains("Ctrl+C") {
                break told;
            }
            assert!(start.elapsed() < Duration::from_secs(30), "no address: {told}");
            sleep(Duration::from_millis(20));
        };
        let mut parts = told.split("http://").nth(1).unwrap().split('/');
        let mut part = || parts.next().unwrap().to_owned();
        Self { child, address: part(), token: part() }
    }

    fn ask(&self, method: &str, name: &str, head: &str, body: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        let (address, token, length) = (&self.address, &self.token, body.len());
        let line = format!("{method} /{token}/{name} HTTP/1.1\r\nHost: {address}\r\n");
        let end = format!("Content-Length: {length}\r\nConnection: close\r\n\r\n");
        write!(stream, "{line}{head}{end}{body}").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn save(&self, version: &str, text: &str) -> String {
        let own = &self.address;
        let head = format!("Origin: http://{own}\r\nIf-Match: \"{version}\"\r\n");
        self.ask("PUT", "file", &head, text)
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        // It may have ended by itself, which the test finds out.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn version(answer: &str) -> String {
    let line = answer.lines().find(|line| line.starts_with("etag: ")).expect(answer);
    line.trim_start_matches("etag: ").trim_matches('"').to_owned()
}

fn body(answer: &str) -> &str {
    answer.split_once("\r\n\r\n").unwrap().1
}

#[test]
fn the_page_reads_and_saves_the_file() {
    let folder = Folder::new();
    let desk = Desk::start(&folder);
    // The page is in UTF-16, its headers are not.
    let page = desk.ask("GET", "", "", "").replace('\0', "");
    assert!(page.starts_with("HTTP/1.1 200 ") && page.contains("klantreis-served"));
    assert!(page.contains("connect-src 'self'") && !page.contains("connect-src 'none'"));
    let file = desk.ask("GET", "file", "", "");
    assert_eq!(body(&file), CLEAN);
    assert!(file.contains("x-name: inge.yaml"), "{file}");
    let new = CLEAN.replace("mijn baan", "mijn werk");
    let saved = desk.save(&version(&file), &new);
    assert!(saved.starts_with("HTTP/1.1 204 "), "{saved}");
    assert_eq!(folder.read("inge.yaml"), new);
    let again = desk.save(&version(&saved), CLEAN);
    assert!(again.starts_with("HTTP/1.1 204 "), "{again}");
}

#[test]
fn a_change_made_outside_is_seen_and_never_written_over() {
    let folder = Folder::new();
    let desk = Desk::start(&folder);
    let known = version(&desk.ask("GET", "file", "", ""));
    let other = CLEAN.replace("Inge", "Bea");
    fs::write(folder.path("inge.yaml"), &other).unwrap();
    let told = desk.ask("GET", &format!("changes?{known}"), "", "");
    assert!(told.starts_with("HTTP/1.1 200 "), "{told}");
    let refused = desk.save(&known, CLEAN);
    assert!(refused.starts_with("HTTP/1.1 412 "), "{refused}");
    assert_eq!((body(&refused), version(&refused).as_str()), (other.as_str(), body(&told)));
    assert_eq!(folder.read("inge.yaml"), other);
}

#[test]
fn only_the_page_itself_may_write() {
    let folder = Folder::new();
    let desk = Desk::start(&folder);
    let known = version(&desk.ask("GET", "file", "", ""));
    let own = &desk.address;
    for (head, status) in [
        (format!("If-Match: \"{known}\"\r\n"), 403),
        (format!("Origin: http://elsewhere.example\r\nIf-Match: \"{known}\"\r\n"), 403),
        (format!("Origin: http://{own}\r\n"), 428),
    ] {
        let answer = desk.ask("PUT", "file", &head, "x");
        assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{head}: {answer}");
    }
    let answer = desk.ask("DELETE", "file", &format!("Origin: http://{own}\r\n"), "");
    assert!(answer.starts_with("HTTP/1.1 405 "), "{answer}");
    assert_eq!(folder.read("inge.yaml"), CLEAN);
}

#[test]
fn the_page_is_written_as_one_file() {
    let folder = Folder::new();
    let ran = folder.run(&["edit", "--page", "klantreis.html"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let page = fs::read(folder.path("klantreis.html")).unwrap();
    let text: String = page.into_iter().filter(|byte| *byte != 0).map(char::from).collect();
    assert!(text.contains("connect-src 'none'"));
    let both = folder.run(&["edit", "inge.yaml", "--page", "klantreis.html"]);
    assert_eq!(both.code, Some(2));
}

#[test]
fn what_is_no_file_is_told() {
    let folder = Folder::new();
    for (args, code) in [(&["edit", "-"][..], 2), (&["edit", "weg.yaml"], 1), (&["edit"], 2)] {
        let ran = folder.run(args);
        assert_eq!(ran.code, Some(code), "{args:?}: {}", ran.err);
    }
}
