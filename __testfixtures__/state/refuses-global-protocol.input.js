import { connect } from "./connect.js";

export function connection() {
  globalThis.__connection ??= connect();
  return globalThis.__connection;
}
