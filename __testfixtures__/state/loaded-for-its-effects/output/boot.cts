declare const require: (path: string) => void;

if (process.env["CLIENTS"]) require("./clients");

require("./clients");

export {};
