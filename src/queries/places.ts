/** Places that have coordinates, for the map. */
import type { MapPlace } from '../drawings/map.ts';
import { places as words } from '../i18n/interface.ts';
import { topicsOfKind } from './topics.ts';

/** How many places a map takes before their marks cover it. */
export const MOST_ON_MAP = 120;

/** The places with coordinates that most passages speak of. */
export async function placesOnMap(): Promise<{ places: MapPlace[]; isWhole: boolean }> {
  const known = (await topicsOfKind('place')).flatMap(({ data, url, passages }): MapPlace[] =>
    data.coordinates
      ? [{ ...data.coordinates, name: words.mark(data.title, passages), href: url, count: passages }]
      : [],
  );
  const most = [...known].sort((a, b) => b.count - a.count).slice(0, MOST_ON_MAP);
  return { places: most, isWhole: most.length === known.length };
}
