import * as settings from "./settings.js";

export { settings };
