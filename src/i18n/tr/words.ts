/** Every word of the interface, in Turkish. The nature of each stands in `en/words.ts`. */
import type { EvidenceKind } from '../../evidence.ts';
import type { LocatorLabel } from '../../schemas/locator.ts';
import type { Work } from '../../schemas/work.ts';
import { pluralsOf } from '../plural.ts';

export const LANGUAGE = 'tr';
export const LOCALE = 'tr-TR';
export const CSL_LOCALE = 'tr-TR';

// Nouns keep their form after a number; the rules put the number in, as the language writes it.
const plural = /* @__PURE__ */ pluralsOf(LOCALE);
export const countPassages = (n: number) => plural(n, { other: '# pasaj' });
export const countArticles = (n: number) => plural(n, { other: '# makale' });
export const countTopics = (n: number) => plural(n, { other: '# konu' });
export const passagesInArticles = (passages: number, articles: number) =>
  `${countArticles(articles)}, ${countPassages(passages)}`;

export const passageName = (...numbers: string[]) =>
  `${numbers.length === 1 ? 'Pasaj' : 'Pasajlar'} ${numbers.join(', ')}`;
export const passageOfArticle = (number: string, title: string) => `${title}, pasaj ${number}`;
export const noteName = (label: string) => `Not ${label}`;
export const evidenceName: Partial<Record<EvidenceKind, (label: string) => string>> = {
  timestamp: (label) => `▸\u2009${label}`,
  note: noteName,
  page: (label) => label,
  figure: (label) => label,
};
export const noteInList = (label: string) => `Listede not ${label}`;
export const tableName = (number?: string) => (number === undefined ? 'Tablo' : `Tablo, pasaj ${number}`);
export const watchAt = (time: string) => `İzleyin: ${time}`;
export const listenAt = (time: string) => `Dinleyin: ${time}`;
export const momentOfRecording = (recording: number, time: string) => `kayıt ${recording}, ${time}`;
export const pageEvidence = (first: string, last?: string) =>
  last === undefined ? `s. ${first}` : `s. ${first}–${last}`;
