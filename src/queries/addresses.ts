/** What outside addresses answered when `npm run links` last asked them. */
import { readAddresses } from '../checks/addresses.ts';
import { formatDay } from '../dates.ts';

let known: ReturnType<typeof readAddresses> | undefined;

/** What an address answered, in words; `undefined` for one that was never asked. */
export function addressStatus(url: string | undefined): string | undefined {
  known ??= readAddresses(process.cwd());
  const answer = url === undefined ? undefined : known[url];
  return answer && `Asked on ${formatDay(answer.askedOn)}: ${answer.answer}.`;
}
