/** Every word of the interface, in Mongolian (Cyrillic). The nature of each stands in `en/words.ts`. */
import type { EvidenceKind } from '../../evidence.ts';
import type { LocatorLabel } from '../../schemas/locator.ts';
import type { Work } from '../../schemas/work.ts';
import { pluralsOf } from '../plural.ts';

export const LANGUAGE = 'mn';
export const LOCALE = 'mn-MN';
export const CSL_LOCALE = 'mn-MN';

// Nouns keep their form after a number; the rules put the number in, as the language writes it.
const plural = /* @__PURE__ */ pluralsOf(LOCALE);
export const countPassages = (n: number) => plural(n, { other: '# хэсэг' });
export const countArticles = (n: number) => plural(n, { other: '# өгүүлэл' });
export const countTopics = (n: number) => plural(n, { other: '# сэдэв' });
export const passagesInArticles = (passages: number, articles: number) =>
  `${countArticles(articles)}, ${countPassages(passages)}`;

export const passageName = (...numbers: string[]) =>
  `${numbers.length === 1 ? 'Хэсэг' : 'Хэсгүүд'} ${numbers.join(', ')}`;
export const passageOfArticle = (number: string, title: string) => `${title}, хэсэг ${number}`;
export const noteName = (label: string) => `Тайлбар ${label}`;
export const evidenceName: Partial<Record<EvidenceKind, (label: string) => string>> = {
  timestamp: (label) => `▸\u2009${label}`,
  note: noteName,
  page: (label) => label,
  figure: (label) => label,
};
export const noteInList = (label: string) => `Жагсаалт дахь тайлбар ${label}`;
export const tableName = (number?: string) => (number === undefined ? 'Хүснэгт' : `Хүснэгт, хэсэг ${number}`);
export const watchAt = (time: string) => `Үзэх: ${time}`;
export const listenAt = (time: string) => `Сонсох: ${time}`;
export const momentOfRecording = (recording: number, time: string) => `бичлэг ${recording}, ${time}`;
export const pageEvidence = (first: string, last?: string) =>
  last === undefined ? `х. ${first}` : `х. ${first}–${last}`;
