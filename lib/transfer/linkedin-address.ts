/**
 * Somebody's profile as one text, whichever way a file writes it: "https://de.linkedin.com/in/Ada-L%C3%B6ve/?x=1" is
 * "linkedin.com/in/ada-löve". Undefined for what is no address of a person.
 */
export function linkedinAddress(url: string): string | undefined {
  const match = /^\s*(?:https?:)?(?:\/\/)?(?:[a-z]{2,3}\.)?linkedin\.com(\/[^?#\s]+)/i.exec(url);
  if (!match?.[1]) return undefined;
  const path = decoded(match[1]).replace(/\/+/g, '/').replace(/\/$/, '').toLowerCase();
  return /^\/(in|pub)\/./.test(path) ? `linkedin.com${path}` : undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path;
  }
}
