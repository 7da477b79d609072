// @ts-check

const { cache } = require("@unambient/runtime");

/** @typedef {{ town: string }} Options */
/** @typedef {{ town: string, isOpen: boolean }} Rules */

class Shop {
  /** @param {Options} options */
  constructor(options) {
    this.options = options;
  }
}

const shops = cache("shops", {
  flag: "use_ttl_cache",
  legacy: /** @type {WeakMap<Options, Shop>} */ (new WeakMap()),
});
const rulesFor = cache("rulesFor", {
  flag: "use_ttl_cache",
  legacy: /** @type {WeakMap<Options, Rules>} */ (new WeakMap()),
});
const plans = cache("plans", {
  flag: "use_ttl_cache",
  legacy: /** @type {WeakMap<Options, any>} */ (new WeakMap()),
});
const names = cache("names", {
  flag: "use_ttl_cache",
  legacy: /** @type {WeakMap<any, any>} */ (new WeakMap()),
});
const sizes = cache("sizes", {
  flag: "use_ttl_cache",
  legacy: /** @type {WeakMap<any, any>} */ (new WeakMap()),
});

/**
 * @param {Options} options what is asked for
 * @returns {Shop}
 */
module.exports.shopOf = (options) => {
  const known = shops.get(options);
  if (known !== undefined) return known;
  const shop = new Shop(options);
  shops.set(options, shop);
  return shop;
};

/**
 * @param {Options} options
 * @returns {Rules}
 */
const asRules = (options) => ({ town: options.town, isOpen: true });

/**
 * @param {Options} options
 * @returns {Rules}
 */
module.exports.cachedRules = (options) => {
  const known = rulesFor.get(options);
  if (known !== undefined) return known;
  const rules = asRules(options);
  rulesFor.set(options, rules);
  return rules;
};

/** @param {Options} options */
function planOf(options) {
  return { first: options.town };
}

/** @param {Options} options */
module.exports.cachedPlan = (options) => {
  const known = plans.get(options);
  if (known !== undefined) return known;
  const plan = planOf(options);
  plans.set(options, plan);
  return plan.first;
};

/**
 * @template {object} T
 * @param {T} item
 * @returns {string}
 */
module.exports.nameOf = (item) => {
  const known = names.get(item);
  if (known !== undefined) return known.trim();
  const name = String(item);
  names.set(item, name);
  return name;
};

/**
 * @param {Options} one
 * @param {Rules} other
 */
module.exports.sizeOf = (one, other) => {
  const known = sizes.get(one);
  if (known !== undefined) return known.toFixed(2);
  const size = sizes.get(other) ?? 1;
  sizes.set(one, size);
  return size.toFixed(2);
};
