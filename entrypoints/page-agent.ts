import { defineUnlistedScript } from '#imports';
import { startAgent } from '../lib/page/agent/start';

/** The only code of Beside inside of web pages. Injected when the person lends a tab, or by the opt-in button's site right. */
export default defineUnlistedScript(() => startAgent());
