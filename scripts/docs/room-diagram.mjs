import { cruise } from "dependency-cruiser";

/**
 * The real imports between rooms as a Mermaid graph: what is drawn is what is there.
 *
 * @param {string} root
 */
export async function roomDiagram(root) {
  const { output } = await cruise(["src", "transforms", "bin"], {
    baseDir: root,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|_template)/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".js"] },
  });
  const arrows = new Set(output.modules.flatMap(arrowsOf));
  return ["```mermaid", "graph TD", ...[...arrows].sort().map((arrow) => `  ${arrow}`), "```"].join("\n");
}

function arrowsOf({ source, dependencies }) {
  const from = roomOf(source);
  return dependencies
    .map(({ resolved }) => roomOf(resolved))
    .filter((to) => from !== null && to !== null && to !== from)
    .map((to) => `${from} --> ${to}`);
}

/** `dist/` is what `bin/` starts; the graph speaks of sources. Errors are imported everywhere and say nothing. */
function roomOf(path) {
  const [, room] = /^(?:dist\/)?(?:src\/([a-z]+)\/|(?:(transforms|bin)\/))/.exec(path)?.filter(Boolean) ?? [];
  return room ?? null;
}
