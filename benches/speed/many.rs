//! The plans of a folder, as a coordinator has them: 200 are to be there within 1 s, 2,000 within 6 s, the first rows
//! within 0.3 s. One thread reads here; the window has up to four.

use super::{plans, today};
use criterion::{BenchmarkId, Criterion};
use europlan::catalogue::Catalogue;
use europlan::plans::{Asked, Row};
use europlan::store::{self, Disk};
use std::hint::black_box;
use std::path::Path;

/// How many rows fill a window.
const IN_SIGHT: usize = 20;

/// All rows of folders of two sizes.
pub(crate) fn folder(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("plans of a folder");
    group.sample_size(10);
    for count in [200, 2000] {
        let folder = filled(count);
        group.bench_function(BenchmarkId::from_parameter(count), |bencher| {
            bencher.iter(|| black_box(rows(folder.path(), count)));
        });
    }
    group.finish();
}

/// The rows that fill a window, of a folder of 2,000 plans.
pub(crate) fn first_rows(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("first plans of a folder");
    group.sample_size(10);
    let folder = filled(2000);
    group.bench_function(BenchmarkId::from_parameter(IN_SIGHT), |bencher| {
        bencher.iter(|| black_box(rows(folder.path(), IN_SIGHT)));
    });
    group.finish();
}

/// A folder of so many plans of the usual size, twenty in each folder below it.
fn filled(count: usize) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let text = store::to_text(&plans::plan(1));
    for at in 0..count {
        let below = folder.path().join(format!("{}", at / 20));
        std::fs::create_dir_all(&below).unwrap();
        std::fs::write(below.join(format!("{at}.europlan")), &text).unwrap();
    }
    folder
}

fn rows(folder: &Path, most: usize) -> Vec<Row> {
    let asked = Asked {
        today: today(),
        catalogue: Catalogue::shipped(),
    };
    let files = store::plans_in(folder).unwrap().into_iter().take(most);
    let disk = Disk::real();
    files.map(|file| Row::read(&disk, file, asked)).collect()
}
