export * from "./warn-once.js";
