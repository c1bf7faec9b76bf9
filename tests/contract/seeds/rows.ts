import type { Moment } from './moments';

/** Where a person meets one row: the moment, words that carry it, and what must not stand there. */
export interface SeedRow {
  readonly at: Moment;
  readonly needle: string;
  readonly never: RegExp;
}
const row = (at: Moment, needle: string, never: RegExp): SeedRow => ({ at, needle, never });

const UNDO = /you can (always )?(take|get) (it|a report) back|undo (it|a report) at any time/i;
const NAMES = /they (get|see|learn) your (full )?name|who reported is shown/i;
const AGAIN = /report it (five|many|more|again)|more reports (help|remove)/i;
const CROWD = /(many|more) reports (always )?(remove|delete)|join in\.|everyone should report/i;
const BLAME = /your (own )?fault(?!, not)|you should be ashamed/i;
const SCARE = /you must|hurry|immediately/i;

/** All 109 rows of the needs behind Beside. What is said there may be said elsewhere, too; here it has to be in sight. */
export const SEED_ROWS: Readonly<Record<string, SeedRow>> = {
  '0.1': row('did you send it?', 'I reported by mistake', UNDO),
  '0.2': row(
    'guide: reported by mistake',
    'You do not need to tell them that you reported',
    /tell (the other|them) .*before you talk/i,
  ),
  '0.3': row('guide to the report', 'Treat a report as final', UNDO),
  '0.4': row('learn: after', 'It waits its turn', /decided at once/i),
  '0.5': row('last card', 'asks the site to look. It is not a verdict', /removes it at once/i),
  '0.6': row('learn: before', 'nobody can use reports to play with people', UNDO),
  '0.7': row('learn: after', 'Machines and people look at it', /nobody looks/i),
  '0.8': row('learn: after', 'The person may be warned. Or nothing changes', /always removed/i),
  '0.9': row('did you send it?', 'You may hear nothing back', /you will (get|hear)/i),
  '0.10': row(
    'guide: reported by mistake',
    'Profile, Menu, Settings and privacy, Report a problem',
    /they will cancel/i,
  ),
  '0.11': row('guide: reported by mistake', 'I reported this by mistake', UNDO),
  '0.12': row('learn: mistake', 'Support seldom cancels a report', UNDO),
  '0.13': row('guide: reported by mistake', 'does not undo a report', /a like (helps|undoes)/i),
  '0.14': row('first card, not sure', 'Is it one of these?', SCARE),
  '0.15': row('second card', 'Does it break a rule?', CROWD),
  '0.16': row('learn: before', 'be misunderstood', CROWD),
  '0.17': row('did you send it?', 'It can take a while', /within (an hour|minutes)/i),
  '0.18': row('learn: before', 'Once is enough', AGAIN),
  '0.19': row('guide: reported by mistake', 'There is no shame in it', BLAME),
  '0.20': row('learn: together', 'Report what you saw yourself', CROWD),
  '1.1': row('first card, not sure', 'They may still guess', NAMES),
  '1.2': row('learn: after', 'seldom removed at once', /always removed at once/i),
  '1.3': row('did you send it?', 'hidden while they are checked', /stays? hidden/i),
  '1.4': row('learn: after', 'compare it with the rules', /count the reports/i),
  '1.5': row('learn: after', 'It may be removed for good', /always removed/i),
  '1.6': row('learn: after', 'The person can appeal', /nobody can appeal/i),
  '1.7': row('learn: after', 'find things on their own', /only after a report/i),
  '1.8': row('learn: before', 'They may still guess', NAMES),
  '1.9': row('last card', 'No comment, no post about it', /tell (everyone|them) that you/i),
  '1.10': row('learn: before', 'The site itself can see who reported', /nobody can see/i),
  '1.11': row('last card', 'go after those who report', NAMES),
  '1.12': row('learn: mass', 'Do hidden names make false reports easier', NAMES),
  '1.13': row('learn: before', 'If you only want someone gone', CROWD),
  '1.14': row('learn: mistake', 'They may not answer', /they will answer/i),
  '1.15': row('guide: reported by mistake', 'it should come back', /never comes back/i),
  '1.16': row('second card', 'Which rule does it break?', CROWD),
  '1.17': row('learn: mistake', 'One mistake is no problem', BLAME),
  '1.18': row('did you send it?', 'Usually they do not learn who reported it', NAMES),
  '2.1': row('second card', 'Scam, fake account, bought likes', CROWD),
  '2.2': row('learn: before', 'each has its own button', CROWD),
  '2.3': row('learn: instead', 'has its own report button', /beside presses/i),
  '2.4': row('learn: mass', 'for money, or by a program', /(buy|use) a report (bot|service)/i),
  '2.5': row('learn: after', 'Machines and people', /only machines/i),
  '2.6': row('learn: after', 'a suspension for some days', /a break/),
  '2.7': row('after the report, unfolded', 'however many reports there are', CROWD),
  '2.8': row('learn: after', 'If no rule is broken it stays', /Many reports alone remove|Reports alone remove/),
  '2.9': row('learn: mass', 'Many reports on one person, at once', CROWD),
  '2.10': row('learn: mass', 'programs do it with many accounts', CROWD),
  '2.11': row('learn: mass', 'Some want to stop scams', CROWD),
  '2.12': row('learn: mass', 'had their work stolen', CROWD),
  '2.13': row('learn: mass', 'want to protect a group', CROWD),
  '2.14': row('learn: mass', 'to win a quarrel', CROWD),
  '2.15': row('learn: mass', 'People lose their account', CROWD),
  '2.16': row('learn: mass', 'Terms forbid programs that report', CROWD),
  '2.17': row('learn: mass', 'It is harassment too', CROWD),
  '2.18': row('learn: mass', 'Some take your password', CROWD),
  '2.19': row('learn: mass', 'It never presses a button for you', /beside reports for you/i),
  '2.20': row('learn: mass', 'X says that it looks for', /all sites see/i),
  '2.21': row('learn: mass', 'Reporting to silence an opinion', CROWD),
  '2.22': row('learn: before', 'Report what breaks a rule', CROWD),
  '2.23': row('guide to the report', 'You press every button yourself', /beside presses/i),
  '2.24': row('what one can do', 'not told when you mute them', /they are told when you mute/i),
  '2.25': row('learn: instead', 'Clear rules, moderators and word filters', CROWD),
  '2.26': row('learn: instead', 'your own videos', CROWD),
  '2.27': row('learn: after', 'keep changing how they check', CROWD),
  '3.1': row('learn: mass', 'An account does real harm: what you can do', CROWD),
  '3.2': row('guide: removed or suspended', 'The same words, within the same minutes', BLAME),
  '3.3': row('guide: removed or suspended', 'The pattern can support your appeal', /is the proof/),
  '3.4': row('learn: mass', 'They can start a check', /can do nothing/i),
  '3.5': row('learn: mass', '“Everyone does it.”', CROWD),
  '3.6': row('learn: mass', 'can be punished', /never punished/i),
  '3.7': row('learn: mass', 'reporting together', CROWD),
  '3.8': row('learn: mass', 'It is harassment too', CROWD),
  '3.9': row('learn: instead', 'Waiting can be a risk too', /nothing here runs away/i),
  '3.10': row('learn: mass', 'the same words, minutes and accounts', /all sites see/i),
  '3.11': row('learn: after', 'They may turn out to be right', /nobody can appeal/i),
  '3.12': row('learn: mass', 'or lose their account', CROWD),
  '3.13': row('learn: after', 'no ad money, comments off', CROWD),
  '3.14': row('guide to the report', 'The official page of', CROWD),
  '3.15': row('what one can do', 'They may notice when you block them', /they never notice/i),
  '3.16': row('learn: instead', 'a helpline, the police', CROWD),
  '3.17': row('guide: removed or suspended', 'You can appeal', BLAME),
  '3.18': row('learn: targeted', 'keep copies', BLAME),
  '3.19': row('learn: mass', 'It is stressful for them', CROWD),
  '3.20': row('learn: mass', 'stops trusting each other', CROWD),
  '3.21': row('learn: quarrel', 'Stay calm and write down facts', /shout|expose them/i),
  '3.22': row('learn: people', 'Messages, comments, names, links and times', /delete the messages/i),
  '3.23': row('learn: quarrel', 'Meeting half-way can matter more', /you have to win/i),
  '3.24': row('learn: quarrel', 'Then do not write to them', /always write to them/i),
  '3.25': row('learn: quarrel', 'Never post someone’s address', /post (their|his|her) (address|number)/i),
  '3.26': row('last card', 'Save first', /do not save anything/i),
  '3.27': row('learn: quarrel', 'Not if one of you is afraid', /talk to them first/i),
  '3.28': row('learn: together', 'show someone how to mute, block and report', CROWD),
  '4.1': row('learn: people', 'Attacks on you again and again', BLAME),
  '4.2': row('learn: people', 'Breathe out', /nothing here runs away|it will still be there/i),
  '4.3': row('guide: a safer account', 'make your account private', SCARE),
  '4.4': row('what one can do', 'Block', SCARE),
  '4.5': row('what one can do', 'Report it', SCARE),
  '4.6': row('last card', 'Do you want proof?', /do not save anything/i),
  '4.7': row('learn: people', 'names, links and times', /delete the messages/i),
  '4.8': row('learn: people', 'A whole page says more than one line', SCARE),
  '4.9': row('they could hurt me', 'tell a friend, family or a group you trust', BLAME),
  '4.10': row('report written down', 'Someone else can read the messages for you', BLAME),
  '4.11': row('learn: people', 'Its help pages and rules', SCARE),
  '4.12': row('they could hurt me', 'Ask for the case number', SCARE),
  '4.13': row('report written down', 'Sleep, eat, go out, see people', BLAME),
  '4.14': row('learn: people', 'Both are fine', /you have to tell/i),
  '4.15': row('learn: people', 'better rules', SCARE),
  '4.16': row('learn: together', 'tell the people who make it', /counts? (your|the) answers(?<!cannot count answers)/i),
};

