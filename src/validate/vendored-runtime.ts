import type { RuntimeSource } from "../config/runtime-dependency.ts";
import { folderEntries, packageTarball } from "../config/tarball.ts";
import { runtimeFolder, runtimeVersion } from "./link-runtime.ts";

/** Where a migrated project gets the runtime from; vendored, as an archive of its own, it needs no registry. */
export function runtimeSource(vendored: boolean): RuntimeSource {
  const version = runtimeVersion();
  return { version, archive: vendored ? `vendor/unambient-runtime-${version}.tgz` : null };
}

/** The runtime as one file, which every package manager installs through a `file:` dependency. */
export function vendoredRuntime(): Uint8Array {
  const shipped = (path: string): boolean =>
    /^(package\.json|LICENSE|README\.md|[^/]+\.js|[^/]+\.d\.ts|dist\/.*)$/.test(path);
  return packageTarball(folderEntries(runtimeFolder(), shipped));
}
