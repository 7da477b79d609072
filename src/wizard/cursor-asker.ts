import type { Readable, Writable } from "node:stream";
import { emitKeypressEvents } from "node:readline";
import { createPromptModule } from "inquirer";
import { BACK, Cancelled, type Asker, type Back, type Choice } from "./asker.ts";
import { questionTheme } from "./question-theme.ts";
import { wrapped } from "./render-tree.ts";
import { treePrompt, type TreeAnswer, type TreeQuestion } from "./tree-prompt.ts";

/** Questions with a cursor: arrows, space, enter; escape goes back, Ctrl-C leaves. */
export function cursorAsker(input: Readable, output: Writable): Asker {
  const columns = (): number => (output as Partial<NodeJS.WriteStream>).columns ?? 80;
  const ask = (question: {
    readonly message: string;
    readonly [option: string]: unknown;
  }): Promise<unknown> =>
    askOnce(input, output, { ...question, theme: questionTheme(question.message, columns()) });
  return {
    pickOne: async <Value>(message: string, choices: readonly Choice<Value>[]) =>
      choiceOf(choices, await ask({ type: "select", message, choices: indexed(choices), loop: false })),
    pickSome: async <Value>(message: string, choices: readonly Choice<Value>[]) => {
      const given = await ask({
        type: "checkbox",
        message,
        choices: indexed(choices),
        loop: false,
        pageSize: 12,
      });
      return given === BACK
        ? BACK
        : (given as number[]).map((index) => (choices[index] as Choice<Value>).value);
    },
    pickInTree: async (message, tree, taken, look) => {
      let view = { taken, open: new Set<string>(), query: "", at: tree[0]?.key ?? "" };
      for (;;) {
        const answer = await askTree(input, output, { message, tree, view, columns: columns() });
        if (answer === BACK) return BACK;
        if (answer.kind === "taken") return answer.view.taken;
        view = { ...answer.view, open: new Set(answer.view.open) };
        await look(answer.key);
      }
    },
    type: async (message, initial, check) =>
      (await ask({
        type: "input",
        message,
        default: initial,
        validate: (text: string) => check(text) ?? true,
      })) as string | Back,
    close: () => undefined,
  };
}

function indexed(choices: readonly Choice<unknown>[]): readonly object[] {
  return choices.map(({ name, description, checked }, value) => ({
    value,
    name,
    short: name.split("  ")[0],
    ...(description === undefined ? {} : { description: wrapped(description, 78) }),
    ...(checked === undefined ? {} : { checked }),
  }));
}

function choiceOf<Value>(choices: readonly Choice<Value>[], given: unknown): Value | Back {
  return given === BACK ? BACK : (choices[given as number] as Choice<Value>).value;
}

/** A prompt module of its own for each question, so that escape ends this one and no other. */
async function askOnce(input: Readable, output: Writable, question: object): Promise<unknown> {
  const back = new AbortController();
  const onKey = (_: string, key: { readonly name?: string } | undefined): void => {
    if (key?.name === "escape") back.abort();
  };
  emitKeypressEvents(input);
  input.on("keypress", onKey);
  try {
    const prompt = createPromptModule({ input: input as NodeJS.ReadStream, output, signal: back.signal });
    const answers = (await prompt([{ name: "answer", ...question }] as never)) as {
      readonly answer: unknown;
    };
    return answers.answer;
  } catch (error) {
    if (back.signal.aborted) return BACK;
    throw cancelledBy(error);
  } finally {
    input.off("keypress", onKey);
  }
}

async function askTree(input: Readable, output: Writable, question: TreeQuestion): Promise<TreeAnswer> {
  try {
    return await treePrompt(question, {
      input: input as NodeJS.ReadStream,
      output,
      clearPromptOnDone: false,
    });
  } catch (error) {
    throw cancelledBy(error);
  }
}

function cancelledBy(error: unknown): unknown {
  const isExit = error instanceof Error && /^(ExitPromptError|AbortPromptError)$/.test(error.name);
  return isExit ? new Cancelled() : error;
}
