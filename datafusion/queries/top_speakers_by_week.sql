-- The three people who are quoted most in each week.
WITH statements AS (
    SELECT published, unnest(wire_quotes(text)) AS quote
    FROM articles
),
counted AS (
    SELECT date_trunc('week', published) AS week, quote['speaker_name'] AS speaker, count(*) AS statements
    FROM statements
    WHERE quote['speaker_name'] IS NOT NULL
    GROUP BY week, speaker
),
ranked AS (
    SELECT *, row_number() OVER (PARTITION BY week ORDER BY statements DESC, speaker) AS place
    FROM counted
)
SELECT week, place, speaker, statements
FROM ranked
WHERE place <= 3
ORDER BY week, place
