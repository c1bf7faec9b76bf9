/** The checklist's promises, over all answers: what may never happen, and that every way ends in words. */
import { describe, expect, it } from 'vitest';
import { CATEGORIES, type Category } from '../../lib/domain/category';
import {
  HARMS,
  NEXT_STEPS,
  NO_ANSWERS,
  REASON_KEYS,
  ROUTE_KINDS,
  routeOf,
  type ChecklistAnswers,
  type Decision,
  type Passable,
  type YesNoUnsure,
} from '../../lib/domain/checklist';
import { decide } from '../../lib/domain/checklist-decide';
import {
  answerHarm,
  answerIntimateAge,
  asksCouldHurt,
  goOn,
  mayReachTheBody,
  noneOfThese,
  placeOf,
  sayItIsMe,
  undoStop,
} from '../../lib/domain/checklist-rules';
import words from '../../lib/words/locales/en/checklist.json';

const ANSWERS = [undefined, 'yes', 'no', 'not-sure'] as const;
const has = (key: string) => Object.hasOwn(words, key);

/** Every combination of one value per list. */
function* product<T>(lists: readonly (readonly T[])[]): Generator<T[]> {
  const [first, ...rest] = lists;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const tail of product(rest)) for (const value of first) yield [value, ...tail];
}

function* everyCardOne(): Generator<ChecklistAnswers> {
  const passable: readonly Passable[][] = [
    [],
    ['danger'],
    ['danger', 'child_contact'],
    ['danger', 'child_contact', 'adult_intimate'],
    ['danger', 'child_contact', 'adult_intimate', 'self_harm'],
    ['self_harm'],
    ['could_hurt', 'threat'],
  ];
  for (const values of product(HARMS.map(() => ANSWERS))) {
    const harms = Object.fromEntries(
      HARMS.map((harm, place) => [harm, values[place]]).filter(([, value]) => value !== undefined),
    ) as ChecklistAnswers['harms'];
    for (const intimateOf of [null, 'me', 'other'] as const)
      for (const selfHarmNow of [null, 'yes', 'no', 'not-sure'] as const)
        for (const passed of passable) {
          // Whether all are adults is asked once somebody said who is in the picture.
          const full = intimateOf === null ? [0, 1, 2, 3, 4, 5, 6, 7] : [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12];
          // With a threat the flags are tried all off and all on: they meet it nowhere.
          const flagSets = harms.threat === 'no' ? full : full.filter((flags) => [0, 7, 8].includes(flags));
          const hurts = stops(harms.threat) ? ([null, 'yes', 'no'] as const) : ([null] as const);
          for (const couldHurt of hurts)
            for (const flags of flagSets) {
              yield {
                ...NO_ANSWERS,
                harms,
                intimateOf,
                selfHarmNow,
                couldHurt,
                passed,
                oneByOne: (flags & 1) > 0,
                ownPicture: (flags & 2) > 0,
                wrongTapUsed: (flags & 4) > 0,
                allAdults: (flags & 8) > 0,
              };
            }
        }
  }
}

const RULES: readonly ChecklistAnswers['rule'][] = [
  null,
  'none',
  ...CATEGORIES.map((category) => ({ category, reasonId: 'r' })),
];
function* everyCardTwoAndThree(): Generator<ChecklistAnswers> {
  const harms = noneOfThese(NO_ANSWERS).harms;
  for (const rule of RULES)
    for (const lookedMyself of [null, 'yes', 'no'] as const)
      for (const [context, stillBreaks] of [
        ['no', null],
        ['yes', null],
        ['yes', 'yes'],
        ['yes', 'no'],
      ] as const) {
        for (const affected of [null, 'me', 'known', 'group', 'nobody'] as const)
          for (const couldHurt of [null, 'yes', 'no', 'not-sure'] as const) {
            for (const evidence of [null, 'yes', 'no'] as const)
              for (const honest of [null, 'yes', 'no'] as const)
                for (const ruleDone of [false, true]) {
                  for (const passed of [
                    [],
                    ['looked_myself'],
                    ['could_hurt'],
                    ['looked_myself', 'could_hurt'],
                  ] as const) {
                    yield {
                      ...NO_ANSWERS,
                      harms,
                      allAdults: lookedMyself === 'yes',
                      rule,
                      lookedMyself,
                      context,
                      stillBreaks,
                      affected,
                      couldHurt,
                      evidence,
                      honest,
                      ruleDone,
                      passed,
                    };
                  }
                }
          }
      }
}

