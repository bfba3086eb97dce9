-- Counts a dump of events anew, in DuckDB, from what the numbers mean. Nothing here was taken from the services: they add
-- differences to tallies as events arrive; this looks at all events at once, picks the facts that stand, and counts them.
--
-- Given: variable 'events', a file with one structured CloudEvent a line, exactly as sent;
--        variable 'units', a file with the JSON array of units, exactly as registered.

CREATE TABLE line AS
SELECT line, line::JSON AS event
FROM read_csv(getvariable('events'), columns = {'line': 'VARCHAR'},
    header = false, delim = '\x01', quote = '', escape = '', auto_detect = false);

-- Each line says something about one fact: a reception, a resolution, or the payment with that id.
CREATE TABLE said AS
SELECT
    event ->> '$.subject' AS dossier,
    split_part(event ->> '$.type', '.', 4) AS fact,
    event ->> '$.data.paymentId' AS payment,
    coalesce((event ->> '$.data.revision')::INT, 0) AS revision,
    (event ->> '$.time')::TIMESTAMP AS time,
    event ->> '$.id' AS id,
    -- Events are sent in their canonical form, so the hash of a line is that of its content.
    sha256(line) AS content_hash,
    coalesce((event ->> '$.data.void')::BOOLEAN, false) AS taken_back,
    -- Vietnam is 7 hours ahead, all the year.
    ((event ->> '$.time')::TIMESTAMP + INTERVAL 7 HOUR)::DATE AS day,
    event ->> '$.data.unit' AS unit,
    coalesce(event ->> '$.data.resolvingUnit', event ->> '$.data.unit') AS owing_unit,
    event ->> '$.data.channel' AS channel,
    (event ->> '$.data.onBehalf')::BOOLEAN AS on_behalf,
    (event ->> '$.data.digitised')::BOOLEAN AS digitised,
    (event ->> '$.data.dueOn')::DATE AS due_on,
    (event ->> '$.data.electronicResult')::BOOLEAN AS electronic_result,
    (event ->> '$.data.apologyIssued')::BOOLEAN AS apology,
    event ->> '$.data.method' AS method
FROM line;

-- Of all that was said about a fact, the highest (revision, time, id, content hash) stands, unless it takes the fact back.
CREATE TABLE stands AS
SELECT * FROM (
    SELECT * FROM said
    QUALIFY row_number() OVER (
        PARTITION BY dossier, fact, payment
        ORDER BY revision DESC, time DESC, id DESC, content_hash DESC) = 1)
WHERE NOT taken_back;

-- A dossier that is not received counts nowhere. It counts as paid once, by its first payment: the earliest, and of
-- several at one time the one with the smallest id.
CREATE TABLE dossier AS
WITH first_payment AS (
    SELECT * FROM stands WHERE fact = 'paid'
    QUALIFY row_number() OVER (PARTITION BY dossier ORDER BY time, payment) = 1
)
SELECT
    received.dossier,
    received.unit AS received_by,
    received.owing_unit AS owed_by,
    received.day AS received_on,
    received.channel,
    received.channel = 'ONLINE' AS online,
    received.channel = 'ONLINE' AND NOT received.on_behalf AS genuine,
    received.due_on,
    resolved.unit AS resolved_by,
    resolved.day AS resolved_on,
    received.digitised AND resolved.electronic_result AS digitised,
    coalesce(resolved.day > received.due_on, false) AS late,
    resolved.apology,
    -- A dossier that was decided before it came is closed when it comes.
    CASE WHEN resolved.day IS NOT NULL THEN greatest(resolved.day, received.day) END AS closed_on,
    first_payment.unit AS paid_at,
    first_payment.day AS paid_on,
    first_payment.method = 'ONLINE' AS paid_online
FROM stands AS received
LEFT JOIN stands AS resolved ON resolved.dossier = received.dossier AND resolved.fact = 'resolved'
LEFT JOIN first_payment ON first_payment.dossier = received.dossier
WHERE received.fact = 'received';

