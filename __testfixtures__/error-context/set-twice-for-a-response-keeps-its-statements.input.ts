interface Response {
  on(event: string, listener: () => void): unknown;
}

let user: string | undefined;

export const userNow = (): string | undefined => user;

export function remember(name: string, response: Response, next: () => void): void {
  user = "somebody";
  response.on("close", () => {
    user = undefined;
  });
  if (name !== "") user = name;
  next();
}
