//! The properties of the file, twice: as XMP and as the older dictionary, with the same values.

use super::syntax::Syntax;
use crate::layout::Meta;

/// The properties as an XMP packet.
pub(super) fn xmp(meta: &Meta) -> String {
    let (title, author, creator) = (
        escaped(&meta.title),
        escaped(&meta.author),
        escaped(&meta.creator),
    );
    let language = escaped(&meta.language);
    let date = format!("{}T00:00:00Z", meta.date);
    let author = element(
        &author,
        "dc:creator><rdf:Seq><rdf:li",
        "rdf:li></rdf:Seq></dc:creator",
    );
    let tool = element(&creator, "xmp:CreatorTool", "xmp:CreatorTool");
    let producer = element(&creator, "pdf:Producer", "pdf:Producer");
    let own = format!(
        "<dc:format>application/pdf</dc:format>\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\
         {author}<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>\
         <xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>\
         <xmp:MetadataDate>{date}</xmp:MetadataDate>{tool}{producer}"
    );
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" \
         xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" \
         xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\
         {own}\
         <pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>\
         <pdfuaid:part>1</pdfuaid:part>\
         </rdf:Description>{EXTENSION}</rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>"
    )
}

/// PDF/A requires each schema that it does not know to be described.
const EXTENSION: &str = "<rdf:Description rdf:about=\"\" \
     xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" \
     xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" \
     xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\
     <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\
     <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>\
     <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
     <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
     <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\
     <pdfaProperty:name>part</pdfaProperty:name>\
     <pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
     <pdfaProperty:category>internal</pdfaProperty:category>\
     <pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>\
     </rdf:li></rdf:Seq></pdfaSchema:property>\
     </rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>";

/// Writes the properties as the older dictionary.
pub(super) fn info(out: &mut Syntax, meta: &Meta) {
    let date = meta.date.strftime("D:%Y%m%d000000Z").to_string();
    out.put("<<");
    for key in ["/CreationDate", "/ModDate"] {
        out.put(key).literal(date.as_bytes());
    }
    let words = [
        ("/Title", &meta.title),
        ("/Author", &meta.author),
        ("/Creator", &meta.creator),
        ("/Producer", &meta.creator),
    ];
    for (key, words) in words.iter().filter(|(_, words)| !words.is_empty()) {
        out.put(key).words(&legal(words));
    }
    out.put(">>");
}

/// Only characters that XML can hold.
fn legal(text: &str) -> String {
    let is_legal = |c: &char| !c.is_control() && !matches!(*c, '\u{fffe}' | '\u{ffff}');
    text.chars().filter(is_legal).collect()
}

/// An element, unless it would be empty.
fn element(text: &str, open: &str, close: &str) -> String {
    if text.is_empty() {
        String::new()
    } else {
        format!("<{open}>{text}</{close}>")
    }
}

fn escaped(text: &str) -> String {
    legal(text)
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
