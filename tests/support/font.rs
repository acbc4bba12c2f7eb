//! Fonts made from a bundled one, each with something changed.

use std::collections::BTreeMap;

/// The tables of a font by their tags.
#[derive(Clone)]
pub struct Font(BTreeMap<[u8; 4], Vec<u8>>);

fn u16_at(data: &[u8], at: usize) -> u16 {
    u16::from_be_bytes([data[at], data[at + 1]])
}

fn u32_at(data: &[u8], at: usize) -> usize {
    u32::from_be_bytes([data[at], data[at + 1], data[at + 2], data[at + 3]]) as usize
}

fn put(data: &mut [u8], at: usize, value: u16) {
    data[at..at + 2].copy_from_slice(&value.to_be_bytes());
}

impl Font {
    /// A bundled font: `Regular`, `Bold` or `Italic`.
    pub fn bundled(style: &str) -> Self {
        let data: &[u8] = match style {
            "Regular" => include_bytes!("../../fonts/Arimo-Regular.ttf"),
            "Bold" => include_bytes!("../../fonts/Arimo-Bold.ttf"),
            "Italic" => include_bytes!("../../fonts/Arimo-Italic.ttf"),
            other => panic!("no bundled font is {other}"),
        };
        let records = data[12..].chunks(16).take(usize::from(u16_at(data, 4)));
        let table = |record: &[u8]| {
            let (start, length) = (u32_at(record, 8), u32_at(record, 12));
            (record[..4].try_into().unwrap(), data[start..start + length].to_vec())
        };
        Self(records.map(table).collect())
    }

    fn table(&mut self, tag: [u8; 4]) -> &mut Vec<u8> {
        self.0.get_mut(&tag).unwrap()
    }

    /// Of a family with another name, as long as the old one.
    pub fn called(mut self, name: &str) -> Self {
        let utf16 =
            |name: &str| -> Vec<u8> { name.encode_utf16().flat_map(u16::to_be_bytes).collect() };
        let (old, new) = (utf16("Arimo"), utf16(name));
        assert_eq!(old.len(), new.len());
        let names = self.table(*b"name");
        for at in 0..names.len() - old.len() {
            if names[at..].starts_with(&old) {
                names[at..at + old.len()].copy_from_slice(&new);
            }
        }
        self
    }

    /// With these two bytes at a place in a table.
    pub fn with(mut self, tag: [u8; 4], at: usize, value: u16) -> Self {
        put(self.table(tag), at, value);
        self
    }

    /// With no more of a table than this.
    pub fn cut(mut self, tag: [u8; 4], length: usize) -> Self {
        self.table(tag).truncate(length);
        self
    }

    /// With every letter as many times as wide.
    pub fn wider(mut self, times: f64) -> Self {
        for metric in self.table(*b"hmtx").chunks_mut(4) {
            let advance = (f64::from(u16_at(metric, 0)) * times).round();
            put(metric, 0, advance as u16);
        }
        self
    }

    /// With this permission to embed it (`fsType`).
    pub fn permitted(mut self, permission: u16) -> Self {
        put(self.table(*b"OS/2"), 8, permission);
        self
    }

    /// Said to be this heavy, and slanted or not.
    pub fn styled(mut self, weight: u16, italic: bool) -> Self {
        let os2 = self.table(*b"OS/2");
        put(os2, 4, weight);
        let selection = u16_at(os2, 62) & !0x0201 | u16::from(italic);
        put(os2, 62, selection);
        self
    }

    /// Without this character and its neighbours up to the last of them.
    pub fn without(mut self, c: char) -> Self {
        let code = u16::try_from(u32::from(c)).unwrap();
        let cmap = self.table(*b"cmap");
        let tables = usize::from(u16_at(cmap, 2));
        let starts: Vec<usize> = (0..tables).map(|n| u32_at(cmap, 4 + 8 * n + 4)).collect();
        for start in starts {
            let length = usize::from(u16_at(cmap, start + 6));
            for at in (0..length).step_by(2) {
                let (end, first) = (start + 14 + at, start + 16 + length + at);
                let segment = u16_at(cmap, first)..u16_at(cmap, end);
                if segment.contains(&code) {
                    put(cmap, first, segment.end);
                }
            }
        }
        self
    }

    /// With a weight that can be chosen.
    pub fn variable(mut self) -> Self {
        let header: [u16; 8] = [1, 0, 16, 2, 1, 20, 0, 8];
        let axis: [u16; 10] = [0x7767, 0x6874, 100, 0, 400, 0, 700, 0, 0, 256];
        let table = header.iter().chain(&axis).flat_map(|value| value.to_be_bytes()).collect();
        self.0.insert(*b"fvar", table);
        self
    }

    /// The file.
    pub fn file(&self) -> Vec<u8> {
        self.file_at(0)
    }

    /// The file, and where each table in it begins and how long it is.
    pub fn file_and_tables(&self) -> (Vec<u8>, Vec<(usize, usize)>) {
        let file = self.file();
        let records = file[12..].chunks(16).take(self.0.len());
        let tables = records.map(|record| (u32_at(record, 8), u32_at(record, 12))).collect();
        (file, tables)
    }

    /// A file with several fonts in it.
    pub fn collection(fonts: &[Self]) -> Vec<u8> {
        let mut starts = vec![12 + 4 * fonts.len()];
        let mut within = Vec::new();
        for font in fonts {
            let start = starts[starts.len() - 1];
            within.extend(font.file_at(start));
            starts.push(starts[0] + within.len());
        }
        let mut file = b"ttcf".to_vec();
        let head = [0x0001_0000, fonts.len()].into_iter().chain(starts[..fonts.len()].to_vec());
        file.extend(head.flat_map(|value| (value as u32).to_be_bytes()));
        file.extend(within);
        file
    }

    /// The font as it stands in a file from this byte on.
    fn file_at(&self, base: usize) -> Vec<u8> {
        let count = self.0.len() as u16;
        let head = [1, 0, count, 0, 0, 0];
        let mut file: Vec<u8> = head.iter().flat_map(|value: &u16| value.to_be_bytes()).collect();
        let mut start = base + 12 + 16 * self.0.len();
        for (tag, table) in &self.0 {
            file.extend(tag);
            for value in [0, start, table.len()] {
                file.extend((value as u32).to_be_bytes());
            }
            start += table.len().next_multiple_of(4);
        }
        for table in self.0.values() {
            file.extend(table);
            file.resize(file.len().next_multiple_of(4), 0);
        }
        file
    }
}
