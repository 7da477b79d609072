/**
 * Whether a rule says where code stands, how it is spelt, what has braces or in what order imports do: no fix of such
 * a rule changes what code does. Plugins have the same rules under names of their own (`@stylistic/js/indent`,
 * `@typescript-eslint/quotes`). Left out is what takes brackets away, since a type in a comment needs them.
 */
export function isOfLayout(rule: string): boolean {
  return NAMES.has(rule.slice(rule.lastIndexOf("/") + 1));
}

const NAMES: ReadonlySet<string> = new Set(
  `array-bracket-newline array-bracket-spacing array-element-newline arrow-parens arrow-spacing block-spacing brace-style
  capitalized-comments comma-dangle comma-spacing comma-style computed-property-spacing consistent-list-newline curly curly-newline dot-location eol-last func-call-spacing
  function-call-argument-newline function-call-spacing function-paren-newline generator-star-spacing implicit-arrow-linebreak
  imports indent indent-binary-ops jsx-quotes key-spacing keyword-spacing linebreak-style lines-around-comment
  lines-between-class-members member-delimiter-style multiline-ternary new-parens newline-after-import newline-after-var
  newline-before-return newline-per-chained-call no-extra-semi no-multi-spaces no-multiple-empty-lines no-spaced-func
  no-trailing-spaces no-whitespace-before-property nonblock-statement-body-position object-curly-newline object-curly-spacing
  object-property-newline one-var-declaration-per-line operator-linebreak order padded-blocks padding-line-between-statements
  prefer-number-properties prettier quote-props quotes rest-spread-spacing semi semi-spacing semi-style sort-imports sort-named-imports space-before-blocks
  space-before-function-paren space-in-parens space-infix-ops space-unary-ops spaced-comment switch-colon-spacing
  template-curly-spacing template-tag-spacing type-annotation-spacing type-generic-spacing type-named-tuple-spacing wrap-iife
  yield-star-spacing`.split(/\s+/),
);

/** `"error"`, `2`, `["warn", { … }]` */
export function isOn(setting: unknown): boolean {
  const [severity] = Array.isArray(setting) ? (setting as readonly unknown[]) : [setting];
  return severity !== "off" && severity !== 0;
}
