/**
 * `npm run links`: asks the addresses of all works whether they still answer, and writes what they say, with the day, into
 * content/addresses.json, which is kept with the content. It never fails: an address may be away for a day.
 */
import { readAddresses, writeAddresses } from '../checks/addresses.ts';
import { askAddresses, POLITE } from '../checks/ask-addresses.ts';
import { readWorks } from '../checks/works.ts';

const root = process.cwd();
const { works } = readWorks(root);
const urls = works.flatMap(({ URL, DOI, custom }) =>
  [URL, custom?.archive, DOI && `https://doi.org/${DOI}`].filter((url) => url !== undefined),
);
const known = readAddresses(root);
const askedOn = new Date(Date.now()).toISOString().slice(0, 10);
const answers = await askAddresses(urls, POLITE, (url, answer) => console.log(`${url}: ${answer}`));
// Addresses that no work has any more are forgotten.
writeAddresses(
  root,
  Object.fromEntries(
    urls.flatMap((url) => {
      const answer = answers.get(url);
      return answer === undefined ? (known[url] ? [[url, known[url]]] : []) : [[url, { askedOn, answer }]];
    }),
  ),
);
console.log(`content/addresses.json is written: ${answers.size} addresses.`);
