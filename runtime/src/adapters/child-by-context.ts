import { contextReader, type ContextFields } from "../errors/error-context.ts";

/**
 * Remembers a logger's child for each context, for as long as the context lives: making one costs far more than a line.
 * Contexts are frozen and stay the same object until they change.
 */
export function childByContext<Logger extends object>(
  logger: Logger,
  makeChild: (fields: ContextFields) => Logger,
): () => Logger {
  const children = new WeakMap<ContextFields, Logger>();
  const readContext = contextReader();
  // Lines of one piece of work come one after another: most need not even look into the table.
  let latestFields: ContextFields | null = null;
  let latestChild = logger;
  const childFor = (fields: ContextFields): Logger => {
    const known = children.get(fields);
    if (known !== undefined) return known;
    const child = Object.keys(fields).length === 0 ? logger : makeChild(fields);
    children.set(fields, child);
    return child;
  };
  return () => {
    const fields = readContext();
    if (latestFields !== fields) {
      latestChild = childFor(fields);
      latestFields = fields;
    }
    return latestChild;
  };
}
