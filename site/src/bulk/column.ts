/** One line of a list: where it stands in it, counted from 1 as a spreadsheet does, and what is asked. */
export interface Line {
  line: number;
  text: string;
}

/** A column of the list, as the reader knows it: by its title where it has one. */
export interface Column {
  place: number;
  title: string;
}

/** The titles such a column has, the surest first. */
const TITLES = [
  /证书编号|证书号|certificate\s*(no|number)/i,
  /编号|number|^no\.?$/i,
  /信用代码|credit\s*code/i,
  /产品|服务|product|offering/i,
  /单位|企业|公司|供应商|厂家|company|holder|supplier/i,
  /名称|品牌|商标|name|brand/i,
];

const titleRank = (title: string): number => {
  const rank = TITLES.findIndex((each) => each.test(title));
  return rank < 0 ? TITLES.length : rank;
};

/** Lines looked at to tell which column is asked about. */
const LOOKED_AT = 500;

const widthOf = (cells: readonly (readonly string[])[]): number =>
  cells.reduce((most, { length }) => Math.max(most, length), 0);

/** Titles stand in the first line that says anything, if none of it is in the registry and some of it reads like a title. */
function titleLine(cells: readonly string[][], isKnown: (text: string) => boolean): number {
  const first = cells.findIndex((line) => line.some((cell) => cell.trim() !== ''));
  const line = cells[first] ?? [];
  const reads = line.some((cell) => cell.length <= 20 && titleRank(cell) < TITLES.length);
  return reads && !line.some(isKnown) ? first : -1;
}

export interface Table {
  columns: Column[];
  /** The column that is asked about unless the reader chooses another. */
  likeliest: number;
  linesOf: (column: number) => Line[];
}

/** Makes a table of cells: the columns with anything in them, and the one most of which the registry knows. */
export function tableOf(cells: readonly string[][], isKnown: (text: string) => boolean): Table {
  const titled = titleLine(cells, isKnown);
  const below = cells.slice(titled + 1);
  const sample = below.slice(0, LOOKED_AT);
  const columns = Array.from({ length: widthOf(cells) }, (_, place) => ({
    place,
    title: (titled < 0 ? '' : (cells[titled]?.[place] ?? '')).trim(),
  })).filter(({ place }) => below.some((line) => (line[place] ?? '').trim() !== ''));
  const weighed = columns.map(({ place, title }) => ({
    place,
    known: sample.filter((line) => isKnown(line[place] ?? '')).length,
    rank: titleRank(title),
  }));
  weighed.sort((a, b) => b.known - a.known || a.rank - b.rank || a.place - b.place);
  return {
    columns,
    likeliest: weighed[0]?.place ?? 0,
    linesOf: (column) =>
      below.flatMap((line, place) => {
        const text = (line[column] ?? '').trim();
        return text === '' ? [] : [{ line: titled + 2 + place, text }];
      }),
  };
}
