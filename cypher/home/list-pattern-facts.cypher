// One pattern's uses by councils, and the awards to the projects that produced it.
// @param ref string  the pattern
// @column fact string  use or award
// @column bodyRef string  user or recipient
// @column stage string  stage of a use
// @column since string  from when it is used, or when it was awarded
// @column confirmedOn string  when the use was last shown
// @column amountGbp integer  whole pounds of an award
// @column sources strings  addresses that show the claim
// @example {"ref": "pattern:planx"}
// @example {"ref": "pattern:no-such-pattern"}
MATCH (c:Council)-[r:REUSES]->(p:Pattern {ref: $ref})
WHERE c.tier <> 'strategic'
RETURN 'use' AS fact, c.ref AS bodyRef, r.stage AS stage, r.since AS since, r.confirmedOn AS confirmedOn, nullIf(0, 0) AS amountGbp, r.sources AS sources
UNION ALL
MATCH (p:Pattern {ref: $ref})<-[:PRODUCED]-(j:Project)
MATCH (f:FundingRound)-[a:AWARDED]->(b:Council|Organisation|Supplier)
WHERE a.projectId = j.id
RETURN 'award' AS fact, b.ref AS bodyRef, nullIf('', '') AS stage, a.awardedOn AS since, nullIf('', '') AS confirmedOn, a.amountGbp AS amountGbp, a.sources AS sources
