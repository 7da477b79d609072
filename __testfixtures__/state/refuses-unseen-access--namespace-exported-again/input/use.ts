export * as levels from "./level";
