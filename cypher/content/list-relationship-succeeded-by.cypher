// Every relationship of type SUCCEEDED_BY with all that is stored of it.
// Derived from server/graph/model.ts by npm run derive; do not edit.
// @column id string  the relationship’s id
// @column fromRef string  where it starts
// @column toRef string  where it ends
// @column sources strings  Addresses that show the claim
// @column extent string  How much of its area
// @column onDate string  Its last day
// @example {}
MATCH (a:Council)-[r:SUCCEEDED_BY]->(b:Council)
RETURN r.id AS id, a.ref AS fromRef, b.ref AS toRef, r.sources AS sources, r.extent AS extent, r.onDate AS onDate
