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

export const sizeOf = (name) => area(name) + size() + width(name) + shelf(name).offsetWidth;
