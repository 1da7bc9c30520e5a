// Every relationship of type SUPPLIES with all that is stored of it.
// Derived from server/graph/model.ts by npm run derive; do not edit.
// @column id string  the relationship’s id
// @column fromRef string  where it starts
// @column toRef string  where it ends
// @column sources strings  Addresses that show the claim
// @column since string  From when, as precise as the source
// @column until string  Until when
// @column confirmedOn string  When a source last showed it
// @column role string  What for
// @column roleAsStated string  The source’s own word
// @example {}
MATCH (a:Supplier)-[r:SUPPLIES]->(b:Project|Pattern|Council)
RETURN r.id AS id, a.ref AS fromRef, b.ref AS toRef, r.sources AS sources, r.since AS since, r.until AS until, r.confirmedOn AS confirmedOn, r.role AS role, r.roleAsStated AS roleAsStated
