/** One line of the table of figures. */
export interface Figure {
  readonly what: string;
  readonly measured: string;
  readonly wanted: string;
  readonly isReached: boolean;
}

/** A figure that is to be at most so much. */
export function atMost(what: string, value: number, limit: number, unit: string, digits = 1): Figure {
  return {
    what,
    measured: `${value.toFixed(digits)} ${unit}`,
    wanted: `≤ ${String(limit)} ${unit}`,
    isReached: value <= limit,
  };
}

/** Lines of a Markdown table that says of each figure whether it is reached. */
export function tableOf(figures: readonly Figure[]): string[] {
  return [
    '| figure | measured | wanted | |',
    '| --- | ---: | ---: | --- |',
    ...figures.map(
      ({ what, measured, wanted, isReached }) =>
        `| ${what} | ${measured} | ${wanted} | ${isReached ? 'yes' : '**no**'} |`,
    ),
  ];
}
