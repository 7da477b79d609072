import { describe, expect, it } from "vitest";
import { bareBundleOf, bareBundles } from "../../../src/scan/sources/bare-bundles.ts";

const UMD = "export default { output: { format: 'umd', name: 'shop' } };";

const bundleOf = (path: string, configs: Readonly<Record<string, string>>) =>
  bareBundleOf(path, bareBundles({ files: Object.keys(configs), text: (file) => configs[file] ?? "" }))
    ?.config ?? null;

it.each([
  ["no bundle", {}],
  ["a bundle of modules", { "rollup.config.js": UMD.replace("umd", "es") }],
  ["packages taken in", { "rollup.config.js": `import resolve from "@rollup/plugin-node-resolve";\n${UMD}` }],
  ["another package's bundle", { "packages/cart/rollup.config.js": UMD }],
  ["another tool's configuration", { "vite.config.js": UMD }],
])("a module with %s may import the runtime", (_, configs: Readonly<Record<string, string>>) => {
  expect(bundleOf("packages/shop/index.js", configs)).toBeNull();
});

it.each([
  "rollup.config.js",
  "rollup.config2.mjs",
  "packages/rollup.config.dev.ts",
  "packages/shop/rollup.config.cjs",
])("%s leaves the runtime out", (config) => {
  expect(bundleOf("packages/shop/index.js", { [config]: UMD })).toBe(config);
});

describe("tasks of gulp or grunt", () => {
  const tasks = (named: string, format = "iife") =>
    `const rollup = require("${named}"); exports.build = () => rollup({ input: "./src/shop.js", output: { format: "${format}" } });`;
  const files = (path: string, text: string) => ({
    [path]: text,
    "src/shop.js": 'import "./till.js";',
    "src/till.js": "",
    "src/other.js": "",
  });

  it.each([
    ["gulpfile.js", "@rollup/stream"],
    ["gulpfile.babel.js", "rollup-stream"],
    ["gulpfile.mjs", "gulp-better-rollup"],
    ["Gulpfile.ts", "gulp-rollup"],
    ["Gruntfile.js", "grunt-rollup"],
    ["gulpfile.js", "rollup"],
  ])("in %s bundle for pages by %s", (path, named) => {
    expect(bundleOf("src/till.js", files(path, tasks(named)))).toBe(path);
    expect(bundleOf("src/other.js", files(path, tasks(named)))).toBeNull();
  });

  it.each([
    ["gulpfile.js", tasks("gulp-terser")],
    ["gulpfile.js", tasks("@rollup/stream", "es")],
    ["gulpfile.js", `${tasks("@rollup/stream")} use(nodeResolve());`],
    ["tasks/build.js", tasks("@rollup/stream")],
  ])("in %s do nothing of the kind otherwise: %s", (path, text) => {
    expect(bundleOf("src/till.js", files(path, text))).toBeNull();
  });
});

describe("a program that a script runs", () => {
  const scripts = (build: string) => JSON.stringify({ scripts: { build } });
  const program =
    "import * as rollup from 'rollup';\nimport config from './config/rollup';\nrollup.rollup(config);";
  const files = (build: string) => ({
    "package.json": scripts(build),
    "build.ts": program,
    "config/rollup.ts": UMD,
    "src/index.ts": "",
  });

  it.each(["ts-node --transpile-only build.ts", "node ./build.ts --dev && node deploy.js"])(
    "by %s bundles for pages",
    (build) => {
      expect(bundleOf("src/index.ts", files(build))).toBe("build.ts");
    },
  );

  it.each(["./scripts/dist", "MINIFIED=1 scripts/dist $VERSION", "tsc && bash scripts/dist"])(
    "through a shell script, by %s, bundles for pages",
    (build) => {
      const shell = "#!/usr/bin/env bash\nset -e\nts-node build.ts $@\n";
      expect(bundleOf("src/index.ts", { ...files(build), "scripts/dist": shell })).toBe("build.ts");
      const another = shell.replace("build.ts", "deploy.ts");
      expect(bundleOf("src/index.ts", { ...files(build), "scripts/dist": another })).toBeNull();
    },
  );

  it("is in no bundle itself", () => {
    expect(bundleOf("build.ts", files("ts-node build.ts"))).toBeNull();
  });

  it.each([
    ["is run by none", files("tsc -p .")],
    ["runs no rollup", { ...files("ts-node build.ts"), "build.ts": program.replace("'rollup'", "'other'") }],
    [
      "takes packages in",
      {
        ...files("ts-node build.ts"),
        "config/rollup.ts": `import { nodeResolve } from "@rollup/plugin-node-resolve";\n${UMD}`,
      },
    ],
  ])("that %s leaves nothing out", (_, texts) => {
    expect(bundleOf("src/index.ts", texts)).toBeNull();
  });
});

