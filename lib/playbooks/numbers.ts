/** Numbers as platforms write them, for the `match` of a reader and for what is no part of a title. The unit is a part of a number: "1.2" of "1.2万" would be wrong ten thousand times. */

const SPACE = '[ \\u00a0\\u202f]';

/** Figures of any script, in groups and with a fraction. */
const FIGURES = `\\p{Nd}+(?:[.,'’٬٫]\\p{Nd}+|${SPACE}\\p{Nd}{3}(?!\\p{Nd}))*`;

/** Short forms of thousand, million and more, as browsers write them in the languages of large platforms. */
const UNIT =
  `(?:${SPACE}?[万萬億亿만천억千]` +
  `|${SPACE}?(?:[KkMBGTEN]|mil(?:hões|hão|lones|lón)?|Mio\\.?|Mrd\\.?|mi(?! piace)|bi|rb|jt|tis\\.?|tys\\.?|mln\\.?|mld\\.?|mn|bn|Bn|tn|Tr|` +
  `тыс\\.?|млн\\.?|млрд\\.?|тис\\.?|χιλ\\.?|εκ\\.?|ألف|مليون|آلاف|ملايين|हज़ार|लाख|คน|พัน|หมื่น|แสน|ล้าน|nghìn|triệu|B)(?![\\p{L}'’]))`;

/** A number with its unit, where it has one; for texts that never shorten a number without one of these units. */
export const NUMBER = `(${FIGURES}(?:${UNIT})?)`;

/** A number with a unit that is known. */
export const NUMBER_WITH_UNIT = `^(${FIGURES}${UNIT})`;

/** In front of a page's title: how many messages of their own the person has not read. */
export const UNREAD = '^\\(\\D?\\d+\\+?\\)\\s*';
