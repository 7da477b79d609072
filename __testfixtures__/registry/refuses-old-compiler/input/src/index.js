export * from "./handlers.js";
