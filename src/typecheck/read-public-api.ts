import { resolve } from "node:path";
import { ts } from "ts-morph";
import type { EntryPoint, PublicApi } from "../model/public-api.ts";
import { OverlayService } from "./overlay-service.ts";
import { projectOptionsFor } from "./project-options.ts";

/**
 * What the entry points of a tree export. Whoever loads this module loads the compiler.
 * @param root absolute
 * @param entries relative to the root
 */
export function readPublicApi(root: string, entries: readonly string[]): PublicApi {
  const services = new Map<string, { readonly service: OverlayService; readonly files: string[] }>();
  for (const path of entries) {
    const file = resolve(root, path);
    const { config, options } = projectOptionsFor(ts, file, root);
    const taken = services.get(config) ?? {
      // The entry points and what they import are all that can be seen from outside.
      service: new OverlayService(ts, { options: { ...options, allowJs: true }, rootNames: [] }, root, {}),
      files: [],
    };
    taken.files.push(file);
    services.set(config, taken);
  }
  for (const { service, files } of services.values()) service.include(files);
  const byFile = new Map(
    [...services.values()].flatMap(({ service, files }) =>
      files.map((file) => [file, service.exportsOf(file)] as const),
    ),
  );
  return entries.map((path) => entryPoint(path, byFile.get(resolve(root, path)) ?? []));
}

function entryPoint(path: string, names: readonly (readonly [name: string, type: string])[]): EntryPoint {
  const isTyped = /\.[cm]?tsx?$/.test(path);
  return { path, exports: names.map(([name, type]) => ({ name, type: isTyped ? type : null })) };
}
