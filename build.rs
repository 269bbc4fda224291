//! Gives the program for Windows what its file tells the system: icons, version, and how it wants to be run.

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    const ICON: &str = "assets/icons/europlan.ico";
    const PLAN: &str = "assets/icons/europlan-plan.ico";
    const MANIFEST: &str = "assets/windows/europlan.manifest";
    for file in ["build.rs", ICON, PLAN, MANIFEST] {
        println!("cargo::rerun-if-changed={file}");
    }
    if std::env::var_os("CARGO_CFG_WINDOWS").is_none() {
        return Ok(());
    }
    winresource::WindowsResource::new()
        .set_icon(ICON)
        .set_icon_with_id(PLAN, "2") // the icon of plans; the first one is that of the program
        .set_manifest_file(MANIFEST)
        .set("ProductName", "Europlan")
        .set("FileDescription", "Europlan") // what the task manager shows
        .set("CompanyName", "The Europlan contributors")
        .set("LegalCopyright", "© the Europlan contributors, EUPL-1.2")
        .set("OriginalFilename", "europlan.exe")
        .compile_for("europlan")?;
    Ok(())
}
