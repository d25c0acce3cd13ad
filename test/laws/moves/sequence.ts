import fc from 'fast-check';

/**
 * A list of exactly so many values. A failing one shrinks by leaving out stretches of it, halves first, then quarters, at last single
 * ones (Zeller's delta debugging); what is left is shrunk value by value.
 */
export const sequenceOf = <T>(each: fc.Arbitrary<T>, length: number): fc.Arbitrary<readonly T[]> =>
  new Sequence(each, length);

interface Context<T> {
  readonly items: readonly fc.Value<T>[];
  /** Length of the stretches still to be left out; 0: none, only values shrink. */
  readonly stretch: number;
}

class Sequence<T> extends fc.Arbitrary<readonly T[]> {
  readonly #each: fc.Arbitrary<T>;
  readonly #length: number;

  constructor(each: fc.Arbitrary<T>, length: number) {
    super();
    this.#each = each;
    this.#length = length;
  }

  generate(random: fc.Random): fc.Value<readonly T[]> {
    // without bias: what is hard is aimed at by the values themselves, and every one should come as often as it says
    const items = Array.from({ length: this.#length }, () => this.#each.generate(random, undefined));
    return valueOf({ items, stretch: this.#length });
  }

  canShrinkWithoutContext(_value: unknown): _value is readonly T[] {
    return false;
  }

  shrink(_value: readonly T[], context: unknown): fc.Stream<fc.Value<readonly T[]>> {
    return fc.stream(this.#smaller(context as Context<T>));
  }

  *#smaller({ items, stretch }: Context<T>): Generator<fc.Value<readonly T[]>> {
    for (let size = Math.min(stretch, items.length); size >= 1; size = Math.floor(size / 2))
      for (let end = items.length; end > 0; end -= size) {
        const rest = [...items.slice(0, Math.max(0, end - size)), ...items.slice(end)];
        if (rest.length > 0) yield valueOf({ items: rest, stretch: size });
      }
    for (const [i, item] of items.entries())
      for (const smaller of this.#each.shrink(item.value_, item.context))
        yield valueOf({ items: items.with(i, smaller), stretch: 0 });
  }
}

const valueOf = <T>(context: Context<T>): fc.Value<readonly T[]> =>
  new fc.Value(
    context.items.map((item) => item.value),
    context,
  );