describe("a bundle for pages that takes packages in", () => {
  const RESOLVE = 'import { nodeResolve } from "@rollup/plugin-node-resolve";';
  const files = (config: string) => ({
    "rollup.config.js": `${RESOLVE}\nimport manifest from "./package.json";\n${config}`,
    "src/index.js": "",
  });
  const build = (more: string, format = "umd") =>
    `{ input: "src/index.js", output: { format: "${format}" }, plugins: [nodeResolve()]${more} }`;

  it.each([
    `export default ${build(", external: Object.keys(manifest.dependencies)")};`,
    `export default ${build(",\n  external: [\n    'fs',\n    ...Object.keys(manifest.dependencies || {}),\n  ]")};`,
    `const external = Object.keys({ ...manifest.peerDependencies, ...manifest.dependencies });\nexport default ${build(", external")};`,
    `const { dependencies = {} } = manifest;\nconst isOutside = (id) => id in dependencies;\nexport default ${build(", external: isOutside")};`,
    `const formats = [{ format: "es" }, { format: "umd" }];\nfor (const each of formats) await rollup({ input: "src/index.js", external: Object.keys(manifest.dependencies) }).write(each);`,
  ])("leaves the package's own out all the same: %s", (config) => {
    expect(bundleOf("src/index.js", files(config))).toBe("rollup.config.js");
  });

  it.each([
    `export default ${build(", external: ['react']")};`,
    `export default ${build(", external: Object.keys(manifest.peerDependencies)")};`,
    `const peers = Object.keys(manifest.peerDependencies);\nexport default ${build(", external: peers")};`,
    `export default ${build(", external: Object.keys(manifest.dependencies)", "cjs")};`,
    `export default [${build("")}, ${build(", external: Object.keys(manifest.dependencies)", "es")}];`,
    `function externalOf(format) {\n  return format === "umd" ? [] : Object.keys(manifest.dependencies);\n}\nexport default ${build(', external: externalOf("umd")')};`,
    `console.log(manifest.dependencies);\nexport default ${build(", external: ['react']")};`,
  ])("has them in: %s", (config) => {
    expect(bundleOf("src/index.js", files(config))).toBeNull();
  });
});

describe("a program that runs in the folder of each package", () => {
  const texts = (script: string, manifest = "package.json") => ({
    [manifest]: JSON.stringify({ scripts: { build: script } }),
    "scripts/build.js": `import { rollup } from "rollup";\n${UMD}`,
    "packages/cart/src/index.js": "",
    "packages/till/src/index.js": "",
  });

  it("is found from where it is started", () => {
    const all = texts("lerna exec --stream -- node ../../scripts/build.js");
    expect(bundleOf("packages/cart/src/index.js", all)).toBe("scripts/build.js");
  });

  it("bundles what stands in the packages whose scripts run it", () => {
    const both = {
      ...texts("node ../../scripts/build.js", "packages/cart/package.json"),
      "packages/till/package.json": JSON.stringify({ scripts: { b: "node ../../scripts/build.js" } }),
      "packages/shop/index.js": "",
    };
    expect(bundleOf("packages/cart/src/index.js", both)).toBe("scripts/build.js");
    expect(bundleOf("packages/till/src/index.js", both)).toBe("scripts/build.js");
    expect(bundleOf("packages/shop/index.js", both)).toBeNull();
  });
});

it("is the bundle among several that pages run", () => {
  const configs = {
    "rollup.config.js": UMD.replace("umd", "cjs"),
    "rollup.config2.js": UMD.replace("umd", "iife"),
  };
  expect(bundleOf("index.js", configs)).toBe("rollup.config2.js");
});

it.each(["moduleDirectories: []", "resolveOnly: [/^[./]/]"])(
  "packages stay out of a bundle with %s",
  (option) => {
    const config = `import resolve from "@rollup/plugin-node-resolve";\n${UMD.replace("output", `plugins: [resolve({ ${option} })], output`)}`;
    expect(bundleOf("index.js", { "rollup.config.js": config })).toBe("rollup.config.js");
  },
);

