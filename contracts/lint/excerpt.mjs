// Writes a small document: the first paths of another one and what they refer to. To break it and lint it again takes little time.
import { readFileSync, writeFileSync } from "node:fs";

const [from, to] = process.argv.slice(2);
const document = JSON.parse(readFileSync(from));
const paths = Object.entries(document.paths);
const withId = paths.find(([path]) => path.includes("{"));
document.paths = Object.fromEntries([...paths.slice(0, 2), withId]);

const kept = {};
const keep = (node) => {
  if (node === null || typeof node !== "object") {
    return;
  }
  if (typeof node.$ref === "string") {
    const [, , kind, name] = node.$ref.split("/");
    kept[kind] ??= {};
    if (!(name in kept[kind])) {
      kept[kind][name] = document.components[kind][name];
      keep(kept[kind][name]);
    }
  }
  Object.values(node).forEach(keep);
};
keep(document.paths);
document.components = { ...kept, securitySchemes: document.components.securitySchemes };
writeFileSync(to, JSON.stringify(document));
