// Every reported outcome with all that is stored of it.
// Derived from server/graph/model.ts by npm run derive; do not edit.
// @column ref string  name of the node over the whole graph
// @column id string  The slug used in addresses; unique within the label and for ever
// @column aliases strings  Other spellings and names of the same thing
// @column formerIds strings  Ids this record once had; they answer 308
// @column sources strings  Addresses that show what the record says
// @column measure string  What is measured; `-estimate`, `-target` and `problem-` are not results
// @column value number  The figure
// @column unit string  Unit of the figure
// @column statedOn string  When it was said
// @column scope string  Exactly what was counted, for whom
// @example {}
MATCH (n:Outcome)
RETURN n.ref AS ref, n.id AS id, n.aliases AS aliases, n.formerIds AS formerIds, n.sources AS sources, n.measure AS measure, n.value AS value, n.unit AS unit, n.statedOn AS statedOn, n.scope AS scope
