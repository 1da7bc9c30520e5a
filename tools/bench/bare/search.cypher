// Records whose name or another spelling contains the text, whatever the case: whole names first.
MATCH (n:Council|Organisation|Supplier|Project|FundingRound|Pattern|ServiceArea)
WHERE toLower(n.name) CONTAINS toLower($q) OR any(x IN n.aliases WHERE toLower(x) CONTAINS toLower($q))
RETURN n.ref AS ref, n.id AS id, labels(n) AS label, n.name AS name, n.summary AS detail,
       CASE WHEN toLower(n.name) = toLower($q) THEN 0 ELSE 1 END AS score
ORDER BY score, name, ref LIMIT $limit
