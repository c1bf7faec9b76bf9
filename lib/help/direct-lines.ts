import type { Category } from '../domain/category';
import type { HelpTopicName } from '../domain/help-topic';
import type { Helpline } from './helpline';
import { inOrder } from './order';

/** The subject of help for each category of harm. */
const TOPIC: Readonly<Record<Category, HelpTopicName>> = {
  'harassment-bullying': 'harassment',
  hate: 'hate',
  'violence-threats': 'harassment',
  'self-harm': 'suicide',
  'sexual-content': 'illegal',
  'minor-safety': 'child',
  ncii: 'ncii',
  impersonation: 'harassment',
  'privacy-doxxing': 'harassment',
  'scam-fraud-spam': 'scam',
  misinformation: 'illegal',
  'dangerous-acts': 'illegal',
  'regulated-goods': 'illegal',
  'copyright-trademark': 'illegal',
  'illegal-content': 'illegal',
  other: 'harassment',
};

/** Where to look for help with a category; for an unknown one, with harassment. */
export function topicOf(category: Category | null): HelpTopicName {
  return category === null ? 'harassment' : TOPIC[category];
}

/**
 * The country's trusted flaggers and helplines that a source says can bring a case to the sites themselves, for this subject, best first.
 * For harm to children the hotlines that take links of pictures of abuse are among them, after people to talk to.
 */
export function directLines(own: readonly Helpline[], category: Category | null, now: Date): readonly Helpline[] {
  const topics: readonly HelpTopicName[] = category === 'minor-safety' ? ['child', 'csam'] : [topicOf(category)];
  const fitting = topics.flatMap((topic) => inOrder(own, { topic, age: null, now }));
  return [...new Set(fitting)].filter((line) => line.fasterWay && line.audience !== 'professionals');
}
