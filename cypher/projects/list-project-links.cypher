// What every project is tied to, for the list's filters and counts: a row per relationship.
// @column projectRef string  the project
// @column type string  relationship type
// @column otherRef string  node at the other end
// @column programme string  programme of a funding round
// @example {}
MATCH (p:Project)<-[r:LEADS|PARTNERS_IN|MEMBER_OF|SUPPLIES]-(o:Council|Organisation|Supplier)
RETURN p.ref AS projectRef, type(r) AS type, o.ref AS otherRef, nullIf('', '') AS programme
UNION ALL
MATCH (p:Project)-[r:FUNDED_BY|PRODUCED|ADDRESSES]->(o:FundingRound|Pattern|ServiceArea)
RETURN p.ref AS projectRef, type(r) AS type, o.ref AS otherRef, o.programme AS programme
