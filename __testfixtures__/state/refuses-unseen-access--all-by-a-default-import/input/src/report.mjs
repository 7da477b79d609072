import math from "./compute.cjs";

export const report = () => math.compute(1) + math.compute.calls;
