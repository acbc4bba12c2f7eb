//! Event logs in XES and CSV. What happens in them is invented.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use klantreis::model::{Journey, Language};
use klantreis::source;
use klantreis_import::{File, Import, Options, import};

/// As `PM4Py` 2.7 writes it.
const PM4PY: &str = r#"<?xml version="1.0" encoding="utf-8" ?>
<log xes.version="1849-2016" xes.features="nested-attributes" xmlns="http://www.xes-standard.org/">
	<extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext" />
	<string key="origin" value="csv" />
	<trace>
		<string key="concept:name" value="A1" />
		<event>
			<string key="concept:name" value="Melding" />
			<string key="lifecycle:transition" value="complete" />
			<string key="org:resource" value="Sara" />
			<string key="org:group" value="Wijkteam" />
			<date key="time:timestamp" value="2024-01-03T10:00:00+00:00" />
			<float key="costs" value="1.5" />
		</event>
		<event>
			<string key="concept:name" value="Intake" />
			<string key="lifecycle:transition" value="start" />
			<date key="time:timestamp" value="2024-01-24T09:00:00+00:00" />
		</event>
		<event>
			<string key="concept:name" value="Intake" />
			<string key="lifecycle:transition" value="complete" />
			<date key="time:timestamp" value="2024-01-24T11:00:00+00:00" />
		</event>
		<event>
			<string key="concept:name" value="Besluit" />
			<date key="time:timestamp" value="2024-01-24T16:00:00+00:00" />
		</event>
	</trace>
	<trace>
		<string key="concept:name" value="B2" />
		<event>
			<string key="concept:name" value="Melding" />
			<date key="time:timestamp" value="2024-02-01T00:00:00+00:00" />
		</event>
	</trace>
</log>"#;

/// As `OpenXES` (`ProM`) writes it: comments, `global` and `classifier`, attributes in attributes, events
/// before the name of the trace, no line ends.
const OPENXES: &str = r#"<?xml version="1.0" encoding="UTF-8" ?><!-- OpenXES library version: 1.0RC7 --><log xes.version="1.0" openxes.version="1.0RC7"><global scope="trace"><string key="concept:name" value="UNKNOWN"/></global><global scope="event"><string key="concept:name" value="UNKNOWN"/></global><classifier name="Activity classifier" keys="concept:name lifecycle:transition"/><string key="concept:name" value="log"/><trace><string key="variant" value="v"><string key="concept:name" value="binnenin"/></string><event><date key="time:timestamp" value="2011-10-02T00:10:00.000+02:00"/><string key="concept:name" value="Brief &amp; antwoord"><string key="concept:name" value="binnenin"/></string></event><event><date key="time:timestamp" value="2011-10-01T23:50:00.000+02:00"/><string key="lifecycle:transition" value="SCHEDULE"/><string key="concept:name" value="Bellen"/></event><event><date key="time:timestamp" value="2011-10-01T23:55:00.000+02:00"/><string key="concept:name" value="Aanvraag"/></event><string key="concept:name" value="173688"/></trace></log>"#;

fn made(name: &str, bytes: &[u8], cases: &[&str]) -> Import {
    let cases = cases.iter().map(|case| (*case).to_owned()).collect();
    let options = Options { cases, ..Options::default() };
    let import = import(&File { name, bytes }, &options)
        .unwrap_or_else(|refusal| panic!("{refusal} {:?}", refusal.help));
    for draft in &import.drafts {
        let yaml = draft.to_yaml(Language::Dutch);
        let back = source::read(&yaml, Language::Dutch).unwrap_or_else(|_| panic!("{yaml}"));
        assert_eq!(back.journey, draft.journey, "{yaml}");
    }
    import
}

/// What happens, when, and who is involved, a line each.
fn told(journey: &Journey) -> Vec<String> {
    let line = |step: &klantreis::model::Step| {
        let time = step.time.as_ref().map_or("", |time| time.text.as_str());
        let event = step.event.as_ref().map_or("", |event| event.text.as_str());
        let who = step.actions.iter().flat_map(|action| &action.organisations);
        let who: Vec<String> = who.map(klantreis::model::Organisation::label).collect();
        format!("{time}|{event}|{}", who.join("+"))
    };
    journey.steps.iter().map(line).collect()
}

fn packed(text: &str) -> Vec<u8> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    gzip.write_all(text.as_bytes()).expect("packed");
    gzip.finish().expect("packed")
}

#[test]
fn a_log_of_pm4py_becomes_a_journey_of_each_case() {
    let import = made("log.xes", PM4PY.as_bytes(), &[]);
    let names: Vec<&str> = import.drafts.iter().map(|draft| draft.name.as_str()).collect();
    assert_eq!(names, ["log-a1", "log-b2"]);
    let journey = &import.drafts[0].journey;
    assert_eq!(journey.title, "Casus A1");
    assert_eq!(
        told(journey),
        ["|Melding|Wijkteam", "drie weken later|Intake|", "dezelfde dag|Besluit|"]
    );
    assert!(journey.steps.iter().all(|step| step.level().is_none() && step.phase.is_none()));
}

