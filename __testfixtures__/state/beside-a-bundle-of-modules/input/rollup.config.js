export default {
  input: "src/index.js",
  output: { file: "dist/shop.js", format: "esm" },
};
