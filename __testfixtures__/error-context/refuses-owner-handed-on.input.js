const registered = [];

export class Request {
  static current = null;

  static run(request, work) {
    const outer = Request.current;
    Request.current = request;
    try {
      return work();
    } finally {
      Request.current = outer;
    }
  }
}

export function logLine(text) {
  return `${Request.current?.id}: ${text}`;
}

registered.push(Request);
