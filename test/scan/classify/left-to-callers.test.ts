import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";
import { foundIn } from "../../support/found-in.ts";

const USE = "host.use = (plugin) => { plugin({}, host); return host; };";
const AS_METHOD = "host.use = (plugin) => plugin.install(host);";

/** A host for plugins with one statement of its own before it is exported. */
function host(statement: string, use = USE): string {
  return `function host() {} ${statement} ${use} host.has = (name) => name in host.parts; module.exports = host;`;
}

describe("an empty container that only callers can fill", () => {
  it("is a registry where what holds it is handed to their functions", () => {
    expect(foundIn(host("host.parts = {};"))).toEqual(["parts fn-static registry"]);
    expect(foundIn(host("host.parts = [];", AS_METHOD))).toEqual(["parts fn-static registry"]);
    expect(
      foundIn(
        "export class Host { static parts = {}; static use(plugin) { plugin(Host) } static has(name) { return name in Host.parts } }",
      ),
    ).toEqual(["parts static-field registry"]);
    expect(
      foundIn(host("host.parts = {};", "host.use = function (plugin) { plugin(this); return this };")),
    ).toEqual(["parts fn-static registry"]);
  });

  it("is left alone, and says why", () => {
    const [finding] = scanSources(new Map([["src/a.js", host("host.parts = {};")]])).findings;
    expect(finding).toMatchObject({ disposition: "manual", refusal: { code: "left-to-callers" } });
    expect(finding?.evidence).toMatchObject([{ code: "handed-out" }]);
  });

  it.each([
    ["nothing hands it out", host("host.parts = {};", "")],
    [
      "it goes to a function of the module",
      host("host.parts = {};", "host.use = () => { mine(host) }; function mine(it) { return it.name }"),
    ],
    ["it is filled as the module loads", host("host.parts = {}; host.parts.first = 1;")],
    ["a list is filled as the module loads", host("host.parts = []; host.parts.push(1);")],
    ["it has entries from the start", host("host.parts = { first: 1 };")],
    ["it is handed out as the module loads", host("host.parts = {};", "((given) => given(host))(register);")],
    [
      "a function of the module is given it with one of the module's",
      host(
        "host.parts = {};",
        "host.use = function () { return kept(this, make) }; function make(it) { return it.name } function kept(it, make) { return make(it) }",
      ),
    ],
    ["a part of it is handed out", host("host.parts = {};", "host.use = (plugin) => plugin(host.name);")],
  ])("is none where %s", (_, text) => expect(foundIn(text)).toEqual([]));
});
