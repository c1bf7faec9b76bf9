import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../../lib/domain/category';
import { actionsFor } from '../../lib/domain/actions-for-target';
import type { Playbook } from '../../lib/domain/playbook';
import { TARGET_KINDS, type Anchor, type GuideStep, type Label } from '../../lib/domain/playbook-acting';
import type { Basis } from '../../lib/domain/playbook-knowledge';
import { PLATFORM_ADDRESSES } from '../../lib/playbooks/address-index';
import { BUTTON_SITES } from '../../lib/playbooks/button-sites';
import { reasonsFor } from '../../lib/playbooks/reasons';
import { loadPlaybook, PLAYBOOK_IDS } from '../../lib/playbooks/registry';
import { pointStepFor } from '../../lib/playbooks/steps';

/** Every rule here holds for every platform, also for those that are added later. */

const ROOT = join(import.meta.dirname, '../..');
const WORDS = join(ROOT, 'lib/words/locales/en/platforms');

/** Law and services for everybody, official without belonging to a platform. */
const FOR_ALL = ['eur-lex.europa.eu', 'www.inhope.org', 'stopncii.org'];

const playbooks = await Promise.all(PLAYBOOK_IDS.map(loadPlaybook));
const shared = readWords('_shared');
const selectors = new Window().document;

function readWords(id: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(WORDS, `${id}.json`), 'utf8')) as Record<string, string>;
}

/** Every object inside a literal, with the path to it for the message. */
function* walk(value: unknown, path = ''): Generator<readonly [string, Readonly<Record<string, unknown>>]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [path, value as Record<string, unknown>];
  for (const [key, inner] of Object.entries(value)) yield* walk(inner, `${path}.${key}`);
}

function strings(value: unknown, key: string): string[] {
  return [...walk(value)].flatMap(([, node]) => (typeof node[key] === 'string' ? [node[key]] : []));
}

/** Keys into the words, wherever a playbook may hold one. */
function wordRefs(playbook: Playbook): string[] {
  const { forms, actions } = playbook;
  return [
    ...['say', 'intro', 'copyText', 'note'].flatMap((key) => strings(withoutBasis(playbook), key)),
    ...forms.flatMap((form) => [form.name, form.who, ...form.notes]),
    ...actions.flatMap((action) => [...action.does, ...action.doesNot]),
    // A way that leads through a comment to its writer is made from the account's own.
    ...actionsFor(playbook, 'comment', 'all').flatMap(({ steps }) => steps.map(({ say }) => say)),
  ];
}

/** Every address that a person is led to. */
function officialAddresses({ actions, forms, reasons, mistake, targeted, safer }: Playbook): string[] {
  return [
    ...actions.map(({ official }) => official),
    ...forms.map(({ address }) => address),
    ...reasons.map(({ rule }) => rule),
    mistake.official,
    targeted.official,
    safer.official,
  ];
}

/** A note in a basis is for whoever repairs the playbook: it is no key. */
function withoutBasis(playbook: Playbook): unknown {
  return JSON.parse(JSON.stringify(playbook, (key, value: unknown) => (key === 'basis' ? undefined : value)));
}

function stepsOf(playbook: Playbook): GuideStep[] {
  return playbook.actions.flatMap(({ steps }) => steps);
}

