export * from "./current.js";