const saveOf = (decision: Decision) => (decision.kind === 'ask' ? decision.save : decision.outcome.save);
const stops = (answer: YesNoUnsure | undefined) => answer === 'yes' || answer === 'not-sure';

/** First combination that breaks a promise, as text; null when none does. */
function broken(
  all: Iterable<ChecklistAnswers>,
  promise: (answers: ChecklistAnswers, decision: Decision) => boolean,
): string | null {
  for (const answers of all) {
    const decision = decide(answers);
    if (!promise(answers, decision)) return JSON.stringify({ answers, decision });
  }
  return null;
}

describe('the hard stop', () => {
  it('turns saving off whatever else is answered, and "not sure" counts as yes', () => {
    expect(
      broken(
        everyCardOne(),
        (answers, decision) => !stops(answers.harms.child_sexual) || saveOf(decision) === 'nothing',
      ),
    ).toBeNull();
  });
  it('offers nothing that could take a picture, at any of its outcomes', () => {
    expect(
      broken(
        everyCardOne(),
        (_, decision) =>
          decision.kind === 'ask' || decision.outcome.save !== 'nothing' || !decision.outcome.next.includes('save'),
      ),
    ).toBeNull();
  });
  it('cannot be passed by: only an emergency comes before it, and nothing after', () => {
    expect(
      broken(everyCardOne(), (answers, decision) => {
        if (!stops(answers.harms.child_sexual)) return true;
        if (decision.kind === 'ask') return false;
        return decision.outcome.kind === 'no-save'
          ? decision.outcome.passes === null && !decision.outcome.next.includes('go-on')
          : decision.outcome.kind === 'emergency';
      }),
    ).toBeNull();
  });
  it("always offers people first, the hotline and writing down; for one's own picture a child's helpline and Take It Down", () => {
    expect(
      broken(everyCardOne(), (answers, decision) => {
        if (decision.kind === 'ask' || decision.outcome.kind !== 'no-save') return true;
        const { next, reasons } = decision.outcome;
        return (
          next.includes('hotline') &&
          next.includes('write-down') &&
          next[0] === 'help' &&
          decision.outcome.topic === (answers.ownPicture ? 'child' : 'csam') &&
          answers.ownPicture === next.includes('take-it-down') &&
          answers.ownPicture === reasons.includes('own-picture')
        );
      }),
    ).toBeNull();
  });
  it('stands before every piece of advice for adults: nobody gets it who was not asked whether anyone is under 18', () => {
    const adultWay = (decision: Decision) =>
      decision.kind === 'outcome' &&
      (decision.outcome.topic === 'ncii' ||
        decision.outcome.next.includes('stopncii') ||
        decision.outcome.reasons.some((reason) => reason === 'intimate-me' || reason === 'intimate-other'));
    expect(
      broken(
        everyCardOne(),
        (answers, decision) => !adultWay(decision) || (answers.allAdults && !stops(answers.harms.child_sexual)),
      ),
    ).toBeNull();
    expect(
      broken(everyCardTwoAndThree(), (answers, decision) => {
        const leads =
          decision.kind === 'outcome'
            ? decision.outcome.category === 'ncii' && decision.card === 3
            : decision.question === 'ready';
        const nude = answers.rule !== null && answers.rule !== 'none' && answers.rule.category === 'ncii';
        return !(leads && nude) || answers.allAdults;
      }),
    ).toBeNull();
  });
  it.each([
    ['on the first card', { ...answerHarm(NO_ANSWERS, 'adult_intimate', 'yes'), intimateOf: 'me' as const }],
    [
      'on the second card, by somebody who passed the first one over',
      {
        ...noneOfThese(NO_ANSWERS),
        rule: { category: 'ncii' as const, reasonId: null },
        lookedMyself: 'yes' as const,
        ruleDone: true,
        affected: 'me' as const,
      },
    ],
  ])('is where somebody under 18 comes to who named a nude picture of themselves %s', (_, nude) => {
    expect(decide(nude)).toMatchObject({ kind: 'ask', question: 'intimate_age' });
    for (const under18 of ['yes', 'not-sure'] as const) {
      const led = decide(answerIntimateAge(nude, under18));
      expect(led).toMatchObject({
        kind: 'outcome',
        outcome: { kind: 'no-save', save: 'nothing', topic: 'child', category: 'minor-safety' },
      });
      if (led.kind !== 'outcome') continue;
      expect(led.outcome.reasons).toContain('own-picture');
      expect(led.outcome.next.slice(0, 2)).toEqual(['help', 'take-it-down']);
      expect(led.outcome.next).not.toContain('stopncii');
    }
    const undone = undoStop(answerIntimateAge(nude, 'yes'));
    expect(undone?.allAdults).toBe(false);
    expect(decide(answerIntimateAge(nude, 'no'))).not.toMatchObject({ question: 'intimate_age' });
  });
  it('says "Do not pay" also where the threatened picture is of another young person', () => {
    const friend = { ...answerHarm(NO_ANSWERS, 'adult_intimate', 'yes'), intimateOf: 'other' as const };
    const led = decide(answerIntimateAge(friend, 'not-sure'));
    expect(led).toMatchObject({ outcome: { kind: 'no-save', reasons: ['child-sexual-not-sure', 'extortion'] } });
  });
  it('has "I tapped the wrong answer" once', () => {
    const stopped = answerHarm(NO_ANSWERS, 'child_sexual', 'not-sure');
    const undone = undoStop(stopped);
    expect(undone).not.toBeNull();
    if (undone === null) return;
    expect(decide(undone)).toMatchObject({ kind: 'ask', question: 'danger' });
    const again = answerHarm(undone, 'child_sexual', 'yes');
    expect(undoStop(again)).toBeNull();
    expect(decide(again)).toMatchObject({ kind: 'outcome', outcome: { kind: 'no-save' } });
    expect(
      broken([again], (_, decision) => decision.kind === 'outcome' && !decision.outcome.next.includes('wrong-answer')),
    ).toBeNull();
  });
});

