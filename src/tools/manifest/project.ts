/** What the rules want to know about this project. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { RIBBON_COMMANDS } from '../../commands/commands';
import { functionCatalogue } from '../../functions/catalogue';
import { functionsMetadata } from '../functions-metadata';
import type { Surroundings } from './rule';

const ROOT = join(__dirname, '../../..');

export function projectSurroundings(): Surroundings {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  return {
    packageVersion: version,
    commands: RIBBON_COMMANDS,
    shortcuts: shortcutActions(),
    functionIds: functionCatalogue.map(({ id }) => id),
    metadataIds: functionsMetadata().functions.map(({ id }) => id),
    pictureSize(path) {
      try {
        const { width, height } = PNG.sync.read(readFileSync(join(ROOT, path)));
        return [width, height];
      } catch {
        return null;
      }
    },
  };
}

function shortcutActions(): string[] {
  const { shortcuts } = JSON.parse(readFileSync(join(ROOT, 'assets/shortcuts.json'), 'utf8')) as {
    shortcuts: { action: string }[];
  };
  return shortcuts.map(({ action }) => action);
}
