const place = 'gus-keys';

/** Whether single keys do something on this device. Somebody who dictates text needs them off (WCAG 2.1.4). */
export function keysAreOn(): boolean {
  return localStorage.getItem(place) !== 'off';
}

/** Remembers it on this device. */
export function setKeys(on: boolean): void {
  if (on) localStorage.removeItem(place);
  else localStorage.setItem(place, 'off');
}
