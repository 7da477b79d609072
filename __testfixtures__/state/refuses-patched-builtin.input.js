import http from "node:http";

let original = null;

export function install(request) {
  original = http.request;
  http.request = request;
}

export function uninstall() {
  if (original !== null) http.request = original;
  original = null;
}
