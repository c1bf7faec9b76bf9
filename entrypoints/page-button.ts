import { defineUnlistedScript } from '#imports';
import { createButton } from '../lib/page/agent/button';
import { addScript } from '../lib/page/agent/home';

/** The page agent's script for the opt-in button, injected only where the person switched the button on and granted the site. */
export default defineUnlistedScript(() => addScript('button', createButton));
