import { expect, test } from 'vitest';
import { explainManifest, transpile } from '../../src/spin/index.ts';
import { privateProject, publicProject } from './sample-projects.ts';

test.each([publicProject, privateProject])('explains every table and variable of the manifest', (project) => {
  const manifest = transpile(project);
  const parts = explainManifest(project, manifest).map(({ part }) => part);
  for (const { name } of manifest.variables) expect(parts).toContain(`variables.${name}`);
  for (const { id } of manifest.components) {
    expect(parts).toContain(`trigger.http → ${id}`);
    expect(parts).toContain(`component.${id}.source`);
  }
  expect(new Set(parts).size).toBe(parts.length);
});

test('names the lines that parts come from', () => {
  const parts = explainManifest(publicProject, transpile(publicProject));
  const tool = publicProject.tools[1];
  expect(parts.find(({ part }) => part === 'component.weather.source')).toMatchObject({
    from: `ftl.toml:${tool?.at.line}`,
    why: expect.stringContaining('build command'),
  });
});

test('says why a private app begins at the authorizer', () => {
  const [first] = explainManifest(privateProject, transpile(privateProject)).filter(({ part }) =>
    part.startsWith('trigger'),
  );
  expect(first).toMatchObject({
    part: 'trigger.http → mcp-authorizer',
    why: expect.stringContaining('shows a token first'),
  });
});