/** Sentences of one kind that are never in sight anywhere with their opposite, and the opposite nowhere at all. */
export const NEVER_BOTH: readonly { readonly about: string; readonly said: RegExp; readonly opposite: RegExp }[] = [
  {
    about: 'whether the other side learns who reported',
    said: /not told your name|do not learn who reported/i,
    opposite:
      /(they|the other side) (get|gets|see|sees|learn|learns|are told) (your|the) (full )?name|will know it was you/i,
  },
  {
    about: 'whether a report can be taken back',
    said: /cannot take (it|a report) back|treat a report as final/i,
    opposite: /you can (always |simply )?(take|get) (it|a report|your report) back|can be undone at any time/i,
  },
  {
    about: 'whether the number of reports decides',
    said: /if no rule is broken|once is enough|one true report/i,
    opposite:
      /(many|more) reports (always )?(remove|delete|work)\b|reports alone remove nothing|report it (five|many) more times/i,
  },
];

const NEGATED = /\b(not|never|no|nobody|none|cannot|seldom|without|stop|forbid|instead)\b/i;
const NO_EXCEPTION = /(?!)/;

/**
 * Kinds of sentences that are false or unsafe wherever they stand, however they are worded: a sentence that is like `lie` and not `unless`
 * (what turns it into its opposite, or the one form where it is true). They find what is added behind an honest sentence.
 */
