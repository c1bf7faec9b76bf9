import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { STAND_INS, standInFor, typeOf } from '../../e2e/pages/pages';
import type { Site, Sites } from './sites';

const PAGES = resolve(dirname(fileURLToPath(import.meta.url)), '../../e2e/pages');
const REAL_PAGES = resolve(dirname(fileURLToPath(import.meta.url)), '../../../../shared/pages');

/** The stand-ins under one host. */
function standIns(host: string): Site {
  return (path) => {
    if (path === '/favicon.ico') return { status: 204, body: '' };
    const file = standInFor(`https://${host}${path}`);
    return file === null ? null : { type: typeOf(file), body: readFileSync(join(PAGES, file)) };
  };
}

/** A page without any video, on a site that Beside has no playbook for. */
const PLAIN =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>A thread about apples</title><h1>A thread about apples</h1><p>Some words that somebody wrote.</p>';

/** Addresses of the made-up pages. */
export const ADDRESSES = {
  tiktok: STAND_INS.tiktokVideo.address,
  youtube: STAND_INS.youtubeWatch.address,
  plain: 'https://apples.example/thread/1',
} as const;

/** The skeleton pages under the hosts they are made for. */
export const pageSites: Sites = {
  'www.tiktok.com': standIns('www.tiktok.com'),
  'www.youtube.com': standIns('www.youtube.com'),
  'apples.example': (path) => (path.startsWith('/thread/') ? { body: PLAIN } : null),
};

/** One real saved page. They are no part of the project: where the folder is not there, the walk on them says so and is left out. */
export interface RealPage {
  readonly name: string;
  readonly address: string;
  readonly sites: Sites | null;
  /** How the panel names it. */
  readonly speaksOf: string;
  /** Of the video, as the platform counts it. */
  readonly id: string;
  /** What the page holds about whoever saved it, as found in it under these keys; a package must not hold any. */
  readonly secrets: readonly string[];
}

function realPage({
  name,
  path,
  address,
  speaksOf,
  id,
  secretKeys,
}: {
  readonly name: string;
  readonly path: string;
  readonly address: string;
  readonly speaksOf: string;
  readonly id: string;
  readonly secretKeys: readonly string[];
}): RealPage {
  const full = join(REAL_PAGES, path);
  const { host } = new URL(address);
  // The page asks for hundreds of things that are not there: they are refused at once, as for somebody offline.
  const answer: Site = (asked) =>
    new URL(asked, address).pathname === new URL(address).pathname ? { body: readFileSync(full) } : null;
  if (!existsSync(full)) return { name, address, speaksOf, id, sites: null, secrets: [] };
  const text = readFileSync(full, 'utf8');
  const secrets = secretKeys.flatMap((key) =>
    [...text.matchAll(new RegExp(`"${key}":"([^"]{6,})"`, 'g'))].map((match) => String(match[1])),
  );
  return { name, address, speaksOf, id, sites: { [host]: answer }, secrets: [...new Set(secrets)] };
}

export const REAL: readonly RealPage[] = [
  realPage({
    name: 'a saved TikTok page',
    path: 'tiktok/video.html',
    address: 'https://www.tiktok.com/@illojuan/video/7571863205253778710',
    speaksOf: '@illojuan on TikTok',
    id: '7571863205253778710',
    secretKeys: ['csrfToken', 'odinId', 'nonce', 'requestId', 'wid'],
  }),
  realPage({
    name: 'a saved YouTube page',
    path: 'youtube/watch-es.html',
    address: 'https://www.youtube.com/watch?v=DIsktwOQZuU',
    speaksOf: 'on YouTube',
    id: 'DIsktwOQZuU',
    secretKeys: ['remoteHost', 'visitorData', 'VISITOR_DATA', 'XSRF_TOKEN'],
  }),
];
