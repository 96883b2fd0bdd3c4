/**
 * `npm run links`: asks the addresses of all works whether they still answer, and writes what they say, with the day, into
 * content/addresses.json, which is kept with the content. It never fails: an address may be away for a day.
 */
import { readAddresses, writeAddresses, type Addresses } from '../checks/addresses.ts';
import { askAddresses, POLITE } from '../checks/ask-addresses.ts';
import { readWorks } from '../checks/works.ts';
import { today } from '../today.ts';

const root = process.cwd();
const { works } = readWorks(root);
const urls = works.flatMap(({ URL, DOI, custom }) =>
  [URL, custom?.archive, DOI && `https://doi.org/${DOI}`].filter((url) => url !== undefined),
);
const known = readAddresses(root);
const askedOn = today();
const answers: Addresses = {};
/** Addresses that no work has any more are forgotten; those that were not asked yet keep their last answer. */
const write = (): void =>
  writeAddresses(
    root,
    Object.fromEntries(
      urls.flatMap((url) => [answers[url] ?? known[url]].flatMap((answer) => (answer ? [[url, answer]] : []))),
    ),
  );
await askAddresses(urls, POLITE, (url, answer) => {
  console.log(`${url}: ${answer}`);
  answers[url] = { askedOn, answer };
  // A long round that is interrupted is not lost.
  if (Object.keys(answers).length % 25 === 0) write();
});
write();
console.log(`content/addresses.json is written: ${Object.keys(answers).length} addresses.`);
