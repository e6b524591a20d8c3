//! The page in a real browser: it opens without an error, its filters filter and its links reveal what they lead to.
//! Needs Chromium; without one the test says so and passes.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    unreachable_pub,
    reason = "a test stops at the first surprise"
)]

mod support;

use std::fs;
use std::path::Path;
use std::process::Command;

use support::root;

const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Runs in the page after its own script and leaves what it saw in the title.
const PROBE: &str = r##"
const seen = [];
addEventListener("error", (event) => seen.push("error: " + event.message));
addEventListener("securitypolicyviolation", (event) => seen.push("blocked: " + event.violatedDirective));
const section = document.querySelector("section.findings");
const form = section.querySelector("form");
const shown = () => [...section.querySelectorAll("article.remark")].filter((remark) => remark.getClientRects().length);
const set = (change) => { change(); form.dispatchEvent(new Event("input", { bubbles: true })); };
const rules = () => new Set(shown().map((remark) => remark.dataset.rule));
seen.push("all " + (shown().length === section.querySelectorAll("article.remark").length));
set(() => form.querySelectorAll("[name=severity]").forEach((box) => { box.checked = box.value === "error"; }));
seen.push("errors " + shown().every((remark) => remark.dataset.severity === "error") + " " + (shown().length > 0));
set(() => { form.elements.rule.value = "deadline-inversion"; });
seen.push("rule " + [...rules()].join());
set(() => { form.querySelectorAll("[name=severity]").forEach((box) => { box.checked = true; }); form.elements.rule.value = ""; form.elements.person.value = "0"; });
const points = [...section.querySelectorAll("li")].filter((point) => point.getClientRects().length);
seen.push("person " + points.every((point) => point.dataset.people.split(" ").includes("0")) + " " + (points.length > 0));
seen.push("count " + form.querySelector("output b").textContent.startsWith(points.length + " / "));
const hidden = [...section.querySelectorAll("li")].find((point) => !point.getClientRects().length);
location.hash = "#" + hidden.id;
setTimeout(() => {
  seen.push("revealed " + (hidden.getClientRects().length > 0));
  seen.push("wide " + (document.documentElement.scrollWidth > innerWidth));
  document.title = seen.join("; ");
}, 500);
"##;

fn browser() -> Option<&'static str> {
    let works = |name: &&&str| Command::new(name).arg("--version").output().is_ok_and(|output| output.status.success());
    BROWSERS.iter().find(works).copied()
}

fn title_after_the_probe(browser: &str, page: &Path, size: &str) -> String {
    let output = Command::new(browser)
        .args([
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--virtual-time-budget=4000",
            "--dump-dom",
            "--lang=ru",
        ])
        .arg(format!("--window-size={size}"))
        .arg(format!("--user-data-dir={}", page.with_extension("profile").display()))
        .arg(format!("file://{}", page.display()))
        .output()
        .expect("the browser runs");
    let page = String::from_utf8_lossy(&output.stdout).into_owned();
    page.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next()).unwrap_or_default().to_owned()
}

#[test]
fn page_works_in_a_browser() {
    let Some(browser) = browser() else {
        eprintln!("skipped: there is no Chromium here");
        return;
    };
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("page.html");
    let status = Command::new(env!("CARGO_BIN_EXE_kc"))
        .current_dir(root())
        .args(["report", "roadmaps", "--quiet", "--as-of", "2024-10-01", "-o"])
        .arg(&path)
        .status();
    assert_eq!(status.expect("kc runs").code(), Some(1));
    let page = fs::read_to_string(&path).expect("the page");
    // The link before what is said of an item names it; «пункт 3.1.5 пункт 3.1.5: ответственного нет» names it twice.
    assert!(page.contains("пункт 3.1.5</a> <span>ответственного нет</span>"));
    assert!(!page.contains("</a> <span>пункт "));
    fs::write(&path, page.replace("</body>", &format!("<script>{PROBE}</script></body>"))).expect("the page");
    for size in ["1280,900", "500,800"] {
        let seen = title_after_the_probe(browser, &path, size);
        assert_eq!(
            seen,
            "all true; errors true true; rule deadline-inversion; person true true; count true; revealed true; wide false"
        );
    }
}
