/** What a reader can and cannot tell of a link before following it. */

/** The host of an address in letters that cannot be mistaken (Punycode, RFC 3492), where it is written with others. */
export function hostAsShown(address: string): string | undefined {
  const authority = /^https?:\/\/([^/?#]*)/i.exec(address)?.[1] ?? '';
  return /[^\u0000-\u007F]/.test(authority) && URL.canParse(address) ? new URL(address).hostname : undefined;
}

const VAGUE = /^(?:(?:click |read |see )?(?:here|this|this link|link|more)|https?:\/\/\S+|www\.\S+)$/i;

/** Whether the words of a link say nothing of where it leads: “here”, or a bare address. */
export const isVague = (words: string): boolean => VAGUE.test(words.trim());

/** Words that name nothing by themselves: whatever they lead to, a reader cannot tell. */
const NAMELESS = new Set(
  (
    'a an the and or of to in on at by for from with into over since until before after as ' +
    'it its he his she her they their them we our this that these those there which who what such so not no more most ' +
    'one two three both all some many several other others another each first second new old ' +
    'country countries state states power powers side sides part parts thing things version case way ways'
  ).split(' '),
);

/** Whether the words of a link to a name hold nothing that could name it: “two”, “from”, “the version”. */
export const isNameless = (words: string): boolean =>
  words
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .every((word) => NAMELESS.has(word) || /^\p{N}+$/u.test(word));
