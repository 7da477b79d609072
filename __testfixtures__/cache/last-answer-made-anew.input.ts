let asked: string | undefined;
let answer = "";

export function shout(text: string): string {
  if (text !== asked) {
    answer = `${text}!`;
    asked = text;
  }
  return answer;
}