describe('the set of playbooks', () => {
  it('offers the button beside the video on the first host of a platform, under its name', () => {
    expect(BUTTON_SITES.length).toBeGreaterThan(0);
    for (const { id, name, pattern } of BUTTON_SITES) {
      const platform = PLATFORM_ADDRESSES.find((one) => one.id === id);
      expect({ name, pattern }).toEqual({ name: platform?.name, pattern: `https://${platform?.hosts[0] ?? ''}/*` });
    }
  });

  it('has unique ids, each named like its two files, and one answer for every host', () => {
    expect(playbooks.map(({ id }) => id)).toEqual(PLAYBOOK_IDS);
    expect(new Set(PLAYBOOK_IDS).size).toBe(PLAYBOOK_IDS.length);
    expect(PLATFORM_ADDRESSES.map(({ id }) => id).sort()).toEqual(PLAYBOOK_IDS);
    expect(
      readdirSync(join(ROOT, 'lib/playbooks/addresses'))
        .map((file) => basename(file, '.ts'))
        .sort(),
    ).toEqual(PLAYBOOK_IDS);
    const owners = new Map<string, Set<string>>();
    for (const { id, hosts, pages } of playbooks) {
      for (const host of [...hosts, ...pages.flatMap((page) => page.host ?? [])])
        owners.set(host, (owners.get(host) ?? new Set()).add(id));
    }
    expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
    for (const host of owners.keys()) expect(host).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
  });

  it('uses every shared sentence', () => {
    const used = new Set(playbooks.flatMap(wordRefs));
    expect(Object.keys(shared).filter((key) => !used.has(key))).toEqual([]);
  });
});

