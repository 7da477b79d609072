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

export const sizeOf = (name) => area(name) + size() + width(name) + shelf(name).offsetWidth;
