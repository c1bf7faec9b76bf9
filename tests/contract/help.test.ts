/** Help data: what is shipped, how it is marked, and the traps that the collection named. */
import { describe, expect, it } from 'vitest';
import { ALL_COUNTRIES } from '../../components/help/countries';
import { HELP_TOPICS } from '../../lib/domain/help-topic';
import { emergencyOf, loadEmergency, WIDELY_USED } from '../../lib/help/emergency';
import { countriesWithHelplines, hotlineOf, isEu, loadHelplines, type Helpline } from '../../lib/help/helplines';

const files = import.meta.glob<{ country: string | null; helplines: Helpline[] }>('../../lib/help/countries/*.json', {
  import: 'default',
  eager: true,
});
const lines = Object.values(files).flatMap((file) => file.helplines);
const line = (id: string) => lines.find((one) => one.id === id);
const rows = await loadEmergency();

describe('help lines', () => {
  it('are one file a country, each line in its own', () => {
    for (const [path, file] of Object.entries(files)) {
      const name = /\/([a-z]+)\.json$/.exec(path)?.[1] ?? '';
      expect(file.country?.toLowerCase() ?? 'everywhere', path).toBe(name);
      for (const one of file.helplines) expect(one.id.split('-')[0], one.id).toBe(file.country === null ? 'int' : name);
    }
    expect(new Set(lines.map((one) => one.id)).size).toBe(lines.length);
    expect(countriesWithHelplines().length).toBe(Object.keys(files).length - 2);
  });
  it('ships nothing of low confidence, and claims no check that nobody made', () => {
    expect(lines.filter((one) => !['high', 'medium'].includes(one.confidence))).toEqual([]);
    expect(lines.filter((one) => one.checked !== null)).toEqual([]);
    expect(rows.filter((row) => !['high', 'medium'].includes(row.confidence) || row.checked !== null)).toEqual([]);
  });
  it('give a way to reach somebody, a topic, a source and a month', () => {
    for (const one of lines) {
      expect(one.phones.length > 0 || one.text !== null || one.url !== null || one.chat !== null, one.id).toBe(true);
      expect(one.topics.length, one.id).toBeGreaterThan(0);
      expect(
        one.topics.filter((topic) => !HELP_TOPICS.includes(topic)),
        one.id,
      ).toEqual([]);
      expect(one.source, one.id).toMatch(/^https?:\/\//);
      expect(one.compiled, one.id).toMatch(/^\d{4}-\d{2}$/);
    }
  });
  it('hold one number a place, so that a copy or a call is that number and nothing else', () => {
    const odd = lines.flatMap((one) =>
      one.phones.filter((phone) => !/^[#+]?[\d\s()-]+$/.test(phone)).map((phone) => `${one.id}: ${phone}`),
    );
    expect(odd).toEqual([]);
  });
  it('never leave a list empty: every country has something for each subject, if only a directory of the world', async () => {
    for (const country of [...ALL_COUNTRIES, null]) {
      const { wide } = await loadHelplines(country);
      for (const topic of ['suicide', 'harassment', 'child', 'home', 'ncii', 'scam'] as const)
        expect(wide.filter((one) => one.topics.includes(topic)).length, `${String(country)} ${topic}`).toBeGreaterThan(
          0,
        );
    }
  });
  it('have an hotline for pictures of children in every country, if only the directory of hotlines', async () => {
    for (const country of [...countriesWithHelplines(), 'FR', 'TH', 'LI', null]) {
      const { own, wide } = await loadHelplines(country);
      expect(hotlineOf(own, wide), String(country)).not.toBeNull();
    }
    const de = await loadHelplines('DE');
    expect(hotlineOf(de.own, de.wide)?.id).toBe('de-beschwerdestelle');
    const th = await loadHelplines('TH');
    expect(hotlineOf(th.own, th.wide)?.id).toBe('int-inhope');
  });
  it('add the ones for the EU only in the EU', async () => {
    const wideOf = async (country: string | null) => (await loadHelplines(country)).wide.map((one) => one.id);
    expect(await wideOf('DE')).toContain('eu-ace');
    expect(await wideOf('CH')).not.toContain('eu-ace');
    expect(await wideOf(null)).not.toContain('eu-ace');
    expect([isEu('IE'), isEu('GB'), isEu(null)]).toEqual([true, false, false]);
  });
});

describe('the traps of the collection', () => {
  it('does not ship Switzerland 142, and says that the regional lines are regional', () => {
    expect(line('ch-142')).toBeUndefined();
    expect(lines.flatMap((one) => one.phones)).not.toContain('142');
    expect([line('ch-zh')?.note, line('ch-bs')?.note].every((note) => note?.includes('only') === true)).toBe(true);
  });
  it('shows 116 006 and 116 016 only inside a country', () => {
    const wide = Object.values(files)
      .filter((file) => file.country === null || file.country === 'EU')
      .flatMap((file) => file.helplines.flatMap((one) => one.phones));
    expect(wide).not.toContain('116 006');
    expect(wide).not.toContain('116 016');
  });
  it('has no phone number at all among the lines without a country', () => {
    expect(
      Object.values(files)
        .filter((file) => file.country === null)
        .flatMap((file) => file.helplines.flatMap((one) => one.phones)),
    ).toEqual([]);
  });
  it('keeps outdated numbers out', () => {
    const all = JSON.stringify(lines);
    for (const old of ['801 12 00 02', '08000 116 016', '70 20 30 82', '02-735-8994', '71999'])
      expect(all).not.toContain(old);
    expect(line('pl-niebieskalinia')?.phones).toEqual(['800 120 002']);
    expect(line('de-hilfetelefon')?.phones).toEqual(['116 016']);
    expect(line('fr-3919')?.hours).toBe('24/7');
    expect(line('cl-1455')?.hours).toContain('8:00-24:00');
  });
  it('says what a line is not for', () => {
    expect(line('gb-reportfraud')?.note).toContain('only');
    expect(line('pk-nccia')?.note).toContain('Rights groups');
    expect(line('fr-pharos')?.note).toContain('police');
    expect(line('si-tom')).toBeUndefined();
    expect(line('ar-144')?.note).toContain('cut');
  });
});

describe('emergency numbers', () => {
  it('have one number to call, digits only', () => {
    for (const row of rows) {
      for (const number of [row.call, ...row.general, ...row.police, ...row.ambulance, ...row.fire])
        expect(number, row.country).toMatch(/^\d{2,5}$/);
      expect([...row.general, ...row.police], row.country).toContain(row.call);
    }
  });
  it('leave out the nine rows of low confidence', () => {
    for (const country of ['AM', 'BH', 'BY', 'CR', 'KW', 'LB', 'OM', 'SA', 'TZ'])
      expect(emergencyOf(rows, country)).toBeNull();
  });
  it('prefer 110 to 112 in Indonesia, and do not call 112 from a landline in South Africa', () => {
    expect([emergencyOf(rows, 'ID')?.call, emergencyOf(rows, 'ZA')?.call]).toEqual(['110', '10111']);
  });
  it('know that 999 is the ambulance in Poland and 113 the police in Vietnam', () => {
    expect(emergencyOf(rows, 'PL')?.ambulance).toContain('999');
    expect(emergencyOf(rows, 'PL')?.police).not.toContain('999');
    expect(emergencyOf(rows, 'VN')?.police).toEqual(['113']);
    expect(line('nl-113')?.topics).toEqual(['suicide']);
    expect(line('tw-113')?.topics).toContain('home');
  });
  it('say that pages disagree where they do', () => {
    expect(emergencyOf(rows, 'EG')?.note).toContain('disagree');
    expect(emergencyOf(rows, 'MA')?.note).toContain('disagree');
    expect(emergencyOf(rows, 'NO')?.note).toContain('no source');
  });
  it('know no country until one is chosen', () => {
    expect(emergencyOf(rows, null)).toBeNull();
    expect(WIDELY_USED).toEqual(['112', '911']);
  });
});
