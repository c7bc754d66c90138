import { expect, test } from 'vitest';
import { FtlErrors } from '../../../src/errors.ts';
import { parseProject } from '../../../src/project/index.ts';
import { factsOf } from '../in-memory-facts.ts';

const facts = factsOf({ 'a/index.ts': '', 'b/index.ts': '' });
const privately = '[project]\nname = "x"\naccess_control = "private"\n';

function problemsOf(text: string) {
  try {
    parseProject(text, facts);
    return [];
  } catch (error) {
    if (!(error instanceof FtlErrors)) throw error;
    return error.errors;
  }
}

test('[oauth] and [component.X] are [oidc] and [tools.X], with the places of what is written', () => {
  const named = parseProject(
    `${privately}[oidc]\nissuer = "https://i.example"\n[tools.a]\n[tools.b]\n`,
    facts,
  );
  const aliased = `${privately}[oauth]\nissuer = "https://i.example"\n[component.a]\n[component.b]\n`;
  const longer = 'component'.length - 'tools'.length;
  const read = parseProject(aliased, facts);
  expect(read).toEqual({
    ...named,
    tools: named.tools.map((tool) => ({
      ...tool,
      at: { ...tool.at, column: tool.at.column + longer },
    })),
  });
  expect(named.tools.map(({ name, at }) => [name, at.line])).toEqual([
    ['a', 6],
    ['b', 7],
  ]);
});

test('both names at once are refused', () => {
  const text = `${privately}[oidc]\nissuer = "https://i.example"\n[oauth]\nissuer = "https://j.example"\n[tools.a]\n[component.b]\n`;
  expect(problemsOf(text).map(({ code, at }) => `${code} ${at?.line}:${at?.column}`)).toEqual([
    'E_PROJECT_KEY 6:2',
    'E_PROJECT_KEY 9:2',
  ]);
});

test('messages use the name that is written', () => {
  const text = `${privately}[oauth]\nissuer = "http://i.example"\nalgorithm = 1\n[component.a]\nvariables = { k = "{{ no }}" }\n`;
  const messages = problemsOf(text).map(({ message }) => message);
  expect(messages).toHaveLength(3);
  expect(messages[0]).toMatch(/^oauth\.issuer /);
  expect(messages[1]).toMatch(/^oauth\.algorithm /);
  expect(messages[2]).toMatch(/^component\.a\.variables\.k /);
});

test('an editor is told the schema by $schema', () => {
  const text = '{ "$schema": "https://example.com/ftl.schema.json", "project": { "name": "x" } }';
  expect(parseProject(text, { ...facts, file: 'ftl.json' }).name).toBe('x');
});
