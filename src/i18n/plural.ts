/** Words that go by a number. */

/** The words for each plural category that a language has (CLDR: `one`, `few`, `other` …); `#` stands for the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Gives the function that puts a number into the words for it, both as `locale` (BCP 47) has them. */
export function pluralsOf(locale: string): (count: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (count, forms) => (forms[rules.select(count)] ?? forms.other).replace('#', () => numbers.format(count));
}
