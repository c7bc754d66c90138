import { expect, test } from 'vitest';
import { componentPackages } from './arrows.ts';
import { read } from './imports.ts';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, unknown>>;
}

const main = JSON.parse(read('package.json')) as Manifest;
const toolchain = JSON.parse(read('toolchain/package.json')) as Manifest;

test('the main package has nothing to install: its dependencies are bundled', () => {
  expect(main.dependencies).toBeUndefined();
  expect(main.overrides).toBeUndefined();
});

test('every version is exact', () => {
  const versions = Object.entries({ ...main.devDependencies, ...toolchain.dependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test('what both the main package and the toolchain hold has one version', () => {
  const shared = Object.entries(main.devDependencies ?? {}).filter(
    ([name]) => toolchain.dependencies?.[name],
  );
  expect(shared.length).toBeGreaterThan(2);
  expect(shared.filter(([name, version]) => toolchain.dependencies?.[name] !== version)).toEqual([]);
});

test('the toolchain holds every package that components may', () => {
  expect(Object.keys(toolchain.dependencies ?? {})).toEqual(
    expect.arrayContaining(Object.keys(componentPackages)),
  );
});

interface LockedPackage {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

test.each(['package-lock.json', 'toolchain/package-lock.json'])(
  '%s holds the builds for every platform, without which npm ci fails',
  (file) => {
    const { packages } = JSON.parse(read(file)) as { packages: Readonly<Record<string, LockedPackage>> };
    const names = Object.keys(packages);
    const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !names.some((key) => key.endsWith(`node_modules/${name}`)))
        .map((name) => `${from} -> ${name}`),
    );
    expect(names.length).toBeGreaterThan(50);
    expect(missing).toEqual([]);
  },
);
