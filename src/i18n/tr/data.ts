/** The words about the site as data, in Turkish. */
export const data = {
  title: 'Veri',
  description: 'Bu sitenin pasajları, eserleri, konuları ve olayları tablo olarak; her alanın ne içerdiğiyle birlikte.',
  lead: 'Bütün site, her edisyonla yeniden yapılan veri olarak da buradadır. Alanların adı ve anlamı değişmez; birinin değişmesi gerekirse sürüm numarası da değişir. Dosyaları programlara {package} betimler. Metinleri {licence} lisansıyla kullanabilirsiniz.',
  files: 'Dosyalar:',
  types: {
    string: 'metin',
    integer: 'tam sayı',
    boolean: 'doğru ya da yanlış',
    date: 'gün, YYYY-AA-GG',
    array: 'liste',
  },
};
export const dataTables = {
  passages: {
    title: 'Pasajlar',
    description:
      'Bütün makalelerin bütün pasajları, metinlerin sırasıyla. CSV’de bir listenin üyeleri boşlukla ayrılır.',
  },
  works: { title: 'Eserler', description: 'Bir makalenin yeniden anlattığı ya da andığı bütün eserler.' },
  topics: { title: 'Konular', description: 'Sayfası olan bütün konular, kişiler ve yerler.' },
  events: { title: 'Olaylar', description: 'Pasajlara göre belirli bir tarihte olanlar, zaman sırasıyla.' },
};
export const dataFields: Readonly<Record<keyof typeof dataTables, Readonly<Record<string, string>>>> = {
  passages: {
    url: 'Pasajın adresi; hiç değişmez.',
    article: 'Makalenin adresindeki adı.',
    articleTitle: 'Makalenin başlığı.',
    number: 'Pasajın numarası: 7 ya da sonradan eklenmişse 7a.',
    kind: 'Metinde ne olduğu: paragraph (paragraf), item (liste öğesi), table (tablo), quote (alıntı) ya da figure (şekil).',
    section: 'Altında bulunduğu başlık.',
    lang: 'Metnin dili (BCP 47).',
    text: 'Kanıt işaretleri olmadan pasajın sözleri.',
    topics: 'Pasajın bağlantı verdiği konular, adreslerindeki adlarıyla.',
    evidence: 'Pasajın dayandığı yerlerin adresleri: kayıtlardaki anlar, notlar, sayfalar, şekiller.',
    works: 'Notlarının andığı eserler, kimlikleriyle.',
    startSeconds: 'Dayandığı kaydın ilk anı, baştan saniye olarak.',
    edition: 'restated (kendi sözlerimizle) ya da verbatim (aynen).',
    editedOn: 'Makalenin bu edisyonunun günü.',
  },
  works: {
    id: 'Eserin kimliği.',
    url: 'Buradaki sayfasının adresi.',
    type: 'Citation Style Language’daki (CSL 1.0.2) türü.',
    title: 'Başlığı.',
    authors: 'Yazanlar ya da yapanlar.',
    container: 'İçinde yayımlandığı dergi, kitap ya da site.',
    publisher: 'Yayıncısı.',
    issued: 'Yayımlandığı tarih, sözle.',
    language: 'Dili (BCP 47).',
    address: 'Okunabileceği adres.',
    doi: 'DOI numarası, önünde adres olmadan.',
    passages: 'Onu anan pasajların sayısı.',
  },
  topics: {
    slug: 'Konunun adresindeki adı.',
    title: 'Adı.',
    kind: 'Ne olduğu: kişi, yer, olay, …',
    url: 'Sayfasının adresi.',
    passages: 'Ondan söz eden pasajların sayısı.',
    articles: 'Bu pasajların bulunduğu makalelerin sayısı.',
  },
  events: {
    edtf: 'EDTF biçiminde tarih (ISO 8601-2, 1. düzey).',
    from: 'İlk günü; başı açık ya da bilinmiyorsa boş.',
    to: 'Son günü; sonu açık ya da bilinmiyorsa boş.',
    isUncertain: 'Tarihin belirsiz ya da yaklaşık olup olmadığı.',
    event: 'Ne olduğu.',
    passage: 'Bunu söyleyen pasajın adresi.',
    article: 'Makalenin adresindeki adı.',
    topics: 'Pasajın bağlantı verdiği konular, adreslerindeki adlarıyla.',
  },
};
