import type { Catalog, ToolMetadata } from '../../components/shared/catalog.ts';
import { parseProject, type Project, type Tool } from '../../src/project/index.ts';
import { factsOf } from '../project/in-memory-facts.ts';

/** A tool that the lint has nothing to say about, with changes. */
export function toolLike(changes: Partial<ToolMetadata> = {}): ToolMetadata {
  return {
    name: 'analyze',
    description: 'Counts words.',
    inputSchema: { type: 'object', properties: { content: { type: 'string' } }, required: ['content'] },
    ...changes,
  };
}

/** A catalog of one component with these tools. */
export function catalogOf(tools: readonly ToolMetadata[], name = 'text'): Catalog {
  return {
    version: 1,
    server: { name: 'a', version: '1.0.0' },
    validateArguments: true,
    components: [{ id: name.toLowerCase(), name, kind: 'tools', discovery: 'catalog', tools }],
  };
}

const manifest = `[project]
name = "a"
version = "1.0.0"

# A tool, at line 7.

[tools.text]
`;

export const project: Project = parseProject(manifest, factsOf({ 'text/index.ts': '' }));
export const [textTool] = project.tools as readonly [Tool];
