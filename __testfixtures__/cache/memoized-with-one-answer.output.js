import memoize from "lodash/memoize";
import mem from "mem";
import { cache } from "@unambient/runtime";

const box = memoize(() => document.createElement("div"));
box.cache = cache("box", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map(),
});
const area = memoize((text) => text.length * 2);
area.cache = cache("area", { flag: "use_ttl_cache", legacy: new Map() });
const shelf = memoize((name) => document.body.appendChild(document.createElement(name)));
shelf.cache = cache("shelf", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map(),
});
const size = mem(() => box().offsetWidth, { cache: cache("size", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map(),
}) });
const width = memoize((text) => {
  box().append(text);
  const measured = box().offsetWidth;
  box().innerHTML = "";
  return measured;
});
width.cache = cache("width", { flag: "use_ttl_cache", legacy: new Map() });
const warnOnce = memoize(warn);
warnOnce.cache = cache("warnOnce", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map(),
});
const openStore = mem(opened, { cache: cache("openStore", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map(),
}) });
const badge = memoize(badgeOf);
badge.cache = cache("badge", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map(),
});
const label = memoize(labelOf);
label.cache = cache("label", { flag: "use_ttl_cache", legacy: new Map() });
const action = memoize(actionOf);
action.cache = cache("action", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map(),
});

function warn(text) {
  console.warn(`old: ${text}`);
}

function opened(name) {
  return fetch(`/stores/${name}`);
}

function badgeOf(name) {
  return class extends HTMLElement {
    title = name;
  };
}

function labelOf(name) {
  return () => name.padStart(8);
}

function actionOf(name) {
  const Action = (props) => useOpened(props.id, name);
  return Action;
}

export { action, badge, label, openStore, warnOnce };

export const sizeOf = (name) => area(name) + size() + width(name) + shelf(name).offsetWidth;
