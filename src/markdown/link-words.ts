/** What a reader can and cannot tell of a link before following it. */

/** The host of an address in letters that cannot be mistaken (Punycode, RFC 3492), where it is written with others. */
export function hostAsShown(address: string): string | undefined {
  const authority = /^https?:\/\/([^/?#]*)/i.exec(address)?.[1] ?? '';
  return /[^\u0000-\u007F]/.test(authority) && URL.canParse(address) ? new URL(address).hostname : undefined;
}

const VAGUE = /^(?:(?:click |read |see )?(?:here|this|this link|link|more)|https?:\/\/\S+|www\.\S+)$/i;

/** Whether the words of a link say nothing of where it leads: “here”, or a bare address. */
export const isVague = (words: string): boolean => VAGUE.test(words.trim());
