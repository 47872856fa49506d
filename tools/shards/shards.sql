-- One row a record, in the order in which rostrum-data cuts shards: by the first topic of the forum, the year and month it
-- began, its id; then the forum before its statements, these before its outcomes.
--
-- Reads "records", one row a record with the columns of docs/scale.md and "first_topic", the first of the forum's topics,
-- which every engine takes out of a list in words of its own. All else here is plain SQL, the same on DuckDB, Spark and Trino.
WITH forums AS (
  SELECT
    id AS forum_id,
    COALESCE(first_topic, '') AS cell_topic,
    -- "../2018" is open at its start and lies where it ends.
    CASE WHEN date LIKE '../%' THEN substr(date, 4) ELSE date END AS first_date
  FROM records
  WHERE record = 'forum'
),
cells AS (
  SELECT
    forum_id,
    cell_topic,
    substr(first_date, 1, 4) AS cell_year,
    -- A date that is a year lies in its first month.
    CASE WHEN substr(first_date, 5, 1) = '-' THEN substr(first_date, 6, 2) ELSE '01' END AS cell_month
  FROM forums
)
SELECT
  r.record, r.forum, r.id, r.title, r.short, r.theme, r.series, r.edition, r.date,
  r.city, r.country, r.lat, r.lon, r.venue, r.online, r.organizers, r.convenors, r.participants,
  r.speaker, r.role, r.organization, r.kind, r.topics, r.mentions, r.summary, r.sources, r.source
FROM records r
JOIN cells c ON c.forum_id = CASE WHEN r.record = 'forum' THEN r.id ELSE r.forum END
ORDER BY
  c.cell_topic, c.cell_year, c.cell_month, c.forum_id,
  CASE r.record WHEN 'forum' THEN 0 WHEN 'statement' THEN 1 ELSE 2 END,
  r.position, r.id
