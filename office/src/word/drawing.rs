//! Pictures in a document: a drawing as pixels, with the drawing itself beside it for programs that know it.

use crate::package::{self, Xml};
use crate::word::block::{Style, Words};
use crate::word::page::Section;
use crate::word::picture::{Picture, Sign};
use crate::word::text::{Settings, field};
use crate::word::units::emu;
use crate::word::writer::Writer;

const IMAGE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";
/// What programs know by these names: that pixels are not thinned out, the drawing itself, and that a picture
/// says nothing that the words beside it do not.
const PIXELS: &str = "{28A0092B-C50C-407E-A947-70E740481C1C}";
const PIXELS_NAMESPACE: &str = "http://schemas.microsoft.com/office/drawing/2010/main";
const DRAWING: &str = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";
const DRAWING_NAMESPACE: &str = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";
const DECORATIVE: &str = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}";
const DECORATIVE_NAMESPACE: &str = "http://schemas.microsoft.com/office/drawing/2017/decorative";

/// How far down a sign stands, in half points.
const SIGN_DOWN: i64 = -5;

/// What is told of a picture to whoever does not see it.
enum Told<'a> {
    Text(&'a str),
    Nothing,
}

impl Writer<'_> {
    /// A picture as wide as the text, and under it its number and what it is.
    pub fn figure(
        &mut self,
        picture: &Picture<'_>,
        caption: &Words,
        ends: Option<&Section>,
        xml: &mut Xml,
    ) {
        let keeps = Settings { keeps: true, ..Settings::default() };
        self.paragraph((Style::Figure, "", keeps), xml, |writer, xml| {
            writer.told_picture(picture, xml);
        });
        let number = self.next_figure().to_string();
        let label = self.label;
        let settings = Settings { ends, ..Settings::default() };
        self.paragraph((Style::Caption, &caption.text, settings), xml, |writer, xml| {
            writer.runs(&[Words { text: format!("{label} "), ..caption.clone() }], xml);
            field(&format!("SEQ {label} \\* ARABIC"), &number, xml);
            writer.runs(&[Words { text: format!(". {}", caption.text), ..caption.clone() }], xml);
        });
    }

    /// Pictures beside each other.
    pub fn row(&mut self, pictures: &[Picture<'_>], xml: &mut Xml) {
        self.paragraph((Style::Figure, "", Settings::default()), xml, |writer, xml| {
            for (at, picture) in pictures.iter().enumerate() {
                if at > 0 {
                    xml.element("w:r", &[], |xml| {
                        xml.words("w:t", &[("xml:space", &"preserve")], "  ");
                    });
                }
                writer.told_picture(picture, xml);
            }
        });
    }

    /// A sign, and behind it what it means.
    pub fn sign(&mut self, sign: &Sign<'_>, words: &[Words], xml: &mut Xml) {
        let text = words.first().map_or("", |words| words.text.as_str());
        self.paragraph((Style::Sign, text, Settings::default()), xml, |writer, xml| {
            writer.picture(&sign.picture, sign.name, &Told::Nothing, xml);
            xml.element("w:r", &[], |xml| xml.empty("w:tab", &[]));
            writer.runs(words, xml);
        });
    }

    fn told_picture(&mut self, picture: &Picture<'_>, xml: &mut Xml) {
        let name = picture.origin.as_deref().unwrap_or(&picture.scene.title);
        self.picture(picture, name, &Told::Text(&alternative(picture)), xml);
    }

    fn picture(&mut self, picture: &Picture<'_>, name: &str, told: &Told<'_>, xml: &mut Xml) {
        let pixels = self.media.add(package::Picture::Png, picture.png.clone());
        let drawing = self.media.add(package::Picture::Svg, picture.svg.clone().into_bytes());
        let ids = [pixels, drawing].map(|part| self.relations.to(IMAGE, &part));
        let size = [emu(picture.scene.width), emu(picture.scene.height)];
        let id = self.next_drawing();
        xml.element("w:r", &[], |xml| {
            if let Told::Nothing = told {
                // A sign is higher than the words behind it: its middle stands at theirs.
                xml.element("w:rPr", &[], |xml| xml.empty("w:position", &[("w:val", &SIGN_DOWN)]));
            }
            xml.element("w:drawing", &[], |xml| inline((id, name, told), size, &ids, xml));
        });
    }
}

