import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const CLASSES = new Set(["UnambientError", "UsageError", "ConfigError", "GitError", "SyntaxFailure"]);

const INTRODUCTION = `<!-- Generated from the \`new …Error(…)\` in src/: change those, then npm run docs. -->

# Errors

An error that the tool raises on purpose has a code that stays the same from release to release. The command line
prints its message, the place it speaks of and the way out, and ends with exit code 2. Anything else is a bug of ours:
the message then says where to report it. In the messages below, \`…\` stands for a value of the run.`;

/**
 * Every error code of the tool with what it says, read from the sources.
 *
 * @param {string} root
 */
export function errorsPage(root) {
  const raised = sourceFiles(join(root, "src")).flatMap(errorsRaisedIn);
  const codes = [...new Set(raised.map((error) => error.code))].sort();
  const sections = codes.map((code) =>
    section(
      code,
      raised.filter((error) => error.code === code),
    ),
  );
  return `${[INTRODUCTION, ...sections].join("\n\n")}\n`;
}

function sourceFiles(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .sort()
    .map((path) => join(folder, path));
}

function errorsRaisedIn(path) {
  const file = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    if (ts.isNewExpression(node) && CLASSES.has(node.expression.getText())) found.push(describe(node));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found.filter((error) => error.code !== null);
}

function describe(creation) {
  const [message, options] = creation.arguments ?? [];
  return {
    kind: creation.expression.getText(),
    code: textOf(property(options, "code")),
    message: textOf(message),
    hint: textOf(property(options, "hint")),
  };
}

function property(options, name) {
  if (!options || !ts.isObjectLiteralExpression(options)) return undefined;
  const found = options.properties.find((candidate) => candidate.name?.getText() === name);
  return found && ts.isPropertyAssignment(found) ? found.initializer : undefined;
}

/** The words that are fixed; null when the text is made elsewhere. */
function textOf(expression) {
  if (!expression) return null;
  if (ts.isStringLiteralLike(expression)) return expression.text;
  if (ts.isTemplateExpression(expression)) {
    return expression.head.text + expression.templateSpans.map((span) => `…${span.literal.text}`).join("");
  }
  if (ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    return `${textOf(expression.left) ?? "…"}${textOf(expression.right) ?? "…"}`;
  }
  return null;
}

function section(code, errors) {
  const lines = errors.map(
    ({ message, hint }) => `- ${words(message ?? "…")}${hint ? ` **${words(hint)}**` : ""}`,
  );
  return [`## ${code}`, `\`${errors[0].kind}\``, [...new Set(lines)].join("\n")].join("\n\n");
}

/** One line of Markdown, in which nothing of the message is markup. */
function words(text) {
  return text
    .replaceAll("<", "&lt;")
    .replaceAll("*", "\\*")
    .replaceAll(/\s*\n\s*/g, " ");
}
