//! Dictionaries as they lie about: letters of other sets, flags that others read past, packed ones, damaged ones; where
//! they are found; and the school's own words.

use europlan::spelling::find::{self, Roots, System};
use europlan::spelling::{Refusal, Speller, learnt};
use europlan::store::Disk;
use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

fn knows(speller: &Speller, word: &str) -> bool {
    speller.doubtful(word, &[]).is_empty()
}

fn read(aff: &[u8], dic: &[u8]) -> Speller {
    Speller::of(aff, dic, "fi").unwrap_or_else(|why| panic!("{why:?}"))
}

#[test]
fn letters_of_other_sets_are_read() {
    let latin = read(b"SET ISO8859-15\nTRY e\n", b"1\nch\xe2teau\n");
    assert!(knows(&latin, "château") && !knows(&latin, "chateau"));
    let none = read(b"TRY e\n", b"1\ncaf\xe9\n");
    assert!(knows(&none, "café"));
    let greek = read(b"SET ISO8859-7\n", b"1\n\xf3\xf7\xef\xeb\xe5\xdf\xef\n");
    assert!(knows(&greek, "σχολείο") && !knows(&greek, "σχολειο"));
    assert!(knows(&greek, "school"), "another script");
    let cyrillic = read(b"SET microsoft-cp1251\n", b"1\n\xf8\xea\xee\xeb\xe0\n");
    assert!(knows(&cyrillic, "школа") && !knows(&cyrillic, "школка"));
    let marked = read(b"\xef\xbb\xbfSET UTF-8\n", b"\xef\xbb\xbf1\nidee\n");
    assert!(knows(&marked, "idee") && !knows(&marked, "idea"));
}

#[test]
fn flags_that_are_no_numbers_or_nothing_are_mended() {
    // As in the Danish dictionary (`A/S`) and the Turkish one (flag 0).
    let aff = b"SET UTF-8\nFLAG num\nNEEDAFFIX 7\nSFX 0 Y 1\nSFX 0 0 er/0,x .\nSFX 12 Y 1\nSFX 12 0 en .\n";
    let speller = read(aff, b"5\nbord/0\nA/S\nc/o\nstol/12,S,0\nrod/7\n");
    for word in ["bord", "border", "stol", "stolen", "stoler"] {
        assert!(knows(&speller, word), "{word}");
    }
    for word in ["borden", "rod", "stolx"] {
        assert!(!knows(&speller, word), "{word}");
    }
}

#[test]
fn short_names_of_flags_are_written_out() {
    let aff = b"SET UTF-8\nFLAG num\nAF 2\nAF 12,13\nAF 13\nSFX 12 Y 1\nSFX 12 0 en .\nSFX 13 Y 1\nSFX 13 0 er .\n";
    let speller = read(aff, b"2\nbord/1\nstol/2\n");
    for word in ["bord", "borden", "border", "stoler"] {
        assert!(knows(&speller, word), "{word}");
    }
    assert!(!knows(&speller, "stolen"));
}

#[test]
fn flags_may_be_single_bytes_in_a_file_of_longer_letters() {
    // As in the Hungarian dictionary.
    let aff = b"SET UTF-8\nSFX \xc1 Y 1\nSFX \xc1 0 ok .\nSFX \xd5 Y 1\nSFX \xd5 0 ak/\xc1 .\n";
    let speller = read(aff, b"2\ndi\xc3\xa1k/\xc1\nh\xc3\xa1z/\xd5\n");
    for word in ["diák", "diákok", "ház", "házak"] {
        assert!(knows(&speller, word), "{word}");
    }
    assert!(!knows(&speller, "diákak"));
}

