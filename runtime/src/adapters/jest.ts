export { scopedTest } from "./scoped-test.ts";
