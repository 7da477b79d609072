import memoize from "lodash/memoize";
import mem from "mem";

const box = memoize(() => document.createElement("div"));
const area = memoize((text) => text.length * 2);
const shelf = memoize((name) => document.body.appendChild(document.createElement(name)));
const size = mem(() => box().offsetWidth);
const width = memoize((text) => {
  box().append(text);
  const measured = box().offsetWidth;
  box().innerHTML = "";
  return measured;
});
const warnOnce = memoize(warn);
const openStore = mem(opened);
const badge = memoize(badgeOf);
const label = memoize(labelOf);
const action = memoize(actionOf);

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
