export * from "./unique-id.js";
