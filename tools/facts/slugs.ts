/** Slugs made from names: lower case, no accents, `&` read as "and". */

/** `King's Lynn & West Norfolk` → `kings-lynn-and-west-norfolk`. */
export function toSlug(name: string): string {
  return name
    .normalize('NFD').replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’‘]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The form in which two spellings of a name are compared (FACTS-COUNCILS.md, Aliases). */
export const toSpelling = (name: string): string => toSlug(name).replaceAll('-', ' ');
