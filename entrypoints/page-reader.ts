import { defineUnlistedScript } from '#imports';
import { addReader } from '../lib/page/agent/reader';

/** The page agent's second part, injected when a save, a comment or the button first needs it: pages nobody saves never run it. */
export default defineUnlistedScript(() => {
  addReader();
  return true; // Tells who injects it that it ran.
});
