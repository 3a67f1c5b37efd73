// Events over time: a bar for each decade, year, month or day says how many events may have happened in it.
// Days are numbered from 1 January 1970; the strip's time runs in the reader's direction.

// `apart` is how many pixels a label needs, `steps` how many units may lie between two labels.
const UNITS = [
  { name: "day", apart: 75, steps: [1, 2, 7, 14, 28], tick: { day: "numeric", month: "short" }, whole: { year: "numeric", month: "short", day: "numeric" } },
  { name: "month", apart: 85, steps: [1, 3, 6, 12], tick: { month: "short", year: "numeric" }, whole: { year: "numeric", month: "long" } },
  { name: "year", apart: 50, steps: [1, 2, 5, 10, 20], tick: { year: "numeric" }, whole: { year: "numeric" } },
  { name: "decade", apart: 50, steps: [1, 2, 5, 10, 20, 50], tick: { year: "numeric" }, whole: { year: "numeric" } },
];
const NARROWEST_BAR = 5; // pixels
const NARROWEST_VIEW = 10; // days
const ZOOM = 3;
const DRAGGED = 4; // pixels that tell a drag from a press

for (const unit of UNITS) Object.assign(unit, { tick: formats(unit.tick), whole: formats(unit.whole) });
const dayWords = formats({ year: "numeric", month: "short", day: "numeric" });
const inWords = (day) => dayWords.format(day * DAY);

function firstDay(year, month = 0) {
  return new Date(0).setUTCFullYear(year, month, 1) / DAY;
}

