import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from 'vite';
import type { ActionKind, TargetKind } from '../../../lib/domain/playbook-acting';
import { executableOf } from '../../support/browser/executables';
import { STAND_INS, standInFor, typeOf } from './pages';
import type { InPage } from './read-and-find';

/** The widths that are left of a window beside the open panel, and one wide screen. */
const WIDTHS = [890, 980, 1440] as const;
const NAMES = ['chromium', 'firefox'] as const;

declare const inPage: InPage;

let script = '';

beforeAll(async () => {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'read-and-find.ts'), formats: ['iife'], name: 'readAndFind' },
    },
  });
  const [bundle] = [output].flat();
  script = bundle !== undefined && 'output' in bundle ? bundle.output[0].code : '';
  expect(script).toContain('inPage');
});

describe.each(NAMES)('controls in the real layout of %s', (name) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await puppeteer.launch({
      browser: name === 'firefox' ? 'firefox' : 'chrome',
      executablePath: executableOf(name),
      headless: true,
      args: name === 'chromium' ? ['--no-sandbox'] : [],
    });
  });
  afterAll(async () => {
    await browser.close();
  });

  async function open(address: string, width: number): Promise<Page> {
    const page = await browser.newPage();
    await page.setViewport({ width, height: 800 });
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const file = standInFor(request.url());
      void (file === null
        ? request.respond({ status: 404, body: '' })
        : request.respond({ contentType: typeOf(file), body: readFileSync(join(import.meta.dirname, file), 'utf8') }));
    });
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    await page.evaluate(script);
    return page;
  }

  /** Finds each step and presses what was found, resting the pointer first where that is asked. */
  async function walk(
    page: Page,
    guide: readonly [TargetKind, ActionKind],
    steps: readonly string[],
    comment: number | null = null,
  ): Promise<void> {
    const [target, kind] = guide;
    const find = (step: string) => page.evaluate((...asked) => inPage.find(...asked), target, kind, step, comment);
    for (const step of steps) {
      let found = await find(step);
      if (found === 'hover') {
        await page.hover('[data-found]');
        found = await find(step);
      }
      expect(found, `${kind} ${target}: ${step}`).toBe('found');
      await page.click('[data-found]');
    }
  }

  const count = (page: Page, name: string) =>
    page.evaluate((key) => document.documentElement.dataset[key] ?? '0', name);

  it.each(WIDTHS)('leads through a video’s report on TikTok at %i px', async (width) => {
    const page = await open(STAND_INS.tiktokVideo.address, width);
    await walk(
      page,
      ['video', 'report'],
      ['open-menu', 'press-report', 'choose-reason', 'choose-sub-reason', 'submit'],
    );
    expect(await count(page, 'reports')).toBe('1');
    await page.close();
  });

  it.each(WIDTHS)('leads to a picked comment on TikTok at %i px, by way of resting the pointer', async (width) => {
    const page = await open(STAND_INS.tiktokVideo.address, width);
    await walk(page, ['comment', 'report'], ['open-comment-menu', 'press-report', 'choose-reason'], 2);
    await page.close();
  });

  it.each(WIDTHS)('leads through blocking on a TikTok profile at %i px', async (width) => {
    const page = await open(STAND_INS.tiktokProfile.address, width);
    await walk(page, ['account', 'block'], ['open-profile-menu', 'press-block', 'confirm-block']);
    expect(await count(page, 'blocked')).toBe('true');
    await page.close();
  });

  it.each(WIDTHS)('leads through a video’s report on YouTube at %i px', async (width) => {
    const page = await open(STAND_INS.youtubeWatch.address, width);
    await walk(page, ['video', 'report'], ['open-menu', 'press-report', 'choose-reason', 'press-next', 'submit']);
    expect(await count(page, 'reports')).toBe('1');
    await page.close();
  });

  it('leads through a form on YouTube that does not call itself a dialog', async () => {
    const page = await open(`${STAND_INS.youtubeWatch.address}&bare=1`, 980);
    await walk(page, ['video', 'report'], ['open-menu', 'press-report', 'choose-reason', 'press-next', 'submit']);
    expect(await count(page, 'reports')).toBe('1');
    await page.close();
  });

  it.each(WIDTHS)('leads to a picked comment on YouTube at %i px', async (width) => {
    const page = await open(STAND_INS.youtubeWatch.address, width);
    await walk(page, ['comment', 'report'], ['open-comment-menu', 'press-report', 'choose-reason'], 1);
    await page.close();
  });

  it.each(WIDTHS)('leads through a post’s report and block on X at %i px', async (width) => {
    const page = await open(STAND_INS.xPost.address, width);
    await walk(page, ['post', 'report'], ['open-menu', 'press-report', 'choose-reason', 'press-next']);
    // The questions after it are told in words: the person answers them.
    for (const selector of [
      '[role="radiogroup"] label',
      '[data-testid="ChoiceSelectionNextButton"]',
      '[role="dialog"] > button',
    ])
      await page.click(selector);
    await walk(page, ['post', 'report'], ['press-done']);
    expect(await count(page, 'reports')).toBe('1');
    await walk(page, ['account', 'block'], ['open-menu', 'press-block', 'confirm-block']);
    expect(await count(page, 'blocked')).toBe('true');
    await page.close();
  });

  it('leads to a picked reply on X, and knows the post from a reply that holds the only video', async () => {
    const page = await open(`${STAND_INS.xPost.address}?video=none&ui=ar`, 980);
    expect(await page.evaluate(() => inPage.facts())).toMatchObject({
      id: '1700000000000000001',
      authorHandle: 'otto_v',
      caption: 'The old pier at low tide',
    });
    await walk(page, ['post', 'report'], ['open-menu', 'press-report']);
    await page.evaluate(() => {
      document.getElementById('layers')?.replaceChildren();
    });
    await walk(page, ['comment', 'report'], ['open-comment-menu', 'press-report'], 2);
    await page.close();
  });

  it.each(WIDTHS)('leads through a post’s report on Instagram at %i px, also over a list of posts', async (width) => {
    for (const query of ['', '?over=1']) {
      const page = await open(STAND_INS.instagramPost.address + query, width);
      await walk(
        page,
        ['post', 'report'],
        ['open-menu', 'press-report', 'choose-reason', 'choose-sub-reason', 'submit'],
      );
      expect(await count(page, 'reports')).toBe('1');
      await page.close();
    }
  });

  it('leads to a picked comment on Instagram, knows Portuguese, and points at nothing in a language it does not know', async () => {
    const english = await open(STAND_INS.instagramPost.address, 980);
    await walk(english, ['comment', 'report'], ['open-comment-menu', 'press-report', 'choose-reason'], 2);
    expect(await english.evaluate(() => inPage.facts())).toMatchObject({
      authorHandle: 'otto.v',
      authorId: '4711',
      caption: 'The old pier at low tide',
      postedAt: '2023-09-07T12:00:00.000Z',
    });
    const portuguese = await open(`${STAND_INS.instagramPost.address}?ui=pt`, 980);
    await walk(portuguese, ['post', 'report'], ['open-menu', 'press-report']);
    const japanese = await open(`${STAND_INS.instagramPost.address}?ui=ja`, 980);
    expect(await japanese.evaluate(() => inPage.find('post', 'report', 'open-menu', null))).toBe('missing');
    await Promise.all([english.close(), portuguese.close(), japanese.close()]);
  });

  it('uses the page’s own words in another language', async () => {
    const tiktok = await open(`${STAND_INS.tiktokVideo.address}?ui=es&login=in`, 980);
    await walk(tiktok, ['video', 'report'], ['open-menu', 'press-report']);
    const youtube = await open(`${STAND_INS.youtubeWatch.address}&ui=es`, 980);
    await walk(youtube, ['video', 'report'], ['open-menu', 'press-report']);
    await Promise.all([tiktok.close(), youtube.close()]);
  });

  it('follows to the next video without loading, and takes nothing from the data of the first', async () => {
    const tiktok = await open(STAND_INS.tiktokVideo.address, 980);
    expect((await tiktok.evaluate(() => inPage.facts()))['authorName']).toBe('Mara Lin');
    await tiktok.click('#next-video');
    expect(await tiktok.evaluate(() => inPage.facts())).toMatchObject({
      id: '7322222222222222222',
      authorHandle: 'otto.v',
      caption: 'Bread before sunrise #fog',
    });
    expect(await tiktok.evaluate(() => inPage.facts())).not.toHaveProperty('authorId');

    const youtube = await open(STAND_INS.youtubeWatch.address, 980);
    expect((await youtube.evaluate(() => inPage.facts()))['authorId']).toBe('UCabcdefghijklmnopqrstuv');
    await youtube.evaluate(() => {
      document.getElementById('related')?.click();
    });
    const facts = await youtube.evaluate(() => inPage.facts());
    expect(facts).toMatchObject({ id: 'cD4-_uvW345', title: 'Ropes and knots', authorHandle: 'RopeWorks' });
    expect(facts).not.toHaveProperty('authorId');
    await Promise.all([tiktok.close(), youtube.close()]);
  });

  it('finds the one report button of an unknown site, and none where there are two', async () => {
    const one = await open(STAND_INS.plain.address, 980);
    expect(await one.evaluate(() => inPage.find('video', 'report', 'find-report', null))).toBe('found');
    const two = await open(`${STAND_INS.plain.address}?twice=1`, 980);
    expect(await two.evaluate(() => inPage.find('video', 'report', 'find-report', null))).toBe('ambiguous');
    await Promise.all([one.close(), two.close()]);
  });

  it('asks to rest the pointer on the video where the menu button does not show, and takes nothing else for it', async () => {
    const page = await open(`${STAND_INS.tiktokVideo.address}?hidden-menu=1`, 980);
    const find = () => page.evaluate(() => inPage.find('video', 'report', 'open-menu', null));
    expect(await find()).toBe('hover');
    await page.hover('[data-found]');
    expect(await find()).toBe('hover');
    expect(await page.$eval('[data-found]', ({ id }) => id)).toBe('media-card-0');
    await page.close();
  });
});
