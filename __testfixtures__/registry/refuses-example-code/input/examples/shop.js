import { serve } from "../src/serve.js";

const carts = new Map();

serve({
  open: (id, cart) => carts.set(id, cart),
  close: (id) => carts.delete(id),
});
