// Every funding round with what its awards and projects come to, for the list.
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
// @column knownGbp integer  sum of the known amounts
// @column knownAwards integer  awards on record
// @column awardsWithAmount integer  those whose amount is known
// @column projects integer  projects paid for from it
// @example {}
MATCH (f:FundingRound)
OPTIONAL MATCH (f)-[a:AWARDED]->(:Council|Organisation|Supplier)
WITH f, coalesce(sum(a.amountGbp), 0) AS knownGbp, count(a.id) AS knownAwards, count(a.amountGbp) AS awardsWithAmount
RETURN f.ref AS ref, f.id AS id, f.name AS name, f.programme AS programme, f.openedOn AS openedOn, f.closedOn AS closedOn,
       f.announcedOn AS announcedOn, f.totalGbp AS totalGbp, f.statedAwardCount AS statedAwardCount, f.aliases AS aliases,
       knownGbp, knownAwards, awardsWithAmount, COUNT { MATCH (:Project)-[:FUNDED_BY]->(f) } AS projects
ORDER BY name, ref
