//! The questions of `queries/`, to Parquet files whose articles are known.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use datafusion::prelude::{ParquetReadOptions, SessionConfig, SessionContext};
use jiff::ToSpan;

use crate::archive;
use crate::grammar::{Story, story};
use crate::session::column;

const ARTICLES: i64 = 300;

async fn answers(name: &str, query: &str) -> Vec<String> {
    let folder = std::env::temp_dir().join(format!("wirecopy-{name}-{}", std::process::id()));
    let folder = folder.to_string_lossy();
    archive::write(ARTICLES, &folder).await.unwrap();
    let context = SessionContext::new_with_config(SessionConfig::new().with_target_partitions(2));
    wirecopy_datafusion::register_all(&context);
    context.register_parquet("articles", &*folder, ParquetReadOptions::default()).await.unwrap();
    let rows = column(&context, query).await;
    std::fs::remove_dir_all(&*folder).unwrap();
    rows
}

fn stories() -> impl Iterator<Item = Story> {
    (0..ARTICLES).map(story)
}

#[tokio::test]
async fn top_speakers_by_week() {
    // Each named speaker has two statements in an article: one direct, one indirect.
    let mut weeks: BTreeMap<String, BTreeMap<&str, u32>> = BTreeMap::new();
    for story in stories() {
        let monday = story.day - i64::from(story.day.weekday().to_monday_zero_offset()).days();
        if let Some(speaker) = story.speaker {
            *weeks.entry(monday.to_string()).or_default().entry(speaker).or_default() += 2;
        }
    }
    let mut wanted = Vec::new();
    for (week, speakers) in weeks {
        let mut speakers: Vec<_> = speakers.into_iter().collect();
        speakers.sort_by_key(|&(speaker, statements)| (Reverse(statements), speaker));
        for (place, (speaker, statements)) in speakers.into_iter().take(3).enumerate() {
            wanted.push(format!("{week} | {} | {speaker} | {statements}", place + 1));
        }
    }
    let found = answers("speakers", include_str!("../../queries/top_speakers_by_week.sql")).await;
    let found: Vec<_> = found.iter().map(|row| row.replace("T00:00:00", "")).collect();
    assert_eq!(found, wanted);
}

#[tokio::test]
async fn said_about_a_country() {
    let said = stories().filter(|story| story.speaker == Some("Ana Lima") && story.about == "Norway");
    let wanted: Vec<_> = said.map(|story| format!("{} | {}", story.id, story.day)).collect();
    assert!(wanted.len() > 3);
    let found = answers("country", include_str!("../../queries/said_about_a_country.sql")).await;
    assert!(found.iter().all(|row| row.contains(" | We expect Norway to ")), "{found:?}");
    let found: Vec<_> = found.iter().map(|row| row.rsplit_once(" | ").unwrap().0).collect();
    assert_eq!(found, wanted);
}

#[tokio::test]
async fn without_a_named_source() {
    let nobody: Vec<_> = stories().filter(|story| story.speaker.is_none()).collect();
    assert_eq!(nobody.len(), 60);
    let wanted: Vec<_> = nobody
        .iter()
        .map(|story| format!("{} | {} | {}", story.id, story.day, story.text.lines().next().unwrap()))
        .collect();
    assert_eq!(answers("nobody", include_str!("../../queries/without_a_named_source.sql")).await, wanted);
}
