import { defineUnlistedScript } from '#imports';
import { createGatherer } from '../lib/page/agent/gatherer';
import { addScript } from '../lib/page/agent/home';

/** The page agent's script for lists of comments, injected when such a list is first opened or comments are saved. */
export default defineUnlistedScript(() => addScript('gatherer', createGatherer));
