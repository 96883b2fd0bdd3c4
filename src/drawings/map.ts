/** A map of places: the countries of Natural Earth (in the public domain) round them, and marks that do not cover each other. */
import { geoNaturalEarth1, geoPath, type GeoPermissibleObjects } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import world from 'world-atlas/countries-110m.json' with { type: 'json' };

/** A place to be drawn. */
export interface MapPlace {
  /** Degrees, WGS 84. */
  latitude: number;
  longitude: number;
  /** What the mark is called. */
  name: string;
  href: string;
  /** How much is said of it. */
  count: number;
}

/** A mark on the map, in units of the drawing. */
export interface MapMark extends MapPlace {
  x: number;
  y: number;
  /** Where the place itself is; the mark is moved where another one stands. */
  placeX: number;
  placeY: number;
}

/** A map. */
export interface PlaceMap {
  width: number;
  height: number;
  /** Outlines of land, and the borders between countries, as paths of SVG. */
  land: string;
  borders: string;
  marks: readonly MapMark[];
}

const WIDTH = 960;
const MOST_HEIGHT = 560;
/** The size of a mark: about that of a finger on a phone, where the drawing is a third as wide. */
export const MARK_RADIUS = 13;
/** The least distance of two marks. */
const APART = 2 * MARK_RADIUS + 2;
/** Air round the places, in degrees, and the least part of the world that is shown. */
const AIR_DEGREES = 12;
const LEAST_DEGREES = 40;

const topology = world as unknown as Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

/** The map of some places; `undefined` where there are none. */
export function drawMap(places: readonly MapPlace[]): PlaceMap | undefined {
  if (places.length === 0) return undefined;
  const window = windowAround(places);
  const corners: GeoPermissibleObjects = { type: 'MultiPoint', coordinates: edgeOf(window) };
  const middle = (window.west + window.east) / 2;
  const projection = geoNaturalEarth1().rotate([-middle, 0]).fitWidth(WIDTH, corners);
  const [[, top], [, bottom]] = geoPath(projection).bounds(corners);
  if (bottom - top > MOST_HEIGHT) projection.fitSize([WIDTH, MOST_HEIGHT], corners);
  const bounds = geoPath(projection).bounds(corners);
  const height = Math.round(Math.min(MOST_HEIGHT, bounds[1][1] - bounds[0][1]));
  const path = geoPath(
    projection.clipExtent([
      [0, 0],
      [WIDTH, height],
    ]),
  ).digits(1);
  const { countries, land } = topology.objects;
  const placed = places.map((place) => {
    const [x = 0, y = 0] = projection([place.longitude, place.latitude]) ?? [];
    return { ...place, x, y, placeX: round(x), placeY: round(y) };
  });
  return {
    width: WIDTH,
    height,
    land: path(feature(topology, land)) ?? '',
    borders: path(mesh(topology, countries, (a, b) => a !== b)) ?? '',
    marks: apart(placed, height),
  };
}

interface Window {
  west: number;
  east: number;
  south: number;
  north: number;
}

function windowAround(places: readonly MapPlace[]): Window {
  const [west, east] = around(
    places.map(({ longitude }) => longitude),
    2 * LEAST_DEGREES,
    180,
  );
  const [south, north] = around(
    places.map(({ latitude }) => latitude),
    LEAST_DEGREES,
    85,
  );
  return { west, east, south, north };
}

function around(values: readonly number[], least: number, most: number): [number, number] {
  const from = Math.min(...values) - AIR_DEGREES;
  const to = Math.max(...values) + AIR_DEGREES;
  const missing = Math.max(0, least - (to - from)) / 2;
  return [Math.max(-most, from - missing), Math.min(most, to + missing)];
}

/** The edge of a window, closely enough for a projection that bends it. */
const edgeOf = ({ west, east, south, north }: Window): [number, number][] =>
  Array.from({ length: 21 }, (_, step) => west + ((east - west) * step) / 20).flatMap((longitude) => [
    [longitude, south],
    [longitude, north],
  ]);

/** Moves marks from each other until none covers another, a little in each round, and keeps them on the map. */
function apart(places: readonly MapMark[], height: number): MapMark[] {
  const marks = places.map((place) => ({ ...place }));
  const within = (value: number, most: number): number => Math.min(most - MARK_RADIUS, Math.max(MARK_RADIUS, value));
  for (let round = 0; round < 300; round++) {
    let isMoved = false;
    marks.forEach((one, index) => {
      for (const other of marks.slice(index + 1)) {
        // Two places at one point part along a line that depends on nothing but their order.
        const [dx, dy] = [other.x - one.x || 0.1, other.y - one.y || 0.01 * (index + 1)];
        const distance = Math.hypot(dx, dy);
        if (distance >= APART) continue;
        isMoved = true;
        const push = (APART - distance) / 2 / distance;
        [one.x, one.y] = [within(one.x - dx * push, WIDTH), within(one.y - dy * push, height)];
        [other.x, other.y] = [within(other.x + dx * push, WIDTH), within(other.y + dy * push, height)];
      }
    });
    if (!isMoved) break;
  }
  return marks.map((mark) => ({ ...mark, x: round(mark.x), y: round(mark.y) }));
}

const round = (value: number): number => Math.round(value * 10) / 10;
