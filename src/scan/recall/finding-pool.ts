import type { Finding } from "../../model/finding.ts";
import type { Remembered } from "./answer-memory.ts";
import type { RecalledFound } from "./scan-recall.ts";

/** Data in which findings go by their number in a list: most come again and again. */
export interface Pooled<Data> {
  readonly findings: readonly Finding[];
  readonly data: unknown;
  /** Only a mark of what was pooled. */
  readonly of?: Data;
}

type Answers = readonly (readonly [number, readonly Remembered<RecalledFound>[]])[];

const KINDS = ["states", "outside", "tests"] as const;

export function pooled(answers: Answers): Pooled<Answers> {
  const findings: Finding[] = [];
  const numbers = new Map<string, number>();
  const byObject = new Map<Finding, number>();
  const numberOf = (finding: Finding): number => {
    const seen = byObject.get(finding);
    if (seen !== undefined) return seen;
    const text = JSON.stringify(finding);
    const number = numbers.get(text) ?? findings.push(finding) - 1;
    numbers.set(text, number);
    byObject.set(finding, number);
    return number;
  };
  const data = answers.map(([file, each]) => [
    file,
    each.map(([reads, print, answer]) => [
      reads,
      print,
      { ...answer, findings: KINDS.map((kind) => answer.findings[kind].map(numberOf)) },
    ]),
  ]);
  return { findings, data };
}

export function unpooled({ findings, data }: Pooled<Answers>): Answers {
  type Numbered = Omit<RecalledFound, "findings"> & { readonly findings: readonly (readonly number[])[] };
  const stored = data as readonly (readonly [number, readonly Remembered<Numbered>[]])[];
  const named = (numbers: readonly number[] = []): readonly Finding[] =>
    numbers.map((number) => findings[number] as Finding);
  return stored.map(([file, each]) => [
    file,
    each.map(([reads, print, answer]): Remembered<RecalledFound> => {
      const [states, outside, tests] = answer.findings.map(named);
      return [
        reads,
        print,
        { ...answer, findings: { states: states ?? [], outside: outside ?? [], tests: tests ?? [] } },
      ];
    }),
  ]);
}
