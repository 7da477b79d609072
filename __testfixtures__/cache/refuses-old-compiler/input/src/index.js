export * from "./words.js";