describe.each(playbooks.map((playbook) => [playbook.id, playbook] as const))('%s', (id, playbook) => {
  const own = readWords(id);

  it('is data: no function hides in it', () => {
    for (const [path, node] of walk(playbook))
      for (const [key, value] of Object.entries(node)) expect(typeof value, `${path}.${key}`).not.toBe('function');
    expect(JSON.parse(JSON.stringify(playbook))).toEqual(playbook);
    expect(playbook.compiled).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
  });

  it('has selectors and expressions that a browser can read', () => {
    const css = [
      ...strings(playbook, 'css'),
      ...strings(playbook, 'container'),
      ...strings(playbook, 'signedIn'),
      ...strings(playbook, 'signedOut'),
    ];
    const more = Object.values(playbook.subject).flatMap(({ video, comments }) => [
      ...(video ?? []),
      ...[comments?.item, comments?.author, comments?.text, comments?.time, comments?.reply, comments?.frames].filter(
        (entry) => entry !== undefined,
      ),
    ]);
    for (const selector of [...css, ...more])
      for (const part of selector.split('>>>')) expect(() => selectors.querySelectorAll(part), selector).not.toThrow();
    for (const match of [
      ...strings(playbook, 'match'),
      ...playbook.pages.flatMap((page) => Object.values(page.parts ?? {})),
    ])
      expect(() => new RegExp(match, 'u'), match).not.toThrow();
  });

  it('reads only parts that one of its addresses names', () => {
    const parts = new Set(
      playbook.pages.flatMap((page) =>
        [
          ...page.path.matchAll(/:(\w+)/g),
          ...Object.values(page.query ?? {}).flatMap((value) => [...value.matchAll(/:(\w+)/g)]),
        ].map(([, name]) => name),
      ),
    );
    for (const part of [...walk(playbook.subject)].flatMap(([, node]) =>
      node['from'] === 'url' ? [node['part']] : [],
    ))
      expect(parts, String(part)).toContain(part);
  });

  it('finds every sentence in English and uses all of its own', () => {
    const refs = new Set(wordRefs(playbook));
    expect([...refs].filter((key) => own[key] === undefined && shared[key] === undefined)).toEqual([]);
    expect(Object.keys(own).filter((key) => !refs.has(key))).toEqual([]);
  });

  it('puts the words of a control into a sentence exactly where there are some', () => {
    for (const step of stepsOf(playbook)) {
      const sentence = own[step.say] ?? shared[step.say] ?? '';
      expect(sentence.includes('{label}'), `${step.id}: ${sentence}`).toBe(
        step.label !== undefined || step.usesReason !== undefined,
      );
    }
    for (const [key, sentence] of Object.entries({ ...shared, ...own }))
      expect(
        [...sentence.matchAll(/\{(\w+)\}/g)].every(([, name]) => name === 'label'),
        key,
      ).toBe(true);
  });

  it('never draws a ring on words without a source', () => {
    const unsourced = (basis: Basis | undefined): boolean => basis?.kind === 'unsourced';
    for (const step of stepsOf(playbook)) {
      if (unsourced(step.basis) || unsourced(step.label?.basis)) {
        expect(step.point ?? [], step.id).toEqual([]);
        expect(pointStepFor(step, null).anchors).toEqual([]);
      }
    }
  });

  it('asks for the words of a control wherever it compares them', () => {
    for (const step of stepsOf(playbook)) {
      const labelled = (step.point ?? []).some((anchor: Anchor) => anchor.labelled === true);
      if (labelled) expect(step.label !== undefined || step.usesReason !== undefined, step.id).toBe(true);
      for (const anchor of [...(step.point ?? []), ...(step.hover ?? [])]) expect(anchor.layout, step.id).not.toBe('');
    }
  });

  it('has steps with different names in each guide', () => {
    for (const action of playbook.actions)
      expect(new Set(action.steps.map((step) => step.id)).size, `${action.target} ${action.kind}`).toBe(
        action.steps.length,
      );
    const pairs = playbook.actions.map(({ target, kind }) => `${target} ${kind}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const { target } of playbook.actions) expect(TARGET_KINDS).toContain(target);
  });

  it('gives every action an official address that always works', () => {
    const own = playbook.officialHosts ?? [];
    const known = [...playbook.hosts, ...own, ...FOR_ALL];
    const addresses = officialAddresses(playbook);
    for (const address of addresses) {
      const url = new URL(address);
      expect(url.protocol, address).toBe('https:');
      expect(known, address).toContain(url.hostname);
    }
    // No host is called official that nothing leads to.
    expect(own.filter((host) => !addresses.some((address) => new URL(address).hostname === host))).toEqual([]);
  });

  it('offers the text about a mistake exactly where there is somewhere to send it', () => {
    const { steps, copyText } = playbook.mistake;
    const addressed = steps.some(({ say }) => /write|mistake-form|help-centre|moderators/.test(say));
    expect(copyText !== undefined).toBe(addressed);
  });
  it('says of everything where it comes from', () => {
    for (const [path, node] of walk(playbook)) {
      if (
        typeof node['kind'] !== 'string' ||
        !['seen', 'official', 'others', 'unsourced'].includes(node['kind']) ||
        !path.endsWith('basis')
      )
        continue;
      const basis = node as unknown as Basis;
      if (basis.kind === 'official') expect(new URL(basis.source).protocol, path).toBe('https:');
      if (basis.kind === 'others') expect(basis.source.length, path).toBeGreaterThan(5);
      if ('when' in basis && basis.when !== undefined) expect(basis.when, path).toMatch(/^20\d\d(-(0[1-9]|1[0-2]))?$/);
    }
    // Somebody who asks whether once was enough gets a source or the plain word that there is none.
    expect(playbook.after.again?.basis.kind).not.toBe('unsourced');
    const labels = [...walk(playbook)].flatMap(([, node]) => ('known' in node ? [node as unknown as Label] : []));
    for (const label of labels) expect(label.known['en'], JSON.stringify(label.known)).toBeTruthy();
  });

  it('has a reason for every category, or says that there is none', () => {
    const absent = playbook.noReasonFor ?? [];
    for (const category of CATEGORIES) {
      const reachable = TARGET_KINDS.some((target) => reasonsFor(playbook, category, target).length > 0);
      expect(reachable || absent.includes(category), category).toBe(true);
      expect(reachable && absent.includes(category), `${category} is marked absent but has a reason`).toBe(false);
    }
  });

  it('has a fixture folder and a test', () => {
    const folder = join(ROOT, 'tests/playbooks', id);
    expect(existsSync(join(folder, `${id}.test.ts`)), folder).toBe(true);
    const pages = readdirSync(folder).filter((file) => file.endsWith('.html'));
    const pointing = stepsOf(playbook).some((step) => step.point !== undefined);
    expect(pages.length).toBeGreaterThanOrEqual(pointing ? 2 : 1);
    for (const file of pages) {
      const html = readFileSync(join(folder, file), 'utf8');
      for (const line of ['address: https://', 'layout: ', 'locale: ', 'signed in: '])
        expect(html.slice(0, 1_500), `${file} says "${line}"`).toContain(line);
    }
  });
});