#[test]
fn no_date_and_no_person_is_in_a_journey() {
    let import = made("log.xes", PM4PY.as_bytes(), &["A1"]);
    let yaml = import.drafts[0].to_yaml(Language::Dutch);
    assert!(!yaml.contains("2024") && !yaml.contains("Sara"), "{yaml}");
    let left = &import.summary.left_out;
    let people = left.iter().find(|left| left.place == "kenmerk “org:resource” (1 keer)");
    assert!(people.is_some_and(|left| left.what.contains("naam")), "{left:?}");
    assert!(left.iter().any(|left| left.place.starts_with("kenmerk “costs”")), "{left:?}");
}

#[test]
fn a_log_of_openxes_is_read_in_the_order_of_its_moments() {
    let import = made("log.xes", OPENXES.as_bytes(), &[]);
    let journey = &import.drafts[0].journey;
    assert_eq!(journey.title, "Casus 1");
    assert_eq!(told(journey), ["|Aanvraag|", "de volgende dag|Brief & antwoord|"]);
    assert!(import.summary.left_out.iter().any(|left| left.what.contains("gepland")));
}

/// What `PM4Py` 2.7.23 and `OpenXES` 1.0RC7 (the library of `ProM`) wrote of the same invented cases.
#[test]
fn logs_that_two_programs_wrote_are_read() {
    let pm4py = made("log.xes", include_bytes!("files/pm4py-2.7.23.xes"), &[]);
    let openxes = made("log.xes", include_bytes!("files/openxes-1.0RC7.xes"), &[]);
    assert_eq!(
        told(&pm4py.drafts[0].journey),
        [
            "|Melding|Gemeente",
            "drie weken later|Huisbezoek|Wijkteam Noord",
            "twee maanden later|Besluit|Gemeente"
        ]
    );
    // What has no group there is written as "nan".
    assert_eq!(told(&pm4py.drafts[1].journey)[1], "twee dagen later|Besluit & brief|");
    assert_eq!(
        told(&openxes.drafts[0].journey),
        ["|Melding|", "drie weken later|Huisbezoek|", "twee maanden later|Besluit|"]
    );
    assert_eq!(told(&openxes.drafts[1].journey)[1], "twee dagen later|Besluit & brief|");
}

#[test]
fn a_number_by_which_somebody_is_found_is_in_no_journey() {
    let table = "Zaaknummer;Activiteit;Tijdstip\n2023-000017;Melding;24-01-2024 10:00\n2023-000018;Melding;31-01-2024 9:05\n";
    let import = made("zaken.csv", table.as_bytes(), &[]);
    let names: Vec<&str> = import.drafts.iter().map(|draft| draft.name.as_str()).collect();
    assert_eq!(names, ["zaken-2023-000017", "zaken-2023-000018"]);
    let yaml = import.drafts[1].to_yaml(Language::Dutch);
    assert!(yaml.contains("Casus 2") && !yaml.contains("000018"), "{yaml}");
    let alone = made("zaken.csv", table.as_bytes(), &["2023-000018"]);
    assert_eq!(alone.drafts[0].journey.title, "Casus 2", "it is the second of the log");
    assert!(alone.summary.left_out.iter().any(|left| left.what.contains("te herkennen")));
}

#[test]
fn a_case_in_which_nothing_happened_is_told() {
    let table =
        "case id,activity,timestamp,lifecycle\n1,A,2024-01-01,complete\n2,A,2024-01-01,schedule\n";
    let import = made("log.csv", table.as_bytes(), &[]);
    assert_eq!(import.drafts.len(), 1);
    assert!(import.summary.left_out.iter().any(|left| left.what == "1 waarin niets gebeurd is"));
}

#[test]
fn a_packed_log_is_the_same_log() {
    let packed = packed(PM4PY);
    let plain = made("log.xes", PM4PY.as_bytes(), &[]);
    let names = |import: &Import| -> Vec<Vec<String>> {
        import.drafts.iter().map(|draft| told(&draft.journey)).collect()
    };
    assert_eq!(names(&made("log.xes.gz", &packed, &[])), names(&plain));
}

#[test]
fn the_cases_that_are_asked_for_are_made() {
    let import = made("log.xes", PM4PY.as_bytes(), &["B2"]);
    assert_eq!(import.drafts.len(), 1);
    assert_eq!(import.drafts[0].journey.title, "Casus B2");
    let options = Options { cases: vec!["B3".into()], ..Options::default() };
    let refusal =
        klantreis_import::import(&File { name: "log.xes", bytes: PM4PY.as_bytes() }, &options)
            .expect_err("no such case");
    assert_eq!(refusal.code, "unknown-case");
    assert!(refusal.help.is_some_and(|help| help.contains("“B2”")));
}