describe("a configuration that says what the bundle begins with", () => {
  const files = {
    "rollup.config.js": UMD.replace("output", "input: './src/index.js', output"),
    "src/index.js": "export * from './cart.js';\nexport { name } from 'shop';",
    "src/cart.js": "const prices = require('./prices');",
    "src/prices/index.js": "import './table.js';",
    "src/prices/table.js": "import '..';\nimport('../../tools.js');",
    "tools.js": "require('.');",
    "index.js": "",
    "examples/name.js": "import { name } from '../src/index.js';",
  };

  it.each(["src/index.js", "src/cart.js", "src/prices/index.js", "tools.js", "index.js"])(
    "takes %s in",
    (path) => {
      expect(bundleOf(path, files)).toBe("rollup.config.js");
    },
  );

  it("leaves out what takes the bundle's modules in", () => {
    expect(bundleOf("examples/name.js", files)).toBeNull();
  });

  it.each([
    ["a name", "const entry = './src/index.js';", "input: entry, output"],
    ["its own name", "const input = './src/index.js';", "input, output"],
    ["a name in some of its builds", "const entry = './src/index.js', out = 'dist';", "input: entry, output"],
  ])("may say it by %s", (_, declared, input) => {
    const config = `${declared}\n${UMD.replace("output", input)}`;
    expect(bundleOf("src/cart.js", { ...files, "rollup.config.js": config })).toBe("rollup.config.js");
    expect(bundleOf("examples/name.js", { ...files, "rollup.config.js": config })).toBeNull();
  });

  it.each([
    ["has two values", "let input = './src/index.js';\ninput = './src/cart.js';"],
    ["has another value at times", "let input = './src/index.js';\nif (dev) input = find();"],
    ["is part of a path", "const input = './src/' + name;"],
    ["is that of a parameter", "const build = (input, output) => ({ input, output });"],
  ])("may take in anything by a name that %s", (_, declared) => {
    const config = `${declared}\n${UMD.replace("output", "input, output")}`;
    expect(bundleOf("examples/name.js", { ...files, "rollup.config.js": config })).toBe("rollup.config.js");
  });

  it.each(["input: entry, output", "input: './src/gone.js', output", "input: [`./${name}.js`], output"])(
    "may take in anything when it says %s",
    (input) => {
      const configs = { ...files, "rollup.config.js": UMD.replace("output", input) };
      expect(bundleOf("examples/name.js", configs)).toBe("rollup.config.js");
    },
  );
});

describe("a configuration that a script names", () => {
  const scripted = (script: string) => JSON.stringify({ scripts: { build: script } });
  const files = {
    "build/rollup-config.js": UMD.replace("output", "input: './src/index.js', output"),
    "src/index.js": "export * from './cart.js';",
    "src/cart.js": "",
    "tools.js": "",
  };

  it.each(["rollup --config build/rollup-config.js", "tsc && rollup -w -c ./build/rollup-config.js && size"])(
    "says what goes into the bundle of `%s`, from where rollup is started",
    (script) => {
      const texts = { ...files, "package.json": scripted(script) };
      expect(bundleOf("src/cart.js", texts)).toBe("build/rollup-config.js");
      expect(bundleOf("tools.js", texts)).toBeNull();
    },
  );

  it.each(["vite build --config build/rollup-config.js", "rollup --help; other -c build/rollup-config.js"])(
    "says nothing by `%s`",
    (script) => {
      expect(bundleOf("src/cart.js", { ...files, "package.json": scripted(script) })).toBeNull();
    },
  );

  it.each(["build/base.js", "base.js"])("takes packages in where %s, which it takes in, says so", (base) => {
    const specifier = base === "base.js" ? "../base" : "./base.js";
    const texts = {
      ...files,
      "build/rollup-config.js": `import base from "${specifier}";\n${files["build/rollup-config.js"]}`,
      "package.json": scripted("rollup -c build/rollup-config.js"),
    };
    expect(bundleOf("src/cart.js", texts)).toBe("build/rollup-config.js");
    const resolving =
      'import resolve from "rollup-plugin-node-resolve"; export default { plugins: [resolve()] };';
    expect(bundleOf("src/cart.js", { ...texts, [base]: resolving })).toBeNull();
  });

  it("may be the usual one, in a folder of its own", () => {
    const { "build/rollup-config.js": config, ...others } = files;
    const texts = { ...others, "build/rollup.config.js": config };
    expect(bundleOf("src/cart.js", texts)).toBeNull();
    const script = scripted("rollup -c build/rollup.config.js");
    expect(bundleOf("src/cart.js", { ...texts, "package.json": script })).toBe("build/rollup.config.js");
    const beside = { ...texts, "package.json": script, "build/size.js": "" };
    expect(bundleOf("build/size.js", beside)).toBeNull();
  });
});