export const openPage = (page: string) => `Эх сурвалжийг нээх: ${page}`;
export const figureEvidence = (figure: string) => `зураг ${figure}`;
export const pageOfTitle = (title: string, page: number) => (page === 1 ? title : `${title}, хуудас ${page}`);
export const articleKinds = {
  'video-digest': { name: 'Видеоны товчоо', toSource: 'Видеог үзэх' },
  transcript: { name: 'Ярианы буулгавар', toSource: 'Бичлэгийг сонсох' },
  analysis: { name: 'Шинжилгээ', toSource: 'Эх бичвэрийг унших' },
};
export const editions = {
  restated: {
    name: 'Хэлсэн зүйл бүрийг өөрсдийн үгээр өгүүлсэн нь',
    source: 'Эх сурвалж',
    here: 'Энд өөрсдийн үгээр өгүүлэв',
    citedAs: 'өөрсдийн үгээр өгүүлсэн эх сурвалж: ',
  },
  verbatim: {
    name: 'Эх сурвалжийн бүрэн бичвэр',
    source: 'Эх сурвалж',
    here: 'Энд нийтлэв',
    citedAs: 'хэвээр нь нийтэлсэн эх сурвалж: ',
  },
};
export const entryMarks = { correction: 'зассан', 'source-error': 'эх сурвалжийн алдаа' };
export const figureName = (number: number) => `Зураг ${number}.`;
export const evidenceOfList = 'Бүх жагсаалтын эх сурвалж:';
export const frame = {
  motto: 'Хэлсэн зүйл бүр баримттайгаа',
  skip: 'Агуулга руу шилжих',
  site: 'Сайт',
  search: 'Хайх',
  menu: 'Цэс',
  languages: 'Энэ хуудас бусад хэлээр',
  rights: 'Бидний өөрсдийн бичвэрийг {licence} лицензээр нийтэлдэг.',
  about: 'Энэ сайтын тухай',
  feed: 'RSS мэдээ',
  top: 'Дээш буцах',
};
export const pages = 'Хуудсууд';
export const earlierPage = 'Өмнөх хуудас';
export const nextPage = 'Дараагийн хуудас';
export const pageOf = (page: number, total: number) => `Хуудас ${page} / ${total}`;
export const home = {
  title: (subject: string) => `${subject}: хэлсэн зүйл бүр баримттай`,
  lead: 'Эх сурвалжууд юу хэлснийг уншиж, хэлсэн зүйл бүрийг газар дээр нь шалгаарай. Хэсэг бүр холбоос тавьж болох дугаартай бөгөөд баримтаа харуулдаг: бичлэгийн цаг тэмдэглэгээ эсвэл бүтээлийг нэрлэсэн тайлбар.',
  about: 'Энэ сайт хэрхэн ажилладаг вэ?',
  search: 'Хэсэг, тайлбар, бүтээл, сэдвээс хайх',
  examples: 'Хэсэг ямар харагддаг вэ?',
  exampleOf: {
    timestamp: 'Бичлэгт тулгуурласан: тэр секундээс нь тоглуулна уу',
    note: 'Тайлбарт тулгуурласан: бүтээл, хуудсыг нь үзнэ үү',
    page: 'Эх сурвалжийн хуудсанд тулгуурласан: тэр хуудсыг нээнэ үү',
    figure: 'Зурагт тулгуурласан: өгүүлэлд үзнэ үү',
  } satisfies Record<EvidenceKind, string>,
  time: 'Эх сурвалжуудад хамаарах он жилүүд',
  news: 'Шинэ зүйл',
  allArticles: (n: number) => `Бүгд: ${countArticles(n)}`,
  allTopics: (n: number) => `Бүгд: ${countTopics(n)}`,
};
export const notFound = {
  title: 'Хуудас олдсонгүй',
  heading: 'Энэ хаягт хуудас алга',
  help: 'Бид хэсгүүдийн холбоосыг хэзээ ч устгадаггүй тул хаягаа зөв бичсэн эсэхээ шалгана уу. Эсвэл {search}, {articles}, {topics} хэсгээс эхэлнэ үү.',
  links: { search: 'хайлт', articles: 'өгүүллүүд', topics: 'сэдвүүд' },
  moved: 'Энэ хуудас шилжсэн',
  movedTo: 'Одоогийн хаяг: {article}.',
};
export const history = {
  title: (title: string) => `“${title}”: өөрчлөлтийн түүх`,
  description: (title: string) => `“${title}” нийтлэгдсэнээс хойш юу өөрчлөгдсөн, өмнө нь юу гэж бичсэн байсан.`,
  of: 'Нийтлэгдсэнээс хойших бүх өөрчлөлт: {article}.',
  published: 'Нийтлэв.',
  link: 'Өөрчлөлтийн түүх',
  before: 'Өмнөх үг',
};
export const removed = {
  title: (title: string) => `Хассан: ${title}`,
  was: {
    articles: 'Энэ өгүүллийг хассан өдөр: {day}.',
    topics: 'Энэ сэдвийг хассан өдөр: {day}.',
    works: 'Энэ бүртгэлийг хассан өдөр: {day}.',
  },
  into: 'Орлох хуудас: {page}.',
  movedTo: 'Одоогийн хаяг: {page}.',
  passages: 'Энэ хуудсанд байсан хэсгүүд',
};
export const lists = {
  articles: 'Өгүүллүүд',
  asBook: 'Бүх өгүүлэл ном болгож:',
  toPrint: 'хэвлэх',
  aboutArticles: 'Бүх өгүүлэл бүлгүүдийн хамт.',
  topics: 'Сэдвүүд',
  aboutTopics: 'Бүх сэдэв төрлөөр; сэдэв бүрд бүх өгүүллийн холбогдох хэсгүүд бий.',
  whatTopicsAre:
    'Сэдэв бүр өөрийнх нь тухай хэсгүүдийг бүх өгүүллээс нэгтгэдэг тул өөр өөр эх сурвалжийн хэлснийг харьцуулж болно.',
  views: 'Бусад аргаар үзэх',
  unwritten: 'Хараахан бичээгүй',
  whatUnwrittenIs:
    'Өгүүллүүд эдгээр нэр рүү холбоос тавьсан боловч тэдний тухай хараахан бичээгүй байна. Нэр бүрийн ард түүнд холбоос тавьсан хэсгүүд бий.',
  moreUnwritten: (n: number) => plural(n, { other: 'Өөр # нэрийг энд жагсаагаагүй.' }),
  more: (n: number) => `бас ${n}`,
  passages: 'хэсгүүд',
  works: 'Бүтээлүүд',
  aboutWorks: 'Өгүүллүүдэд өгүүлсэн буюу ишилсэн бүх бүтээл, тэдгээрийг ишилсэн хэсгүүдийн хамт.',
  worksBy: (order: string) => `Бүтээлүүд (эрэмбэ: ${order.toLocaleLowerCase(LOCALE)})`,
  jump: 'Шилжих',
  by: { author: 'Зохиогч', date: 'Огноо', language: 'Хэл', kind: 'Төрөл' },
  undated: 'Огноогүй',
  takeWorks: (n: number) =>
    `${plural(n, { other: '# бүтээл' })}, тус бүрийг ишилсэн хэсгүүдийн хамт. Бүгдийг татах: {files}.`,
};
export const article = {
  minutes: (n: number) => `унших хугацаа ${n} мин`,
  source: 'Эх сурвалж',
  reference: 'Ном зүй',
  archived: 'Архивын хуулбар',
  visited: 'Үзсэн өдөр: {day}.',
  edition: 'Хувилбар',
  whatEditionsAre: 'энэ юу гэсэн үг вэ?',
  published: '{edition}. Нийтэлсэн: {published}.',
  edited: '{edition}. Нийтэлсэн: {published}, сүүлд зассан: {edited}.',
  dates: (n: number) => plural(n, { other: 'Энэ өгүүллийн он дараалалд # огноо бий.' }),
  sections: { contents: 'Агуулга', notes: 'Тайлбар', coverage: 'Хамралт', corrections: 'Засвар' },
  withdrawn: (passage: string) => `${passageName(passage)} (хүчингүй болсон)`,
  sourceErrors: 'Эх сурвалжийн алдаа',
  whatSourceErrorsAre: 'Эх сурвалжаас олсон алдаа, дутуу зүйлс. Бид эх сурвалжийг хэзээ ч хэлэлгүйгээр засдаггүй.',
  covered: (n: number, total: number) => `${countPassages(total)} байгаагаас өөрийн баримттай нь: ${n}.`,
  uncovered: 'Өөрийн ишлэлгүй нь:',
  topics: 'Энэ өгүүллийн сэдвүүд',
  goOn: 'Цааш унших',
  nextOn: 'Дараагийнх ({topic}): {article}',
  earlier: 'Өмнөх: {article}',
  later: 'Дараагийн: {article}',
};
export const citing = {
  heading: 'Энэ өгүүллийг ишлэх',
  styles: {
    chicago: 'Chicago (тайлбар)',
    mhra: 'MHRA',
    'chicago-author-date': 'Chicago (зохиогч-он)',
    apa: 'APA, 7 дахь хэвлэл',
    mla: 'MLA, 9 дэх хэвлэл',
    ieee: 'IEEE',
    plain: 'Энгийн бичвэр',
  } as Readonly<Record<string, string>>,
  takeAlong: 'Татах',
  article: 'Энэ өгүүлэл:',
  edition: 'Түүний бүртгэл:',
  works: 'Ишилсэн бүтээлүүд:',
  report: 'Алдаа мэдээлэх',
  reportTitle: (title: string) => `“${title}” доторх алдаа`,
  reportEdition: (isoDay: string) => `Хувилбарын өдөр: ${isoDay}`,
};
export const book = {
  title: (name: string, subject: string, volume?: number) =>
    `${name}: ${subject}${volume === undefined ? '' : `, боть ${volume}`}`,
  contents: 'Агуулга',
  landmarks: 'Энэ номын хэсгүүд',
  cover: 'Хавтас',
  text: 'Бичвэр',
  works: 'Ишилсэн бүтээлүүд',
  printed: 'Хэвлэхэд зориулсан бүх эмхэтгэл',
  aboutPrinted: 'Ном шиг хэвлэгдэх нэг хуудсанд бүх өгүүлэл: агуулга, тайлбар, ишилсэн бүтээлийн хамт.',
  howToPrint:
    'Энэ хуудас цаасанд зориулагдсан: хэвлэх эсвэл PDF болгож хадгална уу. Хуудасны толгой, дугаар, зүүлт тайлбар нь хэвлэгч програм чадах газарт харагдана.',
  volume: (number: number, total: number) => `Боть ${number} / ${total}`,
  edition: 'Хувилбарын өдөр: {day}.',
  addresses:
    'Хэсэг бүр хэзээ ч өөрчлөгдөхгүй дугаартай. Хаяг нь өгүүллийн хаяг, ард нь #p ба дугаар: 7 дугаар хэсгийнх #p7 гэж төгсдөг.',
  accessibility:
    'Бүх бичвэрийг чанга уншуулж, ямар ч хэмжээгээр харуулж болно. Гарчиг, тайлбар, холбоос тэмдэглэгдсэн; хэсэг бүр холбоос тавьж болох дугаартай. Зургууд тайлбартай.',
};
export const plainCitation = {
  edition: (title: string, siteName: string) => `“${title}”, ${siteName}`,
  passage: ', хэсэг {}',
  passages: ', хэсгүүд {}',
  paragraph: { one: 'хэсэг', many: 'хэсгүүд' },
  inText: ' Бичвэр дотор: ',
  day: (day: string) => `, хувилбарын өдөр: ${day}`,
  source: (author: string, title: string, ...rest: string[]) =>
    `. Эх сурвалж: ${[author, `“${title}”`, ...rest].filter(Boolean).join(', ')}`,
  evidence: { timestamp: ', {}', note: ', тайлбар {}', page: ', {}', figure: ', {}' } as Partial<
    Record<EvidenceKind, string>
  >,
};
export const recording = {
  heading: 'Цагийн шугам',
  summary: (n: number, from: string, to: string) =>
    `${n === 1 ? `Нэг цаг тэмдэглэгээ: ${from}` : `${from}–${to} хооронд ${plural(n, { other: '# цаг тэмдэглэгээ' })}`}. Бичлэгийг тэндээс нь тоглуулах бол зураас, хэсэг рүү очих бол тууз сонгоно уу.`,
  name: (number: number, title?: string) => `Бичлэг ${number}${title === undefined ? '' : `: ${title}`}`,
  strip: 'Бичлэгийн дагуух цаг тэмдэглэгээ ба хэсгүүд',
  mark: (time: string, numbers: string[]) =>
    `${time}, ${numbers.length === 1 ? 'хэсэг' : 'хэсгүүд'} ${numbers.join(', ')}`,
  band: (number: string, from: string, to: string) => `Хэсэг ${number}, ${from} – ${to}`,
  inOrder: 'Цаг тэмдэглэгээний жагсаалт',
  source: 'Эх сурвалж',
  passages: 'Хэсгүүд',
};
export const backlinks = {
  toPassages: (numbers: string, isSeveral: boolean) => `Буцах: ${isSeveral ? 'хэсгүүд' : 'хэсэг'} ${numbers}`,
  toEditorNote: 'Буцах: редакторын тайлбар',
  editorNote: 'редакторын тайлбар',
  repeated: (name: string, mark: number) => `${name}, тэмдэг ${mark}`,
};
export const topicKinds = {
  policy: { name: 'Бодлого', plural: 'Бодлогууд' },
  theme: { name: 'Ойлголт', plural: 'Ойлголтууд' },
  event: { name: 'Үйл явдал', plural: 'Үйл явдлууд' },
  person: { name: 'Хүн', plural: 'Хүмүүс' },
  organisation: { name: 'Байгууллага', plural: 'Байгууллагууд' },
  place: { name: 'Газар', plural: 'Газрууд' },
};
export const topic = {
  also: 'Өөр нэр',
  range: (from: number, to: number, total: number) => `${countPassages(total)} байгаагаас ${from}–${to}.`,
  sources: (articles: number) => (articles === 1 ? 'Нэг эх сурвалж юу хэлсэн бэ?' : 'Эх сурвалж бүр юу хэлсэн бэ?'),
  passagesInGrey: 'Саарал хэсгийг утга ойлгуулахын тулд үзүүлэв.',
  byDate: 'Мөн хэсгүүд огноогоор',
  bySource: 'Мөн хэсгүүд эх сурвалжаар',
  titleByDate: (title: string) => `${title}, огноогоор`,
  aboutByDate: (title: string) => `“${title}” сэдвийн хэсгүүд, өгүүлсэн огнооны дарааллаар.`,
  undated: 'Огноогүй',
  works: 'Энд ишилсэн бүтээлүүд',
  near: 'Холбоотой сэдвүүд',
  wider: 'Хамаарах сэдэв',
  narrower: 'Энэ сэдэвт багтах',
  years: 'Эдгээр хэсэгт гарах он жилүүд',
  disagreements: 'Эх сурвалжууд зөрсөн газар',
};
export const parts = {
  one: (n: number) => `Эмхэтгэл хамтад нь хайдаг ${n} хэсэгтэй:`,
  topicElsewhere: 'Эмхэтгэлийн бусад хэсэгт',
};
export const people = {
  title: 'Хүмүүс',
  description: 'Эх сурвалжуудад нэрээр нь дурдсан бүх хүн, тэдний тухай хэсгүүдийн хамт.',
  lead: 'Эх сурвалжуудад дурдсан хүмүүс; тус бүрийг эх сурвалж бичигдэх үед хашиж байсан албан тушаалаар нь.',
};
export const places = {
  title: 'Газрууд',
  description: 'Эх сурвалжуудад дурдсан бүх газар, газрын зураг дээр ба жагсаалтаар, тэдний тухай хэсгүүдийн хамт.',
  lead: 'Эх сурвалжуудад дурдсан газрууд. Газар бүрийн дэргэдэх тоо нь түүний тухай хэдэн хэсэг байгааг хэлнэ.',
  map: 'Газруудын зураг',
  mark: (title: string, passages: number) => `${title}: ${countPassages(passages)}`,
  rights: 'Эрэг, хилийн шугам нь бидний бус Natural Earth-ийн зураглал (нийтийн өмч, масштаб 1:110 сая).',
  mostOnMap: (n: number) => `Газрын зураг хамгийн олон хэсэгтэй ${n} газрыг харуулна; жагсаалтад бүгд бий.`,
};
export const chronology = {
  title: 'Он дараалал',
  description: 'Эх сурвалжуудад дурдсан бүх огноо, цагийн шугам дээр ба жагсаалтаар, хэсэг, баримтын хамт.',
  lead: (dates: number, passages: number) =>
    `Цаг хугацааны дарааллаар ${plural(dates, { other: '# огноо' })}, ${countPassages(passages)}.`,
  drawing: 'Огноонуудын цагийн шугам',
  skip: 'Зургийг алгасах; доорх жагсаалт ижил мэдээлэл өгнө',
  broken: 'Огноонуудын хооронд урт зай гарвал шугам тасарна; хэсэг тус бүр өөрийн масштабтай.',
  stacked: 'Тэмдгүүд зөвхөн давхцах газраа дээр дээрээсээ байрлана.',
  open: 'Бүдэг тэмдгийн эхлэл эсвэл төгсгөл нь нээлттэй.',
  uncertain: 'Цагираг нь эх сурвалжид эргэлзээтэй байгаа огноог заана.',
  span: 'Тууз нь үе хугацааг заана.',
  column: (years: string, n: number) => `${years}: ${plural(n, { other: '# огноо' })}`,
  mark: (date: string, what: string) => `${date}: ${what}`,
  narrow: 'Нарийсгах:',
  topics: 'сэдэв',
  articles: 'өгүүлэл',
  whole: 'Бүтэн он дараалал',
  takeAlong: 'Татах',
  files: { json: 'JSON', csv: 'CSV', ics: 'iCalendar' },
  ofArticle: (title: string) => `“${title}”: он дараалал`,
  aboutArticle: (title: string) => `“${title}” өгүүлэлд дурдсан огноонууд, цагийн шугам дээр ба жагсаалтаар.`,
  empty: 'Одоогоор огноо дурдсан хэсэг алга.',
};
export const disagreements = {
  title: 'Зөрүүтэй мэдээлэл',
  description: 'Эх сурвалжууд нэг зүйлд өөр өөр огноо, тоо, тайлал өгсөн газрууд, зэрэгцүүлж, баримттай нь.',
  lead: 'Энд эх сурвалжууд нэг зүйлд өөр өөр огноо, тоо, тайлал өгчээ. Тэдгээрийг баримттай нь зэрэгцүүлэн үзүүлэв. Хэн зөв болохыг бид шүүдэггүй; редактор илүү мэдэж байвал тайлбарт хэлнэ.',
  none: 'Эх сурвалжуудын хооронд зөрүү хараахан олоогүй байна.',
  kinds: { date: 'Огноо', figure: 'Тоо', reading: 'Тайлал', source: 'Нэг эх сурвалж дотор' },
};
export const work = {
  languageUnknown: 'Хэл нь тодорхойгүй',
  andOthers: 'нар',
  language: 'Хэл',
  romanised: 'Латин үсгээр',
  translated: 'Англи орчуулга (биднийх)',
  original: 'Эх гарчиг',
  address: 'Хаяг',
  archived: 'Архивын хуулбар',
  visited: 'Үзсэн өдөр',
  isCut: 'Эх сурвалжид тасарсан.',
  cited: 'Ишлэл',
  onWeb: 'Интернэтэд бий',
  noAddress: 'Бүртгэсэн интернэт хаяг алга',
  restated: 'энд өөрсдийн үгээр өгүүлэв',
  citedIn: (n: number) => `${countPassages(n)} ишилсэн`,
  citing: (n: number) => `${countPassages(n)} ишилсэн`,
  reference: 'Ном зүй',
  citedNowhere: 'Энэ бүтээлийг ишилсэн хэсэг одоогоор алга.',
  citingIt: (count: string) => `Энэ бүтээлийг ${count}`,
  citingThis: (count: string) => `Энэ бүтээлийг ${count}.`,
  cites: (places: string) => `Ишилсэн газар: ${places}`,
  asked: (day: string, answer: string) => `Шалгасан өдөр ${day}: ${answer}.`,
};
export const referenceWords = { noDate: 'огноогүй', isCut: 'эх сурвалжид тасарсан' };
export const recordNotes = {
  romanised: (title: string) => `Латин үсгээр бичсэн гарчиг: ${title}.`,
  isCut: 'Хаяг эх сурвалжид тасарсан.',
  archived: (address: string) => `Архивын хуулбар: ${address}`,
};
const WORK_KINDS: Readonly<Record<Work['type'], string>> = {
  article: 'Өгүүлэл',
  'article-journal': 'Эрдэм шинжилгээний өгүүлэл',
  'article-magazine': 'Сэтгүүлийн нийтлэл',
  'article-newspaper': 'Сонины нийтлэл',
  bill: 'Хуулийн төсөл',
  book: 'Ном',
  broadcast: 'Нэвтрүүлэг',
  chapter: 'Номын бүлэг',
  classic: 'Сонгодог бүтээл',
  collection: 'Цуглуулга',
  dataset: 'Өгөгдлийн багц',
  document: 'Баримт бичиг',
  entry: 'Тайлбар зүйл',
  'entry-dictionary': 'Толь бичгийн зүйл',
  'entry-encyclopedia': 'Нэвтэрхий толийн зүйл',
  event: 'Арга хэмжээ',
  figure: 'Зураг',
  graphic: 'Дүрслэл',
  hearing: 'Сонсгол',
  interview: 'Ярилцлага',
  legal_case: 'Шүүхийн хэрэг',
  legislation: 'Хууль тогтоомж',
  manuscript: 'Гар бичмэл',
  map: 'Газрын зураг',
  motion_picture: 'Видео эсвэл кино',
  pamphlet: 'Товхимол',
  'paper-conference': 'Хурлын илтгэл',
  patent: 'Патент',
  performance: 'Тоглолт',
  periodical: 'Цуврал хэвлэл',
  personal_communication: 'Хувийн захидал',
  post: 'Нийтлэл',
  'post-weblog': 'Блогийн бичлэг',
  regulation: 'Журам',
  report: 'Тайлан',
  review: 'Шүүмж',
  'review-book': 'Номын шүүмж',
  software: 'Програм хангамж',
  song: 'Дуу',
  speech: 'Үг, илтгэл',
  standard: 'Стандарт',
  thesis: 'Диссертаци',
  treaty: 'Олон улсын гэрээ',
  webpage: 'Вэб хуудас',
};
export const workKind = (type: Work['type']) => WORK_KINDS[type];
const LOCATORS: Readonly<Record<LocatorLabel, string>> = {
  book: 'дэвтэр',
  chapter: 'бүлэг',
  column: 'багана',
  figure: 'зураг',
  folio: 'хуудас',
  issue: 'дугаар',
  line: 'мөр',
  note: 'тайлбар',
  page: 'х.',
  paragraph: 'догол мөр',
  part: 'анги',
  section: 'хэсэг',
  'sub-verbo': 'зүйл',
  timestamp: 'цаг',
  verse: 'шүлгийн мөр',
  volume: 'боть',
};
export const placeInWork = (note: string, locator?: string, label: LocatorLabel = 'page') =>
  `${locator === undefined ? 'бүхэл бүтээл' : `${LOCATORS[label]} ${locator}`} (тайлбар ${note})`;
