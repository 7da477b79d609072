import { cache } from "@unambient/runtime";
import { reloader, sheetOf } from "./reload.js";

const reloaders = cache("reloaders", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: Object.create(null),
});
const sheets = cache("sheets", {
  flag: "use_ttl_cache",
  legacy: Object.create(null),
});

export class Kitchen {
  constructor(options) {
    const host = (options.host || "*") + ":" + options.port;
    if (reloaders.get(host)) {
      this.reloader = reloaders.get(host);
    } else {
      this.reloader = reloader(options);
      this.reloader.listen(options.port, options.host);
      reloaders.set(host, this.reloader);
    }
  }

  sheet(name) {
    if (sheets.get(name)) {
      this.last = sheets.get(name);
    } else {
      this.last = sheetOf(name);
      this.last.print(name);
      sheets.set(name, this.last);
    }
    return this.last;
  }
}
