// How many nodes each label has.
// @column label string  label
// @column known integer  how many
// @example {}
MATCH (n:Council|Organisation|Supplier|Project|FundingRound|Pattern|ServiceArea|Outcome)
RETURN labels(n) AS label, count(*) AS known
