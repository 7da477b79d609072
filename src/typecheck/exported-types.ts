import type { ts as TypeScript } from "ts-morph";

/** Names that a module exports, sorted, each with its type spelt out so far that a change of a member shows. */
export function exportedTypes(
  ts: typeof TypeScript,
  checker: TypeScript.TypeChecker,
  source: TypeScript.SourceFile,
): readonly (readonly [name: string, type: string])[] {
  // The checker gives the symbol of an ES module only; CommonJS keeps its own on the node.
  const module =
    checker.getSymbolAtLocation(source) ?? (source as { readonly symbol?: TypeScript.Symbol }).symbol;
  if (module === undefined) return [];
  const speller = new TypeSpeller(ts, checker, source);
  return exportsOf(checker, module)
    .filter((symbol) => symbol.name !== "prototype")
    .map((symbol) => [symbol.name, speller.spell(symbol)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** With `export =` and `module.exports =` the properties of the value are exports, and so is a value to call. */
function exportsOf(checker: TypeScript.TypeChecker, module: TypeScript.Symbol): readonly TypeScript.Symbol[] {
  const named = checker.getExportsOfModule(module);
  const whole = module.exports?.get("export=" as TypeScript.__String);
  if (whole === undefined) return named;
  const type = checker.getTypeOfSymbol(whole);
  const isCallable = type.getCallSignatures().length + type.getConstructSignatures().length > 0;
  const all = [...named, ...checker.getPropertiesOfType(type), ...(isCallable ? [whole] : [])];
  return [...new Map(all.map((symbol) => [symbol.name, symbol])).values()];
}

class TypeSpeller {
  private readonly ts: typeof TypeScript;
  private readonly checker: TypeScript.TypeChecker;
  private readonly source: TypeScript.SourceFile;

  constructor(ts: typeof TypeScript, checker: TypeScript.TypeChecker, source: TypeScript.SourceFile) {
    this.ts = ts;
    this.checker = checker;
    this.source = source;
  }

  /** A name may stand for a value and a type at once: a class does. */
  spell(exported: TypeScript.Symbol): string {
    const { SymbolFlags } = this.ts;
    const symbol =
      (exported.flags & SymbolFlags.Alias) === 0 ? exported : this.checker.getAliasedSymbol(exported);
    const parts: string[] = [];
    if ((symbol.flags & SymbolFlags.Value) !== 0)
      parts.push(this.valueText(this.checker.getTypeOfSymbolAtLocation(symbol, this.source)));
    if ((symbol.flags & SymbolFlags.Type) !== 0)
      parts.push(this.declaredText(this.checker.getDeclaredTypeOfSymbol(symbol)));
    return parts.join(" & type ");
  }

  private valueText(type: TypeScript.Type): string {
    const text = this.text(type);
    if (!text.startsWith("typeof ")) return text;
    const construct = type.getConstructSignatures().map((signature) => `new ${this.signature(signature)}`);
    return `{ ${[...construct, ...this.members(type)].join("; ")} }`;
  }

  private declaredText(type: TypeScript.Type): string {
    if (!type.isClassOrInterface()) return this.text(type);
    const calls = type.getCallSignatures().map((signature) => this.signature(signature));
    return `{ ${[...calls, ...this.members(type)].join("; ")} }`;
  }

  private members(type: TypeScript.Type): readonly string[] {
    return this.checker
      .getPropertiesOfType(type)
      .filter((member) => member.name !== "prototype" && this.isVisible(member))
      .map((member) => {
        const optional = (member.flags & this.ts.SymbolFlags.Optional) === 0 ? "" : "?";
        const own = this.checker.getTypeOfSymbolAtLocation(member, this.source);
        return `${member.name}${optional}: ${this.text(own)}`;
      })
      .sort();
  }

  /** Private members are nobody's business; protected ones are a subclass's. */
  private isVisible(member: TypeScript.Symbol): boolean {
    const { ModifierFlags, getCombinedModifierFlags } = this.ts;
    const declaration = member.valueDeclaration;
    if (member.name.startsWith("__#")) return false;
    return declaration === undefined || (getCombinedModifierFlags(declaration) & ModifierFlags.Private) === 0;
  }

  private signature(signature: TypeScript.Signature): string {
    return withoutFolders(this.checker.signatureToString(signature, undefined, this.flags()));
  }

  private text(type: TypeScript.Type): string {
    return withoutFolders(this.checker.typeToString(type, undefined, this.flags()));
  }

  private flags(): TypeScript.TypeFormatFlags {
    const { TypeFormatFlags } = this.ts;
    return (
      TypeFormatFlags.NoTruncation |
      TypeFormatFlags.InTypeAlias |
      TypeFormatFlags.WriteArrowStyleSignature |
      TypeFormatFlags.UseAliasDefinedOutsideCurrentScope
    );
  }
}

/** A name's file is left out: it would be spelt with the folder that the tree stands in. */
function withoutFolders(text: string): string {
  return text.replaceAll(/import\("[^"]*"\)\./g, "");
}
