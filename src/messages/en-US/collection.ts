/** What is said of many submitted files: which cannot be read, and what does not agree between them. */
export const collection = {
  'collection.no-table': '“{{file}}”: the sheet “{{sheet}}” does not fit the template. {{reason}}',
  'collection.no-visible-sheet':
    '“{{file}}”: all sheets are hidden. Unhide the one to check, or name it with --sheet in the terminal.',
  'collection.sheet-missing': '“{{file}}” has no sheet named “{{sheet}}”. It has: {{sheets}}.',
  'collection.unexpected':
    'something went wrong with “{{file}}” ({{detail}}). Please report this together with the file.',
} as const;
