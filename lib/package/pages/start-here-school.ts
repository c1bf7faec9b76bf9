import type { Translator } from '../../words/translate';
import { html, type Html } from './html';

/** Sentences for somebody who has to help and may do harm without meaning to. Words under `package.school.help.<name>`. */
const HELP = ['talk', 'again', 'few', 'accounts', 'answer', 'data'] as const;

/** Who else knows more, the most urgent first. Words under `package.school.ask.<name>`. */
const ASK = ['danger', 'child', 'police', 'helpline', 'staff', 'platform'] as const;

/** The opening for a school or a workplace: how to help without making it worse, and who to ask. */
export function schoolOpening(t: Translator): Html {
  return html`<h2>${t('package.school.help')}</h2>
    ${list(HELP.map((name) => t(`package.school.help.${name}`)))}
    <h2>${t('package.school.ask')}</h2>
    ${list(ASK.map((name) => t(`package.school.ask.${name}`)))} `;
}

function list(sentences: readonly string[]): Html {
  return html`<ul>
    ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
  </ul>`;
}