export const seasons = ['хавар', 'зун', 'намар', 'өвөл'];
export const inSeason = (season: string, year: string) => `${year} оны ${season}`;
export const circa = (date: string) => `${date} орчим`;
export const eras = {
  perhaps: (date: string) => `${date}?`,
  since: (date: string) => `${date} — түүнээс хойш`,
  until: (date: string) => `${date} — түүнийг хүртэл`,
  decade: (year: number) => `${year}-аад он`,
  century: (n: number) => (n > 0 ? `${n}-р зуун` : `НТӨ ${1 - n}-р зуун`),
  beforeChrist: (year: number) => `НТӨ ${year}`,
  spanOfYears: (from: number, to: number) => (from === to ? String(from) : `${from}–${to}`),
};
export const figures = {
  '': (n: string) => n,
  '>': (n: string) => `${n}-аас их`,
  '<': (n: string) => `${n}-аас бага`,
  '~': (n: string) => `ойролцоогоор ${n}`,
};
export const between = (least: string, most: string) => `${least}–${most}`;
export const correctionOf = (title: string, number?: string) =>
  `Засвар: ${title}${number === undefined ? '' : `, хэсэг ${number}`}`;
export const rights =
  'Энэ сайтын код MIT лицензээр чөлөөтэй. Өөрсдийн үгээр өгүүлсэн хувилбар, оршлыг оролцуулан бидний бичвэрийг {licence} лицензээр дахин ашиглаж болно.';
