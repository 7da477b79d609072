import { indentAt, lineStart } from "../../src/edit/line-start.ts";
import { fileStyleOf } from "../../src/edit/file-style.ts";
import { nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { usesThis } from "../wrapping/uses-this.ts";
import type { TimedFlush } from "./timed-flush.ts";

/**
 * `setInterval(() => { … }, 5000);` to `function flushLines() { … }` and `setInterval(flushLines, 5000);`: its lines
 * stay where they are, and a declaration is there for whoever runs before it. Null for a timer that is not started at
 * the top of the module, or whose callback is more than its body.
 */
export function inlineFlush(tree: SourceTree, timer: SyntaxNode, buffer: string): TimedFlush | null {
  const statement = statementOf(tree, timer);
  const [callback, , ...given] = nodesIn(timer, "arguments");
  const body = callback && plainBody(callback);
  const name = nameFor(tree, buffer);
  if (!statement || !callback || !body || given.length > 0 || name === null) return null;
  const { path, text } = tree;
  const before = text.slice(statement.start, callback.start);
  const type = nodeIn(callback, "returnType");
  const gap = /\bfunction [\w$]+ \(/.test(text) ? " " : "";
  const asynchronous = callback.async === true ? "async " : "";
  const head = `${asynchronous}function ${name}${gap}()${type ? tree.textOf(type) : ""} `;
  const below = `${fileStyleOf(tree.syntax).eol}${indentAt(text, statement.start)}${before}${name}`;
  return {
    name,
    edits: [
      { path, start: statement.start, end: body.start, text: head },
      { path, start: callback.end, end: callback.end, text: below },
    ],
  };
}

/** The statement at the top of the module that starts the timer, if it does nothing before that. */
function statementOf(tree: SourceTree, timer: SyntaxNode): SyntaxNode | null {
  const outer = [...tree.ancestorsOf(timer)];
  const statement = outer.at(-2) ?? null;
  const between = outer.slice(0, -2);
  if (statement === null || outer.at(-1) !== tree.program) return null;
  if (statement.type !== "ExpressionStatement" && statement.kind !== "const") return null;
  // `.unref()` behind it, and the name that it is given.
  const isPlain = between.every(({ type }) => /^(?:Call|Member)Expression$|^VariableDeclarator$/.test(type));
  const before = tree.text.slice(statement.start, timer.start);
  const isAlone = tree.text.slice(lineStart(tree.text, statement.start), statement.start).trim() === "";
  return isPlain && isAlone && /^(?:const [\w$]+ = )?$/.test(before) ? statement : null;
}

/** The body of a callback that takes nothing and may be any function. */
function plainBody(callback: SyntaxNode): SyntaxNode | null {
  const body = nodeIn(callback, "body");
  const isBare = nodesIn(callback, "params").length === 0 && callback.generator !== true;
  if (!isBare || nodeIn(callback, "id") !== null || body?.type !== "BlockStatement") return null;
  return usesThis(body) ? null : body;
}

/** `flushLines` for `lines`, where nothing has that name; null for what is no plain variable. */
function nameFor(tree: SourceTree, buffer: string): string | null {
  const plain = /^_*([A-Za-z])([\w$]*)$/.exec(buffer);
  if (plain === null) return null;
  const name = `flush${String(plain[1]).toUpperCase()}${String(plain[2])}`;
  return tree.text.includes(name) ? null : name;
}
