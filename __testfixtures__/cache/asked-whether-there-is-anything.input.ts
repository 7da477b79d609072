const MOST = 200;

const answers = new Map<string, string>();
const bounded = new Map<string, string>();

export function answerOf(question: string): string {
  if (answers.size > 0) {
    const known = answers.get(question);
    if (known !== undefined) return known;
  }
  const answer = [...question].reverse().join("");
  answers.set(question, answer);
  return answer;
}

export function boundedAnswerOf(question: string): string {
  const known = bounded.size > 0 ? bounded.get(question) : undefined;
  if (known !== undefined) return known;
  if (bounded.size >= MOST) bounded.delete(bounded.keys().next().value as string);
  const answer = question.toUpperCase();
  bounded.set(question, answer);
  return answer;
}
