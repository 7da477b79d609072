/**
 * The texts that a plan is made for: as they were when it first looked. It looks often; also for manifests, which most folders do
 * not have.
 */
export class TextsRead {
  private readonly readText: (path: string) => string;
  private readonly texts = new Map<string, string>();
  private readonly failures = new Map<string, Failure>();

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
   * The same for who looks once: the text is not kept. Of a project of millions of lines nearly all are looked at so, for what they
   * say of other modules.
   */
  glance(path: string): string {
    const known = this.texts.get(path);
    if (known !== undefined) return known;
    const failure = this.failures.get(path);
    if (failure !== undefined) throw Object.assign(new Error(failure.message), { code: failure.code });
    try {
      return this.readText(path);
    } catch (error) {
      this.failures.set(path, failureOf(error));
      throw error;
    }
  }
}

/** Not the error itself, whose stack holds on to all that was being worked at. */
interface Failure {
  readonly message: string;
  readonly code: unknown;
}

function failureOf(error: unknown): Failure {
  const { message, code } = error as { readonly message?: unknown; readonly code?: unknown };
  return { message: String(message ?? error), code };
}
