import { reloader, sheetOf } from "./reload.js";

const reloaders = Object.create(null);
const sheets = Object.create(null);

export class Kitchen {
  constructor(options) {
    const host = (options.host || "*") + ":" + options.port;
    if (reloaders[host]) {
      this.reloader = reloaders[host];
    } else {
      this.reloader = reloader(options);
      this.reloader.listen(options.port, options.host);
      reloaders[host] = this.reloader;
    }
  }

  sheet(name) {
    if (sheets[name]) {
      this.last = sheets[name];
    } else {
      this.last = sheetOf(name);
      this.last.print(name);
      sheets[name] = this.last;
    }
    return this.last;
  }
}
