const BEGINNING = /^(begin|start|enter|before|will|request$)/;
const END = /^(end|finish|exit|leave|left|after|did|done|complete|restore|response$)/;

/**
 * Whether two functions are named as what happens where work begins and where it ends: `beforeTest` and `afterTest`,
 * `onRenderStart` and `onRenderEnd`, `_withinBegin` and `_withinEnd`, `onRequest` and `onResponse`. All other words
 * are the same.
 */
export function areOpposite(opening: string, closing: string): boolean {
  const [from, to] = [wordsOf(opening), wordsOf(closing)];
  if (from.length !== to.length) return false;
  const differing = from.flatMap((word, at) => (word === to[at] ? [] : [[word, to[at] ?? ""] as const]));
  const [pair, ...others] = differing;
  return pair !== undefined && others.length === 0 && BEGINNING.test(pair[0]) && END.test(pair[1]);
}

/** What a person does at a page, which begins and ends with events: whatever runs in between is not done for it. */
const GESTURE =
  /^(?:composi(?:tion|ng)|drag(?:ging)?|touch(?:ing)?|pointer|mouse|pan(?:ning)?|pinch|swipe|gesture|scroll(?:ing)?|resiz(?:e|ing)|hover)$/;

/** Whether a function is named as what happens where a gesture begins or ends: `onCompositionStart`, `endDrag`. */
export function isOfGesture(name: string): boolean {
  return wordsOf(name).some((word) => GESTURE.test(word));
}

/** `_beforeTest`, `before_test` and `BeforeTest` are `before` and `test`. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== "");
}
