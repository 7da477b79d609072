import { cell } from "@unambient/runtime";

const asked = cell<string | undefined>("asked", {
  flag: "use_ttl_cache",
  legacy: undefined,
});
const answer = cell("answer", { flag: "use_ttl_cache", legacy: "" });

export function shout(text: string): string {
  if (text !== asked.value) {
    answer.value = `${text}!`;
    asked.value = text;
  }
  return answer.value;
}
