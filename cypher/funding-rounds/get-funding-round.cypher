// One funding round's own properties.
// @param ref string  the round's ref
// @column ref string  name of the node over the whole graph
// @column id string  slug
// @column name string  name
// @column programme string  programme it belongs to
// @column openedOn string  when applications opened
// @column closedOn string  when applications closed
// @column announcedOn string  when awards were announced
// @column totalGbp integer  total in whole pounds
// @column statedAwardCount integer  number of awards
// @column aliases strings  other spellings
// @column sources strings  addresses that show the above
// @example {"ref": "funding-round:ldf-round-1"}
// @example {"ref": "funding-round:no-such-round"}
MATCH (f:FundingRound {ref: $ref})
RETURN f.ref AS ref, f.id AS id, f.name AS name, f.programme AS programme, f.openedOn AS openedOn, f.closedOn AS closedOn,
       f.announcedOn AS announcedOn, f.totalGbp AS totalGbp, f.statedAwardCount AS statedAwardCount, f.aliases AS aliases,
       f.sources AS sources