describe("what microbundle builds for pages", () => {
  const scripts = (all: Readonly<Record<string, string>>) => JSON.stringify({ scripts: all });
  const SHOP = {
    "packages/shop/package.json": JSON.stringify({ source: "src/index.js" }),
    "packages/shop/src/index.js": "import './cart';",
    "packages/shop/src/cart.js": "",
    "docs/page.js": "",
  };

  it.each([
    ["the package that it is run in", { build: "microbundle --raw --cwd packages/shop" }],
    [
      "the package that a script runs it in",
      { _b: "microbundle --raw", b: "npm run _b -- --cwd ./packages/shop" },
    ],
  ])("is what goes into %s", (_, all) => {
    const texts = { "package.json": scripts(all), ...SHOP };
    expect(bundleOf("packages/shop/src/cart.js", texts)).toBe("package.json");
    expect(bundleOf("docs/page.js", texts)).toBeNull();
  });

  it("is nothing that another of its builds begins with", () => {
    const all = { b: "microbundle --cwd packages/shop -f cjs", c: "microbundle -i docs/page.js" };
    const texts = { "package.json": scripts(all), ...SHOP };
    expect(bundleOf("packages/shop/src/cart.js", texts)).toBeNull();
    expect(bundleOf("docs/page.js", texts)).toBe("package.json");
  });

  it.each(["microbundle docs/page.js -f cjs,umd", "microbundle build ./docs/page.js"])(
    "is what one of several commands of a script begins with: %s",
    (build) => {
      const all = { b: `microbundle -f es && ${build} && (cd match && npm run build)` };
      const texts = { "package.json": scripts(all), ...SHOP };
      expect(bundleOf("docs/page.js", texts)).toBe("package.json");
      expect(bundleOf("packages/shop/src/cart.js", texts)).toBeNull();
    },
  );

  it("may be anything where nothing says what it begins with", () => {
    expect(bundleOf("docs/page.js", { "package.json": scripts({ b: "microbundle" }), ...SHOP })).toBe(
      "package.json",
    );
  });
});

describe("a bundle that Bublé compiles", () => {
  const PLUGINS =
    'import buble from "rollup-plugin-buble";\nimport resolve from "@rollup/plugin-node-resolve";\nimport json from "rollup-plugin-json";\n';
  const lackOf = (path: string, config: string): string | null => {
    const texts: Readonly<Record<string, string>> = {
      "rollup.config.js": config,
      "src/index.js": "import './cart.js';",
      "src/cart.js": "",
      "examples/name.js": "",
    };
    const bundles = bareBundles({ files: Object.keys(texts), text: (file) => texts[file] ?? "" });
    return bareBundleOf(path, bundles)?.lack ?? null;
  };
  const made = (plugins: string, rest = 'output: { format: "cjs" }') =>
    `${PLUGINS}export default { input: "src/index.js", plugins: [${plugins}], ${rest} };`;

  it.each([
    ["as it is", made("resolve(), buble()")],
    [
      "with options",
      made("resolve(), buble({ transforms: { dangerousForOf: true }, jsx: 'h' }), json({ include: '*' })"),
    ],
    ["of its later name", made("resolve(), buble( )").replace("rollup-plugin-buble", "@rollup/plugin-buble")],
    [
      "that is required under another name",
      made("resolve(), es5()").replace(/^.*buble.*$/m, "const es5 = require('rollup-plugin-buble');"),
    ],
    ["in an old configuration", made("resolve(), buble()").replace("input:", "entry:")],
  ])("%s takes no runtime in", (_, config) => {
    expect(lackOf("src/cart.js", config)).toBe("old-compiler");
    expect(lackOf("examples/name.js", config)).toBeNull();
  });

  it.each([
    ["leaves packages alone", made('resolve(), buble({ exclude: "node_modules/**" })')],
    ["compiles some files", made('resolve(), buble({ transforms: {}, include: "src/**" })')],
    ["has options from elsewhere", made("resolve(), buble(options)")],
    ["is not used", made("resolve(), json()")],
    ["is another's", made("resolve(), buble()").replace("rollup-plugin-buble", "./buble.js")],
    ["takes no packages in", made("buble()").replace("@rollup/plugin-node-resolve", "./resolve.js")],
    ["leaves packages out by name", made("resolve(), buble()", "external: Object.keys(dependencies)")],
  ])("may import the runtime where it %s", (_, config) => {
    expect(lackOf("src/cart.js", config)).toBeNull();
  });

  it("takes no packages in for pages either", () => {
    expect(
      lackOf("src/cart.js", made("resolve({ resolveOnly: [] }), buble()", 'output: { format: "umd" }')),
    ).toBe("bare-bundle");
  });
});
