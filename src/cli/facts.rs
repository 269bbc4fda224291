//! `europlan facts`: the shipped facts as files, and a look at a newer copy.

use super::{Environment, Problem, Said, language, path};
use crate::catalogue::file::{self, HEAD};
use crate::text::Texts;
use crate::{facts, store, wording};
use clap::ArgMatches;

/// `europlan facts export DIR` and `europlan facts check DIR`.
pub(super) fn run(
    said: &mut Said,
    matches: &ArgMatches,
    texts: &Texts,
    environment: &Environment,
) -> Result<(), Problem> {
    let (name, matches) = matches.subcommand().unwrap_or(("", matches));
    language(matches)?;
    let folder = path(matches, "folder");
    if name == "export" {
        if !matches.get_flag("force") && folder.join(HEAD).symlink_metadata().is_ok() {
            return Err(Problem::at("cli-exists", &folder.join(HEAD)));
        }
        return Ok(store::write_texts(folder, &file::shipped())?);
    }
    let catalogue = facts::read(folder).map_err(|refusal| {
        let (path, why) = (folder.display().to_string(), refusal.words(texts));
        Problem::new("facts-refused", &[("path", &path), ("why", &why)])
    })?;
    let mut lines = wording::facts::origin(texts, &catalogue, environment.today);
    lines.push(texts.say("facts-usable").into_owned());
    said.out = (lines.join("\n") + "\n").into_bytes();
    Ok(())
}