#[test]
fn a_table_with_cases_activities_and_times_is_a_log() {
    for table in [
        "case id;activity;timestamp;org:group;org:resource\n7;Melding;24-01-2024 10:00;Wijkteam;Sara\n8;Brief;01-02-2024;;\n7;Intake;31-01-2024;Gemeente;Mo\n",
        "case:concept:name,concept:name,time:timestamp,org:group\r\n7,Melding,2024-01-24T10:00:00Z,Wijkteam\r\n7,Intake,2024-01-31T10:00:00Z,Gemeente\r\n8,Brief,2024-02-01,\r\n",
        "\u{FEFF}\"Zaaknummer\"\t\"Activiteit\"\t\"Datum\"\t\"Afdeling\"\n7\tMelding\t1/24/2024\tWijkteam\n7\tIntake\t1/31/2024\tGemeente\n8\tBrief\t2/1/2024\t\n",
    ] {
        let import = made("log.csv", table.as_bytes(), &[]);
        assert_eq!(import.drafts.len(), 2, "{table}");
        let first = told(&import.drafts[0].journey);
        assert_eq!(first, ["|Melding|Wijkteam", "zeven dagen later|Intake|Gemeente"], "{table}");
        assert!(import.summary.to_look_at.is_empty(), "{:?}", import.summary.to_look_at);
    }
}

#[test]
fn a_coding_sheet_is_no_log() {
    let sheet = "Casus;Tijd;Gebeurtenis;Niveau\nA;later;Ik bel.;tevreden\n";
    let import = made("codering.csv", sheet.as_bytes(), &[]);
    assert!(import.drafts[0].journey.steps[0].level().is_some());
}

#[test]
fn dates_that_can_be_read_in_two_ways_are_told() {
    let table = "case id,activity,timestamp\n1,A,01-02-2024\n1,B,03-04-2024\n";
    let import = made("log.csv", table.as_bytes(), &[]);
    assert!(import.summary.to_look_at[0].what.contains("dag-maand"));
    assert_eq!(told(&import.drafts[0].journey), ["|A|", "twee maanden later|B|"]);
}

#[test]
fn a_time_that_cannot_be_read_is_told_and_not_guessed() {
    let table = "case id,activity,timestamp\n1,A,gisteren\n1,B,2024-04-03\n1,C,2024-04-03\n";
    let import = made("log.csv", table.as_bytes(), &[]);
    assert_eq!(told(&import.drafts[0].journey), ["|A|", "|B|", "dezelfde dag|C|"]);
    assert!(import.summary.left_out.iter().any(|left| left.what.starts_with("1 met een tijd")));
}

#[test]
fn bad_logs_are_refused() {
    let endless = packed(&format!("<log><trace><string key=\"{}", "a".repeat(9_000_000)));
    let bomb = "<?xml version=\"1.0\"?><!DOCTYPE log [<!ENTITY a \"aaaa\">]><log/>";
    let broken = &packed(PM4PY)[..200];
    let long = format!("case id,activity,timestamp\n1,{},2024-01-01\n", "a".repeat(200_000));
    let bad: &[(&str, &[u8], &str)] = &[
        ("log.csv", long.as_bytes(), "text-too-long"),
        ("log.csv", b"PK\x03\x04case id,activity,timestamp\n1,a,2024-01-01\n", "other-kind"),
        ("log.xes", b"", "nothing-in-it"),
        ("log.xes", b"geen log", "no-log"),
        ("log.xes", b"<html></html>", "other-kind"),
        ("log.xes", b"<Project/>", "no-log"),
        ("log.xes", b"<log/>", "no-events"),
        ("log.xes", b"<log><trace/></log>", "no-events"),
        ("log.xes", b"<log><trace><event/></trace></log>", "no-events"),
        ("log.xes", b"<log><trace>", "damaged"),
        ("log.xes", b"<log></trace>", "damaged"),
        ("log.xes", b"<log><trace", "damaged"),
        ("log.xes", b"<log>\xFF\xFE</log>", "damaged"),
        ("log.xes", bomb.as_bytes(), "damaged"),
        ("log.xes.gz", broken, "damaged"),
        ("log.xes.gz", &endless, "too-large"),
        ("log.gz", b"", "unknown-kind"),
        ("log.csv", b"case id,activity,timestamp\n", "no-events"),
        ("log.csv", b"case id,activity,timestamp\n,,\n1,,2024-01-01\n", "no-events"),
    ];
    for (name, bytes, code) in bad {
        for messages in Language::ALL {
            let options = Options { messages, ..Options::default() };
            let refusal = import(&File { name, bytes }, &options);
            let what = String::from_utf8_lossy(&bytes[..bytes.len().min(40)]);
            assert_eq!(refusal.expect_err(&what).code, *code, "{name} {what}");
        }
    }
}
