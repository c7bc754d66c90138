import { topics } from '../src/cli/commands/index.ts';
import { commandText } from '../src/cli/help.ts';

/** The help of every command, as it prints it, by topic: the part `commands` of docs/cli.md. */
export function commandTexts(): string {
  return topics
    .map(({ title, commands }) => {
      const texts = commands.map(
        (each) => `### \`ftl ${each.name}\`\n\n\`\`\`text\n${commandText(each)}\n\`\`\`\n`,
      );
      return `\n## ${title}\n\n${texts.join('\n')}`;
    })
    .join('\n');
}
