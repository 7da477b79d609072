/** Continuation-local namespaces: ambient context by another name. */
const NAMESPACE_PACKAGES =
  /^(cls-hooked|continuation-local-storage|cls-bluebird|node-request-context|async-local-storage|domain|node:domain)(\/.*)?$/;

export function isNamespacePackage(source: string): boolean {
  return NAMESPACE_PACKAGES.test(source);
}
