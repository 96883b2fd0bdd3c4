/** The words of the search, in Turkish. */
import type { EvidenceKind } from '../../evidence.ts';
import type { EntryKind, Facet } from '../../entry-kinds.ts';
import { LOCALE } from './words.ts';
import { pluralsOf } from '../plural.ts';

const plural = /* @__PURE__ */ pluralsOf(LOCALE);

export const searchPage = {
  title: 'Arama',
  description: 'Bütün pasajlarda, notlarda, eserlerde ve konularda arayın.',
  label: 'Pasajlarda, notlarda, eserlerde ve konularda arayın',
  hint: 'Bir ad, birkaç sözcük, bir zaman (10:23) ya da bir not (note 16). Metinler kendi dilindedir. Tam bir ifadeyi tırnak içine alın.',
  noScripts: 'Arama için JavaScript gerekir ve o kapalı. Aşağıdakilerin hepsine göz atabilirsiniz.',
  everything: 'Her şeye göz atın',
  letters: 'Eserler, A–Z',
  allWorks: (n: number) => `Tümü: ${plural(n, { other: '# eser' })}`,
};
export const portable = {
  noSearch: 'Bu kopyada arama yok. İçindeki her şeye listelerden ulaşılır: makaleler, konular, tarihler ve eserler.',
};
export const searching = {
  wait: 'Aranıyor…',
  results: (n: number) => plural(n, { other: '# sonuç' }),
  someWhole: (whole: number) => `bütün sözcükleriniz ${plural(whole, { other: '# sonuçta' })} var`,
  noneWhole: 'bütün sözcükleriniz hiçbirinde birlikte yok',
  instead: '“{}” için sonuçlar gösteriliyor.',
  missing: (words: string) => `Hiçbir metinde yok: ${words}.`,
  nothing: '“{}” için sonuç yok.',
  silent: (parts: string) => `Yanıt vermediği için aranmadı: ${parts}.`,
  similar: 'Benzer yazılışlar:',
  failed: 'Arama şu anda kullanılamıyor. Bunun yerine her şeye göz atabilirsiniz.',
  more: 'Daha fazla sonuç',
  asPage: 'Sayfa olarak göster',
  close: 'Kapat',
  recent: 'Son aramalar',
  forget: 'Son aramaları sil',
  topics: 'Konular',
  names: {
    passage: 'Pasaj',
    note: 'Not',
    article: 'Makale',
    section: 'Bölüm',
    work: 'Eser',
    topic: 'Konu',
    person: 'Kişi',
    place: 'Yer',
  } satisfies Record<EntryKind, string>,
  kinds: {
    passage: 'Pasajlar',
    note: 'Notlar',
    article: 'Makaleler',
    section: 'Bölümler',
    work: 'Eserler',
    topic: 'Konular',
    person: 'Kişiler',
    place: 'Yerler',
  } satisfies Record<EntryKind, string>,
  restsOn: 'Kaynak: ',
  evidence: { timestamp: '▸ {}', note: 'Not {}', page: '{}', figure: '{}' } as Partial<Record<EvidenceKind, string>>,
  narrow: 'Sonuçları daraltın',
  whatCountsAre: 'Sayılar, her seçeneğe kaç sonucun uyduğunu gösterir.',
  widen: 'Bütün sonuçları göster',
  facets: {
    kind: 'Tür',
    article: 'Makale',
    topic: 'Konu',
    language: 'Dil',
    decade: 'On yıl',
  } satisfies Record<Facet | 'kind', string>,
  decade: (year: string) => `${year}–${Number(year) + 9}`,
  clearMarks: 'İşaretleri kaldır',
};
