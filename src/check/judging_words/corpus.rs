//! Sentences about families: none of the first judges anybody, each of the others does.

use super::search::Search;
use super::subject::Voice::{self, Author, Family, Own, Professional};
use crate::check::words::Words;
use crate::language::Language;

const NEUTRAL_IN_DUTCH: [(Voice, &str); 50] = [
    (Family, "De gemeente weigert mijn aanvraag, en ik weet niet waarom."),
    (Family, "Mijn aanvraag wordt geweigerd."),
    (Family, "De school van mijn zoon weigert hem toe te laten."),
    (Family, "De gemeente heeft mijn moeder hulp geweigerd."),
    (Family, "Ik weiger nog langer te wachten en bel zelf."),
    (Family, "De zorgverzekeraar weigert te betalen."),
    (Professional, "Wij weigeren een tweede indicatie voor dit gezin."),
    (Professional, "De rechter weigert het verzoek van moeder."),
    (Professional, "Het gezin kiest de doelen. Op één staat een avond zonder ruzie."),
    (Professional, "Els kiest zelf wie er komt helpen."),
    (Author, "Sam kiest een nieuwe school."),
    (Family, "Zij kiest met haar man een huis."),
    (Family, "Weer kiest de gemeente voor een andere aanbieder."),
    (Professional, "De rechter koos voor een jeugdbeschermer."),
    (Family, "De lift werkt niet mee, dus we gaan met de trap."),
    (Family, "De gemeente werkt niet mee aan een oplossing."),
    (Professional, "Wij werken met het gezin mee aan een plan."),
    (Family, "Het is moeilijk voor mijn kinderen."),
    (Family, "Mijn zoons hadden het alle vier moeilijk, en ik ook."),
    (Family, "Leren gaat moeilijk, en hun gedrag wordt lastig."),
    (Professional, "Wij vinden het lastig om justitie erbij te halen."),
    (Family, "Ik ben slachtoffer van huiselijk geweld."),
    (Professional, "Slachtofferhulp Nederland belt moeder terug."),
    (Professional, "Wij praten met moeder, die slachtoffer van haar ex werd."),
    (Family, "Mijn dochter wordt gemanipuleerd door een loverboy."),
    (Family, "De hulpverlener liegt tegen mij over de termijn."),
    (Family, "Mijn ex liegt tegen mij over het geld."),
    (Family, "Hij is verslaafd aan drugs en zoekt hulp."),
    (Professional, "Moeder heeft een verslaving en wil daarvan af."),
    (Family, "Mijn kinderen eten junkfood omdat ik geen geld heb."),
    (Family, "De schuld is geregeld en iedereen is weer weg."),
    (Author, "Hoge schulden"),
    (Family, "Zij noemen ons een probleemgezin."),
    (Family, "Ik krijg het stempel hysterisch."),
    (Family, "De jeugdzorg zegt dat mijn zoon niet meewerkt."),
    (Own, "Wij waren een multiprobleemgezin. Zo voelde dat voor mij."),
    (Own, "Weer kies ik een man die slaat, en ik weet niet waarom."),
    (Professional, "“Dat gezin werkt niet mee”, schrijft een collega."),
    (Family, "Zij krijgt er weer zin in."),
    (Family, "Zo krijgt haar leven weer zin."),
    (Family, "Mijn buren helpen mij Veilig Thuis te bellen."),
    (Professional, "De jongere is niet thuis als wij komen, en wij weten niet waarom."),
    (Author, "Wanneer een organisatie weigert: zo maakt u bezwaar"),
    (Author, "De leerkracht vraagt aandacht voor de tweeling."),
    (Professional, "De woningbouw weigert moeder een ander huis."),
    (Professional, "Mijn leidinggevende weigert meer uren voor dit gezin."),
    (Professional, "Wij zijn niet gemotiveerd om dit nog eens te proberen."),
    (Professional, "Er komt een gesprek tussen slachtoffer en dader, als moeder dat wil."),
    (Family, "De rechter zegt wie de dader is."),
    (Professional, "Odion weigert moeder een plek."),
];

