/** A parameter of web addresses whose meaning is known: it reveals something about a person, not about the page. */
export interface AddressPart {
  /** The site, with all its subdomains, where the name means this; everywhere where not given. */
  readonly host?: string;
  /** In small letters. A star at the end stands for any letters. */
  readonly name: string;
  /** `share`: who shared or clicked it, and where. `visitor`: a number of the browser or a search. `account`: a session, a key, a mail address. */
  readonly reveals: 'share' | 'visitor' | 'account';
}

const SHARE =
  'utm_* fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid li_fat_id mc_eid mc_cid igsh igshid ig_rid mibextid rdid ' +
  'share_app_id share_item_id share_link_id share_id share_from tt_from ref_src ref_url cxt referrer';
const VISITOR =
  '_ga _gl web_id webid device_id iid odin_id odinid checksum mstoken x-bogus ip client_id visitor visitor_id visitorid';
const ACCOUNT =
  'session sessionid session_id sid token access_token id_token refresh_token auth authuser apikey api_key sig signature nonce email ' +
  'e-mail mail';

/** Names that mean a person on one site and something else on others. Collected from the platforms' own addresses. */
const BY_SITE: readonly (readonly [hosts: string, reveals: AddressPart['reveals'], names: string])[] = [
  [
    'tiktok.com',
    'share',
    'is_from_webapp is_copy_url sender_* sharer_* share_* u_code tt_from preview_pb social_share_type refer referer_* enter_* source',
  ],
  [
    'tiktok.com',
    'visitor',
    '_r _t _d _svg q t sec_user_id user_id uid timestamp ug_* ugbiz_name link_reflow_popup_iteration_sharer',
  ],
  ['youtube.com youtu.be', 'share', 'si feature pp embeds_* source_ve_path ab_channel'],
  ['x.com twitter.com', 'share', 's t'],
  ['instagram.com', 'visitor', 'hl ig_*'],
  ['facebook.com', 'visitor', '__cft__* __tn__ __xts__* paipv eav'],
  ['facebook.com', 'share', 'ref sfnsn notif_*'],
  ['reddit.com', 'share', 'rdt correlation_id ref_*'],
];

function named(reveals: AddressPart['reveals'], names: string): readonly AddressPart[] {
  return names.split(' ').map((name) => ({ name, reveals }));
}

/** Every known part. */
export const ADDRESS_PARTS: readonly AddressPart[] = [
  ...named('share', SHARE),
  ...named('visitor', VISITOR),
  ...named('account', ACCOUNT),
  ...BY_SITE.flatMap(([hosts, reveals, names]) =>
    hosts.split(' ').flatMap((host) => named(reveals, names).map((part) => ({ ...part, host }))),
  ),
];
