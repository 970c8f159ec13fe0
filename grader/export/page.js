"use strict";
const { decks, words } = JSON.parse(document.getElementById("data").textContent);
const byId = (id) => document.getElementById(id);
const state = { language: (navigator.language || "ja").startsWith("ja") ? "ja" : "en", deck: 0, marks: {} };
const say = (name) => words[state.language][name];
const said = (text) => text[state.language];

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name === "html") made.innerHTML = value; // our own markup, escaped when it was written
    else if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

// An order that is the same at every visit, and says nothing: options are sorted by a hash of their text.
const hash = (text) => [...text].reduce((sum, c) => (sum * 31 + c.codePointAt(0)) >>> 0, 7);
const mixed = (list, text) => list.map((_, n) => n).sort((a, b) => hash(text(list[a])) - hash(text(list[b])));

const normal = (text) => text.normalize("NFKC").trim().toLowerCase();
const squeezed = (text) => normal(text).replace(/\s+/g, "");
function number(text) {
  const found = normal(text).replace(/−/g, "-").match(/^([-+]?[\d.,]+(?:e[-+]?\d+)?)\s*(?:\/\s*([\d.]+))?\s*(%?)/);
  if (!found) return NaN;
  return (Number(found[1].replace(/,/g, "")) / Number(found[2] || 1)) * (found[3] ? 0.01 : 1);
}
const tokens = (text) => normal(text).replace(/−/g, "-").match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|[^\W\d]\w*/g) || [];
const rows = (text) => (normal(text).match(/\[[^[\]]*\]/g) || []).map((one) => tokens(one).length);
const alike = (a, b) => (isNaN(a) || isNaN(b) ? a === b : Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(b)));

// How each type asks, and what an answer is worth.  `read` returns an answer, `mark` its score from 0 to 1.
const TYPES = {
  single: choice("radio"),
  multiple: choice("checkbox"),
  truth: {
    ask: (q, name) => options(name, "radio", [say("true"), say("false")]),
    read: (form) => ticked(form),
    mark: (q, got) => Number((got[0] === 0) === q.correct),
    told: (q, got) => said(q.told[got[0]]),
  },
  number: typed((q, got) => Number(Math.abs(number(got) - q.value) <= q.near)),
  shape: typed((q, got) => Number(String((normal(got).match(/\d+/g) || []).map(Number)) === String(q.shape))),
  trace: typed((q, got) => {
    const [ours, theirs, wanted, written] = [tokens(q.prints), tokens(got), rows(q.prints), rows(got)];
    const same = ours.length === theirs.length && ours.every((one, n) => alike(one, theirs[n]));
    return Number(same && (!wanted.length || !written.length || String(wanted) === String(written)));
  }),
  gaps: {
    ask: (q, name) => q.names.map((one) => field(`[${one}]`, `${name}-${one}`)),
    read: (form) => [...form.querySelectorAll("input")].map((one) => one.value),
    empty: (got) => got.every((one) => !one.trim()),
    mark: (q, got) => got.filter((one, n) => q.accept[n].some((want) => squeezed(want) === squeezed(one) || number(want) === number(one))).length / got.length,
  },
  match: {
    ask: (q, name) => q.lefts.map((one, n) => selection(said(one.text), `${name}-${n}`, mixed(q.rights, (r) => r.ja).map((m) => [m, plain(said(q.rights[m]))]))),
    read: (form) => selected(form),
    empty: (got) => got.every((one) => one < 0),
    mark: (q, got) => got.filter((one, n) => one === n).length / q.lefts.length,
    told: (q, got) => q.lefts.filter((_, n) => got[n] !== n).map((one) => said(one.why)).join("<br>"),
  },
  order: {
    ask: (q, name) => mixed(q.options, (o) => o.text.ja).map((m) => [m, q.options[m]]).map(([m, one]) => selection(said(one.text), `${name}-${m}`, q.options.map((_, n) => [n, String(n + 1)]), m)),
    read: (form) => [...form.querySelectorAll("select")].map((one) => [Number(one.dataset.item), Number(one.value)]).filter(([, place]) => place >= 0).sort((a, b) => a[1] - b[1]).map(([item]) => item),
    refused: (form) => (repeated(selected(form).filter((place) => place >= 0)) ? say("twice") : ""),
    mark: ordered,
  },
  self: {
    ask: (q, name) => [element("textarea", { rows: 3, cols: 60, "aria-label": say("line"), name })],
    read: (form) => form.querySelector("textarea").value,
    empty: (got) => !got.trim(),
    mark: () => null,
  },
};

function choice(kind) {
  return {
    ask: (q, name) => options(name, kind, q.options.map((one) => said(one.text)), mixed(q.options, (o) => o.text.ja)),
    read: (form) => ticked(form),
    mark: (q, got) => {
      const right = q.options.filter((one) => one.correct).length;
      const hits = got.filter((n) => q.options[n].correct).length;
      return Math.max(0, 2 * hits - got.length) / right;
    },
    told: (q, got) => q.options.map((one, n) => `${one.correct ? "○" : "×"} ${said(one.text)}${got.includes(n) ? ` [${say("yours")}]` : ""}<div class="why">${said(one.why)}</div>`).join(""),
  };
}