-- Every dossier in the denominator of an indicator is a mark there, a hit if it is in the numerator too.
CREATE TABLE mark AS
SELECT 'online-filing' AS indicator, received_by AS unit, received_on AS day, online AS hit FROM dossier
UNION ALL SELECT 'genuine-online', received_by, received_on, genuine FROM dossier
UNION ALL SELECT 'online-resolution', resolved_by, resolved_on, online FROM dossier WHERE resolved_on IS NOT NULL
UNION ALL SELECT 'digitisation', resolved_by, resolved_on, digitised FROM dossier WHERE resolved_on IS NOT NULL
UNION ALL SELECT 'on-time', resolved_by, resolved_on, NOT late FROM dossier WHERE resolved_on IS NOT NULL
UNION ALL SELECT 'apology', resolved_by, resolved_on, apology FROM dossier WHERE late
UNION ALL SELECT 'online-payment', paid_at, paid_on, paid_online FROM dossier WHERE paid_on IS NOT NULL;

CREATE TABLE unit AS
SELECT code, level, parent, validFrom AS first_day, coalesce(validTo, DATE '9999-12-31') AS last_day, successor
FROM read_json(getvariable('units'), columns = {
    'code': 'VARCHAR', 'level': 'VARCHAR', 'parent': 'VARCHAR', 'validFrom': 'DATE', 'validTo': 'DATE',
    'successor': 'VARCHAR'});

-- Who answers for a unit's dossiers on a day: the unit itself while it lasts, then its successor, or that one's.
CREATE TABLE answering AS
WITH RECURSIVE step AS (
    SELECT code AS unit, day::DATE AS day, code AS answers
    FROM (SELECT DISTINCT code FROM unit), (
        FROM generate_series(DATE '2021-12-01', DATE '2023-12-31', INTERVAL 1 DAY) AS days (day)
        UNION SELECT current_date
    )
    UNION ALL
    SELECT step.unit, step.day, ended.successor
    FROM step JOIN unit AS ended ON ended.code = step.answers AND ended.successor IS NOT NULL AND ended.last_day < step.day
)
SELECT step.unit, step.day, step.answers, existing.level, existing.parent
FROM step JOIN unit AS existing ON existing.code = step.answers AND step.day BETWEEN existing.first_day AND existing.last_day;

-- Under which units it counts: under the one that answers, and under all above that, on the tree of the day.
CREATE TABLE place AS
WITH RECURSIVE climb AS (
    SELECT unit, day, level, answers AS above, parent FROM answering
    UNION ALL
    SELECT climb.unit, climb.day, climb.level, upper.code, upper.parent
    FROM climb JOIN unit AS upper ON upper.code = climb.parent AND climb.day BETWEEN upper.first_day AND upper.last_day
)
SELECT unit, day, level, above FROM climb;

CREATE TABLE daily AS
SELECT place.above AS unit, place.level, mark.day, mark.indicator, count(*) FILTER (hit) AS hits, count(*) AS marks
FROM mark JOIN place ON place.unit = mark.unit AND place.day = mark.day
GROUP BY ALL;

-- A percentage with 2 decimals, rounded half up, as so many hundredths: whole numbers only. Nothing to count is no percentage.
CREATE MACRO hundredths(n, d) AS CASE WHEN d > 0 THEN (20000 * n + d) // (2 * d) END;

