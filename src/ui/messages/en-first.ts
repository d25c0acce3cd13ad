/** The first minute: the way in by a folder, the four steps, and what empty lists say. */
export const enFirst = {
  'start.folder': 'Choose a folder',
  'start.folder-about': 'Its GeoJSON files are recognised one by one; a folder may be dropped, too',
  'import.choose-folder': 'Choose a folder',
  'import.left-out': 'Not a layer that can be imported: it is left out',

  coach: 'Tour',
  'coach.offer': 'New here? Four steps: select a grid, split it, undo, look at a finding.',
  'coach.start': 'Start the tour',
  'coach.no': 'No thanks',
  'coach.step': 'Step {{step}} of {{all}}',
  'coach.next': 'Next',
  'coach.finish': 'Finish',
  'coach.end': 'End the tour',
  'coach.select': 'Select a grid',
  'coach.select.how': 'Click any grid on the map. Its households, buildings and neighbours appear on the right.',
  'coach.split': 'Split it by a line',
  'coach.split.how':
    'Press {{key}} and begin outside the border, then cross the grid to the other side. Watch the households of both sides; double-click ends the line.',
  'coach.undo': 'Undo',
  'coach.undo.how': 'Press {{key}}, or Undo above. Every step can be taken back, and done again.',
  'coach.finding': 'Look at a finding',
  'coach.finding.how': 'Press {{key}}, or click one under Findings: the map goes there and marks it.',
  'coach.done': 'That was the tour. Press {{keys}} for the keys, {{palette}} to find or do.',
  'action.coach': 'Tour in four steps',
};
