// Every relationship of type MEMBER_OF with all that is stored of it.
// Derived from server/graph/model.ts by npm run derive; do not edit.
// @column id string  the relationship’s id
// @column fromRef string  where it starts
// @column toRef string  where it ends
// @column sources strings  Addresses that show the claim
// @column since string  From when, as precise as the source
// @column until string  Until when
// @column confirmedOn string  When a source last showed it
// @example {}
MATCH (a:Council|Organisation)-[r:MEMBER_OF]->(b:Project)
RETURN r.id AS id, a.ref AS fromRef, b.ref AS toRef, r.sources AS sources, r.since AS since, r.until AS until, r.confirmedOn AS confirmedOn