describe('a threat alone', () => {
  const threatened = answerHarm(NO_ANSWERS, 'threat', 'yes');
  it('is asked "Could they hurt you?" first, and a threat that one is not sure of too', () => {
    for (const answer of ['yes', 'not-sure'] as const)
      expect(decide(answerHarm(NO_ANSWERS, 'threat', answer))).toMatchObject({
        kind: 'ask',
        question: 'could_hurt',
        save: 'ordinary',
      });
  });
  it.each([
    ['yes', ['could-hurt', 'threat', 'tell-police'], true],
    ['not-sure', ['could-hurt-not-sure', 'threat', 'tell-police'], true],
    ['no', ['threat', 'tell-police'], false],
  ] as const)(
    'leads to help for threats and an ordinary save (could they hurt you: %s)',
    (couldHurt, reasons, emergency) => {
      const led = decide({ ...threatened, couldHurt });
      expect(led).toMatchObject({
        kind: 'outcome',
        card: 1,
        outcome: {
          kind: 'get-help',
          topic: 'harassment',
          save: 'ordinary',
          category: 'violence-threats',
          reasons,
          emergency,
          next: ['help', 'save', 'go-on', 'done'],
        },
      });
      if (led.kind !== 'outcome' || led.outcome.passes === null) throw new Error('nothing to go on with');
      expect(decide(goOn({ ...threatened, couldHurt }, led.outcome.passes))).toMatchObject({ question: 'harms' });
    },
  );
  it('never leads to the lines for children or to a save of words only, unless somebody under 18 or a nude picture was named', () => {
    expect(
      broken(everyCardOne(), (answers, decision) => {
        const { child_sexual, child_contact, adult_intimate, threat } = answers.harms;
        if (!stops(threat) || [child_sexual, child_contact, adult_intimate].some(stops)) return true;
        return saveOf(decision) === 'ordinary' && (decision.kind === 'ask' || decision.outcome.topic !== 'child');
      }),
    ).toBeNull();
  });
  it('never leads past the question and the people to talk to', () => {
    expect(
      broken(everyCardOne(), ({ harms, couldHurt, passed }, { card }) => {
        const met = couldHurt !== null && passed.includes(couldHurt === 'no' ? 'threat' : 'could_hurt');
        return !stops(harms.threat) || card === 1 || met;
      }),
    ).toBeNull();
  });
  it('with a nude picture is told not to pay, and finds the line that asks about age', () => {
    for (const needed of ['Do not pay.', 'Do not send more.', 'pick that line'])
      expect(words['reason.threat']).toContain(needed);
    expect(words['line.adult_intimate']).not.toContain('adult');
  });
});

