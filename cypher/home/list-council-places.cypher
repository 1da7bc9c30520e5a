// Where each council of the layout lies, and whether anything that it did is on record.
// @column ref string  the council
// @column hexQ integer  column of the hexagon layout
// @column hexR integer  row of the hexagon layout
// @column recorded boolean  it appears in a project, a pattern or an award; membership, geography and systems do not count
// @example {}
MATCH (c:Council)
RETURN c.ref AS ref, c.hexQ AS hexQ, c.hexR AS hexR,
       (EXISTS { MATCH (c)-[:LEADS|PARTNERS_IN|REUSES|ORIGINATED|CONTRIBUTED_TO]->(:Project|Pattern) }
        OR EXISTS { MATCH (c)<-[:AWARDED]-(:FundingRound) }) AS recorded
ORDER BY ref