/// What a picture says, in words.
pub(super) fn alternative(picture: &Picture<'_>) -> String {
    let (title, said) = (picture.scene.title.trim_end_matches('.'), &picture.scene.description);
    if said.starts_with(title) { said.clone() } else { format!("{title}. {said}") }
}

type Named<'a> = (usize, &'a str, &'a Told<'a>);

fn inline(
    (id, name, told): Named<'_>,
    [width, height]: [i64; 2],
    ids: &[String; 2],
    xml: &mut Xml,
) {
    let none = [("distT", &0 as _), ("distB", &0 as _), ("distL", &0 as _), ("distR", &0 as _)];
    xml.element("wp:inline", &none, |xml| {
        xml.empty("wp:extent", &[("cx", &width), ("cy", &height)]);
        xml.empty("wp:effectExtent", &[("l", &0), ("t", &0), ("r", &0), ("b", &0)]);
        described("wp:docPr", (id, name, told), xml);
        xml.element("wp:cNvGraphicFramePr", &[], |xml| {
            xml.empty("a:graphicFrameLocks", &[("noChangeAspect", &1)]);
        });
        xml.element("a:graphic", &[], |xml| {
            xml.element("a:graphicData", &[("uri", &PICTURE)], |xml| {
                xml.element("pic:pic", &[], |xml| {
                    xml.element("pic:nvPicPr", &[], |xml| {
                        described("pic:cNvPr", (id, name, told), xml);
                        xml.element("pic:cNvPicPr", &[], |xml| {
                            xml.empty("a:picLocks", &[("noChangeAspect", &1)]);
                        });
                    });
                    filled(ids, xml);
                    shape(width, height, xml);
                });
            });
        });
    });
}

/// The name of a picture, and what it says.
fn described(element: &str, (id, name, told): Named<'_>, xml: &mut Xml) {
    match told {
        Told::Text(text) => {
            xml.empty(element, &[("id", &id), ("name", &name), ("descr", text)]);
        }
        Told::Nothing => xml.element(element, &[("id", &id), ("name", &name)], |xml| {
            extensions(xml, |xml| {
                extension(DECORATIVE, xml, |xml| {
                    let namespace = ("xmlns:adec", &DECORATIVE_NAMESPACE as _);
                    xml.empty("adec:decorative", &[namespace, ("val", &1)]);
                });
            });
        }),
    }
}

/// The pixels, and the drawing itself.
fn filled([pixels, drawing]: &[String; 2], xml: &mut Xml) {
    xml.element("pic:blipFill", &[], |xml| {
        xml.element("a:blip", &[("r:embed", pixels)], |xml| {
            extensions(xml, |xml| {
                extension(PIXELS, xml, |xml| {
                    let namespace = ("xmlns:a14", &PIXELS_NAMESPACE as _);
                    xml.empty("a14:useLocalDpi", &[namespace, ("val", &0)]);
                });
                extension(DRAWING, xml, |xml| {
                    let namespace = ("xmlns:asvg", &DRAWING_NAMESPACE as _);
                    xml.empty("asvg:svgBlip", &[namespace, ("r:embed", drawing)]);
                });
            });
        });
        xml.element("a:stretch", &[], |xml| xml.empty("a:fillRect", &[]));
    });
}

fn shape(width: i64, height: i64, xml: &mut Xml) {
    xml.element("pic:spPr", &[], |xml| {
        xml.element("a:xfrm", &[], |xml| {
            xml.empty("a:off", &[("x", &0), ("y", &0)]);
            xml.empty("a:ext", &[("cx", &width), ("cy", &height)]);
        });
        xml.element("a:prstGeom", &[("prst", &"rect")], |xml| xml.empty("a:avLst", &[]));
    });
}

fn extensions(xml: &mut Xml, content: impl FnOnce(&mut Xml)) {
    xml.element("a:extLst", &[], content);
}

fn extension(uri: &str, xml: &mut Xml, content: impl FnOnce(&mut Xml)) {
    xml.element("a:ext", &[("uri", &uri)], content);
}
