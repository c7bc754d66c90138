import path from 'node:path';
import { type BuiltComponent, createComponentBuilder, createComponentCache } from '../../build/index.ts';
import { packApp, parseMirrors } from '../../oci/index.ts';
import { chainOf } from '../../project/chain.ts';
import type { Project } from '../../project/model.ts';
import { escapeMarkdown, formatDuration, inlineCode, markdownTable } from '../../report/index.ts';
import { lockApp, transpile, writeManifest } from '../../spin/index.ts';
import type { System } from '../../system/types.ts';
import { ensureToolchain } from '../../toolchain/index.ts';
import { catalogAnnotation } from '../building/bound-catalog.ts';
import { type AppSource, type BuiltApp, buildApp } from '../building/build-app.ts';
import { buildChoiceInputs, readBuildChoice } from '../inputs/build-choice.ts';
import { readProject } from '../project/read-project.ts';
import { registryInputs } from '../inputs/registry-inputs.ts';
import { sourceAnnotations } from '../building/source-annotations.ts';
import { stateFiles } from '../state.ts';
import { defineStep } from '../step.ts';

/** Every tool, then the catalog, then gateway and authorizer, packed into `.ftl/oci`: the app has a digest. */
export const componentize = defineStep({
  id: 'componentize',
  title: 'Build components',
  inputs: {
    ...buildChoiceInputs,
    ...registryInputs,
  },
  outputs: {
    digest: 'Digest of the app, sha256:….',
    layout: 'Absolute path of the OCI image layout that holds the app and its components.',
    catalog: 'Absolute path of the catalog: what tools the app has.',
  },
  run: async (inputs, context) => {
    const { system, projectFolder, dryRun } = context;
    const mirrors = parseMirrors(inputs['registry-mirror']);
    const project = await readProject({ ...context, ...readBuildChoice(inputs) }, system);
    const files = stateFiles(projectFolder);
    const outputs = { digest: '', layout: files.layout, catalog: files.catalog };
    if (dryRun) return { summary: `would build ${componentNames(project).join(', ')}`, outputs };

    const { components, catalog, warnings } = await buildOnce(
      { project, projectFolder, mirrors, update: inputs.update },
      system,
    );
    for (const warning of warnings) system.log.warning(warning.message, warning.at);
    const catalogText = `${JSON.stringify(catalog, null, 2)}\n`;
    const manifest = transpile(project);
    const packed = await packApp({
      locked: lockApp(manifest, components),
      components,
      annotations: { ...sourceAnnotations(system), ...catalogAnnotation(catalogText) },
      layoutFolder: files.layout,
      system,
    });
    await writeBuildFolder({ components, manifest: writeManifest(manifest), projectFolder, system });
    await writeIfChanged(files.catalog, catalogText, system);

    await createComponentCache(system).prune();
    const built = components.filter(({ cached }) => !cached).length;
    for (const component of components) system.log.info(sizeLine(component));
    return {
      summary: `${components.length} ${components.length === 1 ? 'component' : 'components'}, ${built} built, ${mebibytes(packed.size)} MiB, ${packed.appDigest}`,
      unchanged: built === 0 && !packed.changed,
      outputs: { ...outputs, digest: packed.appDigest },
      warnings,
      sections: [sizeTable(components)],
      details: { components: components.map(describe), size: packed.size },
    };
  },
});

async function buildOnce(source: AppSource, system: System): Promise<BuiltApp> {
  const toolchain = await ensureToolchain(system);
  const builder = await createComponentBuilder({ toolchain, system });
  try {
    return await buildApp(source, { builder, toolchain, system });
  } finally {
    await builder.close();
  }
}

function sizeLine({ id, size, cached, durationMs }: BuiltComponent): string {
  return `${id}: ${mebibytes(size)} MiB, ${cached ? 'unchanged' : `built in ${formatDuration(durationMs)}`}`;
}

function sizeTable(components: readonly BuiltComponent[]): string {
  const rows = components.map(({ id, size, digest, cached }) => [
    escapeMarkdown(id),
    `${mebibytes(size)} MiB`,
    cached ? 'unchanged' : 'built',
    inlineCode(digest),
  ]);
  return markdownTable(['Component', 'Size', 'Result', 'Digest'], rows);
}

function componentNames(project: Project): string[] {
  return [...project.tools, ...chainOf(project)].map(({ id }) => id);
}

function describe({ id, digest, size, cached, durationMs }: BuiltComponent) {
  return { id, digest, size, cached, durationMs: Math.round(durationMs) };
}

function mebibytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}

interface BuildFolder {
  readonly components: readonly BuiltComponent[];
  readonly manifest: string;
  readonly projectFolder: string;
  readonly system: System;
}

/** `.ftl/build` holds what `spin up -f .ftl/build` needs; components that are there already are left alone. */
async function writeBuildFolder({ components, manifest, projectFolder, system }: BuildFolder): Promise<void> {
  const files = stateFiles(projectFolder);
  for (const component of components) {
    const file = files.componentFile(component.id);
    const there = await system.files.stat(file);
    if (there?.size === component.size && `sha256:${await system.files.sha256(file)}` === component.digest)
      continue;
    await system.files.copy(component.file, file);
  }
  await system.files.remove(files.mountedFiles);
  for (const { id, files: mounted = [] } of components)
    for (const { path: place, file } of mounted)
      await system.files.copy(file, path.join(files.mountedFiles, id, place));
  await writeIfChanged(files.spinManifest, manifest, system);
}

async function writeIfChanged(file: string, text: string, system: System): Promise<void> {
  if ((await system.files.readTextIfExists(file)) !== text) await system.files.write(file, text);
}
