/** What the panel says about looking on while the sheet is filled in, and about a part of the list. */
export const panelLive = {
  'panel.live': '边填边审',
  'panel.live.title': '表一改动就接着核对，只读改动的地方。随时可以关掉。',
  'panel.stale': '表已改动，以下是改动前的结果，请重新审核。',
  'panel.verdict.stale': '请重新审核',
  'panel.verdict.stale.why': '表已改动，以下是改动前的结果：{{verdict}}，{{reason}}',
  'panel.verdict.updating': '正在更新…',

  'panel.evidence.entity': '填报单位',
  'panel.evidence.entity.own': '{{name}}。只与它的目标比较，不查其他单位。',
  'panel.evidence.entity.unknown': '{{name}}。模板里没有这个单位，没有目标可比；请核对单位名称。',

  'panel.focus.only': '只看：{{name}}',
  'panel.focus.none': '{{name}}：没有发现问题',
  'panel.focus.all': '看全部',
  'panel.focus.button': '只看',
  'panel.focus.title': '只看“{{name}}”',

  'panel.progress.second': '{{owner}}任务 {{target}}：完成 {{completion}}',
  'panel.progress.second.gap': '{{owner}}任务 {{target}}：完成 {{completion}}，{{standing}}',
  'panel.progress.second.target': '{{owner}}任务 {{target}}',
  'panel.progress.second.none': '{{owner}}没有定任务',
} as const;
