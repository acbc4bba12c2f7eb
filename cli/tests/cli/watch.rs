//! `klantreis watch`: a journey drawn again at every save.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::{BROKEN, CLEAN, Folder};

/// A running `klantreis watch`, ended with the test.
struct Watch(Child);

impl Watch {
    fn start(folder: &Folder, options: &[&str]) -> Self {
        let err = fs::File::create(folder.path("err.txt")).unwrap();
        let args = [&["watch", "inge.yaml"], options].concat();
        let mut command = folder.command(&args);
        Self(command.stdout(Stdio::null()).stderr(err).spawn().unwrap())
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        // It may have ended by itself, which the test finds out.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Waits until something holds; machines under load take their time.
fn until(what: &str, holds: impl Fn() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < Duration::from_secs(30), "waited in vain until {what}");
        sleep(Duration::from_millis(20));
    }
}

fn has(folder: &Folder, name: &str, text: &str) -> bool {
    fs::read_to_string(folder.path(name)).is_ok_and(|content| content.contains(text))
}

/// The address of the preview, and the token behind it.
fn address(folder: &Folder) -> (String, String) {
    let told = folder.read("err.txt");
    let mut parts = told.split("http://").nth(1).unwrap().split('/');
    let mut part = || parts.next().unwrap().to_owned();
    (part(), part())
}

/// What the preview answers.
fn get(address: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    let end = "Connection: close\r\n\r\n";
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\n{end}").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn draws_at_once_and_again_at_every_save() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    let _watch = Watch::start(&folder, &[]);
    until("it is drawn", || has(&folder, "inge.svg", "Ik vraag om hulp"));
    fs::write(folder.path("inge.yaml"), CLEAN.replace("om hulp", "om raad")).unwrap();
    until("it is drawn again", || has(&folder, "inge.svg", "Ik vraag om raad"));
}

#[test]
fn draws_again_when_a_file_that_it_refers_to_is_saved() {
    let joint = "titel: Samen\npartijen: [{ bestand: map/a.yaml }, { bestand: b.yaml }]\n";
    let other = CLEAN.replace("Inge", "Bea");
    let folder = Folder::with(&[("inge.yaml", joint), ("b.yaml", &other)]);
    fs::create_dir(folder.path("map")).unwrap();
    fs::write(folder.path("map/a.yaml"), CLEAN).unwrap();
    let _watch = Watch::start(&folder, &[]);
    until("it is drawn", || has(&folder, "inge.svg", "Ik vraag om hulp"));
    // It may not yet be watched when the picture is there.
    until("it is drawn again", || {
        fs::write(folder.path("map/a.yaml"), CLEAN.replace("om hulp", "om raad")).unwrap();
        sleep(Duration::from_millis(200));
        has(&folder, "inge.svg", "Ik vraag om raad")
    });
}

#[test]
fn an_error_is_told_and_the_last_good_picture_stays() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    let _watch = Watch::start(&folder, &[]);
    until("it is drawn", || has(&folder, "inge.svg", "Ik vraag om hulp"));
    fs::write(folder.path("inge.yaml"), BROKEN).unwrap();
    until("the error is told", || has(&folder, "err.txt", "vertelster"));
    assert!(has(&folder, "inge.svg", "Ik vraag om hulp"));
    fs::write(folder.path("inge.yaml"), CLEAN.replace("om hulp", "om raad")).unwrap();
    until("it is drawn again", || has(&folder, "inge.svg", "Ik vraag om raad"));
}

#[test]
fn the_preview_shows_the_picture_and_what_is_wrong() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    let _watch = Watch::start(&folder, &["--open=adres"]);
    until("the address is told", || has(&folder, "err.txt", "/  ("));
    let (address, token) = address(&folder);
    let get = |name: &str| get(&address, &format!("/{token}/{name}"));
    until("the picture is there", || get("picture.svg").contains("Ik vraag om hulp"));
    assert!(get("").contains("<img id=\"picture\""));
    fs::write(folder.path("inge.yaml"), BROKEN).unwrap();
    until("the error is there", || get("state?0").contains("vertelster"));
    assert!(get("picture.svg").contains("Ik vraag om hulp"));
}

#[test]
fn saving_goes_on_while_all_connections_of_the_preview_are_taken() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    let _watch = Watch::start(&folder, &["--open=adres"]);
    until("the address is told", || has(&folder, "err.txt", "/  ("));
    let (address, _) = address(&folder);
    let idle: Vec<TcpStream> = (0..70).map(|_| TcpStream::connect(&address).unwrap()).collect();
    fs::write(folder.path("inge.yaml"), CLEAN.replace("om hulp", "om raad")).unwrap();
    until("it is drawn again", || has(&folder, "inge.svg", "Ik vraag om raad"));
    assert_eq!(idle.len(), 70);
}

#[test]
fn standard_input_cannot_be_watched() {
    let folder = Folder::new();
    let ran = folder.run(&["watch", "-"]);
    assert_eq!(ran.code, Some(2), "{}", ran.err);
    assert!(ran.err.contains("kijkt naar een bestand"), "{}", ran.err);
}