export const rightsOfCode = (siteName: string) => `Энэ сайтын код (${siteName})`;
export const rightsOfSearch = 'Хайлт: Pagefind, https://pagefind.app (pagefind/)';
export const rightsOfStemmer = 'Хайлт: stemmer, https://github.com/words/stemmer (_astro/dialog-*.js)';
export const rightsOfFont = 'Literata үсгийн фонт, https://github.com/googlefonts/literata (_astro/*.woff2)';
export const siteFacts = (articles: number, topics: number, passages: number, covered: number) =>
  `Сайтад одоогоор ${countArticles(articles)}, ${countPassages(passages)}, ${countTopics(topics)} бий. ` +
  `Цаг тэмдэглэгээ эсвэл тайлбар заасан хэсгийн тоо: ${covered}. Бусад нь эх сурвалждаа бүхэлд нь тулгуурладаг; өгүүлэл бүр өөрийнхөө тийм хэсгийг жагсаадаг.`;
export const passageTools = 'Холбоос, ишлэл, хуваалцах';
export const copyLink = 'Холбоосыг хуулах';
export const linkIsCopied = 'Холбоосыг хууллаа.';
export const copyQuotation = 'Ишлэлтэй нь хуулах';
export const copySelection = 'Сонгосныг ишлэлтэй нь хуулах';
export const quotationIsCopied = 'Эшлэлийг хууллаа.';
export const quotation = (text: string, citation: string) => `“${text}” ${citation}`;
export const share = 'Хуваалцах…';
export const readAloud = 'Чанга унших';
export const stopReading = 'Уншихыг зогсоох';
export const citationStyle = 'Ишлэлийн хэлбэр';
export const copyCitation = (style: string) => `Ишлэлийг хуулах, ${style}`;
export const copyPlain = 'Ишлэлийг хуулах, энгийн бичвэр';
export const citationIsCopied = 'Ишлэлийг хууллаа.';
export const copyByHand = 'Хуулж чадсангүй. Үүнийг сонгоод хуулна уу: ';
export const player = 'Бичлэг';
export const playFrom = (time: string) => `Тоглуулах: ${time}`;
export const playsFrom = (time: string, timestamp: string) => `Тоглуулж байна: ${time} (цаг тэмдэглэгээ ${timestamp}).`;
export const closePlayer = 'Хаах';
export const playerIsClosed = 'Тоглуулагчийг хаалаа.';
export const cannotPlay = (reason: string) => `Бичлэгийг энд тоглуулах боломжгүй: ${reason}.`;
export const openAtHost = 'Бичлэгийг өөрийн сайтад нь нээх';
export const hostIsSilent = 'байршуулсан сайт хариу өгөхгүй байна';
export const hostFails = (code: string) => `байршуулсан сайт ${code} алдаа мэдээлэв`;
export const fileFails = 'файлыг тоглуулах боломжгүй';
export const captions = 'Хадмал';
