/** Help data: what is shipped, how it is marked, and the traps that the collection named. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ALL_COUNTRIES } from '../../components/help/countries';
import { emergencyOf, emergencySchema, loadEmergency, WIDELY_USED } from '../../lib/help/emergency';
import { isEuMember } from '../../lib/domain/eu-members';
import { countryFileSchema, type CountryFile, type Way } from '../../lib/help/helpline';
import { countriesWithHelplines, hotlineOf, loadHelplines } from '../../lib/help/helplines';
import { inOrder } from '../../lib/help/order';
import notes from '../../lib/words/locales/en/helplines.json';

const files = import.meta.glob<CountryFile>('../../lib/help/countries/*.json', { import: 'default', eager: true });
const lines = Object.values(files).flatMap((file) => file.helplines);
const line = (id: string) => lines.find((one) => one.id === id);
const note = (id: string) => (notes as Readonly<Record<string, string>>)[id];
const phones = (id: string) => (line(id)?.ways ?? []).flatMap((way) => (way.kind === 'phone' ? [way.number] : []));
const rows = await loadEmergency();
const NOW = new Date('2026-11-27T12:00:00Z');

describe('help lines', () => {
  it('fit the schema, one file a country, each line in its own', () => {
    for (const [path, file] of Object.entries(files)) {
      expect(() => v.parse(countryFileSchema, file), path).not.toThrow();
      const name = /\/([a-z]+)\.json$/.exec(path)?.[1] ?? '';
      expect(file.country?.toLowerCase() ?? 'everywhere', path).toBe(name);
      for (const one of file.helplines)
        expect(one.id.split('-')[0], one.id).toBe(
          file.country === null || file.country === 'EU' ? one.id.slice(0, one.id.indexOf('-')) : name,
        );
    }
    expect(new Set(lines.map((one) => one.id)).size).toBe(lines.length);
    expect(countriesWithHelplines().length).toBe(Object.keys(files).length - 2);
  });
  it('are marked as looked at only with a day that has come and initials', () => {
    for (const one of [...lines, ...rows])
      if (one.checked !== null)
        expect(Date.parse(one.checked.on), JSON.stringify(one.checked)).toBeLessThanOrEqual(Date.now());
  });
  it('are for something, and have an own place for each subject in their country', () => {
    for (const [path, file] of Object.entries(files)) {
      for (const one of file.helplines) expect(Object.keys(one.rank).length, one.id).toBeGreaterThan(0);
      const places = file.helplines.flatMap((one) =>
        Object.entries(one.rank).map(([topic, place]) => `${topic} ${String(place)}`),
      );
      expect(new Set(places).size, path).toBe(places.length);
    }
  });
  it('have hours where somebody answers, and none where nobody does', () => {
    const answers = (way: Way) => ['phone', 'text', 'whatsapp', 'dial-code', 'chat'].includes(way.kind);
    for (const one of lines) expect(one.hours === null, one.id).toBe(!one.ways.some(answers));
  });
  it('have notes in the word files only, each for a line or a country that is there', () => {
    const orphans = Object.keys(notes).filter((key) => {
      const country = /^emergency\.([A-Z]{2})(\.text)?$/.exec(key)?.[1];
      return country === undefined ? line(key) === undefined : emergencyOf(rows, country) === null;
    });
    expect(orphans).toEqual([]);
  });
  it('never leave a list empty: every country has something for each subject, if only a directory of the world', async () => {
    for (const country of [...ALL_COUNTRIES, null]) {
      const { wide } = await loadHelplines(country);
      for (const topic of ['suicide', 'harassment', 'child', 'home', 'ncii', 'scam'] as const)
        expect(inOrder(wide, { topic, age: null, now: NOW }).length, `${String(country)} ${topic}`).toBeGreaterThan(0);
    }
  });
  it('have a desk for sexual pictures of children in every country, if only the directory of such desks', async () => {
    for (const country of [...countriesWithHelplines(), 'FR', 'TH', 'LI', null])
      expect(hotlineOf(await loadHelplines(country)), String(country)).not.toBeNull();
    expect(hotlineOf(await loadHelplines('DE'))?.id).toBe('de-beschwerdestelle');
    expect(hotlineOf(await loadHelplines('TH'))?.id).toBe('int-inhope');
  });
  it('add the ones for the EU only in the EU', async () => {
    const wideOf = async (country: string | null) => (await loadHelplines(country)).wide.map((one) => one.id);
    expect(await wideOf('DE')).toContain('eu-ace');
    expect(await wideOf('CH')).not.toContain('eu-ace');
    expect(await wideOf(null)).not.toContain('eu-ace');
    expect([isEuMember('IE'), isEuMember('GB'), isEuMember(null)]).toEqual([true, false, false]);
  });
});

describe('the traps of the collection', () => {
  it('does not ship Switzerland 142, and says that the regional lines are regional', () => {
    expect(line('ch-142')).toBeUndefined();
    expect(phones('ch-zh')).not.toContain('142');
    expect([note('ch-zh'), note('ch-bs')].every((one) => one?.includes('only') === true)).toBe(true);
  });
  it('has no phone number at all among the lines without a country', () => {
    const wide = Object.values(files).filter((file) => file.country === null || file.country === 'EU');
    expect(wide.flatMap((file) => file.helplines.flatMap((one) => phones(one.id)))).toEqual([]);
  });
  it('keeps outdated and doubtful numbers out', () => {
    const all = JSON.stringify(lines);
    for (const old of [
      '801 12 00 02',
      '08000 116 016',
      '70 20 30 82',
      '02-735-8994',
      '71999',
      '199 284 284',
      '7956 8145',
    ])
      expect(all).not.toContain(old);
    expect(phones('pl-niebieskalinia')).toEqual(['800 120 002']);
    expect(phones('de-hilfetelefon')).toEqual(['116 016']);
    expect(phones('sg-sos')).toEqual(['1767']);
    expect(line('fr-3919')?.hours).toBe('always');
  });
  it('does not call an emergency number a help line, and says "day and night" only where no source disagrees', () => {
    expect(line('ph-911vaw')).toBeUndefined();
    expect(phones('ng-dsvrt')).not.toContain('112');
    for (const id of ['id-sejiwa', 'jp-yorisoi', 'nz-shine', 'it-19696', 'dk-livslinien'])
      expect(line(id)?.hours, id).toBe('unknown');
  });
  it('says what a line is not for', () => {
    expect(note('gb-reportfraud')).toContain('only');
    expect(note('pk-nccia')).toContain('Rights groups');
    expect(note('fr-pharos')).toContain('police');
    expect(note('ar-144')).toContain('cut');
    expect(note('us-cybertipline')).toContain('children only');
    expect(line('us-cybertipline')?.rank.ncii).toBeUndefined();
    expect(line('au-reportcyber')?.rank.home).toBeUndefined();
  });
  it('has no guessed address: a line without a sure one names the page that tells about it', () => {
    for (const id of ['de-onlinewache', 'sg-police', 'ro-escabuz', 'int-iwf-portals']) {
      expect([line(id)?.site, line(id)?.ways.filter((way) => 'address' in way)], id).toEqual([null, []]);
      expect(line(id)?.sources.length, id).toBeGreaterThan(0);
    }
  });
});

describe('emergency numbers', () => {
  it('fit the schema, have one number to call, and stand once for a country', () => {
    for (const row of rows) {
      expect(() => v.parse(emergencySchema, row), row.country).not.toThrow();
      expect([...row.general, ...row.police], row.country).toContain(row.call);
    }
    expect(new Set(rows.map((row) => row.country)).size).toBe(rows.length);
  });
  it('are left out where two sources do not agree', () => {
    for (const country of ['AM', 'AO', 'CD', 'HN', 'HT', 'LA', 'LY', 'MZ', 'NA', 'NI', 'TD'])
      expect(emergencyOf(rows, country), country).toBeNull();
    expect([emergencyOf(rows, 'DZ')?.ambulance, emergencyOf(rows, 'ZM')?.ambulance]).toEqual([[], []]);
  });
  it('prefer 110 to 112 in Indonesia, and do not call 112 from a landline in South Africa', () => {
    expect([emergencyOf(rows, 'ID')?.call, emergencyOf(rows, 'ZA')?.call]).toEqual(['110', '10111']);
  });
  it('know that 999 is the ambulance in Poland, 113 the police in Vietnam and the ambulance in Norway', () => {
    expect(emergencyOf(rows, 'PL')?.ambulance).toContain('999');
    expect(emergencyOf(rows, 'PL')?.police).not.toContain('999');
    expect(emergencyOf(rows, 'VN')?.police).toEqual(['113']);
    expect([emergencyOf(rows, 'NO')?.ambulance, emergencyOf(rows, 'NO')?.fire]).toEqual([['113'], ['110']]);
    expect(Object.keys(line('nl-113')?.rank ?? {})).toEqual(['suicide']);
    expect(line('tw-113')?.rank.home).toBeDefined();
  });
  it('say that pages disagree where they do', () => {
    expect(note('emergency.EG')).toContain('disagree');
    expect(note('emergency.MA')).toContain('disagree');
  });
  it('know no country until one is chosen', () => {
    expect(emergencyOf(rows, null)).toBeNull();
    expect(WIDELY_USED).toEqual(['112', '911']);
  });
});
