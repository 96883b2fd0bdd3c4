/** The words of the search, in Mongolian. */
import type { EvidenceKind } from '../../evidence.ts';
import type { EntryKind, Facet } from '../../entry-kinds.ts';
import { LOCALE } from './words.ts';
import { pluralsOf } from '../plural.ts';

const plural = /* @__PURE__ */ pluralsOf(LOCALE);

export const searchPage = {
  title: 'Хайлт',
  description: 'Бүх хэсэг, тайлбар, бүтээл, сэдвээс хайх.',
  label: 'Хэсэг, тайлбар, бүтээл, сэдвээс хайх',
  hint: 'Нэр, хэдэн үг, цаг (10:23) эсвэл тайлбар (note 16). Бичвэрүүд өөрийн хэлээр байгаа. Яг таг хэллэгийг хашилтад хийнэ үү.',
  noScripts: 'Хайлтад JavaScript хэрэгтэй боловч унтраалттай байна. Доорх бүгдийг үзэж болно.',
  everything: 'Бүгдийг үзэх',
  letters: 'Бүтээлүүд, A–Z',
  allWorks: (n: number) => `Бүгд: ${plural(n, { other: '# бүтээл' })}`,
};
export const portable = {
  noSearch: 'Энэ хуулбарт хайлт байхгүй. Доторх бүх зүйлд жагсаалтаар хүрнэ: өгүүлэл, сэдэв, огноо, бүтээл.',
};
export const searching = {
  wait: 'Хайж байна…',
  results: (n: number) => plural(n, { other: '# үр дүн' }),
  someWhole: (whole: number) => `${plural(whole, { other: '# үр дүнд' })} таны бүх үг бий`,
  noneWhole: 'таны бүх үг хамт орсон нь алга',
  instead: '“{}” гэсэн хайлтын үр дүнг үзүүлж байна.',
  missing: (words: string) => `Ямар ч бичвэрт алга: ${words}.`,
  nothing: '“{}” гэсэн хайлтад үр дүн алга.',
  silent: (parts: string) => `Хариу өгөөгүй тул хайгаагүй: ${parts}.`,
  similar: 'Төстэй бичлэг:',
  failed: 'Хайлт одоогоор ажиллахгүй байна. Оронд нь бүгдийг үзэж болно.',
  more: 'Өөр үр дүн',
  asPage: 'Хуудас болгож үзүүлэх',
  close: 'Хаах',
  recent: 'Сүүлийн хайлтууд',
  forget: 'Сүүлийн хайлтуудыг арилгах',
  topics: 'Сэдвүүд',
  names: {
    passage: 'Хэсэг',
    note: 'Тайлбар',
    article: 'Өгүүлэл',
    section: 'Бүлэг',
    work: 'Бүтээл',
    topic: 'Сэдэв',
    person: 'Хүн',
    place: 'Газар',
  } satisfies Record<EntryKind, string>,
  kinds: {
    passage: 'Хэсгүүд',
    note: 'Тайлбарууд',
    article: 'Өгүүллүүд',
    section: 'Бүлгүүд',
    work: 'Бүтээлүүд',
    topic: 'Сэдвүүд',
    person: 'Хүмүүс',
    place: 'Газрууд',
  } satisfies Record<EntryKind, string>,
  restsOn: 'Эх сурвалж: ',
  evidence: { timestamp: '▸ {}', note: 'Тайлбар {}', page: '{}', figure: '{}' } as Partial<
    Record<EvidenceKind, string>
  >,
  narrow: 'Үр дүнг нарийсгах',
  whatCountsAre: 'Тоо нь сонголт бүрд хэдэн үр дүн тохирохыг заана.',
  widen: 'Бүх үр дүнг үзүүлэх',
  facets: {
    kind: 'Төрөл',
    article: 'Өгүүлэл',
    topic: 'Сэдэв',
    language: 'Хэл',
    decade: 'Арван жил',
  } satisfies Record<Facet | 'kind', string>,
  decade: (year: string) => `${year}–${Number(year) + 9}`,
  clearMarks: 'Тэмдэглэгээг арилгах',
};
