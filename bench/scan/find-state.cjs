// A jscodeshift transform that finds module-level `let`, `var` and containers, and changes nothing.
const CONTAINERS = /^(Map|Set|WeakMap|WeakSet)$/;

module.exports = function findState(file, { j, stats }) {
  j(file.source)
    .find(j.VariableDeclaration)
    .filter(({ parent }) => parent.node.type === "Program" || parent.node.type === "ExportNamedDeclaration")
    .forEach(({ node }) => {
      for (const { init } of node.declarations)
        if (node.kind !== "const" || CONTAINERS.test(init?.callee?.name ?? "")) stats("state");
    });
};
