/** The version that package.json declares. */
import packageJson from '../../package.json';

export const version: string = packageJson.version;
