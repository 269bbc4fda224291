//! The PDF: what standards, readers and people need of it.

pub(crate) mod samples;

use europlan::document::Document;
use europlan::pdf::{Export, export};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use samples::{LANGUAGES, in_language, rich};

/// Exports, keeps the file where the environment asks for it, and lets the validator judge it by both standards.
#[track_caller]
pub(crate) fn exported(name: &str, document: &Document) -> Export {
    let export = export(document).unwrap();
    if let Some(folder) = std::env::var_os("EUROPLAN_KEEP") {
        let path = std::path::Path::new(&folder).join(format!("{name}.pdf"));
        std::fs::write(path, &export.bytes).unwrap();
    }
    for profile in [ValidationProfile::PdfUa1, ValidationProfile::PdfA2a] {
        let options = ValidationOptions::default().profile(profile);
        let report = validate_pdf_bytes(&export.bytes, &options).unwrap();
        assert!(report.is_compliant, "{name}: {:#?}", report.failures);
    }
    export
}

#[test]
fn a_rich_document_is_accessible_and_archival() {
    let export = exported("rich", &rich());
    assert!(export.left_out.is_empty(), "{:?}", export.left_out);
}

#[test]
fn each_language_of_the_union_is_set_without_a_missing_sign() {
    for (tag, sentence) in LANGUAGES {
        let export = exported(&format!("language-{tag}"), &in_language(tag, sentence));
        assert!(export.left_out.is_empty(), "{tag}: {:?}", export.left_out);
    }
}
