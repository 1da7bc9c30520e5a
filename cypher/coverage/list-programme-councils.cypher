// Which councils led or took part in a project of which funding programme.
// @column programme string  funding programme
// @column councilRef string  council; strategic authorities are no councils
// @example {}
MATCH (c:Council)-[:LEADS|PARTNERS_IN]->(:Project)-[:FUNDED_BY]->(f:FundingRound)
WHERE c.tier <> 'strategic'
RETURN DISTINCT f.programme AS programme, c.ref AS councilRef
ORDER BY programme, councilRef
