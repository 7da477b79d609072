// A jscodeshift transform that names Node's own modules by `node:`, as it may stand in any repository.
// unambient runs it as a stage: see docs/codemods.md.
const { builtinModules } = require("node:module");

module.exports = function nodeProtocol(file, { jscodeshift: j }, options) {
  const root = j(file.source);
  const except = new Set(options.except ?? []);
  const declarations = [j.ImportDeclaration, j.ExportNamedDeclaration, j.ExportAllDeclaration];
  const imported = declarations.flatMap((type) => root.find(type).nodes()).map(({ source }) => source);
  const calls = root.find(j.CallExpression, { callee: { name: "require" } }).nodes();
  const names = [...imported, ...calls.map((call) => call.arguments[0])].filter(
    (node) => builtinModules.includes(node?.value) && !except.has(node.value),
  );
  if (names.length === 0) return undefined;
  for (const name of names) name.value = `node:${name.value}`;
  return root.toSource();
};
