import { defineUnlistedScript } from '#imports';
import { addScript } from '../lib/page/agent/home';
import { createPointer } from '../lib/page/agent/pointer';

/** The page agent's second script, injected when a guide first points at something. */
export default defineUnlistedScript(() => addScript('pointer', createPointer));
