import { basename } from "node:path/posix";

/**
 * Tools that load a program of the project's as their configuration. What others call so may be the product's own:
 * `core.config.js`, `src/config.js`.
 */
const TOOLS =
  "angular|astro|ava|babel|codecept|commitlint|cypress|docusaurus|ember|esbuild|eslint|jasmine|jest|karma|lerna|" +
  "lint-staged|metro|mocha|next|nightwatch|nuxt|nx|playwright|postcss|prettier|protractor|quasar|release|rollup|rsbuild|" +
  "rspack|rspress|semantic-release|snowpack|storybook|stylelint|svelte|swc|tailwind|tsdown|tsup|turbo|unbuild|uno|" +
  "vite|vitepress|vitest|vue|wdio|web-test-runner|webpack|windi|workbox|xo";

/** `rollup.config.mjs`, `vitest.unit.config.ts`, `karma.conf.js`, `webpack.prod.js`, `rollup-esm.config.js` */
const NAMED = new RegExp(
  String.raw`^(?:(?:${TOOLS})(?:[.-][\w-]+)*\.(?:config|conf)(?:[.-][\w-]+)*|webpack(?:\.[\w-]+)+)\.[cm]?[jt]s$`,
);

/** `.eslintrc.cjs`, `gulpfile.js`, `Gruntfile.js` */
const FILES = /^(?:\.[\w-]+rc\.[cm]?[jt]s|gulpfile(?:\.\w+)*\.[cm]?[jt]s|Gruntfile\.[cm]?js)$/i;

/** Whether a file is what a tool of the project loads as its configuration, in a process of its own. */
export function isToolConfig(path: string): boolean {
  const name = basename(path);
  return NAMED.test(name) || FILES.test(name);
}