export const openPage = (page: string) => `Kaynağı açın: ${page}`;
export const figureEvidence = (figure: string) => `şekil ${figure}`;
export const pageOfTitle = (title: string, page: number) => (page === 1 ? title : `${title}, sayfa ${page}`);
export const articleKinds = {
  'video-digest': { name: 'Video özeti', toSource: 'Videoyu izleyin' },
  transcript: { name: 'Konuşma dökümü', toSource: 'Kaydı dinleyin' },
  analysis: { name: 'Analiz', toSource: 'Özgün metni okuyun' },
};
export const editions = {
  restated: {
    name: 'İddia iddia kendi sözlerimizle anlatılmış metin',
    source: 'Özgün kaynak',
    here: 'Burada yeniden anlatıldı',
    citedAs: 'yeniden anlatılan kaynak: ',
  },
  verbatim: {
    name: 'Kaynağın tam metni',
    source: 'Özgün kaynak',
    here: 'Burada yayımlandı',
    citedAs: 'aynen yayımlanan kaynak: ',
  },
};
export const entryMarks = { correction: 'düzeltildi', 'source-error': 'kaynakta hata' };
export const figureName = (number: number) => `Şekil ${number}.`;
export const evidenceOfList = 'Bütün listenin kaynağı:';
export const frame = {
  motto: 'Her iddia kanıtıyla birlikte',
  skip: 'İçeriğe geç',
  site: 'Site',
  search: 'Ara',
  menu: 'Menü',
  languages: 'Bu sayfa başka dillerde',
  rights: 'Kendi metinlerimiz {licence} lisansıyla yayımlanır.',
  about: 'Bu site hakkında',
  feed: 'RSS beslemesi',
  top: 'Başa dön',
};
export const pages = 'Sayfalar';
export const earlierPage = 'Önceki sayfa';
export const nextPage = 'Sonraki sayfa';
export const pageOf = (page: number, total: number) => `Sayfa ${page} / ${total}`;
export const home = {
  title: (subject: string) => `${subject}, iddia iddia`,
  lead: 'Kaynakların ne dediğini okuyun ve her iddiayı anında sınayın. Her pasajın bağlantı verebileceğiniz bir numarası vardır ve kanıtını gösterir: bir kayıttaki zaman damgasını ya da eseri adıyla anan bir notu.',
  about: 'Bu site nasıl çalışır?',
  search: 'Pasajlarda, notlarda, eserlerde ve konularda arayın',
  examples: 'Bir pasaj nasıl görünür?',
  exampleOf: {
    timestamp: 'Bir kayda dayanır: o saniyeden oynatın',
    note: 'Bir nota dayanır: eseri ve sayfayı görün',
    page: 'Kaynağın bir sayfasına dayanır: o sayfayı açın',
    figure: 'Bir şekle dayanır: makalede görün',
  } satisfies Record<EvidenceKind, string>,
  time: 'Kaynakların kapsadığı yıllar',
  news: 'Yenilikler',
  allArticles: (n: number) => `Tümü: ${countArticles(n)}`,
  allTopics: (n: number) => `Tümü: ${countTopics(n)}`,
};
export const notFound = {
  title: 'Sayfa bulunamadı',
  heading: 'Bu adreste bir sayfa yok',
  help: 'Pasajlara giden bağlantıları hiç kaldırmayız; bu yüzden adreste bir yazım hatası olup olmadığına bakın. Ya da {search}, {articles} veya {topics} üzerinden devam edin.',
  links: { search: 'arama', articles: 'makaleler', topics: 'konular' },
  moved: 'Bu sayfa taşındı',
  movedTo: 'Yeni yeri: {article}.',
};
export const history = {
  title: (title: string) => `“${title}”: değişiklikler`,
  description: (title: string) => `“${title}” yayımlandığından beri neler değişti; önceki ifadelerle birlikte.`,
  of: 'Yayımlandığından beri yapılan bütün değişiklikler: {article}.',
  published: 'Yayımlandı.',
  link: 'Değişiklikler',
  before: 'Önceki ifade',
};
export const removed = {
  title: (title: string) => `Kaldırıldı: ${title}`,
  was: {
    articles: 'Bu makale {day} tarihinde kaldırıldı.',
    topics: 'Bu konu {day} tarihinde kaldırıldı.',
    works: 'Bu kayıt {day} tarihinde kaldırıldı.',
  },
  into: 'Yerine geçen sayfa: {page}.',
  movedTo: 'Yeni yeri: {page}.',
  passages: 'Bu sayfada bulunan pasajlar',
};
export const lists = {
  articles: 'Makaleler',
  asBook: 'Kitap olarak bütün makaleler:',
  toPrint: 'yazdırmak için',
  aboutArticles: 'Bölümleriyle birlikte bütün makaleler.',
  topics: 'Konular',
  aboutTopics: 'Türlerine göre bütün konular; her biri, bütün makalelerde o konudan söz eden pasajlarla birlikte.',
  whatTopicsAre:
    'Her konu, bütün makalelerde ondan söz eden pasajları bir araya getirir; böylece farklı kaynakların dediklerini karşılaştırabilirsiniz.',
  views: 'Göz atmanın başka yolları',
  unwritten: 'Henüz yazılmadı',
  whatUnwrittenIs:
    'Makaleler bu adlara bağlantı veriyor, ama henüz kimse onları yazmadı. Her addan sonra ona bağlantı veren pasajlar gelir.',
  moreUnwritten: (n: number) => plural(n, { other: '# ad daha burada listelenmedi.' }),
  more: (n: number) => `ve ${n} tane daha`,
  passages: 'pasajlar',
  works: 'Eserler',
  aboutWorks: 'Makalelerin yeniden anlattığı ya da andığı bütün eserler, onları anan pasajlarla birlikte.',
  worksBy: (order: string) => `Eserler (sıralama: ${order.toLocaleLowerCase(LOCALE)})`,
  jump: 'Şuraya git',
  by: { author: 'Yazar', date: 'Tarih', language: 'Dil', kind: 'Tür' },
  undated: 'Tarihsiz',
  takeWorks: (n: number) =>
    `${plural(n, { other: '# eser' })}, her biri onu anan pasajlarla birlikte. Tümünü indirin: {files}.`,
};
export const article = {
  minutes: (n: number) => `${n} dakikalık okuma`,
  source: 'Kaynak',
  reference: 'Künye',
  archived: 'Arşiv kopyası',
  visited: 'Erişim tarihi: {day}.',
  edition: 'Edisyon',
  whatEditionsAre: 'bu ne demek?',
  published: '{edition}. Yayımlanma: {published}.',
  edited: '{edition}. Yayımlanma: {published}, son düzenleme: {edited}.',
  dates: (n: number) => plural(n, { other: 'Bu makalenin kronolojisinde # tarih var.' }),
  sections: { contents: 'İçindekiler', notes: 'Notlar', coverage: 'Kapsam', corrections: 'Düzeltmeler' },
  withdrawn: (passage: string) => `${passageName(passage)} (geri çekildi)`,
  sourceErrors: 'Kaynaktaki hatalar',
  whatSourceErrorsAre: 'Kaynakta bulduğumuz hatalar ve eksikler. Bir kaynağı hiçbir zaman belirtmeden düzeltmeyiz.',
  covered: (n: number, total: number) => `${countPassages(total)} içinde kendi kanıtını gösterenler: ${n}.`,
  uncovered: 'Kendi kaynağı olmayanlar:',
  topics: 'Bu makaledeki konular',
  goOn: 'Okumaya devam edin',
  nextOn: 'Sıradaki ({topic}): {article}',
  earlier: 'Önceki: {article}',
  later: 'Sonraki: {article}',
};
export const citing = {
  heading: 'Bu makaleyi kaynak gösterin',
  styles: {
    chicago: 'Chicago (notlar)',
    mhra: 'MHRA',
    'chicago-author-date': 'Chicago (yazar-tarih)',
    apa: 'APA, 7. baskı',
    mla: 'MLA, 9. baskı',
    ieee: 'IEEE',
    plain: 'Düz metin',
  } as Readonly<Record<string, string>>,
  takeAlong: 'İndirin',
  article: 'Bu makale:',
  edition: 'Künyesi:',
  works: 'Andığı eserler:',
  report: 'Hata bildirin',
  reportTitle: (title: string) => `“${title}” metninde bir hata`,
  reportEdition: (isoDay: string) => `Edisyon tarihi: ${isoDay}`,
};
export const book = {
  title: (name: string, subject: string, volume?: number) =>
    `${name}: ${subject}${volume === undefined ? '' : `, cilt ${volume}`}`,
  contents: 'İçindekiler',
  landmarks: 'Bu kitabın bölümleri',
  cover: 'Kapak',
  text: 'Metin',
  works: 'Anılan eserler',
  printed: 'Yazdırmak için bütün derleme',
  aboutPrinted: 'Kitap gibi yazdırılan tek bir sayfada bütün makaleler: içindekiler, notlar ve anılan eserlerle.',
  howToPrint:
    'Bu sayfa kâğıt içindir: yazdırın ya da PDF olarak kaydedin. Sayfa başlıkları, sayfa numaraları ve dipnotlar, yazdıran program bunları dizebiliyorsa görünür.',
  volume: (number: number, total: number) => `Cilt ${number} / ${total}`,
  edition: 'Edisyon tarihi: {day}.',
  addresses:
    'Her pasajın hiç değişmeyen bir numarası vardır. Adresi, makalenin adresi, ardından #p ve numaradır: 7. pasajınki #p7 ile biter.',
  accessibility:
    'Bütün metin sesli okunabilir ve her boyutta dizilebilir. Başlıklar, notlar ve bağlantılar işaretlidir; her pasajın, bağlantı verilebilen bir numarası vardır. Resimlerin betimlemesi vardır.',
};
export const plainCitation = {
  edition: (title: string, siteName: string) => `“${title}”, ${siteName}`,
  passage: ', pasaj {}',
  passages: ', pasajlar {}',
  paragraph: { one: 'par.', many: 'par.' },
  inText: ' Metin içinde: ',
  day: (day: string) => `, edisyon tarihi: ${day}`,
  source: (author: string, title: string, ...rest: string[]) =>
    `. Kaynak: ${[author, `“${title}”`, ...rest].filter(Boolean).join(', ')}`,
  evidence: { timestamp: ', {}', note: ', not {}', page: ', {}', figure: ', {}' } as Partial<
    Record<EvidenceKind, string>
  >,
};
export const recording = {
  heading: 'Zaman çizelgesi',
  summary: (n: number, from: string, to: string) =>
    `${n === 1 ? `Bir zaman damgası: ${from}` : `${from} ile ${to} arasında ${plural(n, { other: '# zaman damgası' })}`}. Kaydı oradan oynatmak için bir çizgi, pasaja gitmek için bir çubuk seçin.`,
  name: (number: number, title?: string) => `Kayıt ${number}${title === undefined ? '' : `: ${title}`}`,
  strip: 'Kayıt boyunca zaman damgaları ve pasajlar',
  mark: (time: string, numbers: string[]) =>
    `${time}, ${numbers.length === 1 ? 'pasaj' : 'pasajlar'} ${numbers.join(', ')}`,
  band: (number: string, from: string, to: string) => `Pasaj ${number}, ${from} – ${to}`,
  inOrder: 'Zaman damgalarının listesi',
  source: 'Kaynak',
  passages: 'Pasajlar',
};
export const backlinks = {
  toPassages: (numbers: string, isSeveral: boolean) => `Geri dön: ${isSeveral ? 'pasajlar' : 'pasaj'} ${numbers}`,
  toEditorNote: 'Geri dön: editör notu',
  editorNote: 'editör notu',
  repeated: (name: string, mark: number) => `${name}, ${mark}. işaret`,
};
export const topicKinds = {
  policy: { name: 'Politika', plural: 'Politikalar' },
  theme: { name: 'Tema', plural: 'Temalar' },
  event: { name: 'Olay', plural: 'Olaylar' },
  person: { name: 'Kişi', plural: 'Kişiler' },
  organisation: { name: 'Kuruluş', plural: 'Kuruluşlar' },
  place: { name: 'Yer', plural: 'Yerler' },
};
export const topic = {
  also: 'Başka adları',
  range: (from: number, to: number, total: number) => `${countPassages(total)} içinden ${from}–${to}.`,
  sources: (articles: number) => (articles === 1 ? 'Tek kaynak ne diyor?' : 'Her kaynak ne diyor?'),
  passagesInGrey: 'Gri pasajlar bağlam içindir.',
  byDate: 'Aynı pasajlar tarihe göre',
  bySource: 'Aynı pasajlar kaynağa göre',
  titleByDate: (title: string) => `${title}, tarihe göre`,
  aboutByDate: (title: string) => `“${title}” konusundaki pasajlar, sözünü ettikleri tarihlerin sırasıyla.`,
  undated: 'Tarihsiz',
  works: 'Burada anılan eserler',
  near: 'İlgili konular',
  wider: 'Parçası olduğu konu',
  narrower: 'Bu konunun içinde',
  years: 'Bu pasajların sözünü ettiği yıllar',
  disagreements: 'Kaynakların ayrıldığı yerler',
};
export const parts = {
  one: (n: number) => `Derlemenin, birlikte aranan ${n} bölümü var:`,
  topicElsewhere: 'Derlemenin öteki bölümlerinde',
};
export const people = {
  title: 'Kişiler',
  description: 'Kaynakların adıyla andığı herkes, onlardan söz eden pasajlarla birlikte.',
  lead: 'Kaynakların andığı kişiler; her biri, kaynak yazıldığında bulunduğu görevle.',
};
export const places = {
  title: 'Yerler',
  description: 'Kaynakların andığı bütün yerler, haritada ve listede, onlardan söz eden pasajlarla birlikte.',
  lead: 'Kaynakların andığı yerler. Her yerin yanındaki sayı, ondan kaç pasajın söz ettiğini gösterir.',
  map: 'Yerlerin haritası',
  mark: (title: string, passages: number) => `${title}: ${countPassages(passages)}`,
  rights: 'Kıyı ve sınır çizgileri bize değil Natural Earth’e aittir (kamu malı, 1:110 milyon ölçek).',
  mostOnMap: (n: number) => `Harita en çok pasajı olan ${n} yeri gösterir; listede hepsi vardır.`,
};
export const chronology = {
  title: 'Kronoloji',
  description: 'Kaynakların andığı bütün tarihler, zaman çizgisinde ve listede, her biri pasajı ve kanıtıyla.',
  lead: (dates: number, passages: number) =>
    `Zaman sırasıyla ${plural(dates, { other: '# tarih' })}, ${countPassages(passages)}.`,
  drawing: 'Tarihlerin zaman çizgisi',
  skip: 'Çizimi atla; aşağıdaki liste aynı bilgiyi verir',
  broken: 'Tarihler arasında uzun bir boşluk varsa çizgi kesilir; her parçanın kendi ölçeği vardır.',
  stacked: 'İşaretler yalnızca üst üste binecekleri yerde birbirinin üstünde durur.',
  open: 'Soluk bir işaretin başı ya da sonu açıktır.',
  uncertain: 'Halka, kaynağın emin olmadığı bir tarihi gösterir.',
  span: 'Çubuk, bir dönemi gösterir.',
  column: (years: string, n: number) => `${years}: ${plural(n, { other: '# tarih' })}`,
  mark: (date: string, what: string) => `${date}: ${what}`,
  narrow: 'Daraltın:',
  topics: 'bir konu',
  articles: 'bir makale',
  whole: 'Bütün kronoloji',
  takeAlong: 'İndirin',
  files: { json: 'JSON', csv: 'CSV', ics: 'iCalendar' },
  ofArticle: (title: string) => `“${title}”: kronoloji`,
  aboutArticle: (title: string) => `“${title}” metninin andığı tarihler, zaman çizgisinde ve listede.`,
  empty: 'Henüz hiçbir pasaj bir tarih anmıyor.',
};
export const disagreements = {
  title: 'Anlaşmazlıklar',
  description:
    'Kaynakların aynı şey için farklı tarih, rakam ya da yorum verdiği yerler; yan yana ve her biri kanıtıyla.',
  lead: 'Kaynaklar burada aynı şey için farklı tarihler, rakamlar ya da yorumlar veriyor. Yan yana, her biri kanıtıyla dururlar. Kimin haklı olduğuna biz karar vermeyiz; bir editörün daha fazlasını bildiği yerde bir not bunu söyler.',
  none: 'Kaynaklar arasında henüz bir anlaşmazlık bulmadık.',
  kinds: { date: 'Tarihler', figure: 'Rakamlar', reading: 'Yorumlar', source: 'Tek bir kaynağın içinde' },
};
export const work = {
  languageUnknown: 'Dili bilinmiyor',
  andOthers: 'vd.',
  language: 'Dil',
  romanised: 'Latin harfleriyle',
  translated: 'İngilizce çevirisi (bizim)',
  original: 'Özgün başlık',
  address: 'Adres',
  archived: 'Arşiv kopyası',
  visited: 'Erişim tarihi',
  isCut: 'Kaynakta kesik.',
  cited: 'Anılma',
  onWeb: 'İnternette',
  noAddress: 'Kayıtlı bir internet adresi yok',
  restated: 'burada yeniden anlatıldı',
  citedIn: (n: number) => `${countPassages(n)} anıyor`,
  citing: (n: number) => `${countPassages(n)} anıyor`,
  reference: 'Künye',
  citedNowhere: 'Henüz hiçbir pasaj bu eseri anmıyor.',
  citingIt: (count: string) => `Bu eseri ${count}`,
  citingThis: (count: string) => `Bu eseri ${count}.`,
  cites: (places: string) => `Andığı yer: ${places}`,
  asked: (day: string, answer: string) => `Denetim tarihi ${day}: ${answer}.`,
};
export const referenceWords = { noDate: 'tarihsiz', isCut: 'kaynakta kesik' };
export const recordNotes = {
  romanised: (title: string) => `Latin harfleriyle başlık: ${title}.`,
  isCut: 'Adres kaynakta kesiktir.',
  archived: (address: string) => `Arşiv kopyası: ${address}`,
};
const WORK_KINDS: Readonly<Record<Work['type'], string>> = {
  article: 'Makale',
  'article-journal': 'Bilimsel dergi makalesi',
  'article-magazine': 'Dergi yazısı',
  'article-newspaper': 'Gazete yazısı',
  bill: 'Yasa tasarısı',
  book: 'Kitap',
  broadcast: 'Yayın',
  chapter: 'Kitap bölümü',
  classic: 'Klasik eser',
  collection: 'Koleksiyon',
  dataset: 'Veri kümesi',
  document: 'Belge',
  entry: 'Madde',
  'entry-dictionary': 'Sözlük maddesi',
  'entry-encyclopedia': 'Ansiklopedi maddesi',
  event: 'Etkinlik',
  figure: 'Şekil',
  graphic: 'Görsel',
  hearing: 'Oturum',
  interview: 'Söyleşi',
  legal_case: 'Dava',
  legislation: 'Mevzuat',
  manuscript: 'El yazması',
  map: 'Harita',
  motion_picture: 'Video ya da film',
  pamphlet: 'Broşür',
  'paper-conference': 'Bildiri',
  patent: 'Patent',
  performance: 'Gösteri',
  periodical: 'Süreli yayın',
  personal_communication: 'Kişisel yazışma',
  post: 'Gönderi',
  'post-weblog': 'Blog yazısı',
  regulation: 'Yönetmelik',
  report: 'Rapor',
  review: 'Değerlendirme',
  'review-book': 'Kitap değerlendirmesi',
  software: 'Yazılım',
  song: 'Şarkı',
  speech: 'Konuşma',
  standard: 'Standart',
  thesis: 'Tez',
  treaty: 'Antlaşma',
  webpage: 'İnternet sayfası',
};
export const workKind = (type: Work['type']) => WORK_KINDS[type];
const LOCATORS: Readonly<Record<LocatorLabel, string>> = {
  book: 'kitap',
  chapter: 'bölüm',
  column: 'sütun',
  figure: 'şekil',
  folio: 'yaprak',
  issue: 'sayı',
  line: 'satır',
  note: 'not',
  page: 's.',
  paragraph: 'par.',
  part: 'kısım',
  section: 'kesim',
  'sub-verbo': 'madde',
  timestamp: 'zaman',
  verse: 'dize',
  volume: 'cilt',
};
export const placeInWork = (note: string, locator?: string, label: LocatorLabel = 'page') =>
  `${locator === undefined ? 'eserin bütünü' : `${LOCATORS[label]} ${locator}`} (not ${note})`;
