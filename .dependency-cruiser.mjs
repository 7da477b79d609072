// Holds the direction of imports that docs/architecture.md describes. Each rule says why it stands here.

/** Folders under src/ that no lower room may reach up to. */
const UPPER_ROOMS = "^src/(wizard|git|forge|validate|report|config|cli|eslint)/";

/** What one room may import of the tool itself; everything else of the tool is forbidden to it. */
const onlyImports = (name, from, allowed, comment) => ({
  name,
  severity: "error",
  comment,
  from: { path: from },
  to: { path: "^(src|transforms|bin|runtime/src)/", pathNot: [from, ...allowed] },
});

/** A package with one job has one room that knows it. */
const onlyIn = (dependency, room, comment) => ({
  name: `${dependency.replace(/\W/g, "-")}-in-one-room`,
  severity: "error",
  comment,
  from: { path: "^(src|transforms|bin)/", pathNot: room },
  to: { path: `node_modules/${dependency}/` },
});

const MODEL = "^src/model/";
const ERRORS = "^src/errors\\.ts$";

/** What cannot do without the compiler, and so is not loaded before it is needed. */
const LOADS_COMPILER =
  "^src/typecheck/(compiler|compiler-module|disk|library-files|program-gates|read-public-api)\\.ts$";

export default {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      comment: "A cycle makes two files one: neither can be loaded, tested or moved without the other.",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "facts-before-links-before-classes",
      severity: "error",
      comment:
        "What is learnt of one file is kept and packed: it must not depend on what is made of it later.",
      from: { path: "^src/scan/(syntax|scopes|summary|memo)/" },
      to: { path: "^src/scan/(link|classify|judge|outcomes|recall|relink|cache)/" },
    },
    {
      name: "no-orphans",
      severity: "error",
      comment: "A module that nothing imports is dead, or its entry is missing from this list.",
      from: {
        orphan: true,
        pathNot: [
          "\\.d\\.ts$",
          "^bin/",
          "^src/index\\.ts$",
          "^src/model/",
          "^transforms/[^/]+/index\\.ts$",
          "^transforms/_template/",
          "(^|/)platform/(node|((bind-here|listener-room)\\.)?browser)\\.ts$",
        ],
      },
      to: {},
    },
    {
      name: "no-unresolvable",
      severity: "error",
      comment: "An import that does not resolve here does not resolve for a user either.",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-dev-dependency-in-the-product",
      severity: "error",
      comment: "What ships may only use what is installed with it.",
      from: { path: "^(src|transforms|bin|runtime/src)/" },
      to: {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["npm", "npm-peer", "npm-optional", "type-only"],
      },
    },
    onlyImports(
      "model-imports-nothing",
      MODEL,
      [],
      "The shared shapes stand below everything, so that plan and transforms agree without importing each other.",
    ),
    onlyImports(
      "errors-import-nothing",
      ERRORS,
      [],
      "Every room may throw, so what it throws depends on none.",
    ),
    onlyImports(
      "scan-below-all",
      "^src/scan/",
      [MODEL, ERRORS],
      "Finding state must not depend on what is done with it.",
    ),
    onlyImports(
      "edit-below-plan",
      "^src/edit/",
      [MODEL, ERRORS],
      "Text edits know ranges, not findings or stages.",
    ),
    onlyImports(
      "typecheck-below-plan",
      "^src/typecheck/",
      [MODEL, ERRORS],
      "The compiler answers questions about text; it knows neither stages nor git.",
    ),
    onlyImports(
      "plan-knows-no-stage",
      "^src/plan/",
      ["^src/(scan|typecheck|edit)/", MODEL, ERRORS],
      "Stages are handed to the plan as a list, so that a user's own transform is a stage like ours.",
    ),
    onlyImports(
      "codemod-beside-the-stages",
      "^src/codemod/",
      ["^src/config/", MODEL, ERRORS],
      "A user's transform becomes a stage of the model; what is done with stages stands above.",
    ),
    onlyImports(
      "transforms-are-pure",
      "^transforms/(?!adapter/|[^/]+/index\\.ts$)",
      ["^src/(edit|scan)/", MODEL, ERRORS],
      "A rewrite is a function of text and facts; it never sees git, a terminal or the plan.",
    ),
    onlyImports(
      "adapter-runs-a-stage",
      "^transforms/(adapter/|[^/]+/index\\.ts$)",
      ["^src/(plan|scan)/", "^transforms/index\\.ts$", MODEL, ERRORS],
      "Another tool's runner hands over one file; what is done with it is what the plan does.",
    ),
    onlyImports(
      "report-reads-the-model",
      "^src/report/",
      [MODEL, ERRORS],
      "A renderer turns one report value into text; what it needs is in the value.",
    ),
    onlyImports(
      "docs-read-the-model",
      "^src/docs/",
      [MODEL, ERRORS, "^src/report/markdown-text\\.ts$"],
      "A page for the target repository is a function of its findings, as a report is.",
    ),
    onlyImports(
      "eslint-shares-the-scan",
      "^src/eslint/",
      ["^src/(scan|edit|check|baseline|advice)/", "^src/config/day\\.ts$", "^transforms/", MODEL, ERRORS],
      "The rule calls the same scan and the same comparison as the command line, so that the editor and CI never disagree.",
    ),
    onlyImports(
      "baseline-is-a-library",
      "^src/(baseline|check|advice)/",
      ["^src/(baseline|check|advice|flags|scan|config)/", MODEL, ERRORS],
      "What is accepted is compared with what a scan found; git, the terminal and ESLint stand above.",
    ),
    onlyImports(
      "finish-is-a-library",
      "^src/(finish|facades|flags)/",
      ["^src/(finish|facades|flags|edit|scan|config)/", MODEL, ERRORS],
      "Flags are taken out of text and of the flag file by pure functions; the command makes the branch.",
    ),
    onlyImports(
      "format-is-a-library",
      "^src/format/",
      ["^src/config/", MODEL, ERRORS],
      "What lays out a text is found by the project's own files; the plan is handed it as a function.",
    ),
    onlyImports(
      "install-is-a-library",
      "^src/install/",
      ["^src/config/", MODEL, ERRORS],
      "A lock file is written by a package manager in a folder that it is given; git and the branches stand above.",
    ),
    {
      name: "runtime-stands-alone",
      severity: "error",
      comment: "The runtime ships in users' production code: nothing of the tool may follow it there.",
      from: { path: "^runtime/" },
      to: { path: "^(src|transforms|bin)/" },
    },
    {
      name: "tool-does-not-load-the-runtime",
      severity: "error",
      comment:
        "The tool writes imports of the runtime as text; loading it would give the tool ambient state.",
      from: { path: "^(src|transforms|bin)/" },
      to: { path: "^runtime/" },
    },
    {
      name: "nobody-imports-the-command-line",
      severity: "error",
      comment: "Only the command line prints and sets an exit code; a room that needs it is a command.",
      from: { path: "^(src|transforms|runtime)/", pathNot: "^src/cli/" },
      to: { path: "^src/cli/" },
    },
    {
      name: "side-rooms-do-not-mix",
      severity: "error",
      comment: "git, forge, report and wizard meet in the command line, which reads as a list of steps.",
      from: { path: "^src/(git|forge|wizard|validate)/" },
      to: { path: UPPER_ROOMS, pathNot: ["^src/$1/", "^src/config/"] },
    },
    {
      name: "pure-rooms-touch-no-disk",
      severity: "error",
      comment: "Text and facts in, values out: files are read in one place and written in one place.",
      from: {
        path: "^(src/(model|plan|report|docs|eslint)|transforms)/",
        pathNot: ["^transforms/_template/"],
      },
      to: { path: "^(node:)?(fs|fs/promises|child_process|http|https|net)$" },
    },
    onlyIn("oxc-parser", "^src/scan/(syntax|summary)/", "One parser, behind one function."),
    onlyIn("@?ts-morph", "^src/typecheck/", "The compiler is heavy: it is loaded by the type gate alone."),
    {
      name: "compiler-comes-late",
      severity: "error",
      comment: "It takes longer to load than a scan takes: who needs it asks for it then, by `import()`.",
      from: { path: "^(src|transforms|bin)/", pathNot: LOADS_COMPILER },
      to: {
        path: ["node_modules/(@ts-morph|ts-morph|typescript)/", LOADS_COMPILER],
        dynamic: false,
        dependencyTypesNot: ["type-only"],
      },
    },
    onlyIn("simple-git", "^src/git/", "Every git command goes through one room, where it can be journalled."),
    onlyIn(
      "inquirer",
      "^src/wizard/",
      "Questions are asked in one room; everywhere else nothing waits for a key.",
    ),
    onlyIn("zod", "^src/config/", "Configuration is checked at the door; behind it the types are trusted."),
    onlyIn(
      "jscodeshift",
      "^(transforms|src/codemod)/",
      "The transform contract: our adapters and users' own stages.",
    ),
    onlyIn("diff", "^src/edit/", "Unified diffs are made in one place."),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)dist/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".js", ".mjs", ".cjs", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "types", "default"],
    },
    reporterOptions: {
      archi: { collapsePattern: "^(src/[^/]+|transforms|runtime|bin)" },
    },
  },
};
