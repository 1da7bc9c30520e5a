// Every project with all that is stored of it.
// Derived from server/graph/model.ts by npm run derive; do not edit.
// @column ref string  name of the node over the whole graph
// @column id string  The slug used in addresses; unique within the label and for ever
// @column aliases strings  Other spellings and names of the same thing
// @column formerIds strings  Ids this record once had; they answer 308
// @column sources strings  Addresses that show what the record says
// @column name string  Name
// @column summary string  What it was for, in our words
// @column phases strings  Agile phases, in time order
// @column status string  What is known of its state
// @column kind string  A community makes no collaboration tie
// @column outputsUrl string  Where its outputs are
// @column startedOn string  Earliest award or announcement
// @example {}
MATCH (n:Project)
RETURN n.ref AS ref, n.id AS id, n.aliases AS aliases, n.formerIds AS formerIds, n.sources AS sources, n.name AS name, n.summary AS summary, n.phases AS phases, n.status AS status, n.kind AS kind, n.outputsUrl AS outputsUrl, n.startedOn AS startedOn
