import type { JsonObject } from '../../../../components/shared/catalog.ts';
import { FtlError } from '../../../errors.ts';
import { type RpcResponse, readInputRequired } from '../../../mcp-client/index.ts';
import { singleLine, stripTerminal } from '../../../report/index.ts';
import type { System } from '../../../system/types.ts';
import { defineCommand } from '../../command.ts';
import { askOnTerminal } from '../../server/ask-user.ts';
import { answered, connectServer, serverInputs, tokenNote } from '../../server/connect.ts';
import { findTool } from '../../server/find-tool.ts';
import { contentText } from '../../server/print-content.ts';
import { readToolArguments } from '../../server/read-arguments.ts';

/** `ftl call`: one call of one tool. */
export const call = defineCommand({
  description: [
    'Prints the content of the result, and under --json the whole result as details.result. It exits with 1 when the tool answers with an error.',
    'When the tool asks its user something, you are asked on the terminal; where there is none, or under --json, it exits with 1 and says what was asked.',
    tokenNote,
  ],
  positionals: [
    {
      name: 'TOOL',
      description: 'Name of the tool, such as hello__greet; its bare name when no other has it.',
      required: true,
    },
    {
      name: 'ARGUMENT',
      description:
        'One JSON object with all arguments, "-" to read it from standard input, or key=value each.',
      repeated: true,
    },
  ],
  inputs: serverInputs,
  examples: [
    { about: 'Of the project that "ftl up" serves', line: 'ftl call hello__greet name=Ada' },
    { about: 'With JSON', line: `ftl call hello__greet '{"name": "Ada"}'` },
    {
      about: 'Arguments from a file, of another server',
      line: 'ftl call hello__greet - --url https://example.com/mcp',
    },
  ],
  run: async ({ positionals: [typed = '', ...rest], inputs, projectFolder, system }) => {
    const progress = showProgress(typed, system);
    const ask = askOnTerminal(typed, inputs, system);
    try {
      const { client, url } = await connectServer({
        ...inputs,
        projectFolder,
        system,
        onNotification: progress.notify,
        askUser: (question) => progress.without(() => ask(question)),
      });
      const tool = findTool(typed, await answered(url, client.listTools()));
      const args = await readToolArguments(rest, tool, system);
      const result = resultOf(tool.name, await answered(url, client.callTool(tool, args)));
      const text = contentText(result);
      const error = result['isError'] === true ? failed(tool.name) : undefined;
      return {
        summary: singleLine(text).slice(0, 200),
        text: system.terminal.interactive ? stripTerminal(text) : text,
        outputs: { tool: tool.name, url },
        details: { result },
        error,
      };
    } finally {
      progress.done();
    }
  },
});

function failed(tool: string): FtlError {
  return new FtlError('E_TOOL_RESULT', `${tool} answered with an error.`);
}

/** Throws `E_USAGE` for arguments that do not fit the schema, and `E_SERVER_ANSWER` for every other JSON-RPC error. */
function resultOf(tool: string, response: RpcResponse): JsonObject {
  if ('error' in response) {
    const { code, message } = response.error;
    const said = singleLine(message).slice(0, 1000);
    if (code === -32602)
      throw new FtlError('E_USAGE', `${tool}: ${said}`, { hint: '"ftl tools" shows its arguments.' });
    throw new FtlError('E_SERVER_ANSWER', `${tool}: JSON-RPC error ${code}: ${said}`);
  }
  const { result } = response;
  const required = readInputRequired(result);
  if (!required) return result;
  const others = required.others.map(singleLine).join(', ').slice(0, 300) || 'nothing that it names';
  throw new FtlError(
    'E_TOOL_RESULT',
    `${tool} asks its caller for more, which ftl call cannot give: ${others}.`,
  );
}

/** A line that says what the tool reports while it works. */
function showProgress(tool: string, { log }: System) {
  const begin = () => log.progress(`Calling ${tool}`);
  let line = begin();
  return {
    done: () => line.done(),
    /** The line is away while this goes on, which writes to the same terminal. */
    without: async <T>(work: () => Promise<T>): Promise<T> => {
      line.done();
      try {
        return await work();
      } finally {
        line = begin();
      }
    },
    notify: (method: string, params: Readonly<Record<string, unknown>>) => {
      if (method === 'notifications/message') return log.untrusted(messageText(params));
      const { progress, total, message } = params;
      const amount = total === undefined ? String(progress) : `${String(progress)} of ${String(total)}`;
      line.update(`${tool}: ${amount}${message === undefined ? '' : `, ${singleLine(String(message))}`}`);
    },
  };
}

function messageText({ level, data }: Readonly<Record<string, unknown>>): string {
  return `[${String(level)}] ${typeof data === 'string' ? data : JSON.stringify(data)}`;
}
