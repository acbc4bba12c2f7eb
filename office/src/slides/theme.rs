//! The theme of a presentation: the colours and letters of the drawing, where a house style puts its own.

use klantreis::scene::Scene;

use crate::package::Xml;
use crate::slides::colors::{hex, slots};
use crate::slides::names::DRAWING;

/// Writes the theme of a drawing, without shadows or other effects.
pub(super) fn theme(scene: &Scene) -> Vec<u8> {
    let mut xml = Xml::new();
    let (name, namespace) = DRAWING[0];
    xml.element("a:theme", &[(name, namespace), ("name", &"klantreis")], |xml| {
        xml.element("a:themeElements", &[], |xml| {
            xml.element("a:clrScheme", &[("name", &"klantreis")], |xml| colors(scene, xml));
            let family = scene.fonts.families.first().map_or("Arial", String::as_str);
            xml.element("a:fontScheme", &[("name", &"klantreis")], |xml| {
                for kind in ["a:majorFont", "a:minorFont"] {
                    xml.element(kind, &[], |xml| {
                        xml.empty("a:latin", &[("typeface", &family)]);
                        xml.empty("a:ea", &[("typeface", &"")]);
                        xml.empty("a:cs", &[("typeface", &"")]);
                    });
                }
            });
            xml.element("a:fmtScheme", &[("name", &"klantreis")], formats);
        });
        xml.empty("a:objectDefaults", &[]);
        xml.empty("a:extraClrSchemeLst", &[]);
    });
    xml.finish()
}

fn colors(scene: &Scene, xml: &mut Xml) {
    let slots = slots(&scene.colors);
    let color = |name: &str| slots.iter().find(|(_, own, _)| *own == name).map(|it| it.2);
    let order = ["dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4"];
    let named = order.into_iter().chain(["accent5", "accent6"]).map(|name| (name, name));
    // Links look like what organisations do: both are dark and no red.
    for (name, slot) in named.chain([("hlink", "accent2"), ("folHlink", "accent2")]) {
        let value = hex(color(slot).unwrap_or_default());
        xml.element(&format!("a:{name}"), &[], |xml| xml.empty("a:srgbClr", &[("val", &value)]));
    }
}

/// Three of each, as the standard asks: plain fills, lines of three widths, and no effects.
fn formats(xml: &mut Xml) {
    let fill = |xml: &mut Xml| {
        xml.element("a:solidFill", &[], |xml| xml.empty("a:schemeClr", &[("val", &"phClr")]));
    };
    let fills = |xml: &mut Xml| (0..3).for_each(|_| fill(xml));
    xml.element("a:fillStyleLst", &[], fills);
    xml.element("a:lnStyleLst", &[], |xml| {
        for width in [9525, 19_050, 28_575] {
            xml.element("a:ln", &[("w", &width)], fill);
        }
    });
    xml.element("a:effectStyleLst", &[], |xml| {
        for _ in 0..3 {
            xml.element("a:effectStyle", &[], |xml| xml.empty("a:effectLst", &[]));
        }
    });
    xml.element("a:bgFillStyleLst", &[], fills);
}
