// Records whose name or another spelling contains the text, whatever the case: whole names first.
MATCH (n:Council|Organisation|Supplier|Project|FundingRound|Pattern|ServiceArea)
WITH n, toLower($q) AS needle
WHERE toLower(n.name) CONTAINS needle OR any(x IN n.aliases WHERE toLower(x) CONTAINS needle)
RETURN n.ref AS ref, n.id AS id, labels(n) AS label, n.name AS name, n.summary AS detail,
       CASE WHEN toLower(n.name) = needle THEN 0 ELSE 1 END AS score
ORDER BY score, name, ref LIMIT $limit