export const seasons = ['ilkbahar', 'yaz', 'sonbahar', 'kış'];
export const inSeason = (season: string, year: string) => `${year} ${season}`;
export const circa = (date: string) => `${date} dolayları`;
export const eras = {
  perhaps: (date: string) => `${date}?`,
  since: (date: string) => `${date} ve sonrası`,
  until: (date: string) => `${date} ve öncesi`,
  decade: (year: number) => `${year}’${DECADE_ENDS[(year / 10) % 10] ?? 'lar'}`,
  century: (n: number) => (n > 0 ? `${n}. yüzyıl` : `MÖ ${1 - n}. yüzyıl`),
  beforeChrist: (year: number) => `MÖ ${year}`,
  spanOfYears: (from: number, to: number) => (from === to ? String(from) : `${from}–${to}`),
};
/** The plural of a decade follows the vowels of its number: 1920’ler, 1930’lar. */
const DECADE_ENDS = ['ler', 'lar', 'ler', 'lar', 'lar', 'ler', 'lar', 'ler', 'ler', 'lar'];
export const figures = {
  '': (n: string) => n,
  '>': (n: string) => `${n} üstü`,
  '<': (n: string) => `${n} altı`,
  '~': (n: string) => `yaklaşık ${n}`,
};
export const between = (least: string, most: string) => `${least}–${most}`;
export const correctionOf = (title: string, number?: string) =>
  `Düzeltme: ${title}${number === undefined ? '' : `, pasaj ${number}`}`;
