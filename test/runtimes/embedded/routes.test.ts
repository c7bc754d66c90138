import { expect, test } from 'vitest';
import { createRouteTable } from '../../../src/runtimes/embedded/http/routes.ts';

function match(routes: readonly string[], path: string) {
  const table = createRouteTable(routes.map((route) => ({ component: route, route })));
  const found = table.match(path);
  return found && [found.route, found.rest, ...found.parameters.flat()];
}

test.each([
  [['/'], '/', ['/', '']],
  [['/'], '/x', undefined],
  [['/foo'], '/foo/', ['/foo', '']],
  [['/foo/'], '/foo', ['/foo/', '']],
  [['/foo'], '/FOO', undefined],
  [['/foo'], '/f%6fo', undefined],
  [['/...'], '/', ['/...', '/']],
  [['/foo/...'], '/foo', ['/foo/...', '']],
  [['/foo/...'], '/foo/', ['/foo/...', '/']],
  [['/foo/...'], '/foo/bar/', ['/foo/...', '/bar/']],
  [['/foo/*'], '/foo/bar', ['/foo/*', '/bar']],
  [['/foo/...'], '/food', undefined],
  [['/a/:id'], '/a/7', ['/a/:id', '', 'id', '7']],
  [['/a/:id'], '/a/', undefined],
  [['/a/:id'], '/a/7/b', undefined],
  [['/a/:id/...'], '/a/7/b/c', ['/a/:id/...', '/b/c', 'id', '7']],
  [['/:a/:b'], '/x/y%2Fz', ['/:a/:b', '', 'a', 'x', 'b', 'y%2Fz']],
  [['/...', '/a', '/:x'], '/a', ['/a', '']],
  [['/...', '/:x'], '/a', ['/:x', '', 'x', 'a']],
  [['/a/...', '/a/b/...', '/...'], '/a/b/c', ['/a/b/...', '/c']],
  [['/:x/b', '/a/...'], '/a/b', ['/a/...', '/b']],
  [['/a/...', '/a'], '/a', ['/a', '']],
  [['/:one/x', '/:two/x'], '/a/x', ['/:one/x', '', 'one', 'a']],
])('among %j the path %s matches %j', (routes, path, expected) => {
  expect(match(routes, path)).toEqual(expected);
});

test('a route that is declared twice goes to the later component, and is told', () => {
  const table = createRouteTable([
    { component: 'first', route: '/x' },
    { component: 'second', route: '/x/' },
  ]);
  expect(table.match('/x')?.component).toBe('second');
  expect(table.duplicates).toEqual(['/x/']);
});
