import buble from "rollup-plugin-buble";
import resolve from "rollup-plugin-node-resolve";

export default {
  entry: "src/index.js",
  plugins: [buble(), resolve({ main: true })],
  targets: [{ dest: "dist/shop.js", format: "cjs" }],
};
