/**
 * The lattice. Inside the engine a coordinate is two integers, longitude and latitude in units of 1e-7 degree (about 1 cm).
 * Same place ⇔ same two integers. Everything is computed in differences from a local origin, and what is compared lies close
 * together: two edges that may meet, a ring and a place in its box. So predicates are exact in plain doubles
 *
 *   - on edges and the pixels round about, while an edge is shorter than 2^25 units (3.3°): half units times half units stay below 2^52;
 *   - on rings, while width times height of what holds them is at most 2^52 (6.7° × 6.7°, or 13° × 3.3°): so does every product.
 */

/** Units in one degree. RFC 7946 asks for no more than 7 decimals; 1e-7 degree is 1.1 cm. */
export const UNITS_PER_DEGREE = 1e7;

/** The longest edge, in units along either axis: with longer ones the half-unit pixel test would not be exact. */
export const LONGEST_EDGE = 2 ** 25;

/** The widest extent: width times height, in square units. */
export const WIDEST_PRODUCT = 2 ** 52;

/** A place: longitude, latitude in units. */
export type Position = readonly [x: number, y: number];

/** A polyline, flat: x0, y0, x1, y1, … in units; two places or more. */
export type Line = readonly number[];

/** A closed line, flat and open (the first place is not repeated): x0, y0, x1, y1, … in units; three places or more. */
export type Ring = readonly number[];

/** A shell (counter-clockwise) and its holes (clockwise): the interior lies to the left of every edge. */
export type Polygon = readonly Ring[];

/** One or more polygons with disjoint interiors; none for a grid that is listed but not drawn. */
export type Shape = readonly Polygon[];

/** Degrees to units, rounded to the nearest. */
export const toUnits = (degrees: number): number => Math.round(degrees * UNITS_PER_DEGREE);

/** Units to degrees; prints with at most 7 decimals. */
export const toDegrees = (units: number): number => units / UNITS_PER_DEGREE;
