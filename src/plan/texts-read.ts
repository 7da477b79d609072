/**
 * The texts that a plan is made for: as they were when it first looked. It looks often; also for manifests, which
 * most folders do not have.
 */
export class TextsRead {
  private readonly readText: (path: string) => string;
  private readonly texts = new Map<string, string>();
  private readonly failures = new Map<string, Failure>();
  /** One of a kind for all files that cannot be read alike, of which there are as many as folders, or more. */
  private readonly kinds = new Map<string, Failure>();

  /** @param readText throws where there is no such file */
  constructor(readText: (path: string) => string) {
    this.readText = readText;
  }

  /** @throws what `readText` threw when the file was first asked for */
  read(path: string): string {
    const known = this.texts.get(path);
    if (known !== undefined) return known;
    const text = this.glance(path);
    this.texts.set(path, text);
    return text;
  }

  /**
   * The same for who looks once: the text is not kept. Of a project of millions of lines nearly all are looked at so,
   * for what they say of other modules.
   */
  glance(path: string): string {
    const known = this.texts.get(path);
    if (known !== undefined) return known;
    const failure = this.failures.get(path);
    if (failure !== undefined) throw errorOf(failure, path);
    try {
      return this.readText(path);
    } catch (error) {
      this.failures.set(path, this.kindOf(failureOf(error, path)));
      throw error;
    }
  }

  private kindOf(failure: Failure): Failure {
    const known = this.kinds.get(failure.message) ?? failure;
    this.kinds.set(failure.message, known);
    return known;
  }
}

/** Not the error itself, whose stack holds on to all that was being worked at. */
interface Failure {
  /** With a mark in the place of the path. */
  readonly message: string;
  readonly code: unknown;
}

const PATH = "\0";

function failureOf(error: unknown, path: string): Failure {
  const { message, code } = error as { readonly message?: unknown; readonly code?: unknown };
  return { message: String(message ?? error).replaceAll(path, PATH), code };
}

function errorOf({ message, code }: Failure, path: string): Error {
  return Object.assign(new Error(message.replaceAll(PATH, path)), { code });
}
