import { rollupShop } from "./build/shop.js";

const built = new Map();

const noteBuilt = {
  name: "note-built",
  generateBundle({ name }, bundle) {
    for (const { fileName } of Object.values(bundle)) built.set(name, fileName);
  },
};

export default [
  { input: "src/desk.js", plugins: [noteBuilt] },
  { input: "src/shop.js", plugins: [noteBuilt, rollupShop({ pathOf: (name) => built.get(name) })] },
];
