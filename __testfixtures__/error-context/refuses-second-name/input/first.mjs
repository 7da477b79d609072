import { current } from "./request.js";

export const first = () => current;
