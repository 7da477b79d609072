import { cell } from "@unambient/runtime";

const lastText = cell("lastText", { flag: "use_ttl_cache", legacy: undefined });
const lastTree = cell("lastTree", { flag: "use_ttl_cache", legacy: undefined });

export function parse(text) {
  if (text !== lastText.value) {
    lastTree.value = JSON.parse(text);
    lastText.value = text;
  }
  return lastTree.value;
}
