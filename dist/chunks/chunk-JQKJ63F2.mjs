import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);

// src/project/document/suggest.ts
function suggest(word, candidates) {
  if (word.length > 200) return;
  let given = word.toLowerCase(), best;
  for (let candidate of candidates) {
    let limit = Math.max(1, Math.floor(Math.max(given.length, candidate.length) / 3));
    if (Math.abs(given.length - candidate.length) > limit) continue;
    let distance = editDistance(given, candidate.toLowerCase());
    distance <= limit && (best === void 0 || distance < best.distance) && (best = { candidate, distance });
  }
  return best?.candidate;
}
function suggestion(word, candidates) {
  let found = suggest(word, candidates);
  return found === void 0 ? void 0 : `Did you mean ${JSON.stringify(found)}?`;
}
function editDistance(a, b) {
  let beforeLast = [], last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    let current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      let same = a[row - 1] === b[column - 1], swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        cell(last, column) + 1,
        cell(current, column - 1) + 1,
        cell(last, column - 1) + (same ? 0 : 1),
        swapped ? cell(beforeLast, column - 2) + 1 : 1 / 0
      );
    }
    [beforeLast, last] = [last, current];
  }
  return cell(last, b.length);
}
function cell(row, column) {
  return row[column] ?? 1 / 0;
}

// src/project/model.ts
var projectFileNames = ["ftl.toml", "ftl.yaml", "ftl.yml", "ftl.json", "toolkit.toml"];

export {
  suggest,
  suggestion,
  projectFileNames
};
