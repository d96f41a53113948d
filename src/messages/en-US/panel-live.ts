/** What the panel says about looking on while the sheet is filled in, and about a part of the list. */
export const panelLive = {
  'panel.live': 'Check as I type',
  'panel.live.title':
    'Every edit is checked at once; only what it touched is read. Can be turned off at any time.',
  'panel.stale':
    'The sheet was edited since; this is the result from before. Press “Validate” to check again.',
  'panel.verdict.stale': 'Validate again',
  'panel.verdict.stale.why': 'The sheet was edited since. Before that: {{verdict}}, {{reason}}',
  'panel.verdict.updating': 'updating…',

  'panel.evidence.entity': 'Entity',
  'panel.evidence.entity.own': '{{name}}. Held against its own targets; no other entity is missed.',
  'panel.evidence.entity.unknown':
    '{{name}}. The template does not know it, so there are no targets; check the name.',

  'panel.focus.only': 'Only: {{name}}',
  'panel.focus.none': '{{name}}: nothing found',
  'panel.focus.all': 'Show all',
  'panel.focus.button': 'Only this',
  'panel.focus.title': 'Show only “{{name}}”',

  'panel.progress.second': '{{owner}} target {{target}}: {{completion}} done',
  'panel.progress.second.gap': '{{owner}} target {{target}}: {{completion}} done, {{standing}}',
  'panel.progress.second.target': '{{owner}} target {{target}}',
  'panel.progress.second.none': '{{owner}}: no target set',
} as const;
