import { loud } from "./bell.js";

export const hears = () => loud;
