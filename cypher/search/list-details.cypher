// What stands beside a record in search results: how many of what, when it began, and further text to look through.
// @column ref string  name of the node over the whole graph
// @column measure string  what is counted: councils, projects or patterns
// @column known integer  how many
// @column startedOn string  start of a project
// @column text string  what a service area covers
// @example {}
MATCH (p:Pattern)
OPTIONAL MATCH (p)<-[:REUSES]-(c:Council) WHERE c.tier <> 'strategic'
RETURN p.ref AS ref, 'councils' AS measure, nullIf('', '') AS startedOn, nullIf('', '') AS text, count(DISTINCT c.ref) AS known
UNION ALL
MATCH (p:Project)
OPTIONAL MATCH (p)<-[:LEADS|PARTNERS_IN|MEMBER_OF]-(c:Council) WHERE c.tier <> 'strategic'
RETURN p.ref AS ref, 'councils' AS measure, p.startedOn AS startedOn, nullIf('', '') AS text, count(DISTINCT c.ref) AS known
UNION ALL
MATCH (s:Supplier)
OPTIONAL MATCH (s)-[:SUPPLIES]->(c:Council)
RETURN s.ref AS ref, 'councils' AS measure, nullIf('', '') AS startedOn, nullIf('', '') AS text, count(DISTINCT c.ref) AS known
UNION ALL
MATCH (s:Supplier)-[:SUPPLIES]->(p:Project)
RETURN s.ref AS ref, 'projects' AS measure, nullIf('', '') AS startedOn, nullIf('', '') AS text, count(DISTINCT p.ref) AS known
UNION ALL
MATCH (s:Supplier)-[:SUPPLIES]->(p:Pattern)
RETURN s.ref AS ref, 'patterns' AS measure, nullIf('', '') AS startedOn, nullIf('', '') AS text, count(DISTINCT p.ref) AS known
UNION ALL
MATCH (f:FundingRound)
OPTIONAL MATCH (p:Project)-[:FUNDED_BY]->(f)
RETURN f.ref AS ref, 'projects' AS measure, nullIf('', '') AS startedOn, nullIf('', '') AS text, count(DISTINCT p.ref) AS known
UNION ALL
MATCH (a:ServiceArea)
OPTIONAL MATCH (p:Pattern)-[:ADDRESSES]->(a)
RETURN a.ref AS ref, 'patterns' AS measure, nullIf('', '') AS startedOn, a.description AS text, count(DISTINCT p.ref) AS known
