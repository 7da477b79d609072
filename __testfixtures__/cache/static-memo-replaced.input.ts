export class Pages {
  static #made: Map<string, string> = new Map();

  static page(name: string): string {
    let page = Pages.#made.get(name);
    if (page === undefined) Pages.#made.set(name, (page = `page ${name}`));
    return page;
  }

  static clear(): void {
    Pages.#made = new Map();
  }
}