export const NEVER_SAID: readonly { readonly about: string; readonly lie: RegExp; readonly unless: RegExp }[] = [
  {
    about: 'a report can be taken back',
    lie: /\b(undo|withdraw|cancels?|revoke)\b|\btake (it|a report|your report) back\b/i,
    unless: new RegExp(`${NEGATED.source}|copyright|by mistake`, 'i'),
  },
  {
    about: 'the other side learns who reported',
    lie: /\b(they|he|she|(the )?(person|other side|account|uploader))\b.*\b(told|learns?|sees?|knows?|gets?|finds? out)\b.*\b(who (reported|it was)|it was you|your (full |legal )?name)\b/i,
    unless: new RegExp(`${NEGATED.source}|copyright|legal notice`, 'i'),
  },
  {
    about: 'tell people about the report',
    lie: /\b(tell|show) (them|your followers|every(one|body)|the other|people|others)\b.*\b(report|happened)/i,
    unless: new RegExp(`${NEGATED.source}|some people choose`, 'i'),
  },
  {
    about: 'the number of reports decides',
    lie: /\b(reporting it again|report (it )?again|(enough|more|many) reports|report together)\b.*\b(helps?|removes?|deletes?|works?|faster)\b|\byou can join in\b/i,
    unless: new RegExp(`${NEGATED.source}|\\?$`, 'i'),
  },
  {
    about: 'it is decided at once',
    lie: /\b(removed|taken down|deleted|decided)\b.*\b(at once|right away|immediately|within minutes)\b/i,
    unless: NEGATED,
  },
  { about: 'write to somebody who scares you', lie: /\bwrite to them\b|\btalk to them anyway\b/i, unless: NEGATED },
  { about: 'bring together where one is afraid', lie: /\bone (of you )?is afraid\b/i, unless: NEGATED },
  {
    about: 'false reports have no price',
    lie: /\bfalse reports?\b.*\b(no|never|nothing|harmless|fine|safe)\b/i,
    unless: NO_EXCEPTION,
  },
  {
    about: 'programs may report',
    lie: /\b(programs?|bots?|services?)\b.*\b(fine|safe|allowed|works? well|help you report)\b/i,
    unless: NEGATED,
  },
  { about: 'a duty', lie: /\byou (have to|must|should) (go|tell|report|call|save|answer|prove)\b/i, unless: NEGATED },
  {
    about: 'save later',
    lie: /\b(report|block)( it)? first\b|\bsave (it )?later\b|\bdelete the messages\b/i,
    unless: NEGATED,
  },
];