const NEUTRAL_IN_ENGLISH: [(Voice, &str); 16] = [
    (Family, "The council refuses my request."),
    (Family, "My mother was refused help."),
    (Professional, "We refuse a second assessment for this family."),
    (Family, "I refuse to wait any longer."),
    (Author, "Sam chooses the goals."),
    (Family, "She chooses a school together with her husband."),
    (Family, "I am a victim of violence at home."),
    (Professional, "Victim Support calls mother back."),
    (Family, "The problem is that families wait too long."),
    (Family, "The letter lies on the table."),
    (Professional, "The child lies in bed all day."),
    (Professional, "The family gets its own way of working."),
    (Family, "They call us a problem family."),
    (Own, "It was my own fault, I thought then."),
    (Professional, "It is hard to reach the municipality."),
    (Family, "The school fails to attend to my son."),
];

const JUDGING_IN_DUTCH: [(Voice, &str); 31] = [
    (Professional, "Moeder weigert hulp."),
    (Professional, "De ouders hebben onze hulp steeds geweigerd."),
    (Professional, "Weigert hulp."),
    (Family, "Mijn dochter weigert naar school te gaan."),
    (Professional, "Wij komen langs, maar zij weigert de deur open te doen."),
    (Professional, "Het gezin werkt niet mee aan het plan."),
    (Author, "Werkt niet mee"),
    (Professional, "Vader wil niet meewerken."),
    (Professional, "Cliënt is onwillig en ongemotiveerd."),
    (Family, "Weer kies ik een man die slaat."),
    (Author, "Roos kiest zelf steeds weer mannen die slaan."),
    (Professional, "Moeder kiest er zelf voor."),
    (Professional, "Moeder kiest voor haar nieuwe partner."),
    (Author, "Een multiprobleemgezin uit Voorbeeldstad"),
    (Professional, "Dit is een lastig gezin."),
    (Author, "Zorgmijders"),
    (Family, "Asociale buren maken lawaai."),
    (Professional, "Wij melden dat zij een slachtoffer is."),
    (Professional, "De dader moet het huis uit."),
    (Author, "Verslaafde moeder met drie kinderen"),
    (Family, "Er slaapt een zwerver in het portiek."),
    (Author, "Laagopgeleide ouders"),
    (Professional, "Moeder liegt over haar drankgebruik."),
    (Professional, "De jongen manipuleert zijn ouders, een echte aandachttrekker."),
    (Professional, "Het is hun eigen schuld."),
    (Professional, "Krijgt een gezin zijn zin niet, dan wordt het boos."),
    (Family, "Mijn buren kijken niet langer toe."),
    (Professional, "Vader heeft de toegang tot de woning geweigerd."),
    (Professional, "Zij kiest toch weer voor de verkeerde man."),
    (Professional, "Toch weigert moeder te praten."),
    (Professional, "Moeder is boos en weigert een gesprek."),
];

const JUDGING_IN_ENGLISH: [(Voice, &str); 13] = [
    (Professional, "Mother refuses help."),
    (Professional, "The parents have refused our support."),
    (Professional, "Father is non-compliant."),
    (Author, "A hard-to-reach family"),
    (Author, "Problem families"),
    (Author, "As a child Roos saw violence. Later she chooses men who hit again."),
    (Professional, "She chose to stay with him."),
    (Professional, "She is a victim."),
    (Professional, "The addict lives with his mother."),
    (Professional, "The family failed to engage."),
    (Professional, "Mother lies about her drinking."),
    (Professional, "It is their own fault."),
    (Professional, "The boy is manipulative when he gets his way."),
];

fn is_judged(language: Language, (voice, text): (Voice, &str)) -> bool {
    let words = Words::default();
    let search = Search::of(Some(language), &words, Language::Dutch);
    !search.judged(text, voice, &["roos".to_owned(), "els".to_owned()]).is_empty()
}

fn wrong<'t>(language: Language, all: &[(Voice, &'t str)], judges: bool) -> Vec<&'t str> {
    let wrong = all.iter().filter(|said| is_judged(language, **said) != judges);
    wrong.map(|(_, text)| *text).collect()
}

#[test]
fn neutral_sentences_are_left_alone() {
    assert_eq!(wrong(Language::Dutch, &NEUTRAL_IN_DUTCH, false), [""; 0]);
    assert_eq!(wrong(Language::English, &NEUTRAL_IN_ENGLISH, false), [""; 0]);
}

#[test]
fn judging_sentences_are_found() {
    assert_eq!(wrong(Language::Dutch, &JUDGING_IN_DUTCH, true), [""; 0]);
    assert_eq!(wrong(Language::English, &JUDGING_IN_ENGLISH, true), [""; 0]);
}
