import type { zhFixes } from './zh-fixes';

export const enFixes: Readonly<Record<keyof typeof zhFixes, string>> = {
  fixes: 'Ways to mend it',
  'fix.give': 'Give it to {{grid}}',
  'fix.own-grid': 'Make it a grid of its own',
  'fix.keep': '{{grid}} keeps it, the others leave',
  'fix.give-part': 'Give the part to {{grid}}',
  'fix.own-part': 'Make the part a grid of its own',
  'fix.give-house': 'The whole house to {{grid}}',
  'fix.give-outside': 'What lies outside to {{grid}}',
  'fix.merge': 'Merge with {{grid}}: {{households}} households',
  'fix.split': 'Draw a line to split it',
  'fix.carve': 'Carve out a dedicated grid',
  'fix.number': 'Number the grids',
  'fix.rename': 'Rename {{grid}}',
  'fix.category': 'Choose a category',
  'fix.introduction': 'Write an introduction',
  'fix.begins': 'You go on from there',
  'fix.weighing': 'Being worked out',
  'fix.cost': '{{what}} change grid',
  'fix.cost-none': 'No border moves',
  'fix.vertices': '{{n}} vertex moves|{{n}} vertices move',
  'fix.resolved': 'You resolved {{n}}',
  'fix.resolved-about':
    '{{n}} finding resolved since the plan was opened|{{n}} findings resolved since the plan was opened',
  'grid.no-category': 'No category yet',
};
