import { expect, test } from 'vitest';
import { inboundHeaders } from '../../../src/runtimes/embedded/http/guest-headers.ts';
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
  [['/...'], '/a//b//', ['/...', '/a//b/']],
  [['/foo/...'], '/foo//bar', ['/foo/...', '//bar']],
  [['/a/:id/b'], '/a//b', ['/a/:id/b', '', 'id', '']],
  [['//a//b/'], '/a/b', ['//a//b/', '']],
  [['/a/b'], '/a//b', undefined],
  [['/:name.:kind'], '/a.tar.gz', ['/:name.:kind', '', 'name', 'a', 'kind', 'tar.gz']],
  [['/:name.md'], '/a.txt', undefined],
  [['/:name.md/...'], '/a.md/b', ['/:name.md/...', '/b', 'name', 'a']],
  [['/v1.0/:x'], '/v1.0/y', ['/v1.0/:x', '', 'x', 'y']],
  [['/v1.0'], '/v1x0', undefined],
  [['/:x', '/:name.md'], '/a.md', ['/:name.md', '', 'name', 'a']],
  [['/:x', '/a.:kind'], '/a.md', ['/a.:kind', '', 'kind', 'md']],
  [['/:x/:x'], '/a/b', ['/:x/:x', '', 'x', 'b']],
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
    { component: 'second', route: '/x' },
  ]);
  expect(table.match('/x')?.component).toBe('second');
  expect(table.duplicates).toEqual(['/x']);
});

test('of two that mean the same and are written otherwise the earlier counts', () => {
  expect(match(['/x', '/x/'], '/x/')).toEqual(['/x', '']);
  expect(match(['/x/*', '/x/...'], '/x')).toEqual(['/x/*', '']);
});

test.each(['/a/:', '/*name', '/*/a'])('%s is no route', (route) => {
  expect(() => createRouteTable([{ component: 'a', route }])).toThrow(`The route ${route} of a: `);
});

test('a parameter whose name no header can have is not told', () => {
  const found = createRouteTable([{ component: 'a', route: '/:naïve/:User_Id' }]).match('/x/7');
  if (!found) throw new Error('no match');
  const arrival = {
    match: found,
    scheme: 'http',
    authority: 'x',
    path: '/x/7',
    client: '127.0.0.1:1',
  } as const;
  const names = inboundHeaders([], arrival).filter(([name]) => name.startsWith('spin-path-match-'));
  expect(names).toEqual([['spin-path-match-user-id', '7']]);
});
