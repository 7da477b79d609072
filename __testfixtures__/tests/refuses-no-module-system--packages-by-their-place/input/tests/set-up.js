import "../node_modules/chai/chai.js";

export const { expect } = chai;