#[test]
fn what_is_no_dictionary_is_refused() {
    let refusal = |aff: &[u8], dic: &[u8]| Speller::of(aff, dic, "fi").err();
    assert_eq!(
        refusal(b"SET KLINGON-8\n", b"1\na\n"),
        Some(Refusal::Letters("KLINGON-8".into()))
    );
    assert_eq!(
        refusal(b"SET UTF-8\n", b"not a number\nword\n"),
        Some(Refusal::NoDictionary)
    );
    assert_eq!(
        refusal(b"\x7fELF\x02\x01", b"\x00\x01\x02\xff"),
        Some(Refusal::NoDictionary)
    );
    assert_eq!(
        Speller::packed(b"no archive", "fi", None).err(),
        Some(Refusal::NoDictionary)
    );
    let other = packed(&[
        ("dictionaries/de.aff", "SET UTF-8\n"),
        ("dictionaries/de.dic", "1\nSchule\n"),
    ]);
    assert_eq!(
        Speller::packed(&other, "fi", None).err(),
        Some(Refusal::OtherLanguage)
    );
    let half = packed(&[("dictionaries/fi.aff", "SET UTF-8\n"), ("readme.txt", "")]);
    assert_eq!(
        Speller::packed(&half, "fi", None).err(),
        Some(Refusal::NoDictionary)
    );
}

#[test]
fn a_damaged_dictionary_never_does_harm() {
    let aff = "SET UTF-8\nFLAG num\nAF 2\nAF 1,2\nAF 3\nSFX 1 Y 1\nSFX 1 y ies/2 [^aeiou]y\nREP 1\nREP f ph\nMAP 1\nMAP aá\nCOMPOUNDRULE 1\nCOMPOUNDRULE (1)*(2)\n";
    let dic = "2\nparty/1\nday/2\tpo:noun\n";
    let (aff, dic) = (aff.as_bytes(), dic.as_bytes());
    for at in 0..aff.len() {
        for (aff, dic) in [(&aff[..at], dic), (aff, &dic[..at.min(dic.len())])] {
            if let Ok(speller) = Speller::of(aff, dic, "fi") {
                speller.doubtful("party parties dday", &[]);
                speller.suggest("partty");
            }
        }
    }
}

#[test]
fn a_packed_dictionary_of_an_office_program_is_read_for_its_country() {
    let bytes = packed(&[
        ("META-INF/manifest.xml", ""),
        ("dictionaries/de_DE.aff", "SET UTF-8\n"),
        ("dictionaries/de_DE.dic", "1\nJanuar\n"),
        ("dictionaries/de_AT.aff", "SET UTF-8\n"),
        ("dictionaries/de_AT.dic", "1\nJänner\n"),
        ("dictionaries/hyph_de_AT.dic", "UTF-8\n"),
    ]);
    let of = |country| Speller::packed(&bytes, "de", country).ok().unwrap();
    assert!(knows(&of(Some("AT")), "Jänner") && !knows(&of(Some("AT")), "Januar"));
    for country in [None, Some("DE"), Some("LU")] {
        assert!(knows(&of(country), "Januar"), "{country:?}");
    }
}

#[test]
fn the_best_of_the_dictionaries_on_a_computer_is_taken() {
    let folder = tempfile::tempdir().unwrap();
    let put = |path: &str, text: &[u8]| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    let put_pair = |stem: &str, word: &str| {
        put(&format!("{stem}.aff"), b"SET UTF-8\n");
        put(&format!("{stem}.dic"), format!("1\n{word}\n").as_bytes());
    };
    put_pair("office1/dict-pt/pt_BR", "fato");
    put_pair("office1/dict-pt/pt_PT", "facto");
    put_pair("office1/dict-no/nn_NO", "skule");
    put_pair("office1/dict-no/nb_NO", "skole");
    put("office1/dict-sv/sv_SE.aff", b"SET UTF-8\n"); // its other half is not there
    put("hunspell/fi.aff", b"SET UTF-8\n");
    put("hunspell/fi.dic", b"broken");
    put_pair("later/fi_FI", "koulu");
    let xpi = packed(&[
        ("dictionaries/it.aff", "SET UTF-8\n"),
        ("dictionaries/it.dic", "1\nscuola\n"),
    ]);
    put(
        "profiles/abc.default/extensions/it-IT@dictionaries.addons.mozilla.org.xpi",
        &xpi,
    );
    let patterns = [
        "office*/dict-*",
        "hunspell",
        "later",
        "profiles/*/extensions",
        "not there",
    ];
    let folders: Vec<PathBuf> = patterns
        .iter()
        .map(|pattern| folder.path().join(pattern))
        .collect();
    let look = |tag, country| find::look(&Disk::real(), &folders, tag, country);
    assert!(knows(&look("pt", Some("PT")).unwrap(), "facto"));
    assert!(!knows(&look("pt", Some("BR")).unwrap(), "fato"));
    assert!(knows(&look("no", None).unwrap(), "skole"));
    assert!(
        knows(&look("fi", None).unwrap(), "koulu"),
        "past the broken one"
    );
    assert!(knows(&look("it", None).unwrap(), "scuola"));
    assert!(look("sv", None).is_none());
    assert!(look("mt", None).is_none());
}

