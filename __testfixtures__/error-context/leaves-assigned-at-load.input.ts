let mode = "development";
if (process.env["NODE_ENV"] === "production") mode = "production";

export const isProduction = (): boolean => mode === "production";