export const rights =
  'Bu sitenin kodu MIT lisansıyla özgürdür. Yeniden anlatılmış edisyonlar ve girişler dahil kendi metinlerimizi {licence} lisansıyla yeniden kullanabilirsiniz.';
export const rightsOfCode = (siteName: string) => `Bu sitenin kodu (${siteName})`;
export const rightsOfSearch = 'Arama: Pagefind, https://pagefind.app (pagefind/)';
export const rightsOfStemmer = 'Arama: stemmer, https://github.com/words/stemmer (_astro/dialog-*.js)';
export const rightsOfFont = 'Literata yazı tipi, https://github.com/googlefonts/literata (_astro/*.woff2)';
export const siteFacts = (articles: number, topics: number, passages: number, covered: number) =>
  `Sitede şu anda ${countArticles(articles)}, ${countPassages(passages)} ve ${countTopics(topics)} var. ` +
  `Bir zaman damgası ya da not gösteren pasajların sayısı: ${covered}. Ötekiler bütün olarak kaynaklarına dayanır; her makale kendininkileri sıralar.`;
export const passageTools = 'Bağlantı, künye, paylaşım';
export const copyLink = 'Bağlantıyı kopyala';
export const linkIsCopied = 'Bağlantı kopyalandı.';
export const copyQuotation = 'Künyesiyle kopyala';
export const copySelection = 'Seçimi künyesiyle kopyala';
export const quotationIsCopied = 'Alıntı kopyalandı.';
export const quotation = (text: string, citation: string) => `“${text}” ${citation}`;
export const share = 'Paylaş…';
export const readAloud = 'Sesli oku';
export const stopReading = 'Okumayı durdur';
export const citationStyle = 'Künye biçimi';
export const copyCitation = (style: string) => `Künyeyi kopyala, ${style}`;
export const copyPlain = 'Künyeyi kopyala, düz metin';
export const citationIsCopied = 'Künye kopyalandı.';
export const copyByHand = 'Kopyalanamadı. Seçip kopyalayın: ';
export const player = 'Kayıt';
export const playFrom = (time: string) => `Oynat: ${time}`;
export const playsFrom = (time: string, timestamp: string) => `Oynatılıyor: ${time} (zaman damgası ${timestamp}).`;
export const closePlayer = 'Kapat';
export const playerIsClosed = 'Oynatıcı kapatıldı.';
export const cannotPlay = (reason: string) => `Kayıt burada oynatılamıyor: ${reason}.`;
export const openAtHost = 'Kaydı kendi sitesinde aç';
export const hostIsSilent = 'barındıran site yanıt vermiyor';
export const hostFails = (code: string) => `barındıran site ${code} hatasını bildiriyor`;
export const fileFails = 'dosya oynatılamıyor';
export const captions = 'Altyazılar';