function typed(mark) {
  return { ask: (q, name) => [field(say("line"), name)], read: (form) => form.querySelector("input").value, empty: (got) => !got.trim(), mark };
}

// The share of the items that may stay where they are with no two of them reversed, less what belongs nowhere.
function ordered(q, got) {
  const items = got.filter((n) => n < q.needs.length);
  let best = 0;
  for (let set = 0; set < 1 << items.length; set++) {
    const kept = items.filter((_, n) => set & (1 << n));
    const fits = kept.every((one, n) => kept.slice(n + 1).every((later) => !q.needs[one].includes(later)));
    if (fits && kept.length > best) best = kept.length;
  }
  return Math.max(0, best - (got.length - items.length)) / q.needs.length;
}

function options(name, kind, texts, order = texts.map((_, n) => n)) {
  return order.map((n) => element("label", {}, element("input", { type: kind, name, value: n }), element("span", { html: texts[n] })));
}
const ticked = (form) => [...form.querySelectorAll("input:checked")].map((one) => Number(one.value));
const field = (label, name) => element("label", {}, element("span", {}, label), element("input", { type: "text", name, autocomplete: "off" }));
const plain = (html) => element("span", { html }).textContent;
function selection(label, name, rows, item) {
  const list = element("select", { name, "data-item": item ?? false }, element("option", { value: -1 }, "—"), ...rows.map(([value, text]) => element("option", { value }, text)));
  return element("label", {}, list, element("span", { html: label }));
}
const repeated = (list) => new Set(list).size < list.length;
const selected = (form) => [...form.querySelectorAll("select")].map((one) => Number(one.value));

function show(q, place) {
  const type = TYPES[q.type];
  const told = element("div", { class: "told", role: "status", "aria-live": "polite", hidden: true });
  const form = element("form", { onsubmit: (event) => { event.preventDefault(); answer(q, type, form, told); } },
    element("fieldset", {}, element("legend", {}, q.type === "multiple" ? say("all") : q.type === "order" ? say("order") : say("choose")), ...type.ask(q, q.id)),
    element("button", {}, say("check")));
  return element("article", { "aria-labelledby": `h-${q.id}` },
    element("h2", { id: `h-${q.id}`, html: `${place}. ${said(q.title)}` }), element("div", { html: said(q.prompt) }), form, told);
}

function answer(q, type, form, told) {
  const refused = type.refused && type.refused(form);
  if (refused) {
    told.hidden = false;
    told.textContent = refused;
    return;
  }
  const got = type.read(form);
  if (type.empty ? type.empty(got) : got.length === 0) return;
  const score = type.mark(q, got);
  told.hidden = false;
  told.innerHTML = "";
  told.append(verdict(score), element("div", { html: type.told ? type.told(q, got) : "" }));
  if (score !== 1) told.append(element("b", {}, say("answer")), element("div", { html: said(q.model) }));
  told.append(element("b", {}, say("why")), element("div", { html: said(q.explanation) }));
  if (score === null) told.append(...["right", "wrong"].map((name, n) => element("button", { type: "button", onclick: () => keep(q, 1 - n) }, say(name))));
  else keep(q, score);
}

function verdict(score) {
  const [mark, name, kind] = score === null ? ["?", "self", "part"] : score === 1 ? ["○", "right", "good"] : score > 0 ? ["△", "partly", "part"] : ["×", "wrong", "bad"];
  return element("p", { class: `verdict ${kind}` }, `${mark} ${say(name)}${kind === "part" && score ? ` ${score.toFixed(2)}` : ""}`);
}

function keep(q, score) {
  state.marks[q.id] = score;
  count();
}

function count() {
  const questions = decks[state.deck].questions;
  const done = questions.filter((q) => q.id in state.marks);
  const sum = done.reduce((total, q) => total + state.marks[q.id], 0);
  byId("score").textContent = `${say("score")} ${sum.toFixed(2)} / ${done.length} (${questions.length})`;
}

function draw() {
  document.documentElement.lang = state.language;
  document.title = say("title");
  const other = state.language === "ja" ? "en" : "ja";
  Object.assign(byId("language"), { textContent: other === "en" ? "English" : "日本語", lang: other });
  byId("deck").replaceChildren(...decks.map((deck, n) => element("option", { value: n, selected: n === state.deck }, plain(said(deck.title)))));
  byId("main").replaceChildren(...decks[state.deck].questions.map((q, n) => show(q, n + 1)));
  count();
}

byId("language").addEventListener("click", () => { state.language = state.language === "ja" ? "en" : "ja"; draw(); });
byId("deck").addEventListener("change", (event) => { state.deck = Number(event.target.value); draw(); });
draw();