describe('the doors for oneself', () => {
  it('"Is it you?" leads to people to talk to from every answer of card 1, with only the emergency and the hard stop before it', () => {
    expect(
      broken(everyCardOne(), (answers) => {
        const decision = decide({ ...answers, selfMe: true });
        if (decision.kind === 'ask') return false;
        const { kind, topic, next, emergency } = decision.outcome;
        if (kind === 'emergency' || kind === 'no-save') return true;
        return kind === 'talk' && topic === 'suicide' && next[0] === 'help' && emergency && !next.includes('report');
      }),
    ).toBeNull();
  });
  it('goes on with the cards afterwards, and comes back only when it is said again', () => {
    const talked = goOn(sayItIsMe(NO_ANSWERS), 'self_me');
    expect(decide(talked)).toMatchObject({ kind: 'ask', card: 1 });
    expect(decide(sayItIsMe(talked))).toMatchObject({ kind: 'outcome', outcome: { kind: 'talk' } });
    const unsure = answerHarm(talked, 'self_harm', 'yes');
    expect(decide(unsure)).toMatchObject({ kind: 'ask', question: 'self_harm_now' });
    expect(decide(sayItIsMe(unsure))).toMatchObject({ kind: 'outcome', outcome: { kind: 'talk' } });
  });
  it('who reports something about suicide and says it is about them is led to people first', () => {
    const about = {
      ...noneOfThese(NO_ANSWERS),
      rule: { category: 'self-harm' as const, reasonId: null },
      lookedMyself: 'yes' as const,
      ruleDone: true,
      affected: 'me' as const,
    };
    expect(decide(about)).toMatchObject({ kind: 'outcome', outcome: { kind: 'talk' } });
  });
  it('tells whoever is blackmailed with pictures the same, young or grown: do not pay, send no more, no fault', () => {
    const young = decide(answerHarm(NO_ANSWERS, 'child_contact', 'yes'));
    const grown = decide({ ...answerHarm(NO_ANSWERS, 'adult_intimate', 'yes'), intimateOf: 'me', allAdults: true });
    expect(young).toMatchObject({ outcome: { reasons: ['child-contact'], topic: 'child' } });
    expect(grown).toMatchObject({ outcome: { reasons: ['extortion', 'intimate-me', 'words-only'], topic: 'ncii' } });
    for (const sentence of [words['reason.child-contact'], words['reason.extortion']])
      for (const needed of ['Do not pay.', 'Do not send more.', 'not your fault', 'Stop answering'])
        expect(sentence).toContain(needed);
    expect(words['line.child_contact']).toMatch(/also if it is me/);
    expect(words['line.adult_intimate']).toMatch(/threatens to share/);
  });
});

