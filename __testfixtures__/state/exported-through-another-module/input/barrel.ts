export { turn, next } from "./state";
