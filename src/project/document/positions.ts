/** Keys and array indices from the root to a value. */
export type DocumentPath = readonly (string | number)[];

/** Line and column, both from 1, in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
  /** Column of the first character of a string that stands on one line without escapes. */
  readonly textColumn?: number | undefined;
}

/** Where the key and the value of one path stand, and those of everything below it. */
export interface PositionTree {
  key?: Place;
  value?: Place;
  readonly children: Map<string | number, PositionTree>;
}

/** A tree that knows no position yet. */
export function newPositionTree(): PositionTree {
  return { children: new Map() };
}

/** The branch of `name`, made when it is not there. */
export function branch(tree: PositionTree, name: string | number): PositionTree {
  const found = tree.children.get(name) ?? newPositionTree();
  tree.children.set(name, found);
  return found;
}

/** The branch at `path`; undefined when nothing stands there. */
export function branchAt(tree: PositionTree, path: DocumentPath): PositionTree | undefined {
  return path.reduce<PositionTree | undefined>((at, name) => at?.children.get(name), tree);
}

/** Line and column of an offset into `text`, by a table of its lines. */
export function placesOf(text: string): (offset: number) => Place {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
