/** What outside addresses answered when `npm run links` last asked them. */
import { readLinkStatus } from '../content/link-status.ts';
import { formatDay } from '../i18n/dates.ts';
import { work } from '../i18n/index.ts';

let known: ReturnType<typeof readLinkStatus>['answers'] | undefined;

/** What an address answered, in words; `undefined` for one that was never asked. */
export function addressStatus(url: string | undefined): string | undefined {
  known ??= readLinkStatus(process.cwd()).answers;
  const answer = url === undefined ? undefined : known[url];
  return answer && work.asked(formatDay(answer.askedOn), answer.answer);
}
