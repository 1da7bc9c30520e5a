// Every relationship of type ADDRESSES with all that is stored of it.
// Derived from server/graph/model.ts by npm run derive; do not edit.
// @column id string  the relationship’s id
// @column fromRef string  where it starts
// @column toRef string  where it ends
// @column sources strings  Addresses that show the claim
// @example {}
MATCH (a:Project|Pattern)-[r:ADDRESSES]->(b:ServiceArea)
RETURN r.id AS id, a.ref AS fromRef, b.ref AS toRef, r.sources AS sources
