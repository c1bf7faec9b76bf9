/** What somebody may need help with. `home`: violence at home, by a partner or in the family. `appeal`: a platform's decision. */
export const HELP_TOPICS = [
  'csam',
  'child',
  'ncii',
  'suicide',
  'harassment',
  'home',
  'hate',
  'scam',
  'illegal',
  'appeal',
] as const;
export type HelpTopicName = (typeof HELP_TOPICS)[number];

/** A topic, or the first thing to show: emergency numbers, or all of it. */
export type HelpTopic = HelpTopicName | 'emergency' | 'any';
