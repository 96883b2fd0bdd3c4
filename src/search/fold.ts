/** Writes words in one way, whatever their accents, letters and script: `Güngör` as `gungor`, `Улаанбаатар` as `ulaanbaatar`. */

/** Letters that Unicode does not divide into a letter and a mark. */
const LATIN: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ə: 'a',
  ŋ: 'ng',
};

/** Cyrillic letters without marks, those of Mongolian, Kazakh, Ukrainian and Serbian among them. */
const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'а:a б:b в:v г:g д:d е:e ж:zh з:z и:i к:k л:l м:m н:n о:o ө:o п:p р:r с:s т:t у:u ү:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ' +
    'ъ: ы:y ь: э:e ю:yu я:ya і:i є:ye ґ:g ј:j љ:lj њ:nj ћ:c ђ:dj џ:dz қ:k ғ:g ң:n ұ:u һ:h ә:a җ:j'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

const LETTERS: Readonly<Record<string, string>> = { ...LATIN, ...CYRILLIC };

/** A word in lower-case letters and digits, without accents; Cyrillic in Latin letters, other scripts as they are. */
export const fold = (word: string): string =>
  word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]|[ǀǂ]/gu, '')
    .replace(/[^\x00-\x7f]/g, (letter) => LETTERS[letter] ?? letter);
