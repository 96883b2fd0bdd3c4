/** Articles are edited after they are published, and neither in the far past nor in the future. */
import { dayAfter } from '../today.ts';
import type { Rule } from './rule.ts';

const EARLIEST = '1000';

export const datesInOrder: Rule = ({ articles }) =>
  articles.flatMap(({ file, data, placeOf }) =>
    data.editedOn >= data.publishedOn
      ? []
      : [
          {
            file,
            code: 'dates-order',
            found: `editedOn (${data.editedOn}) lies before publishedOn (${data.publishedOn})`,
            ...placeOf(['editedOn']),
          },
        ],
  );

export const likelyDates: Rule = ({ articles, today }) => {
  const latest = dayAfter(today);
  return articles.flatMap(({ file, data, placeOf }) =>
    (['publishedOn', 'editedOn'] as const)
      .filter((key) => data[key] > latest || data[key] < EARLIEST)
      .map((key) => ({ file, code: 'date-unlikely', found: `${key} is ${data[key]}`, ...placeOf([key]) })),
  );
};
