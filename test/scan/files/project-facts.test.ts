import { expect, it } from "vitest";
import { listFiles } from "../../../src/scan/files/list-files.ts";
import { readProjectFacts } from "../../../src/scan/files/project-facts.ts";
import { temporaryFolder, writeFiles } from "../../support/temp-repository.ts";

const TSCONFIG = '{ "compilerOptions": { "baseUrl": "src", "paths": { "@/*": ["*"] } } }';
const JSCONFIG = '{ "compilerOptions": { "paths": { "~/*": ["lib/*"] } } }';

it.each([
  ["both", { "tsconfig.json": TSCONFIG, "jsconfig.json": JSCONFIG }, ["@/*"]],
  ["the one for JavaScript alone", { "jsconfig.json": JSCONFIG }, ["~/*"]],
  ["a broken one beside it", { "tsconfig.json": "{ nothing", "jsconfig.json": JSCONFIG }, ["~/*"]],
])("goes by the configuration that the compiler takes of a folder: %s", (_, texts, patterns) => {
  const root = temporaryFolder();
  writeFiles(root, texts);
  const { facts } = readProjectFacts(root, listFiles(root));
  expect(Object.keys(facts.tsconfigs.get("")?.paths ?? {})).toEqual(patterns);
});
