// Files by name and text; those of the language are large and the same each time.
const parsed = new Map();

// Runs the TypeScript compiler on files that are given as texts; gives what it finds wrong, one line for each fault.
function check(files, roots) {
  const options = {
    strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], types: [], resolveJsonModule: true, isolatedModules: true, skipLibCheck: true,
    noUnusedLocals: true, noUnusedParameters: true, noImplicitReturns: true, noFallthroughCasesInSwitch: true,
    paths: { cytoscape: ['/types/cytoscape.d.ts'], htmx: ['/types/htmx.d.ts'] },
  };
  const has = (name) => Object.hasOwn(files, name);
  const host = {
    fileExists: has, readFile: (name) => files[name],
    directoryExists: (name) => Object.keys(files).some((file) => file.startsWith(name + '/')), getDirectories: () => [],
    getSourceFile: (name, target) => {
      if (!has(name)) return undefined;
      const id = name + '\n' + files[name];
      if (!parsed.has(id)) parsed.set(id, ts.createSourceFile(name, files[name], target));
      return parsed.get(id);
    },
    getDefaultLibFileName: () => '/lib/lib.es2022.d.ts', getDefaultLibLocation: () => '/lib',
    getCurrentDirectory: () => '/', getCanonicalFileName: (name) => name, useCaseSensitiveFileNames: () => true, getNewLine: () => '\n', writeFile: () => undefined,
  };
  return ts.getPreEmitDiagnostics(ts.createProgram(roots, options, host)).map((found) => {
    const at = found.file && found.start !== undefined ? found.file.fileName + ':' + (found.file.getLineAndCharacterOfPosition(found.start).line + 1) : '';
    return `${at} TS${found.code} ${ts.flattenDiagnosticMessageText(found.messageText, ' ')}`;
  });
}
