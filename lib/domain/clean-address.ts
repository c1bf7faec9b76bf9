/** Parts of an address that only ever tell who shared or clicked it. */
const TRACKING =
  /^(utm_.*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|ttclid|yclid|igsh|igshid|mc_cid|mc_eid|_ga|_gl|mibextid|rdid)$/i;

/** More of them, where the platform uses a name that means something else on other sites. */
const BY_HOST: readonly { readonly host: RegExp; readonly names: RegExp }[] = [
  {
    host: /(^|\.)tiktok\.com$/,
    names:
      /^(_r|_t|_d|is_from_webapp|is_copy_url|sender_.*|share_.*|sec_user_id|user_id|u_code|web_id|checksum|timestamp|tt_from|preview_pb|social_share_type|ug_.*|ugbiz_name|source|refer|referer_.*|enter_.*)$/,
  },
  { host: /(^|\.)(youtube\.com|youtu\.be)$/, names: /^(si|feature|pp|embeds_.*|source_ve_path|ab_channel)$/ },
  { host: /(^|\.)(x|twitter)\.com$/, names: /^(s|t|ref_src|ref_url|cxt)$/ },
  { host: /(^|\.)instagram\.com$/, names: /^(hl|ig_.*)$/ },
  { host: /(^|\.)facebook\.com$/, names: /^(__cft__.*|__tn__|__xts__.*|ref|sfnsn|notif_.*)$/ },
  { host: /(^|\.)reddit\.com$/, names: /^(share_id|rdt|correlation_id|ref_.*)$/ },
];

/**
 * The address without parameters that tell about the person who copies it. What a page may need to be found stays:
 * a parameter is taken out only where its meaning is known. Anything that is no web address comes back as it was.
 */
export function cleanAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return address;
  const here = BY_HOST.filter(({ host }) => host.test(url.hostname)).map(({ names }) => names);
  for (const name of [...url.searchParams.keys()]) {
    if (TRACKING.test(name) || here.some((names) => names.test(name))) url.searchParams.delete(name);
  }
  url.username = '';
  url.password = '';
  return url.href;
}
