const slots = { owner: null, listener: null };

export function compute(next, work, heard) {
  const { owner, listener } = slots;
  slots.owner = next;
  slots.listener = heard;
  try {
    return work();
  } finally {
    slots.owner = owner;
    slots.listener = listener;
  }
}

export const ownerNow = () => slots.owner;
export const listenerNow = () => slots.listener;
