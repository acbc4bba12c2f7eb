//! Tables of which the first row stands on every page, and says what is in each column.

use crate::package::Xml;
use crate::word::block::{Cell, Lie, Style, Table, Words};
use crate::word::phrases::NOTHING;
use crate::word::text::Settings;
use crate::word::writer::Writer;

impl Writer<'_> {
    pub fn table(&mut self, table: &Table, lie: Lie, xml: &mut Xml) {
        let widths = self.widths(table, lie);
        xml.element("w:tbl", &[], |xml| {
            self.about(table, &widths, xml);
            let headings: Vec<Cell> =
                table.columns.iter().map(|(words, _)| vec![vec![words.clone()]]).collect();
            self.table_row(&headings, &widths, true, xml);
            for row in &table.rows {
                self.table_row(row, &widths, false, xml);
            }
        });
    }

    /// How wide each column is, in twentieths of a point: the width of the text divided by their shares.
    fn widths(&self, table: &Table, lie: Lie) -> Vec<i64> {
        let room = self.kit.sheet.lying(lie).text_width();
        let all: u32 = table.columns.iter().map(|(_, share)| share).sum();
        let width = |share: &u32| room * i64::from(*share) / i64::from(all.max(1));
        table.columns.iter().map(|(_, share)| width(share)).collect()
    }

    fn about(&self, table: &Table, widths: &[i64], xml: &mut Xml) {
        let room: i64 = widths.iter().sum();
        xml.element("w:tblPr", &[], |xml| {
            xml.empty("w:tblStyle", &[("w:val", &self.kit.id(Style::Table))]);
            xml.empty("w:tblW", &[("w:w", &room), ("w:type", &"dxa")]);
            // A program widens a column for a word that does not fit in it.
            xml.empty("w:tblLayout", &[("w:type", &"autofit")]);
            // The first row and the first column stand out, and rows do not differ by turns.
            xml.empty(
                "w:tblLook",
                &[
                    ("w:val", &"06A0"),
                    ("w:firstRow", &1),
                    ("w:lastRow", &0),
                    ("w:firstColumn", &1),
                    ("w:lastColumn", &0),
                    ("w:noHBand", &1),
                    ("w:noVBand", &1),
                ],
            );
            xml.empty("w:tblCaption", &[("w:val", &table.name)]);
        });
        xml.element("w:tblGrid", &[], |xml| {
            for width in widths {
                xml.empty("w:gridCol", &[("w:w", width)]);
            }
        });
    }

    fn table_row(&mut self, cells: &[Cell], widths: &[i64], is_heading: bool, xml: &mut Xml) {
        xml.element("w:tr", &[], |xml| {
            xml.element("w:trPr", &[], |xml| {
                xml.empty("w:cantSplit", &[]);
                if is_heading {
                    xml.empty("w:tblHeader", &[]);
                }
            });
            for (cell, width) in cells.iter().zip(widths) {
                xml.element("w:tc", &[], |xml| {
                    xml.element("w:tcPr", &[], |xml| {
                        xml.empty("w:tcW", &[("w:w", width), ("w:type", &"dxa")]);
                    });
                    self.cell(cell, is_heading, xml);
                });
            }
        });
    }

    /// What stands in a cell: never nothing, as an empty one could be taken for one that was forgotten.
    fn cell(&mut self, cell: &Cell, keeps: bool, xml: &mut Xml) {
        let settings = Settings { keeps, ..Settings::default() };
        if cell.is_empty() {
            self.paragraph((Style::Cell, NOTHING, settings), xml, |_, xml| {
                xml.element("w:r", &[], |xml| xml.words("w:t", &[], NOTHING));
            });
        }
        for words in cell {
            let text: String = words.iter().map(|it: &Words| it.text.as_str()).collect();
            self.paragraph((Style::Cell, &text, settings), xml, |writer, xml| {
                writer.runs(words, xml);
            });
        }
    }
}