describe('every way', () => {
  it('saves more than link and words only where no sexual picture and no child being asked for one was named', () => {
    expect(
      broken(
        everyCardOne(),
        (answers, decision) =>
          saveOf(decision) !== 'ordinary' ||
          (!stops(answers.harms.adult_intimate) &&
            !stops(answers.harms.child_contact) &&
            !stops(answers.harms.child_sexual)),
      ),
    ).toBeNull();
  });
  it('keeps the emergency number at the top once danger is picked or unsure', () => {
    const shown = (decision: Decision) => (decision.kind === 'ask' ? decision.emergency : decision.outcome.emergency);
    expect(broken(everyCardOne(), (answers, decision) => !stops(answers.harms.danger) || shown(decision))).toBeNull();
  });
  it('comes to a rule or a report only when all lines were answered', () => {
    expect(
      broken(everyCardOne(), (answers, decision) => {
        const later = decision.card > 1;
        return !later || HARMS.every((harm) => answers.harms[harm] !== undefined);
      }),
    ).toBeNull();
  });
  it('leads to a report only with a rule, an own decision and an honest text', () => {
    expect(
      broken(everyCardTwoAndThree(), (answers, decision) => {
        if (decision.kind === 'ask' || (decision.outcome.kind !== 'report' && decision.outcome.kind !== 'save-first'))
          return true;
        return (
          answers.rule !== null &&
          answers.rule !== 'none' &&
          answers.honest === 'yes' &&
          (answers.lookedMyself === 'yes' || answers.passed.includes('looked_myself')) &&
          answers.stillBreaks !== 'no'
        );
      }),
    ).toBeNull();
  });
  it('tells whoever says that many are told to report it that they decide alone, and stops nobody for it', () => {
    const told = { ...noneOfThese(NO_ANSWERS), manyTold: 'yes' as const };
    expect(decide(told)).toMatchObject({ kind: 'ask', question: 'rule', notes: ['many-told'] });
    expect(
      broken(
        everyCardTwoAndThree(),
        (answers, decision) => decide({ ...answers, manyTold: 'yes' }).kind === decision.kind,
      ),
    ).toBeNull();
  });
  it('asks who it hurts only where that changes the way', () => {
    const changes: readonly Category[] = [
      'harassment-bullying',
      'privacy-doxxing',
      'impersonation',
      'ncii',
      'self-harm',
      'violence-threats',
      'hate',
      'minor-safety',
    ];
    expect(
      broken(everyCardTwoAndThree(), (answers, decision) => {
        if (answers.rule === null || answers.rule === 'none' || changes.includes(answers.rule.category)) return true;
        const reasons = decision.kind === 'ask' ? decision.notes : decision.outcome.reasons;
        return !reasons.some((reason) => ['known', 'nobody', 'could-hurt', 'could-hurt-not-sure'].includes(reason));
      }),
    ).toBeNull();
  });
  it('speaks of a helpline before a report that could bring harm back', () => {
    expect(
      broken(everyCardTwoAndThree(), (answers, decision) => {
        const atRisk =
          answers.affected === 'me' && stops(answers.couldHurt ?? undefined) && !answers.passed.includes('could_hurt');
        const asked =
          answers.rule !== null &&
          answers.rule !== 'none' &&
          ['harassment-bullying', 'privacy-doxxing', 'impersonation', 'ncii'].includes(answers.rule.category);
        return (
          !(atRisk && asked) || decision.kind === 'ask' || !['report', 'save-first'].includes(decision.outcome.kind)
        );
      }),
    ).toBeNull();
  });
  it('asks "Could they hurt you?" before any report of threats, hate, private details or harm to children, whoever it is about', () => {
    const first = ['violence-threats', 'hate', 'minor-safety', 'privacy-doxxing'];
    expect(
      CATEGORIES.filter((category) => mayReachTheBody({ ...NO_ANSWERS, rule: { category, reasonId: null } })),
    ).toEqual(CATEGORIES.filter((category) => first.includes(category)));
    expect(
      broken(everyCardTwoAndThree(), (answers, decision) => {
        if (!mayReachTheBody(answers) || decision.kind === 'ask') return true;
        const leads = decision.outcome.kind === 'report' || decision.outcome.kind === 'save-first';
        return (
          !leads ||
          (answers.couldHurt !== null && (answers.couldHurt === 'no' || answers.passed.includes('could_hurt')))
        );
      }),
    ).toBeNull();
  });
  it('answers a threat that could reach the body with the emergency number, a helpline, saving and what the police ask', () => {
    const threatened = {
      ...noneOfThese(NO_ANSWERS),
      rule: { category: 'violence-threats' as const, reasonId: null },
      lookedMyself: 'yes' as const,
      ruleDone: true,
    };
    expect(decide(threatened)).toMatchObject({ kind: 'ask', question: 'ready' });
    expect(decide({ ...threatened, couldHurt: 'yes' })).toMatchObject({
      kind: 'outcome',
      outcome: {
        kind: 'get-help',
        emergency: true,
        topic: 'harassment',
        reasons: ['could-hurt', 'tell-police'],
        next: ['help', 'save', 'go-on', 'done'],
      },
    });
  });
  it('answers harm to children with lines for children, and sends no child to the police first', () => {
    const child = {
      ...noneOfThese(NO_ANSWERS),
      rule: { category: 'minor-safety' as const, reasonId: null },
      lookedMyself: 'yes' as const,
      ruleDone: true,
    };
    for (const [couldHurt, reason] of [
      ['yes', 'could-hurt'],
      ['not-sure', 'could-hurt-not-sure'],
    ] as const)
      expect(decide({ ...child, couldHurt })).toMatchObject({
        kind: 'outcome',
        outcome: { topic: 'child', reasons: [reason] },
      });
  });
  it('asks "Could it be now?" before any report about suicide, whoever it is about, and always leads to a helpline', () => {
    const picked = {
      ...noneOfThese(NO_ANSWERS),
      rule: { category: 'self-harm' as const, reasonId: 'r' },
      lookedMyself: 'yes' as const,
      ruleDone: true,
    };
    for (const affected of [null, 'known', 'group', 'nobody'] as const) {
      expect(decide({ ...picked, affected })).toMatchObject({ kind: 'ask', card: 3, question: 'self_harm_now' });
      for (const selfHarmNow of ['yes', 'not-sure'] as const)
        expect(decide({ ...picked, affected, selfHarmNow })).toMatchObject({
          kind: 'outcome',
          outcome: { kind: 'emergency', topic: 'suicide', emergency: true, reasonId: 'r' },
        });
      expect(decide({ ...picked, affected, selfHarmNow: 'no' })).toMatchObject({
        kind: 'outcome',
        outcome: { kind: 'care', topic: 'suicide' },
      });
    }
    expect(
      broken(everyCardTwoAndThree(), (answers, decision) => {
        if (answers.rule === null || answers.rule === 'none' || answers.rule.category !== 'self-harm') return true;
        const reasons = decision.kind === 'ask' ? decision.notes : decision.outcome.reasons;
        return !reasons.includes('known') && !reasons.includes('nobody');
      }),
    ).toBeNull();
  });
  it('takes "not sure" about suicide or a nude picture as yes, and lets who is not sure go on', () => {
    const unsure = answerHarm(NO_ANSWERS, 'self_harm', 'not-sure');
    expect(decide(unsure)).toMatchObject({ kind: 'ask', question: 'self_harm_now' });
    for (const [selfHarmNow, kind] of [
      ['yes', 'emergency'],
      ['not-sure', 'emergency'],
      ['no', 'care'],
    ] as const) {
      const led = decide({ ...unsure, selfHarmNow });
      expect(led).toMatchObject({ kind: 'outcome', outcome: { kind, topic: 'suicide', category: 'self-harm' } });
      if (led.kind !== 'outcome') continue;
      expect(led.outcome.reasons[0]).toBe('self-harm-not-sure');
      expect(led.outcome.next).toContain('go-on');
    }
    const picture = answerHarm(NO_ANSWERS, 'adult_intimate', 'not-sure');
    expect(decide(picture)).toMatchObject({ kind: 'ask', question: 'intimate_of' });
    expect(decide({ ...picture, intimateOf: 'me', allAdults: true })).toMatchObject({
      outcome: { kind: 'get-help', topic: 'ncii' },
    });
  });
  it('names people before a form for a nude picture of oneself', () => {
    const mine = decide({ ...answerHarm(NO_ANSWERS, 'adult_intimate', 'yes'), intimateOf: 'me', allAdults: true });
    expect(mine).toMatchObject({ outcome: { next: ['help', 'stopncii', 'save', 'go-on', 'done'] } });
  });
  it('reports an impersonation at the account and own work in the rights form', () => {
    expect(
      CATEGORIES.filter((category) => placeOf(category) !== 'page').map((category) => [category, placeOf(category)]),
    ).toEqual([
      ['impersonation', 'account'],
      ['copyright-trademark', 'rights-form'],
    ]);
  });
  it('gives a reason and something to do at every outcome, and hands the panel what was decided', () => {
    for (const all of [everyCardOne(), everyCardTwoAndThree()]) {
      expect(
        broken(all, (_, decision) => {
          if (decision.kind === 'ask') return true;
          const { outcome } = decision;
          const route = routeOf(outcome, 'done');
          return (
            outcome.reasons.length > 0 &&
            outcome.next.length > 0 &&
            (outcome.passes !== null || !outcome.next.includes('go-on')) &&
            route.kind === outcome.kind &&
            route.save === outcome.save
          );
        }),
      ).toBeNull();
    }
  });
});

