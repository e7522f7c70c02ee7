// Parses the AsyncAPI document and holds it against itself and the schemas beside it. Usage: node asyncapi.mjs <document>
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Parser } from '@asyncapi/parser';

const file = process.argv[2];
const directory = dirname(file);
const source = readFileSync(file, 'utf8');
const { document, diagnostics, extras } = await new Parser().parse(source, { source: file });
// Severity 0 is an error; hints (a newer AsyncAPI exists) are not ours to fix in a patch.
const errors = diagnostics.filter((one) => one.severity === 0).map((one) => `${one.path.join('.')}: ${one.message}`);

const facts = new Set();
if (document) {
  for (const message of document.components().messages().all()) {
    facts.add(message.name());
  }
  for (const channel of document.channels().all()) {
    if (!/^[a-z]+\.v\d+$/.test(channel.address())) {
      errors.push(`channel ${channel.address()} is no topic like audits.v1`);
    }
  }
}
for (const producer of ['supplier', 'criteria', 'audit', 'notification']) {
  const folder = join(directory, producer);
  if (!existsSync(folder)) continue;
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.schema.json'))) {
    const fact = `${producer}.${name.replace('.schema.json', '')}`;
    if (document && !facts.delete(fact)) {
      errors.push(`${fact} has a schema and is not in the document`);
    }
  }
}
facts.forEach((fact) => errors.push(`${fact} is in the document and has no schema`));

const text = extras?.document?.data ?? {};
const nameOf = (reference) => reference.$ref.split('/').pop();
for (const [name, operation] of Object.entries(text.operations ?? {})) {
  const stated = new Set((operation.messages ?? []).map(nameOf));
  const onChannel = Object.keys(text.channels?.[nameOf(operation.channel)]?.messages ?? {});
  // Who states a topic states all of it; who hears it names what it heeds.
  onChannel.filter((one) => !stated.delete(one) && operation.action === 'send').forEach((one) => errors.push(`${name} leaves out ${one}, which its channel has`));
  stated.forEach((one) => errors.push(`${name} states ${one}, which its channel has not`));
}
for (const [name, message] of Object.entries(text.components?.messages ?? {})) {
  const reference = message.payload?.schema?.$ref ?? '';
  const path = join(directory, reference);
  if (!reference.endsWith('.schema.json') || !existsSync(path)) {
    errors.push(`${name} has no schema in a file beside the document`);
    continue;
  }
  const schema = JSON.parse(readFileSync(path, 'utf8'));
  // The parser knows draft-07 alone and takes any other dialect as it is: that it is the one of the file is seen to here.
  const dialect = message.payload.schemaFormat?.split('version=')[1];
  if (!dialect || !schema.$schema?.includes(`/${dialect}/`)) errors.push(`${name} says ${dialect}, and its schema ${schema.$schema}`);
  if (!message.description?.endsWith(schema.description)) errors.push(`${name} does not say what its schema says that it is`);
  if (!message['x-audience']?.changes || !message['x-audience'].webhooks) errors.push(`${name} does not say who reads it`);
  if (message.examples?.[0]?.payload?.$ref !== reference.replace('.schema.json', '.example.json')) {
    errors.push(`${name} does not lead to its example`);
  }
}
// An unquoted comma in {braces} ends a text: what follows it is a member without a value.
const valueless = (node, path) => Object.entries(node).flatMap(([key, value]) =>
  value === null ? [[...path, key].join('.')] : typeof value === 'object' ? valueless(value, [...path, key]) : []);
valueless(text, []).forEach((path) => errors.push(`${path} has no value`));

errors.forEach((error) => console.error(`asyncapi: ${error}`));
process.exit(errors.length === 0 ? 0 : 1);