function monthOf(day) {
  const date = new Date(day * DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
for (const entry of entries) entry.months = { first: monthOf(entry.first), last: monthOf(entry.last) };

// The number of the unit that a day of a month (both numbers) lies in, and the first day of the unit of a number.
const ordinalOf = {
  day: (day) => day,
  month: (_, month) => month,
  year: (_, month) => Math.floor(month / 12),
  decade: (_, month) => Math.floor(month / 120),
};
const ordinal = Object.fromEntries(UNITS.map(({ name }) => [name, (day) => ordinalOf[name](day, monthOf(day))]));
const opening = {
  day: (number) => number,
  month: (number) => firstDay(Math.floor(number / 12), number % 12),
  year: (number) => firstDay(number),
  decade: (number) => firstDay(number * 10),
};

const whole = { first: Math.min(...entries.map((each) => each.first)), last: Math.max(...entries.map((each) => each.last)) };
if (!entries.length) Object.assign(whole, { first: 0, last: NARROWEST_VIEW });
const strip = byId("strip");
const handles = { since: byId("handle-since"), until: byId("handle-until") };
let view = { ...whole };
let period = null; // { first, last }, or all of the time
let scale = null; // what is drawn: { unit, from, until (numbers of units), first, end (days), counts }

function unitFor(days, width) {
  const sizes = { day: 1, month: 30.4, year: 365.2, decade: 3652 };
  return UNITS.find((unit) => days / sizes[unit.name] <= width / NARROWEST_BAR) ?? UNITS.at(-1);
}

function countsOf(test) {
  const { unit, from, until } = scale;
  const numberOf = ordinalOf[unit.name];
  const changes = new Array(until - from + 2).fill(0);
  for (const entry of entries) {
    if (!test(entry) || entry.last < scale.first || entry.first >= scale.end) continue;
    changes[Math.max(0, numberOf(entry.first, entry.months.first) - from)] += 1;
    changes[Math.min(until, numberOf(entry.last, entry.months.last)) - from + 1] -= 1;
  }
  let sum = 0;
  return changes.slice(0, -1).map((change) => (sum += change));
}

const placeOf = (day) => Math.min(1, Math.max(0, (day - scale.first) / (scale.end - scale.first)));
const percent = (day) => `${placeOf(day) * 100}%`;

function bars(counts, most) {
  const { unit, from } = scale;
  return counts.map((count, place) => {
    if (!count) return "";
    const left = placeOf(opening[unit.name](from + place)) * 1000;
    const width = placeOf(opening[unit.name](from + place + 1)) * 1000 - left;
    const height = Math.max(3, (count / most) * 96);
    return `M${left.toFixed(2)} 100h${(width * 0.86).toFixed(2)}v-${height.toFixed(2)}h-${(width * 0.86).toFixed(2)}z`;
  }).join("");
}

function lookAround(width) {
  const unit = unitFor(view.last - view.first + 1, width);
  const [from, until] = [ordinal[unit.name](view.first), ordinal[unit.name](view.last)];
  scale = { unit, from, until, first: opening[unit.name](from), end: opening[unit.name](until + 1) };
  const all = countsOf(() => true);
  scale.most = Math.max(1, ...all);
  byId("bars-all").setAttribute("d", bars(all, scale.most));
  byId("scale").textContent = words[unit.name];
  drawTicks(width);
  const zoomed = view.first > whole.first || view.last < whole.last;
  byId("earlier").disabled = view.first <= whole.first;
  byId("later").disabled = view.last >= whole.last;
  byId("wider").disabled = byId("whole").disabled = !zoomed;
  byId("closer").disabled = view.last - view.first < NARROWEST_VIEW;
}

// What the last look around has drawn is kept: a search changes the events shown alone.
let looked = "";

function drawStrip() {
  const width = strip.clientWidth || 800;
  const look = `${view.first} ${view.last} ${width}`;
  if (look !== looked) lookAround(width);
  looked = look;
  scale.counts = countsOf((entry) => entry.inStrip);
  byId("bars-shown").setAttribute("d", bars(scale.counts, scale.most));
  drawPeriod();
}

function drawTicks(width) {
  const { unit, from, until } = scale;
  const bar = width / (until - from + 1);
  const step = unit.steps.find((each) => each * bar >= unit.apart) ?? unit.steps.at(-1) * Math.ceil(unit.apart / (unit.steps.at(-1) * bar));
  const ticks = [];
  for (let number = from; number <= until; number += 1) {
    const day = opening[unit.name](number);
    if ((number - (unit.name === "day" ? from : 0)) % step || placeOf(day) > 1 - 60 / width) continue;
    const tick = make("span", {}, unit.tick.format(day * DAY));
    tick.style.insetInlineStart = percent(day);
    ticks.push(tick);
  }
  byId("ticks").replaceChildren(...ticks);
}

function drawPeriod() {
  const { first, last } = period ?? view;
  const selection = byId("selection");
  selection.hidden = !period;
  selection.style.insetInlineStart = percent(first);
  selection.style.width = `${(placeOf(last + 1) - placeOf(first)) * 100}%`;
  for (const [handle, day, edge] of [[handles.since, first, first], [handles.until, last, last + 1]]) {
    handle.style.insetInlineStart = percent(period ? edge : edge === first ? scale.first : scale.end);
    handle.setAttribute("aria-valuemin", whole.first);
    handle.setAttribute("aria-valuemax", whole.last);
    handle.setAttribute("aria-valuenow", Math.min(whole.last, Math.max(whole.first, day)));
    handle.setAttribute("aria-valuetext", inWords(day));
  }
  byId("readout").textContent = period ? dayWords.formatRange(period.first * DAY, period.last * DAY) : "";
}

function choosePeriod(first, last) {
  const [low, high] = first <= last ? [first, last] : [last, first];
  const all = low <= whole.first && high >= whole.last;
  period = all ? null : { first: low, last: high };
  apply();
}

function lookAt(first, last) {
  const length = Math.min(Math.max(last - first, NARROWEST_VIEW - 1), whole.last - whole.first);
  const start = Math.round(Math.max(whole.first, Math.min((first + last - length) / 2, whole.last - length)));
  view = { first: start, last: Math.min(whole.last, start + Math.round(length)) };
  drawStrip();
}

function zoom(factor, around = (view.first + view.last) / 2) {
  const share = (around - view.first) / (view.last - view.first || 1);
  const length = (view.last - view.first) * factor;
  lookAt(around - share * length, around + (1 - share) * length);
}

function closer() {
  const inside = period && (period.first > view.first || period.last < view.last);
  if (inside) lookAt(period.first, period.last);
  else zoom(1 / ZOOM);
}

function move(direction) {
  const by = ((view.last - view.first) / 2) * direction;
  lookAt(view.first + by, view.last + by);
}

function dayAt(event) {
  const box = strip.getBoundingClientRect();
  const share = Math.min(0.9999, Math.max(0, (event.clientX - box.left) / box.width));
  return Math.floor(scale.first + (rightToLeft ? 1 - share : share) * (scale.end - scale.first));
}

// The unit that a day lies in, as its first and its last day.
function unitAt(day) {
  const { name } = scale.unit;
  return { first: opening[name](ordinal[name](day)), last: opening[name](ordinal[name](day) + 1) - 1 };
}

function readOut(day) {
  const { unit, from, counts } = scale;
  const { first, last } = unitAt(day);
  const when = unit.name === "decade" ? unit.whole.formatRange(first * DAY, last * DAY) : unit.whole.format(first * DAY);
  byId("readout").textContent = `${when}: ${numbers.format(counts[ordinal[unit.name](day) - from] ?? 0)}`;
}

let drag = null;
strip.addEventListener("pointerdown", (event) => {
  if (event.button !== 0) return;
  const handle = event.target.closest(".handle");
  const other = handle === handles.since ? (period ?? view).last : (period ?? view).first;
  drag = { x: event.clientX, from: handle ? other : dayAt(event), moved: false, handle };
  strip.setPointerCapture(event.pointerId);
});
strip.addEventListener("pointermove", (event) => {
  const day = dayAt(event);
  if (!drag) return readOut(day);
  drag.moved ||= Math.abs(event.clientX - drag.x) >= DRAGGED;
  if (drag.moved) choosePeriod(...fromTo(drag.from, day));
});
strip.addEventListener("pointerup", (event) => {
  if (drag && !drag.moved && !drag.handle) {
    const { first, last } = unitAt(dayAt(event));
    choosePeriod(first, last);
  }
  drag = null;
});
strip.addEventListener("pointercancel", () => { drag = null; });
strip.addEventListener("pointerleave", () => { if (!drag) drawPeriod(); });
strip.addEventListener("dblclick", (event) => {
  const { first, last } = unitAt(dayAt(event));
  lookAt(first, last);
});
strip.addEventListener("wheel", (event) => {
  if (!event.ctrlKey) return; // a plain wheel scrolls the page
  event.preventDefault();
  zoom(event.deltaY > 0 ? ZOOM / 2 : 2 / ZOOM, dayAt(event));
}, { passive: false });

// Whole units between two days in any order.
function fromTo(one, other) {
  return [unitAt(Math.min(one, other)).first, unitAt(Math.max(one, other)).last];
}

const STEPS = { PageUp: 10, PageDown: -10, ArrowUp: 1, ArrowDown: -1, ArrowRight: rightToLeft ? -1 : 1, ArrowLeft: rightToLeft ? 1 : -1 };

function moveHandle(end, steps) {
  const { name } = scale.unit;
  const now = period ?? { first: scale.first, last: scale.end - 1 };
  const within = (day) => Math.min(whole.last, Math.max(whole.first, day));
  if (end === "since") {
    const day = within(opening[name](ordinal[name](now.first) + steps));
    choosePeriod(Math.min(day, now.last), now.last);
  } else {
    const day = within(opening[name](ordinal[name](now.last + 1) + steps) - 1);
    choosePeriod(now.first, Math.max(day, now.first));
  }
}

function jumpHandle(end, day) {
  const now = period ?? whole;
  choosePeriod(end === "since" ? Math.min(day, now.last) : now.first, end === "since" ? now.last : Math.max(day, now.first));
}

strip.addEventListener("keydown", (event) => {
  const end = event.target === handles.since ? "since" : "until";
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key in STEPS) moveHandle(end, STEPS[event.key]);
  else if (event.key === "Home") jumpHandle(end, whole.first);
  else if (event.key === "End") jumpHandle(end, whole.last);
  else if (event.key === "+" || event.key === "=") closer();
  else if (event.key === "-") zoom(ZOOM);
  else if (event.key === "Escape") choosePeriod(whole.first, whole.last);
  else return;
  event.preventDefault();
});

byId("closer").addEventListener("click", closer);
byId("wider").addEventListener("click", () => zoom(ZOOM));
byId("whole").addEventListener("click", () => lookAt(whole.first, whole.last));
byId("earlier").addEventListener("click", () => move(-1));
byId("later").addEventListener("click", () => move(1));
let resizing = 0;
addEventListener("resize", () => {
  cancelAnimationFrame(resizing);
  resizing = requestAnimationFrame(drawStrip);
});
