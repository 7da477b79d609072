import { cell } from "@unambient/runtime";

export class Pages {
  static #made = cell<Map<string, string>>("made", {
    flag: "use_ttl_cache",
    legacy: new Map(),
  });

  static page(name: string): string {
    let page = Pages.#made.value.get(name);
    if (page === undefined) Pages.#made.value.set(name, (page = `page ${name}`));
    return page;
  }

  static clear(): void {
    Pages.#made.value = new Map();
  }
}
