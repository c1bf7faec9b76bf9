import { defineUnlistedScript } from '#imports';
import { addScript } from '../lib/page/agent/home';
import { createReader } from '../lib/page/agent/reader';

/** The page agent's third script, injected when a save, a comment or the button first needs it: pages nobody saves never run it. */
export default defineUnlistedScript(() => addScript('reader', createReader));
