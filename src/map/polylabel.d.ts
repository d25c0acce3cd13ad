declare module 'polylabel' {
  /** The place inside a polygon that is farthest from its outline, with that distance. */
  export default function polylabel(
    polygon: readonly (readonly (readonly [number, number])[])[],
    precision?: number,
  ): [number, number] & { readonly distance: number };
}
