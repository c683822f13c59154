#!/usr/bin/env bash
# What it costs a program to have wirecopy: prints a table. Needs cargo, python3 and the crates of Cargo.lock.
#
#   benches/cost.sh
#
# Builds, with two jobs and from nothing, a program that depends on wirecopy with default features and one that does the
# same without it.
set -euo pipefail
crate=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

program() { # name, dependency, statement
    mkdir -p "$work/$1/src"
    cat >"$work/$1/Cargo.toml" <<TOML
[package]
name = "$1"
version = "0.0.0"
edition = "2024"
[dependencies]
$2
[profile.release]
strip = true
[workspace]
TOML
    cat >"$work/$1/src/main.rs" <<RUST
fn main() {
    let text = std::env::args().nth(1).unwrap_or_default();
    $3
}
RUST
    cp "$crate/Cargo.lock" "$work/$1/Cargo.lock"
}

program without "" 'println!("{}", text.len());'
program with "wirecopy = { path = \"$crate\" }" \
    'let article = wirecopy::Article::parse(&text).unwrap();
    println!("{} {}", article.entities().len(), article.quotes().len());'

build() { # name
    (cd "$work/$1" && CARGO_TARGET_DIR="$work/target-$1" env -u CARGO_PROFILE_RELEASE_INCREMENTAL \
        -u CARGO_PROFILE_RELEASE_CODEGEN_UNITS cargo build --release --quiet --jobs 2)
}

build without
TIMEFORMAT='%R %U %S'
took=$({ time build with >&2; } 2>&1 | tail -n 1)
crates=$(cd "$work/with" && cargo tree --edges normal,build --prefix none --no-dedupe | sed 's/ (.*//' | sort -u | wc -l)
size() { stat -c %s "$work/target-$1/release/$1"; }

python3 - "$took" "$crates" "$(size with)" "$(size without)" "$work/target-with/release/with" <<'PYTHON'
import resource, subprocess, sys, time

took, crates, large, small, program = sys.argv[1:]
real, user, system = map(float, took.split())
text = "HARBOUR CLOSED\n\nOSLO, May 4 - \"It is late,\" Anna Lindqvist, the mayor of Oslo, said on Thursday.\n"
wall, cpu = [], []
for _ in range(50):
    before, t = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([program, text], check=True, stdout=subprocess.DEVNULL)
    wall.append(time.perf_counter() - t)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
print("| what | how much |\n| --- | --- |")
print(f"| clean release build on two cores, wall time | {real:.0f} s |")
print(f"| of that on processors | {user + system:.0f} s |")
# The program itself and wirecopy are in the tree.
print(f"| crates in the tree besides wirecopy | {int(crates) - 2} |")
print(f"| added to a stripped binary | {(int(large) - int(small)) / 1e6:.1f} MB |")
print(f"| from the start of the process to the first result, all layers | {min(wall) * 1e3:.1f} ms |")
print(f"| of these on a processor | {sorted(cpu)[len(cpu) // 2] * 1e3:.1f} ms |")
PYTHON
