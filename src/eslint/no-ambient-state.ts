import { relative, resolve, sep } from "node:path";
import type { Rule } from "eslint";
import { alternativeTo } from "../advice/alternative.ts";
import type { Expired } from "../baseline/compare.ts";
import type { Finding } from "../model/finding.ts";
import type { Checks } from "./checks.ts";
import { optionsSchema, type NoAmbientStateOptions } from "./options.ts";
import { suggestedEdits } from "./suggested-edits.ts";

/**
 * The rule. It reads the file's text, not the parser's tree: so it says the same with every parser, and the same as
 * `unambient check`, whose scan it calls.
 */
export function noAmbientState(checks: Checks): Rule.RuleModule {
  return {
    meta: {
      type: "problem",
      docs: { description: "Forbid mutable state that code reaches without being handed it." },
      hasSuggestions: true,
      schema: optionsSchema as unknown as NonNullable<Rule.RuleMetaData["schema"]>,
      messages: {
        fresh: "{{reason}} {{alternative}}",
        expired: "{{reason}} The {{source}} let it pass until {{expires}} for {{owner}}: {{why}}",
        facade: "Put it behind a flag: `{{name}}` becomes a facade of @unambient/runtime.",
      },
    },
    create: (context) => ({
      Program: () => {
        const options = (context.options[0] ?? {}) as NoAmbientStateOptions;
        const text = textOf(context);
        const path = pathOf(context, options);
        const { fresh, expired } = checks.violations(context.cwd, options, path, text);
        for (const finding of fresh) context.report(freshReport(context, finding, text));
        for (const violation of expired) context.report(expiredReport(context, violation));
      },
    }),
  };
}

/** From the project's root, with `/`; the name alone for a file outside of it, which is looked at by itself. */
function pathOf({ cwd, filename }: Rule.RuleContext, options: NoAmbientStateOptions): string {
  const path = relative(resolve(cwd, options.root ?? "."), resolve(cwd, filename))
    .split(sep)
    .join("/");
  return path.startsWith("../") ? path.slice(path.lastIndexOf("/") + 1) : path;
}

function freshReport(context: Rule.RuleContext, finding: Finding, text: string): Rule.ReportDescriptor {
  const { reason, form, stage, name } = finding;
  const edits = suggestedEdits(finding, text);
  const bom = bomLength(context);
  return {
    loc: locationOf(context, finding),
    messageId: "fresh",
    data: { reason, alternative: alternativeTo(form, stage) },
    suggest:
      edits === null
        ? []
        : [
            {
              messageId: "facade",
              data: { name },
              fix: (fixer) =>
                edits.map(({ start, end, text: to }) => fixer.replaceTextRange([start - bom, end - bom], to)),
            },
          ],
  };
}

function expiredReport(context: Rule.RuleContext, violation: Expired): Rule.ReportDescriptor {
  const { finding, source, owner, expires, reason: why } = violation;
  return {
    loc: locationOf(context, finding),
    messageId: "expired",
    data: { reason: finding.reason, source, owner, expires, why },
  };
}

function locationOf(context: Rule.RuleContext, { start, end }: Finding) {
  const { sourceCode } = context;
  const bom = bomLength(context);
  return { start: sourceCode.getLocFromIndex(start - bom), end: sourceCode.getLocFromIndex(end - bom) };
}

/** As it is on disk: ESLint takes a BOM away, the scan counts it. */
function textOf({ sourceCode }: Rule.RuleContext): string {
  return sourceCode.hasBOM ? `\uFEFF${sourceCode.text}` : sourceCode.text;
}

function bomLength({ sourceCode }: Rule.RuleContext): number {
  return sourceCode.hasBOM ? 1 : 0;
}