describe('how short it is', () => {
  it('an ordinary report is three screens and six presses', () => {
    let answers = noneOfThese(NO_ANSWERS);
    expect(decide(answers)).toMatchObject({ kind: 'ask', card: 2 });
    answers = {
      ...answers,
      rule: { category: 'scam-fraud-spam', reasonId: 'scam' },
      lookedMyself: 'yes',
      ruleDone: true,
    };
    expect(decide(answers)).toMatchObject({ kind: 'ask', card: 3 });
    answers = { ...answers, honest: 'yes', evidence: 'no' };
    expect(decide(answers)).toMatchObject({
      kind: 'outcome',
      outcome: { kind: 'report', reasonId: 'scam', category: 'scam-fraud-spam', next: ['report'] },
    });
  });
  it('"no rule fits" is two screens', () => {
    expect(decide({ ...noneOfThese(NO_ANSWERS), rule: 'none' })).toMatchObject({
      kind: 'outcome',
      card: 2,
      outcome: { kind: 'quiet-tools' },
    });
  });
  it('every way a person can press ends, without a dead end', () => {
    const seen = new Set<string>();
    // All ways without a threat, and all ways with one once the other lines but self-harm were answered with no.
    const noHarm = noneOfThese(NO_ANSWERS).harms;
    const open: ChecklistAnswers[] = [
      answerHarm(NO_ANSWERS, 'threat', 'no'),
      ...[true, false].map((oneByOne) => ({
        ...NO_ANSWERS,
        oneByOne,
        harms: Object.fromEntries(Object.entries(noHarm).filter(([harm]) => harm !== 'threat' && harm !== 'self_harm')),
      })),
    ];
    const ends = new Set<string>();
    while (open.length > 0) {
      const answers = open.pop();
      if (answers === undefined) break;
      // The order in which lines were answered or passed changes nothing.
      const harmsInOrder = HARMS.map((harm) => answers.harms[harm] ?? null);
      const key = JSON.stringify({ ...answers, harms: harmsInOrder, passed: [...answers.passed].sort() });
      if (seen.has(key)) continue;
      seen.add(key);
      const decision = decide(answers);
      const next = presses(answers, decision);
      if (decision.kind === 'outcome') ends.add(decision.outcome.kind);
      else expect(next.length, key).toBeGreaterThan(0);
      open.push(...next);
    }
    expect([...ends].sort()).toEqual([...ROUTE_KINDS].sort());
  });
});

