// The timeline as a list by years and months, built in slices so that the page answers from the start.
// All that is quoted becomes text nodes; the page's policy forbids markup from strings altogether.

const data = JSON.parse(document.getElementById("timeline").textContent);
const words = data.words;
const root = document.documentElement;
const rightToLeft = root.dir === "rtl";
const byId = (id) => document.getElementById(id);

const DAY = 86_400_000;
const SLICE = 12; // milliseconds of building before the browser may draw
const WITH_MONTH = new Set(["day", "week", "month"]);

function make(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

function filled(message, fields) {
  return message.replace(/\{(\w+)\}/g, (all, name) => fields[name] ?? all);
}

const numbers = new Intl.NumberFormat(data.locale, { numberingSystem: "latn" });
const formats = (options) => new Intl.DateTimeFormat(data.locale, {
  timeZone: "UTC", calendar: "gregory", numberingSystem: "latn", ...options,
});

const dayOf = (iso) => Date.parse(iso) / DAY;

// Spelling that doesn't matter to a reader who searches: case, accents, Arabic vowels and forms of a letter.
const SAME = {
  "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ٱ": "ا", "ı": "i", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe",
};
function folded(text) {
  return text.normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640'’‘`ʼʻʿʾ]/gu, "").toLowerCase()
    .replace(/[ىیکةٱıßøłđæœ]/g, (letter) => SAME[letter])
    .replace(/[٠-٩]/g, (digit) => digit.charCodeAt(0) - 0x660)
    .replace(/[۰-۹]/g, (digit) => digit.charCodeAt(0) - 0x6f0)
    .replace(/\p{M}/gu, "");
}

function linkOf(source) {
  try {
    const link = new URL(source.url);
    return link.protocol === "https:" || link.protocol === "http:" ? link : null;
  } catch {
    return null;
  }
}

function siteOf(source) {
  return source.site || linkOf(source)?.hostname || source.title || words.pasted;
}

const entries = data.events.map((event) => ({
  event,
  first: dayOf(event.start),
  last: dayOf(event.end),
  sites: [...new Set(event.sources.map(siteOf))],
  folded: folded([
    event.id, event.display, event.text, event.attribution ?? "", ...event.entities.map((each) => each.name),
    ...event.sources.flatMap((each) => [each.title ?? "", each.site ?? ""]),
  ].join("\n")),
  shown: true, // what is wanted; `drawn` is what the node, once built, shows
  drawn: false,
  node: null,
  month: null,
}));
const entryOf = new Map(entries.map((entry) => [entry.event.id, entry]));

// What is known to a season, year or decade alone stands before the months of the year that it begins in.
function grouped() {
  const years = new Map();
  for (const entry of entries) {
    const [year, month] = entry.event.start.split("-").map(Number);
    const number = WITH_MONTH.has(entry.event.precision) ? month : 0;
    if (!years.has(year)) years.set(year, new Map());
    const months = years.get(year);
    if (!months.has(number)) months.set(number, { entries: [], shown: 0 });
    months.get(number).entries.push(entry);
    entry.month = months.get(number);
  }
  const ordered = (map) => [...map].sort(([one], [other]) => one - other);
  return ordered(years).map(([year, months]) => ({ year, months: ordered(months) }));
}

const years = grouped();

function eventNode({ event }) {
  const when = make("p", { class: "when" }, make("span", {}, event.display));
  for (const note of event.notes) when.append(make("span", { class: "note" }, note));
  const copy = make("button", { type: "button", class: "copy", "aria-label": `${words.copy} ${event.id}` }, words.copy);
  copy.dataset.event = event.id;
  when.append(copy);
  const node = make("li", { class: "event", id: event.id, tabindex: "-1" }, when);
  node.append(make("blockquote", { dir: "auto" }, event.text));
  if (event.vouching) node.append(make("p", { class: "vouching" }, event.vouching));
  if (event.entities.length) {
    const names = event.entities.map((each) => make("li", {}, make("bdi", {}, each.name)));
    node.append(make("ul", { class: "names", "aria-label": words.names }, ...names));
  }
  node.append(make("ul", { class: "sources", "aria-label": words.sources }, ...event.sources.map(sourceNode)));
  return node;
}

function sourceNode(source) {
  const link = linkOf(source);
  const title = make("bdi", {}, source.title || siteOf(source));
  const shown = link
    ? make("a", { href: link.href, target: "_blank", rel: "noopener noreferrer nofollow" }, title)
    : title;
  const node = make("li", {}, shown);
  const more = [source.title ? source.site : null, source.display].filter(Boolean);
  if (more.length) {
    const parts = more.flatMap((each, place) => [place ? " · " : "", make("bdi", {}, each)]);
    node.append(make("span", { class: "muted" }, ...parts));
  }
  return node;
}

function* building() {
  for (const { year, months } of years) {
    const section = make("section", { class: "year", "aria-label": String(year) }, make("h2", {}, String(year)));
    const body = make("div", {});
    section.append(body);
    byId("list").append(section);
    months.node = section;
    for (const [number, month] of months) {
      const title = number ? data.months[number - 1] : words.vague;
      month.list = make("ol", {});
      const look = number ? "month" : months.length > 1 ? "month vague" : "month vague alone";
      month.node = make("div", { class: look }, make("h3", {}, title), month.list);
      body.append(month.node);
      for (const entry of month.entries) {
        entry.node = eventNode(entry);
        entry.node.hidden = !entry.shown;
        entry.drawn = entry.shown;
        month.list.append(entry.node);
        yield;
      }
      hideEmpty({ months });
    }
  }
  byId("list").removeAttribute("aria-busy");
}

const built = building();

function build() {
  const until = performance.now() + SLICE;
  while (performance.now() < until) if (built.next().done) return;
  setTimeout(build);
}

function buildWhole() {
  while (!built.next().done);
}

function hideEmpty({ months }) {
  let any = false;
  for (const [, month] of months) {
    if (month.node) month.node.hidden = month.shown === 0;
    any ||= month.shown > 0;
  }
  if (months.node) months.node.hidden = !any;
}

function showList() {
  for (const { months } of years) for (const [, month] of months) month.shown = 0;
  for (const entry of entries) {
    if (entry.shown) entry.month.shown += 1;
    if (entry.node && entry.drawn !== entry.shown) entry.node.hidden = !entry.shown;
    if (entry.node) entry.drawn = entry.shown;
  }
  years.forEach(hideEmpty);
}
