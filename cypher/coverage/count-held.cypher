// What the graph holds, counted: one row a measure and what it is counted of.
// @column measure string  what is counted
// @column subject string  round, programme, nation or pattern it is counted of; empty for the whole graph
// @column known integer  how many
// @example {}
MATCH (p:Project)-[:FUNDED_BY]->(f:FundingRound)
RETURN 'projects-of-round' AS measure, f.id AS subject, count(DISTINCT p.ref) AS known
UNION ALL
MATCH (p:Project)-[:FUNDED_BY]->(f:FundingRound)
RETURN 'projects-of-programme' AS measure, f.programme AS subject, count(DISTINCT p.ref) AS known
UNION ALL
MATCH (:FundingRound)-[a:AWARDED]->(:Council|Organisation|Supplier)
RETURN 'awards' AS measure, '' AS subject, count(*) AS known
UNION ALL
MATCH (:FundingRound)-[a:AWARDED]->(:Council|Organisation|Supplier) WHERE a.amountGbp IS NOT NULL
RETURN 'awards-with-amount' AS measure, '' AS subject, count(*) AS known
UNION ALL
MATCH (c:Council) WHERE c.endedOn IS NULL AND c.tier <> 'strategic'
RETURN 'principal-councils' AS measure, c.nation AS subject, count(*) AS known
UNION ALL
MATCH (c:Council) WHERE c.endedOn IS NULL AND c.type = 'combined-authority' AND c.gssCode IS NOT NULL
RETURN 'strategic-authorities-with-code' AS measure, '' AS subject, count(*) AS known
UNION ALL
MATCH (c:Council) WHERE c.endedOn IS NULL AND c.type = 'combined-authority' AND c.website IS NOT NULL
RETURN 'strategic-authorities-with-website' AS measure, '' AS subject, count(*) AS known
UNION ALL
MATCH (c:Council) WHERE c.declarationEvidence IS NOT NULL
RETURN 'declaration-signatories' AS measure, '' AS subject, count(*) AS known
UNION ALL
MATCH (c:Council)<-[:SUPPLIES]-(:Supplier) WHERE c.endedOn IS NULL AND c.tier <> 'strategic'
RETURN 'councils-with-supplier' AS measure, '' AS subject, count(DISTINCT c.ref) AS known
UNION ALL
MATCH (s:Supplier) RETURN 'suppliers' AS measure, '' AS subject, count(*) AS known
UNION ALL
MATCH (s:Supplier) WHERE s.companiesHouseNumber IS NOT NULL
RETURN 'suppliers-with-company-number' AS measure, '' AS subject, count(*) AS known
UNION ALL
MATCH (p:Pattern) RETURN 'patterns' AS measure, '' AS subject, count(*) AS known
UNION ALL
MATCH (p:Pattern) WHERE p.licence IS NOT NULL
RETURN 'patterns-with-licence' AS measure, '' AS subject, count(*) AS known
UNION ALL
MATCH (:Council|Organisation)-[r:REUSES|ORIGINATED|CONTRIBUTED_TO]->(:Pattern)
RETURN 'reuse-claims' AS measure, '' AS subject, count(*) AS known
UNION ALL
MATCH (:Council|Organisation)-[r:REUSES|ORIGINATED|CONTRIBUTED_TO]->(:Pattern) WHERE r.since IS NOT NULL
RETURN 'reuse-claims-with-since' AS measure, '' AS subject, count(*) AS known
UNION ALL
MATCH (c:Council)-[:REUSES]->(p:Pattern)
RETURN 'councils-using' AS measure, p.id AS subject, count(DISTINCT c.ref) AS known
