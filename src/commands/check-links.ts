/**
 * `npm run links`: asks the addresses of all works whether they still answer, and writes what they say, with the day, into
 * content/addresses.json, which is kept with the content. It never fails: an address may be away for a day.
 */
import { readLinkStatus, writeLinkStatus, type LinkStatus } from '../content/link-status.ts';
import { checkAddresses, POLITE } from '../content/link-checker.ts';
import { readWorks } from '../content/works.ts';
import { today } from '../today.ts';

const root = process.cwd();
const { works } = readWorks(root);
const urls = works.flatMap(({ URL, DOI, custom }) =>
  [URL, custom?.archive, DOI && `https://doi.org/${DOI}`].filter((url) => url !== undefined),
);
const known = readLinkStatus(root).answers;
const askedOn = today();
const answers: LinkStatus = {};
/** Addresses that no work has any more are forgotten; those that were not asked yet keep their last answer. */
const write = (): void =>
  writeLinkStatus(
    root,
    Object.fromEntries(
      urls.flatMap((url) => [answers[url] ?? known[url]].flatMap((answer) => (answer ? [[url, answer]] : []))),
    ),
  );
await checkAddresses(urls, POLITE, (url, answer) => {
  console.log(`${url}: ${answer}`);
  answers[url] = { askedOn, answer };
  // A long round that is interrupted is not lost.
  if (Object.keys(answers).length % 25 === 0) write();
});
write();
console.log(`content/addresses.json is written: ${Object.keys(answers).length} addresses.`);
