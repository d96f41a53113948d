/** npm run validate [-- FILE]: exit 0 when the manifest is in order, 1 when it is not, 2 when it cannot be read. */
import { readFileSync } from 'node:fs';
import { checkManifests } from './check';
import { projectSurroundings } from './project';

async function main(file = 'manifest.xml'): Promise<number> {
  let xml: string;
  try {
    xml = readFileSync(file, 'utf8');
  } catch {
    console.error(`${file}: cannot be read. Name the manifest: npm run validate -- manifest.xml`);
    return 2;
  }
  const [failures = []] = await checkManifests([xml], projectSurroundings());
  for (const { line, element, problem, remedy } of failures) {
    console.error(`${file}:${line} <${element}> ${problem} ${remedy}`);
  }
  if (failures.length === 0) console.log(`${file}: in order.`);
  return failures.length === 0 ? 0 : 1;
}

void main(process.argv[2]).then((code) => {
  process.exitCode = code;
});
