/** What a component takes and gives, as WIT. */
export interface World {
  readonly name: string;
  /** Its text, which stands behind that of wit/component.wit. */
  readonly text: string;
}

/** The world that imports exactly these interfaces of the host, which must be sorted and be in wit/component.wit. */
export function worldFor(hostImports: readonly string[]): World {
  const name = ['http', ...hostImports.map(wordsOf)].join('-with-');
  const imports = hostImports.map((each) => `  import ${each};\n`).join('');
  return { name, text: `world ${name} {\n${imports}  export wasi:http/incoming-handler@0.2.10;\n}\n` };
}

/** `wasi:config/store@0.2.0` as a part of a name: `wasi-config-store`. */
function wordsOf(interfaceName: string): string {
  return interfaceName.replace(/@.*$/, '').replaceAll(/[:/]/g, '-');
}
