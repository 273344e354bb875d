// Puts what a module of data works out in the module's stead, so that a program's start doesn't do it again. Part of the
// library's build: `dist/kz.js` becomes the pack with its names as keys, `dist/language/vocabulary.js` the folded words.
import { writeFileSync } from 'node:fs';

const dist = new URL('../dist/', import.meta.url);
const MODULES = [
  ['kz.js', 'kz'],
  ['language/vocabulary.js', 'vocabulary'],
];

for (const [path, name] of MODULES) {
  const url = new URL(path, dist);
  const { [name]: value } = await import(url);
  // Text that JSON.parse reads: faster for an engine than the same as a literal of the language.
  const source = `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});\n`;
  writeFileSync(url, source);
  console.log(`${path}: ${source.length} characters`);
}
