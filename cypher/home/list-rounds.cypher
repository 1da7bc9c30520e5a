// Every funding round with the date of its announcement.
// @column id string  slug
// @column name string  name
// @column programme string  its programme
// @column announcedOn string  when its awards were announced
// @example {}
MATCH (f:FundingRound)
RETURN f.id AS id, f.name AS name, f.programme AS programme, f.announcedOn AS announcedOn
ORDER BY announcedOn, id
