"use strict";
// Filters the findings of each roadmap by severity, rule and responsible. Without a script all findings are shown.
for (const section of document.querySelectorAll("section.findings")) {
  const form = section.querySelector("form.filters");
  if (!form) continue;
  const remarks = [...section.querySelectorAll("article.remark")];
  const apply = () => {
    const severities = new Set([...form.querySelectorAll("[name=severity]:checked")].map((box) => box.value));
    const rule = form.elements.rule.value;
    const person = form.elements.person.value;
    let shown = 0;
    let all = 0;
    for (const remark of remarks) {
      const fits = severities.has(remark.dataset.severity) && (!rule || rule === remark.dataset.rule);
      let left = 0;
      for (const point of remark.querySelectorAll("li")) {
        all += 1;
        point.hidden = !(fits && (!person || point.dataset.people.split(" ").includes(person)));
        left += point.hidden ? 0 : 1;
      }
      remark.hidden = left === 0;
      shown += left;
    }
    form.querySelector("output b").textContent = `${shown} / ${all}`;
    section.querySelector(".nothing").hidden = shown > 0;
  };
  form.addEventListener("input", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  apply();
}
// A link to a finding that a filter hides shows it again.
const reveal = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const section = target && target.closest("section.findings");
  if (!section || !target.closest("[hidden]")) return;
  section.querySelector("form.filters").reset();
  setTimeout(() => target.scrollIntoView());
};
addEventListener("hashchange", reveal);
reveal();
