/** What outside addresses answered when `npm run links` last asked them. */
import { readLinkStatus } from '../content/link-status.ts';
import { formatDay } from '../i18n/interface-dates.ts';
import { work } from '../i18n/interface.ts';
import { asked } from './reads.ts';

let known: ReturnType<typeof readLinkStatus>['answers'] | undefined;

const askedStatus = asked('address-status', (url) => {
  known ??= readLinkStatus(process.cwd()).answers;
  const answer = known[url];
  return answer && work.asked(formatDay(answer.askedOn), answer.answer);
});

/** What an address answered, in words; `undefined` for one that was never asked. */
export const addressStatus = (url: string | undefined): string | undefined =>
  url === undefined ? undefined : askedStatus(url);
