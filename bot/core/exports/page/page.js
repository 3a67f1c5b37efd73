// Search, filters and links to an event: what is chosen decides what the list and the strip show.

const FEW = 12; // choices shown before somebody asks for all

class Facet {
  constructor(title, valuesOf, { open, labels = (value) => value }) {
    this.valuesOf = valuesOf;
    this.chosen = new Set();
    const totals = new Map();
    for (const entry of entries) for (const value of valuesOf(entry)) totals.set(value, (totals.get(value) ?? 0) + 1);
    this.values = [...totals].sort(([, one], [, other]) => other - one).map(([value]) => value);
    this.counts = totals;
    this.labels = labels;
    this.list = make("ul", { class: "choices" });
    this.rows = new Map();
    this.node = make("details", open ? { open: "" } : {}, make("summary", {}, title), this.list);
    this.addRows(this.values.slice(0, FEW));
    if (this.values.length > FEW) this.addMore();
  }

  addRows(values) {
    for (const value of values) {
      const box = make("input", { type: "checkbox" });
      box.addEventListener("change", () => {
        if (box.checked) this.chosen.add(value);
        else this.chosen.delete(value);
        apply();
      });
      const count = make("span", { class: "count" });
      const row = make("li", {}, make("label", {}, box, make("span", { class: "label" }, make("bdi", {}, this.labels(value))), count));
      this.rows.set(value, { row, box, count });
      this.list.append(row);
    }
  }

  addMore() {
    const button = make("button", { type: "button", class: "more" }, filled(words.more, { n: numbers.format(this.values.length) }));
    button.addEventListener("click", () => {
      this.addRows(this.values.slice(FEW));
      this.tell();
      this.rows.get(this.values[FEW]).box.focus();
      button.remove();
    });
    this.node.append(button);
  }

  lets(entry) {
    return this.chosen.size === 0 || this.valuesOf(entry).some((value) => this.chosen.has(value));
  }

  reset() {
    this.counts = new Map();
  }

  add(entry) {
    for (const value of this.valuesOf(entry)) this.counts.set(value, (this.counts.get(value) ?? 0) + 1);
  }

  tell() {
    for (const [value, { row, box, count }] of this.rows) {
      const number = this.counts.get(value) ?? 0;
      count.textContent = numbers.format(number);
      row.classList.toggle("empty", number === 0);
      box.checked = this.chosen.has(value);
    }
  }
}

const wide = matchMedia("(min-width: 52rem)").matches;
const nameOf = new Map(entries.flatMap(({ event }) => event.entities.map((each) => [each.id, each.name])));
for (const entry of entries) {
  entry.names = [...new Set(entry.event.entities.map((each) => each.id))];
  entry.certainty = [entry.event.certainty];
}
const facets = [
  new Facet(words.names, (entry) => entry.names, { open: wide, labels: (id) => nameOf.get(id) }),
  new Facet(words.sources, (entry) => entry.sites, { open: wide }),
  new Facet(words.certainty, (entry) => entry.certainty, { open: wide, labels: (value) => words[value] }),
];

// A choice's count is of what choosing it would show: all that the other choices let through.
function apply() {
  const terms = folded(byId("words").value).split(/\s+/).filter(Boolean);
  for (const facet of facets) facet.reset();
  let shown = 0;
  for (const entry of entries) {
    const said = terms.every((term) => entry.folded.includes(term));
    const then = !period || (entry.last >= period.first && entry.first <= period.last);
    const against = facets.filter((facet) => !facet.lets(entry));
    entry.inStrip = said && !against.length;
    entry.shown = entry.inStrip && then;
    shown += entry.shown;
    if (!said || !then || against.length > 1) continue;
    for (const facet of against.length ? against : facets) facet.add(entry);
  }
  showList();
  for (const facet of facets) facet.tell();
  drawStrip();
  byId("none").hidden = shown > 0;
  byId("clear").hidden = shown === entries.length && !terms.length;
  byId("status").textContent = filled(words.shown, { shown: numbers.format(shown), all: numbers.format(entries.length) });
}

function clear() {
  byId("words").value = "";
  period = null;
  for (const facet of facets) facet.chosen.clear();
  apply();
}

function goTo(id) {
  const entry = entryOf.get(id);
  document.querySelector(".found-by-link")?.classList.remove("found-by-link");
  if (!entry) return;
  buildWhole();
  if (!entry.shown) clear();
  entry.node.classList.add("found-by-link");
  const look = () => entry.node.scrollIntoView({ block: "center" });
  entry.node.focus({ preventScroll: true });
  look();
  requestAnimationFrame(look); // what lies above has its true height only now
}

const followHash = () => goTo(location.hash.slice(1));

async function copyLink(button) {
  const link = `${location.href.split("#")[0]}#${button.dataset.event}`;
  try {
    await navigator.clipboard.writeText(link);
    button.textContent = words.copied;
  } catch {
    location.hash = button.dataset.event;
    button.textContent = words.address;
  }
  byId("status").textContent = button.textContent;
  setTimeout(() => { button.textContent = words.copy; }, 2000);
}

const dark = matchMedia("(prefers-color-scheme: dark)");
const KEPT = "dateline-theme";

function showTheme() {
  const theme = root.dataset.theme ?? (dark.matches ? "dark" : "light");
  byId("theme").setAttribute("aria-pressed", theme === "dark");
  return theme;
}

byId("theme").addEventListener("click", () => {
  root.dataset.theme = showTheme() === "dark" ? "light" : "dark";
  showTheme();
  try { localStorage.setItem(KEPT, root.dataset.theme); } catch { /* a browser that keeps nothing of files */ }
});
dark.addEventListener("change", showTheme);
try {
  const kept = localStorage.getItem(KEPT);
  if (kept === "light" || kept === "dark") root.dataset.theme = kept;
} catch { /* likewise */ }
showTheme();

let typing = 0;
byId("words").addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(apply, 80);
});
byId("filters").addEventListener("submit", (event) => event.preventDefault());
byId("clear").addEventListener("click", () => {
  clear();
  byId("words").focus();
});
byId("list").addEventListener("click", (event) => {
  const button = event.target.closest(".copy");
  if (button) copyLink(button);
});
addEventListener("hashchange", followHash);
addEventListener("beforeprint", buildWhole);

byId("facets").append(...facets.map((facet) => facet.node));
byId("app").hidden = false;
apply();
build();
followHash();
