-- Articles in which nobody with a name is quoted.
WITH named AS (
    SELECT DISTINCT id
    FROM (SELECT id, unnest(wire_quotes(text)) AS quote FROM articles)
    WHERE quote['speaker_name'] IS NOT NULL
)
SELECT id, published, wire_parse(text)['headline'] AS headline
FROM articles LEFT ANTI JOIN named USING (id)
ORDER BY id
