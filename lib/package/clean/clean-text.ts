import { forPackage } from '../../domain/address-privacy';

/** What cleaning takes out of a page's text. Words under `package.removed.<kind>`. */
export type RemovedKind = 'ip-address' | 'e-mail' | 'token' | 'address-part';

/** A cleaned text with the number of each kind taken out. */
export interface CleanedText {
  readonly text: string;
  readonly removed: Readonly<Record<RemovedKind, number>>;
}

// Every repetition is bounded: megabytes of hostile text must not take more than linear time.
const ADDRESS = /\bhttps?:\/\/[^\s<>"'`]{1,8000}/giu;
const MAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}(?:@|%40)(?:[\p{L}\p{N}-]{1,63}\.){1,8}[\p{L}]{2,63}/gu;
const JWT = /\beyJ[\w-]{5,4000}\.[\w-]{5,8000}(?:\.[\w-]{0,4000})?/g;
const IP4 = /(?<![\w.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w]|\.\d)/g;
const IP6 = /(?<![\w:.])[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){2,7}(?:(?:\.\d{1,3}){3})?(?:%\w{1,20})?(?![\w:])/g;
const LONG = /[A-Za-z0-9_-][A-Za-z0-9+/=_-]{19,}/g;

/**
 * Takes out of a page's visible text what is likely to be the visitor's own: addresses on the internet, e-mail addresses,
 * tokens, tracking parts of links. Each place is marked, so that nothing goes unseen. Telephone numbers and names stay:
 * they may be the very thing that was posted against somebody. `keep` holds ids and names of the subject, which stay.
 * `mark` gives the words put in place.
 */
export function cleanText(text: string, keep: readonly string[], mark: (kind: RemovedKind) => string): CleanedText {
  const removed: Record<RemovedKind, number> = { 'ip-address': 0, 'e-mail': 0, token: 0, 'address-part': 0 };
  const kept = new Set(keep.filter((value) => value !== ''));
  const take = (kind: RemovedKind) => {
    removed[kind] += 1;
    return mark(kind);
  };
  const inner = (piece: string) =>
    piece
      .replace(JWT, () => take('token'))
      .replace(MAIL, (found) => (kept.has(found) ? found : take('e-mail')))
      .replace(IP6, (found) => (isIp6(found) ? take('ip-address') : found))
      .replace(IP4, () => take('ip-address'));
  const words = (piece: string) =>
    inner(piece).replace(LONG, (found, at: number, whole: string) =>
      kept.has(found) || /[@#]/.test(whole[at - 1] ?? '') || !isToken(found) ? found : take('token'),
    );
  const link = (found: string) => {
    const outcome = forPackage(found);
    removed['address-part'] += outcome.removed;
    // Links hold long names of pages: only what is surely the visitor's own is taken out of them.
    return outcome.removed === 0 ? inner(found) : `${inner(outcome.address)} ${mark('address-part')}`;
  };

  let cleaned = '';
  let done = 0;
  for (const match of text.matchAll(ADDRESS)) {
    cleaned += words(text.slice(done, match.index)) + link(match[0]);
    done = match.index + match[0].length;
  }
  return { text: cleaned + words(text.slice(done)), removed };
}

/** A run of letters and figures that no person wrote: hex, or figures and letters changing places often. Long words and shouting are not. */
function isToken(run: string): boolean {
  const letters = run.replace(/[^A-Za-z]/g, '');
  const figures = run.replace(/\D/g, '');
  if (figures === '') return run.length >= 40 && /[a-z]/.test(letters) && changes(run, /[a-z]/, /[A-Z]/) >= 8;
  if (letters === '') return figures.length >= 20 && !/[-/+=_]/.test(run);
  if (/^[0-9a-f-]+$/i.test(run)) return true;
  const mixedCase = /[a-z]/.test(letters) && /[A-Z]/.test(letters);
  return changes(run, /\d/, /[A-Za-z]/) >= (mixedCase ? 2 : 4);
}

function changes(run: string, one: RegExp, other: RegExp): number {
  let count = 0;
  let last = '';
  for (const unit of run) {
    const kind = one.test(unit) ? 'one' : other.test(unit) ? 'other' : last;
    if (last !== '' && kind !== last) count += 1;
    last = kind;
  }
  return count;
}

/** Tells an address on the internet from a time (12:34:56) or a name with colons. */
function isIp6(found: string): boolean {
  const bare = found.replace(/%.*$/, '');
  if (!/\d/.test(bare) || (bare.match(/::/g) ?? []).length > 1 || bare.includes(':::')) return false;
  const groups = bare.split(':').filter((group) => group !== '').length;
  return bare.includes('::') ? groups >= 1 && groups <= 7 : groups === (bare.includes('.') ? 7 : 8);
}
