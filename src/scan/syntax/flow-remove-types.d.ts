// Its package has no types.

declare module "flow-remove-types" {
  /**
   * @param options `all`: whether or not the text says that it is Flow's
   * @throws Error when the text does not parse
   */
  export default function removeTypes(text: string, options: { all: boolean }): { toString(): string };
}
