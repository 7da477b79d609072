import { dirname, join } from "node:path/posix";
import { lackOf } from "./bundle-lack.ts";
import type { BundleLack } from "./bundle-lack.ts";
import { microbundles } from "./microbundles.ts";
import { isModuleOf, lastSegment } from "./module-key.ts";
import type { ProjectTexts } from "./project-texts.ts";
import { isUsualConfig, rollupConfigs } from "./rollup-configs.ts";
import { scriptedRollups } from "./scripted-rollups.ts";

/** A bundle that the runtime cannot be in, by its configuration. */
export interface BareBundle {
  readonly lack: BundleLack;
  readonly config: string;
  /** Its modules stand below. */
  readonly folder: string;
  /** What goes into it, or null where the configuration does not say plainly what it begins with. */
  readonly modules: ReadonlySet<string> | null;
}

/**
 * The bundles for pages that leave out the packages that their modules import, and those that cannot compile them. The
 * runtime is such a package: whoever takes the bundle in by a script tag, or runs it where there is no `require`, has
 * none.
 */
export function bareBundles(project: ProjectTexts): readonly BareBundle[] {
  const configured = rollupConfigs(project).flatMap(({ config, folder, text }) => {
    const lack = lackOf(text);
    return lack === null ? [] : [{ lack, config, folder, inputs: inputsOf(text) }];
  });
  const scripted = [...microbundles(project), ...scriptedRollups(project)].map((each) => ({
    ...each,
    lack: "bare-bundle" as const,
    folder: dirname(each.config),
  }));
  return [...configured, ...scripted].map(({ lack, config, folder, inputs }) => ({
    lack,
    config,
    folder,
    modules: modulesOf(folder, inputs, project),
  }));
}

/** The one of them that a module goes into, or null. */
export function bareBundleOf(path: string, bundles: readonly BareBundle[]): BareBundle | null {
  const isAbove = (folder: string) => folder === "." || path.startsWith(`${folder}/`);
  const found = bundles.find(
    ({ config, folder, modules }) => path !== config && isAbove(folder) && modules?.has(path) !== false,
  );
  return found ?? null;
}

/** What the list of files and the manifests say of bundles; nothing where nobody asks what the files import. */
export function saidOfBundles(project: ProjectTexts): readonly unknown[] {
  return [...microbundles(project), ...scriptedRollups(project), ...rollupConfigs(project)];
}

/** All of a text that decides what goes into such bundles, where there are any. */
export function saidToBundles(path: string, text: string): readonly unknown[] {
  return isUsualConfig(path) ? [text] : [...text.matchAll(IMPORTED)].map(([, specifier]) => specifier);
}

/** Before version 0.48 it was called `entry`. */
const ENTRY = /\bentry\s*:\s*["'`]([^"'`$\n]+)["'`]/g;
const INPUT = /\binput\b\s*(?:(:|=(?![=>]))\s*(?:["'`]([^"'`$\n]+)["'`]|([\w$]+)(?![\w$.([]))?)?/g;
const IMPORTED = /(?:\bfrom|\bimport|\bimport\s*\(|\brequire\s*\()\s*["'`]([^"'`\n]+)["'`]/g;

/** What its builds begin with, written there or under a name (`const input = "src/index.js"; … { input, output }`). */
function inputsOf(config: string): readonly (string | undefined)[] {
  const called = (name: string): string | undefined => {
    const values = [...config.matchAll(VALUE)].filter(([, each]) => each === name);
    return values.length === 1 ? values[0]?.[2] : undefined;
  };
  const inputs = [...config.matchAll(INPUT)];
  if (inputs.length === 0) return [...config.matchAll(ENTRY)].map(([, path]) => path);
  return inputs
    .filter(([, sign]) => sign !== "=")
    .map(([, sign, path, name]) => path ?? called(name ?? (sign ? "" : "input")));
}

const VALUE = /([\w$]+)\s*=(?![=>])\s*(?:["'`]([^"'`$\n]+)["'`](?=\s*[;,\n]))?/g;

/** The files that its inputs take in, and those that these take in. */
function modulesOf(
  folder: string,
  inputs: readonly (string | undefined)[],
  { files, text }: ProjectTexts,
): ReadonlySet<string> | null {
  const entries = inputs.map((input) => files.find((file) => file === join(folder, input ?? "")));
  if (entries.length === 0 || entries.includes(undefined)) return null;
  const byName = new Map<string, string[]>();
  for (const file of files) {
    const namesakes = byName.get(lastSegment(file));
    if (namesakes) namesakes.push(file);
    else byName.set(lastSegment(file), [file]);
  }
  const modules = new Set(entries as string[]);
  for (const file of modules) {
    const specifiers = new Set(
      [...text(file).matchAll(IMPORTED)].map(([, specifier]) => specifier as string),
    );
    for (const specifier of specifiers)
      for (const other of byName.get(nameIn(file, specifier)) ?? [])
        if (isModuleOf(file, specifier, other)) modules.add(other);
  }
  return modules;
}

/** What the file that a specifier stands for is called, as `lastSegment` says. */
function nameIn(file: string, specifier: string): string {
  const spelled = specifier.startsWith(".") ? join(dirname(file), specifier).replace(/\/$/, "") : specifier;
  return spelled === "." ? "index" : lastSegment(spelled);
}
