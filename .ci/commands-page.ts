import { loadCommand } from '../src/cli/command.ts';
import { topics } from '../src/cli/commands/index.ts';
import { commandText } from '../src/cli/help.ts';

/** The help of every command, as it prints it, by topic: the part `commands` of docs/cli.md. */
export async function commandTexts(): Promise<string> {
  const parts = topics.map(async ({ title, commands }) => {
    const loaded = await Promise.all(commands.map(loadCommand));
    const texts = loaded.map(
      (each) => `### \`ftl ${each.name}\`\n\n\`\`\`text\n${commandText(each)}\n\`\`\`\n`,
    );
    return `\n## ${title}\n\n${texts.join('\n')}`;
  });
  return (await Promise.all(parts)).join('\n');
}
