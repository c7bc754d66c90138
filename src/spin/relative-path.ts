/** The way from one folder to a path, both relative to the same root and normalized (`.` is the root). */
export function relativePath(fromFolder: string, to: string): string {
  const from = parts(fromFolder);
  const target = parts(to);
  const shared = from.findIndex((part, index) => part !== target[index]);
  const common = shared === -1 ? from.length : shared;
  const way = [...from.slice(common).map(() => '..'), ...target.slice(common)];
  return way.length === 0 ? '.' : way.join('/');
}

function parts(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.');
}
