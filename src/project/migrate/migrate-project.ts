import type { ProjectDocument } from '../document/document.ts';
import { readComments } from '../document/comments.ts';
import type { DocumentPath } from '../document/positions.ts';
import { tableAliases } from '../format/aliases.ts';
import { type EarlierForm, recognizeEarlierForm } from '../format/earlier-forms.ts';
import { migrateApplicationForm } from './application-form.ts';
import { migrateAuthForm } from './auth-form.ts';
import { type Draft, type MigrationNote, newDraft } from './draft.ts';
import { migrateComponentForm, migrateToolForm } from './single-tool-forms.ts';
import { writeProjectFile } from './write-project-file.ts';

/** A project file in today's form. */
export interface Migration {
  /** What the file was, for people. */
  readonly about: string;
  /** An ftl.toml. */
  readonly text: string;
  /** What was left out or written out, in the order of the lines. */
  readonly notes: readonly MigrationNote[];
}

/**
 * Rewrites a project file of an earlier form, or an ftl.toml with `[oauth]` or `[component.X]`, comments and all;
 * undefined when it has today's form already. What cannot be carried over is in the notes.
 */
export function migrateProject(document: ProjectDocument): Migration | undefined {
  const form = recognizeEarlierForm(document);
  const isToml = !/\.(?:json|ya?ml)$/.test(document.file);
  const aliases = Object.keys(tableAliases).filter((alias) => isToml && alias in document.root);
  if (form === undefined && aliases.length === 0) return undefined;
  const draft = newDraft(document);
  if (form === undefined) renameTables(document, draft);
  else migrations[form.id](document, draft);
  const comments = readComments(document);
  const text = writeProjectFile(draft.root, {
    commentsAt: (to: DocumentPath) => {
      const from = draft.originOf(to);
      return from && comments.at(from);
    },
    end: comments.end,
  });
  const about = form?.about ?? `a project file with ${aliases.map((alias) => `[${alias}]`).join(' and ')}`;
  const notes = [...draft.notes].sort(
    (one, other) => one.at.line - other.at.line || one.at.column - other.at.column,
  );
  return { about, text, notes };
}

const migrations: Readonly<Record<EarlierForm['id'], (document: ProjectDocument, draft: Draft) => void>> = {
  auth: migrateAuthForm,
  application: migrateApplicationForm,
  tool: migrateToolForm,
  component: migrateComponentForm,
};

function renameTables({ root }: ProjectDocument, draft: Draft): void {
  for (const key of Object.keys(root)) {
    const name = Object.hasOwn(tableAliases, key) ? (tableAliases[key] ?? key) : key;
    if (name !== key && name in root) draft.note([key], `[${key}] was left out: the file has [${name}] too.`);
    else draft.move([key], [name]);
  }
}
