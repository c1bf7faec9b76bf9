/** Parts of an address that tell about the visitor or the way they came, not about the page. Collected from the platforms' own addresses. */
const TRACKING = new Set([
  'fbclid',
  'gclid',
  'dclid',
  'gbraid',
  'wbraid',
  'msclkid',
  'yclid',
  'twclid',
  'ttclid',
  'li_fat_id',
  'mc_eid',
  'mc_cid',
  'igsh',
  'igshid',
  'ig_rid',
  'si',
  'feature',
  'pp',
  'ab_channel',
  'embeds_referring_euri',
  'source_ve_path',
  'web_id',
  'webid',
  'device_id',
  'iid',
  'odin_id',
  'odinid',
  'is_from_webapp',
  'is_copy_url',
  'sender_device',
  'sender_web_id',
  'u_code',
  'preview_pb',
  'share_app_id',
  'share_item_id',
  'share_link_id',
  'share_id',
  'share_from',
  'tt_from',
  'checksum',
  'mstoken',
  'x-bogus',
  '_r',
  '_t',
  '_d',
  'ref_src',
  'ref_url',
  'cxt',
  '__tn__',
  '__cft__[0]',
  'mibextid',
  'rdid',
  'sfnsn',
  'paipv',
  'eav',
  'rdt',
  'referrer',
  'session',
  'sessionid',
  'session_id',
  'sid',
  'token',
  'access_token',
  'id_token',
  'refresh_token',
  'auth',
  'authuser',
  'apikey',
  'api_key',
  'sig',
  'signature',
  'nonce',
  'email',
  'e-mail',
  'mail',
  'ip',
  'client_id',
  'visitor',
  'visitor_id',
  'visitorid',
]);

/** Short names that only mean the visitor on one platform. */
const TRACKING_BY_SITE: Readonly<Record<string, readonly string[]>> = {
  'x.com': ['s', 't'],
  'twitter.com': ['s', 't'],
  'tiktok.com': [
    'q',
    't',
    'user_id',
    'sec_user_id',
    'uid',
    'timestamp',
    'source',
    'link_reflow_popup_iteration_sharer',
    'social_share_type',
    'ug_btm',
    'ugbiz_name',
  ],
};

/** Parts that name the page itself and may be long: they stay. */
const NAMING = new Set([
  'v',
  'list',
  'lc',
  'id',
  'index',
  't',
  'start',
  'story_fbid',
  'fbid',
  'comment_id',
  'reply_comment_id',
  'set',
  'video',
  'clip',
  'q',
  'p',
  'page',
]);

/** A value that long, with figures in it, is a token rather than a word. */
const TOKEN_LENGTH = 20;

/** An address without what tells about the visitor. `removed` counts the parts taken out; what is not an address stays as it is. */
export function cleanAddress(address: string): { readonly address: string; readonly removed: number } {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return { address, removed: 0 };
  }
  let removed = 0;
  if (url.username !== '' || url.password !== '') {
    url.username = '';
    url.password = '';
    removed += 1;
  }
  const ofSite = TRACKING_BY_SITE[url.hostname.split('.').slice(-2).join('.')] ?? [];
  for (const name of new Set(url.searchParams.keys())) {
    if (!ofSite.includes(name) && !tellsAboutVisitor(name, url.searchParams.getAll(name))) continue;
    url.searchParams.delete(name);
    removed += 1;
  }
  if (
    url.hash.includes('=') &&
    [...new URLSearchParams(url.hash.slice(1)).keys()].some((name) => TRACKING.has(name.toLowerCase()))
  ) {
    url.hash = '';
    removed += 1;
  }
  // Untouched addresses keep their exact spelling.
  return removed === 0 ? { address, removed } : { address: url.href, removed };
}

function tellsAboutVisitor(name: string, values: readonly string[]): boolean {
  const known = name.toLowerCase();
  if (NAMING.has(known)) return false;
  return (
    TRACKING.has(known) ||
    known.startsWith('utm_') ||
    values.some(
      (value) => value.includes('@') || (value.length >= TOKEN_LENGTH && /\d/.test(value) && !/\s/.test(value)),
    )
  );
}
