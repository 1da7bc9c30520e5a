// Every relationship of type SIMILAR_TO with all that is stored of it.
// Derived from server/graph/model.ts by npm run derive; do not edit.
// @column id string  the relationship’s id
// @column fromRef string  where it starts
// @column toRef string  where it ends
// @column sources strings  Addresses that show the claim
// @column model string  ONS model
// @column rank integer  1 is nearest
// @example {}
MATCH (a:Council)-[r:SIMILAR_TO]->(b:Council)
RETURN r.id AS id, a.ref AS fromRef, b.ref AS toRef, r.sources AS sources, r.model AS model, r.rank AS rank