#[test]
fn a_dictionary_that_is_chosen_is_one_of_two_files_or_packed() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::write(path("x.aff"), "SET UTF-8\n").unwrap();
    fs::write(path("x.dic"), "1\nkoulu\n").unwrap();
    let parts = [("fi.aff", "SET UTF-8\n"), ("fi.dic", "1\nkoulu\n")];
    fs::write(path("x.oxt"), packed(&parts)).unwrap();
    fs::write(path("alone.dic"), "1\nkoulu\n").unwrap();
    let open = |name: &str| find::open(&Disk::real(), &path(name), "fi", None);
    for name in ["x.aff", "x.dic", "x.oxt"] {
        assert!(knows(&open(name).ok().unwrap(), "koulu"), "{name}");
    }
    assert!(matches!(open("alone.dic").err(), Some(Refusal::File(_))));
    assert!(matches!(open("none.oxt").err(), Some(Refusal::File(_))));
}

#[test]
fn each_system_has_its_folders() {
    let roots = Roots {
        home: Some("home".into()),
        roaming: Some("roaming".into()),
        programs: vec!["programs".into()],
    };
    let has = |system, wanted: &str| {
        let folders = find::folders_of(system, &roots);
        let wanted = Path::new(wanted);
        assert!(
            folders.iter().any(|folder| folder == wanted),
            "{wanted:?}: {folders:?}"
        );
    };
    has(System::Linux, "/usr/share/hunspell");
    has(System::Linux, "/opt/libreoffice*/share/extensions/dict-*");
    has(
        System::Windows,
        "programs/LibreOffice*/share/extensions/dict-*",
    );
    has(
        System::Windows,
        "roaming/Mozilla/Firefox/Profiles/*/extensions",
    );
    has(System::Mac, "home/Library/Spelling");
    has(
        System::Mac,
        "/Applications/LibreOffice.app/Contents/Resources/extensions/dict-*",
    );
}

#[test]
fn learnt_words_lie_in_a_file_that_people_may_write_in() {
    let folder = tempfile::tempdir().unwrap();
    let path = learnt::file_in(folder.path());
    let disk = Disk::real();
    assert!(learnt::load(&disk, &path).is_empty());
    learnt::add(&disk, &path, "stipjesdag").unwrap();
    fs::write(
        &path,
        format!(
            "{}# ours\n  Vlierboom  ",
            fs::read_to_string(&path).unwrap()
        ),
    )
    .unwrap();
    let words = learnt::add(&disk, &path, "tel/dag").unwrap();
    for word in ["stipjesdag", "Stipjesdag", "Vlierboom", "tel/dag"] {
        assert!(words.contains(word), "{word}");
    }
    assert!(!words.contains("vlierboom") && !words.contains("# ours"));
    learnt::add(&disk, &path, "Stipjesdag").unwrap();
    let text = fs::read_to_string(&path).unwrap();
    assert_eq!(text, "stipjesdag\n# ours\n  Vlierboom  \ntel/dag\n");
    assert_eq!(learnt::load(&disk, &path), words);
}

#[test]
fn a_file_of_words_that_cannot_be_read_is_not_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = learnt::file_in(folder.path());
    fs::write(&path, b"caf\xe9\nstipjesdag").unwrap();
    learnt::add(&Disk::real(), &path, "telling").unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"caf\xe9\nstipjesdag\ntelling\n");
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    assert!(learnt::add(&Disk::real(), &path, "telling").is_err());
}

/// A packed file of these.
fn packed(files: &[(&str, &str)]) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let mut writer = zip::ZipWriter::new(&mut bytes);
    for (name, text) in files {
        writer
            .start_file(*name, zip::write::SimpleFileOptions::default())
            .unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap();
    bytes.into_inner()
}
