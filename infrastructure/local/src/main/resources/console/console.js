"use strict";
// What CloudWatch does with custom widgets: calls their function, shows what it answers without
// anything that could run, and binds <cwdb-action> to the element before it.
const dashboard = JSON.parse(document.getElementById("dashboard").textContent);
const popup = document.getElementById("popup");
const FORBIDDEN = "script, iframe, frame, object, embed, use, link, meta, base, img, video, audio";
let theme = "light";

function context(widget, container) {
  const end = Date.now();
  const span = Number(document.getElementById("range").value);
  const minutes = -new Date().getTimezoneOffset();
  const two = n => String(Math.abs(n)).padStart(2, "0");
  return {
    dashboardName: dashboard.name,
    widgetId: widget.id,
    accountId: dashboard.account,
    locale: "en",
    timezone: { label: "Local", offsetISO: (minutes < 0 ? "-" : "+") + two(Math.trunc(minutes / 60)) + ":" + two(minutes % 60), offsetInMinutes: -minutes },
    period: 300,
    isAutoPeriod: true,
    timeRange: { mode: "relative", start: end - span, end: end, relativeStart: span },
    theme: theme,
    linkCharts: true,
    title: widget.title,
    forms: { all: fields(container) },
    params: widget.parameters,
    width: container.clientWidth,
    height: container.clientHeight,
  };
}

function fields(container) {
  const all = {};
  container.querySelectorAll("input[name], select[name], textarea[name]").forEach(f => { all[f.name] = f.value; });
  return all;
}

async function call(widget, container, endpoint, parameters) {
  const event = Object.assign({}, parameters, { widgetContext: context(widget, container) });
  const answer = await fetch("/console/call", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ endpoint, event }) });
  return answer.json();
}

function show(widget, container, answer) {
  if (typeof answer !== "string") {
    const text = document.createElement("pre");
    text.textContent = answer && answer.markdown ? answer.markdown : JSON.stringify(answer, null, 2);
    container.replaceChildren(text);
    return;
  }
  const parsed = new DOMParser().parseFromString(answer, "text/html");
  parsed.querySelectorAll(FORBIDDEN).forEach(e => e.remove());
  parsed.querySelectorAll("*").forEach(e => {
    for (const a of [...e.attributes]) {
      if (/^on/i.test(a.name) || /^\s*javascript:/i.test(a.value)) { e.removeAttribute(a.name); }
    }
  });
  container.replaceChildren(...parsed.head.querySelectorAll("style"), ...parsed.body.childNodes);
  container.querySelectorAll("form").forEach(f => f.addEventListener("submit", e => e.preventDefault()));
  container.querySelectorAll("cwdb-action").forEach(a => bind(widget, container, a));
}

function bind(widget, container, action) {
  const element = action.previousElementSibling;
  if (!element) { return; }
  element.addEventListener(action.getAttribute("event") || "click", async e => {
    e.preventDefault();
    const question = action.getAttribute("confirmation");
    if (question && !(await confirmed(question))) { return; }
    const called = action.getAttribute("action") === "call";
    const here = action.getAttribute("display") === "popup" ? popup.querySelector(".content") : container;
    container.classList.add("waiting");
    const answer = called
      ? await call(widget, container, action.getAttribute("endpoint"), JSON.parse(action.textContent))
      : action.innerHTML;
    container.classList.remove("waiting");
    show(widget, here, answer);
    if (here !== container && !popup.open) { popup.showModal(); }
  });
}

function confirmed(question) {
  const dialog = document.getElementById("confirm");
  dialog.querySelector("p").textContent = question;
  dialog.showModal();
  return new Promise(resolve => {
    const end = answer => { dialog.close(); resolve(answer); };
    dialog.querySelector(".yes").onclick = () => end(true);
    dialog.querySelector(".no").onclick = () => end(false);
    dialog.oncancel = () => resolve(false);
  });
}

async function refresh(widget) {
  widget.container.classList.add("waiting");
  const answer = await call(widget, widget.container, dashboard.endpoint, widget.parameters);
  widget.container.classList.remove("waiting");
  show(widget, widget.container, answer);
}

const widgets = dashboard.widgets.map((declared, at) => {
  const frame = document.createElement("section");
  frame.className = "widget";
  frame.id = "widget-" + (at + 1);
  frame.style.gridColumn = "span " + declared.width;
  frame.style.height = declared.height * 50 + "px";
  const title = document.createElement("h2");
  title.textContent = declared.title;
  const container = document.createElement("div");
  container.className = "content";
  frame.append(title, container);
  document.getElementById("widgets").append(frame);
  return Object.assign({ id: frame.id, container }, declared);
});

function refreshAll() { return Promise.all(widgets.map(refresh)); }

let timer = 0;
document.getElementById("auto").addEventListener("change", e => {
  clearInterval(timer);
  if (Number(e.target.value) > 0) { timer = setInterval(refreshAll, Number(e.target.value)); }
});
document.getElementById("refresh").addEventListener("click", refreshAll);
document.getElementById("range").addEventListener("change", refreshAll);
document.getElementById("theme").addEventListener("click", e => {
  theme = theme === "light" ? "dark" : "light";
  document.documentElement.dataset.theme = theme;
  e.target.textContent = theme === "light" ? "Dark" : "Light";
  refreshAll();
});
popup.querySelector(".close").addEventListener("click", () => popup.close());
refreshAll();
