/** Names in capitals as names are written. */

/** `name` with small letters behind the first capital of each word of capitals; Turkish ones have their own. */
export function inSmallLetters(name: string): string {
  const locale = /[ğışĞİŞ]/u.test(name) ? 'tr' : 'en';
  return name.replace(/\p{Lu}{2,}/gu, (word) => word[0]! + word.slice(1).toLocaleLowerCase(locale));
}
