let request = null;

export function setRequest(id) {
  request = id;
}

export async function handle(id, work) {
  request = id;
  try {
    return await work();
  } finally {
    request = null;
  }
}

export const requestNow = () => request;
