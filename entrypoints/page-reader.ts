import { defineUnlistedScript } from '#imports';
import { addScript } from '../lib/page/agent/home';
import { createReader } from '../lib/page/agent/reader';

/** The page agent's third script, injected when the panel first looks at the page: pages beside which nobody opens it never run it. */
export default defineUnlistedScript(() => addScript('reader', createReader));
