export default {
  input: "src/index.js",
  output: { file: "dist/shop.js", format: "umd", name: "shop" },
};
