import { choice, filled, list, table, text } from './parts.ts';

/** `[project]`. */
export function projectTable() {
  return table(
    {
      name: {
        ...text('Name of the app.'),
        pattern: '^[a-zA-Z][a-zA-Z0-9_-]*$',
        patternErrorMessage: 'a letter, then letters, digits, "-" or "_"',
        maxLength: 128,
      },
      version: {
        ...text('Version of the app (semver 2.0.0).', '0.1.0'),
        pattern: '^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$',
        patternErrorMessage: 'a version such as "1.2.3"',
      },
      description: text('What the app is for.', ''),
      authors: list('Who made it, as "Name <address>".', text('Name and address.')),
      access_control: choice(
        'Who may call: everybody, or those with a token.',
        ['public', 'private'],
        'public',
      ),
      default_registry: filled(
        'Registry, or folder of one, of references that name none, such as "ghcr.io/owner".',
      ),
    },
    ['name'],
    'The app.',
  );
}
