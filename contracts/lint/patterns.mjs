// Compiles every pattern of the documents as ECMA-262 has it, with the flag u: what only another dialect knows is refused.
// Usage: node patterns.mjs <document>...
import { readFileSync } from 'node:fs';

const errors = [];
const look = (node, path) => {
  if (node === null || typeof node !== 'object') {
    return;
  }
  if (typeof node.pattern === 'string') {
    try {
      new RegExp(node.pattern, 'u');
    } catch (error) {
      errors.push(`${path.join('.')}: ${error.message}`);
    }
  }
  Object.entries(node).forEach(([key, value]) => look(value, [...path, key]));
};
process.argv.slice(2).forEach((file) => look(JSON.parse(readFileSync(file, 'utf8')), [file]));

errors.forEach((error) => console.error(`patterns: ${error}`));
process.exit(errors.length === 0 ? 0 : 1);
