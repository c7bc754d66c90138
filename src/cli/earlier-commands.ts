const noAccount =
  'ftl has no service and no account: what it deploys goes to places of your own. A registry takes what "docker login" keeps, or FTL_INPUT_REGISTRY_PASSWORD; a private server is called with the token in FTL_ACCESS_TOKEN.';
const noOrganization =
  'Apps belong to no organization of ftl. Which organization may call a private app is oidc.org_id in ftl.toml.';
const ownRegistry =
  'Write default_registry = "ghcr.io/owner" in [project] of ftl.toml; "ftl add" and "ftl component pull" take it.';

function write(command: string): string {
  return `Write "ftl ${command}".`;
}

/** Commands of the original FTL that are spelt otherwise here, or that nothing here stands behind: what to do instead. */
export const earlierCommands: Readonly<Record<string, string>> = {
  login: noAccount,
  logout: noAccount,
  auth: noAccount,
  'eng login': noAccount,
  'eng logout': noAccount,
  'eng auth': noAccount,
  org: noOrganization,
  'eng list': write('list'),
  'eng status': write('status'),
  'eng logs': write('logs'),
  'eng delete': write('delete'),
  new: write('init NAME'),
  export: write('transpile -o spin.toml'),
  watch: write('up --watch'),
  size: '"ftl build" prints the size of each component.',
  update: 'npm installed ftl, and updates it: npm install --global ftl-deploy@latest',
  'setup info': write('doctor'),
  'setup templates': 'Templates come with ftl: "ftl init --help" and "ftl add --help" name them.',
  'registry list': ownRegistry,
  'registry set': ownRegistry,
  'registry remove': ownRegistry,
  'registry push': write('component publish'),
  'registry pull': write('component pull'),
  'component add': write('add NAME'),
  'component remove': write('remove NAME'),
  link: 'A project needs no link to an app: the name in ftl.toml is the name of its deployment.',
  unlink: 'A project has no link to an app; "ftl delete" takes its deployment down.',
};
