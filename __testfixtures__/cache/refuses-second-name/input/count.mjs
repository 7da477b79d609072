import { sizes } from "./sizes.js";

export const count = () => Object.keys(sizes).length;