-- Every indicator of every unit with all below it. (DuckDB's own "first" and "last" are functions: hence the names.)
CREATE MACRO figures(from_day, to_day) AS TABLE
SELECT asked.code AS unit, catalogue.indicator,
    coalesce(sum(hits), 0)::BIGINT AS numerator, coalesce(sum(marks), 0)::BIGINT AS denominator
FROM (SELECT DISTINCT code FROM unit) AS asked
CROSS JOIN (SELECT DISTINCT indicator FROM mark) AS catalogue
LEFT JOIN daily ON daily.unit = asked.code AND daily.indicator = catalogue.indicator AND daily.day BETWEEN from_day AND to_day
GROUP BY ALL;

-- The same on the tree of today: wherever a dossier counted on its day, whoever answers for its unit today has it.
CREATE MACRO figures_on_todays_tree(from_day, to_day) AS TABLE
SELECT asked.code AS unit, catalogue.indicator,
    count(*) FILTER (hit) AS numerator, count(hit) AS denominator
FROM (SELECT DISTINCT code FROM unit) AS asked
CROSS JOIN (SELECT DISTINCT indicator FROM mark) AS catalogue
LEFT JOIN (
    SELECT place.above, mark.indicator, mark.hit
    FROM mark JOIN place ON place.unit = mark.unit AND place.day = current_date
    WHERE mark.day BETWEEN from_day AND to_day
) AS part ON part.above = asked.code AND part.indicator = catalogue.indicator
GROUP BY ALL;

-- The same as figures, split by the level of the unit that a dossier counts for.
CREATE MACRO figures_by_level(from_day, to_day) AS TABLE
SELECT part.above AS unit, part.level, catalogue.indicator,
    coalesce(sum(hits), 0)::BIGINT AS numerator, coalesce(sum(marks), 0)::BIGINT AS denominator
FROM (SELECT DISTINCT above, level FROM place WHERE day BETWEEN from_day AND to_day) AS part
CROSS JOIN (SELECT DISTINCT indicator FROM mark) AS catalogue
LEFT JOIN daily ON daily.unit = part.above AND daily.level = part.level
    AND daily.indicator = catalogue.indicator AND daily.day BETWEEN from_day AND to_day
GROUP BY ALL;

-- Open dossiers that a unit, with all below it, owes at the end of a day; overdue once the due day is over.
CREATE MACRO stocks(evening) AS TABLE
SELECT asked.code AS unit, count(dossier) AS open, count(dossier) FILTER (due_on <= evening) AS overdue
FROM (SELECT DISTINCT code FROM unit) AS asked
LEFT JOIN place ON place.above = asked.code AND place.day = evening
LEFT JOIN dossier ON owed_by = place.unit
    AND received_on <= evening AND (closed_on IS NULL OR closed_on > evening)
GROUP BY ALL;

CREATE MACRO existing(evening) AS TABLE
SELECT code AS unit FROM unit WHERE evening BETWEEN first_day AND last_day;

-- Every unit directly below, on some day.
CREATE MACRO children(above, from_day, to_day) AS TABLE
SELECT DISTINCT code AS unit FROM unit WHERE parent = above AND first_day <= to_day AND last_day >= from_day;

-- Open dossiers whose unit came into, or went out of, the tree below another on the morning of a day.
CREATE TABLE move AS
WITH border AS (
    SELECT unit, above, day, 1 AS sign FROM place
    WHERE NOT EXISTS (FROM place AS eve WHERE eve.unit = place.unit AND eve.above = place.above AND eve.day = place.day - 1)
    UNION ALL
    SELECT unit, above, day + 1, -1 FROM place
    WHERE NOT EXISTS (FROM place AS next WHERE next.unit = place.unit AND next.above = place.above AND next.day = place.day + 1)
)
SELECT above AS unit, day, sum(sign) AS dossiers
FROM border JOIN dossier ON owed_by = border.unit AND received_on < day AND (closed_on IS NULL OR closed_on >= day)
GROUP BY ALL;

-- What came to and left a unit's ledger: columns 4, 5, 8, 9 and 10 of form II.06a.
CREATE MACRO flows(from_day, to_day) AS TABLE
WITH came AS (
    SELECT above AS unit, count(*) FILTER (online) AS online, count(*) FILTER (NOT online) AS otherwise
    FROM dossier JOIN place ON place.unit = owed_by AND place.day = received_on
    WHERE received_on BETWEEN from_day AND to_day
    GROUP BY ALL
), went AS (
    SELECT above AS unit,
        count(*) FILTER (resolved_on < due_on) AS early,
        count(*) FILTER (resolved_on = due_on OR due_on IS NULL) AS on_due_day,
        count(*) FILTER (resolved_on > due_on) AS late
    FROM dossier JOIN place ON place.unit = owed_by AND place.day = closed_on
    WHERE closed_on BETWEEN from_day AND to_day
    GROUP BY ALL
)
SELECT asked.code AS unit, coalesce(online, 0) AS online, coalesce(otherwise, 0) AS otherwise,
    coalesce(early, 0) AS early, coalesce(on_due_day, 0) AS on_due_day, coalesce(late, 0) AS late
FROM (SELECT DISTINCT code FROM unit) AS asked
LEFT JOIN came ON came.unit = asked.code
LEFT JOIN went ON went.unit = asked.code;

-- Form II.06a, its stocks as of the evening before the first day and of the last.
CREATE MACRO ledgers(from_day, to_day) AS TABLE
SELECT flow.unit, flow.online, flow.otherwise, before.open AS carried_over,
    (SELECT coalesce(sum(dossiers), 0) FROM move WHERE move.unit = flow.unit AND move.day BETWEEN from_day AND to_day)::BIGINT
        AS taken_over,
    flow.early, flow.on_due_day, flow.late, after.open, after.overdue
FROM flows(from_day, to_day) AS flow
JOIN stocks((from_day::DATE) - 1) AS before ON before.unit = flow.unit
JOIN stocks(to_day) AS after ON after.unit = flow.unit;
