// The newest dated uses of patterns.
// @param limit integer  how many
// @column bodyRef string  who uses it
// @column patternRef string  the pattern
// @column stage string  stage of reuse
// @column since string  from when
// @column confirmedOn string  when last shown
// @column sources strings  addresses that show the claim
// @example {"limit": 8}
// @example {"limit": 1}
MATCH (b:Council|Organisation)-[r:REUSES]->(p:Pattern)
WHERE r.since IS NOT NULL
RETURN b.ref AS bodyRef, p.ref AS patternRef, r.stage AS stage, r.since AS since, r.confirmedOn AS confirmedOn, r.sources AS sources
ORDER BY since DESC, bodyRef, patternRef, stage LIMIT $limit
