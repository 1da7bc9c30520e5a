// Every funding round with all that is stored of it.
// Derived from server/graph/model.ts by npm run derive; do not edit.
// @column ref string  name of the node over the whole graph
// @column id string  The slug used in addresses; unique within the label and for ever
// @column aliases strings  Other spellings and names of the same thing
// @column formerIds strings  Ids this record once had; they answer 308
// @column sources strings  Addresses that show what the record says
// @column name string  Name
// @column programme string  Programme it belongs to
// @column openedOn string  When applications opened
// @column closedOn string  When applications closed
// @column announcedOn string  When awards were announced
// @column totalGbp integer  Stated total in whole pounds
// @column statedAwardCount integer  Stated number of awards
// @example {}
MATCH (n:FundingRound)
RETURN n.ref AS ref, n.id AS id, n.aliases AS aliases, n.formerIds AS formerIds, n.sources AS sources, n.name AS name, n.programme AS programme, n.openedOn AS openedOn, n.closedOn AS closedOn, n.announcedOn AS announcedOn, n.totalGbp AS totalGbp, n.statedAwardCount AS statedAwardCount