/** What the screens let a person press. */
function presses(answers: ChecklistAnswers, decision: Decision): ChecklistAnswers[] {
  if (decision.kind === 'outcome') {
    const { outcome } = decision;
    const undone = outcome.next.includes('wrong-answer') ? undoStop(answers) : null;
    return [
      ...(undone === null ? [] : [undone]),
      ...(outcome.next.includes('go-on') && outcome.passes !== null ? [goOn(answers, outcome.passes)] : []),
    ];
  }
  const yesNoUnsure = ['yes', 'no', 'not-sure'] as const;
  switch (decision.question) {
    case 'harms':
      return [
        noneOfThese(answers),
        sayItIsMe(answers),
        { ...answers, oneByOne: true },
        ...HARMS.filter((harm) => answers.harms[harm] === undefined).map((harm) => answerHarm(answers, harm, 'yes')),
      ];
    case 'danger':
    case 'child_sexual':
    case 'child_contact':
    case 'adult_intimate':
    case 'threat':
    case 'self_harm': {
      const harm = decision.question;
      return yesNoUnsure.map((answer) => answerHarm(answers, harm, answer));
    }
    case 'intimate_of':
      return [
        { ...answers, intimateOf: 'me' },
        { ...answers, intimateOf: 'other' },
      ];
    case 'intimate_age':
      return yesNoUnsure.map((under18) => answerIntimateAge(answers, under18));
    case 'could_hurt':
      return yesNoUnsure.map((couldHurt) => ({ ...answers, couldHurt }));
    case 'self_harm_now':
      return [...yesNoUnsure.map((selfHarmNow) => ({ ...answers, selfHarmNow })), sayItIsMe(answers)];
    case 'rule':
      return [
        { ...answers, rule: 'none' },
        { ...answers, lookedMyself: 'no', rule: { category: 'hate', reasonId: null } },
        { ...answers, context: 'yes', stillBreaks: 'no', rule: { category: 'hate', reasonId: null } },
        { ...answers, lookedMyself: 'yes', rule: { category: 'harassment-bullying', reasonId: null }, ruleDone: true },
        {
          ...answers,
          lookedMyself: answers.lookedMyself ?? 'yes',
          rule: { category: 'scam-fraud-spam', reasonId: null },
          ruleDone: true,
        },
        { ...answers, lookedMyself: 'yes', rule: { category: 'ncii', reasonId: null }, ruleDone: true },
      ];
    case 'ready':
      return [
        ...(['me', 'known', 'group', 'nobody'] as const).map((affected) => ({ ...answers, affected })),
        ...(asksCouldHurt(answers) ? yesNoUnsure.map((couldHurt) => ({ ...answers, couldHurt })) : []),
        { ...answers, honest: 'yes', evidence: 'yes' },
        { ...answers, honest: 'yes', evidence: 'no' },
      ];
  }
}

describe('words', () => {
  it('has words for every outcome, reason, next step, line and category', () => {
    const wanted = [
      ...ROUTE_KINDS.map((kind) => `outcome.${kind}`),
      ...REASON_KEYS.map((reason) => `reason.${reason}`),
      ...NEXT_STEPS.flatMap((step) => [`go.${step}`, `go.${step}.hint`]),
      ...HARMS.flatMap((harm) => [`line.${harm}`, `q.${harm}`]),
      ...CATEGORIES.map((category) => `category.${category}`),
    ];
    expect(wanted.filter((key) => !has(key))).toEqual([]);
  });
  it('keeps the sentences short', () => {
    const long = Object.values(words)
      .flatMap((text) => text.split(/(?<=[.?])\s/))
      .filter((sentence) => sentence.split(/\s+/).length > 16);
    expect(long).toEqual([]);
  });
});
