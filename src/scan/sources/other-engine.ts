/**
 * `ChromeUtils.importESModule(…)` of Firefox, `imports.gi` and `gi://Gtk` of GNOME, `k6/http`: engines whose modules
 * come with them, where nothing finds a package.
 */
export function isForOtherEngine(text: string): boolean {
  return OF_OTHER_ENGINE.test(text);
}

const OF_OTHER_ENGINE =
  /\b(?:ChromeUtils\.(?:import|importESModule|defineESModuleGetters|defineModuleGetter)|Components\.utils\.import)\(|\bimports\.gi\.|(?:\bfrom\s*|\bimport\s+)["'](?:(?:gi|resource|chrome):\/\/|k6(?:\/|["']))/;
