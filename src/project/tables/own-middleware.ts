import type { ProjectComponent } from '../model.ts';
import type { DocumentPath } from '../document/positions.ts';
import type { MiddlewareTable } from '../format/project-file.ts';
import type { Reading } from './reading.ts';
import { readTool, type ToolContext } from './tools.ts';

/**
 * Middleware that is a component of the project's own, read as that of a tool is. What is wrong is reported; undefined when
 * its source cannot be made out.
 */
export function readOwnMiddleware(
  name: string,
  table: MiddlewareTable,
  context: ToolContext,
): ProjectComponent | undefined {
  const { reading } = context;
  if (table.variables !== undefined && Object.hasOwn(table.variables, 'next')) {
    const message = `middleware.${name}.variables has "next", which tells the component where requests go on to.`;
    const place = {
      path: ['middleware', name, 'variables', 'next'],
      part: 'key',
      hint: 'Leave it out.',
    } as const;
    reading.problems.add('E_PROJECT_NAME', message, place);
  }
  const { required_scopes: _, ...component } = table;
  const [tool] = readTool(name, component, { ...context, reading: inPlaceOfTools(reading) });
  return tool;
}

/** The same reading of a document in which `[middleware]` stands where `[tools]` does. */
function inPlaceOfTools(reading: Reading): Reading {
  const { document, problems } = reading;
  const { root, positions } = document;
  const children = new Map(positions.children);
  const branch = children.get('middleware');
  if (branch !== undefined) children.set('tools', branch);
  return {
    ...reading,
    document: {
      ...document,
      root: { ...root, tools: root['middleware'] },
      positions: { ...positions, children },
    },
    problems: {
      found: problems.found,
      addAt: problems.addAt,
      print: (path) => problems.print(written(path)),
      add: (code, message, place) =>
        problems.add(code, message.replaceAll('the tool "', 'the middleware "'), {
          ...place,
          path: written(place.path),
        }),
    },
  };
}

function written([table = '', ...rest]: DocumentPath): DocumentPath {
  return [table === 'tools' ? 'middleware' : table, ...rest];
}
